namespace Watch.Typesetting.Tables;

/// <summary>A stretch of text without a possible line break, in points.</summary>
/// <param name="Space">The space after it where the line goes on; infinity where the line must end.</param>
internal readonly record struct TextPart(double Width, double Space);

/// <summary>A table cell with the width of its text.</summary>
/// <param name="Row">-1 for a cell over several rows, and for the block of a number column.</param>
/// <param name="Indent">How much narrower than the column its text is set.</param>
/// <param name="Parts">All of its text, in order.</param>
internal sealed record MeasuredCell(int Row, int Column, int Span, Extent Extent, double Indent, IReadOnlyList<TextPart> Parts)
{
    /// <summary>How many lines the cell takes at a given column width.</summary>
    public int LinesIn(double width)
    {
        var (lines, line, space) = (1, 0.0, 0.0);
        foreach (var part in Parts)
        {
            if (line > 0 && line + space + part.Width > width - Indent + 0.01)
                (lines, line) = (lines + 1, part.Width);
            else
                line += space + part.Width;
            space = part.Space;
        }

        return lines;
    }
}

/// <summary>Searches for column widths that make a table lower: moves width from column to column as long as this saves
/// lines of a row or of a cell.</summary>
internal sealed class ColumnSearch
{
    // Rows weigh more than cells: a line saved in a cell that is not the highest of its row counts this much.
    private const double CellLine = 0.01;

    // Limits the time for a large table: how many parts may be measured.
    private const long MostWork = 4_000_000;

    // In points.
    private static readonly double[] Steps = [24, 12, 6, 3];

    private readonly IReadOnlyList<MeasuredCell> cells;
    private readonly double[] widths;
    private readonly double[] least;
    private readonly double gutter;
    private readonly int[] highest;
    private readonly int work;

    private ColumnSearch(IReadOnlyList<MeasuredCell> cells, double[] widths, double[] least, double gutter)
    {
        (this.cells, this.widths, this.least, this.gutter) = (cells, widths, least, gutter);
        highest = new int[cells.Select(c => c.Row + 1).DefaultIfEmpty(0).Max()];
        work = cells.Sum(c => c.Parts.Count + 1);
    }

    /// <param name="widths">The widths to begin with.</param>
    /// <param name="columns">No column becomes narrower than its least width. Nor does it become narrower than its
    /// cells' natural width if that is no more than an even share, so that a date does not break where a text beside it
    /// has room.</param>
    /// <param name="gutter">Between two columns, in points.</param>
    public static double[] Lower(IReadOnlyList<MeasuredCell> cells, double[] widths, Extent[] columns, double gutter)
    {
        if (columns.Zip(widths).All(c => c.First.Natural <= c.Second + 0.01))
            return widths;
        var share = widths.Sum() / widths.Length;
        var least = columns.Select(c => c.Least).ToArray();
        foreach (var column in cells.Where(c => c.Span == 1).GroupBy(c => c.Column))
        {
            var own = column.Max(c => c.Extent.Natural);
            if (own <= share)
                least[column.Key] = Math.Max(least[column.Key], own);
        }

        return new ColumnSearch(cells, [.. widths], least, gutter).Run();
    }

    private double[] Run()
    {
        var cost = Cost();
        var left = MostWork;
        foreach (var step in Steps)
        {
            for (var isLower = true; isLower;)
            {
                isLower = false;
                for (var from = 0; from < widths.Length; from++)
                {
                    for (var to = 0; to < widths.Length; to++)
                    {
                        if (to == from || widths[from] - step < least[from])
                            continue;
                        if ((left -= work) < 0)
                            return widths;
                        var before = (widths[from], widths[to]);
                        (widths[from], widths[to]) = (widths[from] - step, widths[to] + step);
                        var moved = Cost();
                        if (moved < cost)
                            (cost, isLower) = (moved, true);
                        else
                            (widths[from], widths[to]) = before;
                    }
                }
            }
        }

        return widths;
    }

    private double Cost()
    {
        Array.Clear(highest);
        var lines = 0L;
        foreach (var cell in cells)
        {
            var width = (cell.Span - 1) * gutter;
            for (var c = cell.Column; c < cell.Column + cell.Span; c++)
                width += widths[c];
            var own = cell.LinesIn(width);
            lines += own;
            if (cell.Row >= 0)
                highest[cell.Row] = Math.Max(highest[cell.Row], own);
        }

        return highest.Sum() + lines * CellLine;
    }
}
