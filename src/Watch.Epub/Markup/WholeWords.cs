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

    public static IEnumerable<object> Write(string text)
    {
        var from = 0;
        foreach (var (start, end, isNamed) in In(text))
        {
            if (start > from)
                yield return text[from..start];
            yield return Element("span", Class(isNamed ? end - start <= LongestWhole ? "named whole" : "named" : "whole"), text[start..end]);
            from = end;
        }

        if (from < text.Length)
            yield return text[from..];
    }

    private static IEnumerable<(int Start, int End, bool IsNamed)> In(string text)
    {
        var named = NamedFigures.In(text);
        var next = 0;
        for (var at = 0; at < text.Length;)
        {
            if (next < named.Count && named[next].Start <= at)
            {
                yield return (named[next].Start, named[next].End, true);
                at = named[next++].End;
                continue;
            }

            var limit = next < named.Count ? named[next].Start : text.Length;
            if (WholeAt(text, at, limit) is { } whole)
            {
                yield return (whole.Start, whole.End, false);
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
