using System.Globalization;
using Watch.Documents;

namespace Watch.Typesetting;

/// <summary>The words that a report's opening page and notes are given besides its own, from its metadata.</summary>
internal sealed class OpeningMatter(Report report, CorpusSettings settings)
{
    public const string NotesTitle = "Notes";

    /// <summary>Series, number and date.</summary>
    public string? Masthead
    {
        get
        {
            var parts = new List<string>(2);
            if (SeriesAndNumber is { } number)
                parts.Add(number);
            if (report.Metadata.Date is { } date)
                parts.Add(Date(date, report.Metadata.Language));
            return parts.Count > 0 ? string.Join(" · ", parts) : null;
        }
    }

    /// <summary>What the running head of a verso says: the series and number, else the corpus's title.</summary>
    public string VersoHead => SeriesAndNumber ?? settings.Title;

    private string? SeriesAndNumber => report.Metadata.Number is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"{settings.Series ?? "Report"} No.\u00A0{number}")
        : settings.Series;

    public string? Authors => Join([.. report.Metadata.Authors.Select(a => a.FullName)]);

    /// <summary>Each affiliation once, in the order of the authors.</summary>
    public IEnumerable<string> Affiliations =>
        report.Metadata.Authors.Select(a => a.Affiliation).OfType<string>().Distinct(StringComparer.Ordinal);

    public string? Notice => report.Metadata.Status == ReportStatus.Withdrawn ? "This report has been withdrawn." : null;

    public static string FigureLabel(int number) => number > 0 ? Target.Numbered("Figure", number) + ". " : "";

    public static string TableLabel(int number) => number > 0 ? Target.Numbered("Table", number) + ". " : "";

    /// <summary>A date as the language has it; in a language whose months are not known here, by ISO 8601.</summary>
    private static string Date(DateOnly date, string language) => date.ToString(
        language is "en" or "en-US" ? "MMMM d, yyyy" : language.StartsWith("en-", StringComparison.Ordinal) ? "d MMMM yyyy" : "yyyy-MM-dd",
        CultureInfo.InvariantCulture);

    private static string? Join(string[] names) => names.Length switch
    {
        0 => null,
        1 => names[0],
        2 => $"{names[0]} and {names[1]}",
        _ => $"{string.Join(", ", names[..^1])}, and {names[^1]}",
    };
}
