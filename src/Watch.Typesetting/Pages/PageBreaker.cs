using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Pages;

/// <summary>Cuts a galley into pages of least total cost, as Knuth and Plass break paragraphs into lines. It weighs
/// short and long pages, facing pages of unequal length, bad page breaks and altered paragraphs against each other over
/// the whole document. Each line at which a page may begin is a node, together with the side of the page and the length
/// of the facing page; of all ways to a node the cheapest is kept. So the time grows linearly with the number of pages.</summary>
internal sealed class PageBreaker
{
    // Paragraphs are altered from this many pages before a faulty page up to the page after it.
    private const int PagesBefore = 2;

    // In a document of at most this many pages, all paragraphs may be altered.
    private const int FewPages = 40;

    // How exactly the length of the facing page is distinguished, in parts of a line.
    private const double PartsOfLine = 4;

    private readonly IReadOnlyList<PagePart> parts;
    private readonly double leading;
    private readonly PageFiller filler;

    // The first node at each place without pending floats, by part, variant and line, -1 for none; and the first nodes
    // at places with pending floats.
    private readonly int[][][] known;
    private readonly Dictionary<PageStart, int> knownWaiting = [];

    // Pages that are filled alike up to the beginning of a part, with the first nodes of the places where they begin.
    private readonly Dictionary<BegunPage, List<int>> shared = [];
    private int sharedBefore;
    private readonly List<Recto> rectos = [];
    private PageNode[] nodes = new PageNode[256];
    private int count;
    private readonly PriorityQueue<PageStart, (int, int, int)> open = new();

    private PageBreaker(IReadOnlyList<PagePart> parts, Length height, Length leading)
    {
        this.parts = parts;
        this.leading = leading.Points;
        filler = new(parts, height.Points, leading.Points);
        known = [.. parts.Select(p => NoNodes(p)), [[-1]]];
    }

    private static int[][] NoNodes(PagePart part)
    {
        var nodes = new int[part.Count][];
        for (var variant = 0; variant < nodes.Length; variant++)
        {
            nodes[variant] = new int[part.SizesOf(variant).Length];
            Array.Fill(nodes[variant], -1);
        }

        return nodes;
    }

    /// <summary>A recto to continue from, with the length of the verso facing it.</summary>
    private readonly record struct Recto(int Node, int Facing, double Cost);

    public static PageCut Break(Galley galley, Length height, Length leading)
    {
        if (galley.Lines.Count == 0)
            return new([], [0], [], [], 0);
        var plain = new PageBreaker([.. PagePart.Of(galley, leading.Points, [])], height, leading);
        var end = plain.Run();
        if (plain.nodes[end].Cost < PageCosts.Shorter || galley.Variable.Count == 0)
            return plain.CutAt(end, galley, height);
        var varied = new PageBreaker([.. PagePart.Of(galley, leading.Points, plain.RangesToAlter(end))], height, leading);
        return varied.CutAt(varied.Run(), galley, height);
    }

