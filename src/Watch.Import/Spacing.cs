using System.Text;

namespace Watch.Import;

/// <summary>White space of raw pages.</summary>
internal static class Spacing
{
    /// <summary>Runs of white space become one space, those at the ends vanish. A single no-break, thin or ideographic
    /// space between two words is the author's and stays.</summary>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
            {
                result.Append(text[i]);
                continue;
            }

            var first = i;
            while (char.IsWhiteSpace(text[i + 1])) // the trimmed text ends with a word
                i++;
            result.Append(i == first && text[i] is '\u00A0' or '\u2009' or '\u202F' or '\u3000' ? text[i] : ' ');
        }

        return result.ToString();
    }

    /// <summary>The same text with every white space an ordinary one, for matching.</summary>
    public static string Ordinary(string text) =>
        text.Any(c => c != ' ' && char.IsWhiteSpace(c))
            ? string.Concat(text.Select(c => char.IsWhiteSpace(c) ? ' ' : c))
            : text;

    public static int CountTokens(ReadOnlySpan<char> text)
    {
        var tokens = 0;
        var inside = false;
        foreach (var c in text)
        {
            var word = !char.IsWhiteSpace(c);
            if (word && !inside)
                tokens++;
            inside = word;
        }

        return tokens;
    }

    public static int FirstWordLength(string text)
    {
        var length = 0;
        while (length < text.Length && !char.IsWhiteSpace(text[length]))
            length++;
        return length;
    }
}
