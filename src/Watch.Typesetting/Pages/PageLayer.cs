using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Pages;

/// <summary>Puts the lines of a galley in page order.</summary>
/// <param name="height">The height of the text block, in points.</param>
/// <param name="leading">The spacing of the grid, in points.</param>
internal sealed class PageLayer(IReadOnlyList<PagePart> parts, PageFiller filler, double height, double leading)
{
    private readonly List<GalleyLine> lines = [];
    private readonly List<int> starts = [];
    private readonly List<(int Line, int More)> altered = [];

    // The part of each line, and its index in the part; (-1, -1) for a float that was moved.
    private readonly List<(int Part, int Line)> sources = [];
    private readonly List<int> moved = [];
    private readonly List<int> atFoot = [];

    /// <param name="pages">The node of each page, and last the node at the end of the galley.</param>
    /// <param name="paragraphs">The variable paragraphs of the galley, in order.</param>
    public PageCut Lay(IReadOnlyList<PageNode> pages, IReadOnlyList<VariableParagraph> paragraphs)
    {
        var variants = Variants(pages);
        for (var page = 0; page + 1 < pages.Count; page++)
        {
            starts.Add(lines.Count);
            atFoot.Clear();
            LayText(pages[page].Start, pages[page + 1].Start, variants, LayMoved(pages[page].Start));
            LayAtFoot(starts[^1], isLast: page + 2 == pages.Count);
        }

        foreach (var first in new PageMender(parts, variants, lines, sources, starts).Mend(paragraphs))
            altered.Add((first, 0));
        return new(lines, starts, altered, moved, pages[^1].Cost);
    }

    /// <summary>The variant chosen for each part.</summary>
    private int[] Variants(IReadOnlyList<PageNode> pages)
    {
        var variants = new int[parts.Count];
        foreach (var page in pages)
        {
            for (var c = page.Chosen; c >= 0; c = filler.Choices[c].Previous)
                variants[filler.Choices[c].Part] = filler.Choices[c].Variant;
            if (page.Start.Part < parts.Count)
                variants[page.Start.Part] = page.Start.Variant;
        }

        return variants;
    }

    private void LayText(PageStart start, PageStart stop, int[] variants, SpaceAbove above)
    {
        for (var (part, line) = (start.Part, start.Line); part < parts.Count && (part < stop.Part || (part == stop.Part && line < stop.Line)); (part, line) = (part + 1, 0))
        {
            var (more, chosen) = parts[part][variants[part]];
            if (more != 0 && line == 0)
                altered.Add((lines.Count, more));
            if (parts[part].IsFloat && variants[part] != PagePart.AtPlace)
            {
                above = above.Below >= 0 ? above : new(-1, true);
                if (variants[part] == PagePart.AtFoot)
                    atFoot.Add(part);
                continue;
            }

            var to = part == stop.Part ? stop.Line : chosen.Count;
            for (var i = line; i < to; i++)
            {
                lines.Add(above.Of(chosen[i]));
                sources.Add((part, i));
                above = SpaceAbove.Own;
            }
        }
    }

    /// <summary>Places the floats that waited at the head of a page.</summary>
    private SpaceAbove LayMoved(PageStart start)
    {
        var (laid, above) = filler.HeadOf(start);
        foreach (var part in filler.PendingOf(start).Take(laid))
        {
            moved.Add(lines.Count);
            lines.AddRange(parts[part][0].Lines);
            sources.AddRange(parts[part][0].Lines.Select(_ => (-1, -1)));
        }

        return above;
    }

    /// <summary>Places floats below the text of a page. The last one ends where the text of a full page does; on the
    /// last page they follow the text directly.</summary>
    private void LayAtFoot(int first, bool isLast)
    {
        var fill = new PageFill(leading);
        for (var i = first; i < lines.Count; i++)
            fill.Add(LineSize.Of(lines[i]));
        var rest = isLast ? 0 : height - fill.Foot - atFoot.Sum(part => parts[part].FootHeight);
        foreach (var part in atFoot)
        {
            var own = parts[part][PagePart.AtPlace].Lines;
            lines.Add(own[0] with { SpaceAbove = Length.Pt(parts[part].Below!.Value.Points + rest) });
            lines.AddRange(own.Skip(1));
            sources.AddRange(own.Select(_ => (-1, -1)));
            rest = parts[part].AboveFoot;
        }
    }
}
