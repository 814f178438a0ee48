using Watch.Typesetting;

namespace Watch.Tests.LineBreaking;

/// <summary>Tries every set of breaks and rates it by the definitions alone.</summary>
public static class BruteForce
{
    /// <summary>The least demerits of a way whose lines all have at most the badness; null if there is none.</summary>
    public static double? Least(Item[] items, IReadOnlyList<double> measures, LineBreakingSettings settings, double tolerance, bool hyphenate = true)
    {
        var legal = Enumerable.Range(0, items.Length - 1).Where(i => IsLegal(items, i, hyphenate)).ToArray();
        double? least = null;
        for (var set = 0; set < 1 << legal.Length; set++)
        {
            int[] breaks = [.. legal.Where((_, k) => (set >> k & 1) == 1), items.Length - 1];
            if (Rate(items, breaks, measures, settings, tolerance) is { } demerits && !(demerits >= least))
                least = demerits;
        }

        return least;
    }

    /// <summary>The demerits of breaking at certain items; null if a line is not feasible.</summary>
    public static double? Rate(Item[] items, int[] breaks, IReadOnlyList<double> measures, LineBreakingSettings settings, double tolerance)
    {
        var total = 0.0;
        var fitness = 1;
        var run = 0;
        var before = -1;
        for (var line = 0; line < breaks.Length; line++)
        {
            var b = breaks[line];
            var start = before < 0 ? 0 : Enumerable.Range(before, b - before).FirstOrDefault(i => items[i].Kind == ItemKind.Box, -1);
            if (start < 0)
                return null;
            var inside = items[start..b];
            var isPenalty = items[b].Kind == ItemKind.Penalty;
            var width = inside.Where(i => i.Kind != ItemKind.Penalty).Sum(i => i.Width)
                + (isPenalty ? items[b].Width : 0)
                + (before >= 0 && items[before].Kind == ItemKind.Penalty ? items[before].After : 0);
            var glue = inside.Where(i => i.Kind == ItemKind.Glue).ToArray();
            var ragged = settings.RaggedStretch > 0;
            var stretch = settings.RaggedStretch + glue.Where(i => !ragged || i.Stretch >= Item.Fil).Sum(i => i.Stretch);
            var shrink = ragged ? 0 : glue.Sum(i => i.Shrink);
            var measure = measures[Math.Min(line, measures.Count - 1)];
            var r = width < measure ? (measure - width) / stretch : width > measure ? (measure - width) / shrink : 0;
            if (r < -1 || 100 * Math.Pow(Math.Abs(r), 3) > tolerance * (1 + 1e-9))
                return null;

            var d = Math.Pow(settings.LinePenalty + 100 * Math.Pow(Math.Abs(r), 3), 2);
            var p = isPenalty ? items[b].Penalty : 0;
            d += p <= Item.Forced ? 0 : Math.Sign(p) * p * p;
            var flagged = isPenalty && items[b].Flagged;
            var wasFlagged = before >= 0 && items[before].Kind == ItemKind.Penalty && items[before].Flagged;
            run = flagged ? run + 1 : 0;
            if (run > settings.FlaggedLimit)
                return null;
            if (flagged && wasFlagged)
                d += settings.FlaggedDemerits;
            var isLast = line == breaks.Length - 1;
            if (isLast && wasFlagged)
                d += settings.FinalFlaggedDemerits;
            if (isLast && line > 0 && width < settings.ShortLastLine)
                d += settings.ShortLastLineDemerits;
            var was = fitness;
            fitness = r < -.5 ? 0 : r <= .5 ? 1 : r <= 1 ? 2 : 3;
            if (Math.Abs(fitness - was) > 1)
                d += settings.FitnessDemerits;
            total += d;
            before = b;
        }

        return total;
    }

    private static bool IsLegal(Item[] items, int i, bool hyphenate) => items[i].Kind switch
    {
        ItemKind.Glue => i > 0 && items[i - 1].Kind == ItemKind.Box,
        ItemKind.Penalty => items[i].Penalty < Item.Prohibited && (hyphenate || !items[i].Inserted),
        _ => false,
    };
}
