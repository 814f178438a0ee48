using Watch.Preflight.Objects;

namespace Watch.Preflight.Filters;

/// <summary>Undoes what was done to rows of samples before they were compressed (ISO 32000-1, 7.4.4.4).</summary>
internal static class Predictor
{
    public static (byte[] Data, string? Problem) Undo(byte[] data, Map parameters)
    {
        var predictor = parameters.Int("Predictor") ?? 1;
        if (predictor == 1)
            return (data, null);
        var colours = parameters.Int("Colors") ?? 1;
        var bits = parameters.Int("BitsPerComponent") ?? 8;
        var columns = parameters.Int("Columns") ?? 1;
        if (colours is < 1 or > 64 || bits is not (1 or 2 or 4 or 8 or 16) || columns is < 1 or > 1 << 24)
            return (data, "the predictor's columns, colours or bits cannot be");
        var pixel = Math.Max(1, colours * bits / 8);
        var row = (int)((((long)columns * colours * bits) + 7) / 8);
        if (data.Length == 0)
            return (data, null);
        if (row > data.Length)
            return (data, "the data end within their first row");
        return predictor switch
        {
            2 => (UndoTiff(data, row, bits, colours), null),
            >= 10 and <= 15 => UndoPng(data, row, pixel),
            _ => (data, $"there is no predictor {predictor}"),
        };
    }

    private static (byte[] Data, string? Problem) UndoPng(byte[] data, int row, int pixel)
    {
        var rows = (data.Length + row) / (row + 1);
        var output = new byte[Math.Min((long)rows * row, Array.MaxLength)];
        var empty = new byte[row];
        for (var y = 0; y < rows; y++)
        {
            var from = y * (row + 1);
            var to = y * row;
            var length = Math.Min(row, data.Length - from - 1);
            var kind = data[from++];
            if (kind > 4)
                return (output, $"there is no predictor {kind} of PNG");
            var line = data.AsSpan(from, length);
            var undone = output.AsSpan(to, length);
            var above = y > 0 ? output.AsSpan(to - row, length) : empty.AsSpan(0, length);
            line.CopyTo(undone);
            switch (kind)
            {
                case 1:
                    for (var x = pixel; x < length; x++)
                        undone[x] += undone[x - pixel];
                    break;
                case 2:
                    for (var x = 0; x < length; x++)
                        undone[x] += above[x];
                    break;
                case 3:
                    for (var x = 0; x < length; x++)
                        undone[x] += (byte)(((x >= pixel ? undone[x - pixel] : 0) + above[x]) / 2);
                    break;
                case 4:
                    for (var x = 0; x < length; x++)
                        undone[x] += (byte)(x >= pixel ? Paeth(undone[x - pixel], above[x], above[x - pixel]) : above[x]);
                    break;
            }
        }

        return (output, null);
    }

    private static int Paeth(int left, int above, int corner)
    {
        var estimate = left + above - corner;
        int a = Math.Abs(estimate - left), b = Math.Abs(estimate - above), c = Math.Abs(estimate - corner);
        return a <= b && a <= c ? left : b <= c ? above : corner;
    }

    private static byte[] UndoTiff(byte[] data, int row, int bits, int colours)
    {
        // Bits below eight are rare here, and nothing that is judged depends on their samples.
        if (bits != 8)
            return data;
        for (var start = 0; start < data.Length; start += row)
        {
            for (var x = colours; x < row && start + x < data.Length; x++)
                data[start + x] += data[start + x - colours];
        }

        return data;
    }
}
