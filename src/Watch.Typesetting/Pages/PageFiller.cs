using Watch.Typesetting.LineBreaking;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Tables;

namespace Watch.Typesetting.Pages;

/// <summary>Fills a page from a place on, in all ways that paragraphs may be set and floats may stand, and finds where it may end.
/// What is found holds for versos and rectos alike, and whatever stands beside.</summary>
/// <param name="height">Of the text block, in points.</param>
/// <param name="leading">The grid, in points.</param>
internal sealed class PageFiller(IReadOnlyList<PagePart> parts, double height, double leading)
{
    // In lines: a page that is shorter by more is looked at only if that is no dearer than all longer ones.
    private const int Near = 2;

    // In points.
    private const double Slack = 0.01;

    // In lines: rounding of lengths.
    private const double PartOfLine = 0.01;

    // How many lines there are from each part on, as they are best.
    private readonly int[] linesFrom = LinesFrom(parts);
    private readonly List<PageChoice> choices = [];
    private readonly List<PageEnd> ends = [];
    private List<Filled> filled = [];
    private List<Filled> next = [];

    // Whether ends far from the foot are looked for too, and whether the page at hand may end above what fills its foot.
    private bool goesFar;
    private bool endsAbove;

    /// <summary>The variants chosen on all pages that were filled: an end names its last.</summary>
    public IReadOnlyList<PageChoice> Choices => choices;

    /// <summary>The page at hand, filled up to the beginning of a part.</summary>
    /// <param name="Space">What the next line has above it: below a float, or where one stood.</param>
    /// <param name="AtFoot">What floats take of the foot of the page, in points.</param>
    private readonly record struct Filled(PageFill Fill, double Cost, int Chosen, int Count, int Pending, SpaceAbove Space, double AtFoot);

    /// <returns>Where a page that begins there may end: near its foot, or where ends nearer to it are dearer. In the order of the parts;
    /// those at the end of the text come last. They are good until the next page is filled.</returns>
    public IReadOnlyList<PageEnd> EndsOf(PageStart start)
    {
        goesFar = false;
        Fill(start);
        if (!NeedsFar(out _))
            return ends;
        goesFar = true;
        Fill(start);
        NeedsFar(out var most);
        ends.RemoveAll(e => e.Missing > Near && e.Own > most);
        return ends;
    }

    /// <summary>Fills a page with what it has of the part that it begins in.</summary>
    /// <returns>Null if it may end there, or if it has chosen anything.</returns>
    public BegunPage? Begin(PageStart start)
    {
        if (start.Part == parts.Count)
            return null;
        goesFar = false;
        Clear();
        Walk(LayPending(start), start.Part, start.Variant, start.Line);
        if (ends.Count > 0 || next.Count == 0 || next[0] is not { Count: > 0, Cost: 0, AtFoot: 0 } page)
            return null;
        var count = start is { Part: 0, Line: 0 } ? PageCosts.FewLines : Math.Min(page.Count, PageCosts.FewLines);
        return new(start.Part + 1, (int)Math.Round(page.Fill.Foot / Slack), count, page.Pending, page.Space);
    }

    /// <returns>Where the page may end; null if that may be far from its foot, where it matters how it began.</returns>
    public IReadOnlyList<PageEnd>? EndsOf(BegunPage begun)
    {
        goesFar = false;
        Clear();
        next.Add(Empty with { Fill = PageFill.At(begun.Foot * Slack, leading), Count = begun.Count, Pending = begun.Pending, Space = begun.Space });
        GoOn(begun.Part, isFirst: false);
        return NeedsFar(out _) ? null : ends;
    }

    private static int[] LinesFrom(IReadOnlyList<PagePart> parts)
    {
        var lines = new int[parts.Count + 1];
        for (var part = parts.Count - 1; part >= 0; part--)
            lines[part] = lines[part + 1] + parts[part].SizesOf(0).Length;
        return lines;
    }

    private Filled Empty => new(new(leading), 0, -1, 0, 0, SpaceAbove.Own, 0);

