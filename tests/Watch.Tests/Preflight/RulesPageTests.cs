using System.Text;
using Watch.Preflight;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Preflight;

/// <summary>The page of rules says what the rules are.</summary>
public class RulesPageTests
{
    private const string Begin = "<!-- rules -->\n", End = "<!-- end of rules -->\n";

    [Fact]
    public void Every_rule_is_on_the_page_as_it_is()
    {
        var path = Repository.File("docs", "preflight.md");
        var page = File.ReadAllText(path);
        var made = page[..(page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)] + Tables() + page[page.IndexOf(End, StringComparison.Ordinal)..];
        if (Environment.GetEnvironmentVariable("GOLDEN") == "update")
            File.WriteAllText(path, made);
        else
            Assert.Equal(made, page);
    }

    [Fact]
    public void No_two_rules_have_one_name() => Assert.Equal(PreflightProfile.EveryRule.Count, PreflightProfile.EveryRule.Select(r => r.Id).Distinct().Count());

    private static string Tables()
    {
        var text = new StringBuilder();
        var told = new HashSet<string>();
        Table("Any PDF", Watch.Preflight.Rules.AnyPdfRules.All);
        foreach (var profile in PreflightProfile.All)
            Table($"`{profile.Name}`", profile.OwnRules);
        return text.ToString();

        void Table(string title, IReadOnlyList<Watch.Preflight.Rules.Rule> rules)
        {
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"\n### {title}\n\n");
            var again = rules.Where(r => told.Contains(r.Id)).Select(r => r.Id).ToList();
            if (again.Count > 0)
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{again.Count} rules that are above, and these:\n\n");
            text.Append("| rule | where it stands | what must hold | what to do |\n|---|---|---|---|\n");
            foreach (var rule in rules.Where(r => told.Add(r.Id)))
                text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{rule.Id}`{(rule.Severity == PreflightSeverity.Warning ? " (warning)" : "")} | {rule.Clause} | {rule.What} | {rule.Remedy} |\n");
            text.Append('\n');
        }
    }
}
