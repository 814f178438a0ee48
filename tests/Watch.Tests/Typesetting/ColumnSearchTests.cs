using CsCheck;
using Watch.Typesetting.Tables;
using Xunit;

namespace Watch.Tests.Typesetting;

public class ColumnSearchTests
{
    // A cell of words 10 wide with spaces of 2.
    private static MeasuredCell Cell(int row, int column, int words, int span = 1) =>
        new(row, column, span, new(words * 12 - 2, words == 0 ? 0 : 10), 0, [.. Enumerable.Repeat(new TextPart(10, 2), words)]);

    [Theory]
    [InlineData(10, 4)]
    [InlineData(21.9, 4)]
    [InlineData(22, 2)]
    [InlineData(46, 1)]
    public void A_cell_has_as_many_lines_as_its_words_take(double width, int lines) => Assert.Equal(lines, Cell(0, 0, 4).LinesIn(width));

    [Fact]
    public void A_line_that_must_end_ends_and_what_is_set_in_has_less_room()
    {
        Assert.Equal(2, new MeasuredCell(0, 0, 1, default, 0, [new(10, double.PositiveInfinity), new(10, 0)]).LinesIn(100));
        Assert.Equal(2, (Cell(0, 0, 2) with { Indent = 5 }).LinesIn(22));
    }

    [Fact]
    public void Width_that_does_nothing_in_one_column_goes_where_it_makes_the_table_lower()
    {
        MeasuredCell[] cells = [Cell(0, 0, 2), Cell(0, 1, 20)];
        var widths = ColumnSearch.Lower(cells, [60, 60], [new(22, 10), new(238, 10)], 0);
        Assert.Equal(120, widths.Sum(), 0.01);
        // Five words a line, then seven.
        Assert.Equal((4, 3), (cells[1].LinesIn(60), cells[1].LinesIn(widths[1])));
        Assert.Equal(1, cells[0].LinesIn(widths[0]));
    }

    [Fact]
    public void Columns_that_have_their_natural_widths_keep_them()
    {
        double[] widths = [22, 34];
        Assert.Same(widths, ColumnSearch.Lower([Cell(0, 0, 2), Cell(0, 1, 3)], widths, [new(22, 10), new(34, 10)], 10));
    }

    [Fact]
    public void No_table_becomes_higher_or_wider_and_no_column_narrower_than_its_least_width() =>
        Gen.Select(Gen.Int[0, 30].Array[3].Array[1, 6], Gen.Double[12, 80].Array[3]).Sample((rows, widths) =>
        {
            var cells = rows.SelectMany((row, r) => row.Select((words, c) => Cell(r, c, words))).Append(Cell(-1, 0, 9, span: 2)).ToList();
            Extent[] columns = [.. Enumerable.Range(0, 3).Select(c => new Extent(cells.Where(cell => cell.Column == c && cell.Span == 1).Max(cell => cell.Extent.Natural), 10))];
            var lower = ColumnSearch.Lower(cells, widths, columns, 4);
            Assert.Equal(widths.Sum(), lower.Sum(), 0.001);
            Assert.All(lower, width => Assert.True(width >= 10));
            Assert.True(Height(lower) <= Height(widths));

            int Height(double[] of) => cells.Where(c => c.Row >= 0).GroupBy(c => c.Row).Sum(row => row.Max(c => c.LinesIn(of[c.Column])));
        });
}
