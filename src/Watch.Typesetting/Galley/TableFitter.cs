using Watch.Documents;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting;

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
        var cells = new List<(int, int, Extent)>();
        foreach (var size in Sizes)
        {
            frame = frame with { Style = size == 1 ? style : style with { Size = style.Size * size, Leading = style.Leading * size } };
            numbers = Numbers(table, frame);
            cells = Measure(table, numbers, frame);
            if (GutterFor(cells, table.Columns.Count, frame.Width.Points) is { } gutter)
                return Shape(TableColumns.Widths(TableColumns.Extents(table.Columns.Count, cells, gutter), gutter, frame.Width.Points), gutter, frame, numbers, 0);
        }

        frame = frame with { Style = frame.Style! with { Hyphenated = true } };
        var least = Length.Min(LeastGutter, design.TableGutter).Points;
        var whole = TableColumns.Extents(table.Columns.Count, cells, least);
        var parted = TableColumns.Extents(table.Columns.Count, Measure(table, numbers, frame), least);
        var lack = parted.Sum(e => e.Least) + (parted.Length - 1) * least - frame.Width.Points;
        var widths = TableColumns.WidthsBetween(parted, whole, least, frame.Width.Points);
        return Shape(widths, least, frame, numbers, Math.Max(0, lack));
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
            var sign = CellNumber.DecimalSignOf(cells.Select(cell => NumberColumn.TextOf(cell)!), frame.Language);
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

    /// <summary>The cells by first column, number of columns, and extent; and the blocks of numbers as cells.</summary>
    private List<(int Column, int Span, Extent Extent)> Measure(Table table, NumberColumn?[] numbers, Frame frame)
    {
        var aside = flow.Aside();
        var head = frame with { Style = HeadStyle(design, frame.Style!) };
        var blocks = Enumerable.Range(0, numbers.Length).Where(c => numbers[c] is not null).Select(c => (c, 1, new Extent(numbers[c]!.Width.Points, numbers[c]!.Width.Points)));
        return
        [
            .. table.Head.SelectMany(row => row.Cells).Select(cell => (cell.Column, cell.ColumnSpan, ExtentOf(cell.Content, head, aside))),
            .. table.Body.SelectMany(row => row.Cells).Select(cell => (cell.Column, cell.ColumnSpan, ExtentOf(cell.Content, frame, aside))),
            .. blocks,
        ];
    }

    public static TypeStyle HeadStyle(PageDesign design, TypeStyle cells) =>
        design.TableHead with { Size = cells.Size, Leading = cells.Leading, Hyphenated = cells.Hyphenated };

    /// <summary>The widest gutter, in points, that leaves the words room; null if none does.</summary>
    private double? GutterFor(List<(int, int, Extent)> cells, int columns, double available)
    {
        var wanted = design.TableGutter.Points;
        if (TableColumns.HaveRoom(TableColumns.Extents(columns, cells, wanted), wanted, available))
            return wanted;
        // What a cell over several columns lacks is the more, the narrower the gutter.
        var least = Math.Min(LeastGutter.Points, wanted);
        var extents = TableColumns.Extents(columns, cells, least);
        return TableColumns.HaveRoom(extents, least, available) ? Math.Min(wanted, (available - extents.Sum(e => e.Least)) / Math.Max(1, columns - 1)) : null;
    }

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

    private Extent ExtentOf(IReadOnlyList<Block> blocks, Frame frame, ParagraphFlow aside)
    {
        var extent = default(Extent);
        foreach (var block in blocks)
        {
            var own = default(Extent);
            foreach (var leaf in BlockTree.LeavesOf(block))
                own = Extent.Widest(own, setter.Measure(Lay(leaf, frame, aside), frame.Style!.Hyphenated));
            own = Extent.Widest(own, ExtentOf([.. BlockTree.ChildrenOf(block)], frame, aside));
            extent = Extent.Widest(extent, block switch
            {
                // A picture takes what width it is given.
                Figure => Extent.Widest(own, new(frame.Width.Points / 3, frame.Width.Points / 6)),
                ItemList or DefinitionList => own.Widened(design.ListIndent.Points),
                Quotation => own.Widened(2 * design.BlockIndent.Points),
                Verse or CodeBlock => own.Widened(design.BlockIndent.Points),
                _ => own,
            });
        }

        return extent;
    }

    private static ParagraphText Lay(Leaf leaf, Frame frame, ParagraphFlow aside) =>
        aside.Lay(leaf.Content, frame.Style!, frame.Language, frame.Tag, new(frame.Report, frame.Note, leaf.Number, 0));
}
