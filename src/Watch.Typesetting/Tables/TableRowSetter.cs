using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Tables;

/// <summary>Puts the lines of a row's cells side by side.</summary>
/// <param name="space">The space above and below the text of a row, together.</param>
internal sealed class TableRowSetter(Length space)
{
    private readonly List<CellLine> lines = [];
    private readonly List<RuleMark> rules = [];
    private Documents.Position? start;

    /// <summary>A line of a cell. Top and foot are measured from the top of the row.</summary>
    /// <param name="Reaches">Whether it may extend below the foot of the row.</param>
    private readonly record struct CellLine(GalleyLine Line, Length Top, Length Foot, bool Reaches);

    public static Length HeightOf(IReadOnlyList<GalleyLine> cell)
    {
        var height = Length.Zero;
        for (var i = 0; i < cell.Count; i++)
            height += cell[i].Height + (i > 0 ? cell[i].SpaceAbove : Length.Zero);
        return height;
    }

    /// <summary>The text of a spanning cell, to be repeated where a later row of the cell begins a page. Measured from
    /// the top of that row; artifacts, since the text was read before.</summary>
    /// <param name="space">The space above and below the text of a row, together.</param>
    public static IReadOnlyList<Mark> RepeatedText(IReadOnlyList<GalleyLine> cell, Length space)
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

    /// <summary>Adds a rule at the foot of the row. The box is measured from the left of the text block.</summary>
    public void AddRule(Box box) => rules.Add(new() { Box = box with { Y = -box.Height }, Artifact = ArtifactKind.Layout });

    /// <summary>Returns the row as one line of the galley or, where it may be split, as one line of the galley for each
    /// level of its cells' lines.</summary>
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
            // Within a level, cells keep their order in the row, which is the reading order.
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
