namespace Watch.Images.Press;

/// <summary>The ICC profile of a printing condition in four inks: what they look like, and which of them a colour needs.</summary>
public sealed class OutputProfile
{
    private readonly IccTable toLab, fromLab;

    internal OutputProfile(ReadOnlyMemory<byte> bytes, string description, IccTable toLab, IccTable fromLab, IccTable fromLabPerceptual)
    {
        (Bytes, Description, this.toLab, this.fromLab) = (bytes, description, toLab, fromLab);
        Black = BlackOf(fromLabPerceptual);
    }

    /// <summary>The whole profile.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>What the profile calls itself; empty if it does not.</summary>
    public string Description { get; }

    /// <summary>2 or 4. PDF/X-1a takes version 2 only.</summary>
    public int Version => Bytes.Span[8];

    /// <summary>The most ink that the profile asks for any colour, all four together, in per cent.</summary>
    public double InkMaximum => 100 * fromLab.GreatestSum();

    /// <summary>The luminance of the darkest colour that can be printed, paper being 1.</summary>
    internal double Black { get; }

    /// <summary>The luminance of inks, paper being 1.</summary>
    /// <param name="inks">Four, 0 to 1.</param>
    internal double LuminanceOf(ReadOnlySpan<double> inks) => Luminance(LightnessOf(inks));

    /// <summary>The inks of a colour, 0 to 1.</summary>
    internal void InksOf(double lightness, double a, double b, Span<double> inks) => Inks(fromLab, lightness, a, b, inks);

    // Both encodings of Lab begin a and b at -128. The wide one is that of version 2 in version 4 too: FF00 is a lightness of 100, and 8000 is an
    // a of 0 (ICC.1:2010, 10.8).
    private static void Inks(IccTable table, double lightness, double a, double b, Span<double> inks) => table.Evaluate(
        table.IsWide ? [lightness * 652.8 / 65535, (a + 128) * 256 / 65535, (b + 128) * 256 / 65535] : [lightness / 100, (a + 128) / 255, (b + 128) / 255], inks);

    private double LightnessOf(ReadOnlySpan<double> inks)
    {
        Span<double> lab = stackalloc double[3];
        toLab.Evaluate(inks, lab);
        return toLab.IsWide ? lab[0] * 65535 / 652.8 : lab[0] * 100;
    }

    /// <summary>As Little CMS finds the black point for black-point compensation: what the perceptual table prints for black, neutral, and of no
    /// lightness above 50.</summary>
    private double BlackOf(IccTable perceptual)
    {
        Span<double> inks = stackalloc double[4];
        Inks(perceptual, 0, 0, 0, inks);
        return Luminance(Math.Min(LightnessOf(inks), 50));
    }

    // CIE 15, 8.2.1.1.
    private static double Luminance(double lightness)
    {
        var root = (lightness + 16) / 116;
        return lightness > 8 ? root * root * root : lightness * 27 / 24389;
    }
}
