using Xunit;

namespace Watch.Tests.Cli;

public sealed class UsageTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData()]
    [InlineData("biuld")]
    [InlineData("build", "reports", "more")]
    [InlineData("build", "--frobnicate")]
    [InlineData("build", "nowhere")]
    [InlineData("build", "reports/1.md")]
    [InlineData("build", "--jobs", "0")]
    [InlineData("build", "--jobs", "-1")]
    [InlineData("build", "--jobs", "many")]
    [InlineData("build", "--format", "xml")]
    [InlineData("build", "--only", "scroll")]
    [InlineData("build", "--report", "7")]
    [InlineData("build", "--report", "1", "--only", "epub")]
    [InlineData("build", "--report", "1", "--only", "print")]
    [InlineData("build", "--edition", "none.json")]
    [InlineData("build", "--edition", "reports/1.md")]
    [InlineData("diff", "reports/1.md")]
    [InlineData("diff", "reports/1.md", "reports/1.md")]
    [InlineData("build", "--out", "reports/1.md")]
    [InlineData("build", "--out")]
    [InlineData("dump")]
    [InlineData("dump", "everything")]
    [InlineData("dump", "epub", "--report", "1")]
    [InlineData("import")]
    [InlineData("import", "page.txt")]
    [InlineData("import", "page.txt", "--into", "new")]
    public void Wrong_usage_ends_with_2_says_why_on_the_error_stream_and_makes_nothing(params string[] arguments)
    {
        var result = desk.Report(1).Run(arguments);

        Assert.Equal(2, result.Code);
        Assert.StartsWith("watchpress: ", result.Error.Replace("Reading the reports\n", ""));
        Assert.Empty(result.Output);
        Assert.Equal(["reports/1.md"], desk.Outputs(".").Keys);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    [InlineData("253402300800")]
    public void A_source_date_that_is_no_number_of_seconds_is_wrong_usage(string value)
    {
        var result = desk.Report(1).With("SOURCE_DATE_EPOCH", value).Run("build");

        Assert.Equal(2, result.Code);
        Assert.Contains("SOURCE_DATE_EPOCH", result.Error);
    }

    [Theory]
    [InlineData("--help", "build", "import", "dump")]
    [InlineData("build --help", "--report", "--only", "--strict")]
    [InlineData("import --help", "--into", "--force", "FILE")]
    [InlineData("dump --help", "galley", "--report", "FOLDER")]
    public void Help_names_what_there_is(string arguments, params string[] words)
    {
        var result = desk.Run(arguments.Split(' '));

        Assert.Equal(0, result.Code);
        Assert.All(words, word => Assert.Contains(word, result.Output));
        Assert.Empty(result.Error);
    }

    [Fact]
    public void The_version_is_three_numbers()
    {
        var result = desk.Run("--version");

        Assert.Equal(0, result.Code);
        Assert.Matches(@"^\d+\.\d+\.\d+\s*$", result.Output);
    }

    [Fact]
    public void A_folder_without_reports_is_wrong_usage()
    {
        var result = desk.Run("build");

        Assert.Equal(2, result.Code);
        Assert.Contains("no report", result.Error);
    }

    [Fact]
    public void A_draft_is_not_made_by_its_number_alone()
    {
        desk.Write("reports/1.md", "---\nnumber: 1\ntitle: Harbour\nstatus: draft\n---\n\nLate.\n");

        Assert.Contains("--drafts", desk.Run("build", "--report", "1").Error);
        Assert.Equal(0, desk.Run("build", "--report", "1", "--drafts").Code);
    }

    [Fact]
    public void A_report_without_a_number_is_named_by_its_slug()
    {
        desk.Write("reports/harbour.md", "---\ntitle: Harbour\ndate: 2019-01-01\n---\n\nLate.\n");

        Assert.Equal(0, desk.Run("build", "--report", "harbour").Code);
        Assert.True(File.Exists(desk["out/reports/harbour.pdf"]));
    }
}
