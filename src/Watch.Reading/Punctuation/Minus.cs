using System.Globalization;
using Watch.Documents;
using Watch.Languages.Punctuation;

namespace Watch.Reading.Punctuation;

/// <summary>Tells the hyphen that stands for a minus sign, as in -12.75 °C, from that of ranges, telephones, dates and codes.</summary>
internal static class Minus
{
    /// <summary>Words after which a number goes on with a name's hyphen: Hwasong-14 and -15.</summary>
    private static readonly WordList Joining = "and or und oder et ou y o e u och og en of ja tai i";

    /// <summary>Commands of a shell that take a number as an option, as in kill -9 and git log -5.</summary>
    private static readonly WordList Commands =
        "kill killall pkill head tail ls nice renice gzip gunzip bzip2 xz zip zstd git grep egrep fgrep diff sed awk xargs ping ssh scp rsync curl wget lpr nmap tar man psql";

    public static bool Is(ReadOnlySpan<char> text, ReadOnlySpan<Treatment> treatments, int at)
    {
        var number = Number(text[(at + 1)..]);
        if (number.IsEmpty)
            return false;
        // 10^-3^
        if (treatments[at].IsScript && (at == 0 || !treatments[at - 1].IsScript))
            return true;
        var after = text[(at + 1 + number.Length)..];
        return MayBegin(text, at) && MayEnd(number, after) && !GoesOn(text[..at], number, after) && !IsOption(text[..at], number);
    }

    /// <summary>A number with the currency before it; empty for anything else, and for a code that begins with 0.</summary>
    private static ReadOnlySpan<char> Number(ReadOnlySpan<char> text)
    {
        var start = text.Length > 0 && IsCurrency(text[0]) ? 1 : 0;
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || (IsSeparator(text[end]) && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))))
            end++;
        var digits = text[start..end];
        return digits.IsEmpty || digits[0] == ',' || IsGap(digits[0]) || digits is ['0', >= '0' and <= '9', ..] ? [] : text[..end];
    }

    private static bool MayBegin(ReadOnlySpan<char> text, int at) =>
        at == 0 || char.IsWhiteSpace(text[at - 1]) || IsCurrency(text[at - 1])
        || text[at - 1] is '(' or '[' or '{' or '=' or '<' or '>' or '≤' or '≥' or '≈' or '~' or '±' or '×' or '·' or '–' or '"' or '\'' or '“' or '‘' or '„' or '«';

    private static bool MayEnd(ReadOnlySpan<char> number, ReadOnlySpan<char> after)
    {
        if (after.IsEmpty || after[0] is '%' or '‰' or '°' or '×' or '·' or '^' or '–' or '—' or '′' or '″' or Leaf.Generated || after.StartsWith("--"))
            return true;
        if (char.IsLetter(after[0]) || IsCurrency(after[0]))
            return IsCurrency(number[0]) || CommonWords.Units.Has(Unit(after));
        return after[0] is not ('-' or '_' or '\u2010') && !char.IsAsciiDigit(after[0])
            && !(after[0] is '/' && (after.Length == 1 || !char.IsLetter(after[1])));
    }

    /// <summary>Whether the number only looks negative: it goes on with a list of names (MiG-15, -17), or ends a range or a
    /// telephone that is written with spaces.</summary>
    private static bool GoesOn(ReadOnlySpan<char> before, ReadOnlySpan<char> number, ReadOnlySpan<char> after)
    {
        var isMeasured = number.ContainsAny('.', ',') || IsCurrency(number[0]) || (!after.IsEmpty && after.TrimStart() is ['%' or '‰' or '°', ..]);
        if (isMeasured || before.IsEmpty || !char.IsWhiteSpace(before[^1]))
            return false;
        before = before.TrimEnd();
        if (before.IsEmpty)
            return false;
        return char.IsAsciiDigit(before[^1]) || ((before[^1] is ',' or '/' or '&' || Joining.Has(before[(before.LastIndexOf(' ') + 1)..])) && HasNameOfNumber(before));
    }

    /// <summary>Whether the number is an option of a command: kill -9, ls -l -1.</summary>
    private static bool IsOption(ReadOnlySpan<char> before, ReadOnlySpan<char> number)
    {
        if (number.ContainsAnyExceptInRange('0', '9') || before.IsEmpty || before[^1] != ' ')
            return false;
        var words = before.TrimEnd();
        var last = words[(words.LastIndexOf(' ') + 1)..];
        if (last is ['-', '-' or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'), ..])
            return true;
        var earlier = words[..^last.Length].TrimEnd();
        return Commands.Has(Bare(last)) || Bare(earlier[(earlier.LastIndexOf(' ') + 1)..]) is "git";

        static ReadOnlySpan<char> Bare(ReadOnlySpan<char> word) => word.TrimStart("\"'(“‘„«");
    }

    /// <summary>Whether the sentence so far has a name with a hyphen before a figure, such as Hwasong-14.</summary>
    private static bool HasNameOfNumber(ReadOnlySpan<char> sentence)
    {
        for (var i = sentence.Length - 2; i > 0; i--)
        {
            if (sentence[i] is '-' or '\u2010' && char.IsLetterOrDigit(sentence[i - 1]) && char.IsAsciiDigit(sentence[i + 1]))
                return true;
            if (sentence[i] is '.' or '!' or '?' or ';' && sentence[i + 1] == ' ')
                return false;
        }

        return false;
    }

    private static ReadOnlySpan<char> Unit(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && (char.IsLetter(text[end]) || IsCurrency(text[end]) || text[end] is '²' or '³' or '/'))
            end++;
        return text[..end];
    }

    private static bool IsCurrency(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.CurrencySymbol;

    private static bool IsSeparator(char c) => c is '.' or ',' or '\'' or '’' || IsGap(c);

    private static bool IsGap(char c) => c is '\u00A0' or '\u202F' or '\u2009';
}
