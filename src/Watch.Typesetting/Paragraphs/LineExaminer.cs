using Watch.Typesetting.Design;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.LineBreaking;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Paragraphs;

/// <summary>Finds the typographic faults of a paragraph's lines.</summary>
internal static class LineExaminer
{
    // A chain of at least this many word spaces is a river.
    private const int River = 3;

    // The adjustment ratio of a line whose spaces are about as narrow as possible.
    private const double Tight = -0.95;

    /// <summary>Sets the trace of each line.</summary>
    public static ParagraphTrace Examine(ParagraphText paragraph, TypeStyle style, IReadOnlyList<Item> items, BrokenParagraph broken, SetLine[] lines)
    {
        var settings = LineBreakingSettings.Justified(style.Size.Points);
        var justified = style.Alignment == Alignment.Justified;
        var loose = Math.Cbrt(settings.Tolerance / 100);
        List<(double Centre, int Chain)> above = [];
        for (var i = 0; i < lines.Length; i++)
        {
            var (line, set) = (broken.Lines[i], lines[i].Line);
            var end = items[line.End];
            var isLast = i == lines.Length - 1 || end is { Kind: ItemKind.Penalty, Penalty: Item.Forced };
            var chains = Chains(set, above, settings.RiverReach);
            var trace = new LineTrace(string.Concat(set.Marks.OfType<GlyphRun>().Select(m => m.Text)), set.Start)
            {
                IsFirst = i == 0,
                IsJustified = justified && !isLast,
                Ratio = line.Ratio,
                Expansion = line.Expansion,
                Letterspacing = set.Letterspacing,
                Space = set.Space,
                Width = set.Width,
                Excess = new(lines[i].Excess),
                River = justified && chains.Count > 0 && chains.Max(c => c.Chain) is >= River and var longest ? longest : 0,
                EndsInHyphen = line.Flagged && !isLast,
            };
            var faults = LineFaults.None;
            if (trace.IsJustified && line.Ratio > loose)
                faults |= LineFaults.Loose;
            if (justified && line.Ratio < Tight && trace.Space is not null)
                faults |= LineFaults.Tight;
            if (trace.EndsInHyphen && i > 0 && broken.Lines[i - 1].Flagged)
                faults |= LineFaults.Ladder;
            if (trace.River > 0)
                faults |= LineFaults.River;
            if (justified && i == lines.Length - 1 && i > 0 && set.Width.Points < settings.ShortLastLine)
                faults |= LineFaults.Short;
            if (end.Tied)
                faults |= LineFaults.PartedTie;
            if (end is { Kind: ItemKind.Penalty, Penalty: Item.LastResort })
                faults |= LineFaults.BrokenWord;
            if (lines[i].Excess > 0)
                faults |= LineFaults.Overfull;
            lines[i] = lines[i] with { Trace = trace with { Faults = faults } };
            above = chains;
        }

        return new(paragraph.Text, paragraph.Runs.Count > 0 ? paragraph.Runs[0].Position : null, [.. items], [.. lines.Select(l => l.Trace!)]);
    }

    /// <summary>The centres of a line's word spaces, each with the length of the chain that ends at it.</summary>
    private static List<(double Centre, int Chain)> Chains(TypeLine line, List<(double Centre, int Chain)> above, double reach)
    {
        List<(double Centre, int Chain)> chains = [];
        foreach (var run in line.Marks.OfType<GlyphRun>().Where(r => !r.IsRightToLeft))
        {
            var pen = run.Origin.X.Points;
            foreach (var glyph in run.Glyphs.Span)
            {
                if (glyph is { Advance: > 0, TextLength: 1 } && run.Text[glyph.TextStart] is ' ' or '\u00A0')
                {
                    var centre = pen + glyph.Advance / 2;
                    chains.Add((centre, 1 + above.Where(a => Math.Abs(a.Centre - centre) < reach).Select(a => a.Chain).DefaultIfEmpty().Max()));
                }

                pen += glyph.Advance;
            }
        }

        return chains;
    }
}
