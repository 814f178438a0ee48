using Watch.Documents;
using Watch.Languages;
using Watch.Typesetting.Design;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.Tables;

/// <summary>How a table has its place.</summary>
/// <param name="Frame">Of the table; its style is that of the cells, which may be smaller than asked for.</param>
/// <param name="Left">Where the columns begin, and the right edge of the table after the last with a gutter.</param>
/// <param name="Numbers">By column; null for one of words.</param>
/// <param name="Lack">How far the table is too wide for its words to stand whole, or parted where they may be hyphenated.</param>
internal sealed record TableShape(Frame Frame, Length[] Left, Length Gutter, IReadOnlyList<NumberColumn?> Numbers, Length Lack)
{
    public Length Width => Left[^1] - Gutter - Left[0];

    public Length WidthOf(TableCell cell) => Left[cell.Column + cell.ColumnSpan] - Gutter - Left[cell.Column];

    public NumberColumn? NumbersOf(TableCell cell) => cell.ColumnSpan == 1 ? Numbers[cell.Column] : null;

    /// <summary>Whether a cell has columns of numbers alone.</summary>
    public bool IsOverNumbers(TableCell cell) => Enumerable.Range(cell.Column, cell.ColumnSpan).All(c => Numbers[c] is not null);
}

/// <summary>Finds how a table has its place: where its words have no room, its columns stand nearer to each other, then it is set
/// smaller, and at last it may be hyphenated.</summary>
internal sealed class TableFitter(PageDesign design, ParagraphFlow flow, ParagraphSetter setter)
{
    // Of the size of tables.
    private static readonly double[] Sizes = [1, 0.92, 0.85, 0.78];

    // Between two columns, whose words stand nearer to each other only by being broken.
    private static readonly Length LeastGutter = Length.Pt(4);

    /// <param name="frame">Of the table; its style is that of the cells.</param>
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
        var parted = Extents(table, Measure(table, numbers, frame), least);
        var lack = parted.Sum(e => e.Least) + (parted.Length - 1) * least - frame.Width.Points;
        return Shape(TableColumns.WidthsBetween(parted, whole, least, frame.Width.Points), least, frame, numbers, Math.Max(0, lack));
    }

    /// <summary>A column of numbers, whatever its place, is set by its decimal signs.</summary>
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

    /// <summary>The cells, and the blocks of numbers as cells without words.</summary>
    private List<MeasuredCell> Measure(Table table, NumberColumn?[] numbers, Frame frame)
    {
        var aside = flow.Aside();
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
                    var (parts, indent) = (new List<Part>(), 0.0);
                    var extent = ExtentOf(cell.Content, within, aside, parts, ref indent);
                    cells.Add(new(cell.RowSpan == 1 ? above + r : -1, cell.Column, cell.ColumnSpan, extent, indent, parts));
                }
            }
        }
    }

    public static TypeStyle HeadStyle(PageDesign design, TypeStyle cells) =>
        design.TableHead with { Size = cells.Size, Leading = cells.Leading, Hyphenated = cells.Hyphenated };

    /// <summary>The widest gutter, in points, that leaves the words room; null if none does.</summary>
    private double? GutterFor(Table table, List<MeasuredCell> cells, double available)
    {
        var wanted = design.TableGutter.Points;
        if (TableColumns.HaveRoom(Extents(table, cells, wanted), wanted, available))
            return wanted;
        // What a cell over several columns lacks is the more, the narrower the gutter.
        var least = Math.Min(LeastGutter.Points, wanted);
        var extents = Extents(table, cells, least);
        return TableColumns.HaveRoom(extents, least, available) ? Math.Min(wanted, (available - extents.Sum(e => e.Least)) / Math.Max(1, extents.Length - 1)) : null;
    }

    private static Extent[] Extents(Table table, List<MeasuredCell> cells, double gutter) =>
        TableColumns.Extents(table.Columns.Count, [.. cells.Select(c => (c.Column, c.Span, c.Extent))], gutter);

    private static TableShape Shape(double[] widths, double gutter, Frame frame, NumberColumn?[] numbers, double lack)
    {
        var left = new Length[widths.Length + 1];
        left[0] = frame.Left;
        for (var i = 0; i < widths.Length; i++)
            left[i + 1] = left[i] + Length.Pt(widths[i] + gutter);
        // Numbers whose block has no room stand as words do.
        var whole = numbers.Select((n, c) => n is not null && n.Width.Points <= widths[c] + 0.001 ? n : null).ToList();
        return new(frame, left, Length.Pt(gutter), whole, Length.Pt(lack));
    }

    /// <param name="parts">Receives the parts of the texts.</param>
    /// <param name="indent">Grows to how far texts are set in at the most.</param>
    private Extent ExtentOf(IReadOnlyList<Block> blocks, Frame frame, ParagraphFlow aside, List<Part> parts, ref double indent)
    {
        var extent = default(Extent);
        var most = 0.0;
        foreach (var block in blocks)
        {
            var (own, inner) = (default(Extent), 0.0);
            foreach (var leaf in BlockTree.LeavesOf(block))
                own = Extent.Widest(own, setter.Measure(Lay(leaf, frame, aside), frame.Style!.Hyphenated, parts));
            own = Extent.Widest(own, ExtentOf([.. BlockTree.ChildrenOf(block)], frame, aside, parts, ref inner));
            var by = block switch
            {
                ItemList or DefinitionList => design.ListIndent.Points,
                Quotation => 2 * design.BlockIndent.Points,
                Verse or CodeBlock => design.BlockIndent.Points,
                _ => 0,
            };
            most = Math.Max(most, inner + by);
            own = own.Widened(by);
            // A picture takes what width it is given.
            extent = Extent.Widest(extent, block is Figure ? Extent.Widest(own, new(frame.Width.Points / 3, frame.Width.Points / 6)) : own);
        }

        indent += most;
        return extent;
    }

    private static ParagraphText Lay(Leaf leaf, Frame frame, ParagraphFlow aside) =>
        aside.Lay(leaf.Content, frame.Style!, frame.Language, frame.Tag, new(frame.Report, frame.Note, leaf.Number, 0));
}
