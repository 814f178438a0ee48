namespace Watch.Images.Press;

/// <summary>Converts sRGB to the inks of a printing condition: relative colorimetric with black-point compensation, as Little CMS does.
/// Grays are printed in black ink alone, as light as they are between paper and black. It remembers colours, so each thread needs its own.</summary>
/// <param name="inkLimit">The most ink that a point may have, in per cent.</param>
public sealed class CmykConverter(OutputProfile profile, double inkLimit = 400)
{
    private const int MemoBits = 16;

    // IEC 61966-2-1's primaries, adapted to D50 by Bradford's matrix (ICC.1:2010, annex E).
    private static readonly double[] ToX = [0.4360747, 0.3850649, 0.1430804], ToY = [0.2225045, 0.7168786, 0.0606169], ToZ = [0.0139322, 0.0971045, 0.7141733];

    /// <summary>The white of the profile connection space, D50.</summary>
    private const double WhiteX = 0.9642, WhiteY = 1, WhiteZ = 0.8249;

    private readonly int limit = PressInk.Limit(inkLimit);
    private readonly byte[] blackOfGray = BlackOfGray(profile);
    private readonly uint[] known = new uint[1 << MemoBits]; // a colour, plus the bit that says that there is one
    private readonly Ink[] inks = new Ink[1 << MemoBits];

    /// <summary>The inks of a colour.</summary>
    public Ink InkOf(byte red, byte green, byte blue)
    {
        var colour = 1u << 24 | (uint)red << 16 | (uint)green << 8 | blue;
        var place = colour * 2654435761 >> (32 - MemoBits);
        if (known[place] != colour)
            (known[place], inks[place]) = (colour, Find(red, green, blue).Within(limit));
        return inks[place];
    }

    /// <summary>Near the grays, the inks go over from black alone to those of the profile, so that noise in a gray area prints no speckles.</summary>
    private Ink Find(byte red, byte green, byte blue)
    {
        var distance = Neutral.Distance(red, green, blue);
        if (distance >= Neutral.Range)
            return Profiled(red, green, blue);
        var black = blackOfGray[PictureSamples.GrayOf(red, green, blue)];
        if (distance == 0)
            return new(0, 0, 0, black);
        var ink = Profiled(red, green, blue);
        return new(Between(0, ink.Cyan), Between(0, ink.Magenta), Between(0, ink.Yellow), Between(black, ink.Black));

        byte Between(int gray, int coloured) => (byte)((gray * (Neutral.Range - distance) + coloured * distance + Neutral.Range / 2) / Neutral.Range);
    }

    private Ink Profiled(byte red, byte green, byte blue)
    {
        var light = ToneCurve.LightOfSample;
        var (r, g, b) = (light[red], light[green], light[blue]);
        var x = Root(Lifted(ToX[0] * r + ToX[1] * g + ToX[2] * b, WhiteX) / WhiteX);
        var y = Root(Lifted(ToY[0] * r + ToY[1] * g + ToY[2] * b, WhiteY) / WhiteY);
        var z = Root(Lifted(ToZ[0] * r + ToZ[1] * g + ToZ[2] * b, WhiteZ) / WhiteZ);
        Span<double> found = stackalloc double[4];
        profile.InksOf(116 * y - 16, 500 * (x - y), 200 * (y - z), found);
        return new(Sample(found[0]), Sample(found[1]), Sample(found[2]), Sample(found[3]));
    }

    /// <summary>Black-point compensation: black becomes the darkest colour that can be printed, white stays.</summary>
    private double Lifted(double value, double white) => white * profile.Black + (1 - profile.Black) * value;

    // CIE 15, 8.2.1.1.
    private static double Root(double ratio) => ratio > 216.0 / 24389 ? ToneCurve.CubeRoot(ratio) : ratio * 841 / 108 + 16.0 / 116;

    private static byte Sample(double share) => (byte)(share * 255 + 0.5);

    /// <summary>The black ink whose luminance is between those of paper and full black as a gray is between white and black.</summary>
    private static byte[] BlackOfGray(OutputProfile profile)
    {
        var luminances = new double[256];
        for (var black = 0; black < 256; black++)
            luminances[black] = profile.LuminanceOf([0, 0, 0, black / 255.0]);
        var blacks = new byte[256];
        for (var (gray, black) = (255, 0); gray > 0; gray--)
        {
            var wanted = luminances[255] + (luminances[0] - luminances[255]) * ToneCurve.LightOfSample[gray];
            while (black < 255 && (luminances[black] + luminances[black + 1]) / 2 > wanted)
                black++;
            blacks[gray] = (byte)black;
        }

        blacks[0] = 255;
        return blacks;
    }
}
