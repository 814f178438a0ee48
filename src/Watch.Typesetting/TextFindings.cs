using System.Globalization;
using Watch.Documents;

namespace Watch.Typesetting;

/// <summary>What setting finds in a text as a whole.</summary>
internal static class TextFindings
{
    /// <summary>What is found in the language of a report: that its words cannot be divided.</summary>
    public static IEnumerable<Diagnostic> OfLanguage(Report report)
    {
        if (Hyphenator.For(report.Metadata.Language) is null && IsHyphenated(report.Metadata.Language))
        {
            yield return new(Rules.HyphenationMissing, new(report.Source.Path, 0, 0),
                $"There are no hyphenation patterns for the language \"{report.Metadata.Language}\".",
                "Its lines are set without hyphens; nothing need be done.");
        }
    }

    /// <summary>The lines of a galley that are too wide.</summary>
    /// <param name="path">Of the report, for lines that it does not say.</param>
    public static IEnumerable<Diagnostic> OfLines(Galley galley, Func<Position, SourcePlace> place, string path)
    {
        foreach (var line in galley.Lines.Where(l => l.Excess > Length.Zero))
        {
            yield return new(Rules.LineOverfull, line.Start is { } start ? place(start) : new(path, 0, 0),
                string.Create(CultureInfo.InvariantCulture, $"A line is {line.Excess.Points:0.#} pt wider than its measure: a single character has no room."),
                "Give the table fewer columns, or the page a wider measure or a smaller size.");
        }
    }

    /// <summary>Whether words of the language are divided at line ends at all. East Asian and Semitic scripts do not,
    /// nor does Vietnamese.</summary>
    private static bool IsHyphenated(string language) =>
        language.Split('-')[0].ToLowerInvariant() is not ("zh" or "ja" or "ko" or "vi" or "th" or "he" or "ar" or "fa" or "ur" or "und" or "zxx");
}
