using System.Text;
using Watch.Documents;
using Watch.Fonts;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Paragraphs;

/// <summary>A line of type. Its marks stand on a baseline at height 0, from the left of the measure.</summary>
/// <param name="Space">The width of its word spaces, in em of the first run; null for a line without any.</param>
/// <param name="Letterspacing">The space added after its letters, in em.</param>
internal sealed record TypeLine(IReadOnlyList<Mark> Marks, IReadOnlyList<Destination> Destinations, Position? Start, Length Width, double? Space, double Letterspacing);

/// <summary>Sets lines: fits the spaces to the measure and positions the glyphs. Marks are in the order of the text
/// wherever they stand, so that text extracted from a page reads as it was written.</summary>
internal sealed class LineSetter(Shaper shaper)
{
    // In points. Pieces closer than this touch.
    private const double Touching = 0.001;

    private readonly LinePieces line = new(shaper);
    private readonly List<Glyph> glyphs = [];
    private readonly StringBuilder characters = new();
    private readonly List<Mark> marks = [];
    private readonly List<Destination> destinations = [];

    // The glyph run under construction: its face, the index of its first character, its direction, and the position of
    // a reader's pen at its start and after its last glyph.
    private FontFace? face;
    private double scale;
    private int begin;
    private bool isRightToLeft;
    private double runStart;
    private double readerPen;
    private double drawn = 1; // the factor by which glyphs are drawn wider

    // The position of the next word: to the right of the pen or, in right-to-left text, to its left.
    private double pen;

    /// <summary>Sets the characters from one index up to another.</summary>
    /// <param name="hyphenated">Whether a hyphen is added at the end.</param>
    /// <param name="target">The width that the word spaces fill, in points; null to leave them natural.</param>
    /// <param name="hang">How far the first and last glyph hang into the margins, in points.</param>
    public TypeLine Set(
        ParagraphText paragraph, int from, int to, bool hyphenated, double indent, double? target, GlyphFit glyphFit = default, (double Left, double Right) hang = default)
    {
        marks.Clear();
        destinations.Clear();
        drawn = 1 + glyphFit.Expansion;
        line.Lay(paragraph, from, to, hyphenated, target - indent + hang.Left + hang.Right, glyphFit);
        indent -= hang.Left;
        var lefts = line.Arrange();
        double? space = null;
        pen = indent + line.Trim.AtStart;
        isRightToLeft = false;
        TextRun? run = null;
        var pieces = line.Pieces;
        for (var i = 0; i < pieces.Length; i++)
        {
            ref readonly var piece = ref pieces[i];
            if (piece.Run != run)
            {
                Flush(run);
                run = piece.Run;
            }

            if (lefts is not null)
                MovePenTo(piece, indent + lefts[i]);
            else if (piece.Gap is not null)
                pen += line.GapBefore(piece);
            if (piece.Start == run.Start && run.Destination is { } name)
                destinations.Add(new(name, new(new(pen), new(-run.Style.Size))) { IsForLocators = run.IsPlace });
            if (piece.Shaped is { } word)
            {
                AddWord(paragraph.Text, piece, word, to);
            }
            else
            {
                AddSpace(paragraph.Text, piece);
                if (piece.IsWordSpace)
                    space ??= line.SpaceOf(run.Style.WordSpace);
            }
        }

        Flush(run);
        var right = (lefts is null ? pen : indent + line.Width) + line.Trim.AtEnd - hang.Right;
        if (to < paragraph.Text.Length && IsBlank(paragraph.Text[to]))
            EndWithSpace(paragraph, to);
        return new([.. marks], [.. destinations], marks.Select(m => m.Position).FirstOrDefault(p => p is not null), new(right), space, line.Letterspacing);
    }

    /// <summary>Moves the pen to a piece of a line that contains right-to-left text: to the left edge of the piece or,
    /// if it runs from right to left, to its right edge.</summary>
    private void MovePenTo(in LinePiece piece, double left)
    {
        var turns = line.IsRightToLeft(piece);
        var start = turns ? left + line.WidthOf(piece) : left;
        if (turns == isRightToLeft && Math.Abs(start - pen) < Touching)
            return;
        Flush(piece.Run);
        isRightToLeft = turns;
        pen = start;
    }

