using System.CommandLine;
using Watch.Cli.Messages;
using Watch.Documents.Diagnostics;
using Watch.Production;

namespace Watch.Cli.Commands;

/// <summary><c>watchpress dump</c>: prints a stage of the way from report to output as text.</summary>
internal static class DumpCommand
{
    public static Command Describe(Surroundings surroundings)
    {
        var stage = new Argument<string>("STAGE") { HelpName = string.Join('|', Dump.Stages), Description = "What to print." };
        stage.AcceptOnlyFromAmong([.. Dump.Stages]);
        var folder = new Argument<string>("FOLDER") { Description = "The folder that holds the reports.", DefaultValueFactory = _ => "reports" };
        var report = new Option<string?>("--report") { HelpName = "N", Description = "Print one report only, by its number or slug." };
        var drafts = BuildCommand.DraftsOption();
        var command = new Command("dump", "Prints a stage of the way to the outputs as text.") { stage, folder, report, drafts };
        command.SetAction((parsed, interruption) =>
        {
            var request = new DumpRequest
            {
                Stage = parsed.GetRequiredValue(stage),
                Folder = surroundings.PathOf(parsed.GetRequiredValue(folder)),
                Report = parsed.GetValue(report),
                Drafts = parsed.GetValue(drafts),
                Jobs = surroundings.Processors,
                Epoch = surroundings.Epoch(),
            };
            return Task.FromResult(Run(request, surroundings, interruption));
        });
        return command;
    }

    private static int Run(DumpRequest request, Surroundings surroundings, CancellationToken interruption)
    {
        var hasErrors = false;
        foreach (var part in Dump.Run(request, interruption))
        {
            DiagnosticText.Write(part.Diagnostics, part.Sources, surroundings.Error);
            surroundings.Output.Write(part.Text);
            hasErrors |= part.Diagnostics.Any(d => d.Severity == Severity.Error);
            if (part.Fault is { } fault)
            {
                FaultText.Write(surroundings, fault.Path, fault.Fault);
                return ExitCode.Fault;
            }
        }

        return hasErrors ? ExitCode.InputErrors : ExitCode.Done;
    }
}
