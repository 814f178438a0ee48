using System.Text;

namespace Watch.Reading.Inlines;

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
        foreach (var c in text)
        {
            // A combining accent or an apostrophe does not part a word.
            if (c is (>= '\u0300' and <= '\u036F') or '\u2019' or '\'')
                continue;
            var letters = Unaccented(c);
            if (letters.Length == 0)
            {
                gap = folded.Length > 0;
                continue;
            }

            if (gap)
                folded.Append('-');
            gap = false;
            folded.Append(letters);
        }

        return folded.ToString();
    }

    /// <summary>A Latin letter or a figure in a-z and 0-9; empty for all else. .NET takes accents off only with the
    /// system's library for it, which is not everywhere.</summary>
    private static ReadOnlySpan<char> Unaccented(char c)
    {
        const char First = '\u00C0';
        const string Letters =
            "aaaaaa-ceeeeiiiidnooooo-ouuuuy--aaaaaa-ceeeeiiiidnooooo-ouuuuy-y"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkkklllllll"
            + "lllnnnnnnnnnoooooo--rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
        const string Plain = "0123456789abcdefghijklmnopqrstuvwxyz";
        if (char.IsAscii(c))
            return Plain.IndexOf(char.ToLowerInvariant(c)) is var at and >= 0 ? Plain.AsSpan(at, 1) : [];
        return c switch
        {
            '\u00C6' or '\u00E6' => "ae",
            '\u0132' or '\u0133' => "ij",
            '\u0152' or '\u0153' => "oe",
            '\u00DE' or '\u00FE' => "th",
            '\u00DF' => "ss",
            >= First when c - First < Letters.Length && Letters[c - First] != '-' => Letters.AsSpan(c - First, 1),
            _ => [],
        };
    }

    /// <summary>What may stand in text for a character that an entity or escape names.</summary>
    public static char Printable(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || c is '\uFFFC' or '\uFFFE' or '\uFFFF' ? '\uFFFD' : c;

    /// <summary>Whether text is in the writing of China, Japan or Korea.</summary>
    public static bool IsEastAsian(char c) =>
        c is (>= '\u1100' and <= '\u11FF') or (>= '\u2E80' and <= '\u9FFF') or (>= '\uA960' and <= '\uA97F')
            or (>= '\uAC00' and <= '\uD7FF') or (>= '\uF900' and <= '\uFAFF');
}
