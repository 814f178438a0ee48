using Watch.Languages.Figures;
using static Watch.Epub.Markup.Xhtml;

namespace Watch.Epub.Markup;

/// <summary>Marks words for the stylesheet: those that mix letters and figures (CC0, COVID-19), whose figures are as high as
/// capitals, and those with a hyphen before a figure, at which no line ends. Elements do it, and no characters, so that whoever
/// searches or copies the text finds what was written.</summary>
internal static class WholeWords
{
    // A longer word may be wider than a telephone's screen.
    private const int LongestWhole = 24;

    /// <summary>A stretch of a leaf's text that such a word takes.</summary>
    /// <param name="IsNamed">Whether it mixes letters and figures.</param>
    public readonly record struct Stretch(int Start, int End, bool IsNamed);

    /// <summary>Writes a text without markup.</summary>
    public static IEnumerable<object> Write(string text) => Write(text, In(text), 0, part => [part]);

    /// <summary>Writes a part of a leaf's text. The words may begin or end in inlines beside it, as in an abbreviation with a number after it;
    /// then what has figures of them is marked.</summary>
    /// <param name="words">The words of the whole leaf, in order.</param>
    /// <param name="at">Where the part begins in the leaf.</param>
    /// <param name="write">Writes characters in the style of the text.</param>
    public static IEnumerable<object> Write(string part, IReadOnlyList<Stretch> words, int at, Func<string, IEnumerable<object>> write)
    {
        var from = 0;
        for (var n = FirstAfter(words, at); n < words.Count && words[n].Start < at + part.Length; n++)
        {
            var (start, end) = (Math.Max(words[n].Start - at, 0), Math.Min(words[n].End - at, part.Length));
            if (!part.AsSpan(start..end).ContainsAnyInRange('0', '9'))
                continue;
            if (start > from)
            {
                foreach (var piece in write(part[from..start]))
                    yield return piece;
            }

            yield return Element("span", Class(ClassOf(words[n])), write(part[start..end]));
            from = end;
        }

        if (from == part.Length)
            yield break;
        foreach (var piece in write(part[from..]))
            yield return piece;
    }

    private static string ClassOf(Stretch word) => !word.IsNamed ? "whole" : word.End - word.Start <= LongestWhole ? "named whole" : "named";

    /// <summary>The index of the first word that ends after a place.</summary>
    private static int FirstAfter(IReadOnlyList<Stretch> words, int at)
    {
        var (low, high) = (0, words.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (words[middle].End <= at)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>The words of a leaf's text, in order.</summary>
    public static IReadOnlyList<Stretch> In(string text) => text.AsSpan().ContainsAnyInRange('0', '9') ? [.. Find(text)] : [];

    private static IEnumerable<Stretch> Find(string text)
    {
        var named = NamedFigures.In(text);
        var next = 0;
        for (var at = 0; at < text.Length;)
        {
            if (next < named.Count && named[next].Start <= at)
            {
                yield return new(named[next].Start, named[next].End, true);
                at = named[next++].End;
                continue;
            }

            var limit = next < named.Count ? named[next].Start : text.Length;
            if (WholeAt(text, at, limit) is { } whole)
            {
                yield return new(whole.Start, whole.End, false);
                at = whole.End;
            }
            else
            {
                at = limit;
            }
        }
    }

    /// <summary>The next word with a hyphen before a figure.</summary>
    private static (int Start, int End)? WholeAt(string text, int from, int limit)
    {
        for (var hyphen = from + 1; hyphen + 1 < limit; hyphen++)
        {
            if (text[hyphen] is not ('-' or '\u2010') || !char.IsAsciiDigit(text[hyphen + 1]) || !char.IsLetterOrDigit(text[hyphen - 1]))
                continue;
            var (start, end) = (hyphen, hyphen + 1);
            while (start > from && IsOfWord(text[start - 1]))
                start--;
            while (end < limit && IsOfWord(text[end]))
                end++;
            if (end - start <= LongestWhole)
                return (start, end);
            hyphen = end;
        }

        return null;
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || c is '-' or '\u2010';
}
