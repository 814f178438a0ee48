using CsCheck;
using Watch.Documents;
using Watch.Languages.Normalization;
using Xunit;

namespace Watch.Tests.Documents;

/// <summary>Tables that are drawn from what they are to say, and read back.</summary>
public class TableReadingTests
{
    /// <summary>A cell of a drawing, in rows and columns.</summary>
    private sealed record Drawn(int Row, int Column, int Rows, int Columns, string Text);

    private static readonly Gen<string> Words = Gen.OneOf("cod", "herring", "a b", "12.5", "북한", "漁業 x", "é", "e\u0301", "🚢", "👩\u200D💻", "❤\uFE0F x", "🇰🇷", "☂");

    /// <summary>Cells that fill a grid, some over several rows and columns.</summary>
    private static readonly Gen<(int Rows, int Columns, List<Drawn> Cells)> Grids =
        from rows in Gen.Int[1, 6]
        from columns in Gen.Int[1, 5]
        from sizes in Gen.Select(Gen.Frequency((3, Gen.Const(1)), (1, Gen.Int[1, 3])), Gen.Frequency((3, Gen.Const(1)), (1, Gen.Int[1, 3]))).Array[rows * columns]
        from words in Words.Array[rows * columns]
        select (rows, columns, Fill(rows, columns, sizes, words));

    [Fact]
    public void A_grid_table_is_read_as_it_was_drawn() => Grids.Sample(grid =>
    {
        var report = ReadReport.Body(Draw(grid.Rows, grid.Columns, grid.Cells));
        Assert.Empty(report.Diagnostics);
        var table = Assert.IsType<Table>(Assert.Single(report.Value.Body));
        // Rows and columns in which no cell begins are none.
        var rows = grid.Cells.Select(c => c.Row).Distinct().Order().ToList();
        var columns = grid.Cells.Select(c => c.Column).Distinct().Order().ToList();
        var expected = grid.Cells.Select(c => (
            rows.IndexOf(c.Row), columns.IndexOf(c.Column), rows.Count(r => r >= c.Row && r < c.Row + c.Rows),
            columns.Count(x => x >= c.Column && x < c.Column + c.Columns), CanonicalForm.Compose(c.Text)));
        Assert.Equal(columns.Count, table.Columns.Count);
        Assert.Equal(expected.Order(), table.Body.SelectMany((row, r) => row.Cells.Select(c => (r, c.Column, c.RowSpan, c.ColumnSpan, TextOf(c)))).Order());
    }, iter: 1000);

    [Fact]
    public void A_grid_table_with_a_line_too_long_is_kept_as_it_stands() => Grids.Sample(grid =>
    {
        var lines = Draw(grid.Rows, grid.Columns, grid.Cells).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[1] += new string('|', 40); // more than the lines may be thought to differ by the width of their characters
        var report = ReadReport.Body(string.Join('\n', lines));
        Assert.Equal("table-broken", Assert.Single(report.Diagnostics).Rule.Code);
        Assert.Equal(CanonicalForm.Compose(string.Join('\n', lines)), Assert.IsType<CodeBlock>(Assert.Single(report.Value.Body)).Text.PlainText);
    }, iter: 100);

    [Fact]
    public void A_pipe_table_is_read_as_it_was_written() =>
        Gen.Select(Gen.Int[1, 5], Words.Array[30]).Sample((columns, words) =>
        {
            var rows = words.Chunk(columns).Where(row => row.Length == columns).ToList();
            var lines = rows.Select(row => $"| {string.Join(" | ", row)} |").ToList();
            lines.Insert(1, "|" + string.Concat(Enumerable.Repeat(":--|", columns)));
            var table = Assert.IsType<Table>(Assert.Single(ReadReport.Body(string.Join('\n', lines)).Value.Body));
            Assert.Equal(rows.Select(row => row.Select(CanonicalForm.Compose)), table.Head.Concat(table.Body).Select(row => row.Cells.Select(TextOf)));
        });

    [Fact]
    public void Rows_with_more_or_fewer_cells_than_columns_lose_none()
    {
        var table = Assert.IsType<Table>(ReadReport.Body("| a | b |\n|---|---|\n| c | d | e | f |\n| g |").Value.Body[0]);
        Assert.Equal(4, table.Columns.Count);
        Assert.Equal([("a", 1), ("b", 3)], table.Head[0].Cells.Select(c => (TextOf(c), c.ColumnSpan)));
        Assert.Equal(["c", "d", "e", "f"], table.Body[0].Cells.Select(TextOf));
        Assert.Equal([("g", 4)], table.Body[1].Cells.Select(c => (TextOf(c), c.ColumnSpan)));
    }

