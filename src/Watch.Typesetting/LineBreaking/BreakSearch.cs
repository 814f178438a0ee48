using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.LineBreaking;

/// <summary>One pass of Knuth and Plass's algorithm: "The algorithm itself" in the paper, with TeX's demerits, a limit
/// on consecutive flagged breaks, and no cap on badness. Reuses its memory from paragraph to paragraph.</summary>
internal sealed class BreakSearch
{
    /// <summary>The demerits of each flagged break beyond the limit in the forced pass: more than those of any sane line.</summary>
    private const double BeyondLimit = 1e12;

    /// <summary>In the forced pass, a line stretches by at least this share of the measure. So a line of a word or two
    /// has a rating, and a better one than an overfull line.</summary>
    private const double RigidShare = 0.03;

    private readonly Rivers rivers = new();
    private BreakNode[] nodes = new BreakNode[256];
    private int count;
    private int[] active = new int[64];
    private int activeCount;

    private double[] measures = new double[1];
    private int lastMeasure;

    // The rules of the running pass.
    private LineBreakingSettings settings = new();
    private PassLimits limits;
    private double maximumRatio;
    private double minimumRatio;
    private bool isRagged;

    // The sums over all items before the current one.
    private LineSum sum;

    public ref readonly BreakNode this[int node] => ref nodes[node];

    /// <summary>How many more lines the way found by the last pass has than the best way.</summary>
    public int Looseness { get; private set; }

    /// <param name="widths">The widths of the lines; the last applies to all further lines.</param>
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
    /// <returns>The node at the end of the paragraph; -1 if there is no feasible way.</returns>
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

    /// <summary>Considers every line that could end at b. Of the ways that end there, keeps the best one for each state
    /// that matters to the lines after it.</summary>
    /// <returns>Whether any way can still be continued.</returns>
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

            // A line that is too long with its hyphen may still fit without it and with a few more letters.
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
            if (dropped || !(feasible || limits.Forced) || (limits.UnbrokenBefore is { } unbroken && item is { Kind: ItemKind.Penalty, Penalty: > 0 } && unbroken.Contains(a.Line + 1)))
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

    /// <summary>The number of the word that a line broken at b ends with; 0 if it ends within a word.</summary>
    private static int WordBefore(ReadOnlySpan<Item> items, int b)
    {
        for (var i = b - 1; i >= 0; i--)
        {
            if (items[i].Kind == ItemKind.Box)
                return items[i].WordEnd;
        }

        return 0;
    }

    /// <summary>Whether a line from a is less overfull than one from b or, if both begin at the same break, has fewer
    /// demerits.</summary>
    private static bool IsNearer(in BreakNode a, in BreakNode b) =>
        a.Position > b.Position || (a.Position == b.Position && a.Demerits < b.Demerits);

    /// <summary>Rates the line from a node to a break, and records the break if this is the best way to it.</summary>
    private void Consider(ReadOnlySpan<Item> items, int from, in BreakPoint at, double length, double elastic, in LineFit fit, int firstNew)
    {
        ref readonly var a = ref nodes[from];
        var fitness = LineDemerits.FitnessOf(fit.Ratio);
        var run = at.Flagged && !at.Forced ? a.Run + 1 : 0;
        var firstWord = a.Start < items.Length ? items[a.Start].WordStart : 0;
        var d = LineDemerits.Of(settings, a, at, length, fit, fitness) + a.Demerits;
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
        while (node < count && !(nodes[node].Fitness == fitness && nodes[node].Run == run && ExpansionClass(nodes[node].Expansion) == ExpansionClass(fit.Expansion) && HaveSameMeasuresAfter(nodes[node].Line, line)))
            node++;
        if (node < count && d >= nodes[node].Demerits)
            return;
        var (spaces, spaceCount) = (0, 0);
        if (settings.RiverDemerits > 0)
        {
            // Rivers are expensive to find, so look only where this may still be the best way.
            d += settings.RiverDemerits * rivers.Weigh(a, at.Position, fit, elastic, settings.RiverReach);
            if (node < count && d >= nodes[node].Demerits)
                return;
            (spaces, spaceCount) = rivers.Keep();
        }

        if (node == count)
            Grow(ref nodes, ++count);
        nodes[node] = new(at.Position, 0, line, fitness, run, at.Flagged, from, d, 0, 0, 0, 0, 0, fit.Expansion, firstWord, at.LastWord, spaces, spaceCount);
    }

    /// <summary>The expansion class of a line: narrower, as designed, or wider. Expansion shifts the word spaces, so
    /// the ways of different classes meet different rivers in the lines that follow. The search keeps one way for each class.</summary>
    private int ExpansionClass(double expansion) => Math.Abs(expansion) * 3 <= settings.Expansion ? 0 : Math.Sign(expansion);

    /// <summary>Whether two numbers of lines lead to the same measures from here on.</summary>
    private bool HaveSameMeasuresAfter(int a, int b) => a == b || (settings.Looseness == 0 && a >= lastMeasure && b >= lastMeasure);

    /// <summary>Gives the new nodes of a break the sums up to the next line, and makes them active.</summary>
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

    /// <summary>Finds the way to the end with the fewest demerits. With looseness, finds the way whose number of lines
    /// comes nearest to what is asked.</summary>
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

    /// <summary>Finds the way to the end with a given number of lines and the fewest demerits; -1 if there is none. Run
    /// the search with looseness first: only then does it keep ways of different length apart.</summary>
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
}
