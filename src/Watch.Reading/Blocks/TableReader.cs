using Markdig.Syntax;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Reading.Markup;
using Block = Watch.Documents.Block;

namespace Watch.Reading.Blocks;

/// <summary>Makes the model's tables of those that were read.</summary>
/// <param name="readBlocks">Reads the blocks of a cell.</param>
internal sealed class TableReader(ReportContext context, TargetTable targets, Func<ContainerBlock, Scope, IReadOnlyList<Block>> readBlocks)
{
    private int numbered;

    public Table Read(TableBlock table, Scope scope)
    {
        if (table.RaggedAt >= 0)
        {
            context.Findings.Add(
                Rules.TableRagged, scope.Origin.At(table.RaggedAt), $"The row has not as many cells as the table has columns.",
                "Write a pipe between every two cells, and \\| for a pipe that parts none.");
        }

        // The caption is read before the cells, as it stands above them.
        var caption = table.Caption is null ? null : BlockReader.ReadLeaf(context, table.Caption.Inline, scope, table.CaptionMark);
        var number = caption is null ? 0 : ++numbered;
        string? id = null;
        if (table.Caption?.Inline?.LastChild is TrailingAttributes written)
        {
            id = targets.Id(written, scope);
            if (id is not null)
                targets.Add(id, new(TargetKind.Table, number, caption is null ? "" : Leaf.OneLineOf(caption.Content)));
        }

        scope = scope with { InPipeCell = table.IsPipeTable };
        var rows = table.Cast<TableRowBlock>().Select(row => (row.IsHead, Row: ReadRow(row, scope))).ToList();
        return new(id, number, caption, table.Columns, [.. rows.Where(r => r.IsHead).Select(r => r.Row)], [.. rows.Where(r => !r.IsHead).Select(r => r.Row)]);
    }

    private TableRow ReadRow(TableRowBlock row, Scope scope) =>
        new([.. row.Cast<TableCellBlock>().Select(cell => new TableCell(cell.FirstColumn, cell.ColumnSpan, cell.RowSpan, readBlocks(cell, scope with { InCell = true })))]);
}
