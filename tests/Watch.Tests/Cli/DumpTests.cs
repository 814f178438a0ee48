using Xunit;

namespace Watch.Tests.Cli;

public sealed class DumpTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("model")]
    [InlineData("items")]
    [InlineData("lines")]
    [InlineData("galley")]
    [InlineData("pages")]
    [InlineData("tags")]
    [InlineData("pdf")]
    [InlineData("epub")]
    public void Each_stage_prints_as_text_the_same_every_time(string stage)
    {
        var first = desk.Report(1).Run("dump", stage);

        Assert.Equal(0, first.Code);
        Assert.NotEmpty(first.Output);
        Assert.DoesNotContain('\0', first.Output);
        Assert.Equal(first.Output, desk.Run("dump", stage).Output);
        Assert.Equal(["reports/1.md"], desk.Outputs(".").Keys);
    }

    [Fact]
    public void Of_several_reports_each_stands_under_its_name()
    {
        desk.Report(1).Report(2);

        var all = desk.Run("dump", "model").Output;
        var one = desk.Run("dump", "model", "--report", "2").Output;

        Assert.StartsWith("==> report-001 <==\n", all);
        Assert.EndsWith("==> report-002 <==\n" + one, all);
    }

    [Fact]
    public void A_report_with_an_error_shows_its_model_and_nothing_later()
    {
        desk.BadReport(1);

        var model = desk.Run("dump", "model");
        Assert.Equal(1, model.Code);
        Assert.NotEmpty(model.Output);
        Assert.Contains("note-undefined", model.Error);

        var pages = desk.Run("dump", "pages");
        Assert.Equal(1, pages.Code);
        Assert.Empty(pages.Output);
    }
}
