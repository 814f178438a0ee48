using System.Text;
using Watch.Documents;
using Watch.Fonts;

namespace Watch.Typesetting.Paragraphs;

/// <summary>A line of type: its marks stand on the baseline at height 0 and begin at the left of the measure.</summary>
/// <param name="Space">The width of its word spaces, in em of the first run; null for a line without.</param>
internal sealed record TypeLine(IReadOnlyList<Mark> Marks, IReadOnlyList<Destination> Destinations, Position? Start, Length Width, double? Space);

/// <summary>Sets a line: shapes what stands in it, fits the word spaces to the measure, and places the glyphs.</summary>
internal sealed class LineSetter(Shaper shaper)
{
    private readonly List<Glyph> glyphs = [];
    private readonly StringBuilder characters = new();
    private readonly List<Mark> marks = [];
    private readonly List<Destination> destinations = [];

    private FontFace? face;
    private double runStart;
    private double pen;

    /// <summary>Sets the characters from one offset up to another.</summary>
    /// <param name="hyphenated">Whether a hyphen is added at the end.</param>
    /// <param name="target">The width that the word spaces fill; null leaves them natural.</param>
    public TypeLine Set(ParagraphText paragraph, int from, int to, bool hyphenated, double indent, double? target)
    {
        marks.Clear();
        destinations.Clear();
        var fit = target is { } width ? Fit(paragraph, from, to, hyphenated, width - indent) : 0;
        double? space = null;
        pen = indent;
        foreach (var run in paragraph.Runs)
        {
            if (run.End <= from || run.Start >= to)
                continue;
            var start = Math.Max(run.Start, from);
            var end = Math.Min(run.End, to);
            if (run.Destination is { } name && start == run.Start)
                destinations.Add(new(name, new(new(pen), new(-run.Style.Size))));
            var seen = SetRun(paragraph, run, start, end, hyphenated && end == to, fit);
            space ??= seen;
        }

        var left = pen;
        if (to < paragraph.Text.Length && IsBlank(paragraph.Text[to]))
            EndWithSpace(paragraph, to);
        return new([.. marks], [.. destinations], marks.Select(m => m.Position).FirstOrDefault(p => p is not null), new(left), space);
    }

    /// <summary>How far each space is stretched (above 0) or shrunk (below), as a ratio of its stretchability or
    /// shrinkability. Reckoned from the fragments as they are shaped, not from the items, so that a line is exact.</summary>
    private double Fit(ParagraphText paragraph, int from, int to, bool hyphenated, double width)
    {
        double natural = 0, stretch = 0, shrink = 0;
        foreach (var run in paragraph.Runs)
        {
            if (run.End <= from || run.Start >= to)
                continue;
            var end = Math.Min(run.End, to);
            for (var i = Math.Max(run.Start, from); i < end;)
            {
                if (ItemBuilder.IsNarrow(paragraph.Text[i]))
                {
                    natural += ItemBuilder.NarrowSpace * run.Style.Size;
                    i++;
                    continue;
                }

                if (ItemBuilder.IsSpace(paragraph.Text[i]))
                {
                    natural += run.Style.WordSpace.Natural * run.Style.Size;
                    stretch += run.Style.WordSpace.Stretch * run.Style.Size;
                    shrink += run.Style.WordSpace.Shrink * run.Style.Size;
                    i++;
                    continue;
                }

                var next = EndOfWord(paragraph.Text, i, end);
                var shaped = Shape(paragraph, run, i, next, hyphenated && next == to);
                natural += shaped.Width * run.Style.Size;
                foreach (var part in shaped.Runs)
                    natural += part.Glyphs.Length * run.Style.Letterspacing * run.Style.Size;
                i = next;
            }
        }

        var missing = width - natural;
        if (missing >= 0)
            return stretch > 0 ? missing / stretch : 0;
        return shrink > 0 ? Math.Max(missing / shrink, -1) : 0;
    }

    /// <returns>The width of a word space in it, in em; null without one.</returns>
    private double? SetRun(ParagraphText paragraph, TextRun run, int start, int end, bool hyphenated, double fit)
    {
        var style = run.Style;
        var space = style.WordSpace.Natural + fit * (fit >= 0 ? style.WordSpace.Stretch : style.WordSpace.Shrink);
        double? seen = null;
        var begin = start;
        face = null;
        runStart = pen;
        for (var i = start; i < end;)
        {
            if (ItemBuilder.IsSpace(paragraph.Text[i]))
            {
                face ??= style.Shaping.Face;
                var narrow = ItemBuilder.IsNarrow(paragraph.Text[i]);
                AddSpace(paragraph.Text[i], (narrow ? ItemBuilder.NarrowSpace : space) * style.Size);
                seen = narrow ? seen : space;
                i++;
                continue;
            }

            var next = EndOfWord(paragraph.Text, i, end);
            foreach (var part in Shape(paragraph, run, i, next, hyphenated && next == end).Runs)
            {
                if (face is not null && face != part.Face)
                {
                    Flush(run, begin);
                    begin = i + part.Start;
                }

                face = part.Face;
                AddGlyphs(paragraph.Text, i, end, part, style);
            }

            i = next;
        }

        Flush(run, begin);
        return seen;
    }