    [Theory]
    [InlineData("Cost: a | b")]
    [InlineData("| a | b |")]
    [InlineData("a | b\n- | x")]
    [InlineData("text\n---")]
    public void Lines_with_pipes_alone_make_no_table(string body) =>
        Assert.Empty(ReadReport.Body(body).Value.Body.OfType<Table>());

    [Theory]
    [InlineData("`a \\| b`", "a | b")]
    [InlineData("`a | b`", "a | b")]
    [InlineData("`` a \\| b ``", "a | b")]
    [InlineData("*`a \\| b`*", "a | b")]
    [InlineData("a \\| b", "a | b")]
    [InlineData("`a \\\\ b`", "a \\\\ b")]
    public void A_pipe_in_a_cell_s_code_has_its_backslash_taken(string cell, string read)
    {
        var table = Assert.IsType<Table>(ReadReport.Body($"| x | y |\n|---|---|\n| {cell} | z |").Value.Body[0]);
        Assert.Equal([read, "z"], table.Body[0].Cells.Select(TextOf));
    }

    [Fact]
    public void Elsewhere_code_keeps_it()
    {
        Assert.Equal("a \\| b", ReadReport.FirstParagraph("`a \\| b`"));
        var table = Assert.IsType<Table>(ReadReport.Body("+----------+\n| `a \\| b` |\n+----------+").Value.Body[0]);
        Assert.Equal("a \\| b", TextOf(table.Body[0].Cells[0]));
    }

    [Fact]
    public void A_table_s_caption_may_be_written_as_Pandoc_writes_it()
    {
        var report = ReadReport.Body("| a |\n|---|\n| b |\n\n: Ships of the bay {#ships}\n\nSee [](#ships).");
        var table = Assert.IsType<Table>(report.Value.Body[0]);
        Assert.Equal(("ships", "Ships of the bay"), (table.Id, table.Caption!.PlainText));
        Assert.Empty(report.Diagnostics);
    }

    private static string TextOf(TableCell cell) =>
        string.Join(' ', cell.Content.Cast<Paragraph>().Select(p => p.Text.PlainText));

    private static List<Drawn> Fill(int rows, int columns, (int Rows, int Columns)[] sizes, string[] words)
    {
        var taken = new bool[rows, columns];
        var cells = new List<Drawn>();
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                if (taken[r, c])
                    continue;
                var width = 1;
                while (width < sizes[cells.Count].Columns && c + width < columns && !taken[r, c + width])
                    width++;
                var height = Math.Min(sizes[cells.Count].Rows, rows - r);
                for (var y = r; y < r + height; y++)
                {
                    for (var x = c; x < c + width; x++)
                        taken[y, x] = true;
                }

                cells.Add(new(r, c, height, width, words[cells.Count]));
            }
        }

        return cells;
    }

    /// <summary>Draws cells of ten columns and one line; wide characters take two columns.</summary>
    private static string Draw(int rows, int columns, IReadOnlyList<Drawn> cells)
    {
        const int Width = 11;
        var signs = new string[2 * rows + 1, Width * columns + 1];
        foreach (var cell in cells)
        {
            var (top, left, bottom, right) = (2 * cell.Row, Width * cell.Column, 2 * (cell.Row + cell.Rows), Width * (cell.Column + cell.Columns));
            for (var x = left; x <= right; x++)
                signs[top, x] = signs[bottom, x] = "-";
            for (var y = top + 1; y < bottom; y++)
                signs[y, left] = signs[y, right] = "|";
        }

        foreach (var cell in cells)
        {
            var (top, left, bottom, right) = (2 * cell.Row, Width * cell.Column, 2 * (cell.Row + cell.Rows), Width * (cell.Column + cell.Columns));
            signs[top, left] = signs[top, right] = signs[bottom, left] = signs[bottom, right] = "+";
            var at = left + 2;
            for (var elements = System.Globalization.StringInfo.GetTextElementEnumerator(cell.Text); elements.MoveNext();)
            {
                var element = elements.GetTextElement();
                signs[top + 1, at++] = element;
                if (System.Text.Rune.GetRuneAt(element, 0).Value >= 0x3000 || element.Contains('\uFE0F'))
                    signs[top + 1, at++] = "";
            }
        }

        var text = new System.Text.StringBuilder();
        for (var y = 0; y < signs.GetLength(0); y++)
        {
            for (var x = 0; x < signs.GetLength(1); x++)
                text.Append(signs[y, x] ?? " ");
            text.Append('\n');
        }

        return text.ToString();
    }
}
