using Watch.Languages.Words;

namespace Watch.Languages.Cldr;

/// <summary>What Unicode's Common Locale Data Repository says of a language, and the house where it says otherwise.</summary>
/// <param name="Names">How names are joined.</param>
/// <param name="Quotes">Four marks, outer and inner, with spaces between.</param>
internal sealed record CldrRow(DateStyle Dates, NameList Names, string Quotes)
{
    private const char Column = '\t';

    // Lines as they are in the files: a run needs one or two of them.
    private static readonly Lazy<Dictionary<string, string>> Rows = new(() => Lines("Cldr.txt"));
    private static readonly Lazy<Dictionary<string, string>> HouseRows = new(() => Lines("House.txt"));

    /// <summary>The row that a tag takes; null if its language is not among them.</summary>
    public static CldrRow? Of(string tag)
    {
        var (row, house) = (TagRows.Nearest(Rows.Value, tag)?.Split(Column), TagRows.Nearest(HouseRows.Value, tag)?.Split(Column));
        // Some languages only the house knows.
        return row is null && house is null ? null : Read(row is null ? house! : house is null ? row : Over(house, row));
    }

    private static string[] Over(string[] house, string[] cldr) => [cldr[0], .. house.Zip(cldr, (own, other) => own.Length > 0 ? own : other).Skip(1)];

    private static CldrRow Read(string[] columns) => columns is [var tag, var date, var months, var two, var middle, var last, var quotes, var figures]
        ? new(new(date, months, figures), new(NoBreak(two), NoBreak(middle), NoBreak(last)) { Sound = SoundRule.Of(tag) }, quotes)
        : throw new InvalidDataException($"A row has {columns.Length} columns: {columns[0]}.");

    private static string NoBreak(string text) => text.Replace('~', '\u00A0');

    private static Dictionary<string, string> Lines(string file)
    {
        using var stream = typeof(CldrRow).Assembly.GetManifestResourceStream("Cldr/" + file)
            ?? throw new InvalidOperationException($"The program was built without {file}.");
        using var reader = new StreamReader(stream);
        var lines = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                lines.Add(line[..line.IndexOf(Column, StringComparison.Ordinal)], line);
        }

        return lines;
    }
}
