using Markdig.Helpers;
using Markdig.Parsers;
using Watch.Documents;
using MarkdigBlock = Markdig.Syntax.Block;

namespace Watch.Reading.Markup;

/// <summary>Reads grid tables, whose cells are drawn with lines, may span columns and rows, and hold any blocks. A
/// drawing that does not close is kept as it stands.</summary>
internal sealed class GridTableParser : BlockParser
{
    // Tables within the cells of tables; each is read by a reader of its own.
    private const int MostDeep = 3;

    private static readonly ColumnCount[] Counts = Enum.GetValues<ColumnCount>();

    public GridTableParser() => OpeningCharacters = ['+'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || !GridDrawing.IsBorder(processor.Line.AsSpan()))
            return BlockState.None;
        var table = new TableBlock(this) { Column = processor.Column, Span = new(processor.Start, processor.Line.End) };
        table.Lines.Add(new(processor.Line, processor.LineIndex));
        processor.NewBlocks.Push(table);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, MarkdigBlock block)
    {
        var table = (TableBlock)block;
        if (processor.IsCodeIndent || processor.CurrentChar is not ('+' or '|'))
            return BlockState.None;
        table.Lines.Add(new(processor.Line, processor.LineIndex));
        table.UpdateSpanEnd(processor.Line.End);
        return BlockState.ContinueDiscard;
    }

    public override bool Close(BlockProcessor processor, MarkdigBlock block)
    {
        var table = (TableBlock)block;
        if (!Counts.Any(count => Build(processor, table, count)))
        {
            table.IsBroken = true;
            table.Add(Drawing(table));
        }

        table.Lines.Clear();
        return true;
    }

    private Markdig.Syntax.CodeBlock Drawing(TableBlock table)
    {
        var drawing = new Markdig.Syntax.CodeBlock(this) { IsOpen = false, Span = table.Span };
        foreach (var line in table.Lines)
        {
            var slice = line.Slice;
            drawing.AppendLine(ref slice, 0, line.Number, slice.Start, trackTrivia: false);
        }

        return drawing;
    }

    private static bool Build(BlockProcessor processor, TableBlock table, ColumnCount count)
    {
        if (Depth(table) > MostDeep || GridDrawing.Of(table.Lines, count) is not { } drawing || GridLayout.Trace(drawing) is not { Count: > 0 } cells)
            return false;
        var tops = cells.Select(c => c.Top).Distinct().Order().ToList();
        var lefts = cells.Select(c => c.Left).Distinct().Order().ToList();
        var head = HeadEnd(table.Lines, cells);
        table.Columns = Alignments(table.Lines[head].Text, drawing, head, lefts);
        foreach (var line in cells.GroupBy(c => c.Top))
        {
            var row = new TableRowBlock(isHead: line.Key < head) { Span = new(table.Lines[line.Key].Slice.Start, table.Lines[line.Key].Slice.End) };
            table.Add(row);
            foreach (var traced in line)
            {
                var cell = new TableCellBlock(Before(lefts, traced.Left), Before(lefts, traced.Right) - Before(lefts, traced.Left), Before(tops, traced.Bottom) - Before(tops, traced.Top));
                row.Add(cell);
                Read(processor, table.Lines, drawing, traced, cell);
            }
        }

        return true;
    }

    /// <summary>Reads what stands between the borders of a cell as blocks.</summary>
    private static void Read(BlockProcessor processor, List<TableLine> lines, GridDrawing drawing, GridLayout.GridCell traced, TableCellBlock cell)
    {
        var parts = new List<(StringSlice Slice, int Number)>(traced.Bottom - traced.Top);
        var indent = int.MaxValue;
        for (var y = traced.Top + 1; y < traced.Bottom; y++)
        {
            var (start, end) = drawing.Between(y, traced.Left, traced.Right);
            var part = lines[y].Slice.AsSpan()[start..end].TrimEnd(" \t");
            if (!part.IsEmpty)
                indent = Math.Min(indent, part.IndexOfAnyExcept(' '));
            parts.Add((new(lines[y].Slice.Text, lines[y].Slice.Start + start, lines[y].Slice.Start + start + part.Length - 1), lines[y].Number));
        }

        var child = processor.CreateChild();
        try
        {
            child.Open(cell);
            foreach (var (slice, number) in parts)
            {
                child.LineIndex = number;
                child.ProcessLinePart(slice.IsEmpty ? slice : new(slice.Text, slice.Start + indent, slice.End, NewLine.LineFeed), 0);
            }

            child.Close(cell);
        }
        finally
        {
            child.ReleaseChild();
        }

        if (parts.Count > 0)
            cell.Span = new(parts[0].Slice.Start, parts[^1].Slice.End);
    }

    /// <summary>The line that ends the head, which is drawn double; 0 for a table without one.</summary>
    private static int HeadEnd(List<TableLine> lines, IReadOnlyList<GridLayout.GridCell> cells)
    {
        var end = lines.FindIndex(1, line => GridDrawing.IsBorder(line.Text) && line.Text.Contains('='));
        return end < 0 || end == lines.Count - 1 || cells.Any(c => c.Top < end && c.Bottom > end) ? 0 : end;
    }

    private static List<ColumnAlignment> Alignments(ReadOnlySpan<char> border, GridDrawing drawing, int line, List<int> lefts)
    {
        var columns = new List<ColumnAlignment>(lefts.Count);
        for (var i = 0; i < lefts.Count; i++)
        {
            var (start, end) = drawing.Between(line, lefts[i], i + 1 < lefts.Count ? lefts[i + 1] : drawing.Width - 1);
            columns.Add(TableColumns.AlignmentOf(border[start..end]));
        }

        return columns;
    }

    /// <summary>How many of the sorted places come before one.</summary>
    private static int Before(List<int> places, int place)
    {
        var found = places.BinarySearch(place);
        return found >= 0 ? found : ~found;
    }

    private static int Depth(TableBlock table)
    {
        var depth = 0;
        for (MarkdigBlock? block = table; block is not null; block = block.Parent)
            depth += block is TableBlock ? 1 : 0;
        return depth;
    }
}
