using SkiaSharp;
using Watch.Fonts;
using Watch.Typesetting.Marks;

namespace Watch.Raster;

/// <summary>Draws pages as gray PNG pictures. The same page gives the same bytes on the same machine. Caches faces. Not thread-safe.</summary>
public sealed class PageRaster : IDisposable
{
    // The gray behind the pages of a spread, and the margin around them.
    private const byte TableGray = 222;
    private static readonly Length Gap = Length.Pt(18);

    private readonly Dictionary<FontFace, SKTypeface> typefaces = [];

    /// <summary>Draws a page on white paper.</summary>
    public byte[] Png(Page page, double dpi) => Png(page, Pixels(page.Paper.Width, dpi), Pixels(page.Paper.Height, dpi));

    /// <summary>Draws a page on white paper, scaled to a width and height in pixels.</summary>
    public byte[] Png(Page page, int width, int height) => Draw(width, height, SKColors.White, canvas => Draw(page, canvas, 0, 0, width, height));

    /// <summary>Draws pages side by side on gray, with their top edges aligned.</summary>
    public byte[] Spread(IReadOnlyList<Page> pages, double dpi)
    {
        var gap = Pixels(Gap, dpi);
        var sizes = pages.Select(p => (Width: Pixels(p.Paper.Width, dpi), Height: Pixels(p.Paper.Height, dpi))).ToArray();
        var width = gap + sizes.Sum(s => s.Width + gap);
        var height = gap + sizes.Max(s => s.Height) + gap;
        return Draw(width, height, new SKColor(TableGray, TableGray, TableGray), canvas =>
        {
            var left = gap;
            foreach (var (page, size) in pages.Zip(sizes))
            {
                Draw(page, canvas, left, gap, size.Width, size.Height);
                left += size.Width + gap;
            }
        });
    }

    public void Dispose()
    {
        foreach (var typeface in typefaces.Values)
            typeface.Dispose();
    }

    private static int Pixels(Length length, double dpi) => Math.Max(1, (int)Math.Round(length.Points * dpi / 72));

    private static byte[] Draw(int width, int height, SKColor ground, Action<SKCanvas> content)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height, SKColorType.Gray8, SKAlphaType.Opaque))
            ?? throw new ArgumentOutOfRangeException(nameof(width), $"A picture of {width} by {height} pixels cannot be drawn.");
        surface.Canvas.Clear(ground);
        content(surface.Canvas);
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private void Draw(Page page, SKCanvas canvas, int left, int top, int width, int height)
    {
        using var restore = new SKAutoCanvasRestore(canvas);
        var area = SKRect.Create(left, top, width, height);
        canvas.ClipRect(area);
        canvas.DrawColor(SKColors.White);
        canvas.Translate(left, top);
        canvas.Scale((float)(width / page.Paper.Width.Points), (float)(height / page.Paper.Height.Points));
        foreach (var mark in page.Marks)
            MarkDrawing.Draw(mark, canvas, TypefaceOf);
    }

    /// <exception cref="InvalidDataException">The face cannot be drawn.</exception>
    private SKTypeface TypefaceOf(FontFace face)
    {
        if (!typefaces.TryGetValue(face, out var typeface))
        {
            using var data = SKData.CreateCopy(face.Program.Span);
            typeface = SKTypeface.FromData(data) ?? throw new InvalidDataException($"{face.Name} cannot be drawn.");
            typefaces.Add(face, typeface);
        }

        return typeface;
    }
}
