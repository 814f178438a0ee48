using System.Collections.Frozen;
using Watch.Languages.Words;

namespace Watch.Languages.Cldr;

/// <summary>What Unicode's Common Locale Data Repository says of a language, and the house where it says otherwise.</summary>
/// <param name="Names">How names are joined.</param>
/// <param name="Quotes">Four marks, outer and inner, with spaces between.</param>
internal sealed record CldrRow(DateStyle Dates, NameList Names, string Quotes)
{
    private const char Column = '\t';

    private static readonly Lazy<FrozenDictionary<string, CldrRow>> Loaded = new(Load);

    /// <summary>The row that a tag takes; null if its language is not among them.</summary>
    public static CldrRow? Of(string tag) => TagRows.Nearest(Loaded.Value, tag);

    private static FrozenDictionary<string, CldrRow> Load()
    {
        var house = Lines("House.txt").ToDictionary(l => l[0], l => l, StringComparer.OrdinalIgnoreCase);
        var rows = Lines("Cldr.txt").ToDictionary(l => l[0], l => TagRows.Nearest(house, l[0]) is { } own ? Over(own, l) : l, StringComparer.OrdinalIgnoreCase);
        // Languages that only the house knows.
        foreach (var (tag, row) in house)
            rows.TryAdd(tag, row);
        return rows.ToFrozenDictionary(r => r.Key, r => Read(r.Value), StringComparer.OrdinalIgnoreCase);
    }

    private static string[] Over(string[] house, string[] cldr) => [cldr[0], .. house.Zip(cldr, (own, other) => own.Length > 0 ? own : other).Skip(1)];

    private static CldrRow Read(string[] columns) => columns is [var tag, var date, var months, var two, var middle, var last, var quotes, var figures]
        ? new(new(date, months, figures), new(NoBreak(two), NoBreak(middle), NoBreak(last)) { Sound = SoundRule.Of(tag) }, quotes)
        : throw new InvalidDataException($"A row has {columns.Length} columns: {columns[0]}.");

    private static string NoBreak(string text) => text.Replace('~', '\u00A0');

    private static IEnumerable<string[]> Lines(string file)
    {
        using var stream = typeof(CldrRow).Assembly.GetManifestResourceStream("Cldr/" + file)
            ?? throw new InvalidOperationException($"The program was built without {file}.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
                yield return line.Split(Column);
        }
    }
}
