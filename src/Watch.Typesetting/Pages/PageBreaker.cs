namespace Watch.Typesetting;

/// <summary>Cuts a galley into pages of least total cost, as Knuth and Plass break paragraphs into lines: pages that are short or
/// long, facing pages of unequal length, bad places to break and altered paragraphs are weighed against each other over
/// the whole document. A page that begins at a line knows on which side it is and how long the page beside it is;
/// of all ways to it the cheapest is kept. So the time grows with the number of pages.</summary>
internal sealed class PageBreaker
{
    // In lines: a page that is shorter by more is looked at only if it is better than longer ones by some reason.
    private const int Near = 2;

    // Paragraphs are altered only so many pages before a page that is not as it should be, on itself, and on the next.
    private const int PagesBefore = 2;

    // Of a document with so few pages all paragraphs are looked at.
    private const int FewPages = 40;

    // How exactly the length of the page beside is known, in parts of a line.
    private const double PartsOfLine = 4;

    private readonly IReadOnlyList<PagePart> parts;
    private readonly double leading;
    private readonly PageFiller filler;
    private readonly Dictionary<PageStart, int> known = [];
    private readonly List<PageNode> nodes = [];
    private readonly PriorityQueue<PageStart, (int, int, int)> open = new();

    private PageBreaker(IReadOnlyList<PagePart> parts, Length height, Length leading)
    {
        this.parts = parts;
        this.leading = leading.Points;
        filler = new(parts, height.Points, leading.Points);
    }

    public static PageCut Break(Galley galley, Length height, Length leading)
    {
        if (galley.Lines.Count == 0)
            return new([], [0], [], [], 0);
        var plain = new PageBreaker([.. PagePart.Of(galley, [])], height, leading);
        var end = plain.Run();
        if (plain.nodes[end].Cost < PageCosts.Shorter || galley.Variable.Count == 0)
            return plain.CutAt(end, height);
        var varied = new PageBreaker([.. PagePart.Of(galley, plain.Troubled(end))], height, leading);
        return varied.CutAt(varied.Run(), height);
    }

    /// <summary>The lines among which it may help to alter paragraphs: from some pages before each page that is not as it should be
    /// to the end of the next.</summary>
    private List<(int First, int End)> Troubled(int end)
    {
        List<(int Start, double Cost)> pages = [];
        for (var at = end; nodes[at].Previous >= 0; at = nodes[at].Previous)
            pages.Add((LineOf(nodes[nodes[at].Previous].Start), nodes[at].Own));
        if (pages.Count <= FewPages)
            return [(0, int.MaxValue)];
        pages.Reverse();
        List<(int First, int End)> ranges = [];
        for (var page = 0; page < pages.Count; page++)
        {
            if (pages[page].Cost == 0)
                continue;
            var first = pages[Math.Max(0, page - PagesBefore)].Start;
            var last = page + 2 < pages.Count ? pages[page + 2].Start : int.MaxValue;
            if (ranges.Count > 0 && ranges[^1].End >= first)
                ranges[^1] = (ranges[^1].First, last);
            else
                ranges.Add((first, last));
        }

        return ranges;
    }

    /// <summary>The line of the galley that a page begins with.</summary>
    private int LineOf(PageStart start) => start.Part < parts.Count ? parts[start.Part].First + start.Line : int.MaxValue;

    private PageCut CutAt(int end, Length height)
    {
        List<PageNode> pages = [];
        for (var at = end; at >= 0; at = nodes[at].Previous)
            pages.Add(nodes[at]);
        pages.Reverse();
        return new PageLayer(parts, filler, height.Points, leading).Lay(pages);
    }

    /// <returns>The node of the end.</returns>
    private int Run()
    {
        for (var variant = 0; variant < parts[0].Count; variant++)
        {
            // Nothing waits above the first float: it stands at its place.
            if (!parts[0].IsFloat || variant == PagePart.AtPlace)
                Reach(new(0, variant, 0, 0), new() { IsRecto = true, Beside = -1, Cost = parts[0].CostOf(variant), Previous = -1, Chosen = -1 });
        }

        while (true)
        {
            var start = open.Dequeue();
            var first = known[start];
            if (start.Pending == 0 && start.Part == parts.Count)
                return first;
            Expand(first);
        }
    }

