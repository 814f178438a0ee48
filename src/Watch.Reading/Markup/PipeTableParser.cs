using Markdig.Parsers;
using Markdig.Syntax;
using Watch.Documents;
using MarkdigBlock = Markdig.Syntax.Block;

namespace Watch.Reading.Markup;

/// <summary>Reads pipe tables: a line of heads, a line of dashes that also says how the columns are aligned, and a
/// line for each row. The table ends at the first line without a pipe.</summary>
internal sealed class PipeTableParser : BlockParser
{
    public PipeTableParser() => OpeningCharacters = ['|', '-', ':'];

    /// <summary>Begins a table at its line of dashes, whose heads a paragraph has taken for its last line.</summary>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent || processor.CurrentBlock is not ParagraphBlock { Lines.Count: > 0 } paragraph)
            return BlockState.None;
        if (Alignments(processor.Line.AsSpan()) is not { } columns)
            return BlockState.None;
        var last = paragraph.Lines.Lines[paragraph.Lines.Count - 1];
        if (PipeRow.Split(last.Slice.AsSpan()) is not { } heads)
            return BlockState.None;
        var table = new TableBlock(this) { IsPipeTable = true, Columns = columns, Column = processor.Column, Span = new(last.Slice.Start, processor.Line.End) };
        table.Lines.Add(new(last.Slice, last.Line));
        if (heads.Count != columns.Count)
            table.RaggedAt = last.Slice.Start;
        if (paragraph.Lines.Count == 1)
        {
            // As the last block it stands at the end of its parent, where it is removed without a search.
            var parent = paragraph.Parent!;
            processor.Close(paragraph);
            if (parent.LastChild == paragraph)
                parent.RemoveAt(parent.Count - 1);
        }
        else
        {
            paragraph.Lines.RemoveAt(paragraph.Lines.Count - 1);
            paragraph.Span.End = paragraph.Lines.Lines[paragraph.Lines.Count - 1].Slice.End;
        }

        processor.NewBlocks.Push(table);
        return BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, MarkdigBlock block)
    {
        if (processor.IsBlankLine || processor.IsCodeIndent || PipeRow.Split(processor.Line.AsSpan()) is null)
            return BlockState.None;
        ((TableBlock)block).Lines.Add(new(processor.Line, processor.LineIndex));
        block.UpdateSpanEnd(processor.Line.End);
        return BlockState.ContinueDiscard;
    }

    public override bool Close(BlockProcessor processor, MarkdigBlock block)
    {
        var table = (TableBlock)block;
        var rows = table.Lines.Select(line => PipeRow.Split(line.Text)!).ToList();
        var columns = Math.Max(table.Columns.Count, rows.Max(r => r.Count));
        for (var i = 0; i < rows.Count; i++)
        {
            var row = new TableRowBlock(isHead: i == 0) { Span = new(table.Lines[i].Slice.Start, table.Lines[i].Slice.End) };
            if (table.RaggedAt < 0 && rows[i].Count != table.Columns.Count)
                table.RaggedAt = table.Lines[i].Slice.Start;
            // The last cell takes the columns of those that are not written.
            for (var c = 0; c < rows[i].Count; c++)
                row.Add(Cell(c, c + 1 < rows[i].Count ? 1 : columns - c, table.Lines[i], rows[i][c]));
            // Heads without a word name nothing.
            if (i > 0 || row.Cast<TableCellBlock>().Any(cell => cell.Count > 0))
                table.Add(row);
        }

        table.Columns = [.. table.Columns, .. Enumerable.Repeat(ColumnAlignment.Default, columns - table.Columns.Count)];
        table.Lines.Clear();
        return true;
    }

    private TableCellBlock Cell(int column, int span, TableLine line, (int Start, int End) part)
    {
        var cell = new TableCellBlock(column, span, 1) { IsOpen = false };
        var slice = line.Trimmed(part.Start, part.End);
        cell.Span = new(slice.Start, slice.End);
        if (!slice.IsEmpty)
            cell.Add(new TableLine(slice, line.Number).Paragraph(this));
        return cell;
    }

    /// <summary>Reads the line of dashes; null when the line is something else.</summary>
    private static List<ColumnAlignment>? Alignments(ReadOnlySpan<char> line)
    {
        if (line.ContainsAnyExcept("|-: \t") || PipeRow.Split(line) is not { } cells)
            return null;
        var columns = new List<ColumnAlignment>(cells.Count);
        foreach (var (start, end) in cells)
        {
            var cell = line[start..end].Trim(" \t");
            if (cell.TrimStart(':').TrimEnd(':') is not { IsEmpty: false } dashes || dashes.ContainsAnyExcept('-') || cell.Length > dashes.Length + 2)
                return null;
            columns.Add(TableColumns.AlignmentOf(cell));
        }

        return columns;
    }
}
