using Watch.Languages.Punctuation;

namespace Watch.Reading.Punctuation;

/// <summary>Finds the spaces at which a line must not break, by what stands on both sides.</summary>
internal static class Spaces
{
    public const string NoBreak = "\u00A0";

    /// <summary>A no-break space of about half the width of a word space.</summary>
    public const string Narrow = "\u202F";

    /// <summary>The longest word of the tables; a longer one binds nothing.</summary>
    private const int LongestWord = 14;

    private static readonly WordList Romans =
        "II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII";

    private static readonly WordList Ordinals = "st nd rd th er re e º ª º. .";

    /// <summary>The space that stands for a plain one; null where that may stay.</summary>
    public static string? Between(ReadOnlySpan<char> text, ReadOnlySpan<Treatment> treatments, int at, Conventions conventions)
    {
        if (!conventions.SetsQuotations || at == 0 || at + 1 == text.Length)
            return null;
        var after = text[(at + 1)..];
        if (IsDash(after))
            return NoBreak;
        var before = WordBefore(text[..at]);
        if (before.IsEmpty)
            return null;
        var next = after[0];
        if (before[^1] == '.' && char.IsLetter(next) && Joins(before, after, conventions) is { } join)
            return join;
        if (char.IsAsciiDigit(next))
            return BeforeNumber(before, after, conventions);
        if (IsInitial(before))
            return IsInitial(Initial(after)) ? Narrow : char.IsUpper(before[0]) && char.IsUpper(next) ? NoBreak : null;
        var word = WordAfter(after, out var closed);
        if (IsNumber(before) && AfterNumber(before, word, closed, conventions) is { } space)
            return space;
        // A word of another language is none of this one's.
        if ((conventions.BeforeWords.Has(before) && (treatments[at - 1].Conventions is not { } own || own == conventions)) || (char.IsUpper(next) && conventions.BeforeNames.Has(before)))
            return NoBreak;
        if (conventions.BeforeMonths.Has(before) && conventions.Months.Has(word) && FollowsDigit(text[..(at - before.Length)]))
            return NoBreak;
        return char.IsUpper(before[0]) && before.Length > 1 && Romans.Has(word) ? NoBreak : null;
    }

    /// <summary>The space after a full stop within an abbreviation or of an ordinal.</summary>
    private static string? Joins(ReadOnlySpan<char> before, ReadOnlySpan<char> after, Conventions conventions)
    {
        WordAfter(after, out var closed);
        if (Abbreviations.Has(conventions.Abbreviations, before, closed))
            return Narrow;
        return conventions.KeepsOrdinals && char.IsLower(after[0]) && IsOrdinal(before[..^1]) ? NoBreak : null;
    }

    /// <summary>Whether a number is more likely an ordinal than a year: up to three figures, or Roman ones.</summary>
    private static bool IsOrdinal(ReadOnlySpan<char> number) =>
        !number.IsEmpty && ((Digits(number) is <= 3 and var digits && digits == number.Length) || Romans.Has(number));

    private static string? BeforeNumber(ReadOnlySpan<char> before, ReadOnlySpan<char> number, Conventions conventions)
    {
        if (conventions.BeforeFigures.Has(before) || conventions.BeforeWords.Has(before) || CommonWords.BeforeNumbers.Has(before))
            return NoBreak;
        var digits = Digits(number);
        if (digits <= 2 && conventions.Months.Has(before))
            return NoBreak;
        // 10 000, but neither "in 2018 100" nor "12 1000".
        return conventions.SpacesThousands && digits == 3 && EndsGroup(before) ? Narrow : null;
    }

    private static string? AfterNumber(ReadOnlySpan<char> number, ReadOnlySpan<char> word, ReadOnlySpan<char> closed, Conventions conventions)
    {
        if (char.IsAsciiDigit(number[^1]))
        {
            if (word is "%" or "‰" && conventions.SpacesThousands)
                return Narrow;
            if (CommonWords.Units.Has(word) || conventions.AfterFigures.Has(word) || conventions.AfterFigures.Has(closed))
                return NoBreak;
        }

        return IsDay(number) && (conventions.Months.Has(word) || conventions.Months.Has(closed)) ? NoBreak : null;
    }

    /// <summary>Whether a digit and a space end the text.</summary>
    private static bool FollowsDigit(ReadOnlySpan<char> text) => text.Length > 1 && char.IsAsciiDigit(text[^2]);

    /// <summary>Whether a spaced dash begins the text: no line begins with one.</summary>
    private static bool IsDash(ReadOnlySpan<char> text)
    {
        var length = text[0] is '–' or '—' ? 1 : text.StartsWith("---") ? 3 : text.StartsWith("--") ? 2 : 0;
        return length > 0 && length < text.Length && text[length] == ' ';
    }

    /// <summary>A letter and a full stop.</summary>
    private static bool IsInitial(ReadOnlySpan<char> word) => word.Length == 2 && word[1] == '.' && char.IsLetter(word[0]);

    private static ReadOnlySpan<char> Initial(ReadOnlySpan<char> text) =>
        text.Length >= 2 && (text.Length == 2 || !char.IsLetterOrDigit(text[2])) ? text[..2] : [];

    /// <summary>A number, however it begins, or one with what makes it an ordinal: ~5, US$5, 10th, 10., 1er.</summary>
    private static bool IsNumber(ReadOnlySpan<char> word) => char.IsAsciiDigit(word[^1]) || IsDay(word);

    private static bool IsDay(ReadOnlySpan<char> word) =>
        Digits(word) is (1 or 2) and var digits && (digits == word.Length || Ordinals.Has(word[digits..]));

    /// <summary>Whether a word is one to three figures, or ends so after a space of a number's own.</summary>
    private static bool EndsGroup(ReadOnlySpan<char> word)
    {
        var start = word.LastIndexOfAny("\u00A0\u202F") + 1;
        return Digits(word[start..]) is >= 1 and <= 3 and var digits && start + digits == word.Length;
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAnyExceptInRange('0', '9');
        return end < 0 ? text.Length : end;
    }

    /// <summary>The last word, without the brackets and quotation marks before it; empty when it is long.</summary>
    private static ReadOnlySpan<char> WordBefore(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1])
            && text[start - 1] is not ('(' or '[' or '"' or '\'' or '“' or '”' or '‘' or '„' or '‚' or '«' or '»' or '‹' or '›' or '–' or '—'))
        {
            if (text.Length - --start > LongestWord)
                return [];
        }

        return text[start..];
    }

    /// <summary>The first word; empty when it is long.</summary>
    /// <param name="closed">The word with the full stop that abbreviates it.</param>
    private static ReadOnlySpan<char> WordAfter(ReadOnlySpan<char> text, out ReadOnlySpan<char> closed)
    {
        closed = [];
        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '°' or '%' or '‰' or '/' or '²' or '³' or '.' or '$' or '€' or '£' or '¥' or '₩' or '¢'))
        {
            if (++end > LongestWord)
                return [];
        }

        closed = text[..end];
        return closed.TrimEnd('.');
    }
}
