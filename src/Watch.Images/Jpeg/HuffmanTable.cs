namespace Watch.Images.Jpeg;

/// <summary>A table of Huffman codes (ITU-T T.81, annex C): codes of one length are numbers in a row.</summary>
internal sealed class HuffmanTable
{
    private readonly int[] firstCodes = new int[17], counts = new int[17], places = new int[17]; // by length
    private readonly byte[] values;

    private HuffmanTable(ReadOnlySpan<byte> countsOfLengths, byte[] values)
    {
        this.values = values;
        var (code, place) = (0, 0);
        for (var length = 1; length <= 16; length++)
        {
            (firstCodes[length], counts[length], places[length]) = (code, countsOfLengths[length - 1], place);
            place += counts[length];
            code = (code + counts[length]) << 1;
        }
    }

    /// <summary>Reads one of the tables of a segment (B.2.4.2), and moves on behind it. Null if it is not whole.</summary>
    public static HuffmanTable? Read(ref ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 16)
            return null;
        var lengths = segment[..16];
        var count = 0;
        foreach (var length in lengths)
            count += length;
        if (count > 256 || segment.Length < 16 + count)
            return null;
        var table = new HuffmanTable(lengths, segment.Slice(16, count).ToArray());
        segment = segment[(16 + count)..];
        return table;
    }

    /// <summary>The value of the next code; 0 if there is none (DECODE, F.2.2.3).</summary>
    public int Next(ref JpegBits bits)
    {
        var code = 0;
        for (var length = 1; length <= 16; length++)
        {
            code = code << 1 | bits.Bit();
            if (code - firstCodes[length] is >= 0 and var place && place < counts[length])
                return values[places[length] + place];
        }

        return 0;
    }
}