    /// <summary>Most pages have a good end near the foot, and what is far from it need not be looked at line by line.</summary>
    /// <param name="most">What an end far from the foot may cost: as much as the cheapest near it, or as a last page of few lines where one
    /// near it leaves few.</param>
    private bool NeedsFar(out double most)
    {
        most = Least();
        if (LeavesFew())
            most = Math.Max(most, PageCosts.ShortLastPage);
        return most >= (endsAbove ? PageCosts.OfLengthAboveFoot(Near + 1) : PageCosts.OfLength(Near + 1));
    }

    private bool LeavesFew()
    {
        foreach (var end in ends)
        {
            if (end.Missing <= Near && end.Next.Part < parts.Count && linesFrom[end.Next.Part] - end.Next.Line < PageCosts.FewLines)
                return true;
        }

        return false;
    }

    /// <summary>What the cheapest end costs that is near the foot and not the end of the text.</summary>
    private double Least()
    {
        var least = double.PositiveInfinity;
        foreach (var end in ends)
        {
            if (end.Missing <= Near && end.Next.Part < parts.Count)
                least = Math.Min(least, end.Own);
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
            Walk(begun, start.Part, start.Variant, start.Line);
        GoOn(start.Part + 1, isFirst: start is { Part: 0, Line: 0 });
    }

    private void Clear()
    {
        endsAbove = false;
        ends.Clear();
        next.Clear();
    }

    /// <summary>Fills the pages at hand with a part and those after it, in all ways.</summary>
    private void GoOn(int first, bool isFirst)
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
                        Walk(before with { Cost = before.Cost + parts[part].CostOf(variant) }, part, variant, 0);
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

    /// <summary>Goes on filling the page with a part from one of its lines on, and notes the page with all of it if it has room.</summary>
    private void Walk(in Filled before, int part, int variant, int from)
    {
        var lines = parts[part].SizesOf(variant);
        var plain = parts[part].PlainOf(variant);
        var (fill, count) = (before.Fill, before.Count);
        var isFloat = parts[part].IsFloat;
        var inText = isFloat && variant == PagePart.AtPlace && count > 0 && from == 0 ? PageCosts.FloatInText : 0;
        var past = 0.0;
        endsAbove |= before.AtFoot > 0;
        // What stands at the foot leaves no room for a line too many.
        var most = before.AtFoot > 0 ? height - before.AtFoot : height + leading;
        for (var i = from; i < lines.Length; i++)
        {
            // What is less than a line is no shortness: lines off the grid, such as notes, seldom end with it.
            var missing = Math.Floor((height - before.AtFoot - fill.Foot) / leading + PartOfLine);
            if (!goesFar && i > from && plain[i] > 0 && lines[i - 1].OnGrid && lines[i - 1].GridBelow == 0 && (int)missing - Near is > 0 and var far)
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
            if (count > 0)
            {
                if (goesFar || missing <= Near)
                    AddEnd(before, new(part, variant, i, before.Pending), foot, missing, (i > from ? inText : 0) + past, lines[i]);
                // A line higher than the page has one to itself. A float does not stand above one that was written before it.
                if (fill.Foot > most + Slack || (isFloat && before.AtFoot > 0))
                    return;
            }

            count++;
            if (lines[i].ClosesText && (before.AtFoot > 0 || before.Pending > 0))
                past += PageCosts.FloatPastText;
        }

        Keep(new(
            fill, before.Cost + inText + past, Choose(before.Chosen, part, variant), count,
            before.Pending + (isFloat && variant == PagePart.Later ? 1 : 0),
            !isFloat || variant == PagePart.AtPlace ? SpaceAbove.Own : before.Space.Below >= 0 ? before.Space : new(-1, true),
            before.AtFoot + (isFloat && variant == PagePart.AtFoot ? parts[part].FootHeight : 0)));
    }

    /// <param name="floats">What it costs where floats stand.</param>
    /// <param name="line">The line after it.</param>
    private void AddEnd(in Filled page, PageStart next, double foot, double missing, double floats, in LineSize line)
    {
        var length = page.AtFoot > 0 || line.IsRow ? PageCosts.OfLengthAboveFoot(missing) : PageCosts.OfLength(missing);
        double? even = page.AtFoot > 0 ? height : line.IsRow ? null : foot;
        ends.Add(new(next, even, missing, page.Cost + floats, length + line.Cost + page.Pending * PageCosts.MovedFloat, page.Chosen));
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
