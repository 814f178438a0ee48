namespace Watch.Typesetting;

/// <summary>Where a page begins.</summary>
/// <param name="Pending">How many floats wait for a place: the last that were passed.</param>
internal readonly record struct PageStart(int Part, int Variant, int Line, int Pending);

/// <summary>Where a page may end.</summary>
/// <param name="Next">Where the page after it begins.</param>
/// <param name="Foot">Of its last line, from the top of the text block, in points.</param>
/// <param name="Missing">How many lines it is short.</param>
/// <param name="Cost">Of what was chosen on the page.</param>
/// <param name="Own">What it costs to end there.</param>
/// <param name="Chosen">The last of the variants chosen on the page; -1 for none.</param>
internal readonly record struct PageEnd(PageStart Next, double Foot, double Missing, double Cost, double Own, int Chosen);

/// <summary>A part that a page went through, and in which variant.</summary>
/// <param name="Previous">The choice before it on the same page; -1 for none.</param>
internal readonly record struct PageChoice(int Previous, int Part, int Variant);

/// <summary>What stands above the next line of a page instead of its own space.</summary>
/// <param name="Below">The space below a float that was laid last, in points; -1 for none.</param>
/// <param name="WithoutFloat">Whether a float was passed that stands elsewhere.</param>
internal readonly record struct SpaceAbove(double Below, bool WithoutFloat)
{
    public static readonly SpaceAbove Own = new(-1, false);

    public LineSize Of(in LineSize line) =>
        Below >= 0 ? line with { Space = Math.Max(Below, line.SpaceWithoutFloat) } : WithoutFloat ? line with { Space = line.SpaceWithoutFloat } : line;

    public GalleyLine Of(GalleyLine line) =>
        Below >= 0 ? line with { SpaceAbove = Length.Max(Length.Pt(Below), line.SpaceWithoutFloat ?? line.SpaceAbove) }
        : WithoutFloat ? line with { SpaceAbove = line.SpaceWithoutFloat ?? line.SpaceAbove }
        : line;
}

/// <summary>Fills a page from a place on, in all ways that paragraphs may be set and floats may stand, and finds where it may end.
/// What is found holds for versos and rectos alike, and whatever stands beside.</summary>
/// <param name="height">Of the text block, in points.</param>
/// <param name="leading">The grid, in points.</param>
internal sealed class PageFiller(IReadOnlyList<PagePart> parts, double height, double leading)
{
    // In points.
    private const double Slack = 0.01;

    // In lines: rounding of lengths.
    private const double PartOfLine = 0.01;

    private readonly List<PageChoice> choices = [];
    private readonly List<PageEnd> ends = [];
    private List<Filled> filled = [];
    private List<Filled> next = [];

    /// <summary>The variants chosen on all pages that were filled: an end names its last.</summary>
    public IReadOnlyList<PageChoice> Choices => choices;

    /// <summary>The page at hand, filled up to the beginning of a part.</summary>
    /// <param name="Space">What the next line has above it: below a float, or where one stood.</param>
    /// <param name="AtFoot">What floats take of the foot of the page, in points.</param>
    private readonly record struct Filled(PageFill Fill, double Cost, int Chosen, int Count, int Pending, SpaceAbove Space, double AtFoot);

    /// <returns>Where a page that begins there may end, in the order of the text; those at the end of the text come last. They are
    /// good until the next page is filled.</returns>
    public IReadOnlyList<PageEnd> EndsOf(PageStart start)
    {
        ends.Clear();
        next.Clear();
        var begun = LayPending(start);
        if (start.Part == parts.Count)
            next.Add(begun);
        else
            Walk(begun, start.Part, start.Variant, start.Line);
        for (var part = start.Part + 1; next.Count > 0 && part < parts.Count; part++)
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

        var isFirst = start is { Part: 0, Line: 0 };
        foreach (var last in next)
        {
            var few = last.Pending == 0 && !isFirst && last.Count < PageCosts.FewLines ? PageCosts.ShortLastPage : 0;
            var wait = last.Pending * PageCosts.MovedFloat + (last.AtFoot > 0 ? PageCosts.FloatPastText : 0);
            ends.Add(new(new(parts.Count, 0, 0, last.Pending), last.Fill.Foot, 0, last.Cost, few + wait, last.Chosen));
        }

        return ends;
    }

    /// <summary>The floats that wait for a page, in order.</summary>
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

    /// <returns>How many of the floats that wait stand at the head of a page, and what is above the line below them.</returns>
    public (int Laid, SpaceAbove Space) HeadOf(PageStart start)
    {
        var page = LayPending(start);
        return (start.Pending - page.Pending, page.Space);
    }

    /// <summary>Whether a float has room and keeps the order of floats.</summary>
    private bool MayStand(int part, int variant, in Filled page) => variant switch
    {
        PagePart.AtPlace => page.Pending == 0,
        PagePart.AtFoot => page is { Pending: 0, Count: > 0 } && page.Fill.Foot + page.AtFoot + parts[part].FootHeight <= height + Slack,
        _ => true,
    };

    /// <summary>Lays the floats that wait at the head of the page, as many as it has room for, and one at the least.</summary>
    private Filled LayPending(PageStart start)
    {
        var page = new Filled(new(leading), 0, -1, 0, start.Pending, SpaceAbove.Own, 0);
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
                    new(part, variant, i, before.Pending), before.AtFoot > 0 ? height : foot, missing, before.Cost + (i > from ? inText : 0) + past,
                    length + lines[i].Cost + before.Pending * PageCosts.MovedFloat, before.Chosen));
                // A line higher than the page has one to itself. A float does not stand above one that was written before it.
                if (fill.Foot > most + Slack || (isFloat && before.AtFoot > 0))
                    return;
            }

            count++;
            if (lines[i].ClosesText && (before.AtFoot > 0 || before.Pending > 0))
                past = PageCosts.FloatPastText;
        }

        Keep(new(
            fill, before.Cost + inText + past, Choose(before.Chosen, part, variant), count,
            before.Pending + (isFloat && variant == PagePart.Later ? 1 : 0),
            !isFloat || variant == PagePart.AtPlace ? SpaceAbove.Own : before.Space.Below >= 0 ? before.Space : new(-1, true),
            before.AtFoot + (isFloat && variant == PagePart.AtFoot ? parts[part].FootHeight : 0)));
    }

    /// <summary>Keeps the cheapest of pages that are filled alike.</summary>
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
