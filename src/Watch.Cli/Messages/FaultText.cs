namespace Watch.Cli.Messages;

/// <summary>What is said when the program itself is at fault.</summary>
internal static class FaultText
{
    /// <param name="where">The file at which it happened, or the program.</param>
    public static void Write(Surroundings surroundings, string where, Exception fault)
    {
        surroundings.Error.WriteLine($"{where}: This is a fault of Watch, not of your reports: {fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}");
        if (string.IsNullOrEmpty(surroundings.Variable("WATCH_TRACE")))
            surroundings.Error.WriteLine("Please report it with the command line and, if you can, the file; WATCH_TRACE=1 in the environment shows where it happened.");
        else
            surroundings.Error.WriteLine(fault.ToString());
    }
}
