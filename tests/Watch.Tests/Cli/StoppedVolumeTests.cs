using System.Text.Json;
using Xunit;

namespace Watch.Tests.Cli;

/// <summary>A report may turn out to be stopped when books that hold it are in the works.</summary>
public sealed class StoppedVolumeTests : IDisposable
{
    private readonly Desk desk = new Desk().Report(1).Report(2).Report(3).Report(4)
        .Write("reports/watch.yaml", "publisher: P\nplace: L\nrights: R\nvolumes: [{id: one, reports: 1-3}, {id: two, reports: 4-9}]\n");

    public void Dispose() => desk.Dispose();

    [Theory]
    [InlineData("![A quay](quay.png)\n\n", "", "1 error")]
    [InlineData("A sign \uE000.\n\n", "--strict", "1 warning, which --strict forbids")]
    [InlineData("![A quay](quay.png)\n\nA sign \uE000.\n\n", "--strict", "1 error")]
    public void The_volumes_that_hold_it_are_not_made_and_all_others_are(string text, string option, string obstacle)
    {
        Assert.Equal(0, desk.Run("build").Code);
        var before = desk.Outputs();
        desk.Report(1, "The ferry was early.").Report(3, text).Report(4, "The ferry sank.");

        var result = desk.Run(["build", .. option.Length > 0 ? new[] { option } : []]);

        Assert.Equal(1, result.Code);
        var after = desk.Outputs();
        // Nothing is left of the books that were begun, not even hidden.
        Assert.Equal(before.Keys, after.Keys);
        Assert.Equal(
            ["archive/two.pdf", "build.json", "print/two.pdf", "reports/report-001.pdf", "reports/report-004.pdf", "two.epub"],
            after.Where(o => before[o.Key] != o.Value && o.Key != "print/two.json").Select(o => o.Key));
        Assert.Equal(
            [$"3.md is not made: it has {obstacle}.", "print/one.pdf is not made: it would hold 3.md.", "archive/one.pdf is not made: it would hold 3.md.", "one.epub is not made: it would hold 3.md."],
            result.Error.Split('\n').Where(l => l.Contains(" is not made: ", StringComparison.Ordinal)));
        Assert.DoesNotContain("Setting volume one", result.Error);
    }

    [Fact]
    public void Of_several_that_are_stopped_all_are_named()
    {
        desk.Report(1, "![A quay](quay.png)\n\n").Report(2, "![A quay](quay.png)\n\n").BadReport(3);

        var result = desk.Run("build", "--format", "json");

        Assert.Equal(1, result.Code);
        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal(
            ["1.md", "2.md", "3.md", "print/one.pdf", "archive/one.pdf", "one.epub"],
            json.RootElement.GetProperty("notMade").EnumerateArray().Select(n => n.GetProperty("what").GetString()));
        Assert.Contains("\"one.epub is not made: it would hold 1.md, 2.md, 3.md.\"", result.Output);
        Assert.Equal(["archive/two.pdf", "build.json", "print/two.json", "print/two.pdf", "reports/report-004.pdf", "two.epub"], desk.Outputs().Keys);
    }

    /// <summary>Where no reports are made the picture is the volume's fault, and told once.</summary>
    [Fact]
    public void A_picture_that_is_not_there_stops_every_volume_that_holds_it()
    {
        desk.Write("reports/watch.yaml", "publisher: P\nplace: L\nrights: R\nvolumes: [{id: one, reports: 1-3}, {id: two, reports: 2-4}, {id: three, reports: 4-4}]\n");
        desk.Report(3, "![A quay](quay.png)\n\n");

        var result = desk.Run("build", "--only", "print");

        Assert.Equal(1, result.Code);
        Assert.Equal(["build.json", "print/three.json", "print/three.pdf"], desk.Outputs().Keys);
        Assert.Single(result.Error.Split('\n'), l => l.Contains("error file-unreadable", StringComparison.Ordinal) && l[0] != ' ');
        Assert.Equal(
            ["print/one.pdf is not made: it has 1 error.", "print/two.pdf is not made: it has 1 error."],
            result.Error.Split('\n').Where(l => l.Contains(" is not made: ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_foreword_that_is_stopped_stops_its_volume_alone()
    {
        desk.Write("reports/watch.yaml", "publisher: P\nplace: L\nrights: R\nvolumes: [{id: one, reports: 1-3, foreword: before.md}, {id: two, reports: 4-9}]\n");
        desk.Write("reports/before.md", "---\ntitle: Before\n---\n\n![A quay](quay.png)\n");

        var result = desk.Run("build");

        Assert.Equal(1, result.Code);
        Assert.Contains("print/one.pdf is not made: it has 1 error.", result.Error);
        Assert.Equal(["archive/two.pdf", "print/two.pdf"], desk.Outputs().Keys.Where(k => k.EndsWith(".pdf", StringComparison.Ordinal) && !k.StartsWith("reports/", StringComparison.Ordinal)));
        Assert.DoesNotContain(desk.Outputs().Keys, k => k.Contains("partial", StringComparison.Ordinal));
    }
}
