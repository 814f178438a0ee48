using System.Text.Json;
using UglyToad.PdfPig;
using Watch.LineQuality;
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
        Assert.Contains("watch.yaml:3:14: error value-kind: The measure is wider than the paper has room for.", built.Error);
        Assert.Contains("watch.yaml:5:11: error value-kind: The value of \"face\" is \"Comic Sans\". Write EB Garamond", built.Error);
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