    /// <summary>The ranges of lines in which altering paragraphs may help: from some pages before each faulty page to
    /// the end of the page after it.</summary>
    private List<(int First, int End)> RangesToAlter(int end)
    {
        List<(int Start, double Cost)> pages = [];
        for (var at = end; nodes[at].Previous >= 0; at = nodes[at].Previous)
            pages.Add((LineOf(nodes[nodes[at].Previous].Start), nodes[at].OwnCost));
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

    private PageCut CutAt(int end, Galley galley, Length height)
    {
        List<PageNode> pages = [];
        for (var at = end; at >= 0; at = nodes[at].Previous)
            pages.Add(nodes[at]);
        pages.Reverse();
        return new PageLayer(parts, filler, height.Points, leading).Lay(pages, galley.Variable);
    }

    /// <returns>The node at the end of the galley.</returns>
    private int Run()
    {
        for (var variant = 0; variant < parts[0].Count; variant++)
        {
            // A float that opens the galley stays in place, since no page before it can hold it.
            if (!parts[0].IsFloat || variant == PagePart.AtPlace)
                Reach(new(0, variant, 0, 0), isRecto: true, -1, parts[0].CostOf(variant), -1, -1, 0);
        }

        while (true)
        {
            if (shared.Count > 0 && (open.Count == 0 || open.Peek().Part > sharedBefore))
                ExpandShared();
            var start = open.Dequeue();
            var first = FirstAt(start);
            if (start.Pending == 0 && start.Part == parts.Count)
                return first;
            if (filler.Begin(start) is not { } begun)
                Expand([first], filler.EndsOf(start));
            else if (shared.TryGetValue(begun, out var others))
                others.Add(first);
            else
                (sharedBefore, shared[begun]) = (start.Part, [first]);
        }
    }

    /// <summary>Continues pages that are filled alike up to the next part together.</summary>
    private void ExpandShared()
    {
        var groups = shared.ToArray();
        shared.Clear();
        foreach (var (begun, firsts) in groups)
        {
            if (filler.EndsOf(begun) is { } ends)
            {
                Expand(firsts, ends);
                continue;
            }

            foreach (var first in firsts)
                Expand([first], filler.EndsOf(nodes[first].Start));
        }
    }

    /// <summary>Lets pages begin at the given ends of the pages that begin with one of the nodes, or with a node at the
    /// same place that differs only in the facing page.</summary>
    private void Expand(List<int> firsts, IReadOnlyList<PageEnd> ends)
    {
        var verso = -1;
        rectos.Clear();
        foreach (var first in firsts)
        {
            for (var at = first; at >= 0; at = nodes[at].Sibling)
            {
                if (nodes[at].IsRecto)
                    AddRecto(at);
                else if (verso < 0 || nodes[at].Cost < nodes[verso].Cost)
                    verso = at;
            }
        }

        for (var i = ends.Count - 1; i >= 0; i--)
        {
            var end = ends[i];
            if (end.Next.Part == parts.Count)
                ReachEnd(verso, end);
            else
                ReachNext(verso, end);
        }
    }

    /// <summary>For each length of the facing verso, keeps the cheapest recto.</summary>
    private void AddRecto(int at)
    {
        for (var i = 0; i < rectos.Count; i++)
        {
            if (rectos[i].Facing != nodes[at].Facing)
                continue;
            if (rectos[i].Cost > nodes[at].Cost)
                rectos[i] = new(at, nodes[at].Facing, nodes[at].Cost);
            return;
        }

        rectos.Add(new(at, nodes[at].Facing, nodes[at].Cost));
    }

    private void ReachNext(int verso, in PageEnd end)
    {
        var (foot, here) = (end.Foot / leading, end.Cost + end.OwnCost);
        if (verso >= 0)
            Reach(end.Next, isRecto: true, foot is { } lines ? (int)Math.Round(lines * PartsOfLine) : -1, nodes[verso].Cost + here, verso, end.Chosen, end.OwnCost);
        var (best, cost, uneven) = (-1, double.PositiveInfinity, 0.0);
        foreach (var recto in rectos)
        {
            var difference = foot is { } own && recto.Facing >= 0 && recto.Cost < cost ? PageCosts.OfDifference(own - recto.Facing / PartsOfLine) : 0;
            if (recto.Cost + difference < cost)
                (best, cost, uneven) = (recto.Node, recto.Cost + difference, difference);
        }

        if (best >= 0)
            Reach(end.Next, isRecto: false, -1, cost + here, best, end.Chosen, end.OwnCost + uneven);
    }

    private void ReachEnd(int verso, in PageEnd end)
    {
        var here = end.Cost + end.OwnCost;
        if (verso >= 0)
            Reach(end.Next, end.Next.Pending > 0, -1, nodes[verso].Cost + here, verso, end.Chosen, end.OwnCost);
        foreach (var recto in rectos)
            Reach(end.Next, isRecto: false, -1, recto.Cost + here, recto.Node, end.Chosen, end.OwnCost);
    }

    /// <returns>The first node at a place; -1 for none.</returns>
    private int FirstAt(PageStart start) =>
        start.Pending > 0 ? knownWaiting.GetValueOrDefault(start, -1) : known[start.Part][start.Variant][start.Line];

    /// <summary>Records a way to a place if it is the first or the cheapest.</summary>
    private void Reach(PageStart start, bool isRecto, int facing, double cost, int previous, int chosen, double own)
    {
        var at = FirstAt(start);
        if (at < 0)
        {
            if (start.Pending > 0)
                knownWaiting.Add(start, count);
            else
                known[start.Part][start.Variant][start.Line] = count;
            // A page of floats alone leads to the same line with fewer pending floats, so more pending floats come first.
            open.Enqueue(start, (start.Part, start.Line, -start.Pending));
            Add(new(start, isRecto, facing, cost, previous, chosen, own, -1));
            return;
        }

        while (true)
        {
            ref var node = ref nodes[at];
            if (node.IsRecto == isRecto && node.Facing == facing)
            {
                if (node.Cost > cost)
                    node = new(start, isRecto, facing, cost, previous, chosen, own, node.Sibling);
                return;
            }

            if (node.Sibling < 0)
            {
                node = node with { Sibling = count };
                Add(new(start, isRecto, facing, cost, previous, chosen, own, -1));
                return;
            }

            at = node.Sibling;
        }
    }

    private void Add(in PageNode node)
    {
        if (count == nodes.Length)
            Array.Resize(ref nodes, count * 2);
        nodes[count++] = node;
    }
}

/// <summary>A place where a page may begin, with the best way to it.</summary>
/// <param name="Facing">The length of the verso that faces this recto, in quarters of a line. -1 for a verso, for the
/// first page, and where the two pages need not end at the same height.</param>
/// <param name="Cost">The cost of all pages before.</param>
/// <param name="Previous">The node of the page before; -1 for none.</param>
/// <param name="Chosen">The last variant chosen on the page before; an index into <see
/// cref="PageFiller.Choices"/>.</param>
/// <param name="OwnCost">The part of the cost that the page before added, without that of its chosen variants.</param>
/// <param name="Sibling">The next node at the same place; -1 for none.</param>
internal readonly record struct PageNode(PageStart Start, bool IsRecto, int Facing, double Cost, int Previous, int Chosen, double OwnCost, int Sibling);
