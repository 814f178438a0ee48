using System.Text.Json;
using UglyToad.PdfPig;
using Watch.LineQuality;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Cli;

/// <summary>What a corpus wants otherwise of its pages, and what is said of its lines.</summary>
public sealed class DesignTests : IDisposable
{
    private const string Long =
        "The lamplighters of the bay kept a book in which every lamp was named and every night accounted for, and when the book was lost the lamps were counted again by people who had never seen them lit.";

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void The_pages_of_reports_have_the_paper_size_leading_and_measure_that_the_corpus_names()
    {
        desk.Report(1, Long).Write("reports/watch.yaml", "design:\n  report: {paper: 160 × 230 mm, size: 10 pt, leading: 13 pt, measure: 112 mm, margins: {inner: 20 mm, top: 25 mm}}\n");
        Assert.Equal(0, desk.Run("build").Code);

        var pages = LineReader.Read(File.ReadAllBytes(desk["out/reports/report-001.pdf"]));
        var body = TextBlock.Body(pages, 10);
        Assert.Equal(20 * 72 / 25.4, body[1].Line.Left, 1.0);
        Assert.Equal(132 * 72 / 25.4, body[0].Line.Right, 2.0);
        Assert.Equal(13, body[0].Line.Baseline - body[1].Line.Baseline, 0.01);
        using var read = PdfDocument.Open(desk["out/reports/report-001.pdf"]);
        Assert.Equal((453.54, 651.97), (Math.Round(read.GetPage(1).Width, 2), Math.Round(read.GetPage(1).Height, 2)));
    }

    [Fact]
    public void A_design_without_room_is_an_error_with_its_place()
    {
        desk.Report(1).Write("reports/watch.yaml", "design:\n  report:\n    measure: 140 mm\n    margins: {inner: 20 mm}\n    face: Comic Sans\n");
        var built = desk.Run("build");
        Assert.Equal(1, built.Code);
        Assert.Contains("watch.yaml:3:14: error value-kind: The measure and its margins are wider than the paper.", built.Error);
        Assert.Contains("watch.yaml:5:11: error value-kind: The value of \"face\" is \"Comic Sans\". Write EB Garamond", built.Error);
    }

    [Fact]
    public void The_modern_style_is_A4_with_larger_text_and_headings_without_serifs()
    {
        desk.Report(1, $"{Long}\n\n## The count\n\n{Long}").Write("reports/watch.yaml", "design:\n  report: {style: modern}\n");
        Assert.Equal(0, desk.Run("build").Code);

        var lines = LineReader.Read(File.ReadAllBytes(desk["out/reports/report-001.pdf"]))[0];
        Assert.Contains("AlegreyaSans-Bold", lines.Single(l => l.Text == "The count").Font);
        Assert.Contains("EBGaramond-Regular", lines.First(l => l.Text.StartsWith("The lamplighters", StringComparison.Ordinal)).Font);
        var body = TextBlock.Body([lines], 12);
        Assert.Equal(16, body[0].Line.Baseline - body[1].Line.Baseline, 0.01);
        Assert.Equal((32 * 72 / 25.4, 146 * 72 / 25.4), (body[1].Line.Left, body[0].Line.Right), (a, b) => Math.Abs(a.Item1 - b.Item1) < 2 && Math.Abs(a.Item2 - b.Item2) < 4);
        using var read = PdfDocument.Open(desk["out/reports/report-001.pdf"]);
        Assert.Equal((595.28, 841.89), (Math.Round(read.GetPage(1).Width, 2), Math.Round(read.GetPage(1).Height, 2)));
    }

    [Fact]
    public void The_anthology_is_the_same_whatever_the_design_of_reports()
    {
        desk.Report(1, Long).Run("build");
        var before = desk.Outputs()["anthology.epub"];
        Font("regular.ttf", "inconsolata", "Inconsolata_400Regular.ttf");
        desk.Write("reports/watch.yaml", "design:\n  report: {style: modern, face: {regular: fonts/regular.ttf}, numbered-headings: yes, indents: 0 pt}\n");
        Assert.Equal(0, desk.Run("build").Code);
        Assert.Equal(before, desk.Outputs()["anthology.epub"]);
    }

