using Watch.Documents.Houses;
using Watch.Documents.Settings;
using Watch.Preflight;
using Watch.Tests.Cli;
using Xunit;
using Judges = Watch.Preflight.Houses.House;

namespace Watch.Tests.Press;

/// <summary>The figures by which books are made, and those by which files are judged, are written apart, and must be the same.</summary>
public sealed class HouseTableTests
{
    public static TheoryData<string> Names => [.. HouseTable.All.Select(h => h.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_tables_have_the_figures_of_a_house(string name)
    {
        var (made, judged) = (HouseTable.Named(name)!, Judges.All.Single(h => h.Name == name));
        Assert.Equal((made.Bleed.Head, made.Bleed.Foot, made.Bleed.Outer, made.Bleed.Inner), (judged.Bleed.Head, judged.Bleed.Foot, judged.Bleed.Outer, judged.Bleed.Inner));
        foreach (var pages in new[] { 24, 100, 150, 151, 200, 300, 301, 450, 600, 700, 800 })
            Assert.Equal(judged.GutterOf(pages), made.GutterOf(pages));
        Assert.True(made.Margin >= judged.Margin);
        Assert.True(made.LeastType >= judged.LeastType);
        Assert.True(made.LeastLine >= judged.LeastLine);
        Assert.Equal(judged.InkLimit, made.MostInk ?? 0);
        Assert.Equal(judged.LeastTint, made.LeastTint * 100);
        foreach (var paper in made.Papers.Where(p => p.Binding == Binding.Paperback))
        {
            if (judged.PaperOf(paper.Name) is { } other)
                Assert.Equal((other.LeastPages, other.MostPages, other.Thickness), (paper.Least, paper.Most, paper.Page ?? 0));
        }
    }

    [Fact]
    public void No_house_is_in_one_table_alone() => Assert.Equal(Judges.All.Select(h => h.Name).Order(), HouseTable.All.Select(h => h.Name).Order());

    [Fact]
    public void The_command_prints_the_rows()
    {
        using var desk = new Desk();
        var all = desk.Run("houses");
        Assert.Equal(0, all.Code);
        Assert.All(HouseTable.All, house => Assert.Contains($"{house.Name}: {house.FullName}\n  source     {house.Source}\n", all.Output));
        Assert.Contains("cream: 24–776 pages, spine 0.0635 mm a page", desk.Run("houses", "kdp").Output);
        Assert.Equal(2, desk.Run("houses", "nobody").Code);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_book_that_is_made_for_a_house_is_taken_by_it(string name)
    {
        using var desk = new Desk();
        for (var report = 1; report <= 8; report++)
            desk.Report(report, string.Join("\n\n", Enumerable.Range(1, 30).Select(i => $"In the year {1800 + i} the ferry was late, and the harbour log says so on page {report}, in ink and in the hand of the master of the quay, who had waited.")) + "\n\n| Quay | Days |\n|---|--:|\n| North | 12 |\n\nSo it was.");
        desk.Write("reports/watch.yaml", $"publisher: P\nplace: L\nrights: R\nvolumes: [{{id: anthology, reports: 1-9, title: Harbours, isbn: {{print: 978-3-16-148410-0}}}}]\nprint: {{for: {name}, cover: {{text: Words., spine: 9 mm}}}}\n");
        var result = desk.Run("build");
        Assert.True(result.Code == 0, result.Error);
        using var book = UglyToad.PdfPig.PdfDocument.Open(desk["out/print/anthology.pdf"]);
        if (HouseTable.Named(name)!.EndsBlank)
            Assert.Empty(book.GetPage(book.NumberOfPages).Letters);
        var house = PreflightProfile.Find(name);
        Assert.Empty(Judge("out/print/anthology.pdf", new(PreflightPart.Book)));
        // The spine is not that of the pages, for the sake of type on it.
        Assert.DoesNotContain(
            Judge("out/print/anthology-cover.pdf", new(PreflightPart.Cover, Trim: (148 * 72 / 25.4, 210 * 72 / 25.4), Pages: book.NumberOfPages)), f => !f.Contains("spine", StringComparison.Ordinal));

        IEnumerable<string> Judge(string path, PreflightOptions options)
        {
            using var file = File.OpenRead(desk[path]);
            return [.. PdfJudge.Judge(file, house, options).Faults.Select(f => $"{f.Rule}: {f.Message}")];
        }
    }

    /// <summary>The gutter is that of the thickest book for which the text block has room as it is.</summary>
    [Theory]
    [InlineData("kdp", "", 148 * 72 / 25.4)]
    [InlineData("lulu", "", 148 * 72 / 25.4)]
    [InlineData("ingram", "paper: 127 × 203.2 mm", 5 * 72)]
    public void The_design_is_fitted_and_keeps_its_text_block(string name, string design, double width)
    {
        using var desk = new Desk();
        desk.Report(1).Write("reports/watch.yaml", $"publisher: P\nplace: L\nrights: R\ndesign: {{print: {{{design}}}}}\nprint: {{for: {name}}}\n");
        var house = HouseTable.Named(name)!;
        var settings = Reading.Settings.SettingsReader.Read(new("watch.yaml", File.ReadAllText(desk["reports/watch.yaml"]))).Value;
        var (fitted, free) = (PageFrame.Of(settings.PrintDesign), PageFrame.Of(settings.PrintDesign with { InnerMargin = null, Measure = null, TopMargin = null, BottomMargin = null }));
        Assert.Equal(width, fitted.Width, .01);
        Assert.Equal((free.Measure, free.Lines), (fitted.Measure, fitted.Lines));
        Assert.True(fitted.InnerMargin >= house.GutterOf(100) - .01);
        Assert.True(fitted.Width - fitted.InnerMargin - fitted.Measure >= house.Margin - .01);
        Assert.True(settings.PrintDesign.LeastRule >= house.LeastLine);
    }
}
