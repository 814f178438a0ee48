using System.Globalization;
using System.Text;

namespace Watch.Cli;

/// <summary>What a command knows of the process it runs in: its streams, folder, environment and processors. Tests pass their own.</summary>
/// <param name="Folder">The current folder, absolute. Relative paths on the command line start here.</param>
/// <param name="Variable">Looks up an environment variable.</param>
/// <param name="Processors">The number of processors, which is the default number of jobs.</param>
/// <param name="IsTerminal">Whether <paramref name="Error"/> is a terminal, on which a progress bar can be drawn.</param>
public sealed record Surroundings(TextWriter Output, TextWriter Error, string Folder, Func<string, string?> Variable, int Processors, bool IsTerminal)
{
    /// <summary>Where the progress bar draws, which needs the terminal's commands.</summary>
    internal TextWriter Terminal { get; init; } = Error;

    /// <summary>What the command is given to read. Empty unless set.</summary>
    public TextReader Input { get; init; } = TextReader.Null;

    /// <summary>The same, with streams that write control characters as codes.</summary>
    internal Surroundings Printable() => this with { Output = new PrintableWriter(Output), Error = new PrintableWriter(Error) };

    public static Surroundings OfProcess()
    {
        // Output is UTF-8 with LF line ends in every locale, so that it is the same on every machine.
        if (OperatingSystem.IsWindows() && !(Console.IsOutputRedirected && Console.IsErrorRedirected))
            Console.OutputEncoding = Encoding.UTF8;
        return new(
            Utf8(Console.OpenStandardOutput()),
            Utf8(Console.OpenStandardError()),
            Environment.CurrentDirectory,
            Environment.GetEnvironmentVariable,
            Environment.ProcessorCount,
            !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb")
        {
            Input = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8),
        };
    }

    /// <summary>Makes a path from the command line absolute.</summary>
    public string PathOf(string path) => Path.GetFullPath(path, Folder);

    /// <summary>Formats a path for messages: relative to the current folder if it lies within, with forward slashes.</summary>
    public string Show(string path)
    {
        var relative = Path.GetRelativePath(Folder, path);
        return (relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : relative)
            .Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>The date that <c>SOURCE_DATE_EPOCH</c> sets for all outputs (reproducible-builds.org); null if it is not set.</summary>
    public DateTimeOffset? Epoch()
    {
        var value = Variable("SOURCE_DATE_EPOCH");
        if (string.IsNullOrEmpty(value))
            return null;
        if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            throw new WrongUsageException($"SOURCE_DATE_EPOCH is \"{value}\". Set it to whole seconds since 1970, or not at all.");
        return DateTimeOffset.FromUnixTimeSeconds(seconds);
    }

    private static StreamWriter Utf8(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };
}
