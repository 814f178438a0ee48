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

    // An end that leaves a page shorter than another must be better by some reason to be looked at, in lines.
    private const double Near = 2.05;

    private readonly IReadOnlyList<Segment> segments;
    private readonly Length height;
    private readonly Length leading;
    private readonly Dictionary<Key, int> known = [];
    private readonly List<Node> nodes = [];
    private readonly List<Choice> choices = [];
    private readonly PriorityQueue<int, (int, int)> open = new();
    private readonly List<End> ends = [];

    private PageBreaker(IReadOnlyList<Segment> segments, Length height, Length leading)
    {
        this.segments = segments;
        this.height = height;
        this.leading = leading;
    }

    /// <summary>A part of the galley: lines that are always the same, or a paragraph with its variants, the best first.</summary>
    private sealed record Segment(int First, IReadOnlyList<(int More, IReadOnlyList<GalleyLine> Lines)> Variants);

    /// <summary>What a page may differ in from others.</summary>
    /// <param name="Beside">How long the verso beside it is, in quarters of a line; -1 for a verso, and for the first page.</param>
    private readonly record struct Key(int Segment, int Variant, int Line, bool IsRecto, int Beside);

    /// <summary>The beginning of a page and the best way to it.</summary>
    /// <param name="Chosen">The last variant chosen on the way.</param>
    private readonly record struct Node(Key Key, double Cost, int Previous, int Chosen);

    /// <summary>A segment that was gone through, and in which variant.</summary>
    private readonly record struct Choice(int Previous, int Segment, int Variant);

    /// <summary>A place where the page at hand may end.</summary>
    private readonly record struct End(int Segment, int Variant, int Line, double Foot, double Cost, double Local, int Chosen);

    /// <summary>The page at hand, filled up to the beginning of a segment.</summary>
    private readonly record struct Filled(PageFill Fill, double Cost, int Chosen, int Count);

    public static PageCut Break(Galley galley, Length height, Length leading)
    {
        if (galley.Lines.Count == 0)
            return new([], [0], [], 0);
        var plain = new PageBreaker([new(0, [(0, galley.Lines)])], height, leading).Run();
        return plain.Cost < PageCosts.Shorter || galley.Variable.Count == 0
            ? plain
            : new PageBreaker([.. SegmentsOf(galley)], height, leading).Run();
    }

    private static IEnumerable<Segment> SegmentsOf(Galley galley)
    {
        var next = 0;
        foreach (var paragraph in galley.Variable)
        {
            if (paragraph.First > next)
                yield return new(next, [(0, Part(next, paragraph.First))]);
            next = paragraph.First + paragraph.Count;
            List<(int, IReadOnlyList<GalleyLine>)> variants = [(0, Part(paragraph.First, next))];
            foreach (var more in new[] { 1, -1 })
            {
                if (paragraph.Vary(more) is { } lines)
                    variants.Add((more, lines));
            }

            yield return new(paragraph.First, variants);
        }

        if (next < galley.Lines.Count)
            yield return new(next, [(0, Part(next, galley.Lines.Count))]);

        GalleyLine[] Part(int from, int to) => [.. galley.Lines.Skip(from).Take(to - from)];
    }

    private PageCut Run()
    {
        foreach (var (variant, cost) in VariantsOf(0))
            Reach(new(0, variant, 0, true, -1), cost, -1, -1);
        while (true)
        {
            var at = open.Dequeue();
            if (nodes[at].Key.Segment == segments.Count)
                return Trace(at);
            Expand(at);
        }
    }

    /// <summary>Finds where the page that begins at a node may end.</summary>
    private void Expand(int at)
    {
        var node = nodes[at];
        var key = node.Key;
        ends.Clear();
        List<Filled> filled = [];
        List<Filled> next = [];
        Walk(new(new(leading), node.Cost, node.Chosen, 0), key.Segment, key.Variant, key.Line, next);
        for (var s = key.Segment + 1; next.Count > 0 && s < segments.Count; s++)
        {
            (filled, next) = (next, filled);
            next.Clear();
            foreach (var before in filled)
            {
                foreach (var (variant, cost) in VariantsOf(s))
                    Walk(before with { Cost = before.Cost + cost }, s, variant, 0, next);
            }
        }

        foreach (var last in next)
        {
            var few = nodes[at].Previous >= 0 && last.Count < PageCosts.FewLines ? PageCosts.ShortLastPage : 0;
            Reach(new(segments.Count, 0, 0, false, -1), last.Cost + few, at, last.Chosen);
        }

        Relax(at);
    }

    private IEnumerable<(int Variant, double Cost)> VariantsOf(int segment)
    {
        for (var variant = 0; variant < segments[segment].Variants.Count; variant++)
            yield return (variant, segments[segment].Variants[variant].More switch { > 0 => PageCosts.Longer, < 0 => PageCosts.Shorter, _ => 0 });
    }

    /// <summary>Goes on filling the page with a segment from one of its lines on.</summary>
    /// <param name="whole">Receives the page with all of it, if it has room.</param>
    private void Walk(Filled before, int segment, int variant, int from, List<Filled> whole)
    {
        var lines = segments[segment].Variants[variant].Lines;
        var (fill, count) = (before.Fill, before.Count);
        for (var i = from; i < lines.Count; i++)
        {
            var foot = fill.Foot.Points;
            fill.Add(lines[i]);
            if (count > 0)
                AddEnd(segment, variant, i, foot, before, lines[i].BreakCost);
            // A line higher than the page has one to itself.
            if (count > 0 && fill.Foot.Points > height.Points + leading.Points + Slack)
                return;
            count++;
        }

        var chosen = before.Chosen;
        if (segments[segment].Variants.Count > 1 && from == 0)
        {
            choices.Add(new(chosen, segment, variant));
            chosen = choices.Count - 1;
        }

        var now = new Filled(fill, before.Cost, chosen, count);
        var same = whole.FindIndex(w => Math.Abs(w.Fill.Foot.Points - fill.Foot.Points) < Slack);
        if (same < 0)
            whole.Add(now);
        else if (whole[same].Cost > now.Cost)
            whole[same] = now;
    }

    private void AddEnd(int segment, int variant, int line, double foot, Filled before, double breakCost)
    {
        // What is less than a line is no shortness: lines off the grid, such as notes, seldom end with it.
        var missing = Math.Floor((height.Points - foot) / leading.Points + PartOfLine);
        var local = PageCosts.OfLength(missing) + breakCost;
        ends.Add(new(segment, variant, line, foot, before.Cost, local, before.Chosen));
    }

    /// <summary>Lets pages begin where the page at hand may end: near its foot, or where ends nearer to it are dearer.</summary>
    private void Relax(int at)
    {
        if (ends.Count == 0)
            return;
        var key = nodes[at].Key;
        ends.Sort((a, b) => b.Foot.CompareTo(a.Foot));
        var least = double.PositiveInfinity;
        foreach (var end in ends)
        {
            var missing = (height.Points - end.Foot) / leading.Points;
            if (missing > Near && end.Local > least)
                continue;
            least = Math.Min(least, end.Local);
            var uneven = key.IsRecto && key.Beside >= 0 ? PageCosts.OfDifference(end.Foot / leading.Points - key.Beside / 4.0) : 0;
            var beside = key.IsRecto ? -1 : (int)Math.Round(end.Foot / leading.Points * 4);
            var chosen = end.Chosen;
            if (end.Line > 0 && segments[end.Segment].Variants.Count > 1 && !(end.Segment == key.Segment && key.Line > 0))
            {
                choices.Add(new(chosen, end.Segment, end.Variant));
                chosen = choices.Count - 1;
            }

            // Each variant of a paragraph that begins the page comes here by itself, with its cost.
            Reach(new(end.Segment, end.Variant, end.Line, !key.IsRecto, beside), end.Cost + end.Local + uneven, at, chosen);
        }
    }

    private void Reach(Key key, double cost, int previous, int chosen)
    {
        if (known.TryGetValue(key, out var at))
        {
            if (nodes[at].Cost > cost)
                nodes[at] = new(key, cost, previous, chosen);
            return;
        }

        known.Add(key, nodes.Count);
        open.Enqueue(nodes.Count, (key.Segment, key.Line));
        nodes.Add(new(key, cost, previous, chosen));
    }

    private PageCut Trace(int end)
    {
        var variants = new int[segments.Count];
        for (var c = nodes[end].Chosen; c >= 0; c = choices[c].Previous)
            variants[choices[c].Segment] = choices[c].Variant;
        List<GalleyLine> lines = [];
        List<(int, int)> altered = [];
        var first = new int[segments.Count];
        for (var s = 0; s < segments.Count; s++)
        {
            first[s] = lines.Count;
            var (more, chosen) = segments[s].Variants[variants[s]];
            if (more != 0)
                altered.Add((lines.Count, more));
            lines.AddRange(chosen);
        }

        List<int> starts = [];
        for (var at = nodes[end].Previous; at >= 0; at = nodes[at].Previous)
            starts.Add(first[nodes[at].Key.Segment] + nodes[at].Key.Line);
        starts.Reverse();
        return new(lines, starts, altered, nodes[end].Cost);
    }
}
