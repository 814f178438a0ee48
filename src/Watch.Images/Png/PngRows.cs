using System.IO.Compression;

namespace Watch.Images.Png;

/// <summary>Compresses rows of samples of 8 bits as a PNG does, each after the filter that leaves it smallest (PNG specification, third edition, 9 and
/// 12.7).</summary>
/// <param name="components">Samples of a pixel.</param>
internal sealed class PngRows(int width, int components) : IDisposable
{
    private const int Filters = 5;

    // Higher levels take up to three times as long and save one or two per cent.
    private static readonly ZLibCompressionOptions Compression = new() { CompressionLevel = 4 };

    private readonly MemoryStream stored = new();
    private readonly byte[] filtered = new byte[width * components + 1];
    private readonly byte[] best = new byte[width * components + 1];
    private byte[] above = new byte[width * components];
    private ZLibStream? stream;

    public void Add(ReadOnlySpan<byte> row)
    {
        stream ??= new(stored, Compression, leaveOpen: true);
        var least = long.MaxValue;
        for (var filter = 0; filter < Filters; filter++)
        {
            var sum = Filter(filter, row);
            if (sum >= least)
                continue;
            least = sum;
            filtered.CopyTo(best, 0);
        }

        stream.Write(best);
        row.CopyTo(above);
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

    /// <summary>Filters a row, and returns the sum of its bytes as numbers with a sign, which is the measure of 12.7.</summary>
    private long Filter(int filter, ReadOnlySpan<byte> row)
    {
        filtered[0] = (byte)filter;
        var sum = 0L;
        for (var i = 0; i < row.Length; i++)
        {
            int left = i < components ? 0 : row[i - components], up = above[i], leftUp = i < components ? 0 : above[i - components];
            var predicted = filter switch
            {
                0 => 0,
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                _ => Paeth(left, up, leftUp),
            };
            var difference = (byte)(row[i] - predicted);
            filtered[i + 1] = difference;
            sum += Math.Abs((int)(sbyte)difference);
        }

        return sum;
    }

    private static int Paeth(int left, int up, int leftUp)
    {
        var (a, b, c) = (Math.Abs(up - leftUp), Math.Abs(left - leftUp), Math.Abs(left + up - 2 * leftUp));
        return a <= b && a <= c ? left : b <= c ? up : leftUp;
    }
}
