using System.Text;
using Watch.Documents;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Documents;

public class DiagnosticGoldenTests
{
    public static TheoryData<string> Codes => [.. Rules.All.Where(r => r.OfReading).Select(r => r.Code)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void A_rule_of_reading_has_a_folder_that_shows_it(string code)
    {
        var folder = Golden.Folder("diagnostics", code);
        Assert.True(Directory.Exists(folder), $"Add a folder {folder} with a report.md or watch.yaml in which the rule finds something.");
        var (diagnostics, sources) = Reading.Folder(folder);
        Assert.Contains(diagnostics, d => d.Rule.Code == code);
        var lines = new StringBuilder();
        foreach (var diagnostic in diagnostics)
            lines.Append(diagnostic).Append('\n').Append(Excerpt.Of(diagnostic, sources[diagnostic.Place.Path]));
        Golden.Matches("diagnostics", code, "diagnostics.txt", lines.ToString());
    }

    [Fact]
    public void Every_folder_shows_a_rule() =>
        Assert.Empty(Golden.Cases("diagnostics").Except(Rules.All.Select(r => r.Code)));

    [Fact]
    public void The_documentation_lists_every_rule()
    {
        var table = new StringBuilder("""
            # Diagnostics

            What Watch finds in a corpus. A code never changes, and fixes the severity: an error stops the outputs that hold the
            report, a warning does not.

            | code | severity | what it finds |
            |---|---|---|

            """);
        foreach (var rule in Rules.All)
            table.Append("| `").Append(rule.Code).Append("` | ").Append(rule.Severity == Severity.Error ? "error" : "warning").Append(" | ").Append(rule.Meaning).Append(" |\n");
        Golden.Matches("../../docs", "", "diagnostics.md", table.ToString());
    }

    [Fact]
    public void A_rule_is_one_sentence_under_a_code_of_its_own()
    {
        Assert.Equal(Rules.All.Count, Rules.All.DistinctBy(r => r.Code).Count());
        Assert.All(Rules.All, r => Assert.Matches("^[a-z]+(-[a-z]+)*$", r.Code));
        Assert.All(Rules.All, r => Assert.EndsWith(".", r.Meaning));
    }
}
