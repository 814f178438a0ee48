using Watch.Import.Lines;

namespace Watch.Import.Posts;

/// <summary>The line in which a blog gives the date of a post: "Jan 17, 2019", "Posted by Ann on Jan 17, 2019",
/// "Jan 17, 2019 · 5 min read".</summary>
/// <param name="Before">The words before the date; usually empty.</param>
/// <param name="After">The words after it; usually empty.</param>
internal sealed record Dateline(DateOnly Date, string Before, string After)
{
    private const string Separators = "·•|/–—-";

    private const int MostWords = 12;

    /// <summary>Reads a line; null for a sentence that happens to hold a date.</summary>
    public static Dateline? Read(string line)
    {
        var text = Spacing.Ordinary(line);
        if (EnglishDate.ReadLine(text) is { } whole)
            return new(whole, "", "");
        if (text.Length > 120 || Spacing.CountTokens(text) > MostWords || Sentence.Ends(text))
            return null;
        if (EnglishDate.ReadStart(text, out var length) is { } date && IsSetOff(text.AsSpan(length).TrimStart()))
            return new(date, "", Spacing.TrimStart(text[length..], Separators));
        for (var at = text.IndexOf(' '); at >= 0; at = text.IndexOf(' ', at + 1))
        {
            if (IsLeadIn(text, at) && EnglishDate.ReadLine(text[(at + 1)..]) is { } last)
                return new(last, WithoutLink(text[..at]), "");
        }

        return null;
    }

    /// <summary>The number of tokens of the line that belong to the date.</summary>
    public int DateTokens(PageLine line) => line.Tokens - Spacing.CountTokens(Before) - Spacing.CountTokens(After);

    public bool IsWhole => Before.Length == 0 && After.Length == 0;

    /// <summary>The words without those that lead over to the date: "Posted by Ann" of "Posted by Ann on".</summary>
    private static string WithoutLink(string before) =>
        (before.EndsWith(" on", StringComparison.Ordinal) ? before[..^3] : before).TrimEnd('·', '•', '|', ' ');

    private static bool IsSetOff(ReadOnlySpan<char> rest) =>
        rest.Length > 0 && (Separators.Contains(rest[0], StringComparison.Ordinal) || rest.StartsWith("by ", StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a date may follow such words: "Posted by Ann on", "by Ann |".</summary>
    private static bool IsLeadIn(string text, int end) =>
        text[end - 1] is '·' or '•' or '|'
        || (text.StartsWith("posted ", StringComparison.OrdinalIgnoreCase) && text.AsSpan(0, end).EndsWith(" on", StringComparison.Ordinal));
}
