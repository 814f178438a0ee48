using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Watch.Pdf.Cos;

/// <summary>The kind of a stream's data, which determines its encoding.</summary>
internal enum StreamKind
{
    /// <summary>Compressed; plain in a pretty file.</summary>
    Text,

    /// <summary>Compressed; hexadecimal in a pretty file.</summary>
    Binary,

    /// <summary>A JPEG file, which is not compressed again.</summary>
    Jpeg,

    /// <summary>Already a zlib stream.</summary>
    Deflated,

    /// <summary>Always plain, so that programs that cannot read PDF find it.</summary>
    Metadata,
}

/// <summary>Writes a PDF file object by object, in any order (ISO 32000-1, 7.5). Objects are written when they are
/// closed; only their offsets are kept. A pretty file is uncompressed, and it and one of
/// a version before 1.5 have a classic cross-reference table. Any other file has object streams (7.5.7) and a cross-reference stream (7.5.8).</summary>
internal sealed class CosFile : IDisposable
{
    private const int ObjectsInStream = 200;

    // Higher levels than 4 take up to three times as long and save one or two per cent.
    public static readonly ZLibCompressionOptions Compression = new() { CompressionLevel = 4 };

    private readonly Stream output;
    private readonly bool pretty;
    private readonly bool hasObjectStreams;
    private readonly CosWriter writer;
    private readonly CosWriter frame;
    private readonly MemoryStream compressed = new();
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly List<Place> places = [default]; // by object number; object 0 heads the list of free objects
    private readonly List<(int Number, int Offset)> gathered = [];
    private CosReference open;
    private long position;

    /// <param name="version">What the header names. Object streams and cross-reference streams begin with 1.5.</param>
    public CosFile(Stream output, bool pretty, string version = "1.7")
    {
        this.output = output;
        this.pretty = pretty;
        hasObjectStreams = !pretty && string.CompareOrdinal(version, "1.5") >= 0;
        writer = new(pretty);
        frame = new(pretty);
        // Four bytes above 127 mark the file as binary (ISO 19005-2, 6.1.2). As letters in UTF-8 they keep a pretty
        // file readable.
        Emit(Encoding.UTF8.GetBytes($"%PDF-{version}\n%\u00C6\u00D8\n"));
    }

    private enum PlaceKind : byte
    {
        Nowhere,
        InFile,
        InObjectStream,
    }

    public bool IsPretty => pretty;

    /// <summary>Reserves an object number. The object must be written before <see cref="Finish"/>.</summary>
    public CosReference Reserve()
    {
        places.Add(default);
        return new(places.Count - 1);
    }

    /// <summary>Begins an object that is not a stream, and returns the writer for its value.</summary>
    public CosWriter Open(CosReference reference)
    {
        if (open.Number != 0)
            throw new InvalidOperationException($"Object {open.Number} is still open.");
        open = reference;
        if (hasObjectStreams)
        {
            if (writer.Length > 0)
                writer.Raw("\n"u8);
            gathered.Add((reference.Number, writer.Length));
        }

        return writer;
    }

    /// <summary>Ends the open object.</summary>
    public void Close()
    {
        if (!hasObjectStreams)
        {
            places[open.Number] = new(PlaceKind.InFile, position, 0);
            BeginFrame(open);
            frame.Raw(writer.Written).Raw("\nendobj\n"u8);
            Emit(frame.Written);
            writer.Clear();
        }

        open = default;
        if (gathered.Count == ObjectsInStream)
            WriteObjectStream();
    }

    /// <summary>Writes a stream object.</summary>
    /// <param name="entries">Writes the dictionary's entries, except /Length and /Filter.</param>
    public void WriteStream(CosReference reference, ReadOnlySpan<byte> data, StreamKind content, Action<CosWriter>? entries = null)
    {
        places[reference.Number] = new(PlaceKind.InFile, position, 0);
        BeginFrame(reference);
        frame.BeginDictionary();
        entries?.Invoke(frame);
        var encoded = Encode(data, content);

        frame.Key("Length"u8).Integer(encoded.Length).EndDictionary();
        frame.Raw("\nstream\n"u8).Raw(encoded).Raw("\nendstream\nendobj\n"u8);
        Emit(frame.Written);
    }

    public void WriteStream(CosReference reference, EncodedStream stream, Action<CosWriter>? entries = null) => WriteStream(reference, stream.Data.Span, stream.Content, entries);

    /// <summary>Encodes a stream's data, and writes its /Filter.</summary>
    private ReadOnlySpan<byte> Encode(ReadOnlySpan<byte> data, StreamKind content)
    {
        if (data.IsEmpty || content == StreamKind.Metadata || (pretty && content == StreamKind.Text))
            return data;
        var isPacked = content is StreamKind.Jpeg or StreamKind.Deflated;
        frame.Key("Filter"u8);
        if (pretty && isPacked)
            frame.BeginArray();
        if (pretty)
            frame.Name("ASCIIHexDecode"u8);
        if (isPacked || !pretty)
            frame.Name(content == StreamKind.Jpeg ? "DCTDecode"u8 : "FlateDecode"u8);
        if (pretty && isPacked)
            frame.EndArray();
        return pretty ? HexadecimalLines(data) : isPacked ? data : Deflate(data);
    }

