namespace Watch.Images.Png;

/// <summary>Looks whether a PNG in red, green and blue, of 8 bits, has only grays. It takes its rows as they are filtered (PNG specification, third
/// edition, 9), and looks no further than the first colour.</summary>
internal sealed class GrayRows(int width)
{
    // A pixel of zeros stands before each row.
    private byte[] row = new byte[3 * (width + 1)], above = new byte[3 * (width + 1)];

    /// <summary>Whether there was no colour yet.</summary>
    public bool AreGray { get; private set; } = true;

    /// <param name="filtered">The filter, 0 to 4, and the bytes behind it.</param>
    public void Add(ReadOnlySpan<byte> filtered)
    {
        if (!AreGray)
            return;
        (row, above) = (above, row);
        for (var i = 3; i < row.Length; i += 3)
        {
            for (var sample = i; sample < i + 3; sample++)
                row[sample] = (byte)(filtered[sample - 2] + Predicted(filtered[0], row[sample - 3], above[sample], above[sample - 3]));
            if (row[i] != row[i + 1] || row[i] != row[i + 2])
            {
                AreGray = false;
                return;
            }
        }
    }

    private static int Predicted(byte filter, int left, int up, int leftUp) => filter switch
    {
        0 => 0,
        1 => left,
        2 => up,
        3 => (left + up) / 2,
        _ => Paeth(left, up, leftUp),
    };

    private static int Paeth(int left, int up, int leftUp)
    {
        var (a, b, c) = (Math.Abs(up - leftUp), Math.Abs(left - leftUp), Math.Abs(left + up - 2 * leftUp));
        return a <= b && a <= c ? left : b <= c ? up : leftUp;
    }
}
