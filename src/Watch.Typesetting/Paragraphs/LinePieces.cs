using System.Runtime.InteropServices;
using Watch.Fonts;
using Watch.Typesetting.Bidirectional;
using Watch.Typesetting.Design;

namespace Watch.Typesetting.Paragraphs;

/// <summary>A word or a space of a line.</summary>
/// <param name="Start">The index of its first character in the paragraph's text.</param>
/// <param name="Shaped">Null for a space.</param>
/// <param name="Width">In points, before the line is fitted to its measure.</param>
/// <param name="IsWordSpace">Whether it is a space that is fitted to the line.</param>
/// <param name="Gap">The gap before it, if it or the word before it is East Asian.</param>
internal readonly record struct LinePiece(TextRun Run, int Start, ShapedText? Shaped, double Width, bool IsWordSpace, Joint? Gap);

/// <summary>How a line's glyphs are fitted to its measure.</summary>
/// <param name="Expansion">How much wider the glyphs are drawn, as a share of their width.</param>
/// <param name="Letterspacing">The sum of the space added between the letters of words, in points.</param>
internal readonly record struct GlyphFit(double Expansion, double Letterspacing);

/// <summary>The words and spaces of a line in the order of the text: their widths, and their positions once the line is
/// fitted. They are calculated from shaped words and not from items, so that a line is exact.</summary>
internal sealed class LinePieces(Shaper shaper)
{
    /// <summary>In em: the greatest space added or removed between two letters. The eye does not notice it.</summary>
    public const double MostLetterspacing = 0.005;

    private readonly List<LinePiece> pieces = [];
    private byte[]? levels; // for each character of the line
    private int from;
    private double natural;
    private double stretch;
    private double shrink;
    private double drawn = 1; // the factor by which glyphs are drawn wider

    public ReadOnlySpan<LinePiece> Pieces => CollectionsMarshal.AsSpan(pieces);

    /// <summary>Added to the line's width, in points, at its start and end. Negative where the blank half of a
    /// punctuation mark is dropped.</summary>
    public (double AtStart, double AtEnd) Trim { get; private set; }

    /// <summary>Added after each letter that another letter of its word follows, in em.</summary>
    public double Letterspacing { get; private set; }

    /// <summary>The adjustment ratio of the word spaces: positive times their stretch, or negative times their shrink.</summary>
    public double Ratio { get; private set; }

    /// <param name="hyphenated">Whether a hyphen is added at the end.</param>
    /// <param name="width">The width that the spaces fill, in points; null to leave them natural.</param>
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

    /// <summary>The width of the fitted line from its beginning, in points.</summary>
    public double Width => Trim.AtStart + natural + Ratio * (Ratio >= 0 ? stretch : shrink);

    /// <summary>The width of a piece in the fitted line, in points.</summary>
    public double WidthOf(in LinePiece piece) => piece.IsWordSpace ? SpaceOf(piece.Run.Style.WordSpace) * piece.Run.Style.Size : piece.Width;

    /// <summary>The width of a fitted word space, in em of its style.</summary>
    public double SpaceOf(WordSpace space) => space.Natural + Ratio * (Ratio >= 0 ? space.Stretch : space.Shrink);

    /// <summary>The fitted gap before a piece, in points.</summary>
    public double GapBefore(in LinePiece piece) => piece.Gap is { } gap
        ? (gap.Space + Ratio * (Ratio >= 0 ? gap.Stretch : gap.Shrink)) * Em(piece.Run.Style)
        : 0;

    public bool IsRightToLeft(in LinePiece piece) => levels is not null && (levels[piece.Start - from] & 1) == 1;

    /// <summary>The left edge of each piece in visual order, in points from the beginning of the line; null where the
    /// visual order is that of the text.</summary>
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
            // A gap is on the side of the word that the text comes from.
            var gap = GapBefore(piece);
            pen += IsRightToLeft(piece) ? 0 : gap;
            lefts[index] = pen;
            pen += WidthOf(piece);
            pen += IsRightToLeft(piece) ? gap : 0;
        }

        return lefts;
    }

    /// <summary>Distributes the added letterspacing over the letters.</summary>
    /// <returns>The space after each letter, in em.</returns>
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

    /// <summary>How many letters of a word have another letter after them; 0 where a fallback face is used, since its
    /// letters may join.</summary>
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
