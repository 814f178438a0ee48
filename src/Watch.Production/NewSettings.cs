using System.Text;
using Watch.Production.Files;
using Watch.Reading.Settings;

namespace Watch.Production;

/// <summary>Settings that say what there is to say, and change nothing.</summary>
public static class NewSettings
{
    private const int Widest = 100;

    /// <summary>Writes a <c>watch.yaml</c> with every key and its default into a folder, which is made where there is none.</summary>
    /// <param name="folder">Absolute.</param>
    /// <param name="show">How messages name a path.</param>
    /// <returns>The file's absolute path.</returns>
    /// <exception cref="UnusableRequestException">The folder is a file, or has settings already.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static string Write(string folder, Func<string, string> show)
    {
        if (File.Exists(folder))
            throw new UnusableRequestException($"{show(folder)} is a file. Name the folder that holds the reports.");
        var path = Path.Combine(folder, CorpusFiles.SettingsPath);
        if (Path.Exists(path))
            throw new UnusableRequestException($"{show(path)} is there already, and is left as it is.");
        Directory.CreateDirectory(folder);
        WholeFile.Write(path, Encoding.UTF8.GetBytes(Text()));
        return path;
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
            else if (key.Name == "languages")
                Nested(text, key, "de");
            else if (key.Within is null || key.Name == "volumes")
                text.Append('#').Append(key.Name).Append(": ").Append(key.Value).Append('\n');
            else
                Nested(text, key);
            if (key.Name == "volumes")
                text.Append("# A volume's keys: ").AppendJoin(", ", key.Within!.Select(k => k.Name)).Append(".\n");
        }

        return text.ToString();
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
