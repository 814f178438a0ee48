using Watch.Documents;
using Watch.Languages;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Galleys;

/// <summary>The generated words of a report's opening page and notes, from its metadata.</summary>
internal sealed class OpeningMatter(Report report, CorpusSettings settings)
{
    private readonly Language language = Language.Of(report.Metadata.Language, report.Metadata.Words);

    public string NotesTitle => language.Words.Notes;

    /// <summary>Series, number and date; empty where none is known. The series is marked with the corpus's language, if the report's is another.</summary>
    public IReadOnlyList<Inline> Masthead
    {
        get
        {
            var date = report.Metadata.Date is { } day ? language.Dates.Write(day) : null;
            if (SeriesAndNumber is not { } name)
                return date is null ? [] : [new Text(date)];
            var rest = date is null ? "" : " · " + date;
            if (settings.Series is not { Length: > 0 } series || LanguageTag.IsSameLanguage(settings.Language, report.Metadata.Language) || name.IndexOf(series, StringComparison.Ordinal) is not (>= 0 and var at))
                return [new Text(name + rest)];
            var (before, after) = (name[..at], name[(at + series.Length)..] + rest);
            return [.. before.Length > 0 ? [new Text(before)] : Array.Empty<Inline>(), new Foreign(settings.Language, [new Text(series)]), .. after.Length > 0 ? [new Text(after)] : Array.Empty<Inline>()];
        }
    }

    /// <summary>The running head of a verso: the series and number, or else the title of the corpus.</summary>
    public string VersoHead => SeriesAndNumber ?? settings.Title;

    private string? SeriesAndNumber => report.Metadata.Number is { } number ? language.Words.ReportNumber(settings.Series, number) : settings.Series;

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

            return [.. bylines.Select(b => (language.Words.Names(b.Names), b.Affiliation))];
        }
    }

    /// <summary>The language of the generated words if it differs from the report's; else null.</summary>
    public string? OtherLanguage => language.StandIn;

    /// <summary>The citation of the report, after a label that is marked with its language if this differs from the
    /// report's.</summary>
    public IReadOnlyList<Inline> Citation
    {
        get
        {
            Text label = new(language.Words.CiteAs);
            var citation = Documents.Citation.Of(report, settings, language.Cite);
            return citation.Count == 0 ? [] : [OtherLanguage is null ? label : new Foreign(OtherLanguage, [label]), .. citation];
        }
    }

    /// <summary>The report in other languages: a line for each, and where the whole line leads; null for one that has its own link.</summary>
    public IReadOnlyList<(IReadOnlyList<Inline> Line, LinkTarget? Target)> Translations =>
        [.. report.Metadata.Translations.Where(t => t.Report is not null || t.Url is not null).Select(Line)];

    private (IReadOnlyList<Inline> Line, LinkTarget? Target) Line(Translation translation)
    {
        Text words = new(language.Words.InAnotherLanguage);
        Inline label = OtherLanguage is null ? words : new Foreign(OtherLanguage, [words]);
        return translation.Report is { } joined
            ? ([label, new Foreign(translation.Language, [new Text(joined.Title)])], new ReportTarget(joined.Slug, translation.Url, joined.Title))
            : ([label, new Link(translation.Url!, [new Text(translation.Url!)], IsBare: true), new Text($" ({translation.Language})")], null);
    }

    public string? Notice => report.Metadata.Status == ReportStatus.Withdrawn ? language.Words.Withdrawn : null;

    /// <summary>When the report was last revised, and why; of a withdrawn report, when and why it was withdrawn.</summary>
    public IReadOnlyList<Inline> Revision
    {
        get
        {
            if (report.Metadata.Revisions.Count == 0)
                return [];
            var (date, note) = report.Metadata.Revisions.MaxBy(r => r.Date);
            Text label = new((Notice is null ? language.Words.RevisedOn : language.Words.WithdrawnOn).With(language.Dates.Write(date)));
            return [OtherLanguage is null ? label : new Foreign(OtherLanguage, [label]), new Text(note.Length == 0 ? language.Words.Stop : $"{language.Words.Colon}{note}{(note[^1] is '.' or '!' or '?' or '…' or '”' or '。' ? "" : language.Words.Stop)}")];
        }
    }
}
