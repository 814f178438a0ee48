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
        var examples = Example().Matches(page).ToDictionary(
            e => $"line-{page.AsSpan(0, e.Groups["text"].Index).Count('\n') + 1:D3}.md",
            e => (Text: e.Groups["text"].Value, Finds: e.Groups["finds"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.True(examples.Count > 10);
        foreach (var picture in Directory.GetFiles(Repository.File("reports", "pictures")))
            File.Copy(picture, Directory.CreateDirectory(desk["reports/pictures"]).FullName + Path.DirectorySeparatorChar + Path.GetFileName(picture));
        foreach (var (file, example) in examples)
            desk.Write($"reports/{file}", example.Text.StartsWith("---\n", StringComparison.Ordinal) ? example.Text : "---\ntitle: An example\ndate: 2019-05-17\nauthors: [Ada Example]\n---\n\n" + example.Text);

        using var result = JsonDocument.Parse(desk.Run("build", "--format", "json").Output);

        var found = result.RootElement.GetProperty("diagnostics").EnumerateArray()
            // The examples are no corpus: only some of them have a number.
            .Where(d => d.GetProperty("code").GetString() != "number-missing")
            .Select(d => $"{d.GetProperty("path").GetString()}: {d.GetProperty("code").GetString()}");
        Assert.Equal(examples.SelectMany(e => e.Value.Finds.Select(code => $"{e.Key}: {code}")).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        Assert.Equal(examples.Count, result.RootElement.GetProperty("reports").GetArrayLength());
    }

    [GeneratedRegex("(<!-- finds: (?<finds>[a-z -]+) -->\n)?^(?<fence>`{3,})markdown\n(?<text>.*?)^\\k<fence>\n", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Example();
}
