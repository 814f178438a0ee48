using Xunit;

namespace Watch.Tests.Cli;

public sealed class CorpusFilesTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void Reports_lie_directly_in_the_folder_and_do_not_begin_with_a_dot()
    {
        desk.Report(1).Write("reports/deep/2.md", "# Deep").Write("reports/.draft.md", "# Hidden").Write("reports/notes.txt", "# Text");

        Assert.Contains("reports   1\n", desk.Run("build").Output);
    }

    /// <summary>Some systems write the letters and marks of names apart; a text may have them otherwise.</summary>
    [Fact]
    public void A_file_is_found_whichever_way_its_letters_are_written()
    {
        desk.Write("reports/Jose\u0301.md", "---\ntitle: Harbour\ndate: 2019-01-01\nauthors: [Ada Quay]\n---\n\n![A lamp](bilder/a\u0308.png)\n");
        desk.Write("reports/watch.yaml", "title: T\npublisher: P\nplace: L\nrights: R\norder: [José.md]\n");
        Directory.CreateDirectory(desk["reports/bilder"]);
        File.WriteAllBytes(desk["reports/bilder/a\u0308.png"], Support.EveryKind.Picture);

        var result = desk.Run("build");

        Assert.True(result.Code == 0 && !result.Error.Contains(": warning", StringComparison.Ordinal) && !result.Error.Contains(": error", StringComparison.Ordinal), result.Error);
    }

    [Fact]
    public void A_link_out_of_the_folder_is_refused_whichever_way_its_letters_are_written()
    {
        SkipWithoutLinks();
        desk.Write("reports/1.md", "---\ntitle: T\ndate: 2019-01-01\n---\n\n![A lamp](é.png)\n").Write("outside.png", "");
        File.CreateSymbolicLink(desk["reports/e\u0301.png"], desk["outside.png"]);

        Assert.Contains("error file-outside:", desk.Run("build").Error);
    }

    [Theory]
    [InlineData("outside.md")]
    [InlineData("folder/outside.md")]
    public void A_report_that_is_a_link_out_of_the_folder_is_refused(string target)
    {
        SkipWithoutLinks();
        desk.Report(1).Write(target, "---\ntitle: Secret\ndate: 2019-01-01\n---\n\nSecret.\n");
        File.CreateSymbolicLink(desk["reports/2.md"], desk[target]);

        var result = desk.Run("build");

        Assert.Equal(1, result.Code);
        Assert.Contains("2.md: error file-outside:", result.Error);
        Assert.Equal(["build.json", "reports/report-001.pdf"], desk.Outputs().Keys);
    }

    [Fact]
    public void A_link_within_the_folder_is_followed()
    {
        SkipWithoutLinks();
        desk.Write("reports/texts/1.txt", "---\nnumber: 1\ntitle: Harbour\ndate: 2019-01-01\n---\n\nLate.\n");
        File.CreateSymbolicLink(desk["reports/1.md"], "texts/1.txt");

        Assert.Equal(0, desk.Run("build").Code);
    }

    [Fact]
    public void Links_in_a_circle_are_an_error_of_that_file()
    {
        SkipWithoutLinks();
        desk.Report(1);
        File.CreateSymbolicLink(desk["reports/2.md"], "3.md");
        File.CreateSymbolicLink(desk["reports/3.md"], "2.md");

        var result = desk.Run("build");

        Assert.Equal(1, result.Code);
        Assert.Contains("2.md: error file-unreadable:", result.Error);
        Assert.Contains("3.md: error file-unreadable:", result.Error);
    }

    [Fact]
    public void A_link_to_nothing_is_an_error_of_that_file()
    {
        SkipWithoutLinks();
        desk.Report(1);
        File.CreateSymbolicLink(desk["reports/2.md"], "gone.txt");

        Assert.Contains("2.md: error file-unreadable:", desk.Run("build").Error);
    }

    [Fact]
    public void A_file_larger_than_any_report_is_refused_unread()
    {
        desk.Report(1);
        using (var file = File.Create(desk["reports/2.md"]))
            file.SetLength((64L << 20) + 1);

        var result = desk.Run("build");

        Assert.Equal(1, result.Code);
        Assert.Contains("2.md: error file-too-large:", result.Error);
    }

    [Fact]
    public void A_picture_that_is_not_there_stops_its_report_where_it_is_named()
    {
        desk.Report(1).Write("reports/2.md", "---\nnumber: 2\ntitle: Harbour\ndate: 2019-01-01\n---\n\n![The quay](quay.png)\n");

        var result = desk.Run("build");

        Assert.Equal(1, result.Code);
        Assert.Contains("2.md:7:13: error file-unreadable: There is no file \"quay.png\".", result.Error);
        Assert.Equal(["build.json", "reports/report-001.pdf"], desk.Outputs().Keys);
    }

    [Fact]
    public void A_picture_that_is_none_stops_its_report()
    {
        desk.Write("reports/1.md", "---\nnumber: 1\ntitle: Harbour\ndate: 2019-01-01\n---\n\n![The quay](quay.png)\n").Write("reports/quay.png", "no picture");

        Assert.Contains("1.md:7:13: error picture-unreadable:", desk.Run("build").Error);
    }

    [Fact]
    public void A_picture_that_is_a_link_out_of_the_folder_is_refused()
    {
        SkipWithoutLinks();
        desk.Write("reports/1.md", "---\nnumber: 1\ntitle: Harbour\ndate: 2019-01-01\n---\n\n![The quay](quay.png)\n").Write("secret.png", "");
        File.CreateSymbolicLink(desk["reports/quay.png"], desk["secret.png"]);

        Assert.Contains("1.md:7:13: error file-outside:", desk.Run("build").Error);
    }

    private static void SkipWithoutLinks() => Assert.SkipWhen(OperatingSystem.IsWindows(), "skipped: links need a privilege on Windows");
}
