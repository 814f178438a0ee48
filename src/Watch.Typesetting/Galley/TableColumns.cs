namespace Watch.Typesetting;

/// <summary>How wide a cell's text would be: set on one line, and at the narrowest, with no word broken. In points.</summary>
internal readonly record struct Extent(double Natural, double Least)
{
    public Extent Widened(double by) => new(Natural + by, Least + by);

    public static Extent Widest(Extent a, Extent b) => new(Math.Max(a.Natural, b.Natural), Math.Max(a.Least, b.Least));
}

/// <summary>Shares the width of a table among its columns, by what stands in them.</summary>
internal static class TableColumns
{
    /// <summary>The columns' widths. Each has its natural width where there is room; else each has its least, and a share of
    /// what is left by how far its natural width is from it, as CSS 2.1 (17.5.2.2) has it; where not even that fits,
    /// the widths stand to each other as the least ones do.</summary>
    /// <param name="cells">The cells by first column, number of columns, and extent.</param>
    /// <param name="gutter">Between two columns, in points.</param>
    /// <param name="available">In points.</param>
    public static double[] Widths(int columns, IReadOnlyList<(int Column, int Span, Extent Extent)> cells, double gutter, double available)
    {
        var extents = new Extent[columns];
        foreach (var (column, span, extent) in cells)
        {
            if (span == 1)
                extents[column] = Extent.Widest(extents[column], extent);
        }

        // What a cell over several columns lacks is shared among them.
        foreach (var (column, span, extent) in cells.Where(c => c.Span > 1).OrderBy(c => c.Span))
        {
            var spanned = extents.AsSpan(column, span);
            var (natural, least) = ((span - 1) * gutter, (span - 1) * gutter);
            foreach (var within in spanned)
                (natural, least) = (natural + within.Natural, least + within.Least);
            var more = new Extent(Math.Max(0, extent.Natural - natural) / span, Math.Max(0, extent.Least - least) / span);
            foreach (ref var within in spanned)
                within = new(within.Natural + more.Natural, within.Least + more.Least);
        }

        var room = Math.Max(0, available - (columns - 1) * gutter);
        var naturals = extents.Sum(e => e.Natural);
        var leasts = extents.Sum(e => e.Least);
        return naturals <= room ? [.. extents.Select(e => e.Natural)]
            : leasts >= room ? [.. extents.Select(e => leasts == 0 ? 0 : e.Least * room / leasts)]
            : [.. extents.Select(e => e.Least + (room - leasts) * (e.Natural - e.Least) / (naturals - leasts))];
    }
}
