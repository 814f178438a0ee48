using System.CommandLine;
using System.Diagnostics;
using Watch.Cli.Messages;
using Watch.Documents.Diagnostics;
using Watch.Import;
using Watch.Production;

namespace Watch.Cli.Commands;

/// <summary><c>watchpress import</c>: turns raw pages into reports.</summary>
internal static class ImportCommand
{
    private static readonly IReadOnlyDictionary<string, SourceText> NoSources = new Dictionary<string, SourceText>();

    public static Command Describe(Surroundings surroundings)
    {
        var pages = new Argument<string[]>("FILE") { Description = "Raw pages.", Arity = ArgumentArity.OneOrMore };
        var into = new Option<string>("--into") { HelpName = "DIR", Description = "The folder that the reports are written to.", Required = true };
        var force = new Option<bool>("--force") { Description = "Write over files that were edited since their import." };
        var series = new Option<string>("--series")
        {
            HelpName = "NAME",
            Description = "What the reports' mastheads call them, before the number.",
            DefaultValueFactory = _ => PageImporter.UsualSeries,
        };
        var command = new Command("import", "Turns raw pages into Markdown reports.") { pages, into, force, series };
        command.SetAction((parsed, interruption) => Task.FromResult(
            Run(
            new()
            {
                Pages = [.. parsed.GetRequiredValue(pages).Select(page => surroundings.PathOf(page)).Select(page => (page, surroundings.Show(page)))],
                Into = surroundings.PathOf(parsed.GetRequiredValue(into)),
                Force = parsed.GetValue(force),
                Series = parsed.GetRequiredValue(series),
            },
            surroundings,
            interruption)));
        return command;
    }

    private static int Run(ImportRequest request, Surroundings surroundings, CancellationToken interruption)
    {
        var outcome = PageImport.Run(request, interruption);
        DiagnosticText.Write(outcome.Diagnostics, NoSources, surroundings.Error);
        foreach (var page in outcome.Pages)
        {
            var path = page.Source.Path;
            DiagnosticText.Write(page.Diagnostics, new Dictionary<string, SourceText> { [path] = page.Source }, surroundings.Error);
            surroundings.Output.WriteLine($"{path}: {page.Tokens}");
            if (page.Diagnostics.Any(d => d.Severity == Severity.Error))
                surroundings.Error.WriteLine($"{path} is not imported: it has errors.");
            foreach (var file in page.Files)
            {
                DiagnosticText.Write(file.Diagnostics, NoSources, surroundings.Error);
                surroundings.Output.WriteLine($"{surroundings.Show(Path.Combine(request.Into, file.Name))} {Say(file.Writing)}");
            }
        }

        if (outcome.Settings is { } settings)
            surroundings.Output.WriteLine($"{surroundings.Show(Path.Combine(request.Into, settings))} written: give the corpus its title and publisher there");
        return outcome.HasErrors ? ExitCode.InputErrors : ExitCode.Done;
    }

    private static string Say(ImportWriting writing) => writing switch
    {
        ImportWriting.Written => "written",
        ImportWriting.Replaced => "written anew",
        ImportWriting.Unchanged => "unchanged",
        ImportWriting.Kept => "kept as it is",
        _ => throw new UnreachableException(),
    };
}
