using Watch.Documents;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting;

/// <summary>Sets tables: rules above, below the head, and below; columns as wide as what stands in them wants; rows kept
/// whole unless they are high; the head again on every page that the table goes on to.</summary>
/// <param name="setBlocks">Sets the blocks of a cell in a column of its own, and gives its lines.</param>
internal sealed class TableSetter(
    PageDesign design, Column column, ParagraphFlow flow, ParagraphSetter setter, TagTreeBuilder tags, Func<IReadOnlyList<Block>, Frame, IReadOnlyList<GalleyLine>> setBlocks)
{
    // A table that takes no more of a page is kept whole rather than filling the page before it.
    private const double SmallShare = 0.4;

    // Of the size of tables, where longest words have no room.
    private static readonly double[] SmallerSizes = [0.92, 0.85, 0.78];

    /// <param name="frame">Of the table; its style is that of the cells.</param>
    /// <param name="tag">Of the table.</param>
    public void Set(Table table, Frame frame, int tag)
    {
        if (table.Head.Count + table.Body.Count == 0)
            return;
        var whole = frame;
        var left = Columns(table, ref frame);
        // A head cannot be without a body (ISO 14289-1, 7.2); its rows are then the table's own.
        var headTag = table.Head.Count == 0 || table.Body.Count == 0 ? tag : tags.Add(tag, TagKind.TableHead);
        var head = Rows(table, table.Head, isHead: true, frame, left, headTag);
        var body = Rows(table, table.Body, isHead: false, frame, left, table.Body.Count == 0 ? tag : tags.Add(tag, TagKind.TableBody));
        AddRule(head.Count > 0 ? head : body, 0, design.TableRuleWeight, left);
        if (head.Count > 0 && body.Count > 0)
            AddRule(head, head.Count, design.RuleWeight, left);
        AddRule(body.Count > 0 ? body : head, body.Count > 0 ? body.Count : head.Count, design.TableRuleWeight, left);
        if (frame.Style!.Size < whole.Style!.Size)
            MarkSmaller(head.Count > 0 ? head : body);
        var again = head.Count == 0 ? null : Repeated(head);
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
            // Neither the first row nor the last stands alone on a page.
            if (i == 1 || (i > 0 && i == body.Count - 1))
                column.Resist(BreakCosts.LoneItem);
            column.Add(body[i] with { Repeats = i > 0 ? again : null });
        }
    }

    /// <summary>Where the columns begin, and the right edge of the table after the last with a gutter. Where the longest words
    /// have no room, the table is set smaller, and where they have none then either, they may be hyphenated.</summary>
    private Length[] Columns(Table table, ref Frame frame)
    {
        var style = frame.Style!;
        var extents = Extents(table, frame);
        foreach (var size in SmallerSizes)
        {
            if (HaveRoom(extents, frame))
                break;
            frame = frame with { Style = style with { Size = style.Size * size, Leading = style.Leading * size } };
            extents = Extents(table, frame);
        }

        if (!HaveRoom(extents, frame))
        {
            frame = frame with { Style = frame.Style! with { Hyphenated = true } };
            extents = Extents(table, frame);
        }

        var widths = TableColumns.Widths(extents, design.TableGutter.Points, frame.Width.Points);
        var left = new Length[widths.Length + 1];
        left[0] = frame.Left;
        for (var i = 0; i < widths.Length; i++)
            left[i + 1] = left[i] + Length.Pt(widths[i]) + design.TableGutter;
        return left;
    }

    private bool HaveRoom(Extent[] extents, Frame frame) => TableColumns.HaveRoom(extents, design.TableGutter.Points, frame.Width.Points);

    private Extent[] Extents(Table table, Frame frame)
    {
        var aside = flow.Aside();
        var head = frame with { Style = HeadStyle(frame) };
        var cells = table.Head.SelectMany(row => row.Cells).Select(cell => (cell.Column, cell.ColumnSpan, ExtentOf(cell.Content, head, aside)))
            .Concat(table.Body.SelectMany(row => row.Cells).Select(cell => (cell.Column, cell.ColumnSpan, ExtentOf(cell.Content, frame, aside))))
            .ToList();
        return TableColumns.Extents(table.Columns.Count, cells, design.TableGutter.Points);
    }

    private Extent ExtentOf(IReadOnlyList<Block> blocks, Frame frame, ParagraphFlow aside)
    {
        var extent = default(Extent);
        foreach (var block in blocks)
        {
            var own = default(Extent);
            foreach (var leaf in BlockTree.LeavesOf(block))
                own = Extent.Widest(own, setter.Measure(aside.Lay(leaf.Content, frame.Style!, frame.Language, frame.Tag, new(frame.Report, frame.Note, leaf.Number, 0))));
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

    private List<GalleyLine> Rows(Table table, IReadOnlyList<TableRow> rows, bool isHead, Frame frame, Length[] left, int tag)
    {
        var lines = new List<GalleyLine>(rows.Count);
        var spanning = new List<(int LastRow, Length Remains)>();
        for (var r = 0; r < rows.Count; r++)
        {
            var rowTag = tags.Add(tag, TagKind.TableRow);
            var row = new TableRowSetter(design.TableRowSpace);
            var height = Length.Zero;
            foreach (var cell in rows[r].Cells)
            {
                var set = SetCell(table, cell, isHead, frame, left, rowTag);
                var cellHeight = TableRowSetter.HeightOf(set);
                // A cell over several rows begins in the first and reaches into the others, if it is not as high as a page.
                var reaches = cell.RowSpan > 1 && cellHeight < design.TextHeight * 0.5;
                row.Add(set, reaches);
                if (reaches)
                    spanning.Add((r + cell.RowSpan - 1, cellHeight + design.TableRowSpace));
                else
                    height = Length.Max(height, cellHeight + design.TableRowSpace);
                if (isHead && cell.ColumnSpan > 1 && r < rows.Count - 1)
                    row.AddRule(new(left[cell.Column], Length.Zero, left[cell.Column + cell.ColumnSpan] - design.TableGutter - left[cell.Column], design.RuleWeight * 0.5));
            }

            // The last of its rows holds the rest of a cell over several.
            foreach (var (_, rest) in spanning.Where(s => s.LastRow == r))
                height = Length.Max(height, rest);
            height = Length.Max(height, frame.Style!.Leading + design.TableRowSpace);
            var isWhole = isHead || height <= design.TextHeight * (1.0 / 3) || spanning.Count > 0;
            lines.AddRange(row.Build(height, isWhole));
            for (var s = 0; s < spanning.Count; s++)
                spanning[s] = spanning[s] with { Remains = spanning[s].Remains - height };
            spanning.RemoveAll(s => s.LastRow <= r);
            // Where a cell's words reach into the next row, a page cannot end between.
            if (spanning.Exists(s => s.Remains > Length.Zero) && r + 1 < rows.Count)
                lines[^1] = lines[^1] with { ReachesOn = true };
        }

        return lines;
    }

    private IReadOnlyList<GalleyLine> SetCell(Table table, TableCell cell, bool isHead, Frame frame, Length[] left, int row)
    {
        // A cell without a word names nothing.
        var isNamed = isHead && cell.Content.Count > 0;
        var tag = tags.Add(new Tag(0, row, isNamed ? TagKind.TableHeaderCell : TagKind.TableCell)
        {
            ColumnSpan = cell.ColumnSpan,
            RowSpan = cell.RowSpan,
            Scope = isNamed ? HeaderScope.Column : null,
        });
        var alignment = table.Columns[cell.Column] switch
        {
            ColumnAlignment.Default or ColumnAlignment.Left => Alignment.Left,
            ColumnAlignment.Centre => Alignment.Centred,
            ColumnAlignment.Right => Alignment.Right,
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        var style = isHead ? HeadStyle(frame) : frame.Style!;
        return setBlocks(cell.Content, frame with
        {
            Left = left[cell.Column],
            Width = left[cell.Column + cell.ColumnSpan] - design.TableGutter - left[cell.Column],
            Tag = tag,
            Style = style with { Alignment = alignment },
        });
    }

    private TypeStyle HeadStyle(Frame frame) =>
        design.TableHead with { Size = frame.Style!.Size, Leading = frame.Style.Leading, Hyphenated = frame.Style.Hyphenated };

    /// <summary>Says of the table's first line that it is set smaller, for whoever looks.</summary>
    private static void MarkSmaller(List<GalleyLine> lines) =>
        lines[0] = lines[0] with { Traces = [.. lines[0].Traces.Take(1).Select(t => t with { Faults = t.Faults | LineFaults.Smaller }), .. lines[0].Traces.Skip(1)] };

    /// <summary>Draws a rule over the whole width, above a line of the table or below the last.</summary>
    private void AddRule(List<GalleyLine> lines, int index, Length weight, Length[] left)
    {
        var width = left[^1] - design.TableGutter - left[0];
        var above = index < lines.Count;
        var line = lines[above ? index : index - 1];
        // Rows have half their space above and half below, so that a rule has both.
        var y = above ? -line.Height - weight : Length.Zero;
        var rule = new RuleMark { Box = new(left[0], y, width, weight), Artifact = ArtifactKind.Layout };
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

    /// <summary>The head as it stands again on a later page, where it says nothing new.</summary>
    private static RepeatedLine Repeated(List<GalleyLine> head)
    {
        var marks = new List<Mark>();
        var height = head.Aggregate(Length.Zero, (sum, line) => sum + line.Height);
        var foot = Length.Zero;
        foreach (var line in head)
        {
            foot += line.Height;
            foreach (var mark in line.Marks)
                marks.Add(mark.Move(Length.Zero, foot - height) with { Tag = -1, Artifact = ArtifactKind.Layout, Link = null, Position = null, Language = null });
        }

        return new(height, marks);
    }
}
