using System.Globalization;
using System.Text;

namespace Watch.Typesetting.Cover;

/// <summary>Breaks display text into the fewest lines that fit the measure, and makes these as equal as possible.</summary>
internal static class BalancedLines
{
    private const string Openers = "([{‘“«‹（［｛「『【〈《〔";
    private const string Closers = ")]}’”»›,.;:!?…）］｝」』】〉》〕、。，．：；！？・ー々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ";

    // Added to the squared shortfall, a share of the measure: avoids lines that end in a short word such as "of", and
    // breaks within compounds such as "US-ROK".
    private const double ShortWordCost = 0.03, CompoundCost = 0.1;

    /// <summary>A stretch of text without a possible break.</summary>
    /// <param name="HasSpace">Whether a word space follows it on its line.</param>
    /// <param name="Cost">The cost of a break after it.</param>
    public readonly record struct Piece(string Text, bool HasSpace, double Cost);

    /// <summary>Divides a text into pieces. White space counts as one space. Ideographs and kana may break anywhere
    /// except before closing and after opening punctuation; compounds may break after a hyphen, dash or slash.</summary>
    public static IReadOnlyList<Piece> PiecesOf(string text)
    {
        var pieces = new List<Piece>();
        foreach (var word in text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var start = 0;
            for (var i = 1; i < word.Length; i++)
            {
                var isCompound = i - start > 1 && word[i - 1] is '-' or '‐' or '–' or '—' or '/' && char.IsLetterOrDigit(word[i]);
                if (!isCompound && !MayBreakBetween(word[i - 1], word[i]))
                    continue;
                pieces.Add(new(word[start..i], false, isCompound ? CompoundCost : 0));
                start = i;
            }

            pieces.Add(new(word[start..], true, word.Length - start <= 3 ? ShortWordCost : 0));
        }

        return pieces;
    }

    /// <summary>Divides each piece that is wider than the measure between its characters.</summary>
    public static IReadOnlyList<Piece> DivideWide(IReadOnlyList<Piece> pieces, Func<string, double> widthOf, double measure)
    {
        var divided = new List<Piece>();
        foreach (var piece in pieces)
        {
            if (widthOf(piece.Text) <= measure)
            {
                divided.Add(piece);
                continue;
            }

            for (var characters = StringInfo.GetTextElementEnumerator(piece.Text); characters.MoveNext();)
                divided.Add(new(characters.GetTextElement(), false, 0));
            divided[^1] = divided[^1] with { HasSpace = piece.HasSpace };
        }

        return divided;
    }

    /// <summary>Returns the lines; null if a piece is wider than the measure. Widths and measure are in em.</summary>
    public static IReadOnlyList<string>? Break(IReadOnlyList<Piece> pieces, Func<string, double> widthOf, double space, double measure)
    {
        var widths = pieces.Select(p => widthOf(p.Text)).ToArray();
        // best[i] ends a line after the first i pieces. Fewer lines win, then the lesser sum of squared shortfalls.
        var best = new (int Lines, double Cost, int Start)[pieces.Count + 1];
        for (var end = 1; end <= pieces.Count; end++)
        {
            best[end] = (int.MaxValue, 0, 0);
            var breakCost = end < pieces.Count ? pieces[end - 1].Cost : 0;
            var width = 0.0;
            for (var start = end - 1; start >= 0; start--)
            {
                width += widths[start] + (start < end - 1 && pieces[start].HasSpace ? space : 0);
                if (width > measure)
                    break;
                var shortfall = 1 - width / measure;
                var (lines, cost) = (best[start].Lines + 1, best[start].Cost + shortfall * shortfall + breakCost);
                if (lines < best[end].Lines || (lines == best[end].Lines && cost < best[end].Cost))
                    best[end] = (lines, cost, start);
            }

            if (best[end].Lines == int.MaxValue)
                return null;
        }

        var broken = new List<string>();
        for (var end = pieces.Count; end > 0; end = best[end].Start)
            broken.Add(Join(pieces, best[end].Start, end));
        broken.Reverse();
        return broken;
    }

    private static string Join(IReadOnlyList<Piece> pieces, int start, int end)
    {
        var line = new StringBuilder();
        for (var i = start; i < end; i++)
        {
            line.Append(pieces[i].Text);
            if (pieces[i].HasSpace && i < end - 1)
                line.Append(' ');
        }

        return line.ToString();
    }

    private static bool MayBreakBetween(char before, char after) =>
        (IsIdeographic(before) || IsIdeographic(after)) && !Openers.Contains(before) && !Closers.Contains(after)
        && !char.IsSurrogate(after) && char.GetUnicodeCategory(after) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark);

    /// <summary>Kana, CJK symbols and ideographs of the Basic Multilingual Plane. Hangul breaks at its spaces.</summary>
    private static bool IsIdeographic(char c) => c is >= '\u2E80' and <= '\u312F' or >= '\u31A0' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF' or >= '\uFF00' and <= '\uFF60';
}
