using System.Globalization;

namespace Watch.Typesetting.Tables;

/// <summary>Finds the decimal sign in a table cell that holds only a number, such as 1,234.5, −12, $40, 3.5%, (7) or 12
/// with a note reference, in the figures of any script: ۱۲٫۵. Ranges, dates and times do not count as numbers.</summary>
internal static class CellNumber
{
    private const char Point = '.';
    private const char Comma = ',';

    /// <summary>The separators of Arabic and Persian figures, each of which has one meaning.</summary>
    private const char ArabicDecimal = '\u066B', ArabicThousands = '\u066C';

    /// <summary>The decimal sign of a column. Needed where a cell leaves it open: 1,234 may mean a thousand or one.</summary>
    /// <param name="usual">The decimal sign of the language, for columns that leave it open.</param>
    public static char DecimalSignOf(IEnumerable<string> cells, char usual)
    {
        var (points, commas) = (0, 0);
        foreach (var cell in cells)
        {
            if (SignOf(cell, Point) is not { } sign || SignOf(cell, Comma) != sign)
                continue;
            // Of two different separators, the first one groups thousands.
            var before = cell.AsSpan(0, sign);
            var after = cell.AsSpan(sign);
            if (after is [Point, ..] || before.Contains(Comma))
                points++;
            else if (after is [Comma, ..] || before.Contains(Point))
                commas++;
        }

        return points > commas ? Point : commas > points ? Comma : usual;
    }

    /// <param name="decimalSign">The decimal sign to assume where the number alone leaves it open.</param>
    /// <returns>The index of the decimal sign, or the index at which it would stand; null if the text is not a number.</returns>
    public static int? SignOf(string text, char decimalSign)
    {
        var start = AfterPrefix(text);
        var end = start;
        while (end < text.Length && (char.IsDigit(text[end]) || (IsSeparator(text[end]) && end + 1 < text.Length && char.IsDigit(text[end + 1]))))
            end++;
        return end > start && IsSuffix(text.AsSpan(end)) && SignIn(text.AsSpan(start, end - start), decimalSign) is { } sign ? start + sign : null;
    }

    private static int? SignIn(ReadOnlySpan<char> digits, char decimalSign)
    {
        var last = digits.Length - 1;
        while (last >= 0 && char.IsDigit(digits[last]))
            last--;
        if (last < 0)
            return digits.Length;
        var isWhole = IsGrouped(digits, except: '\0');
        var isFraction = digits[last] is Point or Comma or ArabicDecimal && IsGrouped(digits[..last], except: digits[last]);
        return (isWhole, isFraction) switch
        {
            (true, true) => digits[last] == decimalSign ? last : digits.Length,
            (true, false) => digits.Length,
            (false, true) => last,
            _ => null,
        };
    }

    /// <summary>Whether the digits are ungrouped, or grouped in threes by one separator.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> digits, char except)
    {
        var first = FiguresIn(digits);
        if (first == digits.Length)
            return true;
        var separator = digits[first];
        if (separator == except || separator == ArabicDecimal || first is 0 or > 3 || char.GetNumericValue(digits[0]) == 0)
            return false;
        for (var i = first; i < digits.Length; i += 4)
        {
            if (digits[i] != separator || digits.Length - i < 4 || FiguresIn(digits.Slice(i + 1, 3)) < 3)
                return false;
        }

        return true;
    }

    /// <summary>How many figures begin a text.</summary>
    private static int FiguresIn(ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && char.IsDigit(text[count]))
            count++;
        return count;
    }

    private static int AfterPrefix(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var capitals = CapitalsAt(text, i);
            if (capitals > 0 && IsAfterCapitals(text, i + capitals, capitals))
                i += capitals;
            else if (char.IsWhiteSpace(text[i]) || IsCurrency(text[i]) || text[i] is '\u200E' or '\u200F' or '%' or '٪' or '+' or '-' or '−' or '–' or '±' or '~' or '≈' or '<' or '>' or '≤' or '≥' or '(')
                i++;
            else
                return i;
        }

        return text.Length;
    }

    /// <summary>Whether capitals before a number name a currency, as in US$ or EUR followed by a space.</summary>
    private static bool IsAfterCapitals(string text, int end, int capitals) =>
        end < text.Length && (IsCurrency(text[end]) || (capitals == 3 && char.IsWhiteSpace(text[end])));

    private static bool IsSuffix(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length;)
        {
            var capitals = CapitalsAt(text, i);
            if (capitals is > 0 and <= 3)
                i += capitals;
            else if (char.IsWhiteSpace(text[i]) || IsCurrency(text[i]) || text[i] is '%' or '‰' or '٪' or '\u200E' or '\u200F' or ')' or '*' or '†' or '‡' or '§' or Documents.Leaf.Generated)
                i++;
            else
                return false;
        }

        return true;
    }

    private static int CapitalsAt(ReadOnlySpan<char> text, int start)
    {
        var end = start;
        while (end < text.Length && char.IsAsciiLetterUpper(text[end]))
            end++;
        return end - start;
    }

    private static bool IsCurrency(char character) => char.GetUnicodeCategory(character) == UnicodeCategory.CurrencySymbol;

    private static bool IsSeparator(char character) => character is Point or Comma or ArabicDecimal or ArabicThousands or '\'' or '’' or ' ' or '\u00A0' or '\u202F' or '\u2009';
}
