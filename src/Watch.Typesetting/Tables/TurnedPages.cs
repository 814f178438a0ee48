using System.Diagnostics;
using Watch.Documents;
using Watch.Typesetting.Design;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Pages;

namespace Watch.Typesetting.Tables;

/// <summary>Cuts lines that are as long as a page is high into pages that are as high as the measure is wide, and turns these by a
/// quarter to the left: they read from the bottom of the page to its top. Each is a line of the galley that fills a
/// page.</summary>
internal static class TurnedPages
{
    /// <summary>The design of what is turned.</summary>
    public static PageDesign Turn(PageDesign design) => design with
    {
        Measure = design.TextHeight,
        LinesPerPage = Math.Max(1, (int)(design.Measure / design.Leading)),
    };

    /// <summary>Whether blocks can be turned: pictures are not.</summary>
    public static bool CanTurn(Block block) => !BlockTree.All([block]).Any(b => b is Figure);

    /// <param name="design">Of the page, not turned.</param>
    public static IEnumerable<GalleyLine> Of(IReadOnlyList<GalleyLine> lines, PageDesign design)
    {
        // A page may be a line longer than is asked for.
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

    /// <summary>From a turned page's left and top to a page's left and foot.</summary>
    private static Point Turn(Point point) => new(point.Y, -point.X);

    private static Mark Turn(Mark mark) => mark switch
    {
        GlyphRun run => run with { Origin = Turn(run.Origin), IsTurned = true },
        RuleMark rule => rule with { Box = new(rule.Box.Y, -rule.Box.Right, rule.Box.Height, rule.Box.Width) },
        PathMark path => path with { Points = [.. path.Points.Select(Turn)] },
        _ => throw new UnreachableException(), // pictures are not turned
    };
}
