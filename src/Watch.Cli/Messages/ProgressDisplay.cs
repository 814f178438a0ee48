using Spectre.Console;
using Watch.Production;

namespace Watch.Cli.Messages;

/// <summary>Shows the progress of a build: as a bar on a terminal, otherwise as a line for each step.</summary>
internal static class ProgressDisplay
{
    public static T Run<T>(Surroundings surroundings, bool isShown, Func<IProgress<BuildStep>?, T> work)
    {
        if (!isShown)
            return work(null);
        return surroundings.IsTerminal ? RunWithBar(surroundings, work) : work(new Lines(surroundings.Error));
    }

    private static T RunWithBar<T>(Surroundings surroundings, Func<IProgress<BuildStep>, T> work)
    {
        var console = AnsiConsole.Create(new()
        {
            Out = new AnsiConsoleOutput(surroundings.Terminal),
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            ColorSystem = string.IsNullOrEmpty(surroundings.Variable("NO_COLOR")) ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        return console.Progress().AutoClear(true).Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn())
            .Start(context => work(new Bar(context)));
    }

    private sealed class Lines(TextWriter writer) : IProgress<BuildStep>
    {
        public void Report(BuildStep value)
        {
            if (value.Done == 0)
                writer.WriteLine(value.Total > 1 ? FormattableString.Invariant($"{value.What} ({value.Total})") : value.What);
        }
    }

    private sealed class Bar(ProgressContext context) : IProgress<BuildStep>
    {
        private readonly Lock gate = new();
        private readonly ProgressTask task = context.AddTask("Beginning");

        public void Report(BuildStep value)
        {
            lock (gate)
            {
                task.Description = value.What;
                task.MaxValue = Math.Max(1, value.Total);
                // Parallel jobs report out of order; the bar must not go back within a step.
                task.Value = value.Done == 0 ? 0 : Math.Max(task.Value, value.Done);
            }
        }
    }
}
