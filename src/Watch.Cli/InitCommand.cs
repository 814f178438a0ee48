using System.CommandLine;
using System.Text;
using Watch.Documents;

namespace Watch.Cli;

/// <summary><c>watchpress init</c>: settings that say what there is to say, and change nothing.</summary>
internal static class InitCommand
{
    private const int Widest = 100;

    public static Command Describe(Surroundings surroundings)
    {
        var folder = new Argument<string>("FOLDER") { Description = "The folder that holds the reports; made if there is none.", DefaultValueFactory = _ => "reports" };
        var command = new Command("init", "Writes a watch.yaml with every key and its default.") { folder };
        command.SetAction((parsed, _) => Task.FromResult(Run(surroundings.PathOf(parsed.GetRequiredValue(folder)), surroundings)));
        return command;
    }

    /// <summary>The settings as text: each key in a comment, below a sentence on it.</summary>
    internal static string Text()
    {
        var text = new StringBuilder("""
            # What the reports of this folder have in common. Every key may be left out: to set one, take away the #
            # before it. Where no default is given, the value is an example.

            """);
        foreach (var key in SettingsTable.Corpus)
        {
            text.Append('\n');
            Explain(text, key);
            if (key.Name == "design")
                Nested(text, key, "report", "print");
            else if (key.Within is null || key.Name == "volumes")
                text.Append('#').Append(key.Name).Append(": ").Append(key.Value).Append('\n');
            else
                Nested(text, key);
            if (key.Name == "volumes")
                text.Append("# A volume's keys: ").AppendJoin(", ", key.Within!.Select(k => k.Name)).Append(".\n");
        }

        return text.ToString();
    }

    private static int Run(string folder, Surroundings surroundings)
    {
        if (File.Exists(folder))
            throw new WrongUsageException($"{surroundings.Show(folder)} is a file. Name the folder that holds the reports.");
        var path = Path.Combine(folder, CorpusFiles.SettingsPath);
        if (Path.Exists(path))
            throw new WrongUsageException($"{surroundings.Show(path)} is there already, and is left as it is.");
        Directory.CreateDirectory(folder);
        WholeFile.Write(path, Encoding.UTF8.GetBytes(Text()));
        surroundings.Output.WriteLine($"{surroundings.Show(path)} written");
        return ExitCode.Done;
    }

    private static void Nested(StringBuilder text, SettingsKey key, params ReadOnlySpan<string> parts)
    {
        text.Append('#').Append(key.Name).Append(":\n");
        if (parts.IsEmpty)
            Keys(text, key, "  ");
        foreach (var part in parts)
        {
            text.Append("#  ").Append(part).Append(":\n");
            Keys(text, key, "    ");
        }
    }

    private static void Keys(StringBuilder text, SettingsKey key, string indent)
    {
        foreach (var within in key.Within!)
            text.Append('#').Append(indent).Append(within.Name).Append(": ").Append(within.Value).Append("  # ").Append(within.Meaning.TrimEnd('.')).Append('\n');
    }

    private static void Explain(StringBuilder text, SettingsKey key)
    {
        var line = new StringBuilder("#");
        foreach (var word in $"{key.Meaning} Takes: {key.Takes}.{(key.IsDefault || key.Within is not null ? "" : " There is no default.")}".Split(' '))
        {
            if (line.Length + 1 + word.Length > Widest)
            {
                text.Append(line).Append('\n');
                line.Clear().Append('#');
            }

            line.Append(' ').Append(word);
        }

        text.Append(line).Append('\n');
    }
}
