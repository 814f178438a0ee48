using Watch.Typesetting.LineBreaking;
using Watch.Typesetting.Paragraphs;

namespace Watch.Tests.LineBreaking;

/// <summary>Tries every way to break a paragraph and rates it by the definitions alone.</summary>
internal static class BruteForce
{
    /// <summary>What is smaller is a sum's rounding, in points.</summary>
    private const double Nothing = 1e-6;

    /// <summary>The least demerits of a way whose lines all have at most the badness; null if there is none.</summary>
    public static double? Least(Item[] items, IReadOnlyList<double> measures, LineBreakingSettings settings, double tolerance, bool hyphenate = true, bool partTies = false)
    {
        double? least = null;
        foreach (var way in Ways(items, measures, settings, tolerance, hyphenate, partTies))
        {
            if (Demerits(items, way, settings) is var demerits && !(demerits >= least))
                least = demerits;
        }

        return least;
    }

    /// <summary>The least demerits of the ways of each number of lines.</summary>
    public static Dictionary<int, double> LeastByLines(Item[] items, IReadOnlyList<double> measures, LineBreakingSettings settings, double tolerance) =>
        Ways(items, measures, settings, tolerance, hyphenate: true, partTies: false)
            .GroupBy(way => way.Length)
            .ToDictionary(ways => ways.Key, ways => ways.Min(way => Demerits(items, way, settings)));

    /// <summary>The demerits of breaking at certain items; null if a line is not feasible.</summary>
    public static double? Rate(Item[] items, int[] breaks, IReadOnlyList<double> measures, LineBreakingSettings settings, double tolerance)
    {
        var way = new TriedLine[breaks.Length];
        for (var i = 0; i < breaks.Length; i++)
        {
            if (TriedLine.Between(items, i == 0 ? -1 : breaks[i - 1], breaks[i], MeasureOf(i, measures), settings) is not { } line || line.Badness > tolerance * (1 + 1e-9))
                return null;
            way[i] = line;
        }

        return HasLongRun(way, settings) ? null : Demerits(items, way, settings);
    }

    /// <summary>Whether two spaces stand so nearly as far from each other as the reach of rivers that rounding decides.</summary>
    public static bool IsCloseCall(Item[] items, int[] breaks, IReadOnlyList<double> measures, LineBreakingSettings settings)
    {
        var centres = breaks.Select((b, i) => TriedLine.Between(items, i == 0 ? -1 : breaks[i - 1], b, MeasureOf(i, measures), settings)!.Spaces(items)).ToList();
        return centres.Zip(centres.Skip(1)).Any(lines => lines.First.Any(a => lines.Second.Any(c => Math.Abs(Math.Abs(a - c) - settings.RiverReach) < 1e-9)));
    }

    private static double MeasureOf(int line, IReadOnlyList<double> measures) => measures[Math.Min(line, measures.Count - 1)];

    private static bool HasLongRun(IReadOnlyList<TriedLine> way, LineBreakingSettings settings)
    {
        var run = 0;
        return way.Any(line => (run = line.IsFlagged ? run + 1 : 0) > settings.FlaggedLimit);
    }

    /// <summary>All ways to go on from some lines whose lines are feasible.</summary>
    private static IEnumerable<TriedLine[]> Ways(
        Item[] items, IReadOnlyList<double> measures, LineBreakingSettings settings, double tolerance, bool hyphenate, bool partTies)
    {
        return From([]);

        IEnumerable<TriedLine[]> From(TriedLine[] lines)
        {
            var before = lines.Length == 0 ? -1 : lines[^1].End;
            if (before == items.Length - 1)
            {
                yield return lines;
                yield break;
            }

            for (var b = before + 1; b < items.Length; b++)
            {
                if (IsLegal(items, b, hyphenate, partTies)
                    && TriedLine.Between(items, before, b, MeasureOf(lines.Length, measures), settings) is { } line
                    && line.Badness <= tolerance * (1 + 1e-9)
                    && !HasLongRun([.. lines, line], settings))
                {
                    foreach (var way in From([.. lines, line]))
                        yield return way;
                }

                // No line goes over a forced break.
                if (items[b] is { Kind: ItemKind.Penalty, Penalty: <= Item.Forced })
                    break;
            }
        }
    }

