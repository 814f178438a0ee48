namespace Watch.Typesetting;

/// <summary>How a galley is cut into pages.</summary>
/// <param name="Lines">The galley's, with the paragraphs that are set longer or shorter as they are set then.</param>
/// <param name="Starts">The index of each page's first line.</param>
/// <param name="Altered">The first lines of altered paragraphs, and by how many lines they are altered.</param>
/// <param name="Cost">Of all that is not as it should be.</param>
internal sealed record PageCut(IReadOnlyList<GalleyLine> Lines, IReadOnlyList<int> Starts, IReadOnlyList<(int Line, int More)> Altered, double Cost);

/// <summary>Cuts a galley into pages of least total cost, as Knuth and Plass break paragraphs into lines: pages that are short or
/// long, facing pages of unequal length, bad places to break and altered paragraphs are weighed against each other over
/// the whole document. A page that begins at a line knows on which side it is and how long the page beside it is;
/// of all ways to it the cheapest is kept. So the time grows with the number of pages.</summary>
internal sealed class PageBreaker
{
    // In points.
    private const double Slack = 0.01;

    // In lines: rounding of lengths.
    private const double PartOfLine = 0.01;

    // A page that is shorter by more lines is looked at only if it is better than longer ones by some reason.
    private const int Near = 2;

    // Paragraphs are altered only so many pages before a page that is not as it should be, on itself, and on the next.
    private const int PagesBefore = 2;

    // Of a document with so few pages all paragraphs are looked at.
    private const int FewPages = 40;

    private readonly IReadOnlyList<PagePart> parts;
    private readonly double height;
    private readonly double leading;
    private readonly Dictionary<Key, int> known = [];
    private readonly List<Node> nodes = [];
    private readonly List<Choice> choices = [];
    private readonly PriorityQueue<int, (int, int)> open = new();
    private readonly List<End> ends = [];
    private List<Filled> filled = [];
    private List<Filled> next = [];

    private PageBreaker(IReadOnlyList<PagePart> parts, Length height, Length leading)
    {
        this.parts = parts;
        (this.height, this.leading) = (height.Points, leading.Points);
    }

    /// <summary>What a page may differ in from others that begin at the same line.</summary>
    /// <param name="Beside">How long the verso beside it is, in quarters of a line; -1 for a verso, and for the first page.</param>
    private readonly record struct Key(int Part, int Variant, int Line, bool IsRecto, int Beside);

    /// <summary>The beginning of a page and the best way to it.</summary>
    /// <param name="Chosen">The last variant chosen on the way.</param>
    /// <param name="Own">What of the cost came with the page before.</param>
    private readonly record struct Node(Key Key, double Cost, int Previous, int Chosen, double Own);

    /// <summary>A part that was gone through, and in which variant.</summary>
    private readonly record struct Choice(int Previous, int Part, int Variant);

    /// <summary>A place where the page at hand may end.</summary>
    /// <param name="Missing">How many lines it is short.</param>
    /// <param name="Own">What it costs to end there.</param>
    private readonly record struct End(int Part, int Variant, int Line, double Foot, double Missing, double Cost, double Own, int Chosen);

    /// <summary>The page at hand, filled up to the beginning of a part.</summary>
    private readonly record struct Filled(PageFill Fill, double Cost, int Chosen, int Count);

    public static PageCut Break(Galley galley, Length height, Length leading)
    {
        if (galley.Lines.Count == 0)
            return new([], [0], [], 0);
        var plain = new PageBreaker([new PagePart([(0, galley.Lines)])], height, leading);
        var end = plain.Run();
        if (plain.nodes[end].Cost < PageCosts.Shorter || galley.Variable.Count == 0)
            return plain.Trace(end);
        var varied = new PageBreaker([.. PagePart.Of(galley, plain.Troubled(end))], height, leading);
        return varied.Trace(varied.Run());
    }

