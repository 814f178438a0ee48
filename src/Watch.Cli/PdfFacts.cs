using Watch.Documents;
using Watch.Pdf;

namespace Watch.Cli;

/// <summary>What a report's PDF says of itself.</summary>
internal static class PdfFacts
{
    public static PdfInformation Of(Report report, CorpusSettings settings, DateTimeOffset? date) => new()
    {
        Title = Words(report.Metadata.Title),
        Authors = [.. report.Metadata.Authors.Select(a => a.FullName)],
        Description = report.Metadata.Summary is { } summary ? Words(summary) : null,
        Keywords = report.Metadata.Keywords,
        Publisher = settings.Publisher,
        Rights = report.Metadata.Rights ?? settings.Rights,
        Licence = report.Metadata.Licence ?? settings.Licence,
        Identifiers = report.Metadata.Identifiers,
        Date = date,
        Version = WatchPress.Version,
    };

    // A catalogue has one line and no notes.
    private static string Words(Leaf leaf) => leaf.PlainText.Replace(Leaf.Generated.ToString(), "").Replace('\n', ' ');
}