    private void AddSpace(string text, in LinePiece piece)
    {
        if (glyphs.Count == 0)
            (face, scale, begin) = (piece.Run.Style.Shaping.Face, 1, piece.Start);
        if (!face!.TryGetGlyph(' ', out var glyph))
            return;
        var character = text[piece.Start];
        var width = line.WidthOf(piece);
        AddGlyph(glyph, Advance(width), width, 0, 0, characters.Length, 1);
        characters.Append(character == '\n' ? ' ' : character);
    }

    /// <param name="end">The index after the line's last character. Glyphs shaped beyond it are the added hyphen.</param>
    private void AddWord(string text, in LinePiece piece, ShapedText word, int end)
    {
        foreach (var part in word.Runs)
        {
            if (glyphs.Count > 0 && (face != part.Face || scale != part.Scale || part.IsCode))
                Flush(piece.Run);
            if (glyphs.Count == 0)
                (face, scale, begin) = (part.Face, part.Scale, piece.Start + part.Start);
            if (part.IsCode)
                AddCode(text, piece, part, end);
            else
                AddGlyphs(text, piece, part, end);
        }
    }

    private void AddGlyphs(string text, in LinePiece piece, ShapedRun part, int end)
    {
        var between = piece.Run.Style.SpacedLetters(piece.Shaped!) > 0 ? line.Letterspacing * piece.Run.Style.Size : 0;
        var style = piece.Run.Style;
        var unit = style.Size * part.Scale / part.Face.UnitsPerEm * drawn;
        var textStart = characters.Length - part.Start;
        var shown = Math.Min(part.Length, end - piece.Start - part.Start);
        characters.Append(text, piece.Start + part.Start, shown).Append('\u00AD', part.Length - shown);
        if (part.IsRightToLeft)
            AddRightToLeft(part, style, unit, textStart);
        else
            AddLeftToRight(part, style, unit, textStart, between);
    }

    /// <param name="between">The space added between the letters, in points.</param>
    private void AddLeftToRight(ShapedRun part, RunStyle style, double unit, int textStart, double between)
    {
        var spacing = style.SpacingOf(part) * drawn;
        var shaped = part.Glyphs;
        var turned = isRightToLeft ? style.WidthOf(part) * drawn : 0;
        var x = pen - turned;
        for (var i = 0; i < shaped.Length; i++)
        {
            ref readonly var glyph = ref shaped[i];
            var length = 0;
            if (i == 0 || shaped[i - 1].Cluster != glyph.Cluster)
            {
                var next = i + 1;
                while (next < shaped.Length && shaped[next].Cluster == glyph.Cluster)
                    next++;
                length = (next < shaped.Length ? shaped[next].Cluster : part.Start + part.Length) - glyph.Cluster;
            }

            var advance = glyph.Advance * unit + spacing + (i < shaped.Length - 1 ? between : 0);
            AddGlyph(glyph.Id, x, advance, glyph.XOffset * unit, glyph.YOffset * unit, textStart + glyph.Cluster, length);
            x += advance;
        }

        pen = x - turned;
    }

    /// <summary>HarfBuzz returns clusters from left to right. They are set in reading order, from the right; within a
    /// cluster the base comes before its marks.</summary>
    private void AddRightToLeft(ShapedRun part, RunStyle style, double unit, int textStart)
    {
        var shaped = part.Glyphs;
        var x = pen;
        for (var last = shaped.Length - 1; last >= 0;)
        {
            var (cluster, first) = (shaped[last].Cluster, last);
            while (first > 0 && shaped[first - 1].Cluster == cluster)
                first--;
            var end = first > 0 ? shaped[first - 1].Cluster : part.Start + part.Length;
            for (var i = last; i >= first; i--)
            {
                ref readonly var glyph = ref shaped[i];
                x -= glyph.Advance * unit;
                AddGlyph(glyph.Id, x, glyph.Advance * unit, glyph.XOffset * unit, glyph.YOffset * unit, textStart + cluster, i == last ? end - cluster : 0);
            }

            last = first - 1;
        }

        pen -= style.WidthOf(part) * drawn;
    }

