using System.Globalization;
using Markdig.Syntax;
using Watch.Documents;
using Watch.Reading.Markup;

namespace Watch.Reading.Html;

/// <summary>Makes tables of HTML those of the dialect.</summary>
internal sealed class HtmlTables(HtmlBlocks blocks)
{
    private const int MostSpanned = 100;
    private static readonly PipeTableParser Parser = new();

    private sealed record Row(HtmlNode.Element Element, bool IsHead, int Section);

    /// <summary>A table; null when its tags do not make one.</summary>
    /// <param name="caption">The caption that a figure around it has; its own counts first.</param>
    public TableBlock? Read(HtmlNode.Element table, ParagraphBlock? caption)
    {
        var captions = table.Inked.OfType<HtmlNode.Element>().Where(e => e.Name == "caption").ToList();
        if (captions.Count > 1 || captions.Any(c => c.Inked.Any(n => n is not (HtmlNode.Stretch or HtmlNode.Element { Name: "p" }))) || RowsOf(table) is not { Count: > 0 } rows)
            return null;
        blocks.TellAttributes(table.Tag, table.Opening);
        var block = new TableBlock(Parser) { IsOpen = false, Span = new(table.Opening.Span.Start, table.Closing!.Span.End), Line = table.Opening.Line };
        // How far down each column is taken by cells of the rows above, and how each column is aligned.
        var taken = new List<int>();
        var alignments = new List<ColumnAlignment>();
        var cells = rows.Select((row, y) => Place(rows, row, y, taken, alignments)).ToList();
        for (var y = 0; y < rows.Count; y++)
        {
            var line = new TableRowBlock(rows[y].IsHead) { Span = rows[y].Element.Opening.Span };
            foreach (var cell in cells[y].Concat(Missing(cells, y, taken.Count)).OrderBy(c => c.FirstColumn))
                line.Add(cell);
            block.Add(line);
        }

        block.Columns = [.. alignments.Concat(Enumerable.Repeat(ColumnAlignment.Default, taken.Count)).Take(taken.Count)];
        block.Caption = (captions.Count > 0 ? HtmlBlocks.ParagraphOf(captions[0].Children) : null) ?? caption;
        block.CaptionMark = 0;
        return block;
    }

    /// <summary>The rows in the order in which they are set; null when anything but rows and cells stands between the tags.</summary>
    private static List<Row>? RowsOf(HtmlNode.Element table)
    {
        var rows = new List<Row>();
        var section = 0;
        foreach (var node in table.Inked)
        {
            switch (node)
            {
                case HtmlNode.Element { Name: "caption" or "colgroup" or "col" }:
                    break;
                case HtmlNode.Element { Name: "tr" } row:
                    rows.Add(new(row, false, section));
                    break;
                case HtmlNode.Element { Name: "thead" or "tbody" or "tfoot" } group when group.Inked.All(n => n is HtmlNode.Element { Name: "tr" }):
                    section++;
                    rows.AddRange(group.Inked.Select(n => new Row((HtmlNode.Element)n, group.Name == "thead", group.Name switch { "thead" => 0, "tfoot" => int.MaxValue, _ => section })));
                    break;
                default:
                    return null;
            }
        }

        if (rows.Any(r => r.Element.Inked.Any(n => n is not HtmlNode.Element { Name: "td" or "th" })))
            return null;
        rows = [.. rows.OrderBy(r => r.Section)];
        // Without a group that says so, rows of heads alone at the top are the table's head.
        for (var i = 0; !rows.Any(r => r.IsHead && r.Section == 0 && i == 0) && i < rows.Count && IsOfHeads(rows[i]); i++)
            rows[i] = rows[i] with { IsHead = true };
        return rows.TrueForAll(r => r.IsHead) ? [.. rows.Select(r => r with { IsHead = false })] : rows;
    }

    private static bool IsOfHeads(Row row) => row.Element.Inked.Any() && row.Element.Inked.All(n => n is HtmlNode.Element { Name: "th" });

    private List<TableCellBlock> Place(List<Row> rows, Row row, int y, List<int> taken, List<ColumnAlignment> alignments)
    {
        blocks.TellAttributes(row.Element.Tag, row.Element.Opening);
        var placed = new List<TableCellBlock>();
        var x = 0;
        foreach (var cell in row.Element.Inked.Cast<HtmlNode.Element>())
        {
            blocks.TellAttributes(cell.Tag, cell.Opening, "colspan", "rowspan", "align", "style", "scope");
            while (x < taken.Count && taken[x] > y)
                x++;
            // A cell goes no farther right than up to one from above, and none down out of the head or body.
            var width = Count(cell.Tag["colspan"]);
            for (var i = 1; i < width; i++)
            {
                if (x + i < taken.Count && taken[x + i] > y)
                    width = i;
            }

            var below = rows.FindIndex(y, r => r.IsHead != row.IsHead);
            var height = Math.Min(Count(cell.Tag["rowspan"]), (below < 0 ? rows.Count : below) - y);
            var block = new TableCellBlock(x, width, height) { IsOpen = false, Span = cell.Opening.Span };
            foreach (var content in blocks.BlocksOf(cell.Children))
                block.Add(content);
            placed.Add(block);
            for (var i = 0; i < width; i++, x++)
            {
                while (taken.Count <= x)
                {
                    taken.Add(0);
                    alignments.Add(ColumnAlignment.Default);
                }

                taken[x] = y + height;
                if (width == 1 && alignments[x] == ColumnAlignment.Default)
                    alignments[x] = AlignmentOf(cell.Tag);
            }
        }

        return placed;
    }

    /// <summary>Empty cells for the columns that a row leaves out.</summary>
    private static IEnumerable<TableCellBlock> Missing(List<List<TableCellBlock>> cells, int y, int columns)
    {
        var filled = new bool[columns];
        for (var above = Math.Max(0, y - MostSpanned + 1); above <= y; above++)
        {
            foreach (var cell in cells[above].Where(c => above + c.RowSpan > y))
                Array.Fill(filled, true, cell.FirstColumn, cell.ColumnSpan);
        }

        return Enumerable.Range(0, columns).Where(x => !filled[x]).Select(x => new TableCellBlock(x, 1, 1) { IsOpen = false }).ToList();
    }

    private static int Count(string? written) =>
        int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? Math.Clamp(count, 1, MostSpanned) : 1;

    private static ColumnAlignment AlignmentOf(HtmlTag cell)
    {
        var style = (cell["style"] ?? "").Replace(" ", "", StringComparison.Ordinal);
        var at = style.IndexOf("text-align:", StringComparison.OrdinalIgnoreCase);
        var value = cell["align"] ?? (at < 0 ? "" : style[(at + "text-align:".Length)..].Split(';')[0]);
        return value.ToLowerInvariant() switch
        {
            "left" => ColumnAlignment.Left,
            "right" => ColumnAlignment.Right,
            "center" => ColumnAlignment.Centre,
            _ => ColumnAlignment.Default,
        };
    }
}