    /// <summary>The lines among which it may help to alter paragraphs: from some pages before each page that is not as it should be
    /// to the end of the next.</summary>
    private List<(int First, int End)> Troubled(int end)
    {
        List<(int Start, double Cost)> pages = [];
        for (var at = end; nodes[at].Previous >= 0; at = nodes[at].Previous)
            pages.Add((nodes[nodes[at].Previous].Key.Line, nodes[at].Own));
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

    /// <returns>The node of the end.</returns>
    private int Run()
    {
        for (var variant = 0; variant < parts[0].Count; variant++)
            Reach(new(0, variant, 0, true, -1), parts[0].CostOf(variant), -1, -1, 0);
        while (true)
        {
            var at = open.Dequeue();
            if (nodes[at].Key.Part == parts.Count)
                return at;
            Expand(at);
        }
    }

    /// <summary>Finds where the page that begins at a node may end.</summary>
    private void Expand(int at)
    {
        var node = nodes[at];
        var key = node.Key;
        ends.Clear();
        next.Clear();
        Walk(new(new(leading), node.Cost, node.Chosen, 0), key.Part, key.Variant, key.Line);
        for (var part = key.Part + 1; next.Count > 0 && part < parts.Count; part++)
        {
            (filled, next) = (next, filled);
            next.Clear();
            foreach (var before in filled)
            {
                for (var variant = 0; variant < parts[part].Count; variant++)
                    Walk(before with { Cost = before.Cost + parts[part].CostOf(variant) }, part, variant, 0);
            }
        }

        foreach (var last in next)
        {
            var few = node.Previous >= 0 && last.Count < PageCosts.FewLines ? PageCosts.ShortLastPage : 0;
            Reach(new(parts.Count, 0, 0, false, -1), last.Cost + few, at, last.Chosen, few);
        }

        Relax(at);
    }

    /// <summary>Goes on filling the page with a part from one of its lines on, and notes the page with all of it if it has room.</summary>
    private void Walk(in Filled before, int part, int variant, int from)
    {
        var lines = parts[part].SizesOf(variant);
        var (fill, count) = (before.Fill, before.Count);
        for (var i = from; i < lines.Length; i++)
        {
            var foot = fill.Foot;
            fill.Add(lines[i]);
            if (count > 0)
            {
                // What is less than a line is no shortness: lines off the grid, such as notes, seldom end with it.
                var missing = Math.Floor((height - foot) / leading + PartOfLine);
                ends.Add(new(part, variant, i, foot, missing, before.Cost, PageCosts.OfLength(missing) + lines[i].Cost, before.Chosen));
                // A line higher than the page has one to itself.
                if (fill.Foot > height + leading + Slack)
                    return;
            }

            count++;
        }

        var now = new Filled(fill, before.Cost, from == 0 ? Choose(before.Chosen, part, variant) : before.Chosen, count);
        for (var i = 0; i < next.Count; i++)
        {
            if (Math.Abs(next[i].Fill.Foot - fill.Foot) >= Slack)
                continue;
            if (next[i].Cost > now.Cost)
                next[i] = now;
            return;
        }

        next.Add(now);
    }

    private int Choose(int before, int part, int variant)
    {
        if (parts[part].Count == 1)
            return before;
        choices.Add(new(before, part, variant));
        return choices.Count - 1;
    }

    /// <summary>Lets pages begin where the page at hand may end: near its foot, or where ends nearer to it are dearer.</summary>
    private void Relax(int at)
    {
        var key = nodes[at].Key;
        // Of the least that a page costs that is short by no more.
        var least = double.PositiveInfinity;
        foreach (var end in ends)
        {
            if (end.Missing <= Near)
                least = Math.Min(least, end.Own);
        }

        for (var i = ends.Count - 1; i >= 0; i--)
        {
            var end = ends[i];
            if (end.Missing > Near && end.Own > least)
                continue;
            var uneven = key.IsRecto && key.Beside >= 0 ? PageCosts.OfDifference(end.Foot / leading - key.Beside / 4.0) : 0;
            var beside = key.IsRecto ? -1 : (int)Math.Round(end.Foot / leading * 4);
            // Each variant of a paragraph that begins the page comes here by itself, with its cost.
            var isBegun = end.Line > 0 && !(end.Part == key.Part && key.Line > 0);
            Reach(
                new(end.Part, end.Variant, end.Line, !key.IsRecto, beside), end.Cost + end.Own + uneven, at,
                isBegun ? Choose(end.Chosen, end.Part, end.Variant) : end.Chosen, end.Own + uneven);
        }
    }

    private void Reach(Key key, double cost, int previous, int chosen, double own)
    {
        if (known.TryGetValue(key, out var at))
        {
            if (nodes[at].Cost > cost)
                nodes[at] = new(key, cost, previous, chosen, own);
            return;
        }

        known.Add(key, nodes.Count);
        open.Enqueue(nodes.Count, (key.Part, key.Line));
        nodes.Add(new(key, cost, previous, chosen, own));
    }

    private PageCut Trace(int end)
    {
        var variants = new int[parts.Count];
        for (var c = nodes[end].Chosen; c >= 0; c = choices[c].Previous)
            variants[choices[c].Part] = choices[c].Variant;
        List<GalleyLine> lines = [];
        List<(int, int)> altered = [];
        var first = new int[parts.Count];
        for (var part = 0; part < parts.Count; part++)
        {
            first[part] = lines.Count;
            var (more, chosen) = parts[part][variants[part]];
            if (more != 0)
                altered.Add((lines.Count, more));
            lines.AddRange(chosen);
        }

        List<int> starts = [];
        for (var at = nodes[end].Previous; at >= 0; at = nodes[at].Previous)
            starts.Add(first[nodes[at].Key.Part] + nodes[at].Key.Line);
        starts.Reverse();
        return new(lines, starts, altered, nodes[end].Cost);
    }
}
