using System.Buffers.Binary;
using Watch.Fonts;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.Cover;

/// <summary>The style of a text on the cover.</summary>
/// <param name="Size">Its size where there is room.</param>
/// <param name="Legible">The size below which a word too wide for the measure is divided instead of made smaller.</param>
/// <param name="Leading">From baseline to baseline, in em.</param>
/// <param name="Tracking">Added between glyphs, in em.</param>
internal sealed record CoverStyle(ShapingStyle Shaping, Length Size, Length Legible, double Leading, double Tracking = 0)
{
    /// <summary>The height of capitals, in em.</summary>
    public double CapHeight => (double)Shaping.Face.Metrics.CapHeight / Shaping.Face.UnitsPerEm;

    /// <summary>The height of small letters, in em.</summary>
    public double XHeight => (double)Shaping.Face.Metrics.XHeight / Shaping.Face.UnitsPerEm;

    /// <summary>The depth below the baseline, in em.</summary>
    public double Depth => (double)-Shaping.Face.Metrics.Descender / Shaping.Face.UnitsPerEm;
}

/// <summary>A text of the cover, broken into lines at a size that fits.</summary>
internal sealed record CoverText(CoverStyle Style, Length Size, IReadOnlyList<string> Lines)
{
    public Length Leading => Size * Style.Leading;

    /// <summary>The distance from the first baseline to the last.</summary>
    public Length Drop => Leading * Math.Max(0, Lines.Count - 1);

    /// <summary>From the top of the first line's capitals to the descent of the last line.</summary>
    public Length Height => Lines.Count == 0 ? Length.Zero : Size * (Style.CapHeight + Style.Depth) + Drop;
}

/// <summary>Fits texts to a measure and sets them.</summary>
internal sealed class CoverType(Shaper shaper, Length measure)
{
    private const double Step = 0.94;

    /// <summary>The least thickness of a line that every house prints.</summary>
    private static readonly Length LeastRule = Length.Pt(0.75);

    /// <summary>Breaks a text at the greatest size at which it is no wider than the measure and no higher than
    /// <paramref name="height"/>. Tries sizes in steps down from the style's.</summary>
    public CoverText Fit(CoverStyle style, string text, Length height)
    {
        var pieces = BalancedLines.PiecesOf(text);
        double WidthOf(string line) => this.WidthOf(style, line);
        var space = WidthOf("n n") - 2 * WidthOf("n");
        for (var size = style.Size; ; size *= Step)
        {
            var ems = measure / size;
            var unbroken = size >= style.Legible ? pieces : BalancedLines.DivideWide(pieces, WidthOf, ems);
            // A line may be wider than the sum of its words, where a fallback face is used or kerning includes the space.
            if (BalancedLines.Break(unbroken, WidthOf, space, ems) is { } lines && lines.All(l => WidthOf(l) <= ems)
                && new CoverText(style, size, lines) is var set && set.Height <= height)
                return set;
        }
    }

    /// <summary>Sets one line as wide as the measure, but no larger than the style's size.</summary>
    public CoverText FitLine(CoverStyle style, string text) => new(style, Length.Min(style.Size, measure / WidthOf(style, text)), [text]);

    /// <summary>Draws a line from a point on its baseline to the right: one mark for each run of one face.</summary>
    public IEnumerable<Mark> Line(CoverStyle style, string text, Length size, Point origin, double gray)
    {
        var runs = shaper.Shape(style.Shaping, text).Runs;
        // The ink and not the bearing begins at the margin, because at display sizes the difference shows.
        var pen = runs is [{ Glyphs: [var first, ..] } run, ..] ? origin with { X = origin.X - size * (run.Scale * BearingOf(run.Face, first.Id)) } : origin;
        foreach (var shaped in runs)
        {
            var mark = new GlyphRun
            {
                Artifact = ArtifactKind.Layout,
                Gray = gray,
                Face = shaped.Face,
                Size = size * shaped.Scale,
                Origin = pen,
                Glyphs = Place(shaped, size, style.Tracking),
                Text = text.Substring(shaped.Start, shaped.Length),
                Letterspacing = size.Points * style.Tracking,
            };
            yield return mark;
            if (shaped.IsCode)
            {
                foreach (var rule in CodeFrame.Around(pen, mark.Width, size, LeastRule, gray))
                    yield return rule;
            }

            pen = pen with { X = pen.X + mark.Width };
        }
    }

    /// <summary>In em, without tracking after the last glyph.</summary>
    private double WidthOf(CoverStyle style, string text)
    {
        var shaped = shaper.Shape(style.Shaping, text);
        return shaped.Width + style.Tracking * Math.Max(0, shaped.Runs.Sum(r => r.Glyphs.Length) - 1);
    }

    private static Glyph[] Place(ShapedRun run, Length size, double tracking)
    {
        var unit = size.Points * run.Scale / run.Face.UnitsPerEm;
        var clusters = run.Glyphs.Select(g => g.Cluster).Distinct().Order().ToArray();
        var placed = new Glyph[run.Glyphs.Length];
        for (var i = 0; i < placed.Length; i++)
        {
            var glyph = run.Glyphs[i];
            var isFirst = i == 0 || run.Glyphs[i - 1].Cluster != glyph.Cluster;
            var next = Array.BinarySearch(clusters, glyph.Cluster) + 1;
            var end = next < clusters.Length ? clusters[next] : run.Start + run.Length;
            placed[i] = new(
                glyph.Id, glyph.Advance * unit + size.Points * tracking, glyph.XOffset * unit, glyph.YOffset * unit,
                glyph.Cluster - run.Start, isFirst ? end - glyph.Cluster : 0);
        }

        return placed;
    }

    /// <summary>The left side bearing of a glyph, in em (OpenType, hmtx); 0 if it is negative or missing, so that
    /// nothing moves to the right.</summary>
    private static double BearingOf(FontFace face, ushort glyph)
    {
        int metrics = BinaryPrimitives.ReadUInt16BigEndian(face.Table("hhea")[34..]);
        var table = face.Table("hmtx");
        var at = glyph < metrics ? 4 * glyph + 2 : 4 * metrics + 2 * (glyph - metrics);
        return at + 2 <= table.Length ? Math.Max(0, (double)BinaryPrimitives.ReadInt16BigEndian(table[at..]) / face.UnitsPerEm) : 0;
    }
}
