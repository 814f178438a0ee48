using System.Text;

namespace Watch.Import.Lines;

/// <summary>White space of raw pages. Signs without width that web pages strew beside it belong to it; between letters
/// they are the author's.</summary>
internal static class Spacing
{
    /// <summary>Whether a sign is white, or nothing at all: zero width space, word joiner, byte-order mark.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u2060' or '\uFEFF';

    /// <summary>Runs of white space become one space, those at the ends vanish. A single no-break, thin or ideographic
    /// space between two words is the author's and stays.</summary>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        text = Trim(text);
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsBlank(text[i]))
            {
                result.Append(text[i]);
                continue;
            }

            var first = i;
            var spaces = char.IsWhiteSpace(text[i]) ? 1 : 0;
            while (IsBlank(text[i + 1])) // the trimmed text ends with a word
                spaces += char.IsWhiteSpace(text[++i]) ? 1 : 0;
            if (spaces == 0)
                result.Append(text[first..(i + 1)]);
            else
                result.Append(i == first && text[i] is '\u00A0' or '\u2009' or '\u202F' or '\u3000' ? text[i] : ' ');
        }

        return result.ToString();
    }

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text)
    {
        while (text.Length > 0 && IsBlank(text[0]))
            text = text[1..];
        while (text.Length > 0 && IsBlank(text[^1]))
            text = text[..^1];
        return text;
    }

    /// <summary>The same text with every white space an ordinary one, for matching.</summary>
    public static string Ordinary(string text) =>
        text.Any(c => c != ' ' && char.IsWhiteSpace(c))
            ? string.Concat(text.Select(c => char.IsWhiteSpace(c) ? ' ' : c))
            : text;

    /// <summary>How many runs of signs there are between white space, those without width alone not counted.</summary>
    public static int CountTokens(ReadOnlySpan<char> text)
    {
        var tokens = 0;
        var inside = false;
        foreach (var c in text)
        {
            if (!IsBlank(c) && !inside)
                tokens++;
            inside = !char.IsWhiteSpace(c) && (inside || !IsBlank(c));
        }

        return tokens;
    }

    /// <summary>A text without the white space and the signs that it begins with.</summary>
    public static string TrimStart(string text, string signs)
    {
        var start = 0;
        while (start < text.Length && (IsBlank(text[start]) || signs.Contains(text[start], StringComparison.Ordinal)))
            start++;
        return text[start..];
    }

    /// <summary>Of what wrapping cannot break: a no-break space is part of it.</summary>
    public static int FirstWordLength(string text)
    {
        var length = 0;
        while (length < text.Length && (!char.IsWhiteSpace(text[length]) || text[length] is '\u00A0' or '\u202F'))
            length++;
        return length;
    }
}
