using Watch.Documents;
using Watch.Languages;
using Watch.Typesetting.Design;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.Tables;

/// <summary>The layout of a table: its type size and columns.</summary>
/// <param name="Frame">The table's frame. Its style is that of the cells and may be smaller than the design's.</param>
/// <param name="Start">Where each column begins, from the side of the table where lines begin, and last the width of the table plus a gutter.</param>
/// <param name="Numbers">For each column; null for a column of words.</param>
/// <param name="Excess">How much wider the table's words are than the table, once hyphenated where possible. Above zero,
/// words are broken anywhere.</param>
internal sealed record TableShape(Frame Frame, Length[] Start, Length Gutter, IReadOnlyList<NumberColumn?> Numbers, Length Excess)
{
    public Length Width => Start[^1] - Gutter;

    /// <summary>The left edge of the table.</summary>
    public Length Left => Frame.IsRightToLeft ? Frame.Right - Width : Frame.Left;

    public Length WidthOf(TableCell cell) => Start[cell.Column + cell.ColumnSpan] - Gutter - Start[cell.Column];

    /// <summary>The left edge of a cell. In a language that is written from right to left the first column stands at the right.</summary>
    public Length LeftOf(TableCell cell) => Frame.IsRightToLeft ? Frame.Right - Start[cell.Column] - WidthOf(cell) : Frame.Left + Start[cell.Column];

    public NumberColumn? NumbersOf(TableCell cell) => cell.ColumnSpan == 1 ? Numbers[cell.Column] : null;

    /// <summary>Whether all columns of a cell are number columns.</summary>
    public bool IsOverNumbers(TableCell cell) => Enumerable.Range(cell.Column, cell.ColumnSpan).All(c => Numbers[c] is not null);
}

/// <summary>Lays out a table. Where its words have no room, it narrows the gutters, then the type, and finally hyphenates.</summary>
internal sealed class TableFitter(PageDesign design, ParagraphFlow flow, ParagraphSetter setter)
{
    // In proportion to the design's size for tables.
    private static readonly double[] Sizes = [1, 0.92, 0.85, 0.78];

    // The narrowest gutter. Beyond it, the type is set smaller instead.
    private static readonly Length LeastGutter = Length.Pt(4);

    /// <param name="frame">The frame of the table, with the style of the cells.</param>
    public TableShape Fit(Table table, Frame frame)
    {
        var style = frame.Style!;
        var numbers = new NumberColumn?[table.Columns.Count];
        var cells = new List<MeasuredCell>();
        foreach (var size in Sizes)
        {
            frame = frame with { Style = size == 1 ? style : style with { Size = style.Size * size, Leading = style.Leading * size } };
            numbers = Numbers(table, frame);
            cells = Measure(table, numbers, frame);
            if (GutterFor(table, cells, frame.Width.Points) is { } gutter)
            {
                var columns = Extents(table, cells, gutter);
                var widths = TableColumns.Widths(columns, gutter, frame.Width.Points);
                return Shape(ColumnSearch.Lower(cells, widths, columns, gutter), gutter, frame, numbers, 0);
            }
        }

        frame = frame with { Style = frame.Style! with { Hyphenated = true } };
        var least = Length.Min(LeastGutter, design.TableGutter).Points;
        var whole = Extents(table, cells, least);
        var hyphenated = Extents(table, Measure(table, numbers, frame), least);
        var excess = hyphenated.Sum(e => e.Least) + (hyphenated.Length - 1) * least - frame.Width.Points;
        return Shape(TableColumns.WidthsBetween(hyphenated, whole, least, frame.Width.Points), least, frame, numbers, Math.Max(0, excess));
    }

