using System.Buffers.Binary;
using System.Text;

namespace Watch.Tests.Support;

/// <summary>A TrueType font in which every character is a square of one em, and a space is as wide: at 10 points, "abc" is 30 points wide.
/// Tables as the OpenType specification, version 1.9, has them.</summary>
public static class SquareFont
{
    private const int Em = 1000;

    /// <summary>The bytes of the font.</summary>
    /// <param name="name">Of its family.</param>
    public static byte[] Make(string name = "Square")
    {
        SortedDictionary<string, byte[]> tables = new(StringComparer.Ordinal)
        {
            // Format 13, many characters to one glyph: all signs to glyph 1, spaces to glyph 2.
            ["cmap"] = [.. Words(0, 1, 3, 10), .. Longs(12), .. Words(13, 0), .. Longs(16 + 4 * 12, 0, 4, 0x20, 0x20, 2, 0x21, 0x9F, 1, 0xA0, 0xA0, 2, 0xA1, 0x2FFFF, 1)],
            // One contour of four points, from the foot of the em to its head.
            ["glyf"] = [.. Words(1, 0, 0, Em, Em, 3, 0), 1, 1, 1, 1, .. Words(0, 0, Em, 0), .. Words(0, Em, 0, -Em)],
            ["head"] = [.. Longs(0x00010000, 0x00010000, 0, 0x5F0F3CF5), .. Words(0, Em), .. Longs(0, 0, 0, 0), .. Words(0, 0, Em, Em, 0, 8, 2, 1, 0)],
            ["hhea"] = [.. Longs(0x00010000), .. Words(Em, 0, 0, Em, 0, 0, Em, 1, 0, 0, 0, 0, 0, 0, 0, 3)],
            ["hmtx"] = Words(Em, 0, Em, 0, Em, 0),
            // A notdef without outline, the square, the space.
            ["loca"] = Longs(0, 0, 34, 34),
            ["maxp"] = [.. Longs(0x00010000), .. Words(3, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0)],
            ["name"] = Names(name),
            ["post"] = [.. Longs(0x00030000, 0), .. Words(0, 0), .. Longs(1, 0, 0, 0, 0)],
        };
        var file = new List<byte>([.. Longs(0x00010000), .. Words(tables.Count, 128, 3, tables.Count * 16 - 128)]);
        var offset = 12 + tables.Count * 16;
        foreach (var (tag, table) in tables)
        {
            file.AddRange([.. Encoding.ASCII.GetBytes(tag), .. Longs(Checksum(table), offset, table.Length)]);
            offset += (table.Length + 3) / 4 * 4;
        }

        foreach (var table in tables.Values)
            file.AddRange([.. table, .. new byte[(4 - table.Length % 4) % 4]]);
        return [.. file];
    }

    private static byte[] Names(string name)
    {
        var text = Encoding.BigEndianUnicode.GetBytes(name);
        int[] kinds = [1, 4, 6];
        return [.. Words(0, kinds.Length, 6 + 12 * kinds.Length), .. kinds.SelectMany(kind => Words(3, 1, 0x409, kind, text.Length, 0)), .. text];
    }

    private static int Checksum(byte[] table)
    {
        var sum = 0u;
        for (var i = 0; i < table.Length; i++)
            sum += (uint)table[i] << (24 - i % 4 * 8);
        return unchecked((int)sum);
    }

    private static byte[] Words(params int[] values)
    {
        var bytes = new byte[values.Length * 2];
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteInt16BigEndian(bytes.AsSpan(i * 2), unchecked((short)values[i]));
        return bytes;
    }

    private static byte[] Longs(params int[] values)
    {
        var bytes = new byte[values.Length * 4];
        for (var i = 0; i < values.Length; i++)
            BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(i * 4), values[i]);
        return bytes;
    }
}