    private void AddSpace(char character, double width)
    {
        if (!face!.TryGetGlyph(' ', out var glyph))
            return;
        glyphs.Add(new(glyph, width, 0, 0, characters.Length, 1));
        characters.Append(character == '\n' ? ' ' : character);
        pen += width;
    }

    /// <param name="word">Where the shaped word begins in the paragraph's text.</param>
    /// <param name="end">Where the characters of the line end; what is shaped beyond is the added hyphen.</param>
    private void AddGlyphs(string text, int word, int end, ShapedRun part, RunStyle style)
    {
        var scale = style.Size / part.Face.UnitsPerEm;
        var spacing = style.Letterspacing * style.Size;
        var textStart = characters.Length;
        for (var i = part.Start; i < part.Start + part.Length; i++)
            characters.Append(word + i < end ? text[word + i] : '\u00AD');
        var shaped = part.Glyphs;
        for (var i = 0; i < shaped.Length; i++)
        {
            var glyph = shaped[i];
            var length = i > 0 && shaped[i - 1].Cluster == glyph.Cluster ? 0 : EndOfCluster(part, i) - glyph.Cluster;
            var advance = glyph.Advance * scale + spacing;
            glyphs.Add(new(glyph.Id, advance, glyph.XOffset * scale, glyph.YOffset * scale, textStart + glyph.Cluster - part.Start, length));
            pen += advance;
        }
    }

    /// <summary>Clusters rise from left to right or, in scripts written so, fall: the end of one is the next greater.</summary>
    private static int EndOfCluster(ShapedRun part, int index)
    {
        var cluster = part.Glyphs[index].Cluster;
        var end = part.Start + part.Length;
        for (var i = index + 1; i < part.Glyphs.Length; i++)
        {
            if (part.Glyphs[i].Cluster > cluster)
                return part.Glyphs[i].Cluster;
            if (part.Glyphs[i].Cluster < cluster)
                break;
        }

        for (var i = index - 1; i >= 0; i--)
        {
            if (part.Glyphs[i].Cluster > cluster)
                return part.Glyphs[i].Cluster;
            if (part.Glyphs[i].Cluster < cluster)
                break;
        }

        return end;
    }

    private void Flush(TextRun run, int begin)
    {
        if (glyphs.Count == 0)
            return;
        var style = run.Style;
        marks.Add(new GlyphRun
        {
            Face = face!,
            Size = new(style.Size),
            Origin = new(new(runStart), new(-style.Rise)),
            Glyphs = glyphs.ToArray(),
            Text = characters.ToString(),
            Letterspacing = style.Letterspacing * style.Size,
            Tag = run.Tag,
            Artifact = run.Tag < 0 ? ArtifactKind.Layout : ArtifactKind.None,
            Link = run.Link,
            Position = run.PositionAt(begin),
        });
        if (style.Struck)
        {
            marks.Add(new RuleMark
            {
                Box = new(new(runStart), new(-style.Size * 0.24), new(pen - runStart), new(style.Size * 0.05)),
                Artifact = ArtifactKind.Layout,
            });
        }

        glyphs.Clear();
        characters.Clear();
        runStart = pen;
    }

    /// <summary>Ends a line with the space that it was broken at, without width, so that a reader of the file does not
    /// join the words of two lines.</summary>
    private void EndWithSpace(ParagraphText paragraph, int at)
    {
        var index = marks.FindLastIndex(m => m is GlyphRun);
        if (index < 0 || marks[index] is not GlyphRun last || !last.Face.TryGetGlyph(' ', out var glyph))
            return;
        var run = paragraph.Runs.First(r => at >= r.Start && at < r.End);
        Glyph space = new(glyph, 0, 0, 0, last.Text.Length, 1);
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
                Origin = new(new(pen), Length.Zero),
                Glyphs = (Glyph[])[space with { TextStart = 0 }],
                Text = " ",
                Tag = run.Tag,
                Link = run.Link,
                Position = run.PositionAt(at),
            });
        }
    }

    private ShapedText Shape(ParagraphText paragraph, TextRun run, int start, int end, bool hyphenated) => hyphenated
        ? shaper.Shape(run.Style.Shaping, string.Concat(paragraph.Text.AsSpan(start, end - start), "-"))
        : shaper.Shape(run.Style.Shaping, paragraph.Text.AsSpan(start, end - start));

    private static int EndOfWord(string text, int start, int end)
    {
        var i = start + 1;
        while (i < end && !ItemBuilder.IsSpace(text[i]))
            i++;
        return i;
    }

    private static bool IsBlank(char c) => c is ' ' or '\n';
}
