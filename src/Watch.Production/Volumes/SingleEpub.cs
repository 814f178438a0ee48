using Watch.Documents;

namespace Watch.Production.Volumes;

/// <summary>An EPUB of one report: a volume that holds nothing else, under the report's own title, names and rights.</summary>
internal static class SingleEpub
{
    public static string Path(Report report) => OutputKind.Epub.PathOfReport(report.Slug);

    public static Volume VolumeOf(Report report) => new(report.Slug, TitleOf(report), [report])
    {
        Subtitle = report.Metadata.Subtitle is { } subtitle ? Leaf.OneLineOf(subtitle.Content) : null,
        Date = report.Metadata.Date,
        Isbns = [.. report.Metadata.Identifiers.Where(identifier => identifier.Kind == "isbn").Select(identifier => ("epub", identifier.Value))],
    };

    public static CorpusSettings SettingsOf(Report report, CorpusSettings settings) => settings with
    {
        Title = TitleOf(report),
        Subtitle = null,
        // The report has authors; the editors of the corpus edited the volumes.
        Editors = [],
        Language = report.Metadata.Language,
        Rights = report.Metadata.Rights ?? settings.Rights,
        Licence = report.Metadata.Licence ?? settings.Licence,
        Identifiers = [.. report.Metadata.Identifiers, .. settings.Identifiers.Where(identifier => identifier.Kind == "issn")],
        Volumes = [],
    };

    private static string TitleOf(Report report) => Leaf.OneLineOf(report.Metadata.Title.Content) is { Length: > 0 } title ? title : report.Slug;
}
