using System.Globalization;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Typesetting.Design;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.Tables;

/// <summary>Sets tables with rules above, below the head, and below. Rows are kept whole unless they are high, and the
/// head is repeated on every page that the table continues on.</summary>
/// <param name="setBlocks">Sets the blocks of a cell in a column of its own and returns its lines.</param>
internal sealed class TableSetter(
    PageDesign design, Column column, ParagraphFlow flow, ParagraphSetter setter, TagTreeBuilder tags, Func<IReadOnlyList<Block>, Frame, IReadOnlyList<GalleyLine>> setBlocks)
{
    // A table up to this share of the text height is kept whole, even if that leaves the page before it short.
    private const double SmallShare = 0.4;

    // A row higher than this share of the text height may be split; beside a spanning cell only above the second share.
    private const double HighRow = 1.0 / 3;
    private const double MostWhole = 3.0 / 4;

    /// <param name="isSmaller">Whether the type is smaller than the design's.</param>
    /// <param name="tag">The tag of the table.</param>
    public void Set(Table table, TableShape shape, bool isSmaller, int tag)
    {
        if (table.Head.Count + table.Body.Count == 0)
            return;
        if (shape.Excess > Length.Zero)
            ReportTooWide(table, shape);
        // A table head requires a body (ISO 14289-1, 7.2). Without one, its rows belong to the table itself.
        var headTag = table.Head.Count == 0 || table.Body.Count == 0 ? tag : tags.Add(tag, TagKind.TableHead);
        var heads = new Length[table.Columns.Count];
        var head = SetRows(table, table.Head, isHead: true, shape, heads, headTag);
        var body = SetRows(table, table.Body, isHead: false, shape, heads, table.Body.Count == 0 ? tag : tags.Add(tag, TagKind.TableBody));
        AddRule(head.Count > 0 ? head : body, 0, design.TableRuleWeight, shape);
        if (head.Count > 0 && body.Count > 0)
            AddRule(head, head.Count, design.RuleWeight, shape);
        AddRule(body.Count > 0 ? body : head, body.Count > 0 ? body.Count : head.Count, design.TableRuleWeight, shape);
        if (isSmaller)
            MarkSmaller(head.Count > 0 ? head : body);
        var again = ContinuationHead(table.Number, head, shape);
        for (var i = 0; i < head.Count; i++)
        {
            if (i > 0)
                column.KeepWithNext();
            column.Add(head[i]);
        }

        var isSmall = head.Concat(body).Sum(line => line.Height.Points) <= design.TextHeight.Points * SmallShare;
        for (var i = 0; i < body.Count; i++)
        {
            if (i == 0 && head.Count > 0)
                column.KeepWithNext();
            if (i > 0 && isSmall)
                column.Resist(BreakCosts.SmallTable);
            // Neither the first row nor the last should be alone on a page.
            if (i == 1 || (i > 0 && i == body.Count - 1))
                column.Resist(BreakCosts.LoneItem);
            column.Add(body[i] with { Repeats = i > 0 ? again.With(body[i].Repeats) : null });
        }
    }

    /// <summary>Warns that words are broken at places where words may not be divided.</summary>
    private void ReportTooWide(Table table, TableShape shape)
    {
        var frame = shape.Frame;
        var first = BlockTree.All([table]).SelectMany(BlockTree.LeavesOf).First();
        flow.Report(Rules.TableTooWide, new(frame.Report, frame.Note, first.Number, 0),
            string.Create(CultureInfo.InvariantCulture, $"A table is {shape.Excess.Points:0.#} pt too wide even at {frame.Style!.Size.Points:0.#} pt, so words are broken anywhere."),
            "Give it fewer columns or shorter words, or split it into two tables.");
    }

    /// <param name="heads">Receives the widths of the heads of single columns while the head is set; read while the
    /// body is set.</param>
    private List<GalleyLine> SetRows(Table table, IReadOnlyList<TableRow> rows, bool isHead, TableShape shape, Length[] heads, int tag)
    {
        var lines = new List<GalleyLine>(rows.Count);
        var spanning = new List<(int LastRow, Length Remains)>();
        var spans = new List<(int FirstRow, int LastRow, IReadOnlyList<GalleyLine> Cell)>();
        var (starts, heights) = (new int[rows.Count], new Length[rows.Count]);
        for (var r = 0; r < rows.Count; r++)
        {
            var rowTag = tags.Add(tag, TagKind.TableRow);
            var row = new TableRowSetter(design.TableRowSpace);
            var height = Length.Zero;
            foreach (var cell in rows[r].Cells)
            {
                var set = SetCell(table, cell, isHead, shape, heads, rowTag);
                var cellHeight = TableRowSetter.HeightOf(set);
                // A spanning cell starts in its first row and extends into the others, unless it is too high to keep
                // them on one page.
                var reaches = cell.RowSpan > 1 && cellHeight < design.TextHeight * 0.5;
                row.Add(set, reaches);
                if (reaches)
                {
                    spanning.Add((r + cell.RowSpan - 1, cellHeight + design.TableRowSpace));
                    spans.Add((r, r + cell.RowSpan - 1, set));
                }
                else
                {
                    height = Length.Max(height, cellHeight + design.TableRowSpace);
                }

                if (isHead && cell.ColumnSpan > 1 && r < rows.Count - 1)
                    row.AddRule(new(shape.LeftOf(cell), Length.Zero, shape.WidthOf(cell), design.CellRuleWeight));
            }

            // The last row of a spanning cell grows to hold the rest of it.
            foreach (var (_, rest) in spanning.Where(s => s.LastRow == r))
                height = Length.Max(height, rest);
            height = Length.Max(height, shape.Frame.Style!.Leading + design.TableRowSpace);
            var isWhole = isHead || height <= design.TextHeight * (spanning.Count > 0 ? MostWhole : HighRow);
            (starts[r], heights[r]) = (lines.Count, height);
            lines.AddRange(row.Build(height, isWhole));
            for (var s = 0; s < spanning.Count; s++)
                spanning[s] = spanning[s] with { Remains = spanning[s].Remains - height };
            spanning.RemoveAll(s => s.LastRow <= r);
            // A page must not end where a spanning cell's text extends into the next row, nor below a cell over all
            // columns, which heads the rows that follow.
            var isHeading = rows[r].Cells is [{ Content.Count: > 0 } only] && only.ColumnSpan == table.Columns.Count && only.ColumnSpan > 1;
            if ((isHeading || spanning.Exists(s => s.Remains > Length.Zero)) && r + 1 < rows.Count)
                lines[^1] = lines[^1] with { ReachesOn = true };
        }

        foreach (var (first, last, cell) in spans)
            RepeatSpanningCell(lines, cell, starts.AsSpan((first + 1)..(last + 1)), heights.AsSpan((first + 1)..(last + 1)));
        return lines;
    }

    /// <summary>Repeats a spanning cell where one of its later rows begins a page, if the rows from there on have room
    /// for it.</summary>
    /// <param name="starts">The index of the first line of each later row.</param>
    /// <param name="heights">The heights of the later rows.</param>
    private void RepeatSpanningCell(List<GalleyLine> lines, IReadOnlyList<GalleyLine> cell, ReadOnlySpan<int> starts, ReadOnlySpan<Length> heights)
    {
        var need = TableRowSetter.HeightOf(cell) + design.TableRowSpace;
        var again = new RepeatedLine(Length.Zero, TableRowSetter.RepeatedText(cell, design.TableRowSpace));
        var rest = Length.Zero;
        for (var r = starts.Length - 1; r >= 0; r--)
        {
            rest += heights[r];
            if (need <= rest)
                lines[starts[r]] = lines[starts[r]] with { Repeats = again.With(lines[starts[r]].Repeats) };
        }
    }

    private IReadOnlyList<GalleyLine> SetCell(Table table, TableCell cell, bool isHead, TableShape shape, Length[] heads, int row)
    {
        // An empty cell names nothing.
        var isNamed = isHead && cell.Content.Count > 0;
        var tag = tags.Add(new Tag(0, row, isNamed ? TagKind.TableHeaderCell : TagKind.TableCell)
        {
            ColumnSpan = cell.ColumnSpan,
            RowSpan = cell.RowSpan,
            Scope = isNamed ? HeaderScope.Column : null,
        });
        var numbers = shape.NumbersOf(cell);
        var (left, width) = (shape.LeftOf(cell), shape.WidthOf(cell));
        var style = isHead ? TableFitter.HeadStyle(design, shape.Frame.Style!) : shape.Frame.Style!;
        var set = setBlocks(cell.Content, shape.Frame with
        {
            Left = left,
            Width = width,
            Tag = tag,
            Style = style with { Alignment = AlignmentOf(table, cell, isHead, shape) },
            Cell = style,
        });
        if (numbers is null)
            return set;
        if (!isHead)
            return numbers.Place(set, cell, left, width, numbers.Left(width, heads[cell.Column], shape.Frame.IsRightToLeft));
        foreach (var line in set)
        {
            if (NumberColumn.ExtentOf(line.Marks) is var (from, to))
                heads[cell.Column] = Length.Max(heads[cell.Column], to - from);
        }

        return set;
    }

    /// <summary>Heads of number columns are flush right, as the numbers are; a head over several number columns is centred.</summary>
    private static Alignment AlignmentOf(Table table, TableCell cell, bool isHead, TableShape shape) => table.Columns[cell.Column] switch
    {
        _ when shape.NumbersOf(cell) is { } numbers => isHead && !numbers.IsStub ? numbers.IsRight ? Alignment.Right : Alignment.End : Alignment.Left,
        _ when isHead && cell.ColumnSpan > 1 && shape.IsOverNumbers(cell) => Alignment.Centred,
        ColumnAlignment.Default or ColumnAlignment.Left => Alignment.Left,
        ColumnAlignment.Centre => Alignment.Centred,
        ColumnAlignment.Right => Alignment.Right,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Records in the trace of the first line that the table is set smaller.</summary>
    private static void MarkSmaller(List<GalleyLine> lines) =>
        lines[0] = lines[0] with { Traces = [.. lines[0].Traces.Take(1).Select(t => t with { Faults = t.Faults | LineFaults.Smaller }), .. lines[0].Traces.Skip(1)] };

    /// <summary>Draws a rule across the table above a line, or below the last line if the index is past it.</summary>
    private void AddRule(List<GalleyLine> lines, int index, Length weight, TableShape shape)
    {
        var above = index < lines.Count;
        var line = lines[above ? index : index - 1];
        // Half of a row's space is above its text and half below, so there is space on both sides of a rule.
        var y = above ? -line.Height - weight : Length.Zero;
        var rule = new RuleMark { Box = new(shape.Left, y, shape.Width, weight), Artifact = ArtifactKind.Layout };
        if (above)
        {
            lines[index] = line with { Height = line.Height + weight, Marks = [rule, .. line.Marks] };
            return;
        }

        lines[index - 1] = line with
        {
            Height = line.Height + weight,
            Marks = [.. line.Marks.Select(m => m.Move(Length.Zero, -weight)), rule.Move(Length.Zero, -weight)],
            Destinations = [.. line.Destinations.Select(d => d with { At = d.At + new Point(Length.Zero, -weight) })],
        };
    }

    /// <summary>The artifacts that a later page repeats above the rows: "Table 2, continued" if the table is numbered,
    /// and the head.</summary>
    private RepeatedLine ContinuationHead(int number, List<GalleyLine> head, TableShape shape)
    {
        var marks = new List<Mark>();
        var height = Length.Zero;
        if (number > 0)
        {
            var style = design.Caption with { Size = Length.Min(design.Caption.Size, shape.Frame.Note > 0 ? design.Note.Size : design.Caption.Size) };
            var words = setter.SetOneLine(flow.LayGenerated(flow.Words.TableContinued.With(flow.Words.Table.Of(number)), style, shape.Frame.Language, -1));
            height = style.Leading;
            marks.AddRange(words.Marks.Select(m => m.Move(shape.Frame.IsRightToLeft ? shape.Left + shape.Width - words.Width : shape.Left, height - style.Leading * 0.25)));
            height += design.Caption.SpaceAbove * 0.75;
        }

        foreach (var line in head)
        {
            height += line.Height;
            marks.AddRange(line.Marks.Select(m => m.Move(Length.Zero, height)));
        }

        if (head.Count == 0 && number > 0)
        {
            marks.Add(new RuleMark { Box = new(shape.Left, height, shape.Width, design.TableRuleWeight) });
            height += design.TableRuleWeight;
        }

        return new(height, [.. marks.Select(m => RepeatedLine.AsArtifact(m.Move(Length.Zero, -height)))]);
    }
}
