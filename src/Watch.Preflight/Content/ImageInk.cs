using Watch.Preflight.Filters;
using Watch.Preflight.Objects;

namespace Watch.Preflight.Content;

/// <summary>How much ink a picture lays on.</summary>
internal static class ImageInk
{
    /// <summary>Ink is meant over areas of this many square millimetres, since no press fails at a single sample.</summary>
    private const double Area = 15;

    /// <summary>The inks of a picture's areas; null if its samples are not at hand.</summary>
    public static InkMap? Measure(Map image, ColourSpace space, Decoded decoded, Box box)
    {
        var (width, height) = (image.Int("Width") ?? 0, image.Int("Height") ?? 0);
        var bits = image.Int("BitsPerComponent") ?? 8;
        var components = space.Components;
        if (width < 1 || height < 1 || components < 1)
            return null;
        if (decoded.Picture == "DCTDecode" && components == 4)
            return JpegInk.Measure(decoded.Data, image.Array("Decode")?.Numbers(), Side(width, box.Width), Side(height, box.Height));
        if (decoded.Picture is not null || bits is not (8 or 16) || (long)width * components * (bits / 8) * height > decoded.Data.Length)
            return null;
        var decode = image.Array("Decode")?.Numbers();
        var isInverted = decode is { Length: >= 2 } && decode[0] > decode[1];
        var inkOf = Enumerable.Range(0, components).Select(c => InkOf(space, c)).ToArray();
        var palette = space.Family == "Indexed" ? Palette(space) : null;
        var map = new InkMap(width, height, Side(width, box.Width), Side(height, box.Height));
        Span<double> inks = stackalloc double[InkMap.Inks];
        var step = bits / 8;
        for (var y = 0; y < height; y++)
        {
            var at = y * width * components * step;
            for (var x = 0; x < width; x++)
            {
                if (palette is not null)
                {
                    map.Add(x, y, palette[decoded.Data[at]]);
                    at += step;
                    continue;
                }

                inks.Clear();
                for (var c = 0; c < components; c++, at += step)
                    inks[inkOf[c]] += (isInverted ? 255 - decoded.Data[at] : decoded.Data[at]) / 255.0;
                map.Add(x, y, inks);
            }
        }

        return map;
    }

    // Which ink of the map a component is: those of four process colours in their order, those with names by these.
    private static int InkOf(ColourSpace space, int component) => space.Family is "Separation" or "DeviceN" && component < space.Inks.Count
        ? InkColour.ProcessInk(space.Inks[component]) ?? InkMap.Inks - 1
        : Math.Min(component, InkMap.Inks - 1);

    private static double[][] Palette(ColourSpace space)
    {
        var palette = new double[256][];
        for (var i = 0; i < 256; i++)
        {
            palette[i] = new double[InkMap.Inks];
            if (space.Base is not { } beneath || space.Entry(i) is not { } entry)
                continue;
            for (var c = 0; c < entry.Length; c++)
                palette[i][InkOf(beneath, c)] += entry[c];
        }

        return palette;
    }

    /// <summary>How many samples the side of an area has.</summary>
    private static int Side(int samples, double points)
    {
        var perMillimetre = points <= 0 ? 1 : samples / (points / 72 * 25.4);
        return (int)Math.Clamp(Math.Sqrt(Area) * perMillimetre, 1, samples);
    }
}
