using System.Text;

namespace Watch.Import.Lines;

/// <summary>White space in raw pages. Zero-width characters beside white space count as white space; between letters they are kept.</summary>
internal static class Spacing
{
    /// <summary>Whether a character is white space or has no width: zero width space, word joiner, byte order mark.</summary>
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u2060' or '\uFEFF';

    /// <summary>Replaces runs of white space by one space and removes them at the ends. A single no-break, thin or ideographic space between
    /// two words is kept.</summary>
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
            while (IsBlank(text[i + 1])) // ends, because the trimmed text ends with a word
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

    /// <summary>The text with all white space as U+0020, for matching.</summary>
    public static string Ordinary(string text) =>
        text.Any(c => c != ' ' && char.IsWhiteSpace(c))
            ? string.Concat(text.Select(c => char.IsWhiteSpace(c) ? ' ' : c))
            : text;

    /// <summary>The number of tokens: runs of characters between white space. Zero-width characters alone are no token.</summary>
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

    /// <summary>The text without white space and the given characters at its beginning.</summary>
    public static string TrimStart(string text, string signs)
    {
        var start = 0;
        while (start < text.Length && (IsBlank(text[start]) || signs.Contains(text[start], StringComparison.Ordinal)))
            start++;
        return text[start..];
    }

    /// <summary>The length of the first word. A no-break space is part of it, because wrapping does not break there.</summary>
    public static int FirstWordLength(string text)
    {
        var length = 0;
        while (length < text.Length && (!char.IsWhiteSpace(text[length]) || text[length] is '\u00A0' or '\u202F'))
            length++;
        return length;
    }
}
