using Watch.Documents;
using Watch.Languages;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Pages;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.Galleys;

/// <summary>Sets an index in two columns. Columns are filled in order, and those of the last page are balanced. A page
/// that begins below a heading's sub-entries repeats the heading. Each page is one line of the galley.</summary>
internal static class IndexPages
{
    // A column does not end before a line that costs more to begin one with.
    private const double WorstBreak = BreakCosts.LoneItem;

    public static PageCut Set(Matter matter, PageDesign design, ParagraphFlow flow, ParagraphSetter setter, TagTreeBuilder tags, int root)
    {
        var gutter = design.Book.IndexGutter;
        var width = (design.Measure - gutter) / 2;
        var isRightToLeft = Language.Of(matter.Language).IsRightToLeft;
        var head = new Column(design, setter, width / 4, null);
        var items = new Column(design, setter, width / 4, null);
        var frame = new Frame("", Length.Zero, design.Measure, matter.Language, root, 0, null);
        foreach (var block in matter.Content)
        {
            var isIndex = block is IndexList;
            new BlockSetter("", design, Assets.None, isIndex ? items : head, flow, setter, tags, []).Set([block], isIndex ? frame with { Width = width } : frame);
        }

        var heading = HeightOf(head.Lines, 0, head.Lines.Count) + head.Waiting;
        var columns = Columns(items.Lines, design.TextHeight - heading, design.TextHeight);
        var pages = new List<GalleyLine>();
        for (var c = 0; c < columns.Count || pages.Count == 0; c += 2)
        {
            var isFirst = pages.Count == 0;
            var (marks, destinations) = (new List<Mark>(), new List<Destination>());
            if (isFirst)
                Place(head.Lines, 0, head.Lines.Count, Length.Zero, Length.Zero, marks, destinations);
            for (var side = 0; side < 2 && c + side < columns.Count; side++)
            {
                var (first, top) = (columns[c + side].First, isFirst ? heading : Length.Zero);
                if (side == 0 && items.Lines[first].Repeats is { } again)
                {
                    top += again.Height;
                    marks.AddRange(again.Marks.Select(m => m.Move(Length.Zero, top)));
                }

                Place(items.Lines, first, columns[c + side].End, (width + gutter) * (isRightToLeft ? 1 - side : side), top, marks, destinations);
            }

            if (isFirst)
                destinations.Add(new(DestinationNames.Matter(matter.Kind), new(Length.Zero, Length.Zero)));
            // Marks on the page are measured from its head, those of a galley line from its foot.
            pages.Add(new(
                Length.Zero, design.TextHeight, 0, [.. marks.Select(m => m.Move(Length.Zero, -design.TextHeight))],
                [.. destinations.Select(d => d with { At = d.At + new Point(Length.Zero, -design.TextHeight) })], null, null));
        }

        return new(pages, [.. Enumerable.Range(0, pages.Count)], [], [], 0);
    }

    private static List<(int First, int End)> Columns(IReadOnlyList<GalleyLine> lines, Length firstHeight, Length height)
    {
        var columns = new List<(int, int)>();
        for (var first = 0; first < lines.Count;)
        {
            var isLeft = columns.Count % 2 == 0;
            var room = columns.Count < 2 ? firstHeight : height;
            var own = isLeft ? room - RepeatedHeight(lines[first]) : room;
            var end = FillToHeight(lines, first, own);
            // The rest fits on this page: balance the two columns.
            if (isLeft && Fill(lines, end, room) == lines.Count)
                end = FillToHeight(lines, first, Length.Min(own, LeastFor(lines, first, own)));
            columns.Add((first, end));
            first = end;
        }

        return columns;
    }

    /// <summary>The least height of two columns that hold all lines from the given one on and end at good places.</summary>
    private static Length LeastFor(IReadOnlyList<GalleyLine> lines, int first, Length room)
    {
        var tried = HeightOf(lines, first, lines.Count) / 2;
        while (tried < room && !(Fill(lines, first, tried) is var end && end > first && Fill(lines, end, tried) == lines.Count))
            tried += Length.Pt(1);
        return tried;
    }

    /// <summary>The end of a column that is filled from a line on as far as possible; the line itself if the column
    /// cannot end at a good place.</summary>
    private static int Fill(IReadOnlyList<GalleyLine> lines, int first, Length room)
    {
        var (foot, best) = (Length.Zero, first);
        for (var i = first; i < lines.Count; i++)
        {
            foot += (i > first ? lines[i].SpaceAbove : Length.Zero) + lines[i].Height;
            if (foot > room)
                return best;
            if (i + 1 == lines.Count || lines[i + 1].BreakCost <= WorstBreak)
                best = i + 1;
        }

        return lines.Count;
    }

    /// <summary>Like <see cref="Fill"/>, but fills the column to its height if it cannot end at a good place.</summary>
    private static int FillToHeight(IReadOnlyList<GalleyLine> lines, int first, Length room)
    {
        var end = Fill(lines, first, room);
        if (end > first)
            return end;
        var foot = lines[first].Height;
        for (end = first + 1; end < lines.Count && (foot += lines[end].SpaceAbove + lines[end].Height) <= room;)
            end++;
        return end;
    }

    /// <summary>The height of what is repeated above a line that begins a page.</summary>
    private static Length RepeatedHeight(GalleyLine line) => line.Repeats?.Height ?? Length.Zero;

    private static Length HeightOf(IReadOnlyList<GalleyLine> lines, int first, int end)
    {
        var height = Length.Zero;
        for (var i = first; i < end; i++)
            height += (i > first ? lines[i].SpaceAbove : Length.Zero) + lines[i].Height;
        return height;
    }

    private static void Place(
        IReadOnlyList<GalleyLine> lines, int first, int end, Length left, Length top, List<Mark> marks, List<Destination> destinations)
    {
        for (var i = first; i < end; i++)
        {
            top += (i > first ? lines[i].SpaceAbove : Length.Zero) + lines[i].Height;
            marks.AddRange(lines[i].Marks.Select(m => m.Move(left, top)));
            destinations.AddRange(lines[i].Destinations.Select(d => d with { At = d.At + new Point(left, top) }));
        }
    }
}
