using System.Diagnostics;
using System.Text.Json;
using Watch.Production;
using Watch.Tests.Cli;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Production;

/// <summary>The program in <c>docs/library.md</c> is <c>tests/Watch.Example</c>, which is built with the tests and run here.</summary>
public sealed class LibraryExampleTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void The_documentation_shows_the_program_that_is_built()
    {
        var shown = File.ReadAllText(Repository.File("docs", "library.md")).Split("```csharp\n")[1].Split("```")[0];
        Assert.Equal(File.ReadAllText(Repository.File("tests", "Watch.Example", "Program.cs")), shown);
    }

    [Fact]
    public void The_program_makes_the_PDFs_that_the_command_makes()
    {
        desk.Report(1).Report(2);
        var (exitCode, said) = Run(desk["reports"], desk["library"]);
        Assert.Equal(0, exitCode);
        Assert.Equal(["report reports/report-001.pdf", "report reports/report-002.pdf"], said.Where(line => line.StartsWith("report ", StringComparison.Ordinal)).Select(line => line[..line.LastIndexOf(' ')]));
        Assert.Equal("Done", said[^1]);
        Assert.Equal(0, desk.Run("build", "--only", "report").Code);
        Assert.Equal(desk.Outputs()["reports/report-002.pdf"], desk.Outputs("library")["reports/report-002.pdf"]);
    }

    [Fact]
    public void The_program_says_where_an_error_is_and_how_to_mend_it()
    {
        desk.Report(1).BadReport(2);
        var (_, said) = Run(desk["reports"], desk["library"]);
        Assert.Contains(said, line => line.StartsWith("2.md:8:20: Note \"none\" is cited but not written. Add ", StringComparison.Ordinal));
        Assert.Equal("InputErrors", said[^1]);
        Assert.DoesNotContain("reports/report-002.pdf", desk.Outputs("library").Keys);
    }

    [Fact]
    public void Each_output_has_a_kind_that_can_be_asked_for_alone()
    {
        desk.Report(1);
        foreach (var kind in OutputKind.All)
        {
            var outcome = Build.Run(new() { Folder = desk["reports"], Out = desk[kind.Name], Only = kind }, interruption: TestContext.Current.CancellationToken);
            Assert.Equal(BuildEnding.Done, outcome.Ending);
            Assert.Contains(outcome.Outputs, output => output.Kind == kind);
            Assert.All(outcome.Outputs, output => Assert.Equal(output.Kind, OutputKind.OfPath(output.Path)));
            var record = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(desk[kind.Name], "build.json"))).RootElement;
            Assert.Equal(outcome.Outputs.Select(o => o.Kind.Name), record.GetProperty("outputs").EnumerateArray().Select(o => o.GetProperty("kind").GetString()));
        }

        // The record alone is the one that comes with the book.
        Assert.Equal(desk.Outputs("print")["print/anthology.json"], desk.Outputs("record")["print/anthology.json"]);
        Assert.Equal(["build.json", "print/anthology.json"], desk.Outputs("record").Keys);
    }

    [Theory]
    [InlineData("reports/a.pdf", "report")]
    [InlineData("reports/a.epub", "epub")]
    [InlineData("a-1.epub", "epub")]
    [InlineData("print/a.json", "record")]
    [InlineData("../reports/a.pdf", null)]
    [InlineData("reports/../a.pdf", null)]
    [InlineData("/reports/a.pdf", null)]
    [InlineData("reports/a b.pdf", null)]
    [InlineData("reports/A.pdf", null)]
    [InlineData("reports/.pdf", null)]
    [InlineData("archive/a.json", null)]
    [InlineData("notes.md", null)]
    public void A_path_that_no_build_makes_has_no_kind(string path, string? kind) => Assert.Equal(kind, OutputKind.OfPath(path)?.Name);

    [Fact]
    public void What_cannot_be_asked_for_is_said_before_anything_is_written()
    {
        desk.Report(1);
        var nowhere = Assert.Throws<UnusableRequestException>(() => Build.Run(new() { Folder = desk["nowhere"], Out = desk["out"] }, interruption: TestContext.Current.CancellationToken));
        Assert.Contains("There is no folder", nowhere.Message, StringComparison.Ordinal);
        Assert.Throws<UnusableRequestException>(() => Build.Run(new() { Folder = desk["reports"], Out = desk["out"], Report = "7" }, interruption: TestContext.Current.CancellationToken));
        Assert.False(Directory.Exists(desk["out"]));
    }

    private static (int ExitCode, string[] Said) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } host && Path.GetFileNameWithoutExtension(host) == "dotnet" ? host : "dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Watch.Example.dll"));
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said.TrimEnd().Split('\n', StringSplitOptions.TrimEntries));
    }
}
