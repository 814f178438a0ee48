namespace Watch.Typesetting.Tables;

/// <summary>How wide the text of a cell is, in points: on one line (natural), and at the least without breaking a word.</summary>
internal readonly record struct Extent(double Natural, double Least)
{
    public Extent Widened(double by) => new(Natural + by, Least + by);

    public static Extent Widest(Extent a, Extent b) => new(Math.Max(a.Natural, b.Natural), Math.Max(a.Least, b.Least));
}

/// <summary>Distributes the width of a table over its columns.</summary>
internal static class TableColumns
{
    /// <summary>Calculates the widths of columns whose words need not be broken. A column gets its natural width if
    /// that is no more than an even share. The other columns hold text of several lines and share the rest in
    /// proportion to the square roots of their natural widths, which keeps the highest of them about as low as
    /// possible. No column is narrower than its least width; where even the least widths do not fit, all are scaled down.</summary>
    /// <param name="gutter">The space between two columns, in points.</param>
    /// <param name="available">In points.</param>
    public static double[] Widths(Extent[] columns, double gutter, double available)
    {
        var room = Math.Max(0, available - (columns.Length - 1) * gutter);
        var leasts = columns.Sum(e => e.Least);
        return leasts >= room ? [.. columns.Select(e => leasts == 0 ? 0 : e.Least * room / leasts)] : Share(columns, room);
    }

    /// <summary>Calculates the widths of columns whose words must be hyphenated. Each width lies equally far, in
    /// proportion, between the least width with hyphenated words and the least width with whole words. Where even
    /// hyphenated words do not fit, the least widths with whole words are scaled down.</summary>
    /// <param name="gutter">The space between two columns, in points.</param>
    /// <param name="available">In points.</param>
    public static double[] WidthsBetween(Extent[] hyphenated, Extent[] whole, double gutter, double available)
    {
        var room = available - (whole.Length - 1) * gutter;
        var (low, high) = (hyphenated.Sum(e => e.Least), whole.Sum(e => e.Least));
        return low >= room || high <= low
            ? Widths(whole, gutter, available)
            : [.. hyphenated.Zip(whole, (p, w) => p.Least + (w.Least - p.Least) * (room - low) / (high - low))];
    }

    /// <summary>Whether the columns fit without breaking a word.</summary>
    public static bool HaveRoom(Extent[] columns, double gutter, double available) =>
        columns.Sum(e => e.Least) <= available - (columns.Length - 1) * gutter;

    /// <summary>Calculates the width that each column needs for its cells.</summary>
    /// <param name="cells">The first column, number of columns, and extent of each cell.</param>
    /// <param name="gutter">The space between two columns, in points.</param>
    public static Extent[] Extents(int columns, IReadOnlyList<(int Column, int Span, Extent Extent)> cells, double gutter)
    {
        var extents = new Extent[columns];
        foreach (var (column, span, extent) in cells)
        {
            if (span == 1)
                extents[column] = Extent.Widest(extents[column], extent);
        }

        // Where a cell over several columns needs more than they have, they share the difference in proportion to their widths.
        foreach (var (column, span, extent) in cells.Where(c => c.Span > 1).OrderBy(c => c.Span))
        {
            var spanned = extents.AsSpan(column, span);
            var (natural, least) = (0.0, 0.0);
            foreach (var within in spanned)
                (natural, least) = (natural + within.Natural, least + within.Least);
            var more = new Extent(Math.Max(0, extent.Natural - natural - (span - 1) * gutter), Math.Max(0, extent.Least - least - (span - 1) * gutter));
            foreach (ref var within in spanned)
            {
                var share = natural > 0 ? within.Natural / natural : 1.0 / span;
                within = new(within.Natural + more.Natural * share, within.Least + more.Least * share);
            }
        }

        return extents;
    }

    private static double[] Share(Extent[] extents, double room)
    {
        var widths = new double[extents.Length];
        var open = Enumerable.Range(0, extents.Length).OrderBy(c => extents[c].Natural).ToList();
        var owed = extents.Sum(e => e.Least);
        while (open.Count > 0 && extents[open[0]].Natural <= Math.Max(room / open.Count, extents[open[0]].Least))
        {
            var column = open[0];
            // The least widths of the other columns are reserved.
            owed -= extents[column].Least;
            if (extents[column].Natural > room - owed)
                break;
            widths[column] = extents[column].Natural;
            room -= widths[column];
            open.RemoveAt(0);
        }

        while (open.Count > 0)
        {
            var weights = open.Sum(c => Math.Sqrt(extents[c].Natural));
            var narrow = open.FindIndex(c => room * Math.Sqrt(extents[c].Natural) / weights < extents[c].Least);
            if (narrow < 0)
            {
                foreach (var column in open)
                    widths[column] = room * Math.Sqrt(extents[column].Natural) / weights;
                break;
            }

            widths[open[narrow]] = extents[open[narrow]].Least;
            room -= extents[open[narrow]].Least;
            open.RemoveAt(narrow);
        }

        return widths;
    }
}
