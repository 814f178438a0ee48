using Watch.Documents;

namespace Watch.Cli;

/// <summary>What can be made.</summary>
internal enum Product
{
    /// <summary>A PDF for each report.</summary>
    Report,

    /// <summary>A book for the printer of each volume.</summary>
    Print,

    /// <summary>The same pages of each volume, linked and archival.</summary>
    Archive,

    /// <summary>An EPUB of each volume.</summary>
    Epub,
}

/// <summary>What <c>build</c> is asked for.</summary>
/// <param name="Folder">The corpus's, absolute.</param>
/// <param name="Out">The outputs', absolute.</param>
/// <param name="Report">The only report to make, by number or slug; null for all.</param>
/// <param name="Only">The only product to make; null for all.</param>
/// <param name="Jobs">How many reports are worked on at a time.</param>
/// <param name="Strict">Whether a warning stops what an error stops.</param>
/// <param name="Pretty">Whether PDFs are written for reading, uncompressed.</param>
/// <param name="Drafts">Whether drafts are made too.</param>
/// <param name="Typography">Whether the lines of reports are examined.</param>
internal sealed record BuildRequest(
    string Folder, string Out, string? Report, Product? Only, int Jobs, bool Strict, bool Pretty, bool Drafts, bool Typography)
{
    public bool MakesReports => Only is null or Product.Report;

    public bool MakesPrint => Report is null && Only is null or Product.Print;

    public bool MakesArchive => Report is null && Only is null or Product.Archive;

    /// <summary>A single report makes no compiled output.</summary>
    public bool MakesEpub => Report is null && Only is null or Product.Epub;

    public bool MakesVolumes => MakesPrint || MakesArchive || MakesEpub;

    /// <summary>Editions that are published, whose page lists the EPUBs keep.</summary>
    public IReadOnlyList<EditionRecord> Editions { get; init; } = [];

    /// <summary>Whether each report is an EPUB of its own too.</summary>
    public bool Splits { get; init; }

    /// <summary>Whether all is made that the corpus gives, so that what is not made is stale.</summary>
    public bool IsWhole => Report is null && Only is null;

    /// <summary>What among the problems stops an output, in a few words; null where nothing does.</summary>
    public string? Obstacle(IReadOnlyList<Diagnostic> problems)
    {
        var errors = problems.Count(d => d.Severity == Severity.Error);
        if (errors > 0)
            return Counted.Text(errors, "error");
        return Strict && problems.Count > 0 ? $"{Counted.Text(problems.Count, "warning")}, which --strict forbids" : null;
    }
}
