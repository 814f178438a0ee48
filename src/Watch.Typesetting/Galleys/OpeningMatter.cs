using System.Globalization;
using Watch.Documents;
using Watch.Languages;

namespace Watch.Typesetting.Galleys;

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
                parts.Add(Documents.Citation.Date(date, report.Metadata.Language));
            return parts.Count > 0 ? string.Join(" · ", parts) : null;
        }
    }

    /// <summary>What the running head of a verso says: the series and number, else the corpus's title.</summary>
    public string VersoHead => SeriesAndNumber ?? settings.Title;

    private string? SeriesAndNumber => report.Metadata.Number is { } number
        ? string.Create(CultureInfo.InvariantCulture, $"{settings.Series ?? "Report"} No.\u00A0{number}")
        : settings.Series;

    /// <summary>The authors in their order, those beside each other who share an affiliation together with it.</summary>
    public IReadOnlyList<(string Names, string? Affiliation)> Bylines
    {
        get
        {
            var bylines = new List<(List<string> Names, string? Affiliation)>();
            foreach (var author in report.Metadata.Authors)
            {
                if (bylines.Count == 0 || bylines[^1].Affiliation != author.Affiliation)
                    bylines.Add(([], author.Affiliation));
                bylines[^1].Names.Add(author.FullName);
            }

            return [.. bylines.Select(b => (Documents.Citation.Names(b.Names), b.Affiliation))];
        }
    }

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

    /// <summary>When the report was last revised, and why; for a report that is withdrawn, when and why that was.</summary>
    public IReadOnlyList<Inline> Revision
    {
        get
        {
            if (report.Metadata.Revisions.Count == 0)
                return [];
            var (date, note) = report.Metadata.Revisions.MaxBy(r => r.Date);
            Text label = new($"{(Notice is null ? "Revised" : "Withdrawn")} {Documents.Citation.Date(date, report.Metadata.Language)}");
            return [OtherLanguage is null ? label : new Foreign(OtherLanguage, [label]), new Text(note.Length == 0 ? "." : $": {note}{(note[^1] is '.' or '!' or '?' or '…' or '”' ? "" : ".")}")];
        }
    }

    public static string FigureLabel(int number) => number > 0 ? Target.Numbered("Figure", number) + ". " : "";

    public static string TableLabel(int number) => number > 0 ? Target.Numbered("Table", number) + ". " : "";

    /// <summary>What stands above a table on a later page.</summary>
    public static string TableContinued(int number) => Target.Numbered("Table", number) + ", continued";
}
