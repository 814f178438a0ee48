using System.Diagnostics;
using Watch.Documents;
using Watch.Typesetting.Design;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Pages;

namespace Watch.Typesetting.Tables;

/// <summary>Rotates wide blocks. Lines set as wide as a page is high are cut into pages as high as the measure is wide,
/// and each of these is rotated a quarter turn to the left, so that it reads from the foot of the page to the head. A
/// rotated page is one line of the galley and fills a page.</summary>
internal static class TurnedPages
{
    /// <summary>The design with width and height of the text block exchanged.</summary>
    public static PageDesign Turn(PageDesign design) => design with
    {
        Measure = design.TextHeight,
        LinesPerPage = Math.Max(1, (int)(design.Measure / design.Leading)),
    };

    /// <summary>Whether a block can be rotated. Pictures cannot.</summary>
    public static bool CanTurn(Block block) => !BlockTree.All([block]).Any(b => b is Figure);

    /// <param name="design">The design of the upright page.</param>
    public static IEnumerable<GalleyLine> Of(IReadOnlyList<GalleyLine> lines, PageDesign design)
    {
        // The page breaker may make a page one line longer.
        var cut = PageBreaker.Break(new(lines, new([]), [], []), design.Measure - design.Leading, design.Leading);
        for (var p = 0; p < cut.Starts.Count; p++)
        {
            var end = p + 1 < cut.Starts.Count ? cut.Starts[p + 1] : cut.Lines.Count;
            yield return Page([.. cut.Lines.Skip(cut.Starts[p]).Take(end - cut.Starts[p])], design);
        }
    }

    private static GalleyLine Page(IReadOnlyList<GalleyLine> lines, PageDesign design)
    {
        var marks = new List<Mark>();
        var destinations = new List<Destination>();
        if (lines[0].Repeats is { } repeats)
            marks.AddRange(repeats.Marks.Select(m => Turn(m.Move(Length.Zero, repeats.Height))));
        var fill = new PageFill(design.Leading.Points);
        foreach (var line in lines)
        {
            var foot = Length.Pt(fill.Add(LineSize.Of(line)));
            marks.AddRange(line.Marks.Select(m => Turn(m.Move(Length.Zero, foot))));
            destinations.AddRange(line.Destinations.Select(d => d with { At = Turn(d.At + new Point(Length.Zero, foot)) }));
        }

        return new(Length.Zero, design.TextHeight, 0, marks, destinations, lines.Select(l => l.Start).FirstOrDefault(s => s is not null), null)
        {
            Traces = [.. lines.SelectMany(l => l.Traces)],
            Excess = lines.Aggregate(Length.Zero, (most, l) => Length.Max(most, l.Excess)),
        };
    }

    /// <summary>Maps a point on the rotated page (from its left and top) to the upright page (from its left and foot).</summary>
    private static Point Turn(Point point) => new(point.Y, -point.X);

    private static Mark Turn(Mark mark) => mark switch
    {
        GlyphRun run => run with { Origin = Turn(run.Origin), Rotation = Rotation.Left },
        RuleMark rule => rule with { Box = new(rule.Box.Y, -rule.Box.Right, rule.Box.Height, rule.Box.Width) },
        PathMark path => path with { Points = [.. path.Points.Select(Turn)] },
        _ => throw new UnreachableException(), // CanTurn excludes pictures
    };
}
