using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using Watch.Documents;
using static Watch.Epub.Xhtml;

namespace Watch.Epub;

/// <summary>Writes tables. Roles are written out, since a style sheet that shows rows as blocks takes them away.</summary>
/// <param name="writeBlock">Writes a block of a cell.</param>
internal sealed class TableWriter(Ids ids, InlineWriter inlines, HouseWords words, Func<Block, XElement?> writeBlock)
{
    /// <param name="ordinal">Its place among the tables of the report, from 1, for the name of a caption.</param>
    public XElement Write(Table table, int ordinal)
    {
        var captionId = ids.Caption(ordinal);
        var label = table.Number > 0 ? Element("span", words.Marks, Class("label"), words.Table(table.Number)) : null;
        return Blocks("figure", Class("table"), table.Id is null ? null : Id(ids.Table(table.Id)),
            Blocks("table", Role("table"), table.Caption is null ? null : LabelledBy(captionId),
                table.Caption is null ? null : Element("caption", Id(captionId), Spaced(label, inlines.Write(table.Caption.Content))),
                Group("thead", table, table.Head, isHead: true),
                Group("tbody", table, table.Body, isHead: false)));
    }

    private XElement? Group(string name, Table table, IReadOnlyList<TableRow> rows, bool isHead) => rows.Count == 0 ? null : Blocks(name,
        Role("rowgroup"), rows.Select(row => Blocks("tr", Role("row"), row.Cells.Select(cell => Cell(table, cell, isHead && cell.Content.Count > 0)))));

    /// <param name="isNamed">Whether it names columns; one without a word names nothing.</param>
    private XElement Cell(Table table, TableCell cell, bool isNamed) => Element(isNamed ? "th" : "td",
        Role(isNamed ? "columnheader" : "cell"),
        // A head over several columns names them all.
        isNamed ? new XAttribute("scope", cell.ColumnSpan > 1 ? "colgroup" : "col") : null,
        Span("colspan", cell.ColumnSpan),
        Span("rowspan", cell.RowSpan),
        AlignmentOf(table.Columns[cell.Column]) is { } alignment ? Class(alignment) : null,
        cell.Content is [Paragraph only] ? inlines.Write(only.Text.Content) : cell.Content.Select(writeBlock));

    private static XAttribute? Span(string name, int span) =>
        span == 1 ? null : new(name, span.ToString(CultureInfo.InvariantCulture));

    private static string? AlignmentOf(ColumnAlignment alignment) => alignment switch
    {
        ColumnAlignment.Default or ColumnAlignment.Left => null,
        ColumnAlignment.Centre => "centre",
        ColumnAlignment.Right => "right",
        _ => throw new UnreachableException(),
    };
}
