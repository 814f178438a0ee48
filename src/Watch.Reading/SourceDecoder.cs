using System.Buffers;
using System.Globalization;
using System.Text;
using Watch.Documents.Diagnostics;
using Watch.Languages.Normalization;
using Watch.Reading.Checks;

namespace Watch.Reading;

/// <summary>Turns a file's bytes into text.</summary>
public static class SourceDecoder
{
    // U+FFFC stands for generated text in plain text, so it cannot stand for itself.
    private static readonly SearchValues<char> Unprintable = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Select(c => (char)c).Where(char.IsControl).Except(['\t', '\n', '\r']), '\uFFFC', '\uFFFE', '\uFFFF']);

    /// <summary>Decodes UTF-8, and composes letters and the marks on them. Never fails: what is no character becomes U+FFFD, what
    /// cannot be printed is dropped, and both are reported once, where they first occur.</summary>
    /// <param name="path">As the corpus names the file, with forward slashes.</param>
    public static Read<SourceText> Decode(string path, ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        var marked = span.StartsWith(Encoding.UTF8.Preamble);
        if (marked)
            span = span[Encoding.UTF8.Preamble.Length..];
        var decoded = Encoding.UTF8.GetString(span);
        var firstInvalid = FirstInvalid(span);
        var firstDropped = decoded.AsSpan().IndexOfAny(Unprintable);
        var written = firstDropped < 0 ? decoded : Drop(decoded);
        var composed = CanonicalForm.ComposeSource(written);
        var source = new SourceText(path, composed.Text, written, [.. composed.Pieces.Select(p => new SourceMap.Piece(p.Offset, p.Source))]);
        var findings = new Findings(source);
        if (marked)
            findings.Add(Rules.SourceMark, 0, "The file begins with a byte order mark.", "Save it as UTF-8 without one.");
        if (firstInvalid >= 0)
        {
            // Characters dropped before the place move it.
            var before = Encoding.UTF8.GetString(span[..firstInvalid]);
            findings.Add(
                Rules.SourceEncoding, source.FromWritten(Drop(before).Length),
                string.Create(CultureInfo.InvariantCulture, $"The byte {span[firstInvalid]:X2} is no part of a character in UTF-8."),
                // Letters of Latin-1, and of Windows-1252, which is the same there.
                span[firstInvalid] >= 0xC0 ? $"Save the file as UTF-8; in another encoding the byte may stand for {(char)span[firstInvalid]}." : "Save the file as UTF-8.");
        }

        if (firstDropped >= 0)
        {
            findings.Add(
                Rules.SourceControl, source.FromWritten(firstDropped),
                string.Create(CultureInfo.InvariantCulture, $"The character U+{(int)decoded[firstDropped]:X4} cannot be printed."),
                "Delete it.");
        }

        return new(source, findings.InOrder());
    }

    private static string Drop(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!Unprintable.Contains(c))
                kept.Append(c);
        }

        return kept.ToString();
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var read = 0;
        while (read < bytes.Length)
        {
            if (Rune.DecodeFromUtf8(bytes[read..], out _, out var length) != OperationStatus.Done)
                return read;
            read += length;
        }

        return -1;
    }
}
