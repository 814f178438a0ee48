using System.Runtime.ExceptionServices;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Edition;
using Watch.Edition.Records;
using Watch.Pdf;
using Watch.Pdf.Metadata;
using Watch.Preflight;
using Watch.Production.Files;
using Watch.Production.Outputs;
using Watch.Production.Reports;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Examination;
using Watch.Typesetting.Marks;

namespace Watch.Production.Volumes;

/// <summary>The books of a volume in the works: each report goes to the printer's book and the archive's as soon as it is set. What is not finished leaves no
/// trace. For one thread, but for <see cref="Takes"/>.</summary>
/// <param name="typesetter">Of the volume's own matter; several volumes may have it in turn.</param>
internal sealed partial class PrintRun(Volume volume, CorpusSettings settings, BinderyTools tools, Typesetter typesetter) : IDisposable
{
    private readonly HashSet<Report> reports = new(volume.Reports, ReferenceEqualityComparer.Instance);
    private readonly List<Diagnostic> diagnostics = [];
    private readonly List<StagedFile> files = [];

    // Texts that came before their turn, as where two volumes have the same reports in different orders.
    private readonly Dictionary<Report, VolumeText> waiting = new(ReferenceEqualityComparer.Instance);
    private readonly List<BookPart> booklet = [];
    private PdfBooks? books;
    private BookSetter? setter;
    private Exception? problem;
    private int done;
    private int next;
    private volatile bool isAbandoned;

    /// <summary>The folder of the reports' files, from that of the books.</summary>
    private const string ReportsFromHere = "../reports/";

    /// <summary>The date of a printed book without dates: PDF/X demands one.</summary>
    internal static readonly DateTimeOffset PressDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The paths of what has pages. The record is named where it is made alone; otherwise it belongs to its book.</summary>
    public static IEnumerable<string> Paths(Volume volume, BuildRequest request)
    {
        foreach (var book in Books(request))
            yield return book.PathOf(volume.Id);
        if (request is { MakesRecord: true, MakesPrint: false })
            yield return OutputKind.Record.PathOf(volume.Id);
    }

    /// <summary>The books that are asked for, the printer's first.</summary>
    private static IEnumerable<OutputKind> Books(BuildRequest request)
    {
        if (request.MakesPrint)
            yield return OutputKind.Print;
        if (request.MakesArchive)
            yield return OutputKind.Archive;
    }

    /// <summary>How many pages the books have, once they are finished.</summary>
    public int PageCount { get; private set; }

    /// <summary>The pages of the books, once they are finished.</summary>
    public EditionRecord? Edition { get; private set; }

    public bool Holds(Report report) => reports.Contains(report);

    /// <summary>Whether a report is still wanted.</summary>
    public bool Takes(Report report) => !isAbandoned && Holds(report);

    public void Announce(IProgress<BuildStep> progress) => progress.Report(Step(0));

    /// <summary>Takes the next of the volume's reports. What stops the volume is told when it is to be finished.</summary>
    public void Add(VolumeText text, IProgress<BuildStep> progress, CancellationToken interruption)
    {
        if (isAbandoned)
            return;
        try
        {
            if (text.Problem is { } stopping && !tools.Request.Proof)
                ExceptionDispatchInfo.Throw(stopping);
            obstacle ??= text.Problem as VolumeStoppedException;
            Open();
            waiting.Add(text.Report, text);
            for (; next < volume.Reports.Count && waiting.Remove(volume.Reports[next], out var inTurn); next++)
                Add(inTurn, interruption);
        }
        catch (Exception stop) when (!Press.IsOfTheMachine(stop) && stop is not OperationCanceledException)
        {
            problem = stop;
            Abandon();
        }

        done++;
        // Where reports are made too, their progress is shown.
        if (!tools.Request.MakesReports)
            progress.Report(Step(done));
    }

    /// <summary>Sets what is no report, and finishes the books.</summary>
    /// <exception cref="VolumeStoppedException">What was found stops the volume.</exception>
    public IReadOnlyList<Attempt> Finish(IProgress<BuildStep> progress, CancellationToken interruption)
    {
        if (tools.Request.MakesReports)
            Announce(progress);
        if (problem is not null)
            ExceptionDispatchInfo.Throw(problem);
        foreach (var part in setter!.Finish())
            Add(part, interruption);
        diagnostics.AddRange(setter.Diagnostics);
        books!.Finish(setter.Outline);
        if (tools.Request.MakesPrint)
            diagnostics.AddRange([.. CheckSignature(setter.Signature), .. HouseCheck.OfPages(settings.Print, PageDesign.Of(settings.PrintDesign), setter.Signature.Written + setter.Signature.Blanks)]);
        if (!tools.Request.Proof && tools.Request.Obstacle(diagnostics) is { } obstacle)
            throw new VolumeStoppedException(obstacle, diagnostics);
        // A cover is made of a book that is.
        PageCount = setter.Signature.Written + setter.Signature.Blanks;
        if (tools.Request.Proof)
            return FinishProof();
        var edition = setter.Record();
        if (tools.Request.MakesPrint)
            diagnostics.AddRange(PressGate.Check(files[0].Stream, settings.Print, PreflightPart.Book, PageCount, OutputKind.Print.PathOf(volume.Id)));
        if (tools.Request.Obstacle(diagnostics) is { } pressed)
            throw new VolumeStoppedException(pressed, diagnostics);
        var outputs = files.Zip(Books(tools.Request), (file, kind) => file.Complete().As(kind)).ToList();
        if (tools.Request.MakesRecord)
            outputs.Add(tools.Folder.Stage(OutputKind.Record, volume.Id, stream => stream.Write(EditionJson.Write(edition))));
        if (booklet.Count > 0)
            outputs.Add(Booklet.Stage(booklet, volume, settings, tools));
        Edition = edition;
        return [.. outputs.Select((o, i) => new Made(o, Record: null, i == 0 ? diagnostics : []) { Remark = o.Kind == OutputKind.Print ? RemarkOn(setter.Signature) : null })];
    }

