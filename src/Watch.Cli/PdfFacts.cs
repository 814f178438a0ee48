using Watch.Documents;
using Watch.Pdf;

namespace Watch.Cli;

/// <summary>What a report's PDF says of itself.</summary>
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
        Identifiers = report.Metadata.Identifiers,
        Date = date,
        Version = WatchPress.Version,
    };
}
