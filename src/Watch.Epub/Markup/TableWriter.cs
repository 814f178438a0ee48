using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using Watch.Documents;
using Watch.Epub.Pages;
using static Watch.Epub.Markup.Xhtml;

namespace Watch.Epub.Markup;

/// <summary>Writes tables. Roles are written out, since the style sheet shows rows as blocks where a table has no room, and
/// that takes them away; the caption is the figure's, because a role allows no links in a caption of the table's own. Each cell
/// says what its column is called, for when the heads are not above it.</summary>
/// <param name="note">The ordinal of the note that they stand in, or 0.</param>
/// <param name="writeBlock">Writes a block of a cell.</param>
internal sealed class TableWriter(Ids ids, InlineWriter inlines, LocalWords words, int note, Func<Block, object?> writeBlock)
{
    public XElement Write(Table table)
    {
        var captionId = table.Caption is null ? "" : ids.Caption(note, table.Caption);
        var label = table.Number > 0 ? Element("span", words.Marks, Class("label"), words.House.TableLabel(table.Number)) : null;
        var shape = TableShape.Of(table, inlines.Plain);
        return Blocks("figure", Class($"table {WidthOf(shape)}{(Slant.HasItalics(inlines.Style.Language) ? "" : " " + Slant.Upright)}"), table.Id is null ? null : Id(ids.Table(table.Id)),
            table.Caption is null ? null : Element("figcaption", Id(captionId), Spaced(label, inlines.WriteAfterStart(table.Caption))),
            Blocks("table", Role("table"), table.Caption is null ? null : LabelledBy(captionId),
                Group("thead", table, table.Head, isHead: true, shape),
                Group("tbody", table, table.Body, isHead: false, shape)));
    }

    private static string WidthOf(TableShape shape) => shape.Width switch
    {
        TableWidth.Narrow => "narrow",
        TableWidth.Middle => "middle",
        TableWidth.Wide => "wide",
        _ => throw new UnreachableException(),
    };

    private XElement? Group(string name, Table table, IReadOnlyList<TableRow> rows, bool isHead, TableShape shape) => rows.Count == 0 ? null : Blocks(name,
        Role("rowgroup"), rows.Select(row => Blocks("tr", Role("row"), isHead ? null : IsContinued(table, row) ? Class("continued") : TableShape.IsAcross(table, row) ? Class("across") : null, row.Cells.Select(cell => Cell(table, cell, isHead, shape)))));

    /// <summary>Whether a cell of a row above reaches into the row: it lacks some of its columns.</summary>
    private static bool IsContinued(Table table, TableRow row) => row.Cells.Sum(cell => cell.ColumnSpan) < table.Columns.Count;

    private XElement Cell(Table table, TableCell cell, bool isHead, TableShape shape)
    {
        // One without a word names nothing.
        var isColumnHead = isHead && cell.Content.Count > 0;
        var isRowHead = !isHead && cell.Column == 0 && cell.ColumnSpan == 1 && shape.HasRowHeads;
        var label = isHead || isRowHead || cell.ColumnSpan == table.Columns.Count ? "" : LabelOf(cell, shape);
        return Element(isColumnHead || isRowHead ? "th" : "td",
            Role(isColumnHead ? "columnheader" : isRowHead ? "rowheader" : "cell"),
            // A head over several columns names them all.
            isColumnHead ? new XAttribute("scope", cell.ColumnSpan > 1 ? "colgroup" : "col") : isRowHead ? new XAttribute("scope", "row") : null,
            Span("colspan", cell.ColumnSpan),
            Span("rowspan", cell.RowSpan),
            string.Join(' ', ClassesOf(table, cell, isHead, shape)) is { Length: > 0 } classes ? Class(classes) : null,
            label.Length == 0 || cell.Content.Count == 0 ? null : new XAttribute("data-label", label),
            cell.Content is [Paragraph only] ? (isHead ? inlines.In(inlines.Style.InItalics()) : inlines).Write(only.Text) : cell.Content.Select(writeBlock));
    }

    private static string LabelOf(TableCell cell, TableShape shape) =>
        string.Join(", ", shape.Labels.Skip(cell.Column).Take(cell.ColumnSpan).Where(label => label.Length > 0).Distinct());

    private IEnumerable<string> ClassesOf(Table table, TableCell cell, bool isHead, TableShape shape)
    {
        var holdsNumbers = shape.Numbers[cell.Column] && cell.ColumnSpan == 1 && !(cell.Column == 0 && shape.HasRowHeads);
        var alignment = table.Columns[cell.Column] switch
        {
            ColumnAlignment.Default => holdsNumbers ? "right" : null,
            ColumnAlignment.Left => null,
            ColumnAlignment.Centre => "centre",
            ColumnAlignment.Right => "right",
            _ => throw new UnreachableException(),
        };
        if (alignment is not null)
            yield return alignment;
        if (!isHead && TableShape.IsNumber(TableShape.TextOf(cell, inlines.Plain)))
            yield return "number";
    }

    private static XAttribute? Span(string name, int span) =>
        span == 1 ? null : new(name, span.ToString(CultureInfo.InvariantCulture));
}