    private static string? RemarkOn(Signature signature) => signature.Blanks == 0 || signature.Pages <= 2 ? null
        : $"In sections of {signature.Pages}, {Counted.Text(signature.Written, "page")} have {Counted.Text(signature.Blanks, "blank page")} at the end.";

    private static IEnumerable<Diagnostic> CheckSignature(Signature signature)
    {
        if (signature.Pages <= 2 || signature.Blanks <= signature.Pages / 2)
            yield break;
        var better = string.Join(", ", signature.Better.Select(b => $"{b.Pages} ({Counted.Text(b.Blanks, "blank page")})"));
        yield return new(
            Rules.PrintSignature, new(CorpusFiles.SettingsPath, 0, 0), $"{Counted.Text(signature.Written, "page")} fill sections of {signature.Pages} only with {Counted.Text(signature.Blanks, "blank page")}.",
            $"Choose sections of {better}, or let the text have fewer pages.");
    }

    /// <summary>Gives up what is in the works, as where a report that the volume holds is stopped.</summary>
    public void Abandon()
    {
        isAbandoned = true;
        books?.Dispose();
        foreach (var file in files)
            file.Dispose();
        (books, setter) = (null, null);
        files.Clear();
        waiting.Clear();
    }

    public void Dispose() => Abandon();

    private BuildStep Step(int reports) => new($"Setting volume {volume.Id}", reports, volume.Reports.Count);

    private void Open()
    {
        if (setter is not null)
            return;
        var date = tools.Dates.Of(volume);
        var facts = new VolumeFacts(volume.Date ?? (date is { } day ? DateOnly.FromDateTime(day.UtcDateTime) : null), [.. FacesOf(settings.PrintDesign)], Maker.Generator);
        setter = new(volume, settings, facts, tools.Index, typesetter, PicturesOf, PageDesign.Of(settings.PrintDesign).Paper);
        files.AddRange(tools.Request.Proof ? [tools.Folder.Begin(ProofPath)] : Books(tools.Request).Select(book => tools.Folder.Begin(book.PathOf(volume.Id))));
        // A volume has no one source to lie within it.
        var options = new PdfOptions(tools.Request.Pretty, settings.ArchiveStandard == ArchiveStandard.A2u ? ArchiveStandard.A2u : ArchiveStandard.A2a) { Reports = ReportsFromHere };
        var written = new List<PdfBook>();
        if (tools.Request.MakesPrint && !tools.Request.Proof)
            written.Add(new(files[0].Stream, settings.Language, PdfFacts.Of(volume, settings, date ?? PressDate, "print"), options with { HasLinks = false, Press = tools.Press!.Options(settings.Print, settings.Print.Bleed) }));
        if (tools.Request.MakesArchive || tools.Request.Proof)
            written.Add(new(files[^1].Stream, settings.Language, PdfFacts.Of(volume, settings, date, "pdf"), options));
        books = new(written);
    }

    private void Add(VolumeText text, CancellationToken interruption)
    {
        diagnostics.AddRange(text.Diagnostics);
        AddProblems(text.Problems);
        foreach (var part in setter!.Add(text.Report, text.Cut!))
        {
            if (tools.Request.MakesPrint)
            {
                var coarse = PressCheck.Pictures(part.Document, text.Report, settings.Print, picture => !problems.Any(p => ReferenceEquals(p.StandIn, picture))).ToList();
                diagnostics.AddRange(coarse);
                AddProblems(coarse, text.Report);
            }

            if (tools.Request.Strict)
            {
                var beyond = TypographicLimits.Check(part.Document, text.Report, settings.Typography, volume.Id);
                diagnostics.AddRange(beyond);
                AddProblems(beyond, text.Report);
            }

            Add(part, interruption);
        }
    }

    private void Add(BookPart part, CancellationToken interruption)
    {
        interruption.ThrowIfCancellationRequested();
        books!.Add(tools.Request.Proof ? Mark(part) : part.Document, part.Place);
        if (tools.Request is { Booklet: true, Proof: false })
            booklet.Add(part);
    }

    /// <summary>The pictures of a text; what is found in them stops the volume, which cannot be set without them.</summary>
    private Assets PicturesOf(Report report)
    {
        if (tools.Request.Proof)
            return PicturesForProof(report);
        var pictures = ReportPictures.Read(report, tools.Files);
        return tools.Request.Obstacle(pictures.Diagnostics) is { } obstacle ? throw new VolumeStoppedException(obstacle, pictures.Diagnostics) : pictures.Value;
    }

    private static IEnumerable<string> FacesOf(DesignSettings design)
    {
        yield return NameOf(design.Face) ?? BuiltInFamily.Serif;
        if (design.Style == DesignStyle.Modern)
            yield return NameOf(design.Sans) ?? BuiltInFamily.Sans;

        static string? NameOf(FamilyChoice? choice) => choice switch
        {
            BuiltInFamily family => family.Name,
            FamilyOfFiles files => Path.GetFileNameWithoutExtension(files.Regular.Path),
            _ => null,
        };
    }
}
