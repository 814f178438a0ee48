namespace Watch.Images.Jpeg;

/// <summary>Decodes one scan of a JPEG into coefficients: of a sequential file, or of a progressive one (ITU-T T.81, F.2 and G.2).</summary>
/// <param name="Planes">The components of the scan, each with its tables; null where the scan needs none.</param>
/// <param name="Start">The first coefficient, in the order of <see cref="Zigzag"/>.</param>
/// <param name="End">The last.</param>
/// <param name="Before">How many bits below those of the scan before were not yet known; 0 in the first scan of a coefficient.</param>
/// <param name="Low">The lowest bit that the scan says.</param>
internal sealed record JpegScan(
    IReadOnlyList<(JpegPlane Plane, HuffmanTable? Mean, HuffmanTable? Others)> Planes, bool IsProgressive, int Start, int End, int Before, int Low, int RestartInterval)
{
    /// <summary>The places of coefficients in a block, from low frequencies to high (figure A.6).</summary>
    public static ReadOnlySpan<byte> Zigzag =>
    [
        0, 1, 8, 16, 9, 2, 3, 10, 17, 24, 32, 25, 18, 11, 4, 5, 12, 19, 26, 33, 40, 48, 41, 34, 27, 20, 13, 6, 7, 14, 21, 28,
        35, 42, 49, 56, 57, 50, 43, 36, 29, 22, 15, 23, 30, 37, 44, 51, 58, 59, 52, 45, 38, 31, 39, 46, 53, 60, 61, 54, 47, 55, 62, 63,
    ];

    // The mean of the block before, by component; and how many blocks have no more coefficients in this scan.
    private readonly int[] means = new int[4];
    private int emptyBlocks;

    /// <summary>Decodes the scan as far as its data go.</summary>
    /// <param name="unitsWide">The units of all components in a row.</param>
    public void Decode(JpegBits bits, int unitsWide, int unitsHigh)
    {
        // A component alone has its own blocks in rows, without those that fill units (A.2.2).
        var alone = Planes.Count == 1 ? Planes[0].Plane : null;
        var (wide, high) = alone is null ? (unitsWide, unitsHigh) : (alone.Width, alone.Height);
        for (var unit = 0; unit < wide * high; unit++)
        {
            if (RestartInterval > 0 && unit > 0 && unit % RestartInterval == 0)
            {
                bits.Restart();
                means.AsSpan().Clear();
                emptyBlocks = 0;
            }

            if (bits.IsPastEnd)
                return;
            var (x, y) = (unit % wide, unit / wide);
            for (var i = 0; i < Planes.Count; i++)
            {
                var plane = Planes[i].Plane;
                var (across, down) = alone is null ? (plane.Horizontal, plane.Vertical) : (1, 1);
                for (var block = 0; block < across * down; block++)
                {
                    var place = (y * down + block / across) * plane.Stride + x * across + block % across;
                    Decode(ref bits, i, plane.Coefficients.AsSpan(64 * place, 64));
                }
            }
        }
    }

    private void Decode(ref JpegBits bits, int component, Span<short> block)
    {
        if (!IsProgressive)
        {
            First(ref bits, component, block, 0, 0, 63);
            return;
        }

        if (Start == 0 && Before > 0)
            block[0] |= (short)(bits.Bit() << Low);
        else if (Before == 0)
            First(ref bits, component, block, Start, Start, End);
        else
            Refine(ref bits, Planes[component].Others!, block);
    }

    /// <summary>Decodes coefficients of which nothing is known yet (F.2.2, G.1.2.1, G.1.2.2).</summary>
    private void First(ref JpegBits bits, int component, Span<short> block, int start, int from, int end)
    {
        if (start == 0)
        {
            means[component] += bits.Signed(Math.Min(Planes[component].Mean!.Next(ref bits), 15));
            block[0] = (short)(means[component] << Low);
            from = 1;
        }

        if (emptyBlocks > 0)
        {
            emptyBlocks--;
            return;
        }

        for (var k = from; k <= end; k++)
        {
            var (zeros, size) = Math.DivRem(Planes[component].Others!.Next(ref bits), 16);
            if (size == 0 && zeros < 15)
            {
                // The rest of the block is zero, and in a progressive file that of others.
                emptyBlocks = (1 << zeros) - 1 + bits.Bits(zeros);
                return;
            }

            k += zeros;
            if (size > 0 && k <= end)
                block[Zigzag[k]] = (short)(bits.Signed(size) << Low);
        }
    }

    /// <summary>Decodes one more bit of coefficients (G.1.2.3).</summary>
    private void Refine(ref JpegBits bits, HuffmanTable table, Span<short> block)
    {
        var k = Start;
        while (k <= End && emptyBlocks == 0)
        {
            var (zeros, size) = Math.DivRem(table.Next(ref bits), 16);
            if (size == 0 && zeros < 15)
            {
                emptyBlocks = (1 << zeros) + bits.Bits(zeros);
                break;
            }

            var added = size == 0 ? 0 : bits.Bit() == 1 ? 1 << Low : -1 << Low;
            // The zeros that are passed over are those that stay; coefficients between them get their bit.
            for (; k <= End; k++)
            {
                ref var coefficient = ref block[Zigzag[k]];
                if (coefficient != 0)
                {
                    Correct(ref bits, ref coefficient);
                }
                else if (zeros-- == 0)
                {
                    coefficient = (short)added;
                    k++;
                    break;
                }
            }
        }

        if (emptyBlocks == 0)
            return;
        emptyBlocks--;
        for (; k <= End; k++)
        {
            ref var coefficient = ref block[Zigzag[k]];
            if (coefficient != 0)
                Correct(ref bits, ref coefficient);
        }
    }

    private void Correct(ref JpegBits bits, ref short coefficient)
    {
        if (bits.Bit() == 1)
            coefficient += (short)(coefficient > 0 ? 1 << Low : -1 << Low);
    }
}
