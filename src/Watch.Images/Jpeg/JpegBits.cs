namespace Watch.Images.Jpeg;

/// <summary>Reads the entropy-coded data of a JPEG scan bit by bit (ITU-T T.81, F.2.2). Behind their end it reads zeros.</summary>
internal ref struct JpegBits(ReadOnlySpan<byte> file, int at)
{
    private readonly ReadOnlySpan<byte> file = file;
    private int at = at;
    private int current, left;

    /// <summary>Whether more was read than there is.</summary>
    public bool IsPastEnd { get; private set; }

    public int Bit()
    {
        if (left == 0)
        {
            left = 8;
            current = NextByte();
        }

        return current >> --left & 1;
    }

    public int Bits(int count)
    {
        var value = 0;
        for (var i = 0; i < count; i++)
            value = value << 1 | Bit();
        return value;
    }

    /// <summary>A number of so many bits with its sign (EXTEND, F.2.2.1).</summary>
    public int Signed(int count)
    {
        var value = Bits(count);
        return count > 0 && value < 1 << (count - 1) ? value - (1 << count) + 1 : value;
    }

    /// <summary>Goes on behind a restart marker, where one stands.</summary>
    public void Restart()
    {
        left = 0;
        while (at < file.Length - 1 && !(file[at] == 0xFF && file[at + 1] is not (0 or 0xFF)))
            at++;
        if (at < file.Length - 1 && file[at + 1] is >= 0xD0 and <= 0xD7)
            at += 2;
        else
            IsPastEnd = true;
    }

    private int NextByte()
    {
        if (at >= file.Length || (file[at] == 0xFF && (at + 1 >= file.Length || file[at + 1] != 0)))
        {
            IsPastEnd = true;
            return 0;
        }

        var value = file[at];
        at += value == 0xFF ? 2 : 1; // a stuffed zero follows (B.1.1.5)
        return value;
    }
}
