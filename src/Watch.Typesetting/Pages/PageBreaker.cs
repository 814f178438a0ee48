namespace Watch.Typesetting;

/// <summary>How a galley is cut into pages.</summary>
/// <param name="Lines">The galley's, with the paragraphs that are set longer or shorter as they are set then, and the floats where
/// they stand.</param>
/// <param name="Starts">The index of each page's first line.</param>
/// <param name="Moved">The first lines of the floats that do not stand at their places.</param>
/// <param name="Altered">The first lines of altered paragraphs, and by how many lines they are altered.</param>
/// <param name="Cost">Of all that is not as it should be.</param>
internal sealed record PageCut(IReadOnlyList<GalleyLine> Lines, IReadOnlyList<int> Starts, IReadOnlyList<(int Line, int More)> Altered, IReadOnlyList<int> Moved, double Cost);

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
    private readonly PriorityQueue<int, (int, int, int)> open = new();
    private readonly List<End> ends = [];
    private List<Filled> filled = [];
    private List<Filled> next = [];

    private PageBreaker(IReadOnlyList<PagePart> parts, Length height, Length leading)
    {
        this.parts = parts;
        (this.height, this.leading) = (height.Points, leading.Points);
    }

    /// <summary>What a page may differ in from others that begin at the same line.</summary>
    /// <param name="Pending">How many floats wait for a place: the last that were passed.</param>
    /// <param name="Beside">How long the verso beside it is, in quarters of a line; -1 for a verso, and for the first page.</param>
    private readonly record struct Key(int Part, int Variant, int Line, int Pending, bool IsRecto, int Beside);

    /// <summary>The beginning of a page and the best way to it.</summary>
    /// <param name="Chosen">The last variant chosen on the way.</param>
    /// <param name="Own">What of the cost came with the page before.</param>
    private readonly record struct Node(Key Key, double Cost, int Previous, int Chosen, double Own);

    /// <summary>A part that was gone through, and in which variant.</summary>
    private readonly record struct Choice(int Previous, int Part, int Variant);

    /// <summary>A place where the page at hand may end.</summary>
    /// <param name="Missing">How many lines it is short.</param>
    /// <param name="Own">What it costs to end there.</param>
    private readonly record struct End(int Part, int Variant, int Line, double Foot, double Missing, double Cost, double Own, int Chosen, int Pending);

    /// <summary>The page at hand, filled up to the beginning of a part.</summary>
    /// <param name="Space">What the next line has above it instead of its own space, in points: below a float, or where one stood.</param>
    /// <param name="AtFoot">What floats take of the foot of the page, in points.</param>
    private readonly record struct Filled(PageFill Fill, double Cost, int Chosen, int Count, int Pending, Above Space, double AtFoot);

    /// <summary>What stands above the next line of the page at hand.</summary>
    /// <param name="Below">The space below a float that was laid last, in points; -1 for none.</param>
    /// <param name="WithoutFloat">Whether a float was passed that stands elsewhere.</param>
    private readonly record struct Above(double Below, bool WithoutFloat)
    {
        public static readonly Above Text = new(-1, false);

        public LineSize Of(in LineSize line) =>
            Below >= 0 ? line with { Space = Math.Max(Below, line.SpaceWithoutFloat) } : WithoutFloat ? line with { Space = line.SpaceWithoutFloat } : line;
    }

    public static PageCut Break(Galley galley, Length height, Length leading)
    {
        if (galley.Lines.Count == 0)
            return new([], [0], [], [], 0);
        var plain = new PageBreaker([.. PagePart.Of(galley, [])], height, leading);
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
            pages.Add((StartOf(nodes[nodes[at].Previous].Key), nodes[at].Own));
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
    private int StartOf(in Key key) => key.Part < parts.Count ? parts[key.Part].First + key.Line : int.MaxValue;

    /// <returns>The node of the end.</returns>
    private int Run()
    {
        for (var variant = 0; variant < parts[0].Count; variant++)
        {
            // Nothing waits above the first float: it stands at its place.
            if (!parts[0].IsFloat || variant == PagePart.AtPlace)
                Reach(new(0, variant, 0, 0, true, -1), parts[0].CostOf(variant), -1, -1, 0);
        }
        while (true)
        {
            var at = open.Dequeue();
            if (nodes[at].Key is { Pending: 0 } key && key.Part == parts.Count)
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
        var begun = LayPending(key, new(new(leading), node.Cost, node.Chosen, 0, key.Pending, Above.Text, 0));
        if (key.Part == parts.Count)
            next.Add(begun);
        else
            Walk(begun, key.Part, key.Variant, key.Line);
        for (var part = key.Part + 1; next.Count > 0 && part < parts.Count; part++)
        {
            (filled, next) = (next, filled);
            next.Clear();
            foreach (var before in filled)
            {
                for (var variant = 0; variant < parts[part].Count; variant++)
                {
                    if (!parts[part].IsFloat || MayStand(part, variant, before))
                        Walk(before with { Cost = before.Cost + parts[part].CostOf(variant) }, part, variant, 0);
                }
            }
        }

        foreach (var last in next)
        {
            var few = last.Pending == 0 && node.Previous >= 0 && last.Count < PageCosts.FewLines ? PageCosts.ShortLastPage : 0;
            var wait = last.Pending * PageCosts.MovedFloat + (last.AtFoot > 0 ? PageCosts.FloatPastText : 0);
            Reach(new(parts.Count, 0, 0, last.Pending, last.Pending > 0 && !key.IsRecto, -1), last.Cost + few + wait, at, last.Chosen, few + wait);
        }

        Relax(at);
    }

    /// <summary>Whether a float has room and keeps the order of floats.</summary>
    private bool MayStand(int part, int variant, in Filled page) => variant switch
    {
        PagePart.AtPlace => page.Pending == 0,
        PagePart.AtFoot => page is { Pending: 0, Count: > 0 } && page.Fill.Foot + page.AtFoot + parts[part].FootHeight <= height + Slack,
        _ => true,
    };

    /// <summary>Lays the floats that wait at the head of the page, as many as it has room for, and one at the least.</summary>
    private Filled LayPending(in Key key, Filled page)
    {
        if (key.Pending == 0)
            return page;
        foreach (var part in PendingOf(key))
        {
            var (fill, count) = (page.Fill, page.Count);
            foreach (ref readonly var line in parts[part].SizesOf(0))
            {
                fill.Add(line);
                count++;
            }

            if (page.Count > 0 && fill.Foot > height + Slack)
                break;
            page = page with { Fill = fill, Count = count, Pending = page.Pending - 1, Space = new(parts[part].Below!.Value.Points, false) };
        }

        return page;
    }

    /// <summary>The floats that wait, in order.</summary>
    private IEnumerable<int> PendingOf(Key key)
    {
        var pending = new Stack<int>();
        for (var part = Math.Min(key.Part, parts.Count) - 1; pending.Count < key.Pending; part--)
        {
            if (parts[part].IsFloat)
                pending.Push(part);
        }

        return pending;
    }

    /// <summary>Goes on filling the page with a part from one of its lines on, and notes the page with all of it if it has room.</summary>
    private void Walk(in Filled before, int part, int variant, int from)
    {
        var lines = parts[part].SizesOf(variant);
        var (fill, count) = (before.Fill, before.Count);
        var isFloat = parts[part].IsFloat;
        var inText = isFloat && variant == PagePart.AtPlace && count > 0 && from == 0 ? PageCosts.FloatInText : 0;
        var past = 0.0;
        // What stands at the foot leaves no room for a line too many.
        var most = before.AtFoot > 0 ? height - before.AtFoot : height + leading;
        for (var i = from; i < lines.Length; i++)
        {
            var foot = fill.Foot;
            fill.Add(i == from ? before.Space.Of(lines[i]) : lines[i]);
            if (count > 0)
            {
                // What is less than a line is no shortness: lines off the grid, such as notes, seldom end with it.
                var missing = Math.Floor((height - before.AtFoot - foot) / leading + PartOfLine);
                var length = before.AtFoot > 0 ? PageCosts.OfLengthAboveFoot(missing) : PageCosts.OfLength(missing);
                ends.Add(new(
                    part, variant, i, before.AtFoot > 0 ? height : foot, missing, before.Cost + (i > from ? inText : 0) + past,
                    length + lines[i].Cost + before.Pending * PageCosts.MovedFloat, before.Chosen, before.Pending));
                // A line higher than the page has one to itself. A float does not stand above one that was written before it.
                if (fill.Foot > most + Slack || (isFloat && before.AtFoot > 0))
                    return;
            }

            count++;
            if (lines[i].ClosesText && (before.AtFoot > 0 || before.Pending > 0))
                past = PageCosts.FloatPastText;
        }

        var now = new Filled(
            fill, before.Cost + inText + past, from == 0 ? Choose(before.Chosen, part, variant) : before.Chosen, count,
            before.Pending + (isFloat && variant == PagePart.Later ? 1 : 0),
            !isFloat || variant == PagePart.AtPlace ? Above.Text : before.Space.Below >= 0 ? before.Space : new(-1, true),
            before.AtFoot + (isFloat && variant == PagePart.AtFoot ? parts[part].FootHeight : 0));
        for (var i = 0; i < next.Count; i++)
        {
            if (Math.Abs(next[i].Fill.Foot - fill.Foot) >= Slack || next[i].Pending != now.Pending || next[i].Space != now.Space || next[i].AtFoot != now.AtFoot)
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
                new(end.Part, end.Variant, end.Line, end.Pending, !key.IsRecto, beside), end.Cost + end.Own + uneven, at,
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
        // A page of floats alone leads to the same line, with fewer that wait.
        open.Enqueue(nodes.Count, (key.Part, key.Line, -key.Pending));
        nodes.Add(new(key, cost, previous, chosen, own));
    }

    private PageCut Trace(int end)
    {
        var variants = new int[parts.Count];
        for (var c = nodes[end].Chosen; c >= 0; c = choices[c].Previous)
            variants[choices[c].Part] = choices[c].Variant;
        List<Key> pages = [];
        for (var at = nodes[end].Previous; at >= 0; at = nodes[at].Previous)
            pages.Add(nodes[at].Key);
        pages.Reverse();
        List<GalleyLine> lines = [];
        List<int> starts = [];
        List<(int, int)> altered = [];
        List<int> moved = [];
        List<int> atFoot = [];
        for (var page = 0; page < pages.Count; page++)
        {
            starts.Add(lines.Count);
            atFoot.Clear();
            var above = LayMoved(pages[page], lines, moved);
            var (key, stop) = (pages[page], page + 1 < pages.Count ? pages[page + 1] : new(parts.Count, 0, 0, 0, false, -1));
            for (var (part, line) = (key.Part, key.Line); part < parts.Count && (part < stop.Part || (part == stop.Part && line < stop.Line)); (part, line) = (part + 1, 0))
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
                    lines.Add(above.Below >= 0 ? chosen[i] with { SpaceAbove = Length.Max(Length.Pt(above.Below), chosen[i].SpaceWithoutFloat ?? chosen[i].SpaceAbove) }
                        : above.WithoutFloat ? chosen[i] with { SpaceAbove = chosen[i].SpaceWithoutFloat ?? chosen[i].SpaceAbove }
                        : chosen[i]);
                    above = Above.Text;
                }
            }

            LayAtFoot(atFoot, lines, starts[^1], isLast: page + 1 == pages.Count);
        }

        return new(lines, starts, altered, moved, nodes[end].Cost);
    }

    /// <summary>Lays floats below the text of a page: so that the last ends with the text block, or on the last page right below the text.</summary>
    private void LayAtFoot(List<int> atFoot, List<GalleyLine> lines, int first, bool isLast)
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
            rest = 0;
        }
    }

    private Above LayMoved(in Key key, List<GalleyLine> lines, List<int> moved)
    {
        var laid = LayPending(key, new(new(leading), 0, -1, 0, key.Pending, Above.Text, 0));
        foreach (var part in PendingOf(key).Take(key.Pending - laid.Pending))
        {
            moved.Add(lines.Count);
            lines.AddRange(parts[part][0].Lines);
        }

        return laid.Space;
    }
}
