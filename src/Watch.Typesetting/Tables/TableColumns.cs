using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Tables;

/// <summary>How wide a cell's text would be: set on one line, and at the narrowest, with no word broken. In points.</summary>
internal readonly record struct Extent(double Natural, double Least)
{
    public Extent Widened(double by) => new(Natural + by, Least + by);

    public static Extent Widest(Extent a, Extent b) => new(Math.Max(a.Natural, b.Natural), Math.Max(a.Least, b.Least));
}

/// <summary>Shares the width of a table among its columns, by what stands in them.</summary>
internal static class TableColumns
{
    /// <summary>The columns' widths. A column whose natural width is no more than its even share of the room has it; the
    /// others, whose text takes several lines, share the rest by the square roots of their natural widths, which makes the
    /// highest of them about as low as can be. None is narrower than its least width, unless there is no room even for those:
    /// then the widths stand to each other as these do.</summary>
    /// <param name="gutter">Between two columns, in points.</param>
    /// <param name="available">In points.</param>
    public static double[] Widths(Extent[] columns, double gutter, double available)
    {
        var room = Math.Max(0, available - (columns.Length - 1) * gutter);
        var leasts = columns.Sum(e => e.Least);
        return leasts >= room ? [.. columns.Select(e => leasts == 0 ? 0 : e.Least * room / leasts)] : Share(columns, room);
    }

    /// <summary>The columns' widths where their words have no room unless they are parted: each as far between its least
    /// width with words parted and the one with words whole as the others. Where there is no room even for words parted, the
    /// widths stand to each other as the least ones with words whole do.</summary>
    /// <param name="gutter">Between two columns, in points.</param>
    /// <param name="available">In points.</param>
    public static double[] WidthsBetween(Extent[] parted, Extent[] whole, double gutter, double available)
    {
        var room = available - (whole.Length - 1) * gutter;
        var (low, high) = (parted.Sum(e => e.Least), whole.Sum(e => e.Least));
        return low >= room || high <= low
            ? Widths(whole, gutter, available)
            : [.. parted.Zip(whole, (p, w) => p.Least + (w.Least - p.Least) * (room - low) / (high - low))];
    }

    /// <summary>Whether no word need be broken.</summary>
    public static bool HaveRoom(Extent[] columns, double gutter, double available) =>
        columns.Sum(e => e.Least) <= available - (columns.Length - 1) * gutter;

    /// <summary>What the columns need for what stands in them.</summary>
    /// <param name="cells">The cells by first column, number of columns, and extent.</param>
    /// <param name="gutter">Between two columns, in points.</param>
    public static Extent[] Extents(int columns, IReadOnlyList<(int Column, int Span, Extent Extent)> cells, double gutter)
    {
        var extents = new Extent[columns];
        foreach (var (column, span, extent) in cells)
        {
            if (span == 1)
                extents[column] = Extent.Widest(extents[column], extent);
        }

        // What a cell over several columns lacks is shared among them as they are wide already.
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
            // What the others need at the least is theirs.
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