    /// <summary>A hash of sixteen bytes over everything written so far.</summary>
    public byte[] Fingerprint()
    {
        if (gathered.Count > 0)
            WriteObjectStream();
        return hash.GetCurrentHash()[..16];
    }

    /// <summary>Writes the cross-references and the trailer.</summary>
    public void Finish(CosReference catalog, CosReference information)
    {
        var fingerprint = Fingerprint();
        var self = hasObjectStreams ? Reserve() : default;
        var start = position;
        if (hasObjectStreams)
            places[self.Number] = new(PlaceKind.InFile, start, 0);
        var missing = places.FindIndex(1, p => p.Kind == PlaceKind.Nowhere);
        if (missing > 0)
            throw new InvalidOperationException($"Object {missing} was reserved and never written.");
        if (!hasObjectStreams)
        {
            WriteTable();
            frame.Clear();
            frame.Raw("trailer\n"u8).BeginDictionary();
            Trailer(frame);
            frame.EndDictionary().Raw("\n"u8);
            Emit(frame.Written);
        }
        else
        {
            WriteTableAsStream(self, start, Trailer);
        }

        Emit(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n")));

        void Trailer(CosWriter dictionary) => dictionary
            .Key("Size"u8).Integer(places.Count)
            .Key("Root"u8).Reference(catalog)
            .Key("Info"u8).Reference(information)
            .Key("ID"u8).BeginArray().Hexadecimal(fingerprint).Hexadecimal(fingerprint).EndArray();
    }

    public void Dispose()
    {
        hash.Dispose();
        compressed.Dispose();
    }

    private void WriteTable()
    {
        var table = new StringBuilder();
        table.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count}\n0000000000 65535 f \n");
        foreach (var place in places.Skip(1))
            table.Append(CultureInfo.InvariantCulture, $"{place.Offset:D10} 00000 n \n");
        Emit(Encoding.ASCII.GetBytes(table.ToString()));
    }

    private void WriteTableAsStream(CosReference self, long lastOffset, Action<CosWriter> trailer)
    {
        var width = 1;
        while (lastOffset >> (8 * width) != 0)
            width++;
        var rows = new byte[places.Count * (width + 3)];
        Span<byte> offset = stackalloc byte[8];
        for (var i = 0; i < places.Count; i++)
        {
            var row = rows.AsSpan(i * (width + 3), width + 3);
            row[0] = (byte)places[i].Kind; // 0 free, 1 in the file, 2 in an object stream
            BinaryPrimitives.WriteInt64BigEndian(offset, places[i].Offset);
            offset[(8 - width)..].CopyTo(row[1..]);
            BinaryPrimitives.WriteUInt16BigEndian(row[(1 + width)..], (ushort)(i == 0 ? 65535 : places[i].Index));
        }

        WriteStream(self, rows, StreamKind.Binary, dictionary =>
        {
            dictionary.Type("XRef"u8).Key("W"u8).BeginArray().Integer(1).Integer(width).Integer(2).EndArray();
            trailer(dictionary);
        });
    }

    private void WriteObjectStream()
    {
        var reference = Reserve();
        var index = new StringBuilder();
        for (var i = 0; i < gathered.Count; i++)
        {
            places[gathered[i].Number] = new(PlaceKind.InObjectStream, reference.Number, i);
            index.Append(CultureInfo.InvariantCulture, $"{gathered[i].Number} {gathered[i].Offset} ");
        }

        var head = Encoding.ASCII.GetBytes(index.ToString());
        var count = gathered.Count;
        WriteStream(reference, [.. head, .. writer.Written], StreamKind.Text, dictionary => dictionary
            .Type("ObjStm"u8).Key("N"u8).Integer(count).Key("First"u8).Integer(head.Length));
        gathered.Clear();
        writer.Clear();
    }

    /// <summary>Begins an object's frame. PDF/A requires the object's number, its value and its end on separate lines
    /// (ISO 19005-2, 6.1.9).</summary>
    private void BeginFrame(CosReference reference)
    {
        frame.Clear();
        frame.Integer(reference.Number).Raw(" 0 obj\n"u8);
    }

    private ReadOnlySpan<byte> Deflate(ReadOnlySpan<byte> data)
    {
        compressed.SetLength(0);
        using (var stream = new ZLibStream(compressed, Compression, leaveOpen: true))
            stream.Write(data);
        return compressed.GetBuffer().AsSpan(0, (int)compressed.Length);
    }

    private static byte[] HexadecimalLines(ReadOnlySpan<byte> data)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < data.Length; i += 40)
            lines.Append(Convert.ToHexString(data[i..Math.Min(i + 40, data.Length)])).Append('\n');
        return Encoding.ASCII.GetBytes(lines.Append('>').ToString());
    }

    private void Emit(ReadOnlySpan<byte> bytes)
    {
        output.Write(bytes);
        hash.AppendData(bytes);
        position += bytes.Length;
    }

    /// <param name="Offset">The offset in the file, or the number of the object stream.</param>
    /// <param name="Index">The index within the object stream.</param>
    private readonly record struct Place(PlaceKind Kind, long Offset, int Index);
}
