using Xunit;

namespace Watch.Tests.Cli;

public sealed class ImportTests : IDisposable
{
    private const string Page = """
        Feb 3, 2020

        Watch Report No.4


        Watch Report No.4      Jan. 20, 2020

        §The Ferry Is Late Again
        The ferry was late on Monday. [1] It was late on Tuesday too. [2]

        [1] Harbour log, January 2020.
        [2] See note [1].
        """;

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void A_page_becomes_a_report_that_builds()
    {
        var import = desk.Write("page.txt", Page).Run("import", "page.txt", "--into", "reports");

        Assert.Equal(0, import.Code);
        Assert.Equal([".import.json", "report-004.md", "watch.yaml"], desk.Outputs("reports").Keys);
        Assert.Contains("reports/report-004.md written\n", import.Output);
        Assert.Matches(@"page\.txt: \d+ tokens: ", import.Output);
        Assert.Equal(0, desk.Run("build").Code);
        Assert.True(File.Exists(desk["out/reports/report-004.pdf"]));
    }

    [Fact]
    public void Settings_that_name_the_series_are_written_where_there_are_none()
    {
        desk.Write("page.txt", Page).Run("import", "page.txt", "--into", "reports", "--series", "Watch Report");
        Assert.Equal("title: 'Watch Reports'\nseries: 'Watch Report'\n", File.ReadAllText(desk["reports/watch.yaml"]));

        desk.Write("own/watch.yaml", "title: Mine\n").Run("import", "page.txt", "--into", "own");
        Assert.Equal("title: Mine\n", File.ReadAllText(desk["own/watch.yaml"]));
    }

    [Fact]
    public void A_second_import_says_that_nothing_changed()
    {
        desk.Write("page.txt", Page).Run("import", "page.txt", "--into", "reports");
        var before = desk.Outputs("reports");

        var again = desk.Run("import", "page.txt", "--into", "reports");

        Assert.Equal(0, again.Code);
        Assert.Contains("reports/report-004.md unchanged\n", again.Output);
        Assert.Equal(before, desk.Outputs("reports"));
    }

    [Fact]
    public void What_nobody_edited_is_written_anew_when_the_page_changes()
    {
        desk.Write("page.txt", Page).Run("import", "page.txt", "--into", "reports");

        var again = desk.Write("page.txt", Page.Replace("Tuesday", "Friday")).Run("import", "page.txt", "--into", "reports");

        Assert.Equal(0, again.Code);
        Assert.Contains("Friday", File.ReadAllText(desk["reports/report-004.md"]));
    }

    [Fact]
    public void An_edited_file_is_written_over_only_by_force()
    {
        desk.Write("page.txt", Page).Run("import", "page.txt", "--into", "reports");
        var edited = File.ReadAllText(desk["reports/report-004.md"]) + "\nAn editor's word.\n";
        desk.Write("reports/report-004.md", edited);

        var refused = desk.Run("import", "page.txt", "--into", "reports");
        Assert.Equal(1, refused.Code);
        Assert.Contains("report-004.md: error import-edited:", refused.Error);
        Assert.Contains("reports/report-004.md kept as it is\n", refused.Output);
        Assert.Equal(edited, File.ReadAllText(desk["reports/report-004.md"]));

        Assert.Equal(0, desk.Run("import", "page.txt", "--into", "reports", "--force").Code);
        Assert.DoesNotContain("An editor's word.", File.ReadAllText(desk["reports/report-004.md"]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{")]
    [InlineData("[]")]
    public void A_file_that_import_cannot_know_as_its_own_is_an_authors(string? record)
    {
        desk.Write("page.txt", Page).Write("reports/report-004.md", "Mine.");
        if (record is not null)
            desk.Write("reports/.import.json", record);

        Assert.Equal(1, desk.Run("import", "page.txt", "--into", "reports").Code);
        Assert.Equal("Mine.", File.ReadAllText(desk["reports/report-004.md"]));
    }

    [Fact]
    public void Two_pages_with_one_report_are_not_both_imported()
    {
        desk.Write("one.txt", Page).Write("two.txt", Page.Replace("Tuesday", "Friday"));

        var result = desk.Run("import", "one.txt", "two.txt", "--into", "reports");

        Assert.Equal(1, result.Code);
        Assert.Contains("error import-twice:", result.Error);
        Assert.Contains("Tuesday", File.ReadAllText(desk["reports/report-004.md"]));
    }
}
