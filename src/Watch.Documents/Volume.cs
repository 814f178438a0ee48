namespace Watch.Documents;

/// <summary>Reports that are bound together, and what is known of the book that they make.</summary>
/// <param name="Id">Its name in file names, of <c>[a-z0-9-]</c>.</param>
/// <param name="Reports">In the order of the book.</param>
public sealed record Volume(string Id, string Title, IReadOnlyList<Report> Reports)
{
    /// <summary>The id of the one volume of a corpus that names none.</summary>
    public const string Anthology = "anthology";

    public string? Subtitle { get; init; }

    /// <summary>For catalogues, where <c>watch.yaml</c> says something.</summary>
    public string? Description { get; init; }

    /// <summary>What it is about, for catalogues, where <c>watch.yaml</c> says something.</summary>
    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>What it is about: what is said of it, or else of its reports, each word once.</summary>
    public IReadOnlyList<string> Keywords =>
        [.. (Subjects.Count > 0 ? Subjects : Reports.SelectMany(r => r.Metadata.Keywords)).Distinct(StringComparer.Ordinal)];

    /// <summary>Stands before the reports; its slug is that of no report.</summary>
    public Report? Foreword { get; init; }

    /// <summary>Parts of the volume under titles of their own. The reports of each stand together in the volume.</summary>
    public IReadOnlyList<ReportGroup> Groups { get; init; } = [];

    /// <summary>The reports in the order of the book: those of a group under its title, the others each by itself, without one.</summary>
    public IEnumerable<(string? Title, IReadOnlyList<Report> Reports)> Parts
    {
        get
        {
            foreach (var report in Reports)
            {
                var group = Groups.FirstOrDefault(g => g.Reports.Contains(report));
                if (group is null)
                    yield return (null, [report]);
                else if (group.Reports[0] == report)
                    yield return (group.Title, group.Reports);
            }
        }
    }

    /// <summary>By product: print, epub, pdf.</summary>
    public IReadOnlyList<(string Product, string Isbn)> Isbns { get; init; } = [];

    /// <summary>When it is published, where <c>watch.yaml</c> says so.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Everything that is set as a text of its own, in the order of the book.</summary>
    public IEnumerable<Report> Texts => Foreword is null ? Reports : Reports.Prepend(Foreword);

    public string? Isbn(string product) => Isbns.FirstOrDefault(i => i.Product == product).Isbn;
}

/// <summary>Reports of a volume that stand together under a title.</summary>
public sealed record ReportGroup(string Title, IReadOnlyList<Report> Reports);
