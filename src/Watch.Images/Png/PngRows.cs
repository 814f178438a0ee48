using System.IO.Compression;
using System.Numerics;

namespace Watch.Images.Png;

/// <summary>Compresses rows of samples of 8 bits as a PNG does, each after the filter that leaves it smallest (PNG specification, third edition, 9 and
/// 12.7). Paeth's filter is left out: it takes longer than all others together, and saves a few per cent.</summary>
/// <param name="components">Samples of a pixel.</param>
internal sealed class PngRows(int width, int components) : IDisposable
{
    private const int Filters = 4; // None, Sub, Up, Average

    // Higher levels take up to three times as long and save one or two per cent.
    private static readonly ZLibCompressionOptions Compression = new() { CompressionLevel = 4 };

    private readonly MemoryStream stored = new();
    private readonly byte[] filtered = new byte[width * components + 1];
    private readonly byte[] best = new byte[width * components + 1];

    // A pixel of zeros stands before each row.
    private byte[] row = new byte[(width + 1) * components];
    private byte[] above = new byte[(width + 1) * components];
    private ZLibStream? stream;

    public void Add(ReadOnlySpan<byte> samples)
    {
        stream ??= new(stored, Compression, leaveOpen: true);
        samples.CopyTo(row.AsSpan(components));
        var least = long.MaxValue;
        for (var filter = 0; filter < Filters; filter++)
        {
            var sum = Filter(filter);
            if (sum >= least)
                continue;
            least = sum;
            filtered.CopyTo(best, 0);
        }

        stream.Write(best);
        (row, above) = (above, row);
    }

    /// <summary>The zlib stream of all rows.</summary>
    public ReadOnlyMemory<byte> Finish()
    {
        stream?.Dispose();
        return stored.GetBuffer().AsMemory(0, (int)stored.Length);
    }

    public void Dispose()
    {
        stream?.Dispose();
        stored.Dispose();
    }

    /// <summary>Filters the row, and returns the sum of its bytes as numbers with a sign, which is the measure of 12.7.</summary>
    private long Filter(int filter)
    {
        filtered[0] = (byte)filter;
        var result = filtered.AsSpan(1);
        var here = row.AsSpan(components);
        var left = row.AsSpan(0, width * components);
        var up = above.AsSpan(components);
        var (sum, at) = (0L, 0);
        for (; at <= result.Length - Vector<byte>.Count; at += Vector<byte>.Count)
        {
            var (a, b) = (new Vector<byte>(left[at..]), new Vector<byte>(up[at..]));
            var difference = new Vector<byte>(here[at..]) - filter switch
            {
                0 => Vector<byte>.Zero,
                1 => a,
                2 => b,
                _ => (a & b) + ((a ^ b) >>> 1), // the mean, rounded down, which needs no ninth bit
            };
            difference.CopyTo(result[at..]);
            Vector.Widen(Vector.Min(difference, Vector<byte>.Zero - difference), out var low, out var high);
            sum += Vector.Sum(low + high);
        }

        for (; at < result.Length; at++)
        {
            result[at] = (byte)(here[at] - filter switch { 0 => 0, 1 => left[at], 2 => up[at], _ => (left[at] + up[at]) / 2 });
            sum += Math.Abs((int)(sbyte)result[at]);
        }

        return sum;
    }
}
