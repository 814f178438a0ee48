using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Images;
using Watch.Pdf;
using Watch.Production.Files;
using Watch.Production.Volumes;
using Watch.Typesetting;
using Watch.Typesetting.Examination;
using Watch.Typesetting.Proofs;

namespace Watch.Production.Reports;

internal sealed partial class Press
{
    /// <summary>Problems of the corpus's own files, which every proof shows on its first page.</summary>
    public IReadOnlyList<Diagnostic> OfCorpus { get; init; } = [];

    /// <summary>Sets a report whatever is wrong with it, for its own proof and those of volumes.</summary>
    private PressedReport MakeProof(Report report, IReadOnlyList<Diagnostic> found, bool isInVolumes)
    {
        var standIns = new Dictionary<SourcePlace, Picture>();
        var pictures = ReportPictures.ReadForProof(report, files, standIns);
        var isOfOneDesign = ofBooks == ofReports;
        var uses = (request.MakesReports ? ReportUses.Alone : 0) | (isInVolumes && isOfOneDesign ? ReportUses.InVolumes : 0);
        var set = uses == 0 ? null : ofReports.With(t => t.Set(report, settings, pictures.Value, uses, request.Typography || request.Strict));
        IReadOnlyList<Diagnostic> beyond = request.Strict && set?.Value.Alone is { } examined ? TypographicLimits.Check(examined, report, settings.Typography) : [];
        IReadOnlyList<Diagnostic> later = [.. pictures.Diagnostics, .. set?.Diagnostics ?? [], .. beyond];
        var problems = ProblemsOf(report, [.. found, .. later], standIns);

        var attempts = new List<Attempt>();
        if (set?.Value.Alone is { } document)
            attempts.Add(Prove(report, document, problems, later));
        // What stops a report stops it with its PDF or without.
        if (Check(report, found, request.MakesReports ? later : []) is { } stopped)
            attempts.Add(stopped);
        if (!isInVolumes)
            return new(attempts, null);
        var inVolumes = isOfOneDesign ? set! : ofBooks.With(t => t.Set(report, settings, pictures.Value, ReportUses.InVolumes, request.Strict));
        return new(attempts, new(report, inVolumes.Value.InVolumes, [.. pictures.Diagnostics, .. inVolumes.Diagnostics])
        {
            Problems = isOfOneDesign ? problems : ProblemsOf(report, [.. found, .. pictures.Diagnostics, .. inVolumes.Diagnostics], standIns),
            Problem = !request.MakesReports && request.Obstacle(pictures.Diagnostics) is { } obstacle ? new VolumeStoppedException(obstacle, pictures.Diagnostics) : null,
        });
    }

    private Made Prove(Report report, Watch.Typesetting.Marks.TypesetDocument document, IReadOnlyList<ProofProblem> problems, IReadOnlyList<Diagnostic> later)
    {
        IReadOnlyList<ProofProblem> all = [.. OfCorpus.Select(d => new ProofProblem(d, null, null)), .. problems];
        var proof = ofReports.With(t => t.Mark(document, all, isLast: true)).Document;
        var facts = PdfFacts.Of(report, settings, dates.Of([report]));
        var output = folder.Stage(OutputKind.Proof, report.Slug, stream => PdfWriter.Write(proof, facts, PdfFacts.OptionsOf(report, settings, request.Pretty), stream));
        return new(output, new(report.Slug, report.Source.Path, document.Pages.Count, report.Notes.Count, problems.Count(p => p.Diagnostic.Severity == Severity.Warning)), later)
        {
            Typography = request.Typography ? TypographicReport.Of(document, report) : null,
        };
    }

    private static IReadOnlyList<ProofProblem> ProblemsOf(Report report, IReadOnlyList<Diagnostic> diagnostics, Dictionary<SourcePlace, Picture> standIns) =>
        [.. diagnostics.Distinct().Select(d => new ProofProblem(d, report, standIns.GetValueOrDefault(d.Place)))];
}
