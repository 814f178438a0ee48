using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Reading;
using Watch.Tests.Support;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Tables;
using Xunit;

namespace Watch.Tests.Typesetting;

public class TableSettingTests
{
    private static readonly CorpusSettings Settings = new();

    [Fact]
    public void Columns_have_their_natural_widths_where_there_is_room() =>
        Assert.Equal([20, 30], TableColumns.Widths(TableColumns.Extents(2, [(0, 1, new(20, 10)), (1, 1, new(30, 10))], 10), 10, 100));

    [Fact]
    public void Columns_that_want_no_more_than_their_share_have_it_and_the_others_share_the_rest_by_square_roots() =>
        // 30 of 100 for the first; 70 are shared as 9 to 16 is by its roots, 3 to 4.
        Assert.Equal([30, 30, 40], TableColumns.Widths(TableColumns.Extents(3, [(0, 1, new(30, 10)), (1, 1, new(900, 10)), (2, 1, new(1600, 10))], 10), 10, 120).Select(w => Math.Round(w, 9)));

    [Fact]
    public void No_column_is_narrower_than_its_least_width() =>
        Assert.Equal([60, 40], TableColumns.Widths(TableColumns.Extents(2, [(0, 1, new(70, 60)), (1, 1, new(10000, 10))], 10), 10, 110));

    [Fact]
    public void Where_nothing_fits_the_widths_stand_as_the_least_ones_do() =>
        Assert.Equal([10, 30], TableColumns.Widths(TableColumns.Extents(2, [(0, 1, new(20, 20)), (1, 1, new(60, 60))], 10), 10, 50));

    [Fact]
    public void A_cell_over_several_columns_widens_each_as_it_is_wide() =>
        Assert.Equal([24, 36], TableColumns.Widths(TableColumns.Extents(2, [(0, 1, new(20, 10)), (1, 1, new(30, 10)), (0, 2, new(70, 10))], 10), 10, 100));

