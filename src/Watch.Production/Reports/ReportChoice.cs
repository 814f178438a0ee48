using System.Globalization;
using Watch.Documents;
using Watch.Edition.BookMatter;
using Watch.Production.Files;

namespace Watch.Production.Reports;

/// <summary>The reports of a corpus that a request names.</summary>
/// <param name="Reports">In the order of the corpus.</param>
/// <param name="Unread">The files that cannot be read, by name.</param>
/// <param name="Drafts">How many drafts were left out.</param>
internal sealed record ReportChoice(IReadOnlyList<Report> Reports, IReadOnlyList<ReportFile> Unread, int Drafts)
{
    /// <param name="name">A report's number or slug; null for all reports.</param>
    public static ReportChoice Of(CorpusReading reading, string? name)
    {
        if (name is null)
            return new(reading.Corpus.Reports, [.. reading.Files.Where(f => f.Report is null)], reading.Drafts.Count) { OfVolumes = [IndexBuilder.Path, .. reading.Corpus.Settings.OtherFiles.Select(f => f.Path)] };
        var chosen = reading.Corpus.Reports.Where(r => IsNamed(r, name)).ToList();
        if (chosen.Count == 0 && reading.Drafts.Any(r => IsNamed(r, name)))
            throw new UnusableRequestException($"Report {name} is a draft. Add --drafts to make it.");
        if (chosen.Count == 0)
            throw new UnusableRequestException($"There is no report {name}. The reports are {string.Join(", ", reading.Corpus.Reports.Select(NameOf))}.");
        return new(chosen, [], 0);
    }

    /// <summary>Files that only volumes use.</summary>
    private IReadOnlyCollection<string> OfVolumes { get; init; } = [];

    /// <summary>Whether problems in a file concern the request.</summary>
    public bool Covers(string path) =>
        path == CorpusFiles.SettingsPath || OfVolumes.Contains(path) || Unread.Any(f => f.Path == path) || Reports.Any(r => r.Source.Path == path);

    private static bool IsNamed(Report report, string name) =>
        int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? report.Metadata.Number == number : report.Slug == name;

    private static string NameOf(Report report) => report.Metadata.Number?.ToString(CultureInfo.InvariantCulture) ?? report.Slug;
}
