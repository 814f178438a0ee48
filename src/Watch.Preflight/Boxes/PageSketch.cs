using Watch.Preflight.Content;
using Watch.Preflight.Rules;

namespace Watch.Preflight.Boxes;

/// <summary>Sketches a page: how far what it paints reaches, and its boxes.</summary>
internal static class PageSketch
{
    /// <summary>Pixels to a point.</summary>
    private const double Scale = 1.5;

    private const int LongestSide = 4000;

    private static readonly (string Box, uint Colour)[] Colours =
        [("MediaBox", 0x808080), ("CropBox", 0xFF9900), ("BleedBox", 0x0060FF), ("ArtBox", 0x9900CC), ("TrimBox", 0xE00000)];

    public static byte[] Draw(JudgedPage page)
    {
        var media = page.Media is { IsEmpty: false } box && box.Width > 0 && box.Height > 0 ? box : new Box(0, 0, 612, 792);
        var scale = Math.Min(Scale, LongestSide / Math.Max(media.Width, media.Height));
        var picture = new Canvas(media.Grown(4 / scale), scale);
        foreach (var (use, place, ink) in page.Shown.Sketch ?? [])
        {
            var tone = 255 - (int)(Math.Clamp(ink ?? 60, 0, 100) * (use == "type" ? 1.6 : 1));
            picture.Fill(place, ((uint)tone << 16) | ((uint)tone << 8) | (uint)tone);
            if (use == "a picture")
                picture.Cross(place, 0x606060);
        }

        foreach (var (name, colour) in Colours)
        {
            if (page.Boxes.FirstOrDefault(b => b.Name == name).Box is { } shown)
                picture.Outline(shown, colour);
        }

        return picture.Encode();
    }
}
