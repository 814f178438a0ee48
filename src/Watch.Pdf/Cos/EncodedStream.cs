using System.IO.Compression;

namespace Watch.Pdf.Cos;

/// <summary>The data of a stream, encoded once for any number of files. Text and binary data are compressed unless the
/// files are pretty.</summary>
/// <param name="Content">The kind of the encoded data.</param>
internal sealed record EncodedStream(ReadOnlyMemory<byte> Data, StreamKind Content)
{
    /// <param name="data">The data, kept without a copy unless they are compressed.</param>
    public static EncodedStream Of(ReadOnlyMemory<byte> data, StreamKind content, bool pretty) =>
        IsCompressed(data.Length, content, pretty) ? Compress(data.Span) : new(data, content);

    /// <param name="data">The data, copied unless they are compressed.</param>
    public static EncodedStream CopyOf(ReadOnlySpan<byte> data, StreamKind content, bool pretty) =>
        IsCompressed(data.Length, content, pretty) ? Compress(data) : new(data.ToArray(), content);

    // Nothing stays nothing: a filter has no output to begin with, and readers fault a compressed stream of no bytes.
    private static bool IsCompressed(int length, StreamKind content, bool pretty) => length > 0 && !pretty && content is StreamKind.Text or StreamKind.Binary;

    private static EncodedStream Compress(ReadOnlySpan<byte> data)
    {
        var compressed = new MemoryStream();
        using (var stream = new ZLibStream(compressed, CosFile.Compression, leaveOpen: true))
            stream.Write(data);
        return new(compressed.GetBuffer().AsMemory(0, (int)compressed.Length), StreamKind.Deflated);
    }
}
