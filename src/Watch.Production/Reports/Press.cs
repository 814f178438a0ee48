using System.Collections.Concurrent;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Fonts;
using Watch.Pdf;
using Watch.Production.Files;
using Watch.Production.Outputs;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Examination;
using Watch.Typesetting.Marks;

namespace Watch.Production.Reports;

/// <summary>Makes single outputs and stages them. Safe for several threads.</summary>
/// <param name="fonts">Of the pages of reports.</param>
internal sealed class Press(BuildRequest request, CorpusFiles files, FontSet fonts, OutputDates dates, OutputFolder folder) : IDisposable
{
    // A typesetter is for one thread and remembers words: those that rest here are taken up again.
    private readonly ConcurrentBag<ReportTypesetter> resting = [];

    /// <summary>Why a report cannot be made, or null.</summary>
    /// <param name="found">What reading found in it.</param>
    /// <param name="later">What was found since.</param>
    public Stopped? Check(Report report, IReadOnlyList<Diagnostic> found, IReadOnlyList<Diagnostic> later) =>
        request.Obstacle([.. found, .. later]) is { } obstacle
            ? new(report.Source.Path, $"is not made: it has {obstacle}.", later)
            : null;

    /// <summary>A report's PDF.</summary>
    public Attempt Set(Report report, CorpusSettings settings, IReadOnlyList<Diagnostic> found)
    {
        try
        {
            if (Check(report, found, []) is { } stopped)
                return stopped;
            var pictures = ReportPictures.Read(report, files);
            if (Check(report, found, pictures.Diagnostics) is { } withoutPictures)
                return withoutPictures;
            var typeset = Typeset(report, settings, pictures.Value);
            IReadOnlyList<Diagnostic> beyond = request.Strict ? TypographicLimits.Check(typeset.Value, report, settings.Typography) : [];
            IReadOnlyList<Diagnostic> later = [.. pictures.Diagnostics, .. typeset.Diagnostics, .. beyond];
            if (Check(report, found, later) is { } unset)
                return unset;
            var facts = PdfFacts.Of(report, settings, dates.Of([report]));
            var output = folder.Stage(OutputKind.Report.PathOf(report.Slug), stream => PdfWriter.Write(typeset.Value, facts, PdfFacts.OptionsOf(report, settings, request.Pretty), stream));
            var warnings = found.Concat(later).Count(d => d.Severity == Severity.Warning);
            return new Made(output.As(OutputKind.Report), new(report.Slug, report.Source.Path, typeset.Value.Pages.Count, report.Notes.Count, warnings), later)
            {
                Typography = request.Typography ? TypographicReport.Of(typeset.Value, report) : null,
            };
        }
        catch (Exception fault) when (!IsOfTheMachine(fault))
        {
            return new Failed(report.Source.Path, fault);
        }
    }

    public void Dispose()
    {
        while (resting.TryTake(out var typesetter))
            typesetter.Dispose();
    }

    private Read<TypesetDocument> Typeset(Report report, CorpusSettings settings, Assets pictures)
    {
        if (!resting.TryTake(out var typesetter))
            typesetter = new(fonts, PageDesign.Of(settings.ReportDesign));
        try
        {
            return typesetter.Set(report, settings, pictures, request.Typography || request.Strict);
        }
        finally
        {
            resting.Add(typesetter);
        }
    }

    // A full disk stops everything, and is nobody's fault.
    public static bool IsOfTheMachine(Exception exception) => exception is IOException or UnauthorizedAccessException or OutOfMemoryException;
}
