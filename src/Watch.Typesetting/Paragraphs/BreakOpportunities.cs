namespace Watch.Typesetting.Paragraphs;

/// <summary>A place within a word where a line may end.</summary>
/// <param name="Offset">The index of the first character after the break.</param>
/// <param name="Hyphenated">Whether a hyphen is added at the break.</param>
/// <param name="Flagged">Whether the line then ends in a hyphen, added or the text's own.</param>
internal readonly record struct BreakOpportunity(int Offset, double Penalty, bool Hyphenated, bool Flagged);

/// <summary>Finds the places within a word where a line may end, by the <see cref="BreakRule"/> of its run.</summary>
internal static class BreakOpportunities
{
    // Penalties on the paper's scale. LaTeX has 50 for both \exhyphenpenalty and \hyphenpenalty.
    private const double HyphenPenalty = 80;
    private const double ExplicitHyphenPenalty = 70;
    private const double DashPenalty = 50;
    private const double SlashPenalty = 100;
    private const double SyllablePenalty = 100;

    // A line is divided within a Korean word rather than have word spaces of twice their usual width.
    private const double WordPenalty = 800;
    private const double AddressPenalty = 100;
    private const double CodePenalty = 150;

    private const char SoftHyphen = '\u00AD';
    private const char ZeroWidthSpace = '\u200B';

    // Addresses break before these signs, and after a colon, a double slash, an equals sign or an ampersand (Chicago
    // Manual of Style, 17th edition, 14.18).
    private const string AddressBefore = "/~.,-_?#%=&";
    private const string AddressAfter = ":=&";

    // A long name in code breaks after one of these signs between letters or figures; one of fewer characters stays whole.
    private const string CodeAfter = "_/.\\";
    private const int LongName = 20;

    // Punctuation that belongs to the word before it, and punctuation that belongs to the word after it.
    private const string Closing = ".,;:!?)]}»›”’…%‰-\u2010–—/؟،؛";
    private const string Opening = "([{«‹“‘„‚¿¡";

    // A word has at most this many marks; more in a row are not a word's marks but a row of signs.
    private const int MostMarks = 4;

