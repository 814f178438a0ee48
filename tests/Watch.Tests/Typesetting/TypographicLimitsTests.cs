using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Reading.Settings;
using Watch.Tests.Support;
using Watch.Typesetting.Examination;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Pages;
using Xunit;

namespace Watch.Tests.Typesetting;

/// <summary>A hundred lines and some pages, held against what a corpus allows.</summary>
public class TypographicLimitsTests
{
    private static readonly Report Report = HandMade.Report("Harbours", "The ferry was late.");

    public static TheoryData<PageFault, string> Pages => new()
    {
        { PageFault.Widow, "widows" }, { PageFault.Orphan, "orphans" }, { PageFault.BrokenWord, "broken-words" }, { PageFault.Parted, "parted" },
        { PageFault.Short, "short-pages" }, { PageFault.Long, "long-pages" }, { PageFault.Uneven, "uneven-spreads" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void Findings_in_pages_are_told_where_there_are_more_than_allowed(PageFault fault, string key)
    {
        Assert.Equal(2, Check($"{key}: 1", [fault, fault, PageFault.Moved], []).Count);
        Assert.Empty(Check($"{key}: 2", [fault, fault, PageFault.Altered], []));
        Assert.Empty(Check($"{key}: any", [fault, fault], []));
        Assert.All(Check($"{key}: 0", [fault], []), d => Assert.Contains($"\"{key}\"", d.Remedy));
    }

    [Theory]
    [InlineData(LineFaults.Loose, "loose-lines")]
    [InlineData(LineFaults.Ladder, "ladders")]
    [InlineData(LineFaults.River, "rivers")]
    public void Findings_in_lines_are_told_where_there_are_more_than_allowed(LineFaults fault, string key)
    {
        LineTrace[] lines = [new("a", null) { Faults = fault | LineFaults.Short }, new("b", null) { Faults = fault }, new("c", null)];
        Assert.Equal(2, Check($"{key}: 1", [], lines).Count);
        Assert.Empty(Check($"{key}: 2", [], lines));
        Assert.Empty(Check("", [], lines));
    }

    [Fact]
    public void What_no_editor_lets_pass_is_beyond_the_limits_that_nobody_wrote()
    {
        var beyond = Check("", Enum.GetValues<PageFault>(), [new("a", null) { Faults = LineFaults.Loose | LineFaults.Ladder | LineFaults.River, EndsInHyphen = true, Space = 0.6, IsJustified = true }]);
        Assert.Equal(["widows", "orphans", "broken-words", "parted"], beyond.Select(d => d.Remedy.Split('"')[^2]));
    }

    [Fact]
    public void Hyphens_are_counted_in_a_hundred_lines_and_the_first_too_many_is_the_place()
    {
        LineTrace[] lines = [.. Enumerable.Range(0, 100).Select(i => new LineTrace("a", new(Report.Slug, 0, 0, 0)) { EndsInHyphen = i % 10 == 0 })];
        Assert.Empty(Check("hyphens-per-cent: 10", [], lines));
        Assert.StartsWith("10.0 % of the report's lines end with a hyphen, and 9.5 % are allowed.", Assert.Single(Check("hyphens-per-cent: 9.5", [], lines)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_justified_line_with_wider_spaces_is_told()
    {
        LineTrace[] lines = [.. new[] { 0.3, 0.4, 0.5 }.Select(space => new LineTrace("a", null) { Space = space, IsJustified = space < 0.5 })];
        Assert.Single(Check("widest-space: 0.39", [], lines));
        Assert.Empty(Check("widest-space: 0.4", [], lines));
    }

    [Theory]
    [InlineData("typography: {widows: -1}", "watch.yaml:1:22: error value-kind: The value of \"widows\" is \"-1\". Write a whole number such as 0, or any.")]
    [InlineData("typography: {widest-space: 0.4 em}", "watch.yaml:1:28: error value-kind: The value of \"widest-space\" is \"0.4 em\". Write a number from 0 to 5 such as 0.4, in em, or any.")]
    [InlineData("typography: {hyphens-per-cent: 101}", "watch.yaml:1:32: error value-kind: The value of \"hyphens-per-cent\" is \"101\". Write a number from 0 to 100 such as 12.5, or any.")]
    [InlineData("typography: {widow: 0}", "watch.yaml:1:14: warning key-unknown: The key \"widow\" is not known. Did you mean \"widows\"?")]
    public void A_limit_that_is_none_is_told(string settings, string told) =>
        Assert.StartsWith(told, Assert.Single(SettingsReader.Read(new("watch.yaml", settings)).Diagnostics).ToString(), StringComparison.Ordinal);

    private static IReadOnlyList<Diagnostic> Check(string limits, PageFault[] pages, LineTrace[] lines)
    {
        var settings = SettingsReader.Read(new("watch.yaml", $"typography: {{{limits}}}"));
        Assert.Empty(settings.Diagnostics);
        var folio = new Folio(1, FolioStyle.Arabic);
        var document = new TypesetDocument("en", [], new TagTreeBuilder().Build(), [])
        {
            Lines = [.. lines.Select((line, i) => new PlacedLine(folio, i + 1, line))],
            PageFindings = [.. pages.Select(fault => new PageFinding(fault, folio, null, 1))],
        };
        return TypographicLimits.Check(document, Report, settings.Value.Typography);
    }
}
