namespace Watch.Documents.Reading.Typography;

/// <summary>Tells the straight quotation marks and apostrophes of English text apart by what stands beside them, and
/// where that is not enough by whether a quotation is open.</summary>
internal sealed class Quotes
{
    private const char OpenSingle = '\u2018';
    private const char CloseSingle = '\u2019';
    private const char OpenDouble = '\u201C';
    private const char CloseDouble = '\u201D';

    /// <summary>Words that begin with an apostrophe.</summary>
    private static readonly string[] Clipped = ["tis", "twas", "twere", "twill", "em", "til", "n", "cause", "bout"];

    private bool inDouble;
    private bool inSingle;

    /// <summary>Takes note of a character as it is printed, so that a curly mark opens or closes for a straight one.</summary>
    public void Pass(char printed)
    {
        switch (printed)
        {
            case OpenDouble:
                inDouble = true;
                break;
            case CloseDouble:
                inDouble = false;
                break;
            case OpenSingle:
                inSingle = true;
                break;
            case CloseSingle:
                inSingle = false;
                break;
        }
    }

    /// <summary>The curly mark for the straight one at a place.</summary>
    /// <param name="last">The character before it, as it is printed; NUL at the start.</param>
    public char Resolve(ReadOnlySpan<char> text, int at, char last)
    {
        var next = at + 1 < text.Length ? text[at + 1] : '\0';
        return text[at] == '"' ? Double(last, next) : Single(text[(at + 1)..], last, next);
    }

    private char Double(char last, char next) => Opens(last, next, inDouble) ? OpenDouble : CloseDouble;

    private char Single(ReadOnlySpan<char> after, char last, char next)
    {
        if (char.IsLetterOrDigit(last) || !Opens(last, next, inSingle))
            return CloseSingle;
        return IsDecade(after) || (!inSingle && IsClipped(after)) ? CloseSingle : OpenSingle;
    }

    private static bool Opens(char last, char next, bool inside)
    {
        var spaceBefore = last == '\0' || char.IsWhiteSpace(last);
        var spaceAfter = next == '\0' || char.IsWhiteSpace(next);
        if (spaceBefore && spaceAfter)
            return !inside && next != '\0';
        if (spaceBefore)
            return next is not ('.' or ',' or ';' or ':' or '!' or '?' or ')' or ']') || !inside;
        if (last is '(' or '[' or '{' or '/' or OpenSingle or OpenDouble or '\u00A1' or '\u00BF')
            return !spaceAfter;
        if (last is '-' or '\u2010' or '\u2013' or '\u2014')
            return char.IsLetterOrDigit(next) || (!inside && !spaceAfter);
        return false;
    }

    /// <summary>Two figures, as in '90s and '68.</summary>
    private static bool IsDecade(ReadOnlySpan<char> after)
    {
        if (after.Length < 2 || !char.IsAsciiDigit(after[0]) || !char.IsAsciiDigit(after[1]))
            return false;
        var rest = after[2..];
        if (rest.StartsWith("s"))
            rest = rest[1..];
        return rest.IsEmpty || !char.IsLetterOrDigit(rest[0]);
    }

    private static bool IsClipped(ReadOnlySpan<char> after)
    {
        foreach (var word in Clipped)
        {
            if (after.StartsWith(word, StringComparison.OrdinalIgnoreCase)
                && (after.Length == word.Length || !char.IsLetterOrDigit(after[word.Length])))
                return true;
        }

        return false;
    }
}