    /// <summary>Lets pages begin where one may end that begins as a node says, or as those do that differ from it only in the page
    /// beside: near its foot, or where ends nearer to it are dearer.</summary>
    private void Expand(int first)
    {
        var start = nodes[first].Start;
        var ends = filler.EndsOf(start);
        // Of the least that a page costs that is short by no more.
        var least = double.PositiveInfinity;
        foreach (var end in ends)
        {
            if (end.Missing <= Near && end.Next.Part < parts.Count)
                least = Math.Min(least, end.Own);
        }

        for (var i = ends.Count - 1; i >= 0; i--)
        {
            var end = ends[i];
            if (end.Next.Part == parts.Count)
                ReachEnd(first, end);
            else if (end.Missing <= Near || end.Own <= least)
                ReachNext(first, end);
        }
    }

    private void ReachNext(int first, in PageEnd end)
    {
        var beside = (int)Math.Round(end.Foot / leading * PartsOfLine);
        var (recto, cost, uneven) = (-1, double.PositiveInfinity, 0.0);
        for (var at = first; at >= 0; at = nodes[at].Other)
        {
            var node = nodes[at];
            if (!node.IsRecto)
            {
                Reach(end.Next, new() { IsRecto = true, Beside = beside, Cost = node.Cost + end.Cost + end.Own, Previous = at, Chosen = end.Chosen, Own = end.Own });
                continue;
            }

            var difference = node.Beside >= 0 ? PageCosts.OfDifference(end.Foot / leading - node.Beside / PartsOfLine) : 0;
            if (node.Cost + difference < cost)
                (recto, cost, uneven) = (at, node.Cost + difference, difference);
        }

        if (recto >= 0)
            Reach(end.Next, new() { Beside = -1, Cost = cost + end.Cost + end.Own, Previous = recto, Chosen = end.Chosen, Own = end.Own + uneven });
    }

    private void ReachEnd(int first, in PageEnd end)
    {
        for (var at = first; at >= 0; at = nodes[at].Other)
        {
            var node = nodes[at];
            Reach(end.Next, new()
            {
                IsRecto = end.Next.Pending > 0 && !node.IsRecto,
                Beside = -1,
                Cost = node.Cost + end.Cost + end.Own,
                Previous = at,
                Chosen = end.Chosen,
                Own = end.Own,
            });
        }
    }

    /// <summary>Keeps a way to the beginning of a page if it is the first or the cheapest.</summary>
    private void Reach(PageStart start, in PageNode way)
    {
        if (!known.TryGetValue(start, out var at))
        {
            known.Add(start, nodes.Count);
            // A page of floats alone leads to the same line, with fewer that wait.
            open.Enqueue(start, (start.Part, start.Line, -start.Pending));
            nodes.Add(way with { Start = start, Other = -1 });
            return;
        }

        while (nodes[at].IsRecto != way.IsRecto || nodes[at].Beside != way.Beside)
        {
            if (nodes[at].Other >= 0)
            {
                at = nodes[at].Other;
                continue;
            }

            nodes[at] = nodes[at] with { Other = nodes.Count };
            nodes.Add(way with { Start = start, Other = -1 });
            return;
        }

        if (nodes[at].Cost > way.Cost)
            nodes[at] = way with { Start = start, Other = nodes[at].Other };
    }
}

/// <summary>The beginning of a page and the best way to it.</summary>
internal readonly record struct PageNode
{
    public PageStart Start { get; init; }

    public bool IsRecto { get; init; }

    /// <summary>How long the verso beside it is, in quarters of a line; -1 for a verso, and for the first page.</summary>
    public int Beside { get; init; }

    /// <summary>Of all pages before.</summary>
    public double Cost { get; init; }

    /// <summary>The node of the page before; -1 for none.</summary>
    public int Previous { get; init; }

    /// <summary>The last variant chosen on the page before.</summary>
    public int Chosen { get; init; }

    /// <summary>What of the cost came with the page before, but for what was chosen on it.</summary>
    public double Own { get; init; }

    /// <summary>The next node that begins at the same place; -1 for none.</summary>
    public int Other { get; init; }
}
