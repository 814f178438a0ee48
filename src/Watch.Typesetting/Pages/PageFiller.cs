namespace Watch.Typesetting.Pages;

/// <summary>Fills a page from a given place in every way that paragraph variants and floats allow, and finds where the
/// page may end. The results do not depend on the side of the page or on the facing page.</summary>
/// <param name="height">The height of the text block, in points.</param>
/// <param name="leading">The spacing of the grid, in points.</param>
internal sealed class PageFiller(IReadOnlyList<PagePart> parts, double height, double leading)
{
    // In lines. A page that is shorter by more is considered only if it costs no more than every longer one.
    private const int Near = 2;

    // In points.
    private const double Slack = 0.01;

    // In lines. Allows for rounding.
    private const double PartOfLine = 0.01;

    // How many lines remain from each part on, in their best variants.
    private readonly int[] linesFrom = LinesFrom(parts);
    private readonly List<PageChoice> choices = [];
    private readonly List<PageEnd> ends = [];
    private List<Filled> filled = [];
    private List<Filled> next = [];

    // Whether to look for ends far from the foot as well, and whether the current page has ends above a float or a
    // table row.
    private bool findsFarEnds;
    private bool endsAbove;

    /// <summary>The variants chosen on all pages filled so far. A <see cref="PageEnd"/> refers to its last one.</summary>
    public IReadOnlyList<PageChoice> Choices => choices;

    /// <summary>The current page, filled up to the beginning of a part.</summary>
    /// <param name="Space">The space above the next line, where floats change it.</param>
    /// <param name="AtFoot">The height taken by floats at the foot of the page, in points.</param>
    private readonly record struct Filled(PageFill Fill, double Cost, int Chosen, int Count, int Pending, SpaceAbove Space, double AtFoot);

    /// <returns>Where a page that begins at <paramref name="start"/> may end: near its foot, and further up where the
    /// ends near the foot cost more. In the order of the parts; ends at the end of the text come last. Valid until the
    /// next call.</returns>
    public IReadOnlyList<PageEnd> EndsOf(PageStart start)
    {
        findsFarEnds = false;
        Fill(start);
        if (!NeedsFarEnds(out _))
            return ends;
        findsFarEnds = true;
        Fill(start);
        NeedsFarEnds(out var most);
        ends.RemoveAll(e => e.Missing > Near && e.OwnCost > most);
        return ends;
    }

    /// <summary>Fills a page with the rest of the part that it begins in.</summary>
    /// <returns>Null if the page may end within the part, or if a variant was chosen.</returns>
    public BegunPage? Begin(PageStart start)
    {
        if (start.Part == parts.Count)
            return null;
        findsFarEnds = false;
        Clear();
        FillPart(LayPending(start), start.Part, start.Variant, start.Line);
        if (ends.Count > 0 || next.Count == 0 || next[0] is not { Count: > 0, Cost: 0, AtFoot: 0 } page)
            return null;
        var count = start is { Part: 0, Line: 0 } ? PageCosts.FewLines : Math.Min(page.Count, PageCosts.FewLines);
        return new(start.Part + 1, (int)Math.Round(page.Fill.Foot / Slack), count, page.Pending, page.Space);
    }

    /// <returns>Where the page may end; null if ends far from the foot are needed, since these depend on how the page began.</returns>
    public IReadOnlyList<PageEnd>? EndsOf(BegunPage begun)
    {
        findsFarEnds = false;
        Clear();
        next.Add(Empty with { Fill = PageFill.At(begun.Foot * Slack, leading), Count = begun.Count, Pending = begun.Pending, Space = begun.Space });
        FillParts(begun.Part, isFirst: false);
        return NeedsFarEnds(out _) ? null : ends;
    }

    private static int[] LinesFrom(IReadOnlyList<PagePart> parts)
    {
        var lines = new int[parts.Count + 1];
        for (var part = parts.Count - 1; part >= 0; part--)
            lines[part] = lines[part + 1] + parts[part].SizesOf(0).Length;
        return lines;
    }

