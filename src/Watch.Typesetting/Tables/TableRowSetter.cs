using Watch.Documents;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.LineBreaking;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Pages;

namespace Watch.Typesetting.Tables;

/// <summary>Puts the lines of a row's cells side by side.</summary>
/// <param name="space">What a row has above and below its words together.</param>
internal sealed class TableRowSetter(Length space)
{
    private readonly List<CellLine> lines = [];
    private readonly List<RuleMark> rules = [];
    private Documents.Position? start;

    /// <summary>A line of a cell: from the top of the row to its own top and foot.</summary>
    /// <param name="Reaches">Whether it may stand below the foot of the row.</param>
    private readonly record struct CellLine(GalleyLine Line, Length Top, Length Foot, bool Reaches);

    public static Length HeightOf(IReadOnlyList<GalleyLine> cell)
    {
        var height = Length.Zero;
        for (var i = 0; i < cell.Count; i++)
            height += cell[i].Height + (i > 0 ? cell[i].SpaceAbove : Length.Zero);
        return height;
    }

    /// <summary>A cell's words where a later row of it begins a page, from the top of that row; artifacts, since they are said already.</summary>
    /// <param name="space">What a row has above and below its words together.</param>
    public static IReadOnlyList<Mark> Beside(IReadOnlyList<GalleyLine> cell, Length space)
    {
        var marks = new List<Mark>();
        var foot = space * 0.5;
        for (var i = 0; i < cell.Count; i++)
        {
            foot += cell[i].Height + (i > 0 ? cell[i].SpaceAbove : Length.Zero);
            marks.AddRange(cell[i].Marks.Select(m => RepeatedLine.AsArtifact(m.Move(Length.Zero, foot))));
        }

        return marks;
    }

    public void Add(IReadOnlyList<GalleyLine> cell, bool reaches)
    {
        var foot = space * 0.5;
        for (var i = 0; i < cell.Count; i++)
        {
            var top = foot + (i > 0 ? cell[i].SpaceAbove : Length.Zero);
            foot = top + cell[i].Height;
            lines.Add(new(cell[i], top, foot, reaches));
            start ??= cell[i].Start;
        }
    }

    /// <summary>Draws a rule below the row, from the left of the text block.</summary>
    public void AddRule(Box box) => rules.Add(new() { Box = box with { Y = -box.Height }, Artifact = ArtifactKind.Layout });

    /// <summary>The row as one line of the galley, or as one for each line that its cells have side by side.</summary>
    public IEnumerable<GalleyLine> Build(Length height, bool isWhole)
    {
        if (isWhole)
        {
            yield return Join(lines, Length.Zero, height, 0, rules, start);
            yield break;
        }

        var sorted = lines.OrderBy(l => l.Top.Points).ToList();
        var from = Length.Zero;
        for (var i = 0; i < sorted.Count;)
        {
            var end = i;
            var foot = sorted[i].Foot;
            for (; end < sorted.Count && sorted[end].Top < foot - Length.Pt(0.01); end++)
                foot = Length.Max(foot, sorted[end].Foot);
            var isLast = end == sorted.Count;
            if (isLast)
                foot = height;
            // The reading order of a line's cells is theirs in the row.
            var group = lines.Where(l => l.Top >= sorted[i].Top - Length.Pt(0.01) && l.Top <= sorted[end - 1].Top + Length.Pt(0.01)).ToList();
            yield return Join(group, from, foot, i == 0 ? 0 : isLast ? BreakCosts.Widow : BreakCosts.WithinRow, isLast ? rules : [], group[0].Line.Start);
            from = foot;
            i = end;
        }
    }

    private static GalleyLine Join(List<CellLine> lines, Length from, Length foot, double cost, List<RuleMark> rules, Documents.Position? start)
    {
        var marks = new List<Mark>();
        var destinations = new List<Destination>();
        foreach (var line in lines)
        {
            var down = line.Foot - foot;
            foreach (var mark in line.Line.Marks)
                marks.Add(mark.Move(Length.Zero, down));
            foreach (var destination in line.Line.Destinations)
                destinations.Add(destination with { At = destination.At + new Point(Length.Zero, down) });
        }

        marks.AddRange(rules);
        return new(Length.Zero, foot - from, cost, marks, destinations, start, null)
        {
            Traces = [.. lines.SelectMany(l => l.Line.Traces)],
            Excess = lines.Aggregate(Length.Zero, (most, l) => Length.Max(most, l.Line.Excess)),
        };
    }
}
