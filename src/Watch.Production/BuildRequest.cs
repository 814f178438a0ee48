using Watch.Documents;
using Watch.Documents.Diagnostics;

namespace Watch.Production;

/// <summary>What a build is asked for.</summary>
public sealed record BuildRequest
{
    /// <summary>The folder that holds the reports, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>The folder that the outputs go to, absolute. Made where there is none.</summary>
    public required string Out { get; init; }

    /// <summary>The only report to make, by number or slug; null for all.</summary>
    public string? Report { get; init; }

    /// <summary>The only kind of output to make; null for all.</summary>
    public OutputKind? Only { get; init; }

    /// <summary>How many reports are worked on at a time, 1 or more. The outputs are the same for any number.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Whether warnings, and type beyond the limits of <c>watch.yaml</c>, stop what errors stop.</summary>
    public bool Strict { get; init; }

    /// <summary>Whether PDFs are written for reading, uncompressed.</summary>
    public bool Pretty { get; init; }

    /// <summary>Whether drafts are made too.</summary>
    public bool Drafts { get; init; }

    /// <summary>Whether the outcome lists the lines and pages that an editor would look at.</summary>
    public bool Typography { get; init; }

    /// <summary>Whether proofs are made, and nothing else: the pages of reports and volumes in spite of errors, with a mark where each stands. The outcome is
    /// otherwise that of a build without it.</summary>
    public bool Proof { get; init; }

    /// <summary>Whether the pages of each printed book are also laid two on a sheet, to be folded by hand.</summary>
    public bool Booklet { get; init; }

    /// <summary>Whether each report is an EPUB of its own too.</summary>
    public bool Splits { get; init; }

    /// <summary>Editions that are published, whose page lists the EPUBs keep.</summary>
    public IReadOnlyList<EditionRecord> Editions { get; init; } = [];

    /// <summary>The date that outputs carry, as <c>SOURCE_DATE_EPOCH</c> sets it (reproducible-builds.org); null for the newest date of what each
    /// holds.</summary>
    public DateTimeOffset? Epoch { get; init; }

    /// <summary>The number of pages that covers are made for; null for those that the books have.</summary>
    public int? CoverFor { get; init; }

    public bool MakesReports => Only is null || Only == OutputKind.Report;

    public bool MakesPrint => Makes(OutputKind.Print);

    public bool MakesArchive => Makes(OutputKind.Archive);

    public bool MakesEpub => Makes(OutputKind.Epub);

    /// <summary>Whether the record of each printed edition is made, with the edition or alone.</summary>
    public bool MakesRecord => MakesPrint || Makes(OutputKind.Record);

    /// <summary>Whether covers are made of books that have one.</summary>
    public bool MakesCover => Makes(OutputKind.Cover);

    internal bool MakesPages => MakesPrint || MakesArchive || MakesRecord || (MakesCover && CoverFor is null);

    internal bool MakesVolumes => MakesPages || MakesEpub || MakesCover;

    /// <summary>Whether all is made that the corpus gives, so that what is not made is stale.</summary>
    internal bool IsWhole => Report is null && Only is null;

    /// <summary>What among the problems stops an output, in a few words; null where nothing does.</summary>
    internal string? Obstacle(IReadOnlyList<Diagnostic> problems)
    {
        var errors = problems.Count(d => d.Severity == Severity.Error);
        if (errors > 0)
            return Counted.Text(errors, "error");
        var warnings = problems.Count(d => d.Severity == Severity.Warning);
        return Strict && warnings > 0 ? $"{Counted.Text(warnings, "warning")}, which --strict forbids" : null;
    }

    /// <summary>How messages say that an output is stopped. A proof is made all the same.</summary>
    internal string NotMade => Proof ? "would not be made" : "is not made";

    // A single report makes no compiled output.
    private bool Makes(OutputKind ofVolumes) => Only is null ? Report is null : Only == ofVolumes;
}
