using System.IO.Compression;

namespace Watch.Pdf.Cos;

/// <summary>A stream's data as files have them, compressed unless the files are pretty: made once, whatever the number of files.</summary>
/// <param name="Content">What the data are now.</param>
internal sealed record EncodedStream(ReadOnlyMemory<byte> Data, StreamKind Content)
{
    /// <param name="data">Held where nothing is compressed.</param>
    public static EncodedStream Of(ReadOnlyMemory<byte> data, StreamKind content, bool pretty) =>
        IsCompressed(content, pretty) ? Compress(data.Span) : new(data, content);

    /// <param name="data">Copied where nothing is compressed.</param>
    public static EncodedStream CopyOf(ReadOnlySpan<byte> data, StreamKind content, bool pretty) =>
        IsCompressed(content, pretty) ? Compress(data) : new(data.ToArray(), content);

    private static bool IsCompressed(StreamKind content, bool pretty) => !pretty && content is StreamKind.Text or StreamKind.Binary;

    private static EncodedStream Compress(ReadOnlySpan<byte> data)
    {
        var compressed = new MemoryStream();
        using (var stream = new ZLibStream(compressed, CosFile.Compression, leaveOpen: true))
            stream.Write(data);
        return new(compressed.GetBuffer().AsMemory(0, (int)compressed.Length), StreamKind.Deflated);
    }
}
