using System.CommandLine;
using Watch.Documents;
using Watch.Production;

namespace Watch.Cli.Commands;

/// <summary><c>watchpress diff</c>: which pages, reports and notes moved between two editions of a volume.</summary>
internal static class DiffCommand
{
    public static Command Describe(Surroundings surroundings)
    {
        var old = new Argument<string>("OLD") { Description = "The record of the earlier edition, out/print/<volume>.json." };
        var later = new Argument<string>("NEW") { Description = "The record of the later one." };
        var command = new Command("diff", "Says which pages, reports and notes moved between two editions.") { old, later };
        command.SetAction((parsed, _) => Task.FromResult(Run(parsed.GetRequiredValue(old), parsed.GetRequiredValue(later), surroundings)));
        return command;
    }

    private static int Run(string old, string later, Surroundings surroundings)
    {
        foreach (var line in PublishedEdition.Compare(Read(old), Read(later)))
            surroundings.Output.WriteLine(line);
        return ExitCode.Done;

        EditionRecord Read(string path) => PublishedEdition.Read(surroundings.PathOf(path), path);
    }
}
