using System.Globalization;
using System.Text;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Watch.Reading.Markup;

/// <summary>Reads the items of lists numbered <c>a.</c>, <c>A.</c>, <c>i.</c> and <c>I.</c>, as Pandoc does: one capital
/// needs two spaces after it, since it may be an initial, and no such list interrupts a paragraph. Other than there, "p. 5"
/// at the beginning of a note is text, and so is a label by itself.</summary>
internal sealed class LetterItemParser : OrderedListItemParser
{
    private const int LongestRoman = 15;

    public LetterItemParser()
    {
        OpeningCharacters = [.. Enumerable.Range('a', 26).Concat(Enumerable.Range('A', 26)).Select(c => (char)c)];
        OrderedDelimiters = ['.'];
    }

    /// <param name="pendingBulletType">The kind of the list that the item may go on with, or NUL.</param>
    public override bool TryParse(BlockProcessor state, char pendingBulletType, out ListInfo result)
    {
        result = default;
        var line = state.Line.AsSpan();
        var length = line.IndexOf('.');
        if (length is < 1 or > LongestRoman)
            return false;
        var label = line[..length];
        var after = line[(length + 1)..];
        if (length == 1 && char.IsAsciiLetterUpper(label[0]) && !after.IsWhiteSpace() && !after.StartsWith("  ") && !after.StartsWith("\t"))
            return false;
        if (pendingBulletType == '\0' && (state.CurrentBlock is ParagraphBlock || after.IsWhiteSpace() || IsAbbreviation(after)))
            return false;
        var list = state.CurrentContainer as ListBlock ?? state.CurrentContainer?.Parent as ListBlock;
        if (Read(label, pendingBulletType, NextIn(list)) is not { } read)
            return false;
        result.BulletType = read.Kind;
        result.OrderedStart = read.Number.ToString(CultureInfo.InvariantCulture);
        result.DefaultOrderedStart = "1";
        result.OrderedDelimiter = '.';
        state.GoToColumn(state.Column + length + 1);
        return true;
    }

    /// <summary>Whether a letter before this text abbreviates a word: "p. 5", "c. 1900", "i. e.".</summary>
    private static bool IsAbbreviation(ReadOnlySpan<char> after)
    {
        var next = after.TrimStart(' ');
        return next.Length > 1 && (char.IsAsciiDigit(next[0]) || (char.IsAsciiLetter(next[0]) && next[1] == '.'));
    }

    /// <summary>The number that a list would go on with.</summary>
    private static int NextIn(ListBlock? list) =>
        list is not null && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) ? start + list.Count : 0;

    /// <summary>Reads a label. A single letter that may be either goes on with the list that it fits, and else begins a
    /// Roman list as i and one of letters as any other.</summary>
    private static (char Kind, int Number)? Read(ReadOnlySpan<char> label, char pending, int next)
    {
        var upper = char.IsAsciiLetterUpper(label[0]);
        var (alpha, roman) = upper ? ('A', 'I') : ('a', 'i');
        var number = FromRoman(label, upper);
        if (label.Length > 1)
            return number is null ? null : (roman, number.Value);
        var letter = (label[0] | 0x20) - 'a' + 1;
        var isRoman = number is not null
            && ((pending == roman && number == next) || ((label[0] | 0x20) == 'i' && !(pending == alpha && letter == next)));
        return isRoman ? (roman, number!.Value) : (alpha, letter);
    }

    private static int? FromRoman(ReadOnlySpan<char> label, bool upper)
    {
        var sum = 0;
        var last = int.MaxValue;
        for (var i = 0; i < label.Length; i++)
        {
            if (char.IsAsciiLetterUpper(label[i]) != upper || Digit(label[i]) is not { } digit)
                return null;
            sum += digit > last ? digit - 2 * last : digit;
            last = digit;
        }

        // Only the usual spelling counts: "iv" and not "iiii", "mild" is a word.
        return sum is > 0 and < 4000 && label.Equals(ToRoman(sum), StringComparison.OrdinalIgnoreCase) ? sum : null;
    }

    private static int? Digit(char letter) => (letter | 0x20) switch
    {
        'i' => 1,
        'v' => 5,
        'x' => 10,
        'l' => 50,
        'c' => 100,
        'd' => 500,
        'm' => 1000,
        _ => null,
    };

    private static string ToRoman(int number)
    {
        ReadOnlySpan<int> values = [1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1];
        string[] letters = ["m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"];
        var roman = new StringBuilder();
        for (var i = 0; i < values.Length; i++)
        {
            for (; number >= values[i]; number -= values[i])
                roman.Append(letters[i]);
        }

        return roman.ToString();
    }
}
