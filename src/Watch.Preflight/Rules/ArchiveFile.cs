using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Watch.Preflight.Objects;

namespace Watch.Preflight.Rules;

/// <summary>How the bytes of an archive's file stand.</summary>
internal static partial class ArchiveFile
{
    public static IEnumerable<Finding> Header(Judged file)
    {
        var data = file.File.Data;
        var start = Encoding.Latin1.GetString(data, 0, Math.Min(20, data.Length));
        if (!HeaderLine().IsMatch(start))
            yield return Finding.Of("The file does not begin with %PDF-1.n on a line of its own.");
        else if (!CommentLine().IsMatch(start))
            yield return Finding.Of("No comment of four bytes above 127 follows the header.");
    }

    public static IEnumerable<Finding> End(Judged file)
    {
        var data = file.File.Data;
        var tail = Encoding.Latin1.GetString(data, Math.Max(0, data.Length - 40), Math.Min(40, data.Length));
        if (!EndLine().IsMatch(tail))
            yield return Finding.Of("Something other than a line's end follows %%EOF, or it is not there.");
    }

    public static IEnumerable<Finding> Tables(Judged file)
    {
        foreach (var section in file.File.Sections.Where(s => !s.IsStream))
        {
            var text = Encoding.Latin1.GetString(file.File.Data, section.Offset, Math.Min(60, file.File.Data.Length - section.Offset));
            if (!TableHead().IsMatch(text))
                yield return Finding.Of(GoodPressRules.Show($"The table of references at byte {section.Offset} does not begin as it should."));
        }
    }

    public static IEnumerable<Finding> Objects(Judged file)
    {
        foreach (var (number, entry) in file.File.Entries.Where(e => e.Value.Package is null).OrderBy(e => e.Key))
        {
            if (entry.Place < 0 || entry.Place >= file.File.Data.Length)
                continue;
            var text = Encoding.Latin1.GetString(file.File.Data, (int)entry.Place, (int)Math.Min(40, file.File.Data.Length - entry.Place));
            if (!ObjectHead().IsMatch(text))
                yield return new(null, $"{number} 0 R", "The object's number does not stand on a line of its own.");
            else if (file.File.Object(number) is Map { Stream: { } stream } ? !StreamEnds(file, stream) : !Ends(file, (int)entry.Place))
                yield return new(null, $"{number} 0 R", "The object's end does not stand on a line of its own.");
        }
    }

    private static bool Ends(Judged file, int start)
    {
        var span = file.File.Data.AsSpan(start);
        var end = span.IndexOf("endobj"u8);
        return end < 1 || (IsLineEnd(span[end - 1]) && (end + 6 >= span.Length || IsLineEnd(span[end + 6])));
    }

    private static bool StreamEnds(Judged file, StreamPlace stream)
    {
        var span = file.File.Data.AsSpan(stream.Offset + stream.Length);
        var end = span.IndexOf("endobj"u8);
        return end < 1 || (IsLineEnd(span[end - 1]) && (end + 6 >= span.Length || IsLineEnd(span[end + 6])));
    }

    private static bool IsLineEnd(byte b) => b is 10 or 13;

    public static IEnumerable<Finding> Limits(Judged file)
    {
        foreach (var (owner, text) in file.Texts.Where(t => t.Text.Data.Length > 32767))
            yield return new(null, owner?.ToString(), string.Create(CultureInfo.InvariantCulture, $"A string has {text.Data.Length} bytes."));
        foreach (var (owner, number) in file.LargeNumbers)
            yield return new(null, owner?.ToString(), string.Create(CultureInfo.InvariantCulture, $"An integer is {number.Amount:0}."));
        foreach (var finding in PressObjects.Limits(file, false))
            yield return finding;
    }

    public static IEnumerable<Finding> Resources(Judged file)
    {
        foreach (var page in file.Pages.Where(p => !p.Dictionary.Has("Resources") && !p.Shown.IsBlank))
            yield return Finding.At(page, "The page has no resources of its own.");
        foreach (var finding in file.ContentFaults("inherited"))
            yield return finding;
    }

    [GeneratedRegex(@"^%PDF-1\.[0-7][\r\n]")]
    private static partial Regex HeaderLine();

    [GeneratedRegex("^%PDF-1\\.[0-7]\\r?\\n?%[\u0080-\u00FF]{4}")]
    private static partial Regex CommentLine();

    [GeneratedRegex(@"%%EOF(\n|\r\n?)?\z")]
    private static partial Regex EndLine();

    [GeneratedRegex(@"^xref(\r\n|\r|\n)\d+ \d+ ?(\r\n|\r|\n)")]
    private static partial Regex TableHead();

    [GeneratedRegex(@"^\d+ \d+ obj[\r\n]")]
    private static partial Regex ObjectHead();
}
