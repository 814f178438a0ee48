using System.Text.Json;
using System.Text.RegularExpressions;
using Watch.Tests.Cli;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.WholeWay;

/// <summary>The page that tells editors how a report is written, <c>docs/dialect.md</c>.</summary>
public sealed partial class DialectPageTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    /// <summary>Each example is a report of its own. What it is to find is named in a remark before it:
    /// <c>&lt;!-- finds: note-uncited --&gt;</c>.</summary>
    [Fact]
    public void Every_example_builds_and_finds_what_the_page_says()
    {
        var page = File.ReadAllText(Repository.File("docs", "dialect.md")).ReplaceLineEndings("\n");
        var examples = Example().Matches(page).Select(e => (
            File: $"line-{page.AsSpan(0, e.Groups["text"].Index).Count('\n') + 1:D3}.md",
            Text: e.Groups["text"].Value,
            Finds: e.Groups["finds"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.True(examples.Count > 10);
        foreach (var picture in Directory.GetFiles(Repository.File("reports", "pictures")))
            File.Copy(picture, Directory.CreateDirectory(desk["reports/pictures"]).FullName + Path.DirectorySeparatorChar + Path.GetFileName(picture));
        foreach (var (example, number) in examples.Select((e, i) => (e, 101 + i)))
        {
            var known = $"---\nnumber: {number}\ntitle: An example\ndate: 2019-05-17\nauthors: [Ada Quay]\n---\n\n";
            desk.Write($"reports/{example.File}", example.Text.StartsWith("---\n", StringComparison.Ordinal) ? example.Text : known + example.Text);
        }

        using var result = JsonDocument.Parse(desk.Run("build", "--format", "json").Output);

        var found = result.RootElement.GetProperty("diagnostics").EnumerateArray()
            .Select(d => $"{d.GetProperty("path").GetString()}: {d.GetProperty("code").GetString()}");
        Assert.Equal(examples.SelectMany(e => e.Finds.Select(code => $"{e.File}: {code}")).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.Equal(examples.Count, result.RootElement.GetProperty("reports").GetArrayLength());
    }

    [GeneratedRegex("(<!-- finds: (?<finds>[a-z -]+) -->\n)?^(?<fence>`{3,})markdown\n(?<text>.*?)^\\k<fence>\n", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Example();
}
