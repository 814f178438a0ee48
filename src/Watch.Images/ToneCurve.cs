namespace Watch.Images;

/// <summary>The tone curve of sRGB (IEC 61966-2-1, 5.2), and the roots that colour arithmetic needs. Only operations that IEEE 754 rounds
/// exactly are used, which the library's powers are not: so every machine gets the same figures.</summary>
internal static class ToneCurve
{
    /// <summary>The share of light of each sample of 8 bits.</summary>
    public static IReadOnlyList<double> LightOfSample { get; } = [.. Enumerable.Range(0, 256).Select(sample => Light(sample / 255.0))];

    private const int Starts = 256;

    private static readonly double[] CubeRoots = [.. Enumerable.Range(0, Starts + 1).Select(n => Root(n / (double)Starts, 3))];

    /// <summary>The share of light of a sample, both 0 to 1.</summary>
    public static double Light(double sample)
    {
        if (sample <= 0.04045)
            return sample / 12.92;
        var square = (sample + 0.055) / 1.055 * ((sample + 0.055) / 1.055);
        return square * Root(square, 5); // the power of 2.4
    }

    /// <summary>The sample of a share of light, both 0 to 1.</summary>
    public static double Sample(double light)
    {
        if (light <= 0.0031308)
            return light * 12.92;
        var twelfth = Math.Sqrt(Math.Sqrt(Root(light, 3)));
        return 1.055 * (twelfth * twelfth * twelfth * twelfth * twelfth) - 0.055; // the power of 1 / 2.4
    }

    /// <summary>The cube root of a ratio of lights, fast: two steps of Newton's method from a table.</summary>
    /// <param name="ratio">0.008 to 1 and a little more; for less, the steps do not suffice.</param>
    public static double CubeRoot(double ratio)
    {
        var entry = Math.Min((int)(ratio * Starts), Starts - 1);
        var root = CubeRoots[entry] + (ratio * Starts - entry) * (CubeRoots[entry + 1] - CubeRoots[entry]);
        root = (2 * root + ratio / (root * root)) / 3;
        return (2 * root + ratio / (root * root)) / 3;
    }

    /// <summary>A root by Newton's method, which comes down to it from above and then stands still.</summary>
    /// <param name="value">0 or more.</param>
    public static double Root(double value, int degree)
    {
        if (value <= 0)
            return 0;
        var root = (value + degree - 1) / degree; // the mean of the value and ones, which is never less than the root
        while (true)
        {
            var power = root;
            for (var i = 2; i < degree; i++)
                power *= root;
            var next = ((degree - 1) * root + value / power) / degree;
            if (next >= root)
                return root;
            root = next;
        }
    }
}
