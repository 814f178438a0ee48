using System.CommandLine;
using System.CommandLine.Invocation;
using Watch.Cli.Commands;
using Watch.Cli.Messages;
using Watch.Production;

namespace Watch.Cli;

/// <summary>The command <c>watchpress</c>.</summary>
public static class WatchPress
{
    /// <summary>Runs a command line and returns the exit code. Never throws.</summary>
    public static int Run(IReadOnlyList<string> arguments, Surroundings surroundings, CancellationToken interruption)
    {
        surroundings = surroundings.Printable();
        try
        {
            // System.CommandLine would read an argument that begins with @ as a response file; here it is a file name.
            var parsed = Describe(surroundings).Parse(arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (parsed.Action is ParseErrorAction)
                return Refuse(parsed, surroundings);
            return parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    Output = surroundings.Output,
                    Error = surroundings.Error,
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = null,
                },
                interruption).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException) when (interruption.IsCancellationRequested)
        {
            surroundings.Error.WriteLine("watchpress: interrupted.");
            return ExitCode.Interrupted;
        }
        catch (Exception wrong) when (wrong is WrongUsageException or UnusableRequestException)
        {
            surroundings.Error.WriteLine($"watchpress: {wrong.Message}");
            return ExitCode.WrongUsage;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            surroundings.Error.WriteLine($"watchpress: Reading or writing failed: {problem.Message}");
            return ExitCode.Fault;
        }
        catch (Exception fault)
        {
            FaultText.Write(surroundings, "watchpress", fault);
            return ExitCode.Fault;
        }
    }

    private static RootCommand Describe(Surroundings surroundings) => new("Makes archival PDFs, books and EPUBs of reports written in Markdown.")
    {
        BuildCommand.Describe(surroundings),
        InitCommand.Describe(surroundings),
        ImportCommand.Describe(surroundings),
        DumpCommand.Describe(surroundings),
        DiffCommand.Describe(surroundings),
        HousesCommand.Describe(surroundings),
        HyphenateCommand.Describe(surroundings),
        PreflightCommand.Describe(surroundings),
    };

    // System.CommandLine would print the whole help and exit with 1, which here means errors in the input.
    private static int Refuse(ParseResult parsed, Surroundings surroundings)
    {
        foreach (var error in parsed.Errors)
            surroundings.Error.WriteLine($"watchpress: {error.Message}");
        var command = parsed.CommandResult.Command is RootCommand ? "" : " " + parsed.CommandResult.Command.Name;
        surroundings.Error.WriteLine($"See watchpress{command} --help.");
        return ExitCode.WrongUsage;
    }
}
