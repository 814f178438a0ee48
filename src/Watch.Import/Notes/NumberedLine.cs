using System.Globalization;
using Watch.Import.Lines;

namespace Watch.Import.Notes;

/// <summary>A line that begins with a number: "(1) …" or "1. …".</summary>
/// <param name="InParentheses">Whether the number is in parentheses.</param>
/// <param name="Words">The text after the number.</param>
internal sealed record NumberedLine(bool InParentheses, int Number, string Words)
{
    private const int LongestHeading = 20;

    /// <summary>Whether it looks like a heading: short, and not a sentence.</summary>
    public bool IsHeading =>
        Spacing.CountTokens(Words) <= LongestHeading
        && !Sentence.BeginsInside(Words)
        && (!Sentence.Ends(Words) || Words[^1] is '?' or '!' or ':')
        && Words[^1] != ',';

    public static NumberedLine? Read(string line)
    {
        var text = Spacing.Ordinary(line);
        var inParentheses = text.StartsWith('(');
        var start = inParentheses ? 1 : 0;
        var end = start;
        while (end < text.Length && end - start < 2 && char.IsAsciiDigit(text[end]))
            end++;
        if (end == start || end + 2 >= text.Length || text[end] != (inParentheses ? ')' : '.'))
            return null;
        var words = text[(end + 1)..].TrimStart();
        if (words.Length == 0 || (!inParentheses && text[end + 1] != ' '))
            return null;
        return new(inParentheses, int.Parse(text.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture), words);
    }
}
