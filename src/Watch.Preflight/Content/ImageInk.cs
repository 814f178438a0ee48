using Watch.Preflight.Filters;
using Watch.Preflight.Objects;

namespace Watch.Preflight.Content;

/// <summary>How much ink a picture lays on, where it lays on most.</summary>
internal static class ImageInk
{
    /// <summary>Ink is meant over areas of this many square millimetres, since no press fails at a single sample.</summary>
    private const double Area = 15;

    /// <summary>The most ink, in per cent, that an area of the picture has on average; null if its samples are not at hand.</summary>
    public static double? Measure(Map image, ColourSpace space, Decoded decoded, Box box)
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
        var palette = space.Family == "Indexed" ? Enumerable.Range(0, 256).Select(i => space.InkOf([i]) ?? 0).ToArray() : null;
        var tiles = new InkTiles(width, height, Side(width, box.Width), Side(height, box.Height));
        var step = bits / 8;
        for (var y = 0; y < height; y++)
        {
            var at = y * width * components * step;
            for (var x = 0; x < width; x++)
            {
                var sum = 0.0;
                for (var c = 0; c < components; c++, at += step)
                    sum += palette?[decoded.Data[at]] ?? (isInverted ? 255 - decoded.Data[at] : decoded.Data[at]) * (100 / 255.0);
                tiles.Add(x, y, sum);
            }
        }

        return tiles.Most;
    }

    /// <summary>How many samples the side of an area has.</summary>
    private static int Side(int samples, double points)
    {
        var perMillimetre = points <= 0 ? 1 : samples / (points / 72 * 25.4);
        return (int)Math.Clamp(Math.Sqrt(Area) * perMillimetre, 1, samples);
    }
}

/// <summary>Sums of ink by area.</summary>
internal sealed class InkTiles
{
    private readonly int across;
    private readonly int sideX;
    private readonly int sideY;
    private readonly double[] sums;
    private readonly int[] counts;

    public InkTiles(int width, int height, int sideX, int sideY)
    {
        (this.sideX, this.sideY) = (Math.Max(1, sideX), Math.Max(1, sideY));
        across = (width + this.sideX - 1) / this.sideX;
        var down = (height + this.sideY - 1) / this.sideY;
        sums = new double[across * down];
        counts = new int[across * down];
    }

    public void Add(int x, int y, double percent)
    {
        var tile = (y / sideY * across) + (x / sideX);
        sums[tile] += percent;
        counts[tile]++;
    }

    public double Most
    {
        get
        {
            var most = 0.0;
            for (var i = 0; i < sums.Length; i++)
                most = Math.Max(most, counts[i] == 0 ? 0 : sums[i] / counts[i]);
            return most;
        }
    }
}
