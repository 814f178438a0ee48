using Watch.Documents.Diagnostics;

namespace Watch.Documents.Settings;

/// <summary>A file that <c>watch.yaml</c> names.</summary>
/// <param name="Path">From the corpus folder, with forward slashes.</param>
/// <param name="Place">Where it is named.</param>
public sealed record NamedFile(string Path, SourcePlace Place);

/// <summary>Reports of a volume: those whose numbers are in a range, or the one of a file.</summary>
/// <param name="First">The first number; 0 for a file.</param>
/// <param name="Last">The last number.</param>
/// <param name="Place">Where it is written.</param>
public sealed record ReportSelection(int First, int Last, string? File, SourcePlace Place)
{
    public bool Holds(Report report) => File is null ? report.Metadata.Number >= First && report.Metadata.Number <= Last : report.Source.Path == File;

    /// <summary>Whether some report may be in both.</summary>
    public bool Overlaps(ReportSelection other) =>
        File is null && other.File is null ? First <= other.Last && other.First <= Last : File is not null && File == other.File;

    public override string ToString() => File ?? (First == Last ? $"{First}" : $"{First}-{Last}");
}

/// <summary>Reports of a volume that stand together under a title of their own.</summary>
public sealed record VolumeGroup(string Title, IReadOnlyList<ReportSelection> Reports);

/// <summary>What <c>watch.yaml</c> says of a volume.</summary>
/// <param name="Id">Its name in file names, of <c>[a-z0-9-]</c>.</param>
/// <param name="Place">Where it is written.</param>
public sealed record VolumeSettings(string Id, SourcePlace Place)
{
    public string? Title { get; init; }

    /// <summary>For catalogues; null for the anthology's.</summary>
    public string? Description { get; init; }

    /// <summary>For catalogues; empty for the anthology's.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>Empty for all reports of its languages.</summary>
    public IReadOnlyList<ReportSelection> Reports { get; init; } = [];

    /// <summary>The languages (BCP 47) whose reports it holds, in the order in which a report and its translations stand; empty for all, in the order of the corpus.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>By product: print, epub, pdf.</summary>
    public IReadOnlyList<(string Product, string Isbn)> Isbns { get; init; } = [];

    public DateOnly? Date { get; init; }

    public NamedFile? Foreword { get; init; }

    public IReadOnlyList<VolumeGroup> Groups { get; init; } = [];

    public bool Holds(Report report) => (Reports.Count == 0 || Reports.Any(s => s.Holds(report))) && (Languages.Count == 0 || PlaceOf(report) >= 0);

    /// <summary>The place of a report's language among those of the volume; -1 for none.</summary>
    public int PlaceOf(Report report)
    {
        for (var i = 0; i < Languages.Count; i++)
        {
            if ((report.Metadata.Language + "-").StartsWith(Languages[i] + "-", StringComparison.OrdinalIgnoreCase))
                return i;
        }

        return -1;
    }
}