    [Fact]
    public void The_head_stands_again_on_each_page_that_a_table_goes_on_to_and_says_nothing_new()
    {
        var pages = Set(Table(120)).Pages;
        Assert.True(pages.Count >= 3);
        Assert.All(pages.Skip(1).Take(pages.Count - 2), page =>
        {
            var head = page.Marks.OfType<GlyphRun>().Where(run => run.Text.Trim() is "Year" or "Catch").ToList();
            Assert.Equal(["Year", "Catch"], head.Select(run => run.Text.Trim()));
            Assert.All(head, run => Assert.Equal((-1, ArtifactKind.Layout, null, null), (run.Tag, run.Artifact, run.Position, run.Link)));
        });
        Assert.Equal(["Year", "Catch"], pages.SelectMany(page => page.Marks).OfType<GlyphRun>().Where(run => run.Tag >= 0 && run.Text.Trim() is "Year" or "Catch" && run.Tag >= 0).Select(run => run.Text.Trim()));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_row_that_heads_those_below_it_stands_on_a_page_with_the_first_of_them(int below)
    {
        var table = Table(150);
        TableRow HeadOf(int n) => new([new TableCell(0, 2, 1, [new Paragraph(new Leaf(1000 + n, [new Text($"group {n}")]))])]);
        var pages = Set(table with { Body = [.. table.Body.SelectMany((row, n) => n % below == 0 ? [HeadOf(n), row] : new[] { row })] }).Pages;
        Assert.True(pages.Count >= 5);
        Assert.All(pages.SkipLast(1), page => Assert.StartsWith("year ", page.Marks.OfType<GlyphRun>().Where(r => r.Tag >= 0).MaxBy(r => (r.Origin.Y, -r.Left))!.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_with_a_number_says_on_each_later_page_that_it_goes_on()
    {
        var document = Set(Table(120) with { Number = 2, Caption = new Leaf(1000, [new Text("Catches")]) });
        Assert.DoesNotContain(document.Pages[0].Marks.OfType<GlyphRun>(), run => run.Text.Contains("continued", StringComparison.Ordinal));
        Assert.All(document.Pages.Skip(1).Where(page => page.Marks.OfType<GlyphRun>().Any(run => run.Tag >= 0 && run.Text.StartsWith("year ", StringComparison.Ordinal))), page =>
        {
            var runs = page.Marks.OfType<GlyphRun>().ToList();
            var words = runs.Where(run => run.Text.Contains("continued", StringComparison.Ordinal)).ToList();
            Assert.Equal(["Table\u00A02, continued"], words.Select(run => run.Text));
            Assert.Equal((-1, ArtifactKind.Layout, PageDesign.House.Caption.Size), (words[0].Tag, words[0].Artifact, words[0].Size));
            Assert.True(words[0].Origin.Y < runs.Single(run => run.Text.Trim() == "Year").Origin.Y);
            Assert.True(words[0].Origin.Y > PageDesign.House.TopMargin);
        });
    }

    [Fact]
    public void Columns_stand_nearer_to_each_other_before_words_are_broken_or_set_smaller()
    {
        // Columns of one word each: with the design's gutter they are too wide, with a narrower one they are not.
        var word = new string('m', 6);
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        var natural = Width(2) - PageDesign.House.TableGutter.Points - Width(1);
        Assert.Equal(Width(1), natural, 0.01);
        var columns = (int)((PageDesign.House.Measure.Points + 5) / (natural + 5));
        Assert.True(columns * (natural + PageDesign.House.TableGutter.Points) - PageDesign.House.TableGutter.Points > PageDesign.House.Measure.Points);
        var runs = Lay(columns).Pages[0].Marks.OfType<GlyphRun>().Where(run => run.Tag >= 0 && run.Text.Trim() == word).ToList();
        Assert.Equal(columns, runs.Count);
        Assert.All(runs, run => Assert.Equal(PageDesign.House.Table.Size, run.Size));
        Assert.All(runs.Zip(runs.Skip(1)), pair => Assert.InRange((pair.Second.Left - pair.First.Left - pair.First.Width).Points, 4, PageDesign.House.TableGutter.Points));
        Assert.Equal(PageDesign.House.Measure.Points, Width(columns), 0.01);

        double Width(int count) => Lay(count).Pages[0].Marks.OfType<RuleMark>().First(rule => rule.Box.Height == PageDesign.House.TableRuleWeight).Box.Width.Points;

        TypesetDocument Lay(int count) => typesetter.Set(HandMade.Report("T", [new Table(null, 0, null, [.. Enumerable.Repeat(ColumnAlignment.Default, count)], [],
            [new TableRow([.. Enumerable.Range(0, count).Select(c => new TableCell(c, 1, 1, [new Paragraph(new Leaf(c + 1, [new Text(word)]))]))])])], []), Settings, Assets.None).Value;
    }

    [Fact]
    public void A_table_whose_words_have_room_only_along_the_page_is_turned_on_pages_of_its_own_with_its_caption_and_head()
    {
        var read = ReportReader.Read(new("report.md", Conformance.Constructs.TurnedTable), Settings);
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        var (document, diagnostics) = (typesetter.Set(read.Value, Settings, Assets.None).Value, typesetter.Set(read.Value, Settings, Assets.None).Diagnostics);
        Assert.DoesNotContain(diagnostics, d => d.Rule == Rules.TableTooWide);
        var design = PageDesign.House;
        var pages = document.Pages.Select((page, p) => (page, left: design.LeftMargin(p % 2 == 0), runs: page.Marks.OfType<GlyphRun>().ToList())).Where(p => p.runs.Exists(run => run.Rotation == Rotation.Left)).ToList();
        Assert.Equal(2, pages.Count);
        Assert.All(pages, page =>
        {
            Assert.All(page.runs, run => Assert.Equal(run.Artifact is not (ArtifactKind.RunningHead or ArtifactKind.Folio), run.Rotation == Rotation.Left));
            Assert.All(page.runs.Where(run => run.Rotation == Rotation.Left), run =>
            {
                Assert.InRange(run.Origin.X.Points, page.left.Points, (page.left + design.Measure).Points);
                Assert.InRange(run.Origin.Y.Points, (design.TopMargin + run.Width).Points - 0.01, (design.TopMargin + design.TextHeight).Points + 0.01);
            });
            Assert.Single(page.runs, run => run.Text.Trim() == "Ship");
            Assert.All(page.page.Marks.OfType<RuleMark>(), rule => Assert.InRange(rule.Box.Bottom.Points, design.TopMargin.Points, (design.TopMargin + design.TextHeight).Points + 0.01));
        });
        Assert.Contains(pages[0].runs, run => run.Tag >= 0 && run.Text.StartsWith("Table\u00A01", StringComparison.Ordinal));
        Assert.Contains(pages[1].runs, run => run.Tag < 0 && run.Text == "Table\u00A01, continued");
        Assert.Equal(Enumerable.Range(1, 30).Select(n => $"{n}.5"), pages.SelectMany(page => page.runs).Where(run => run.Tag >= 0 && run.Text.Trim().EndsWith(".5", StringComparison.Ordinal)).Select(run => run.Text.Trim()));
        // Every word stands whole, and its page is where its name leads.
        Assert.Equal(60, pages.SelectMany(page => page.runs).Count(run => run.Text.Trim() == "HGJKLPQRSTXZHGJKLPQRST"));
        Assert.Contains(pages[0].page.Destinations, d => d.Name == "t-ships");
        // The decimal signs stand beside each other.
        Assert.Single(pages.SelectMany(page => page.runs).Where(run => run.Tag >= 0 && run.Text.Trim() is "1.5" or "2.5" or "30.5").Select(run => Math.Round(run.Origin.Y.Points - run.Width.Points, 2)).Distinct());
    }

    [Fact]
    public void Widths_with_words_parted_are_as_far_from_the_least_as_each_other() =>
        Assert.Equal([15, 45], TableColumns.WidthsBetween([new(90, 10), new(90, 20)], [new(90, 20), new(90, 70)], 10, 70));

    [Fact]
    public void A_cell_over_several_rows_stands_again_beside_those_on_the_next_page()
    {
        var leaves = 1;
        TableCell Cell(int column, int rows, string text) => new(column, 1, rows, [new Paragraph(new Leaf(leaves++, [new Text(text)]))]);
        var table = new Table(null, 0, null, [ColumnAlignment.Default, ColumnAlignment.Default], [],
            [new TableRow([Cell(0, 80, "Europe"), Cell(1, 1, "row 1")]), .. Enumerable.Range(2, 79).Select(n => new TableRow([Cell(1, 1, $"row {n}")]))]);
        var pages = Set(table).Pages.Select(page => page.Marks.OfType<GlyphRun>().ToList()).Where(runs => runs.Exists(run => run.Text.StartsWith("row ", StringComparison.Ordinal))).ToList();
        Assert.True(pages.Count >= 3);
        Assert.Equal(pages.Select((_, p) => p == 0), pages.Select(runs => runs.Single(run => run.Text.Trim() == "Europe").Tag >= 0));
        Assert.All(pages, runs => Assert.Equal(runs.First(run => run.Text.StartsWith("row ", StringComparison.Ordinal)).Origin.Y.Points, runs.Single(run => run.Text.Trim() == "Europe").Origin.Y.Points, 0.01));
    }

    [Fact]
    public void A_row_higher_than_a_page_beside_a_cell_over_several_rows_is_parted_too()
    {
        var leaves = 1;
        TableCell Cell(int column, int rows, string text) => new(column, 1, rows, [new Paragraph(new Leaf(leaves++, [new Text(text)]))]);
        var high = string.Join(' ', Enumerable.Range(1, 2000).Select(n => $"w{n}"));
        var document = Set(new(null, 0, null, [ColumnAlignment.Default, ColumnAlignment.Default], [],
            [new TableRow([Cell(0, 2, "over both"), Cell(1, 1, high)]), new TableRow([Cell(1, 1, "second")])]));
        Assert.All(document.Pages.SelectMany(page => page.Marks).OfType<GlyphRun>(), run => Assert.True(run.Origin.Y <= PageDesign.House.TopMargin + PageDesign.House.TextHeight + PageDesign.House.FootDistance));
        Assert.Equal(high.Split(' '), document.Pages.SelectMany(page => page.Marks).OfType<GlyphRun>().Where(run => run.Tag >= 0 && run.Position?.Block == 2).SelectMany(run => run.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void Nothing_of_a_long_table_stands_below_the_text_block_or_in_the_head_of_its_page()
    {
        var design = PageDesign.House;
        Assert.All(Set(Table(120)).Pages.SelectMany(page => page.Marks).OfType<GlyphRun>().Where(run => run.Artifact is ArtifactKind.None or ArtifactKind.Layout), run =>
        {
            Assert.True(run.Origin.Y <= design.TopMargin + design.TextHeight);
            Assert.True(run.Origin.Y > design.TopMargin);
        });
    }

    [Fact]
    public void Every_row_stands_once_in_order()
    {
        var marks = Set(Table(120)).Pages.SelectMany(page => page.Marks).OfType<GlyphRun>().Where(run => run.Position is not null).ToList();
        Assert.Equal(Enumerable.Range(1, 120).Select(n => $"year {n}"), marks.Select(run => run.Text.Trim()).Where(text => text.StartsWith("year ", StringComparison.Ordinal)));
        Assert.Equal(marks.Select(run => run.Position!.Value).Order(), marks.Select(run => run.Position!.Value));
    }

    [Fact]
    public void A_cell_over_several_rows_begins_with_the_first_and_its_rows_are_high_enough_for_it()
    {
        var leaves = 1;
        TableCell Cell(int column, int rows, string text) => new(column, 1, rows, [new Paragraph(new Leaf(leaves++, [new Text(text)]))]);
        var high = string.Join(' ', Enumerable.Repeat("many words", 60));
        var table = new Table(null, 0, null, [ColumnAlignment.Default, ColumnAlignment.Default], [],
        [
            new TableRow([Cell(0, 2, high), Cell(1, 1, "first")]),
            new TableRow([Cell(1, 1, "second")]),
            new TableRow([Cell(0, 1, "below"), Cell(1, 1, "third")]),
        ]);
        var runs = Set(table).Pages.SelectMany(page => page.Marks).OfType<GlyphRun>().Where(run => run.Tag >= 0).ToList();
        Length Baseline(string text) => runs.Single(run => run.Text.Trim() == text).Origin.Y;
        var spanning = runs.Where(run => run.Text.StartsWith("many", StringComparison.Ordinal) || run.Text.StartsWith("words", StringComparison.Ordinal)).ToList();
        Assert.True(spanning.Count > 4);
        Assert.Equal(Baseline("first").Points, spanning[0].Origin.Y.Points, 3);
        Assert.True(Baseline("below") > spanning[^1].Origin.Y);
        Assert.Equal(Baseline("below").Points, Baseline("third").Points, 3);
    }

    [Fact]
    public void A_row_higher_than_a_page_is_parted_between_its_lines()
    {
        var text = string.Join(' ', Enumerable.Range(1, 3000).Select(n => $"w{n}"));
        var table = new Table(null, 0, null, [ColumnAlignment.Default, ColumnAlignment.Default], [],
            [new TableRow([new TableCell(0, 1, 1, [new Paragraph(new Leaf(1, [new Text(text)]))]), new TableCell(1, 1, 1, [new Paragraph(new Leaf(2, [new Text("beside")]))])])]);
        var document = Set(table);
        Assert.True(document.Pages.Count > 1);
        var words = document.Pages.SelectMany(page => page.Marks).OfType<GlyphRun>().Where(run => run.Tag >= 0 && run.Position?.Block == 1).SelectMany(run => run.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(text.Split(' '), words);
        Assert.All(document.Pages.SelectMany(page => page.Marks).OfType<GlyphRun>(), run => Assert.True(run.Origin.Y <= PageDesign.House.TopMargin + PageDesign.House.TextHeight + PageDesign.House.FootDistance));
    }

    [Fact]
    public void A_small_table_stands_whole_wherever_a_page_ends()
    {
        foreach (var lines in Enumerable.Range(16, 16))
        {
            var leaf = 1000;
            var before = Enumerable.Range(0, lines).Select(n => new Paragraph(new Leaf(leaf++, [new Text($"line {n}")])));
            using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
            var pages = typesetter.Set(HandMade.Report("T", [.. before, Table(8)], []), Settings, Assets.None).Value.Pages;
            Assert.Contains(pages, page => page.Marks.OfType<GlyphRun>().Count(run => run.Text.StartsWith("year ", StringComparison.Ordinal)) == 8);
        }
    }

    [Theory]
    [InlineData("Short.", "", "A later paragraph that is wider.")]
    [InlineData("> A quotation in a cell.", ">", "> — The clerk of the harbour office")]
    [InlineData("> Short.", ">", "> A later paragraph in a quotation.")]
    [InlineData("- An item, and", "    - an item within the item")]
    [InlineData("10. The tenth item of the list", "11. The eleventh")]
    [InlineData("::: verse", "A line of verse, and", "    a line set in", ":::")]
    [InlineData("```", "code = code + 1", "  code = code - 1", "```")]
    [InlineData("*A term of three words*", ":   A definition.")]
    [InlineData("::: {lang=fr}", "Un paragraphe en français.", ":::")]
    public void A_cell_has_room_for_each_block_in_it_where_the_page_has_and_sets_none_larger_than_its_text(params string[] lines)
    {
        var table = $"+---+{new string('-', 40)}+\n| a | {"b",-38} |\n+===+{new string('=', 40)}+\n{string.Join('\n', lines.Select((line, n) => $"| {(n == 0 ? 'x' : ' ')} | {line,-38} |"))}\n+---+{new string('-', 40)}+\n";
        var read = ReportReader.Read(new("report.md", $"---\ntitle: T\ndate: 2020-01-01\n---\n\n{table}"), Settings);
        Assert.Single(read.Value.Body.OfType<Table>());
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        var runs = typesetter.Set(read.Value, Settings, Assets.None).Value.Pages.SelectMany(page => page.Marks).OfType<GlyphRun>().Where(run => run.Position is { Block: > 0 }).ToList();
        Assert.All(runs, run => Assert.True(run.Size <= PageDesign.House.Table.Size, run.Text));
        var written = lines.Count(line => line.Any(char.IsLetter) && !line.StartsWith(":::", StringComparison.Ordinal));
        Assert.Equal(written, runs.Select(run => run.Origin.Y.Points).Where(y => y > runs.Single(run => run.Text.Trim() == "x").Origin.Y.Points - 0.01).Distinct().Count());
    }

    [Fact]
    public void A_list_stands_on_the_page_of_the_words_that_announce_it()
    {
        foreach (var lines in Enumerable.Range(20, 12))
        {
            var leaf = 1;
            Paragraph Line(string text) => new(new Leaf(leaf++, [new Text(text)]));
            List<Block> body = [.. Enumerable.Range(0, lines).Select(n => Line($"line {n}")), Line("as follows:"), new ItemList(Numbering.Bullet, 1, true, [.. Enumerable.Range(0, 6).Select(n => new ListItem([Line($"item {n}")]))])];
            using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
            var pages = typesetter.Set(HandMade.Report("T", body, []), Settings, Assets.None).Value.Pages;
            int PageOf(string text) => Enumerable.Range(0, pages.Count).Single(p => pages[p].Marks.OfType<GlyphRun>().Any(run => run.Text.Trim() == text));
            Assert.Equal(PageOf("item 0"), PageOf("as follows:"));
        }
    }

    private static TypesetDocument Set(Table table)
    {
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        return typesetter.Set(HandMade.Report("T", [table], []), Settings, Assets.None).Value;
    }

    private static Table Table(int rows)
    {
        var leaves = 1;
        TableCell Cell(int column, string text) => new(column, 1, 1, [new Paragraph(new Leaf(leaves++, [new Text(text)]))]);
        return new(null, 0, null, [ColumnAlignment.Default, ColumnAlignment.Right],
            [new TableRow([Cell(0, "Year"), Cell(1, "Catch")])],
            [.. Enumerable.Range(1, rows).Select(n => new TableRow([Cell(0, $"year {n}"), Cell(1, $"{n * 7}")]))]);
    }
}
