using System.Runtime.InteropServices;
using Watch.Documents;
using Watch.Fonts;
using Watch.Typesetting.Bidirectional;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Paragraphs;

/// <summary>A word of a line, or a space.</summary>
/// <param name="Start">In the paragraph's text.</param>
/// <param name="Shaped">Null for a space.</param>
/// <param name="Width">In points, before the line is fitted.</param>
/// <param name="IsWordSpace">Whether it is fitted to the line.</param>
/// <param name="Gap">What stands before it, where it or the word before is East Asian.</param>
internal readonly record struct LinePiece(TextRun Run, int Start, ShapedText? Shaped, double Width, bool IsWordSpace, Joint? Gap);

/// <summary>How a line's glyphs are set, beside its spaces.</summary>
/// <param name="Expansion">How much wider they are drawn, as a share of their width.</param>
/// <param name="Letterspacing">What is added between the letters of words, in points, all together.</param>
internal readonly record struct GlyphFit(double Expansion, double Letterspacing);

/// <summary>What stands in a line: its words and spaces in the order of the text, how wide they are, and where each
/// stands once the line is fitted. Reckoned from the words as they are shaped, not from the items, so that a line is
/// exact.</summary>
internal sealed class LinePieces(Shaper shaper)
{
    /// <summary>So much at the most may be added between letters, or taken away, in em: what the eye does not see.</summary>
    public const double MostLetterspacing = 0.005;

    private readonly List<LinePiece> pieces = [];
    private byte[]? levels; // of the line's characters
    private int from;
    private double natural;
    private double stretch;
    private double shrink;
    private double drawn = 1; // how wide glyphs are drawn, as a multiple

    public ReadOnlySpan<LinePiece> Pieces => CollectionsMarshal.AsSpan(pieces);

    /// <summary>What a line is wider, in points, whose first and last characters stand at its ends: below 0 where the blank
    /// half of a punctuation mark is left out.</summary>
    public (double AtStart, double AtEnd) Trim { get; private set; }

    /// <summary>What is added after each letter that another of its word follows, in em.</summary>
    public double Letterspacing { get; private set; }

    /// <summary>How far each space is stretched (above 0) or shrunk (below), as a ratio of its stretchability or
    /// shrinkability.</summary>
    public double Ratio { get; private set; }

    /// <param name="hyphenated">Whether a hyphen is added at the end.</param>
    /// <param name="width">That the spaces fill, in points; null leaves them natural.</param>
    public void Lay(ParagraphText paragraph, int start, int end, bool hyphenated, double? width, GlyphFit glyphs)
    {
        drawn = 1 + glyphs.Expansion;
        pieces.Clear();
        from = start;
        levels = paragraph.Directions?.OfLine(start, end);
        (natural, stretch, shrink) = (0, 0, 0);
        TextRun? before = null;
        Joint? ending = null;
        Trim = default;
        foreach (var run in paragraph.Runs)
        {
            if (run.End <= start || run.Start >= end)
            {
                if (run.Start < end)
                    before = run;
                else if (run.Start == end && before is not null)
                    ending = paragraph.JointAt(end, before, run);
                continue;
            }

            var last = Math.Min(run.End, end);
            for (var i = Math.Max(run.Start, start); i < last;)
            {
                var joint = paragraph.JointAt(i, i == run.Start ? before ?? run : run, run);
                if (i == start)
                {
                    Trim = ((joint?.AtStart ?? 0) * Em(run.Style), 0);
                    joint = null;
                }

                i = Add(paragraph, run, i, last, hyphenated && last == end, joint);
            }

            before = run;
            if (end < run.End)
                ending = paragraph.JointAt(end, run, run);
        }

        if (before is not null)
            Trim = (Trim.AtStart, (ending?.AtEnd ?? 0) * Em(before.Style));
        Letterspacing = glyphs.Letterspacing != 0 ? SpaceLetters(glyphs.Letterspacing) : 0;
        var missing = (width ?? 0) - natural - Trim.AtStart - Trim.AtEnd;
        if (width is null)
            Ratio = 0;
        else if (missing >= 0)
            Ratio = stretch > 0 ? missing / stretch : 0;
        else
            Ratio = shrink > 0 ? Math.Max(missing / shrink, -1) : 0;
    }

    /// <summary>Of the line as it is fitted, from its beginning, in points.</summary>
    public double Width => Trim.AtStart + natural + Ratio * (Ratio >= 0 ? stretch : shrink);