    private Filled Empty => new(new(leading), 0, -1, 0, 0, SpaceAbove.Own, 0);

    /// <summary>Whether ends far from the foot must be found. Most pages have a good end near the foot, and then the
    /// lines far from it are skipped.</summary>
    /// <param name="most">The greatest cost of an end far from the foot that is worth keeping: that of the cheapest end
    /// near it or, where an end near it leaves few lines over, that of a short last page.</param>
    private bool NeedsFarEnds(out double most)
    {
        most = CheapestNearFoot();
        if (LeavesFewLines())
            most = Math.Max(most, PageCosts.ShortLastPage);
        return most >= (endsAbove ? PageCosts.OfLengthAboveFoot(Near + 1) : PageCosts.OfLength(Near + 1));
    }

    private bool LeavesFewLines()
    {
        foreach (var end in ends)
        {
            if (end.Missing <= Near && end.Next.Part < parts.Count && linesFrom[end.Next.Part] - end.Next.Line < PageCosts.FewLines)
                return true;
        }

        return false;
    }

    /// <summary>The cost of the cheapest end that is near the foot and not at the end of the text.</summary>
    private double CheapestNearFoot()
    {
        var least = double.PositiveInfinity;
        foreach (var end in ends)
        {
            if (end.Missing <= Near && end.Next.Part < parts.Count)
                least = Math.Min(least, end.OwnCost);
        }

        return least;
    }

    private void Fill(PageStart start)
    {
        Clear();
        var begun = LayPending(start);
        if (start.Part == parts.Count)
            next.Add(begun);
        else
            FillPart(begun, start.Part, start.Variant, start.Line);
        FillParts(start.Part + 1, isFirst: start is { Part: 0, Line: 0 });
    }

    private void Clear()
    {
        endsAbove = false;
        ends.Clear();
        next.Clear();
    }

    /// <summary>Fills the current pages with a part and those after it, in every way.</summary>
    private void FillParts(int first, bool isFirst)
    {
        for (var part = first; next.Count > 0 && part < parts.Count; part++)
        {
            (filled, next) = (next, filled);
            next.Clear();
            foreach (var before in filled)
            {
                for (var variant = 0; variant < parts[part].Count; variant++)
                {
                    if (!parts[part].IsFloat || MayStand(part, variant, before))
                        FillPart(before with { Cost = before.Cost + parts[part].CostOf(variant) }, part, variant, 0);
                }
            }
        }

        foreach (var last in next)
        {
            var few = last.Pending == 0 && !isFirst && last.Count < PageCosts.FewLines ? PageCosts.ShortLastPage : 0;
            var wait = last.Pending * PageCosts.MovedFloat + (last.AtFoot > 0 ? PageCosts.FloatPastText : 0);
            ends.Add(new(new(parts.Count, 0, 0, last.Pending), last.Fill.Foot, 0, last.Cost, few + wait, last.Chosen));
        }
    }

    /// <summary>The floats that wait to be placed on a page, in order.</summary>
    public IReadOnlyCollection<int> PendingOf(PageStart start)
    {
        var pending = new Stack<int>();
        for (var part = Math.Min(start.Part, parts.Count) - 1; pending.Count < start.Pending; part--)
        {
            if (parts[part].IsFloat)
                pending.Push(part);
        }

        return pending;
    }

    /// <returns>How many waiting floats stand at the head of a page, and the space above the line below them.</returns>
    public (int Laid, SpaceAbove Space) HeadOf(PageStart start)
    {
        var page = LayPending(start);
        return (start.Pending - page.Pending, page.Space);
    }

    /// <summary>Whether a float has room and keeps its order among the floats.</summary>
    private bool MayStand(int part, int variant, in Filled page) => variant switch
    {
        PagePart.AtPlace => page.Pending == 0,
        PagePart.AtFoot => page is { Pending: 0, Count: > 0 } && page.Fill.Foot + page.AtFoot + parts[part].FootHeight <= height + Slack,
        _ => true,
    };