    [Fact]
    public void The_text_is_set_in_the_fonts_that_the_corpus_names_and_in_the_regular_one_where_it_names_no_other()
    {
        Font("regular.ttf", "amiri", "Amiri_400Regular.ttf");
        Font("italic.ttf", "eb-garamond", "EBGaramond_400Regular_Italic.ttf");
        desk.Report(1, "## A heading\n\nThe *lamps* were **lit** at dusk.");
        desk.Write("reports/watch.yaml", "design:\n  report: {style: modern, face: {regular: fonts/regular.ttf, italic: fonts/italic.ttf}, sans: EB Garamond}\n");

        var pages = desk.Run("dump", "pages");
        Assert.Equal((0, ""), (pages.Code, pages.Error));
        Assert.Matches("""fonts/regular.ttf 12 "The """, pages.Output);
        Assert.Matches("""fonts/italic.ttf 12 "lamps""", pages.Output);
        Assert.Matches("""fonts/regular.ttf 12 "lit""", pages.Output);
        Assert.Matches("""EBGaramond_700Bold 14.5 "A heading""", pages.Output);
        // It has no superior figures.
        Assert.Matches("""fonts/regular.ttf 7.92 "1.?" .* -> #note-1""", pages.Output);
    }

    [Theory]
    [InlineData("{italic: fonts/a.ttf}", "2:18: error value-kind: The face has no regular font. Write {regular: fonts/MyFace.ttf}.")]
    [InlineData("{regular: fonts/none.ttf}", "2:28: error file-unreadable: There is no file \"fonts/none.ttf\".")]
    [InlineData("{regular: ../none.ttf}", "2:28: error file-outside:")]
    [InlineData("{regular: 1.md}", "2:28: error font-unreadable:")]
    [InlineData("{regular: fonts/cubic.otf}", "2:28: error font-outlines:")]
    [InlineData("{regular: fonts/good.ttf, bold: fonts/none.ttf}", "2:50: error file-unreadable:")]
    [InlineData("{regular: fonts/good.ttf, black: fonts/good.ttf}", "2:44: warning key-unknown: The key \"black\" is not known. Known keys are: regular, italic, bold, bold-italic.")]
    [InlineData("[Garamond]", "2:18: error value-kind: The value of \"face\" is a list. Write EB Garamond or Alegreya Sans, which come with Watch, or files")]
    public void Fonts_that_cannot_be_used_are_named_with_their_place(string face, string expected)
    {
        Font("good.ttf", "inconsolata", "Inconsolata_400Regular.ttf");
        File.WriteAllBytes(desk["reports/fonts/cubic.otf"], TestFonts.WithoutOutlines());
        var built = desk.Report(1).Write("reports/watch.yaml", $"design:\n  report: {{face: {face}}}\n").Run("build");
        Assert.Contains("watch.yaml:" + expected, built.Error);
        Assert.Equal(expected.Contains("error", StringComparison.Ordinal) ? 1 : 0, built.Code);
    }

    [Theory]
    [InlineData("style: baroque", "2:19: error value-kind: The value of \"style\" is \"baroque\". Write house or modern.")]
    [InlineData("size: 15 pt", "2:18: error value-kind: The leading is smaller than the type: lines would overlap. Write about 1.3 times the size.")]
    [InlineData("margins: {inner: 130 mm}", "2:29: error value-kind: The margins leave less than an inch for the text. Write smaller ones, or a wider paper.")]
    [InlineData("margins: {top: 5 mm}", "2:27: error value-kind: The top margin has no room for the running head.")]
    [InlineData("paper: 30 × 210 mm", "2:19: error value-kind: The margins leave less than an inch for the text.")]
    public void A_value_that_a_design_cannot_have_is_an_error_with_its_place(string design, string expected)
    {
        var built = desk.Report(1).Write("reports/watch.yaml", $"design:\n  report: {{{design}}}\n").Run("build");
        Assert.Equal(1, built.Code);
        Assert.Contains("watch.yaml:" + expected, built.Error);
    }

