using System.Globalization;
using System.Text;

namespace Watch.Documents.Reading;

/// <summary>Foldings of text that several readers share.</summary>
internal static class Strings
{
    /// <summary>Text with each run of white space as one space and none at the ends.</summary>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        var collapsed = new StringBuilder(text.Length);
        var space = false;
        foreach (var c in text)
        {
            if (c is ' ' or '\t' or '\n' or '\r')
            {
                space = collapsed.Length > 0;
                continue;
            }

            if (space)
                collapsed.Append(' ');
            space = false;
            collapsed.Append(c);
        }

        return collapsed.ToString();
    }

    /// <summary>Text as a name of <c>[a-z0-9-]</c>: letters lose their accents, everything else becomes a hyphen
    /// between what remains. Empty when nothing remains.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        var gap = false;
        foreach (var c in Decompose(text))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '\u2019' or '\'')
                continue;
            if (!char.IsAsciiLetterOrDigit(c))
            {
                gap = folded.Length > 0;
                continue;
            }

            if (gap)
                folded.Append('-');
            gap = false;
            folded.Append(char.ToLowerInvariant(c));
        }

        return folded.ToString();
    }

    /// <summary>What may stand in text for a character that an entity or escape names.</summary>
    public static char Printable(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || c is '\uFFFC' or '\uFFFE' or '\uFFFF' ? '\uFFFD' : c;

    /// <summary>Whether text is in the writing of China, Japan or Korea.</summary>
    public static bool IsEastAsian(char c) =>
        c is (>= '\u1100' and <= '\u11FF') or (>= '\u2E80' and <= '\u9FFF') or (>= '\uA960' and <= '\uA97F')
            or (>= '\uAC00' and <= '\uD7FF') or (>= '\uF900' and <= '\uFAFF');

    private static string Decompose(ReadOnlySpan<char> text)
    {
        var whole = text.ToString();
        // A lone surrogate has no normal form.
        return whole.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? whole : whole.Normalize(NormalizationForm.FormD);
    }
}
