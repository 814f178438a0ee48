using Watch.Typesetting.Galleys;
using Watch.Typesetting.LineBreaking;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Tables;

namespace Watch.Typesetting.Pages;

/// <summary>Cuts a galley into pages of least total cost, as Knuth and Plass break paragraphs into lines: pages that are short or
/// long, facing pages of unequal length, bad places to break and altered paragraphs are weighed against each other over
/// the whole document. A page that begins at a line knows on which side it is and how long the page beside it is;
/// of all ways to it the cheapest is kept. So the time grows with the number of pages.</summary>
internal sealed class PageBreaker
{
    // Paragraphs are altered only so many pages before a page that is not as it should be, on itself, and on the next.
    private const int PagesBefore = 2;

    // Of a document with so few pages all paragraphs are looked at.
    private const int FewPages = 40;

    // How exactly the length of the page beside is known, in parts of a line.
    private const double PartsOfLine = 4;

    private readonly IReadOnlyList<PagePart> parts;
    private readonly double leading;
    private readonly PageFiller filler;

    // The first node of each place where nothing waits, by its part's variant and line; -1 for none. Of the others.
    private readonly int[][][] known;
    private readonly Dictionary<PageStart, int> knownWaiting = [];

    // Pages that are filled alike up to the part after one, by the first nodes of where they begin.
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

    /// <summary>A recto at hand, and how long the verso beside it is.</summary>
    private readonly record struct Recto(int Node, int Beside, double Cost);

    public static PageCut Break(Galley galley, Length height, Length leading)
    {
        if (galley.Lines.Count == 0)
            return new([], [0], [], [], 0);
        var plain = new PageBreaker([.. PagePart.Of(galley, leading.Points, [])], height, leading);
        var end = plain.Run();
        if (plain.nodes[end].Cost < PageCosts.Shorter || galley.Variable.Count == 0)
            return plain.CutAt(end, galley, height);
        var varied = new PageBreaker([.. PagePart.Of(galley, leading.Points, plain.Troubled(end))], height, leading);
        return varied.CutAt(varied.Run(), galley, height);
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

    private PageCut CutAt(int end, Galley galley, Length height)
    {
        List<PageNode> pages = [];
        for (var at = end; at >= 0; at = nodes[at].Previous)
            pages.Add(nodes[at]);
        pages.Reverse();
        return new PageLayer(parts, filler, height.Points, leading).Lay(pages, galley.Variable);
    }

    /// <returns>The node of the end.</returns>
    private int Run()
    {
        for (var variant = 0; variant < parts[0].Count; variant++)
        {
            // Nothing waits above the first float: it stands at its place.
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

    /// <summary>Goes on with the pages that are filled alike up to the next part, as one.</summary>
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

    /// <summary>Lets pages begin where pages may end that begin with one of some nodes, or with those that differ from it in the page
    /// beside only.</summary>
    private void Expand(List<int> firsts, IReadOnlyList<PageEnd> ends)
    {
        var verso = -1;
        rectos.Clear();
        foreach (var first in firsts)
        {
            for (var at = first; at >= 0; at = nodes[at].Other)
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

    /// <summary>Keeps the cheapest recto of those beside versos of a length.</summary>
    private void AddRecto(int at)
    {
        for (var i = 0; i < rectos.Count; i++)
        {
            if (rectos[i].Beside != nodes[at].Beside)
                continue;
            if (rectos[i].Cost > nodes[at].Cost)
                rectos[i] = new(at, nodes[at].Beside, nodes[at].Cost);
            return;
        }

        rectos.Add(new(at, nodes[at].Beside, nodes[at].Cost));
    }

    private void ReachNext(int verso, in PageEnd end)
    {
        var (foot, here) = (end.Foot / leading, end.Cost + end.Own);
        if (verso >= 0)
            Reach(end.Next, isRecto: true, foot is { } lines ? (int)Math.Round(lines * PartsOfLine) : -1, nodes[verso].Cost + here, verso, end.Chosen, end.Own);
        var (best, cost, uneven) = (-1, double.PositiveInfinity, 0.0);
        foreach (var recto in rectos)
        {
            var difference = foot is { } own && recto.Beside >= 0 && recto.Cost < cost ? PageCosts.OfDifference(own - recto.Beside / PartsOfLine) : 0;
            if (recto.Cost + difference < cost)
                (best, cost, uneven) = (recto.Node, recto.Cost + difference, difference);
        }

        if (best >= 0)
            Reach(end.Next, isRecto: false, -1, cost + here, best, end.Chosen, end.Own + uneven);
    }

    private void ReachEnd(int verso, in PageEnd end)
    {
        var here = end.Cost + end.Own;
        if (verso >= 0)
            Reach(end.Next, end.Next.Pending > 0, -1, nodes[verso].Cost + here, verso, end.Chosen, end.Own);
        foreach (var recto in rectos)
            Reach(end.Next, isRecto: false, -1, recto.Cost + here, recto.Node, end.Chosen, end.Own);
    }

    /// <returns>The first node that begins at a place; -1 for none.</returns>
    private int FirstAt(PageStart start) =>
        start.Pending > 0 ? knownWaiting.GetValueOrDefault(start, -1) : known[start.Part][start.Variant][start.Line];

    /// <summary>Keeps a way to the beginning of a page if it is the first or the cheapest.</summary>
    private void Reach(PageStart start, bool isRecto, int beside, double cost, int previous, int chosen, double own)
    {
        var at = FirstAt(start);
        if (at < 0)
        {
            if (start.Pending > 0)
                knownWaiting.Add(start, count);
            else
                known[start.Part][start.Variant][start.Line] = count;
            // A page of floats alone leads to the same line, with fewer that wait.
            open.Enqueue(start, (start.Part, start.Line, -start.Pending));
            Add(new(start, isRecto, beside, cost, previous, chosen, own, -1));
            return;
        }

        while (true)
        {
            ref var node = ref nodes[at];
            if (node.IsRecto == isRecto && node.Beside == beside)
            {
                if (node.Cost > cost)
                    node = new(start, isRecto, beside, cost, previous, chosen, own, node.Other);
                return;
            }

            if (node.Other < 0)
            {
                node = node with { Other = count };
                Add(new(start, isRecto, beside, cost, previous, chosen, own, -1));
                return;
            }

            at = node.Other;
        }
    }

    private void Add(in PageNode node)
    {
        if (count == nodes.Length)
            Array.Resize(ref nodes, count * 2);
        nodes[count++] = node;
    }
}

/// <summary>The beginning of a page and the best way to it.</summary>
/// <param name="Beside">How long the verso beside it is, in quarters of a line; -1 for a verso, for the first page, and where the two need not end at one height.</param>
/// <param name="Cost">Of all pages before.</param>
/// <param name="Previous">The node of the page before; -1 for none.</param>
/// <param name="Chosen">The last variant chosen on the page before.</param>
/// <param name="Own">What of the cost came with the page before, but for what was chosen on it.</param>
/// <param name="Other">The next node that begins at the same place; -1 for none.</param>
internal readonly record struct PageNode(PageStart Start, bool IsRecto, int Beside, double Cost, int Previous, int Chosen, double Own, int Other);
