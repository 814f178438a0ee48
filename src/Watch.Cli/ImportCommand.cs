using System.CommandLine;
using System.Diagnostics;
using Watch.Documents;
using Watch.Import;

namespace Watch.Cli;

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
            Run(parsed.GetRequiredValue(pages), surroundings.PathOf(parsed.GetRequiredValue(into)), parsed.GetValue(force), parsed.GetRequiredValue(series), surroundings, interruption)));
        return command;
    }

    private static int Run(IReadOnlyList<string> pages, string folder, bool force, string series, Surroundings surroundings, CancellationToken interruption)
    {
        var imports = new List<Import>();
        foreach (var page in pages)
        {
            interruption.ThrowIfCancellationRequested();
            imports.Add(Read(surroundings.PathOf(page), series, surroundings));
        }

        var target = ImportFolder.Open(folder, force);
        DiagnosticText.Write(target.Diagnostics, NoSources, surroundings.Error);
        var failed = false;
        foreach (var import in imports)
        {
            DiagnosticText.Write(import.Page.Diagnostics, new Dictionary<string, SourceText> { [import.Source.Path] = import.Source }, surroundings.Error);
            surroundings.Output.WriteLine($"{import.Source.Path}: {import.Page.Value.Tokens}");
            if (import.Page.HasErrors)
            {
                failed = true;
                surroundings.Error.WriteLine($"{import.Source.Path} is not imported: it has errors.");
                continue;
            }

            foreach (var report in import.Page.Value.Reports)
            {
                interruption.ThrowIfCancellationRequested();
                var written = target.Value.Write(report, import.Source.Path);
                DiagnosticText.Write(written.Diagnostics, NoSources, surroundings.Error);
                failed |= written.HasErrors;
                surroundings.Output.WriteLine($"{surroundings.Show(Path.Combine(folder, report.FileName))} {Say(written.Value)}");
            }
        }

        if (imports.Any(i => i.Page.Value.Reports.Count > 0) && target.Value.WriteSettings(series))
            surroundings.Output.WriteLine($"{surroundings.Show(Path.Combine(folder, CorpusFiles.SettingsPath))} written: give the corpus its title and publisher there");
        return failed ? ExitCode.InputErrors : ExitCode.Done;
    }

    private static Import Read(string path, string series, Surroundings surroundings)
    {
        var shown = surroundings.Show(path);
        if (!File.Exists(path))
            throw new WrongUsageException($"There is no file {shown}.");
        if (new FileInfo(path).Length > CorpusFiles.LargestText)
            throw new WrongUsageException(FormattableString.Invariant($"{shown} is larger than any page: {CorpusFiles.LargestText} bytes are read at most."));
        var source = SourceDecoder.Decode(shown, File.ReadAllBytes(path));
        var page = PageImporter.Import(source.Value, series);
        return new(source.Value, page with { Diagnostics = [.. source.Diagnostics, .. page.Diagnostics] });
    }

    private static string Say(ImportWriting writing) => writing switch
    {
        ImportWriting.Written => "written",
        ImportWriting.Replaced => "written anew",
        ImportWriting.Unchanged => "unchanged",
        ImportWriting.Kept => "kept as it is",
        _ => throw new UnreachableException(),
    };

    private sealed record Import(SourceText Source, Read<ImportedPage> Page);
}
