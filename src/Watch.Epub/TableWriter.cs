using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using Watch.Documents;
using static Watch.Epub.Xhtml;

namespace Watch.Epub;

/// <summary>Writes tables. Roles are written out, since a style sheet that shows rows as blocks takes them away.</summary>
/// <param name="note">The ordinal of the note that they stand in, or 0.</param>
/// <param name="writeBlock">Writes a block of a cell.</param>
internal sealed class TableWriter(Ids ids, InlineWriter inlines, HouseWords words, int note, Func<Block, object?> writeBlock)
{
    public XElement Write(Table table)
    {
        var captionId = table.Caption is null ? "" : ids.Caption(note, table.Caption);
        var label = table.Number > 0 ? Element("span", words.Marks, Class("label"), words.Table(table.Number)) : null;
        return Blocks("figure", Class("table"), table.Id is null ? null : Id(ids.Table(table.Id)),
            Blocks("table", Role("table"), table.Caption is null ? null : LabelledBy(captionId),
                table.Caption is null ? null : Element("caption", Id(captionId), Spaced(label, inlines.WriteAfterStart(table.Caption))),
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
        cell.Content is [Paragraph only] ? inlines.Write(only.Text) : cell.Content.Select(writeBlock));

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
