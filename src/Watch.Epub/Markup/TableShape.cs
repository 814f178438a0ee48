using System.Text.RegularExpressions;
using Watch.Documents;

namespace Watch.Epub.Markup;

/// <summary>Properties of a table that follow from the text of its cells.</summary>
/// <param name="Labels">The name of each column, on one line; empty if it has no head.</param>
/// <param name="Numbers">Which columns hold only numbers.</param>
/// <param name="HasRowHeads">Whether the first column names the rows.</param>
/// <param name="Width">The room that it needs.</param>
internal sealed partial record TableShape(IReadOnlyList<string> Labels, IReadOnlyList<bool> Numbers, bool HasRowHeads, TableWidth Width)
{
    /// <summary>The most characters in the name of a row.</summary>
    private const int LongestName = 60;

    /// <summary>The characters after which the text of a cell may well wrap.</summary>
    private const int EasyLine = 14;

    /// <summary>The width of a character and of the space between columns, in em at the size of tables.</summary>
    private const double Character = 0.45, Gutter = 0.7;

    /// <param name="plain">Gives the text of a leaf on one line.</param>
    public static TableShape Of(Table table, Func<Leaf, string> plain)
    {
        var columns = Enumerable.Range(0, table.Columns.Count).ToArray();
        var body = CellsByColumn(table.Body, plain);
        var head = CellsByColumn(table.Head, plain);
        return new(
            LabelsOf(table, plain),
            [.. columns.Select(column => body[column].Any(IsNumber) && body[column].All(text => IsNumber(text) || IsNothing(text)))],
            HasNames(table, body),
            WidthOf(columns.Sum(column => Gutter + Character * head[column].Concat(body[column]).Select(Room).DefaultIfEmpty().Max())));
    }

    public static string TextOf(TableCell cell, Func<Leaf, string> plain) =>
        string.Join(" ", BlockTree.All(cell.Content).SelectMany(BlockTree.LeavesOf).Select(plain));

    /// <summary>Whether a text is a number, with or without sign, currency or per cent.</summary>
    public static bool IsNumber(string text) => text.Length <= 24 && Number().IsMatch(text);

    private static bool IsNothing(string text) => text is "" or "-" or "–" or "—" or "…" or "..";

    private static ILookup<int, string> CellsByColumn(IReadOnlyList<TableRow> rows, Func<Leaf, string> plain) =>
        rows.SelectMany(row => row.Cells).Where(cell => cell.ColumnSpan == 1).ToLookup(cell => cell.Column, cell => TextOf(cell, plain));

    /// <summary>The lowest head of each column, together with those above it if it does not tell the column from others.</summary>
    private static IReadOnlyList<string> LabelsOf(Table table, Func<Leaf, string> plain)
    {
        var heads = Enumerable.Range(0, table.Columns.Count)
            .Select(column => HeadsOver(table, column).Select(cell => TextOf(cell, plain)).Where(text => text.Length > 0).ToArray()).ToArray();
        var lowest = heads.Select(over => over.LastOrDefault("")).ToLookup(text => text);
        return [.. heads.Select(over => over.Length == 0 ? "" : lowest[over[^1]].Count() == 1 ? over[^1] : string.Join(", ", over))];
    }

    private static IEnumerable<TableCell> HeadsOver(Table table, int column) =>
        table.Head.SelectMany(row => row.Cells).Where(cell => cell.Column <= column && column < cell.Column + cell.ColumnSpan);

    /// <summary>Whether a row is a single cell, that is a title among the rows.</summary>
    public static bool IsAcross(Table table, TableRow row) => row.Cells is [{ Column: 0 } only] && only.ColumnSpan == table.Columns.Count && table.Columns.Count > 1;

    /// <summary>Whether the first column holds names: short, complete, and all different.</summary>
    private static bool HasNames(Table table, ILookup<int, string> body)
    {
        var names = body[0].ToArray();
        var rows = table.Body.Where(row => !IsAcross(table, row)).ToArray();
        return table.Columns.Count > 1 && table.Head.Count > 0 && names.Length == rows.Length
            && rows.All(row => row.Cells is [{ Column: 0, ColumnSpan: 1, RowSpan: 1, Content: [Paragraph] }, ..])
            && names.All(name => name.Length is > 0 and <= LongestName && !IsNothing(name))
            && names.Distinct(StringComparer.Ordinal).Count() == names.Length;
    }

    /// <summary>The room for a cell in characters: its longest word, and some of its text.</summary>
    private static double Room(string text) => Math.Max(text.Split(' ', '/').Max(Wide), Math.Min(Wide(text), EasyLine));

    /// <summary>The width in characters. East Asian characters count as two.</summary>
    private static double Wide(string text) => text.Sum(c => c >= '\u1100' ? 2.0 : 1.0);

    private static TableWidth WidthOf(double em) => em <= 12 ? TableWidth.Narrow : em <= 22 ? TableWidth.Middle : TableWidth.Wide;

    [GeneratedRegex(@"\A[<>~≈±+\-−–]?[€$£¥₩%٪]?[\u00A0\u202F ]?\d([\d.,\u066B\u066C'’\u00A0\u202F ]*\d)?([\u00A0\u202F ]?[%‰٪])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}

/// <summary>The width below which the rows of a table are shown as blocks.</summary>
internal enum TableWidth
{
    /// <summary>About 12 em.</summary>
    Narrow,

    /// <summary>About 20 em.</summary>
    Middle,

    Wide,
}