    /// <summary>Of a piece as the line is fitted, in points.</summary>
    public double WidthOf(in LinePiece piece) => piece.IsWordSpace ? SpaceOf(piece.Run.Style.WordSpace) * piece.Run.Style.Size : piece.Width;

    /// <summary>A word space, in em of its style.</summary>
    public double SpaceOf(WordSpace space) => space.Natural + Ratio * (Ratio >= 0 ? space.Stretch : space.Shrink);

    /// <summary>What stands before a piece, in points.</summary>
    public double GapBefore(in LinePiece piece) => piece.Gap is { } gap
        ? (gap.Space + Ratio * (Ratio >= 0 ? gap.Stretch : gap.Shrink)) * Em(piece.Run.Style)
        : 0;

    public bool IsRightToLeft(in LinePiece piece) => levels is not null && (levels[piece.Start - from] & 1) == 1;

    /// <summary>Where the left of each piece stands when right-to-left text is in its order, in points from the line's
    /// beginning; null where all stand in the order of the text.</summary>
    public double[]? Arrange()
    {
        if (levels is null)
            return null;
        var of = new byte[pieces.Count];
        for (var i = 0; i < of.Length; i++)
            of[i] = levels[pieces[i].Start - from];
        var lefts = new double[pieces.Count];
        var pen = Trim.AtStart;
        foreach (var index in Directions.VisualOrder(of))
        {
            var piece = pieces[index];
            // A gap belongs to the side of a word that the text comes from.
            var gap = GapBefore(piece);
            pen += IsRightToLeft(piece) ? 0 : gap;
            lefts[index] = pen;
            pen += WidthOf(piece);
            pen += IsRightToLeft(piece) ? gap : 0;
        }

        return lefts;
    }

    /// <summary>Shares out what is added between letters.</summary>
    /// <returns>After each letter, in em.</returns>
    private double SpaceLetters(double amount)
    {
        var places = 0.0;
        foreach (var piece in Pieces)
            places += PlacesIn(piece) * piece.Run.Style.Size;
        if (places == 0)
            return 0;
        var each = Math.Clamp(amount / places, -MostLetterspacing, MostLetterspacing);
        foreach (ref var piece in CollectionsMarshal.AsSpan(pieces))
        {
            if (PlacesIn(piece) is > 0 and var count)
                piece = piece with { Width = piece.Width + each * count * piece.Run.Style.Size };
        }

        natural += each * places;
        return each;
    }

    /// <summary>How many letters of a word are followed by another; 0 where a face stands in, since its letters may join.</summary>
    private static int PlacesIn(in LinePiece piece) => piece.Shaped is { } word ? piece.Run.Style.SpacedLetters(word) : 0;

    private int Add(ParagraphText paragraph, TextRun run, int start, int end, bool hyphenated, Joint? joint)
    {
        var style = run.Style;
        if (joint is { } gap)
        {
            var em = Em(style);
            natural += gap.Space * em;
            stretch += gap.Stretch * em;
            shrink += gap.Shrink * em;
        }

        if (ParagraphText.IsNarrow(paragraph.Text[start]))
        {
            var narrow = ParagraphText.NarrowSpace * style.Size;
            natural += narrow;
            pieces.Add(new(run, start, null, narrow, IsWordSpace: false, joint));
            return start + 1;
        }

        if (ParagraphText.IsSpace(paragraph.Text[start]))
        {
            natural += style.WordSpace.Natural * style.Size;
            stretch += style.WordSpace.Stretch * style.Size;
            shrink += style.WordSpace.Shrink * style.Size;
            pieces.Add(new(run, start, null, style.WordSpace.Natural * style.Size, IsWordSpace: true, joint));
            return start + 1;
        }

        var next = paragraph.EndOfWord(run, start, end);
        var word = paragraph.Text.AsSpan(start, next - start);
        var isRightToLeft = paragraph.IsRightToLeftAt(start);
        var shaped = hyphenated && next == end
            ? shaper.Shape(style.Shaping, string.Concat(word, "-"), isRightToLeft)
            : shaper.Shape(style.Shaping, word, isRightToLeft);
        var width = style.WidthOf(shaped) * drawn;
        natural += width;
        pieces.Add(new(run, start, shaped, width, IsWordSpace: false, joint));
        return next;
    }

    private double Em(RunStyle style) => style.Size * shaper.EastAsianScale(style.Shaping);
}