    private static bool IsLegal(Item[] items, int i, bool hyphenate, bool partTies) => items[i].Kind switch
    {
        ItemKind.Glue => i > 0 && items[i - 1].Kind == ItemKind.Box,
        ItemKind.Penalty => (items[i].Penalty < Item.Prohibited || (partTies && items[i].Tied)) && (hyphenate || !(items[i].Inserted || items[i].Penalty >= Item.LastResort)),
        _ => false,
    };

    private static double Demerits(Item[] items, TriedLine[] way, LineBreakingSettings settings)
    {
        var total = 0.0;
        for (var i = 0; i < way.Length; i++)
        {
            var line = way[i];
            var end = items[line.End];
            var p = end.Kind != ItemKind.Penalty ? 0 : end.Tied ? settings.TiePenalty : end.Penalty;
            var d = Math.Pow(settings.LinePenalty + line.Badness, 2) + (p <= Item.Forced ? 0 : Math.Sign(p) * p * p);
            // The paper begins with a break whose fitness is normal.
            if (Math.Abs(line.Fitness - (i == 0 ? 1 : way[i - 1].Fitness)) > 1)
                d += settings.FitnessDemerits;
            if (i > 0)
                d += Beside(items, way[i - 1], line, isLast: i == way.Length - 1, settings);
            total += d;
        }

        return total + (settings.RiverDemerits > 0 ? settings.RiverDemerits * RiverLengths(items, way, settings.RiverReach) : 0);
    }

    /// <summary>What a line costs beside the one above it.</summary>
    private static double Beside(Item[] items, TriedLine above, TriedLine line, bool isLast, LineBreakingSettings settings)
    {
        var d = 0.0;
        if (above.IsFlagged && line.IsFlagged)
            d += settings.FlaggedDemerits;
        if (above.IsFlagged && isLast)
            d += settings.FinalFlaggedDemerits;
        if (isLast && line.Width < settings.ShortLastLine)
            d += settings.ShortLastLineDemerits;
        if (settings.Expansion > 0)
            d += settings.ContrastDemerits * Math.Abs(line.Expansion - above.Expansion) / settings.Expansion;
        if (items[line.Start].WordStart is > 0 and var first && first == items[above.Start].WordStart)
            d += settings.RepeatedWordDemerits;
        if (line.LastBox(items).WordEnd is > 0 and var last && last == above.LastBox(items).WordEnd)
            d += settings.RepeatedWordDemerits;
        return d;
    }

    /// <summary>How many spaces are the third of a chain, or a later one, with one more for each place after the third.</summary>
    private static int RiverLengths(Item[] items, TriedLine[] way, double reach)
    {
        var excess = 0;
        List<(double Centre, int Chain)> above = [];
        foreach (var line in way)
        {
            above = [.. line.Spaces(items).Select(c => (c, 1 + above.Where(a => Math.Abs(a.Centre - c) < reach).Select(a => a.Chain).DefaultIfEmpty(0).Max()))];
            excess += above.Sum(space => Math.Max(0, space.Chain - 2));
        }

        return excess;
    }

