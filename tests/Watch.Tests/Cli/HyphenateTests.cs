using Xunit;

namespace Watch.Tests.Cli;

public sealed class HyphenateTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void Words_are_printed_with_soft_hyphens()
    {
        desk.Input = "Silbentrennung\n\nDonaudampfschifffahrt\r\nSilben\u00ADtrennung\nU\u0308berfahrt";

        var result = desk.Run("hyphenate", "de-AT");

        Assert.Equal((0, ""), (result.Code, result.Error));
        Assert.Equal("Sil-ben-tren-nung\n\nDo-nau-dampf-schiff-fahrt\nSilben-trennung\nÜber-fahrt\n", result.Output.Replace('\u00AD', '-'));
    }

    [Theory]
    [InlineData("cs", "no hyphenation patterns")]
    [InlineData("ar", "not hyphenated")]
    [InlineData("qqq", "no hyphenation patterns")]
    [InlineData("d", "no language tag")]
    public void A_language_without_patterns_ends_with_2(string language, string says)
    {
        desk.Input = "slovo\n";

        var result = desk.Run("hyphenate", language);

        Assert.Equal((2, ""), (result.Code, result.Output));
        Assert.Contains(says, result.Error);
    }

    [Fact]
    public void A_language_without_patterns_is_told_once_and_stops_nothing()
    {
        foreach (var number in new[] { 1, 2 })
            desk.Write($"reports/{number}.md", $"---\nnumber: {number}\ntitle: Přístav {number}\ndate: 2019-0{number}-01\nlanguage: cs\nauthors: [Ada Quay]\n---\n\nTrajekt se opozdil.\n");
        desk.Report(3);
        desk.Write("reports/watch.yaml", "publisher: P\nplace: L\nrights: R\n");

        var text = desk.Run("build", "--strict");
        var json = desk.Run("build", "--strict", "--format", "json");

        Assert.Equal((0, 0), (text.Code, json.Code));
        Assert.Single(text.Error.Split('\n'), l => l.StartsWith("1.md: info hyphenation-missing: ", StringComparison.Ordinal));
        Assert.Contains("1 info: hyphenation-missing 1", text.Error);
        Assert.Contains("\"infos\": 1,", json.Output);
        Assert.Contains("\"severity\": \"info\"", json.Output);
        Assert.Contains("\"warnings\": 0,", json.Output);
    }
}