    /// <summary>Places waiting floats at the head of the page: at least one, and more as long as they fit.</summary>
    private Filled LayPending(PageStart start)
    {
        var page = Empty with { Pending = start.Pending };
        if (start.Pending == 0)
            return page;
        foreach (var part in PendingOf(start))
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

    /// <summary>Fills the page with a part from one of its lines on, records the ends within it, and keeps the page if
    /// the whole part fits.</summary>
    private void FillPart(in Filled before, int part, int variant, int from)
    {
        var lines = parts[part].SizesOf(variant);
        var plain = parts[part].PlainOf(variant);
        var (fill, count) = (before.Fill, before.Count);
        var isFloat = parts[part].IsFloat;
        var inText = isFloat && variant == PagePart.AtPlace && count > 0 && from == 0 ? PageCosts.FloatInText : 0;
        endsAbove |= before.AtFoot > 0;
        // A float at the foot leaves no room for an extra line.
        var most = before.AtFoot > 0 ? height - before.AtFoot : height + leading;
        for (var i = from; i < lines.Length; i++)
        {
            // Less than a line does not count as missing: lines off the grid, such as notes, seldom end on it.
            var missing = Math.Floor((height - before.AtFoot - fill.Foot) / leading + PartOfLine);
            if (!findsFarEnds && i > from && plain[i] > 0 && lines[i - 1].OnGrid && lines[i - 1].GridBelow == 0 && (int)missing - Near is > 0 and var far)
            {
                var skipped = Math.Min(plain[i], far);
                fill.AddPlain(skipped);
                count += skipped;
                i += skipped - 1;
                continue;
            }

            endsAbove |= lines[i].IsRow;
            var foot = fill.Foot;
            fill.Add(i == from ? before.Space.Of(lines[i]) : lines[i]);
            if (lines[i].ClosesText && (before.AtFoot > 0 || before.Pending > 0))
            {
                // Floats of the text come before what follows it.
                ends.Add(new(new(part, variant, i, before.Pending), null, 0, before.Cost, PageCosts.OfEndOfText(missing) + before.Pending * PageCosts.MovedFloat, before.Chosen));
                return;
            }

            if (count > 0)
            {
                if (findsFarEnds || missing <= Near)
                    AddEnd(before, new(part, variant, i, before.Pending), foot, missing, i > from ? inText : 0, lines[i]);
                // A line higher than the page gets a page of its own. A float must not come above an earlier one.
                if (fill.Foot > most + Slack || (isFloat && before.AtFoot > 0))
                    return;
            }

            count++;
        }

        Keep(new(
            fill, before.Cost + inText, Choose(before.Chosen, part, variant), count,
            before.Pending + (isFloat && variant == PagePart.Later ? 1 : 0),
            !isFloat || variant == PagePart.AtPlace ? SpaceAbove.Own : before.Space.Below >= 0 ? before.Space : new(-1, true),
            before.AtFoot + (isFloat && variant == PagePart.AtFoot ? parts[part].FootHeight : 0)));
    }

    /// <param name="floats">The cost of where floats stand.</param>
    /// <param name="line">The line after the end.</param>
    private void AddEnd(in Filled page, PageStart next, double foot, double missing, double floats, in LineSize line)
    {
        var length = page.AtFoot > 0 || line.IsRow ? PageCosts.OfLengthAboveFoot(missing) : PageCosts.OfLength(missing);
        double? even = page.AtFoot > 0 ? height : line.IsRow ? null : foot;
        ends.Add(new(next, even, missing, page.Cost + floats, length + line.Cost + page.Pending * PageCosts.MovedFloat, page.Chosen));
    }

    /// <summary>Of pages that are filled alike, keeps the cheapest.</summary>
    private void Keep(in Filled now)
    {
        for (var i = 0; i < next.Count; i++)
        {
            var other = next[i];
            if (Math.Abs(other.Fill.Foot - now.Fill.Foot) >= Slack || other.Pending != now.Pending || other.Space != now.Space || other.AtFoot != now.AtFoot)
                continue;
            if (other.Cost > now.Cost)
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
}