    /// <summary>A line between two breaks, and how it fills its measure.</summary>
    /// <param name="Hang">Of its first glyph before the margin.</param>
    /// <param name="AfterBreak">What the break before it adds to it, and how much of that is glyphs.</param>
    private sealed record TriedLine(
        int Start, int End, bool IsFlagged, double Width, double Ratio, double Expansion, double Letterspacing, double Hang, (double Width, double Elastic) AfterBreak, double Elastic)
    {
        public double Badness => 100 * Math.Pow(Math.Abs(Ratio), 3);

        public int Fitness => Ratio < -.5 ? 0 : Ratio <= .5 ? 1 : Ratio <= 1 ? 2 : 3;

        public Item LastBox(Item[] items) => items[Start..End].Last(i => i.Kind == ItemKind.Box);

        /// <summary>Null if there is no such line: without a box, or too wide, or with nothing to fill it.</summary>
        public static TriedLine? Between(Item[] items, int before, int b, double measure, LineBreakingSettings settings)
        {
            var start = Enumerable.Range(Math.Max(before, 0), b - Math.Max(before, 0)).FirstOrDefault(i => items[i].Kind == ItemKind.Box, -1);
            if (start < 0)
                return null;
            var inside = items[start..b].Where(i => i.Kind != ItemKind.Penalty).ToArray();
            var glue = inside.Where(i => i.Kind == ItemKind.Glue).ToArray();
            Item? hyphen = items[b].Kind == ItemKind.Penalty ? items[b] : null;
            Item? broken = before >= 0 && items[before].Kind == ItemKind.Penalty ? items[before] : null;
            // A hyphen that is added stands out instead of the letter before it.
            var right = hyphen is { Inserted: true } added ? added.HangRight : inside.Last(i => i.Kind == ItemKind.Box).HangRight;
            var (after, afterElastic) = broken is { } at ? (at.After, at.IsElastic ? at.After : 0) : (0, 0);
            var width = inside.Sum(i => i.Width) + (hyphen?.Width ?? 0) + after - items[start].HangLeft - right;
            var elastic = inside.Sum(i => i.Elastic) + (hyphen is { IsElastic: true } drawn ? drawn.Width : 0) + afterElastic;

            var isRagged = settings.RaggedStretch > 0;
            var isFilled = glue.Any(i => i.Stretch >= Item.Fil);
            var stretch = isRagged ? settings.RaggedStretch + glue.Where(i => i.Stretch >= Item.Fil).Sum(i => i.Stretch) : glue.Sum(i => i.Stretch);
            var shrink = isRagged ? 0 : glue.Sum(i => i.Shrink);
            var spread = isRagged ? 0 : inside.Sum(i => i.Spread);
            // First the glyphs give what they can, then the letters, and the glue has the rest.
            var missing = measure - width;
            var (expansion, letterspacing) = (0.0, 0.0);
            if (!isRagged && !(isFilled && missing > 0))
            {
                expansion = elastic == 0 ? 0 : Math.Clamp(missing / elastic, -settings.Expansion, settings.Expansion);
                missing -= expansion * elastic;
                letterspacing = Math.Clamp(missing, -spread, spread);
                missing -= letterspacing;
            }

            if (missing < -shrink - Nothing || (missing > Nothing && stretch == 0))
                return null;
            var ratio = Math.Abs(missing) <= Nothing ? 0 : missing > 0 ? missing / stretch : Math.Max(-1, missing / shrink);
            return new(start, b, hyphen is { Flagged: true }, width, ratio, expansion, letterspacing, items[start].HangLeft, (after, afterElastic), elastic);
        }

        /// <summary>How far from the margin the centres of its word spaces stand. What is added between letters counts as if glyphs were that
        /// much wider.</summary>
        public IEnumerable<double> Spaces(Item[] items)
        {
            var drawn = Expansion + (Letterspacing == 0 ? 0 : Letterspacing / Elastic);
            var x = AfterBreak.Width + drawn * AfterBreak.Elastic - Hang;
            foreach (var item in items[Start..End].Where(i => i.Kind != ItemKind.Penalty))
            {
                var width = item.Width + drawn * item.Elastic + (item.Kind == ItemKind.Glue ? Ratio * (Ratio < 0 ? item.Shrink : item.Stretch) : 0);
                if (item.Kind == ItemKind.Glue && item.Width > 0)
                    yield return x + width / 2;
                x += width;
            }
        }
    }
}
