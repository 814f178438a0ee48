using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace Watch.Epub.Container;

/// <summary>Writes a zip file by PKWARE's APPNOTE 6.3.10, within the limits of the EPUB container (OCF, section 4.2). Fields that depend on the
/// machine are fixed: the time is the earliest of the format, host and permissions are those of an ordinary file on Unix, and no
/// entry has an extra field.</summary>
internal sealed class ZipContainer(Stream output)
{
    private const ushort Stored = 0;
    private const ushort Deflated = 8;

    /// <summary>1 January 1980 in DOS form (4.4.6).</summary>
    private const ushort FirstDate = 1 << 5 | 1;

    /// <summary>Host 3 is Unix, 20 is version 2.0 of the format (4.4.2).</summary>
    private const ushort MadeBy = 3 << 8 | 20;

    /// <summary>A regular file, rw-r--r--, in the upper 16 bits (4.4.15).</summary>
    private const uint Rights = 0x81A4u << 16;

    private readonly MemoryStream directory = new();
    private long offset;
    private ushort entries;

    public void Add(string name, ReadOnlySpan<byte> content, bool deflate)
    {
        var packed = deflate ? Deflate(content) : content;
        var method = deflate ? Deflated : Stored;
        var nameBytes = Encoding.ASCII.GetBytes(name);
        var crc = Crc32.Of(content);
        var start = checked((uint)offset);

        // Local file header (4.3.7)
        Span<byte> header = stackalloc byte[30];
        BinaryPrimitives.WriteUInt32LittleEndian(header, 0x04034b50);
        WriteCommon(header[4..], method, crc, packed.Length, content.Length, nameBytes.Length);
        header[28..].Clear();
        Put(header);
        Put(nameBytes);
        Put(packed);

        // Central directory header (4.3.12)
        Span<byte> central = stackalloc byte[46];
        central.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(central, 0x02014b50);
        BinaryPrimitives.WriteUInt16LittleEndian(central[4..], MadeBy);
        WriteCommon(central[6..], method, crc, packed.Length, content.Length, nameBytes.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(central[38..], Rights);
        BinaryPrimitives.WriteUInt32LittleEndian(central[42..], start);
        directory.Write(central);
        directory.Write(nameBytes);
        entries = checked((ushort)(entries + 1));
    }

    public void Finish()
    {
        // End of central directory record (4.3.16)
        Span<byte> end = stackalloc byte[22];
        end.Clear();
        BinaryPrimitives.WriteUInt32LittleEndian(end, 0x06054b50);
        BinaryPrimitives.WriteUInt16LittleEndian(end[8..], entries);
        BinaryPrimitives.WriteUInt16LittleEndian(end[10..], entries);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], checked((uint)directory.Length));
        BinaryPrimitives.WriteUInt32LittleEndian(end[16..], checked((uint)offset));
        directory.WriteTo(output);
        output.Write(end);
    }

    /// <summary>The fields that both headers have, from "version needed" to "file name length".</summary>
    private static void WriteCommon(Span<byte> fields, ushort method, uint crc, int packed, int unpacked, int name)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(fields, method == Stored ? (ushort)10 : (ushort)20);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[2..], 0);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[4..], method);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[6..], 0);
        BinaryPrimitives.WriteUInt16LittleEndian(fields[8..], FirstDate);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[10..], crc);
        BinaryPrimitives.WriteUInt32LittleEndian(fields[14..], checked((uint)packed));
        BinaryPrimitives.WriteUInt32LittleEndian(fields[18..], checked((uint)unpacked));
        BinaryPrimitives.WriteUInt16LittleEndian(fields[22..], checked((ushort)name));
    }

    private static ReadOnlySpan<byte> Deflate(ReadOnlySpan<byte> content)
    {
        var packed = new MemoryStream();
        // Level 3 takes two thirds of the time of level 6, and prose gets 3 % larger.
        using (var deflate = new DeflateStream(packed, new ZLibCompressionOptions { CompressionLevel = 3 }, leaveOpen: true))
            deflate.Write(content);
        return packed.GetBuffer().AsSpan(0, (int)packed.Length);
    }

    private void Put(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        offset += bytes.Length;
    }
}
