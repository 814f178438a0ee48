using System.Globalization;
using System.Text;

namespace Watch.Cli;

/// <summary>The world as the commands see it. A test hands in another.</summary>
/// <param name="Folder">The current folder, absolute: relative paths of the command line begin there.</param>
/// <param name="Variable">Looks up an environment variable.</param>
/// <param name="Processors">How many there are to work on.</param>
/// <param name="IsTerminal">Whether someone sits before <paramref name="Error"/>, so that progress may be drawn.</param>
public sealed record Surroundings(TextWriter Output, TextWriter Error, string Folder, Func<string, string?> Variable, int Processors, bool IsTerminal)
{
    public static Surroundings OfProcess()
    {
        // What is printed is UTF-8 with LF whatever the locale says, so that it is the same everywhere.
        if (OperatingSystem.IsWindows() && !(Console.IsOutputRedirected && Console.IsErrorRedirected))
            Console.OutputEncoding = Encoding.UTF8;
        return new(
            Utf8(Console.OpenStandardOutput()),
            Utf8(Console.OpenStandardError()),
            Environment.CurrentDirectory,
            Environment.GetEnvironmentVariable,
            Environment.ProcessorCount,
            !Console.IsErrorRedirected && Environment.GetEnvironmentVariable("TERM") != "dumb");
    }

    /// <summary>The absolute path that a path of the command line means.</summary>
    public string PathOf(string path) => Path.GetFullPath(path, Folder);

    /// <summary>A path as it is shown: from the current folder where it lies within, with forward slashes.</summary>
    public string Show(string path)
    {
        var relative = Path.GetRelativePath(Folder, path);
        return (relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : relative)
            .Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>The date that outputs carry, where <c>SOURCE_DATE_EPOCH</c> says so (reproducible-builds.org).</summary>
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
