using Xunit;

namespace Watch.Tests.Support;

/// <summary>The line at the end of a test run.</summary>
public class MissingToolsTests
{
    [Fact]
    public void Tools_are_named_with_what_they_cost_the_dearest_first() =>
        Assert.Equal(
            "Missing tools: qpdf (212 tests), chromium (3 tests), java (1 test)",
            MissingTools.Summarise(new Dictionary<string, int> { ["java"] = 1, ["chromium"] = 3, ["qpdf"] = 212 }));

    [Fact]
    public void Where_none_is_missing_there_is_no_line() => Assert.Null(MissingTools.Summarise(new Dictionary<string, int>()));
}