    /// <param name="breaks">Receives the breaks, in order.</param>
    public static void Find(ReadOnlySpan<char> word, RunStyle style, List<BreakOpportunity> breaks)
    {
        breaks.Clear();
        switch (style.Breaks)
        {
            case BreakRule.Prose:
                FindInProse(word, style, breaks);
                break;
            case BreakRule.Address:
                FindInAddress(word, breaks);
                break;
            case BreakRule.Code:
                FindInCode(word, breaks);
                break;
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>Adds breaks between all clusters of a word that does not fit on a line otherwise.</summary>
    public static void AddLastResortBreaks(string word, BreakRule rule, List<BreakOpportunity> breaks)
    {
        var usual = breaks.ToArray();
        breaks.Clear();
        var next = 0;
        for (var offset = 0; offset < word.Length;)
        {
            if (next < usual.Length && usual[next].Offset == offset)
                breaks.Add(usual[next++]);
            else if (offset > 0 && MayBreakAsLastResort(word, offset, rule))
                breaks.Add(new(offset, Item.LastResort, false, EndsInHyphen(word, offset)));
            offset += System.Globalization.StringInfo.GetNextTextElementLength(word, offset);
            while (next < usual.Length && usual[next].Offset < offset)
                next++;
        }
    }

    /// <summary>Whether a line may end between two characters as a last resort. Punctuation stays with its word; in an
    /// address, a hyphen stays with what follows and the scheme with its slashes. A row of signs may break anywhere.</summary>
    /// <param name="offset">The index of the second character. The text may extend beyond the word.</param>
    public static bool MayBreakAsLastResort(ReadOnlySpan<char> text, int offset, BreakRule rule)
    {
        var (before, after) = (text[offset - 1], text[offset]);
        var belongs = rule switch
        {
            BreakRule.Prose => Closing.Contains(after) || Opening.Contains(before) || after == SoftHyphen,
            BreakRule.Address => before is '-' || after is ':' || (after is '/' && before is ':' or '/'),
            _ => false,
        };
        if (!belongs || after == SoftHyphen)
            return !belongs;
        var row = text[Math.Max(0, offset - MostMarks)..Math.Min(text.Length, offset + MostMarks)];
        return row.Length > MostMarks && !row.ContainsAnyExcept(rule == BreakRule.Address ? "-:/" : Closing + Opening);
    }

    private static bool EndsInHyphen(ReadOnlySpan<char> text, int offset) => text[offset - 1] is '-' or '\u2010';

    private static void FindInProse(ReadOnlySpan<char> word, RunStyle style, List<BreakOpportunity> breaks)
    {
        var (hyphenator, keepsEndings) = (style.Hyphenator, style.Language.Conventions.KeepsEndings);
        // An author who writes soft hyphens into a word has decided where it may break.
        if (word.Contains(SoftHyphen))
            hyphenator = null;
        Span<int> points = stackalloc int[64];
        for (var i = 0; i < word.Length;)
        {
            var length = hyphenator?.LengthOfPart(word[i..]) ?? 0;
            if (length > 0 || char.IsLetter(word[i]))
            {
                var end = i + Math.Max(length, 1);
                while (end < word.Length && (char.IsLetter(word[end]) || IsMark(word[end])))
                    end++;
                if (EastAsian.IsHangul(word[i]))
                    AddSyllables(word, i, end, style, breaks);
                else if (hyphenator is not null && !EastAsian.MayBe(word[i]) && end - i <= points.Length)
                {
                    var count = hyphenator.Points(word[i..end], points);
                    for (var p = 0; p < count; p++)
                        breaks.Add(new(i + points[p], HyphenPenalty, true, true));
                }

                i = end;
                continue;
            }

            var after = i + 1;
            if (after < word.Length && i > 0)
            {
                var continues = char.IsLetterOrDigit(word[after]) || word[after] is '“' or '‘';
                // No line ends between a hyphen and a figure: KN-08, COVID-19 (UAX #14, LB25).
                if (word[i] is '-' or '\u2010' && continues && char.IsLetterOrDigit(word[i - 1]) && !char.IsDigit(word[after])
                    && !(keepsEndings && char.IsDigit(word[i - 1]) && char.IsLower(word[after])))
                    breaks.Add(new(after, ExplicitHyphenPenalty, false, true));
                else if (word[i] is '–' or '—' && continues)
                    breaks.Add(new(after, DashPenalty, false, false));
                else if (word[i] == '/' && char.IsLetter(word[after]) && !char.IsDigit(word[i - 1]))
                    breaks.Add(new(after, SlashPenalty, false, false));
                else if (word[i] == ZeroWidthSpace)
                    breaks.Add(new(after, 0, false, false));
                else if (word[i] == SoftHyphen)
                    breaks.Add(new(after, HyphenPenalty, true, true));
            }

            i = after;
        }
    }

    /// <summary>Korean may be divided between any syllables (KLREQ 2.3). Within text of another language, a word keeps at least two of them before a break.</summary>
    private static void AddSyllables(ReadOnlySpan<char> word, int start, int end, RunStyle style, List<BreakOpportunity> breaks)
    {
        var isForeign = style.Language.EastAsian is not { KeepsHanInWords: true };
        for (var i = start + (isForeign ? 2 : 1); i < end; i++)
        {
            if (EastAsian.IsHangul(word[i - 1]) && EastAsian.IsHangul(word[i]))
                breaks.Add(new(i, style.BreaksAtSyllables ? SyllablePenalty : WordPenalty, false, false));
        }
    }

    private static void FindInAddress(ReadOnlySpan<char> word, List<BreakOpportunity> breaks)
    {
        for (var i = 1; i < word.Length; i++)
        {
            var (before, here) = (word[i - 1], word[i]);
            // Keeps signs together. So no line ends with a hyphen, and none begins with the last sign, which may be a sentence's.
            if (before == here || (i == word.Length - 1 && AddressBefore.Contains(here)))
                continue;
            var isAfterSlashes = before == '/' && i >= 2 && word[i - 2] == '/';
            var isAfter = AddressAfter.Contains(before) && !(before == ':' && here == '/');
            var isBefore = AddressBefore.Contains(here) && !AddressBefore.Contains(before) && before != ':';
            if (isAfterSlashes || isAfter || isBefore)
                breaks.Add(new(i, AddressPenalty, false, false));
        }
    }

    /// <summary>No hyphen is added to code, and none of its own ends a line, where it could be taken for an added one.</summary>
    private static void FindInCode(ReadOnlySpan<char> word, List<BreakOpportunity> breaks)
    {
        for (var i = 2; word.Length >= LongName && i < word.Length - 1; i++)
        {
            var isNumber = char.IsAsciiDigit(word[i]) && char.IsAsciiDigit(word[i - 2]) && word[i - 1] == '.';
            if (char.IsLetterOrDigit(word[i - 2]) && CodeAfter.Contains(word[i - 1]) && char.IsLetterOrDigit(word[i]) && !isNumber)
                breaks.Add(new(i, CodePenalty, false, false));
        }
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark;
}
