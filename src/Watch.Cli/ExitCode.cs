namespace Watch.Cli;

/// <summary>The exit codes of the command, as <c>docs/commands.md</c> lists them.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The input has errors: what they touch was not made.</summary>
    public const int InputErrors = 1;

    public const int WrongUsage = 2;

    /// <summary>A fault of the program, or of the machine it runs on.</summary>
    public const int Fault = 3;

    /// <summary>As a shell counts it: 128 and the number of SIGINT.</summary>
    public const int Interrupted = 130;
}

/// <summary>The command line is wrong. The message says what to write instead.</summary>
internal sealed class WrongUsageException(string message) : Exception(message);
