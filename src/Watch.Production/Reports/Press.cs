using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Fonts;
using Watch.Pdf;
using Watch.Production.Files;
using Watch.Production.Outputs;
using Watch.Production.Volumes;
using Watch.Production.Work;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Examination;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Proofs;

namespace Watch.Production.Reports;

/// <summary>A report as the volumes that hold it take it.</summary>
/// <param name="Cut">Null where there is a problem.</param>
/// <param name="Diagnostics">What was found on the way, beside what the attempt to make the report's own PDF has told.</param>
/// <param name="Problem">What stops the volumes; null where nothing does.</param>
internal sealed record VolumeText(Report Report, CutText? Cut, IReadOnlyList<Diagnostic> Diagnostics, Exception? Problem = null)
{
    /// <summary>What a proof of the volumes marks in this text.</summary>
    public IReadOnlyList<ProofProblem> Problems { get; init; } = [];
}

/// <summary>What came of a report.</summary>
/// <param name="Attempts">To make its PDF, or what stops it everywhere; none where nothing does and no PDF is asked for.</param>
/// <param name="Text">Null where it is not wanted, or the report is stopped.</param>
internal sealed record PressedReport(IReadOnlyList<Attempt> Attempts, VolumeText? Text)
{
    public PressedReport(Attempt attempt, VolumeText? text)
        : this([attempt], text)
    {
    }
}

/// <summary>Sets reports, each in lines once for all products of one design: makes single outputs and stages them, and hands texts to volumes. Safe for
/// several threads.</summary>
internal sealed partial class Press : IDisposable
{
    private readonly BuildRequest request;
    private readonly CorpusFiles files;
    private readonly CorpusSettings settings;
    private readonly OutputDates dates;
    private readonly OutputFolder folder;
    private readonly TypesetterPool ofReports;

    // The same where reports and books have one design.
    private readonly TypesetterPool ofBooks;

    /// <param name="reportFonts">Of the pages of reports.</param>
    /// <param name="bookFonts">Of the pages of volumes; the same where both have one design.</param>
    public Press(BuildRequest request, CorpusFiles files, CorpusSettings settings, FontSet reportFonts, FontSet bookFonts, OutputDates dates, OutputFolder folder)
    {
        (this.request, this.files, this.settings, this.dates, this.folder) = (request, files, settings, dates, folder);
        ofReports = new(() => new(reportFonts, PageDesign.Of(settings.ReportDesign), settings.Languages) { Words = settings.Words });
        ofBooks = settings.ReportDesign.IsLike(settings.PrintDesign) ? ofReports : new(() => new(bookFonts, PageDesign.Of(settings.PrintDesign), settings.Languages) { Words = settings.Words });
    }

    /// <summary>How often a report was set in lines; to be asked when all is done.</summary>
    public int ReportsSet => ofReports.ReportsSet + (ofBooks == ofReports ? 0 : ofBooks.ReportsSet);

    /// <summary>Why a report cannot be made, or null.</summary>
    /// <param name="found">What reading found in it.</param>
    /// <param name="later">What was found since.</param>
    public Stopped? Check(Report report, IReadOnlyList<Diagnostic> found, IReadOnlyList<Diagnostic> later) =>
        request.Obstacle([.. found, .. later]) is { } obstacle
            ? new(report.Source.Path, $"{request.NotMade}: it has {obstacle}.", later)
            : null;

    /// <summary>Makes a report's PDF, where it is asked for, and its text for volumes, where it is wanted there.</summary>
    /// <param name="found">What reading found in the report.</param>
    public PressedReport Make(Report report, IReadOnlyList<Diagnostic> found, bool isInVolumes)
    {
        try
        {
            if (request.Proof)
                return MakeProof(report, found, isInVolumes);
            // The pictures of a report with errors are read all the same, so that one build names all of its errors.
            if (Check(report, found, []) is not null)
                return new(Check(report, found, ReportPictures.Read(report, files).Diagnostics)!, null);
            if (!request.MakesReports)
                return new([], isInVolumes ? SetForVolumes(report, null) : null);
            return MakePdf(report, found, isInVolumes);
        }
        catch (Exception fault) when (!IsOfTheMachine(fault))
        {
            return new(new Failed(report.Source.Path, fault), null);
        }
    }

    public void Dispose()
    {
        ofReports.Dispose();
        ofBooks.Dispose();
    }

    private PressedReport MakePdf(Report report, IReadOnlyList<Diagnostic> found, bool isInVolumes)
    {
        var pictures = ReportPictures.Read(report, files);
        if (Check(report, found, pictures.Diagnostics) is { } withoutPictures)
            return new(withoutPictures, null);
        var uses = isInVolumes && ofBooks == ofReports ? ReportUses.Alone | ReportUses.InVolumes : ReportUses.Alone;
        var set = ofReports.With(t => t.Set(report, settings, pictures.Value, uses, request.Typography || request.Strict));
        var document = set.Value.Alone!;
        IReadOnlyList<Diagnostic> beyond = request.Strict ? TypographicLimits.Check(document, report, settings.Typography) : [];
        IReadOnlyList<Diagnostic> later = [.. pictures.Diagnostics, .. set.Diagnostics, .. beyond];
        if (Check(report, found, later) is { } unset)
            return new(unset, null);
        var facts = PdfFacts.Of(report, settings, dates.Of([report]));
        var output = folder.Stage(OutputKind.Report, report.Slug, stream => PdfWriter.Write(document, facts, PdfFacts.OptionsOf(report, settings, request.Pretty), stream));
        var warnings = found.Concat(later).Count(d => d.Severity == Severity.Warning);
        var made = new Made(output, new(report.Slug, report.Source.Path, document.Pages.Count, report.Notes.Count, warnings), later)
        {
            Typography = request.Typography ? TypographicReport.Of(document, report) : null,
        };
        return new(made, set.Value.InVolumes is { } cut ? new(report, cut, []) : isInVolumes ? SetForVolumes(report, pictures) : null);
    }

    /// <summary>Sets a report for volumes alone.</summary>
    /// <param name="read">Its pictures, where they are read already.</param>
    private VolumeText SetForVolumes(Report report, Read<Assets>? read)
    {
        try
        {
            var pictures = read ?? ReportPictures.Read(report, files);
            if (request.Obstacle(pictures.Diagnostics) is { } obstacle)
                return new(report, null, [], new VolumeStoppedException(obstacle, pictures.Diagnostics));
            var set = ofBooks.With(t => t.Set(report, settings, pictures.Value, ReportUses.InVolumes, examined: request.Strict));
            return new(report, set.Value.InVolumes, [.. pictures.Diagnostics, .. set.Diagnostics]);
        }
        catch (Exception fault) when (!IsOfTheMachine(fault))
        {
            return new(report, null, [], fault);
        }
    }

    // A full disk stops everything, and is nobody's fault.
    public static bool IsOfTheMachine(Exception exception) => exception is IOException or UnauthorizedAccessException or OutOfMemoryException;
}
