using Watch.Documents;
using Watch.Languages;
using Watch.Tests.Support;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Tables;
using Xunit;

namespace Watch.Tests.Typesetting;

public class NumberColumnTests
{
    [Theory]
    [InlineData("12", 2)]
    [InlineData("12.5", 2)]
    [InlineData("1,234", 5)]
    [InlineData("1,234.5", 5)]
    [InlineData("1.234,5", 5)]
    [InlineData("1 234 567", 9)]
    [InlineData("1’234.50", 5)]
    [InlineData("0,5", 1)]
    [InlineData("12,345,678", 10)]
    [InlineData(".5", 0)]
    [InlineData("−12", 3)]
    [InlineData("+1.25", 2)]
    [InlineData("(7)", 2)]
    [InlineData("$1,204.5", 6)]
    [InlineData("US$ 40", 6)]
    [InlineData("40 EUR", 2)]
    [InlineData("EUR 3.20", 5)]
    [InlineData("3.5%", 1)]
    [InlineData("100 %", 3)]
    [InlineData("12\uFFFC", 2)]
    [InlineData("7*", 1)]
    [InlineData("%50", 3)]
    [InlineData("1'234.50", 5)]
    [InlineData("1\u00A0234,5", 5)]
    [InlineData("1\u202F234\u202F567,25", 9)]
    [InlineData("۱۲٫۵", 2)]
    [InlineData("١٬٢٣٤", 5)]
    [InlineData("١٬٢٣٤٫٥", 5)]
    [InlineData("٪۵٠", 3)]
    [InlineData("۵٠٪", 2)]
    [InlineData("\u200E−۵", 3)]
    public void A_number_has_its_decimal_sign_or_a_place_for_it(string text, int sign) => Assert.Equal(sign, CellNumber.SignOf(text, '.'));

    [Theory]
    [InlineData("")]
    [InlineData("—")]
    [InlineData("n/a")]
    [InlineData("12–14")]
    [InlineData("12.05.2018")]
    [InlineData("1,23,456")]
    [InlineData("12:30")]
    [InlineData("Q1 2018")]
    [InlineData("3 boats")]
    [InlineData("12.5.")]
    [InlineData("1 2")]
    [InlineData("۱۲٫۵٫۲")]
    public void What_says_more_or_less_than_a_number_is_none(string text) => Assert.Null(CellNumber.SignOf(text, '.'));

    [Theory]
    [InlineData('.', "en-GB", "1,234", "7")]
    [InlineData(',', "de", "1,234", "7")]
    [InlineData(',', "en", "1,234", "0,5")]
    [InlineData('.', "de", "1.234", "2,000.5")]
    [InlineData('.', "de", "1.234", "2,000,000")]
    public void Where_one_number_does_not_tell_its_decimal_sign_the_others_do_or_the_language(char sign, string language, params string[] cells) =>
        Assert.Equal(sign, CellNumber.DecimalSignOf(cells, Language.Of(language).DecimalSign));

    [Theory]
    [InlineData('.', "en ga cy ko ja zh zh-Hant he ar fa ur es-419 es-MX de-CH de-LI it-CH hi ms th")]
    [InlineData(',', "de de-AT fr fr-CH fr-CA es es-AR es-CL it pt pt-PT nl da sv nb nn fi is pl cs sk sl hr sr hu ro bg ru uk el tr lt lv et ca id vi")]
    public void Each_language_has_its_decimal_sign(char sign, string languages) =>
        Assert.All(languages.Split(' '), language => Assert.Equal(sign, Language.Of(language).DecimalSign));

    [Theory]
    [InlineData(ColumnAlignment.Default)]
    [InlineData(ColumnAlignment.Right)]
    public void Numbers_stand_with_their_decimal_signs_below_each_other_and_integers_as_if_they_had_one(ColumnAlignment alignment)
    {
        string[] cells = ["1.5", "12", "1,234.25", "−0.125", "$7", "3.5%", "40%"];
        var signs = cells.Select(cell => SignOf(Runs(Table(alignment, "Tons", cells)), cell)).ToList();
        Assert.All(signs, sign => Assert.Equal(signs[0], sign, 0.01));
    }

    [Fact]
    public void Numbers_stand_in_the_middle_below_a_wider_head()
    {
        var runs = Runs(Table(ColumnAlignment.Right, "Tons in all of the year", "1.5", "100.25"));
        var head = Of(runs, "Tons in all of the year");
        var widest = Of(runs, "100.25");
        Assert.Equal((head.Left + head.Width / 2).Points, (widest.Left + widest.Width / 2).Points, 0.01);
    }