    [Fact]
    public void Headings_are_numbered_where_the_corpus_asks_for_it_and_mentions_of_them_are_not()
    {
        desk.Report(1, "See [](#the-count).\n\n## The lamps {#the-lamps}\n\n### By night\n\nDark.\n\n### By day\n\nLight.\n\n## The count {#the-count}\n\nNone were");
        desk.Write("reports/watch.yaml", "design:\n  report: {numbered-headings: true}\n");
        Assert.Equal("", desk.Run("build").Error.Split('\n').FirstOrDefault(l => l.Contains("warning", StringComparison.Ordinal)) ?? "");

        using var read = PdfDocument.Open(desk["out/reports/report-001.pdf"]);
        Assert.True(read.TryGetBookmarks(out var bookmarks));
        Assert.Equal(["1 The lamps", "1.1 By night", "1.2 By day", "2 The count"], bookmarks.GetNodes().Select(n => n.Title).Where(t => char.IsDigit(t[0])));
        var lines = LineReader.Read(File.ReadAllBytes(desk["out/reports/report-001.pdf"]))[0].Select(l => l.Text).ToList();
        Assert.Contains("1 The lamps", lines);
        Assert.Contains("2 The count", lines);
        Assert.Contains(lines, l => l.StartsWith("See “The count”", StringComparison.Ordinal) || l.StartsWith("See The count", StringComparison.Ordinal));
        Assert.Contains("  Heading2\n    \"2 The count\"\n", desk.Run("dump", "tags").Output.Replace('\u2002', ' '));
    }

    [Fact]
    public void Without_indents_a_line_of_space_tells_paragraphs_apart()
    {
        desk.Report(1, $"{Long}\n\n{Long}").Write("reports/watch.yaml", "design:\n  report: {indents: 0 pt}\n");
        Assert.Equal(0, desk.Run("build").Code);
        var body = TextBlock.Body(LineReader.Read(File.ReadAllBytes(desk["out/reports/report-001.pdf"])), 10.5);
        var second = body.Skip(1).First(l => l.Line.Text.StartsWith("The lamplighters", StringComparison.Ordinal)).Line;
        var before = body.Last(l => l.Line.Baseline > second.Baseline).Line;
        Assert.Equal(28, before.Baseline - second.Baseline, 0.01);
        Assert.Equal(body[0].Line.Left, second.Left, 1.0);
    }

    private void Font(string name, string family, string file)
    {
        Directory.CreateDirectory(desk["reports/fonts"]);
        File.Copy(Repository.File("fonts", family, file), desk["reports/fonts/" + name]);
    }

    [Fact]
    public void The_typographic_report_names_the_line_its_page_and_its_source()
    {
        var words = string.Concat(Enumerable.Repeat("mmmm ", 60)).Trim();
        var built = desk.Report(1, words).Run("build", "--only", "report", "--report-typography");
        Assert.Equal(0, built.Code);
        Assert.Contains("1.md:8:81: page 1, line 6: river: 3 word spaces below each other: mmmm mmmm", built.Output);
        Assert.Matches(@"report-001: 1\d lines, \d justified with word spaces of 0\.\d{3} em \(standard deviation 0\.0\d\d\), 0\.0 % end with a hyphen; \d river", built.Output);

        using var json = JsonDocument.Parse(desk.Run("build", "--only", "report", "--report-typography", "--format", "json").Output);
        var report = Assert.Single(json.RootElement.GetProperty("typography").EnumerateArray());
        Assert.Equal("report-001", report.GetProperty("report").GetString());
        var finding = report.GetProperty("findings")[0];
        Assert.Equal(("river", "1.md", 8, "1", 6), (
            finding.GetProperty("fault").GetString(), finding.GetProperty("path").GetString(), finding.GetProperty("line").GetInt32(),
            finding.GetProperty("page").GetString(), finding.GetProperty("lineOnPage").GetInt32()));
    }

    [Fact]
    public void Outputs_are_the_same_whether_lines_are_examined_or_not()
    {
        desk.Report(1, Long).Run("build");
        var before = desk.Outputs();
        desk.Run("build", "--report-typography");
        Assert.Equal(before, desk.Outputs());
    }
}
