using System.Text.RegularExpressions;
using Watch.Documents;

namespace Watch.Epub.Markup;

/// <summary>What can be told of a table from what stands in it.</summary>
/// <param name="Labels">What each column is called, on one line; empty where it has no head.</param>
/// <param name="Numbers">Which columns hold numbers alone.</param>
/// <param name="HasRowHeads">Whether the first column names the rows.</param>
/// <param name="Width">How much room it needs.</param>
internal sealed partial record TableShape(IReadOnlyList<string> Labels, IReadOnlyList<bool> Numbers, bool HasRowHeads, TableWidth Width)
{
    /// <summary>The most characters that a row's name has.</summary>
    private const int LongestName = 60;

    /// <summary>The characters after which a cell's text may well be turned over.</summary>
    private const int EasyLine = 14;

    /// <summary>Em of a character and of the space between columns, at the size of tables.</summary>
    private const double Character = 0.45, Gutter = 0.7;

    /// <param name="plain">The text of a leaf on one line.</param>
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

    /// <summary>A number as tables have them, with its sign, currency or per cent.</summary>
    public static bool IsNumber(string text) => text.Length <= 24 && Number().IsMatch(text);

    private static bool IsNothing(string text) => text is "" or "-" or "–" or "—" or "…" or "..";

    private static ILookup<int, string> CellsByColumn(IReadOnlyList<TableRow> rows, Func<Leaf, string> plain) =>
        rows.SelectMany(row => row.Cells).Where(cell => cell.ColumnSpan == 1).ToLookup(cell => cell.Column, cell => TextOf(cell, plain));

    /// <summary>The lowest head over each column, with those above it where it does not tell the column from others.</summary>
    private static IReadOnlyList<string> LabelsOf(Table table, Func<Leaf, string> plain)
    {
        var heads = Enumerable.Range(0, table.Columns.Count)
            .Select(column => HeadsOver(table, column).Select(cell => TextOf(cell, plain)).Where(text => text.Length > 0).ToArray()).ToArray();
        var lowest = heads.Select(over => over.LastOrDefault("")).ToLookup(text => text);
        return [.. heads.Select(over => over.Length == 0 ? "" : lowest[over[^1]].Count() == 1 ? over[^1] : string.Join(", ", over))];
    }

    private static IEnumerable<TableCell> HeadsOver(Table table, int column) =>
        table.Head.SelectMany(row => row.Cells).Where(cell => cell.Column <= column && column < cell.Column + cell.ColumnSpan);

    /// <summary>Whether a row is one cell: a title among the rows.</summary>
    public static bool IsAcross(Table table, TableRow row) => row.Cells is [{ Column: 0 } only] && only.ColumnSpan == table.Columns.Count && table.Columns.Count > 1;

    /// <summary>Names are short, all there, and not the same twice.</summary>
    private static bool HasNames(Table table, ILookup<int, string> body)
    {
        var names = body[0].ToArray();
        var rows = table.Body.Where(row => !IsAcross(table, row)).ToArray();
        return table.Columns.Count > 1 && table.Head.Count > 0 && names.Length == rows.Length
            && rows.All(row => row.Cells is [{ Column: 0, ColumnSpan: 1, RowSpan: 1, Content: [Paragraph] }, ..])
            && names.All(name => name.Length is > 0 and <= LongestName && !IsNothing(name))
            && names.Distinct(StringComparer.Ordinal).Count() == names.Length;
    }

    /// <summary>In characters: the longest word, and some of the text.</summary>
    private static double Room(string text) => Math.Max(text.Split(' ', '/').Max(Wide), Math.Min(Wide(text), EasyLine));

    /// <summary>East Asian characters are as wide as two.</summary>
    private static double Wide(string text) => text.Sum(c => c >= '\u1100' ? 2.0 : 1.0);

    private static TableWidth WidthOf(double em) => em <= 12 ? TableWidth.Narrow : em <= 22 ? TableWidth.Middle : TableWidth.Wide;

    [GeneratedRegex(@"\A[<>~≈±+\-−–]?[€$£¥₩]?[\u00A0\u202F ]?[0-9]([0-9.,'’\u00A0\u202F ]*[0-9])?([\u00A0\u202F ]?[%‰])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}

/// <summary>The room that a table needs before its rows must be shown as blocks.</summary>
internal enum TableWidth
{
    /// <summary>A dozen em.</summary>
    Narrow,

    /// <summary>Some twenty.</summary>
    Middle,

    Wide,
}