    [Fact]
    public void Numbers_wider_than_their_head_end_at_the_right_of_the_column_as_the_head_does()
    {
        var runs = Runs(Table(ColumnAlignment.Default, "t", "1.5", "100.25"));
        var head = Of(runs, "t");
        var widest = Of(runs, "100.25");
        Assert.Equal((head.Left + head.Width).Points, (widest.Left + widest.Width).Points, 0.01);
    }

    [Fact]
    public void What_is_no_number_stands_in_the_middle_of_the_numbers()
    {
        var runs = Runs(Table(ColumnAlignment.Default, "Tons", "100.25", "200.5", "—"));
        var (widest, dash) = (Of(runs, "100.25"), Of(runs, "—"));
        Assert.Equal((widest.Left + widest.Width / 2).Points, (dash.Left + dash.Width / 2).Points, 0.01);
    }

    [Theory]
    [InlineData(ColumnAlignment.Left, "1.5", "12")]
    [InlineData(ColumnAlignment.Default, "1.5", "some", "words", "12")]
    public void Other_columns_stay_as_they_are(ColumnAlignment alignment, params string[] cells)
    {
        var runs = Runs(Table(alignment, "Tons", cells));
        Assert.All(cells, cell => Assert.Equal(Of(runs, "Tons").Left.Points, Of(runs, cell).Left.Points, 0.01));
    }

    [Fact]
    public void Numbers_in_the_first_column_name_the_rows_and_stand_at_the_left()
    {
        var leaves = 1;
        TableCell Cell(string text) => new(0, 1, 1, [new Paragraph(new Leaf(leaves++, [new Text(text)]))]);
        var runs = Runs(new(null, 0, null, [ColumnAlignment.Default], [new TableRow([Cell("Years of the count")])], [new TableRow([Cell("1987")]), new TableRow([Cell("988")])]));
        Assert.Equal(PageDesign.House.InnerMargin.Points, Of(runs, "1987").Left.Points, 0.01);
        Assert.Equal(SignOf(runs, "1987"), SignOf(runs, "988"), 0.01);
    }

    [Fact]
    public void The_text_of_a_number_and_its_tag_are_as_in_any_cell()
    {
        var set = Set(Table(ColumnAlignment.Default, "Tons", "1.5", "1,234.25"));
        var runs = set.Pages[0].Marks.OfType<GlyphRun>().Where(run => run.Position is { Note: 0 } && run.Text.Trim() is "1.5" or "1,234.25").ToList();
        Assert.Equal(["1.5", "1,234.25"], runs.Select(run => run.Text.Trim()));
        Assert.All(runs, run => Assert.Equal(TagKind.TableCell, set.Tags.Tags[set.Tags.Tags[run.Tag].Parent].Kind));
    }

    /// <summary>Where the pen is before the decimal sign of a cell, or after its last digit.</summary>
    private static double SignOf(IReadOnlyList<GlyphRun> runs, string cell)
    {
        var run = Of(runs, cell);
        var at = cell.IndexOf('.', StringComparison.Ordinal);
        var index = at >= 0 ? at : cell.LastIndexOfAny([.. "0123456789"]) + 1;
        var pen = run.Origin.X.Points;
        foreach (var glyph in run.Glyphs.Span)
        {
            if (glyph.TextStart >= index)
                break;
            pen += glyph.Advance;
        }

        return pen;
    }

    private static GlyphRun Of(IReadOnlyList<GlyphRun> runs, string text) => runs.Single(run => run.Text.Trim() == text);

    private static List<GlyphRun> Runs(Table table) => [.. Set(table).Pages.SelectMany(page => page.Marks).OfType<GlyphRun>().Where(run => run.Tag >= 0)];

    private static TypesetDocument Set(Table table)
    {
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        return typesetter.Set(HandMade.Report("T", [table], []), new(), Assets.None).Value;
    }

    private static Table Table(ColumnAlignment alignment, string head, params string[] cells)
    {
        var leaves = 1;
        TableCell Cell(int column, string text) => new(column, 1, 1, [new Paragraph(new Leaf(leaves++, [new Text(text)]))]);
        return new(null, 0, null, [ColumnAlignment.Default, alignment],
            [new TableRow([Cell(0, "Harbour"), Cell(1, head)])],
            [.. cells.Select((cell, n) => new TableRow([Cell(0, $"harbour {(char)('a' + n)}"), Cell(1, cell)]))]);
    }
}
