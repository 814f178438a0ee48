using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Watch.Tests.Conformance;

/// <summary>What the file must be as bytes and as objects.</summary>
internal static partial class FileRules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("A:6.1.2-1, U:6.1-1", "the header is %PDF-1.n at byte 0", Header),
        new("A:6.1.2-2", "a comment of four bytes above 127 follows the header", BinaryComment),
        new("A:6.1.3-3", "one line end and nothing else follows %%EOF", End),
        new("A:6.1.3-1", "the trailer has two identifiers", Identifiers),
        new("A:6.1.3-2", "nothing is encrypted", file => file.Objects.Trailer.TryGetProperty("/Encrypt", out _) ? ["/Encrypt"] : []),
        new("A:6.1.4-2", "a classic table begins \"xref\", line end, \"0 n\", line end", Table),
        new("A:6.1.9-1", "an object's number, value and end stand on lines of their own", Frames),
        new("A:6.1.7.1", "a stream is as long as it says and its keywords stand on lines of their own", Streams),
        new("A:6.1.7.2-1", "streams are compressed by known means, not LZW, and lie in the file", Filters),
        new("A:6.1.13-3", "no string is longer than 32767 bytes", LongStrings),
        new("A:6.1.13-4", "no name is longer than 127 bytes", LongNames),
        new("A:6.1.13-1", "integers fit in 32 bits", LargeIntegers),
        new("A:6.1.6", "hexadecimal strings have an even number of digits, and nothing else", Hexadecimal),
        new("P:7.3.10", "every reference leads to an object", DeadReferences),
    ];

    /// <summary>All values of the file's objects, at any depth, keys of dictionaries as names.</summary>
    public static IEnumerable<JsonElement> Values(JudgedFile file) => file.Objects.Dictionaries.Concat(file.Objects.Arrays).Append(file.Objects.Trailer).SelectMany(Below);

    private static IEnumerable<JsonElement> Below(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().SelectMany(entry => Below(entry.Value)),
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Below),
        _ => [value],
    };

    private static IEnumerable<string> Header(JudgedFile file)
    {
        var start = Encoding.Latin1.GetString(file.Bytes, 0, 9);
        if (!HeaderLine().IsMatch(start))
            yield return start;
    }

    private static IEnumerable<string> BinaryComment(JudgedFile file)
    {
        if (file.Bytes[9] != '%' || file.Bytes[10..14].Any(b => b < 128))
            yield return Convert.ToHexString(file.Bytes[9..14]);
    }

    private static IEnumerable<string> End(JudgedFile file)
    {
        var end = Encoding.Latin1.GetString(file.Bytes[^12..]);
        if (!EndOfFile().IsMatch(end))
            yield return end.ReplaceLineEndings("|");
    }

    private static IEnumerable<string> Identifiers(JudgedFile file)
    {
        if (file.Find(file.Objects.Trailer, "/ID") is not { ValueKind: JsonValueKind.Array } id || id.GetArrayLength() != 2 || id.EnumerateArray().Any(i => i.GetString()!.Length < 3))
            yield return "/ID";
    }

    private static IEnumerable<string> Table(JudgedFile file)
    {
        var text = Encoding.Latin1.GetString(file.Bytes);
        return text.Contains("\nxref", StringComparison.Ordinal) && !TableHead().IsMatch(text) ? ["xref"] : [];
    }

    private static IEnumerable<string> Frames(JudgedFile file) => file.Framed
        .Where(o => !o.Head.StartsWith($"{o.Number} 0 obj\n", StringComparison.Ordinal) || !(o.IsStream ? o.Tail : o.Head).EndsWith("\nendobj\n", StringComparison.Ordinal))
        .Select(o => $"object {o.Number}");

    private static IEnumerable<string> Streams(JudgedFile file) => file.Framed
        .Where(o => o.IsStream && (o.Tail != "\nendstream\nendobj\n" || !(o.Head.EndsWith("stream\n", StringComparison.Ordinal) || o.Head.EndsWith("stream\r\n", StringComparison.Ordinal))))
        .Select(o => $"object {o.Number}");

    private static IEnumerable<string> Filters(JudgedFile file) => file.Framed.Where(o => o.IsStream)
        .Where(o => o.Head.Contains("/LZWDecode", StringComparison.Ordinal) || o.Head.Contains("/Crypt", StringComparison.Ordinal) || External().IsMatch(o.Head)
            || (o.Head.Contains("/Filter", StringComparison.Ordinal) && !Known().IsMatch(o.Head)))
        .Select(o => $"object {o.Number}");

    // qpdf gives a string as u: and its characters, or as b: and hexadecimal digits.
    private static IEnumerable<string> LongStrings(JudgedFile file) => Strings(file)
        .Where(s => (s[0] == 'b' ? (s.Length - 2) / 2 : s.Skip(2).All(char.IsAscii) ? s.Length - 2 : 2 * s.Length - 2) > 32767).Select(s => s[..40]);

    private static IEnumerable<string> LongNames(JudgedFile file) => Names(file).Where(n => Encoding.UTF8.GetByteCount(n) > 128).Select(n => n[..40]);

    private static IEnumerable<string> LargeIntegers(JudgedFile file) => Values(file)
        .Where(v => v.ValueKind == JsonValueKind.Number && Math.Abs(v.GetDouble()) > int.MaxValue).Select(v => v.GetRawText());

    private static IEnumerable<string> Hexadecimal(JudgedFile file) => file.Framed
        .SelectMany(o => HexadecimalString().Matches(LiteralString().Replace(o.Head, "()"))).Select(m => m.Groups[1].Value)
        .Where(digits => digits.Count(char.IsAsciiHexDigit) % 2 != 0 || digits.Any(c => !char.IsAsciiHexDigit(c) && !char.IsWhiteSpace(c)));

    private static IEnumerable<string> DeadReferences(JudgedFile file) => Values(file)
        .Where(v => Watch.Tests.Pdf.QpdfFile.IsReference(v) && !file.Objects.Exists(v)).Select(v => v.GetString()!);

    private static IEnumerable<string> Strings(JudgedFile file) => Values(file)
        .Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!).Where(s => s is ['u' or 'b', ':', ..]);

    private static IEnumerable<string> Names(JudgedFile file) => Values(file)
        .Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()!).Where(s => s.StartsWith('/'));

    [GeneratedRegex(@"^%PDF-1\.[0-7]\n")]
    private static partial Regex HeaderLine();

    [GeneratedRegex(@"\n%%EOF(\n|\r\n?)?\z")]
    private static partial Regex EndOfFile();

    [GeneratedRegex(@"\nxref\n0 \d+\n0000000000 65535 f \n")]
    private static partial Regex TableHead();

    [GeneratedRegex(@"/F\s*[(<]|/FFilter|/FDecodeParms")]
    private static partial Regex External();

    [GeneratedRegex(@"/Filter\s*\[?\s*/(FlateDecode|DCTDecode|ASCIIHexDecode)\b")]
    private static partial Regex Known();

    [GeneratedRegex(@"\((\\.|[^()\\])*\)", RegexOptions.Singleline)]
    private static partial Regex LiteralString();

    [GeneratedRegex(@"(?<!<)<(?!<)([^<>]*)>(?!>)")]
    private static partial Regex HexadecimalString();
}