    /// <summary>Finds the number columns. Columns that the source centres or sets flush left are not.</summary>
    private NumberColumn?[] Numbers(Table table, Frame frame)
    {
        var aside = flow.Aside();
        var numbers = new NumberColumn?[table.Columns.Count];
        for (var c = 0; c < numbers.Length; c++)
        {
            if (table.Columns[c] is not (ColumnAlignment.Default or ColumnAlignment.Right))
                continue;
            var column = c;
            var cells = table.Body.SelectMany(row => row.Cells).Where(cell => cell.Column == column && NumberColumn.TextOf(cell) is { Length: > 0 }).ToList();
            var sign = CellNumber.DecimalSignOf(cells.Select(cell => NumberColumn.TextOf(cell)!), Language.Of(frame.Language).DecimalSign);
            var (before, after, count) = (Length.Zero, Length.Zero, 0);
            foreach (var cell in cells)
            {
                if (NumberColumn.NumberOf(cell, sign) is not var (text, at))
                    continue;
                var line = setter.SetOneLine(Lay(((Paragraph)cell.Content[0]).Text, frame, aside));
                if (NumberColumn.PenAt(line.Marks, text, at) is not { } pen)
                    continue;
                (before, after, count) = (Length.Max(before, pen), Length.Max(after, line.Width - pen), count + 1);
            }

            if (count * 2 > cells.Count)
                numbers[c] = new(sign, before, after, c == 0 && table.Columns[c] == ColumnAlignment.Default, table.Columns[c] == ColumnAlignment.Right);
        }

        return numbers;
    }

    /// <summary>Measures the cells. The block of each number column counts as a cell without text.</summary>
    private List<MeasuredCell> Measure(Table table, NumberColumn?[] numbers, Frame frame)
    {
        var measure = new CellMeasure(design, flow.Aside(), setter);
        var cells = new List<MeasuredCell>();
        Add(table.Head, frame with { Style = HeadStyle(design, frame.Style!) }, 0);
        Add(table.Body, frame, table.Head.Count);
        for (var c = 0; c < numbers.Length; c++)
        {
            if (numbers[c] is { Width.Points: var width })
                cells.Add(new(-1, c, 1, new(width, width), 0, []));
        }

        return cells;

        void Add(IReadOnlyList<TableRow> rows, Frame within, int above)
        {
            for (var r = 0; r < rows.Count; r++)
            {
                foreach (var cell in rows[r].Cells)
                {
                    var parts = new List<TextPart>();
                    var (extent, indent) = measure.Of(cell.Content, within with { Cell = within.Style }, parts);
                    cells.Add(new(cell.RowSpan == 1 ? above + r : -1, cell.Column, cell.ColumnSpan, extent, indent, parts));
                }
            }
        }
    }

    public static TypeStyle HeadStyle(PageDesign design, TypeStyle cells) =>
        design.TableHead with { Size = cells.Size, Leading = cells.Leading, Hyphenated = cells.Hyphenated };

    /// <summary>The widest gutter in points at which no word need be broken; null if there is none.</summary>
    private double? GutterFor(Table table, List<MeasuredCell> cells, double available)
    {
        var wanted = design.TableGutter.Points;
        if (TableColumns.HaveRoom(Extents(table, cells, wanted), wanted, available))
            return wanted;
        // The narrower the gutter, the more a cell over several columns lacks.
        var least = Math.Min(LeastGutter.Points, wanted);
        var extents = Extents(table, cells, least);
        return TableColumns.HaveRoom(extents, least, available) ? Math.Min(wanted, (available - extents.Sum(e => e.Least)) / Math.Max(1, extents.Length - 1)) : null;
    }

    private static Extent[] Extents(Table table, List<MeasuredCell> cells, double gutter) =>
        TableColumns.Extents(table.Columns.Count, [.. cells.Select(c => (c.Column, c.Span, c.Extent))], gutter);

    private static TableShape Shape(double[] widths, double gutter, Frame frame, NumberColumn?[] numbers, double excess)
    {
        var start = new Length[widths.Length + 1];
        for (var i = 0; i < widths.Length; i++)
            start[i + 1] = start[i] + Length.Pt(widths[i] + gutter);
        // A block of numbers that does not fit is set as words are.
        var whole = numbers.Select((n, c) => n is not null && n.Width.Points <= widths[c] + 0.001 ? n : null).ToList();
        return new(frame, start, Length.Pt(gutter), whole, Length.Pt(excess));
    }

    private static ParagraphText Lay(Leaf leaf, Frame frame, ParagraphFlow aside) =>
        aside.Lay(leaf.Content, frame.Style!, frame.Language, frame.Tag, new(frame.Report, frame.Note, leaf.Number, 0));
}
