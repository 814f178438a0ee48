using System.Text;
using Watch.Documents;
using Watch.Languages;
using Watch.Languages.Words;
using Watch.Pdf.Metadata;

namespace Watch.Production.Reports;

/// <summary>The metadata of PDFs.</summary>
internal static class PdfFacts
{
    public static PdfInformation Of(Report report, CorpusSettings settings, DateTimeOffset? date) => new()
    {
        Title = Leaf.OneLineOf(report.Metadata.Title.Content),
        Authors = [.. report.Metadata.Authors.Select(a => a.FullName)],
        Description = report.Metadata.Summary is { } summary ? Leaf.OneLineOf(summary.Content) : null,
        Keywords = report.Metadata.Keywords,
        Publisher = settings.Publisher,
        Rights = report.Metadata.Rights ?? settings.Rights,
        Licence = report.Metadata.Licence ?? settings.Licence,
        Identifiers = [.. report.Metadata.Identifiers, .. settings.Identifiers.Where(i => i.Kind == "issn")],
        Series = settings.Series,
        Number = report.Metadata.Number,
        Published = report.Metadata.Date,
        Revisions = [.. report.Metadata.Revisions.OrderBy(r => r.Date)],
        Languages = ReportLanguages.InOrder(report.Metadata.Language, [report]),
        Translations = [.. report.Metadata.Translations.Select(t => t.Url).OfType<string>()],
        Date = date,
        Version = Maker.Version,
    };

    /// <summary>The metadata of a volume's PDF.</summary>
    /// <param name="product">The edition whose ISBN it carries.</param>
    public static PdfInformation Of(Volume volume, CorpusSettings settings, DateTimeOffset? date, string product) => new()
    {
        Title = volume.Subtitle is null ? volume.Title : $"{volume.Title}: {volume.Subtitle}",
        Authors = [.. settings.Editors.Select(e => e.FullName)],
        Description = volume.Description,
        Keywords = volume.Keywords,
        Publisher = settings.Publisher,
        Rights = settings.Rights,
        Licence = settings.Licence,
        Identifiers = [.. volume.Isbn(product) is { } isbn ? [("isbn", isbn)] : Array.Empty<(string, string)>(), .. settings.Identifiers.Where(i => i.Kind != "isbn")],
        Series = settings.Series,
        Published = volume.Date,
        Languages = ReportLanguages.InOrder(settings.Language, volume.Reports),
        Date = date,
        Version = Maker.Version,
    };

    /// <summary>The options for a report's PDF: the standard that the settings name, and the attachments it allows.</summary>
    public static PdfOptions OptionsOf(Report report, CorpusSettings settings, bool pretty) => new(pretty, settings.ArchiveStandard)
    {
        Attachments = settings.ArchiveStandard != ArchiveStandard.A3a ? [] :
        [
            // The source of a withdrawn report still contains what was withdrawn.
            .. report.Metadata.Status == ReportStatus.Withdrawn ? Array.Empty<Attachment>() :
            [
                new($"{report.Slug}.md", "text/markdown", AttachmentRelationship.Source, WordsOf(report).AttachedSource, Encoding.UTF8.GetBytes(report.Source.Written)),
            ],
            new($"{report.Slug}.json", CitationRecord.MediaType, AttachmentRelationship.Data, WordsOf(report).AttachedRecord, CitationRecord.Write(report, settings)),
        ],
    };

    private static HouseWords WordsOf(Report report) => Language.Of(report.Metadata.Language, report.Metadata.Words).Words;
}
