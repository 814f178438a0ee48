namespace Watch.Images.Jpeg;

/// <summary>A component of a JPEG: its blocks of coefficients, and the samples they are (ITU-T T.81, A.1 to A.3).</summary>
/// <param name="Identifier">By which scans name it.</param>
/// <param name="Horizontal">How many of its samples there are in a row of a unit of all components, in blocks.</param>
/// <param name="Vertical">The same in a column.</param>
/// <param name="Width">In blocks that hold samples.</param>
/// <param name="Height">In blocks that hold samples.</param>
/// <param name="Stride">The blocks of a row, with those that fill the last unit.</param>
/// <param name="Coefficients">64 for each block, in natural order.</param>
internal sealed record JpegPlane(byte Identifier, int Horizontal, int Vertical, byte Table, int Width, int Height, int Stride, short[] Coefficients)
{
    // Half the cosines of n sixteenths of half a circle; the fourth for the mean too (A.3.3).
    private const double C1 = 0.49039264020161522, C2 = 0.46193976625564337, C3 = 0.41573480615127262, C4 = 0.35355339059327376,
        C5 = 0.27778511650980111, C6 = 0.19134171618254489, C7 = 0.09754516100806412;

    /// <summary>The samples, Stride × 8 in a row; null until they are asked for.</summary>
    private byte[]? samples;

    /// <summary>Makes the coefficients samples.</summary>
    /// <param name="steps">The quantization table, in natural order.</param>
    public void Transform(ReadOnlySpan<ushort> steps)
    {
        samples = new byte[Coefficients.Length];
        Span<double> block = stackalloc double[64];
        for (var b = 0; b < Coefficients.Length / 64; b++)
        {
            var coefficients = Coefficients.AsSpan(64 * b, 64);
            for (var i = 0; i < 64; i++)
                block[i] = coefficients[i] * steps[i];
            for (var i = 0; i < 8; i++)
                Transform(block[(8 * i)..], 1);
            for (var i = 0; i < 8; i++)
                Transform(block[i..], 8);
            var corner = b / Stride * 8 * Stride * 8 + b % Stride * 8;
            for (var i = 0; i < 64; i++)
                samples[corner + i / 8 * Stride * 8 + i % 8] = (byte)Math.Clamp(block[i] + 128.5, 0, 255);
        }
    }

    /// <summary>The sample at a place of a picture whose units have so many samples.</summary>
    public byte At(int x, int y, int horizontalOfAll, int verticalOfAll) => samples![y * Vertical / verticalOfAll * Stride * 8 + x * Horizontal / horizontalOfAll];

    /// <summary>The inverse cosine transform of eight values that stand a step apart.</summary>
    private static void Transform(Span<double> v, int step)
    {
        double a = v[0], b = v[step], c = v[2 * step], d = v[3 * step], e = v[4 * step], f = v[5 * step], g = v[6 * step], h = v[7 * step];
        double sum = C4 * (a + e), difference = C4 * (a - e), far = C2 * c + C6 * g, near = C6 * c - C2 * g;
        double even0 = sum + far, even1 = difference + near, even2 = difference - near, even3 = sum - far;
        double odd0 = C1 * b + C3 * d + C5 * f + C7 * h, odd1 = C3 * b - C7 * d - C1 * f - C5 * h, odd2 = C5 * b - C1 * d + C7 * f + C3 * h, odd3 = C7 * b - C5 * d + C3 * f - C1 * h;
        (v[0], v[7 * step]) = (even0 + odd0, even0 - odd0);
        (v[step], v[6 * step]) = (even1 + odd1, even1 - odd1);
        (v[2 * step], v[5 * step]) = (even2 + odd2, even2 - odd2);
        (v[3 * step], v[4 * step]) = (even3 + odd3, even3 - odd3);
    }
}
