using System.Globalization;

namespace Watch.Reading.Punctuation;

/// <summary>Tells the hyphen between two years, 1951-53 or 1951-1953, from that of a date, a telephone or a code. What may be a
/// year and a month (2009-10) stays as it is written.</summary>
internal static class YearRange
{
    private const int FirstYear = 1000, LastYear = 2099, LongestSpan = 300, LastMonth = 12;

    public static bool Joins(ReadOnlySpan<char> text, int at)
    {
        var before = at - Digits(text[..at], fromEnd: true);
        var after = at + 1 + Digits(text[(at + 1)..], fromEnd: false);
        if (at - before != 4 || (before > 0 && !MayBegin(text[..before])) || (after < text.Length && !MayEnd(text[after..])))
            return false;
        var first = Number(text[before..at]);
        var second = Number(text[(at + 1)..after]);
        return first is >= FirstYear and <= LastYear && (after - at - 1) switch
        {
            2 => second > first % 100 && second > LastMonth,
            4 => second > first && second <= LastYear && second - first <= LongestSpan,
            _ => false,
        };
    }

    // A group of figures before it is a telephone's.
    private static bool MayBegin(ReadOnlySpan<char> before) =>
        before[^1] is '(' or '[' or '"' or '\'' or '“' or '‘' or '«' or '„'
        || (char.IsWhiteSpace(before[^1]) && before.TrimEnd() is [] or [.., not (>= '0' and <= '9')]);

    private static bool MayEnd(ReadOnlySpan<char> after) =>
        !char.IsLetterOrDigit(after[0]) && after[0] is not ('-' or '–' or '/' or '_') && !(after[0] is '.' or ',' && after.Length > 1 && char.IsAsciiDigit(after[1]));

    private static int Digits(ReadOnlySpan<char> text, bool fromEnd)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiDigit(fromEnd ? text[^(count + 1)] : text[count]))
            count++;
        return count;
    }

    private static int Number(ReadOnlySpan<char> digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
