using System.Globalization;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting;

/// <summary>Finds problems in a text as a whole while it is set.</summary>
internal static class TextFindings
{
    /// <summary>Warns of the lines of a galley that are too wide.</summary>
    /// <param name="path">The path of the report, for generated lines, which have no place in the source.</param>
    public static IEnumerable<Diagnostic> OfLines(Galley galley, Func<Position, SourcePlace> place, string path)
    {
        foreach (var line in galley.Lines.Where(l => l.Excess > Length.Zero))
        {
            yield return new(Rules.LineOverfull, line.Start is { } start ? place(start) : new(path, 0, 0),
                string.Create(CultureInfo.InvariantCulture, $"A line is {line.Excess.Points:0.#} pt wider than its measure: a single character has no room."),
                "Give the table fewer columns, or the page a wider measure or a smaller size.");
        }
    }
}
