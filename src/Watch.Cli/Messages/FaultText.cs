namespace Watch.Cli.Messages;

/// <summary>Prints a fault of the program itself, with what the user can do about it.</summary>
internal static class FaultText
{
    /// <param name="where">The file that was being worked on, or the program's name.</param>
    public static void Write(Surroundings surroundings, string where, Exception fault)
    {
        surroundings.Error.WriteLine($"{where}: This is a fault of Watch, not of your reports: {fault.GetType().Name}: {fault.Message.ReplaceLineEndings(" ")}");
        if (string.IsNullOrEmpty(surroundings.Variable("WATCH_TRACE")))
            surroundings.Error.WriteLine("Please report it with the command line and, if you can, the file; WATCH_TRACE=1 in the environment shows where it happened.");
        else
            surroundings.Error.WriteLine(fault.ToString());
    }
}
