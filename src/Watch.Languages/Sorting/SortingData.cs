namespace Watch.Languages.Sorting;

/// <summary>The files of data that the program brings for sorting; each is read when it is first asked for.</summary>
internal static class SortingData
{
    /// <summary>The lines of a file, without remarks.</summary>
    public static IEnumerable<string> Lines(string name) =>
        Optional(name) ?? throw new InvalidOperationException($"The program was built without {name}.");

    /// <summary>The lines of a file, without remarks; null if there is no such file.</summary>
    public static IReadOnlyList<string>? Optional(string name)
    {
        using var stream = typeof(SortingData).Assembly.GetManifestResourceStream("Sorting/" + name);
        if (stream is null)
            return null;
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
        {
            if (!line.StartsWith('#'))
                lines.Add(line);
        }

        return lines;
    }
}
