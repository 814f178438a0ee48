namespace Watch.Languages.Figures;

/// <summary>Finds words that mix letters and figures, such as CC0, H1N1, g0v, S/RES/1718 and COVID-19. Their figures are as high as
/// capitals: old-style ones would be read as letters. Numbers keep the figures of the text: 1990s, 10th, 5km, mid-1950, 10-year.</summary>
public static class NamedFigures
{
    // What stands after a number and leaves it one.
    private static readonly string[] Endings = ["s", "st", "nd", "rd", "th", "er", "re", "e", "ème", "am", "pm", "km", "m", "cm", "mm", "ft", "in", "kg", "g", "t", "ha", "kt", "bn", "mn", "k", "x"];

    /// <summary>The stretches of a text that such words take, in order.</summary>
    public static IReadOnlyList<(int Start, int End)> In(ReadOnlySpan<char> text)
    {
        List<(int, int)>? found = null;
        for (var at = 0; text[at..].IndexOfAnyInRange('0', '9') is var next and >= 0;)
        {
            var (start, end) = WordAround(text, at + next);
            if (IsNamed(text[start..end]))
                (found ??= []).Add((start, end));
            at = end;
        }

        return found ?? [];
    }

    /// <summary>The letters, figures and joining signs around a figure.</summary>
    private static (int Start, int End) WordAround(ReadOnlySpan<char> text, int at)
    {
        var (start, end) = (at, at + 1);
        while (start > 0 && (IsOfWord(text[start - 1]) || (Joins(text[start - 1]) && start > 1 && IsOfWord(text[start - 2]))))
            start--;
        while (end < text.Length && (IsOfWord(text[end]) || (Joins(text[end]) && end + 1 < text.Length && IsOfWord(text[end + 1]))))
            end++;
        return (start, end);
    }

    // A number of Korean, Chinese or Japanese stands right beside its words.
    private static bool IsOfWord(char c) => c < '\u1100' && char.IsLetterOrDigit(c);

    private static bool Joins(char c) => c is '-' or '\u2010' or '\u2011' or '/' or '.' or '_';

    private static bool IsNamed(ReadOnlySpan<char> word)
    {
        var (hasNumber, hasCapitals) = (false, false);
        foreach (var range in word.SplitAny("-\u2010\u2011/._"))
        {
            var part = word[range];
            if (!part.ContainsAnyInRange('0', '9'))
                hasCapitals |= part.Length > 0 && char.IsUpper(part[0]);
            else if (IsNumber(part))
                hasNumber = true;
            else
                return true;
        }

        return hasNumber && hasCapitals;
    }

    /// <summary>Figures alone, with an ending, or with the letter of a year (2010a).</summary>
    private static bool IsNumber(ReadOnlySpan<char> part)
    {
        var digits = part.IndexOfAnyExceptInRange('0', '9');
        if (digits < 0)
            return true;
        var ending = part[digits..];
        return digits > 0 && (IsEnding(ending) || (digits == 4 && ending is [>= 'a' and <= 'z']));
    }

    private static bool IsEnding(ReadOnlySpan<char> ending)
    {
        foreach (var known in Endings)
        {
            if (ending.SequenceEqual(known))
                return true;
        }

        return false;
    }
}
