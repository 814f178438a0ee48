using System.Globalization;
using Watch.Documents;
using Watch.Languages;

namespace Watch.Typesetting.Galleys;

/// <summary>The generated words of a report's opening page and notes, from its metadata.</summary>
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
                parts.Add(Documents.Citation.Date(date, report.Metadata.Language));
            return parts.Count > 0 ? string.Join(" · ", parts) : null;
        }
    }

    /// <summary>The running head of a verso: the series and number, or else the title of the corpus.</summary>
    public string VersoHead => SeriesAndNumber ?? settings.Title;

    private string? SeriesAndNumber => report.Metadata.Number is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"{settings.Series ?? "Report"} No.\u00A0{number}")
        : settings.Series;

    public string? Authors => report.Metadata.Authors.Count > 0 ? Documents.Citation.Names([.. report.Metadata.Authors.Select(a => a.FullName)]) : null;

    /// <summary>Each affiliation once, in the order of the authors.</summary>
    public IEnumerable<string> Affiliations =>
        report.Metadata.Authors.Select(a => a.Affiliation).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>The language of the words given here, English, where the report is in another.</summary>
    public string? OtherLanguage => LanguageTag.IsSameLanguage("en", report.Metadata.Language) ? null : "en";

    /// <summary>How the report is cited, with the words before it told as English where the report is not.</summary>
    public IReadOnlyList<Inline> Citation
    {
        get
        {
            Text label = new(Documents.Citation.Label);
            var citation = Documents.Citation.Of(report, settings);
            return citation.Count == 0 ? [] : [OtherLanguage is null ? label : new Foreign(OtherLanguage, [label]), .. citation];
        }
    }

    public string? Notice => report.Metadata.Status == ReportStatus.Withdrawn ? "This report has been withdrawn." : null;

    public static string FigureLabel(int number) => number > 0 ? Target.Numbered("Figure", number) + ". " : "";

    public static string TableLabel(int number) => number > 0 ? Target.Numbered("Table", number) + ". " : "";

    /// <summary>What stands above a table on a later page.</summary>
    public static string TableContinued(int number) => Target.Numbered("Table", number) + ", continued";
}
