using Watch.Documents;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.LineBreaking;

/// <summary>What distinguishes one pass over a paragraph from another.</summary>
/// <param name="Tolerance">The worst badness that is feasible.</param>
/// <param name="Hyphenate">Whether breaks made by hyphenation are tried, and those of the last resort.</param>
/// <param name="ExtraStretch">Added to each line's stretch.</param>
/// <param name="PartTies">Whether tied penalties may be broken at.</param>
/// <param name="Forced">Whether the pass must find some way.</param>
internal readonly record struct PassLimits(double Tolerance, bool Hyphenate, double ExtraStretch = 0, bool PartTies = false, bool Forced = false)
{
    /// <summary>The lines, from 0, before which no word may be broken; null for none.</summary>
    public IReadOnlyList<int>? Whole { get; init; }
}

/// <summary>A feasible break and the best way to it.</summary>
/// <param name="Position">The item of the break; -1 for the beginning of the paragraph.</param>
/// <param name="Start">The first item of the line after it.</param>
/// <param name="Line">How many lines end with it.</param>
/// <param name="Fitness">The fitness class of the line that it ends: 0 tight, 1 normal, 2 loose, 3 very loose.</param>
/// <param name="Run">How many flagged breaks in a row it is the last of, up to the limit.</param>
/// <param name="Previous">The node of the break before.</param>
/// <param name="Width">Σw before <paramref name="Start"/>, less what the break adds to the next line, and with what that lets
/// stand out before the margin; so the widths of lines are differences. The same for Σy, Σz, the glyphs' widths and what letters may be set apart.</param>
/// <param name="Expansion">Of the line that it ends.</param>
/// <param name="FirstWord">That the line begins with; 0 for none.</param>
/// <param name="LastWord">That the line ends with; 0 for none.</param>
/// <param name="Spaces">Where the word spaces of the line begin among those remembered.</param>
internal readonly record struct BreakNode(
    int Position, int Start, int Line, int Fitness, int Run, bool Flagged, int Previous,
    double Demerits, double Width, double Stretch, double Shrink, double Elastic, double Spread,
    double Expansion, int FirstWord, int LastWord, int Spaces, int SpaceCount);

/// <summary>One pass of Knuth and Plass's algorithm: the paper's "The algorithm itself", with the demerits of TeX, a limit
/// to flagged breaks in a row, and without a cap on badness. Keeps its memory from paragraph to paragraph.</summary>
internal sealed class BreakSearch
{
    /// <summary>What one flagged break beyond the limit costs in the forced pass: more than any line that is not absurd.</summary>
    private const double BeyondLimit = 1e12;

    /// <summary>What an overfull line costs in the forced pass, and every point of its excess: more than any other lines.</summary>
    private const double BeyondMeasure = 1e16;

    /// <summary>In the forced pass a line has this share of the measure as stretch at the least. So a line of a word or two can be
    /// rated, and none is as bad as an overfull one.</summary>
    private const double RigidShare = 0.03;

    private readonly Rivers rivers = new();
    private BreakNode[] nodes = new BreakNode[256];
    private int count;
    private int[] active = new int[64];
    private int activeCount;

    private double[] measures = new double[1];
    private int lastMeasure;

    // Of the pass that runs.
    private LineBreakingSettings settings = new();
    private PassLimits limits;
    private double maximumRatio;
    private double minimumRatio;
    private bool isRagged;

    // Of the items before the one that is looked at.
    private LineSum sum;

    public ref readonly BreakNode this[int node] => ref nodes[node];

    /// <summary>How many lines more than the best way has the one that was found.</summary>
    public int Looseness { get; private set; }

    /// <param name="widths">Of the lines, the last for all that follow.</param>
    public void SetMeasures(IReadOnlyList<double> widths)
    {
        if (measures.Length < widths.Count)
            measures = new double[widths.Count];
        for (var i = 0; i < widths.Count; i++)
            measures[i] = widths[i];
        lastMeasure = widths.Count - 1;
    }

    public double MeasureOf(int line) => measures[Math.Min(line, lastMeasure)];

