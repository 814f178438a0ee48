namespace Watch.Typesetting;

/// <summary>Cuts a galley into pages of least total cost: pages short of lines and bad places to break are weighed
/// against each other over the whole document, as Knuth and Plass do for lines.</summary>
internal static class PageBreaker
{
    /// <summary>What a page costs that is one line short; the cost grows with the square of the lines.</summary>
    public const double ShortLine = 100;

    /// <summary>What a last page costs that holds fewer lines than <see cref="FewLines"/>.</summary>
    private const double ShortLastPage = 2000;

    private const int FewLines = 4;

    // Rounding in sums of lengths must not turn the last line of a full page away, in points.
    private const double Slack = 0.01;

    /// <returns>The index of each page's first line.</returns>
    public static IReadOnlyList<int> Break(IReadOnlyList<GalleyLine> lines, Length height, Length leading)
    {
        if (lines.Count == 0)
            return [0];
        // best[i] is the least cost of pages that hold the lines before i; from[i] is where the last of them begins.
        var best = new double[lines.Count + 1];
        var from = new int[lines.Count + 1];
        Array.Fill(best, double.PositiveInfinity);
        best[0] = 0;
        for (var first = 0; first < lines.Count; first++)
        {
            var filled = lines[first].Repeats?.Height.Points ?? 0;
            for (var end = first + 1; end <= lines.Count; end++)
            {
                var line = lines[end - 1];
                filled += line.Height.Points + (end - 1 > first ? line.SpaceAbove.Points : 0);
                // A line higher than the page has one to itself.
                if (filled > height.Points + Slack && end > first + 1)
                    break;
                var cost = best[first] + (end < lines.Count
                    ? Square(Math.Max(0, height.Points - filled) / leading.Points) * ShortLine + lines[end].BreakCost
                    : first > 0 && end - first < FewLines ? ShortLastPage : 0);
                if (cost < best[end])
                {
                    best[end] = cost;
                    from[end] = first;
                }
            }
        }

        var starts = new List<int>();
        for (var end = lines.Count; end > 0; end = from[end])
            starts.Add(from[end]);
        starts.Reverse();
        return starts;
    }

    private static double Square(double x) => x * x;
}
