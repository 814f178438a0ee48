using System.CommandLine;
using Watch.Production;

namespace Watch.Cli.Commands;

/// <summary><c>watchpress init</c>: writes a settings file with every key in a comment.</summary>
internal static class InitCommand
{
    public static Command Describe(Surroundings surroundings)
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder that holds the reports; made if there is none.", DefaultValueFactory = _ => "reports" };
        var command = new Command("init", "Writes a watch.yaml with every key and its default.") { folder };
        command.SetAction((parsed, _) => Task.FromResult(Run(surroundings.PathOf(parsed.GetRequiredValue(folder)), surroundings)));
        return command;
    }

    private static int Run(string folder, Surroundings surroundings)
    {
        surroundings.Output.WriteLine($"{surroundings.Show(NewSettings.Write(folder, surroundings.Show))} written");
        return ExitCode.Done;
    }
}