    /// <summary>Finds the best way to break a paragraph.</summary>
    /// <returns>The node of its end; -1 if there is no way.</returns>
    public int Run(ReadOnlySpan<Item> items, LineBreakingSettings settings, PassLimits limits)
    {
        this.settings = settings;
        this.limits = limits;
        maximumRatio = Math.Cbrt(limits.Tolerance / 100);
        minimumRatio = Math.Max(-1, -maximumRatio);
        isRagged = settings.RaggedStretch > 0;
        if (settings.RiverDemerits > 0)
            rivers.Begin(items);
        sum = default;
        nodes[0] = new(-1, 0, 0, 1, 0, false, -1, 0, items[0].HangLeft, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        active[0] = 0;
        (count, activeCount) = (1, 1);

        var last = items[^1] is { Kind: ItemKind.Penalty, Penalty: <= Item.Forced } ? items.Length - 1 : items.Length;
        for (var b = 0; b <= last; b++)
        {
            var item = b < items.Length ? items[b] : Item.PenaltyOf(Item.Forced);
            var legal = item.Kind switch
            {
                ItemKind.Box => false,
                ItemKind.Glue => b > 0 && items[b - 1].Kind == ItemKind.Box,
                _ => (item.Penalty < Item.Prohibited || (item.Tied && limits.PartTies)) && (limits.Hyphenate || !(item.Inserted || item.Penalty >= Item.LastResort)),
            };
            if (legal && !TryBreak(items, b, item, b == last))
                return -1;
            if (item.Kind != ItemKind.Penalty)
                sum.Add(item, isRagged);
        }

        return Best();
    }

    /// <summary>Considers every line that could end at b, and keeps the best of those that differ in what follows from
    /// them.</summary>
    /// <returns>Whether any way goes on.</returns>
    private bool TryBreak(ReadOnlySpan<Item> items, int b, in Item item, bool final)
    {
        var hyphen = item.Kind == ItemKind.Penalty ? item.Width : 0;
        var lineEnd = sum;
        lineEnd.End(items, b, isRagged);
        lineEnd.Stretch += limits.ExtraStretch + settings.RaggedStretch;
        var at = new BreakPoint(b, item.Kind == ItemKind.Penalty ? item.Tied ? settings.TiePenalty : item.Penalty : 0, item.Kind == ItemKind.Penalty && item.Flagged, final, WordBefore(items, b));
        var firstNew = count;
        var nearest = -1;
        var kept = 0;
        for (var k = 0; k < activeCount; k++)
        {
            var index = active[k];
            ref readonly var a = ref nodes[index];
            if (b < a.Start)
            {
                active[kept++] = index;
                continue;
            }

            var measure = MeasureOf(a.Line);
            var length = lineEnd.Width - a.Width;
            var shortfall = measure - length;
            var y = lineEnd.Stretch - a.Stretch;
            var z = lineEnd.Shrink - a.Shrink;
            var elastic = lineEnd.Elastic - a.Elastic;
            var spread = lineEnd.Spread - a.Spread;
            var give = elastic * settings.Expansion + spread;
            var overfull = shortfall < -z - give - LineFit.Rounding;

            // A line too long with its hyphen may fit without it, and a few letters more.
            var dropped = overfull && shortfall + hyphen < -z - give - LineFit.Rounding;
            if (dropped || at.Forced)
            {
                if (nearest < 0 || IsNearer(a, nodes[nearest]))
                    nearest = index;
            }
            else
            {
                active[kept++] = index;
            }

            var feasible = shortfall + give >= minimumRatio * z - LineFit.Rounding && shortfall - give <= maximumRatio * y + LineFit.Rounding;
            if (dropped || !(feasible || limits.Forced) || (limits.Whole is { } whole && item is { Kind: ItemKind.Penalty, Penalty: > 0 } && whole.Contains(a.Line + 1)))
                continue;
            if (limits.Forced)
                y = Math.Max(y, measure * RigidShare);
            Consider(items, index, at, length, elastic, LineFit.Of(shortfall, y, z, elastic, spread, settings), firstNew);
        }

        activeCount = kept;
        if (limits.Forced && activeCount == 0 && count == firstNew)
        {
            ref readonly var a = ref nodes[nearest];
            var length = lineEnd.Width - a.Width;
            var elastic = lineEnd.Elastic - a.Elastic;
            var spread = lineEnd.Spread - a.Spread;
            Consider(items, nearest, at, length, elastic, LineFit.Of(MeasureOf(a.Line) - length, 0, lineEnd.Shrink - a.Shrink, elastic, spread, settings), firstNew);
        }

        if (count > firstNew)
            ActivateFrom(firstNew, items, b, item);
        return activeCount > 0;
    }

    /// <summary>The word that a line broken at b ends with; 0 where it ends within one.</summary>
    private static int WordBefore(ReadOnlySpan<Item> items, int b)
    {
        for (var i = b - 1; i >= 0; i--)
        {
            if (items[i].Kind == ItemKind.Box)
                return items[i].WordEnd;
        }

        return 0;
    }

    /// <summary>Whether a line from a is less overfull than one from b, or as full and a is the better break.</summary>
    private static bool IsNearer(in BreakNode a, in BreakNode b) =>
        a.Position > b.Position || (a.Position == b.Position && a.Demerits < b.Demerits);

    /// <summary>Rates the line from a node to a break, and notes it if no better way leads there.</summary>
    private void Consider(ReadOnlySpan<Item> items, int from, in BreakPoint at, double length, double elastic, in LineFit fit, int firstNew)
    {
        ref readonly var a = ref nodes[from];
        var fitness = fit.Ratio switch { < -0.5 => 0, <= 0.5 => 1, <= 1 => 2, _ => 3 };
        var run = at.Flagged && !at.Forced ? a.Run + 1 : 0;
        var firstWord = a.Start < items.Length ? items[a.Start].WordStart : 0;
        var d = Demerits(a, at, length, fit, fitness) + a.Demerits;
        if (firstWord != 0 && firstWord == a.FirstWord)
            d += settings.RepeatedWordDemerits;
        if (at.LastWord != 0 && at.LastWord == a.LastWord)
            d += settings.RepeatedWordDemerits;
        if (run > settings.FlaggedLimit)
        {
            if (!limits.Forced)
                return;
            d += BeyondLimit;
            run = settings.FlaggedLimit;
        }

        var line = a.Line + 1;
        var node = firstNew;
        while (node < count && !(nodes[node].Fitness == fitness && nodes[node].Run == run && Shade(nodes[node].Expansion) == Shade(fit.Expansion) && SameAhead(nodes[node].Line, line)))
            node++;
        if (node < count && d >= nodes[node].Demerits)
            return;
        var (spaces, spaceCount) = (0, 0);
        if (settings.RiverDemerits > 0)
        {
            // Only what may still be the best way is looked through for rivers.
            d += settings.RiverDemerits * rivers.Weigh(a, at.Position, fit, elastic, settings.RiverReach);
            if (node < count && d >= nodes[node].Demerits)
                return;
            (spaces, spaceCount) = rivers.Keep();
        }

        if (node == count)
            Grow(ref nodes, ++count);
        nodes[node] = new(at.Position, 0, line, fitness, run, at.Flagged, from, d, 0, 0, 0, 0, 0, fit.Expansion, firstWord, at.LastWord, spaces, spaceCount);
    }

    /// <summary>The demerits of a line by itself and beside the one before.</summary>
    private double Demerits(in BreakNode a, in BreakPoint at, double length, in LineFit fit, int fitness)
    {
        var d = settings.LinePenalty + 100 * Math.Abs(fit.Ratio * fit.Ratio * fit.Ratio);
        d *= d;
        if (at.Penalty >= 0)
            d += at.Penalty * at.Penalty;
        else if (!at.Forced)
            d -= at.Penalty * at.Penalty;
        if (at.Flagged && a.Flagged)
            d += settings.FlaggedDemerits;
        if (Math.Abs(fitness - a.Fitness) > 1)
            d += settings.FitnessDemerits;
        if (at.Final && a.Flagged)
            d += settings.FinalFlaggedDemerits;
        if (at.Final && a.Line > 0 && length < settings.ShortLastLine)
            d += settings.ShortLastLineDemerits;
        if (settings.Expansion > 0 && a.Line > 0)
            d += settings.ContrastDemerits * Math.Abs(fit.Expansion - a.Expansion) / settings.Expansion;
        if (fit.Excess > 0)
            d += BeyondMeasure * (1 + fit.Excess);
        return d;
    }

    /// <summary>Whether glyphs are drawn narrower, as they are, or wider. Ways that differ in it are kept apart, since the spaces
    /// of what follows can stand below those of one and not of the other.</summary>
    private int Shade(double expansion) => Math.Abs(expansion) * 3 <= settings.Expansion ? 0 : Math.Sign(expansion);

    /// <summary>Whether it makes no difference how many of two numbers of lines came before.</summary>
    private bool SameAhead(int a, int b) => a == b || (settings.Looseness == 0 && a >= lastMeasure && b >= lastMeasure);

    /// <summary>Gives the nodes of a break the sums of what lies before the next line, and lets lines begin there.</summary>
    private void ActivateFrom(int firstNew, ReadOnlySpan<Item> items, int b, in Item item)
    {
        var before = sum;
        if (item.Kind == ItemKind.Penalty)
            before.BeginAfter(item, -1, isRagged);
        var start = b;
        for (; start < items.Length; start++)
        {
            if (items[start].Kind == ItemKind.Box || (start > b && items[start] is { Kind: ItemKind.Penalty, Penalty: <= Item.Forced }))
                break;
            if (items[start].Kind == ItemKind.Glue)
                before.Add(items[start], isRagged);
        }

        if (start < items.Length)
            before.Width += items[start].HangLeft;
        Grow(ref active, activeCount + count - firstNew);
        for (var node = firstNew; node < count; node++)
        {
            nodes[node] = nodes[node] with { Start = start, Width = before.Width, Stretch = before.Stretch, Shrink = before.Shrink, Elastic = before.Elastic, Spread = before.Spread };
            active[activeCount++] = node;
        }
    }

    /// <summary>Of the ways to the end the one with the fewest demerits, or with looseness the one whose number of lines comes
    /// nearest to what is asked for.</summary>
    private int Best()
    {
        var best = active[0];
        foreach (var node in active.AsSpan(0, activeCount))
        {
            if (nodes[node].Demerits < nodes[best].Demerits)
                best = node;
        }

        var (chosen, lines) = (best, nodes[best].Line);
        foreach (var node in active.AsSpan(0, activeCount))
        {
            var more = nodes[node].Line - lines;
            var chosenMore = nodes[chosen].Line - lines;
            var nearer = settings.Looseness > 0
                ? more > chosenMore && more <= settings.Looseness
                : more < chosenMore && more >= settings.Looseness;
            if (nearer || (more == chosenMore && nodes[node].Demerits < nodes[chosen].Demerits))
                chosen = node;
        }

        Looseness = nodes[chosen].Line - lines;
        return chosen;
    }

    /// <summary>Of the ways to the end with so many lines the one with the fewest demerits; -1 if there is none. Ways of unlike
    /// length are kept apart only where looseness is asked for.</summary>
    public int EndWith(int lines)
    {
        var best = -1;
        foreach (var node in active.AsSpan(0, activeCount))
        {
            if (nodes[node].Line == lines && (best < 0 || nodes[node].Demerits < nodes[best].Demerits))
                best = node;
        }

        return best;
    }

    private static void Grow<T>(ref T[] array, int length)
    {
        if (length > array.Length)
            Array.Resize(ref array, Math.Max(length, array.Length * 2));
    }

    /// <param name="Penalty">0 at glue.</param>
    /// <param name="Final">It ends the paragraph.</param>
    /// <param name="LastWord">The word before it; 0 for none.</param>
    private readonly record struct BreakPoint(int Position, double Penalty, bool Flagged, bool Final, int LastWord)
    {
        public bool Forced => Penalty <= Item.Forced;
    }
}
