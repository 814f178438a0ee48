using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.LineBreaking;

/// <summary>Breaks paragraphs into the lines of least total demerits, after Knuth and Plass, "Breaking Paragraphs into
/// Lines" (1981). Names and symbols are the paper's. Reuses its memory from paragraph to paragraph, so each thread
/// needs its own breaker.</summary>
internal sealed class LineBreaker
{
    private readonly BreakSearch search = new();
    private readonly double[] uniform = new double[1];

    /// <summary>Breaks a paragraph into lines of one width, in points.</summary>
    public BrokenParagraph Break(ReadOnlySpan<Item> items, double measure, LineBreakingSettings settings)
    {
        uniform[0] = measure;
        return Break(items, uniform, settings);
    }

    /// <summary>Breaks a paragraph into lines whose widths differ.</summary>
    /// <param name="items">The paragraph. Without a forced break at its end, one is assumed there.</param>
    /// <param name="measures">The widths of the lines in points, at least one. The last applies to all further lines.</param>
    public BrokenParagraph Break(ReadOnlySpan<Item> items, IReadOnlyList<double> measures, LineBreakingSettings settings)
    {
        ArgumentOutOfRangeException.ThrowIfZero(measures.Count);
        if (!HasBox(items))
            return BrokenParagraph.Empty;
        search.SetMeasures(measures);
        if (settings.Pretolerance >= 0)
        {
            var node = search.Run(items, settings, new(settings.Pretolerance, Hyphenate: false));
            if (node >= 0 && search.Looseness == settings.Looseness)
                return Lines(items, node, settings, BreakingPass.WithoutHyphenation);
        }

        var end = search.Run(items, settings, new(settings.Tolerance, Hyphenate: true));
        if (end >= 0)
            return Lines(items, end, settings, BreakingPass.WithHyphenation);
        if (settings.LastTolerance > settings.Tolerance)
        {
            end = search.Run(items, settings, new(settings.LastTolerance, Hyphenate: true, PartTies: true));
            if (end >= 0)
                return Lines(items, end, settings, BreakingPass.Loose);
        }

        if (settings.EmergencyStretch > 0)
        {
            end = search.Run(items, settings, new(settings.Tolerance, Hyphenate: true, settings.EmergencyStretch));
            if (end >= 0)
                return Lines(items, end, settings, BreakingPass.Emergency);
        }

        end = search.Run(items, settings, new(double.PositiveInfinity, Hyphenate: true, settings.EmergencyStretch, PartTies: true, Forced: true));
        return Lines(items, end, settings, BreakingPass.Forced);
    }

    /// <summary>Breaks a paragraph within the tolerance into one line more, and into one line fewer, than a given number.</summary>
    /// <returns>Null for a version that is not feasible.</returns>
    public (BrokenParagraph? Longer, BrokenParagraph? Shorter) Vary(ReadOnlySpan<Item> items, double measure, LineBreakingSettings settings, int lines)
    {
        if (!HasBox(items))
            return default;
        uniform[0] = measure;
        search.SetMeasures(uniform);
        // Looseness makes the search keep ways of different length apart.
        if (search.Run(items, settings with { Looseness = 1 }, new(settings.Tolerance, Hyphenate: true)) < 0)
            return default;
        var (longer, shorter) = (search.EndWith(lines + 1), search.EndWith(lines - 1));
        return (
            longer < 0 ? null : Lines(items, longer, settings, BreakingPass.WithHyphenation) with { Looseness = 1 },
            shorter < 0 ? null : Lines(items, shorter, settings, BreakingPass.WithHyphenation) with { Looseness = -1 });
    }

    /// <summary>Breaks a paragraph within the tolerance into a given number of lines, some of which must not begin
    /// within a word.</summary>
    /// <param name="unbrokenBefore">The lines, counted from 0, that must not begin within a word.</param>
    /// <returns>Null if that is not feasible.</returns>
    public BrokenParagraph? Mend(ReadOnlySpan<Item> items, double measure, LineBreakingSettings settings, int lines, IReadOnlyList<int> unbrokenBefore)
    {
        if (!HasBox(items))
            return null;
        uniform[0] = measure;
        search.SetMeasures(uniform);
        // Looseness makes the search keep ways of different length apart.
        if (search.Run(items, settings with { Looseness = 1 }, new(settings.Tolerance, Hyphenate: true) { UnbrokenBefore = unbrokenBefore }) < 0)
            return null;
        var end = search.EndWith(lines);
        return end < 0 ? null : Lines(items, end, settings, BreakingPass.WithHyphenation) with { Looseness = 0 };
    }

    private static bool HasBox(ReadOnlySpan<Item> items)
    {
        foreach (ref readonly var item in items)
        {
            if (item.Kind == ItemKind.Box)
                return true;
        }

        return false;
    }

    private BrokenParagraph Lines(ReadOnlySpan<Item> items, int end, LineBreakingSettings settings, BreakingPass pass)
    {
        var count = 0;
        for (var node = end; search[node].Previous >= 0; node = search[node].Previous)
            count++;
        var lines = new Line[count];
        for (var node = end; count > 0; node = search[node].Previous)
        {
            count--;
            lines[count] = LineBetween(
                items, search[search[node].Previous], search[node], search.MeasureOf(count), settings);
        }

        return new(lines, search[end].Demerits, pass) { Looseness = search.Looseness };
    }

    private static Line LineBetween(ReadOnlySpan<Item> items, in BreakNode a, in BreakNode b, double measure, LineBreakingSettings settings)
    {
        var isRagged = settings.RaggedStretch > 0;
        var sum = new LineSum();
        if (a.Position >= 0 && items[a.Position].Kind == ItemKind.Penalty)
            sum.BeginAfter(items[a.Position], 1, isRagged);
        if (a.Start < items.Length)
            sum.Width -= items[a.Start].HangLeft;
        for (var i = a.Start; i < b.Position; i++)
        {
            if (items[i].Kind != ItemKind.Penalty)
                sum.Add(items[i], isRagged);
        }

        sum.End(items, b.Position, isRagged);
        var fit = LineFit.Of(measure - sum.Width, sum.Stretch, sum.Shrink, sum.Elastic, sum.Spread, settings);
        return new(a.Start, b.Position, fit.Ratio, fit.Expansion, fit.Letterspacing, sum.Width, measure, b.Flagged, fit.Excess > LineFit.Rounding);
    }
}
