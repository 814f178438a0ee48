using Watch.Documents.Diagnostics;
using Watch.Typesetting.Examination;

namespace Watch.Production;

/// <summary>What came of the attempt to make an output. The kinds below are all there are.</summary>
/// <param name="Diagnostics">What was found on the way, beside what reading found.</param>
public abstract record Attempt(IReadOnlyList<Diagnostic> Diagnostics);

/// <param name="Record">Of a report's PDF.</param>
public sealed record Made(Output Output, ReportRecord? Record, IReadOnlyList<Diagnostic> Diagnostics) : Attempt(Diagnostics)
{
    /// <summary>What whoever sends it on should know, as a sentence; null for nothing.</summary>
    public string? Remark { get; init; }

    /// <summary>Of a report whose lines were examined.</summary>
    public TypographicReport? Typography { get; init; }
}

/// <summary>The input does not allow it.</summary>
/// <param name="What">The report's file or the output.</param>
/// <param name="Why">The rest of the sentence that begins with it.</param>
public sealed record Stopped(string What, string Why, IReadOnlyList<Diagnostic> Diagnostics) : Attempt(Diagnostics);

/// <summary>Nothing stops the output, which is not made: where proofs are asked for it has no pages to prove; a cover whose spine only the printer knows is not asked for.</summary>
/// <param name="What">The output.</param>
public sealed record Tried(string What, IReadOnlyList<Diagnostic> Diagnostics) : Attempt(Diagnostics);

/// <summary>The program is at fault.</summary>
/// <param name="What">The report's file or the output.</param>
public sealed record Failed(string What, Exception Fault) : Attempt([]);

/// <summary>How a build ended.</summary>
public enum BuildEnding
{
    /// <summary>All that was asked for is made.</summary>
    Done,

    /// <summary>The input has errors: what they touch was not made.</summary>
    InputErrors,

    /// <summary>The program is at fault: some <see cref="Failed"/> says where.</summary>
    Fault,
}

/// <summary>What a build came to.</summary>
/// <param name="Attempts">One for each output, made or not.</param>
/// <param name="Reports">How many reports are in what was made.</param>
/// <param name="Notes">How many notes they have.</param>
/// <param name="Drafts">How many drafts were left out.</param>
/// <param name="Diagnostics">In order: the settings', then the reports' by file name.</param>
/// <param name="Sources">The texts that the diagnostics point into, by path.</param>
/// <param name="Removed">Stale outputs that were removed, by path.</param>
public sealed record BuildOutcome(
    IReadOnlyList<Attempt> Attempts,
    int Reports,
    int Notes,
    int Drafts,
    IReadOnlyList<Diagnostic> Diagnostics,
    IReadOnlyDictionary<string, SourceText> Sources,
    IReadOnlyList<string> Removed)
{
    /// <summary>How often a report was set in lines: once for each design.</summary>
    public int ReportsSet { get; init; }

    /// <summary>By path.</summary>
    public IReadOnlyList<Output> Outputs => [.. Attempts.OfType<Made>().Select(m => m.Output).OrderBy(o => o.Path, StringComparer.Ordinal)];

    /// <summary>Of the reports of which a PDF was made, by slug.</summary>
    public IReadOnlyList<ReportRecord> Records =>
        [.. Attempts.OfType<Made>().Select(m => m.Record).OfType<ReportRecord>().OrderBy(r => r.Slug, StringComparer.Ordinal)];

    /// <summary>Of the reports whose lines were examined, by slug.</summary>
    public IReadOnlyList<(string Slug, TypographicReport Report)> Typography =>
        [.. Attempts.OfType<Made>().Where(m => m.Typography is not null).Select(m => (m.Record!.Slug, m.Typography!)).OrderBy(t => t.Slug, StringComparer.Ordinal)];

    public int Infos => Diagnostics.Count(d => d.Severity == Severity.Info);

    public int Warnings => Diagnostics.Count(d => d.Severity == Severity.Warning);

    public int Errors => Diagnostics.Count(d => d.Severity == Severity.Error);

    public BuildEnding Ending => Attempts.Any(a => a is Failed) ? BuildEnding.Fault
        : Errors > 0 || Attempts.Any(a => a is Stopped) ? BuildEnding.InputErrors
        : BuildEnding.Done;
}