    /// <param name="x">The position of the glyph. If a reader's pen is elsewhere, the advance of the glyph before takes
    /// it there.</param>
    private void AddGlyph(ushort id, double x, double advance, double xOffset, double yOffset, int textStart, int textLength)
    {
        if (glyphs.Count == 0)
            runStart = x;
        else if (x != readerPen)
            glyphs[^1] = glyphs[^1] with { Advance = glyphs[^1].Advance + x - readerPen };
        glyphs.Add(new(id, advance, xOffset, yOffset, textStart, textLength));
        readerPen = x + advance;
    }

    /// <summary>Moves the pen over a width.</summary>
    /// <returns>The left edge of the width.</returns>
    private double Advance(double width)
    {
        var before = pen;
        pen += isRightToLeft ? -width : width;
        return Math.Min(before, pen);
    }

    /// <summary>Sets the code of a character that no face has, in its box. The digits of the code always run from left
    /// to right.</summary>
    private void AddCode(string text, in LinePiece piece, ShapedRun part, int end)
    {
        var style = piece.Run.Style;
        var width = style.WidthOf(part) * drawn;
        var left = isRightToLeft ? pen - width : pen;
        AddGlyphs(text, piece, part, end);
        Flush(piece.Run);
        foreach (var rule in CodeFrame.Around(new(new(left), new(-style.Rise)), new(width), new(style.Size), new(style.LeastRule)))
            marks.Add(rule);
    }

    private void Flush(TextRun? run)
    {
        if (glyphs.Count == 0 || run is null)
            return;
        var style = run.Style;
        marks.Add(new GlyphRun
        {
            Face = face!,
            Size = new(style.Size * scale),
            Origin = new(new(runStart), new(-style.Rise)),
            Glyphs = glyphs.ToArray(),
            Text = characters.ToString(),
            HorizontalScale = drawn,
            Letterspacing = (style.Letterspacing + line.Letterspacing / drawn) * style.Size,
            IsRightToLeft = isRightToLeft,
            Tag = run.Tag,
            Artifact = run.Tag < 0 ? ArtifactKind.Layout : ArtifactKind.None,
            Link = run.Link,
            Position = run.PositionAt(begin),
        });
        if (style.Struck)
        {
            var struck = (GlyphRun)marks[^1];
            marks.Add(new RuleMark
            {
                Box = new(struck.Left, new(-style.Size * 0.24), struck.Width, new(Math.Max(style.Size * 0.05, style.LeastRule))),
                Artifact = ArtifactKind.Layout,
            });
        }

        glyphs.Clear();
        characters.Clear();
    }

    /// <summary>Ends a line with the space at which it was broken, with zero width. Without it, text extracted from the
    /// file would join the words of two lines.</summary>
    private void EndWithSpace(ParagraphText paragraph, int at)
    {
        var index = marks.FindLastIndex(m => m is GlyphRun);
        if (index < 0 || marks[index] is not GlyphRun last || !last.Face.TryGetGlyph(' ', out var glyph))
            return;
        var run = paragraph.Runs.First(r => at >= r.Start && at < r.End);
        // The space is beyond the last word, where the line would continue.
        var x = isRightToLeft ? pen - last.Face.AdvanceOf(glyph) * last.Size.Points / last.Face.UnitsPerEm : pen;
        Glyph space = new(glyph, 0, x - readerPen, 0, last.Text.Length, 1);
        if (run.Tag == last.Tag)
        {
            marks[index] = last with { Glyphs = (Glyph[])[.. last.Glyphs.Span, space], Text = last.Text + " " };
        }
        else
        {
            marks.Add(new GlyphRun
            {
                Face = last.Face,
                Size = last.Size,
                Origin = new(new(x), Length.Zero),
                Glyphs = (Glyph[])[space with { TextStart = 0, XOffset = 0 }],
                Text = " ",
                Tag = run.Tag,
                Link = run.Link,
                Position = run.PositionAt(at),
            });
        }
    }

    private static bool IsBlank(char c) => c is ' ' or '\u00A0' or '\n';
}
