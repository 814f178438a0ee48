using System.Text;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Dumps;
using Watch.Edition;
using Watch.Epub;
using Watch.Fonts;
using Watch.Pdf;
using Watch.Pdf.Metadata;
using Watch.Pdf.Structure;
using Watch.Production.Files;
using Watch.Production.Outputs;
using Watch.Production.Reports;
using Watch.Production.Volumes;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Examination;
using Watch.Typesetting.Marks;

namespace Watch.Production;

/// <summary>What a dump is asked for.</summary>
public sealed record DumpRequest
{
    /// <summary>One of <see cref="Dump.Stages"/>.</summary>
    public required string Stage { get; init; }

    /// <summary>The folder that holds the reports, absolute.</summary>
    public required string Folder { get; init; }

    /// <summary>The only report to print, by number or slug; null for all. Not for the EPUB, which holds all.</summary>
    public string? Report { get; init; }

    /// <summary>Whether drafts are printed too.</summary>
    public bool Drafts { get; init; }

    /// <summary>How many reports are read at a time.</summary>
    public int Jobs { get; init; } = 1;

    /// <inheritdoc cref="BuildRequest.Epoch"/>
    public DateTimeOffset? Epoch { get; init; }
}

/// <summary>A part of a dump.</summary>
/// <param name="Text">Ends with a line break, or is empty.</param>
/// <param name="Diagnostics">What was found on the way to it.</param>
/// <param name="Sources">The texts that the diagnostics point into, by path.</param>
public sealed record DumpPart(string Text, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyDictionary<string, SourceText> Sources)
{
    /// <summary>The file that the program failed on, and how; the last part then.</summary>
    public (string Path, Exception Fault)? Fault { get; init; }
}

/// <summary>Prints a stage of the way from report to output as text.</summary>
public static class Dump
{
    private const string OfModel = "model";
    private const string OfCorpus = "epub";

    // What is printed of a report, set.
    private static readonly IReadOnlyDictionary<string, Printer> OfReports = new Dictionary<string, Printer>
    {
        ["items"] = OfGalley(StageDump.Items),
        ["lines"] = (set, report) => Of(set.Typesetter.Set(report, set.Settings, set.Pictures, examined: true), document => StageDump.Lines(document, report)),
        ["galley"] = OfGalley(StageDump.Column),
        ["pages"] = OfPages(StageDump.Pages),
        ["tags"] = OfPages(TagDump.Write),
        ["pdf"] = (set, report) => Of(set.Typesetter.Set(report, set.Settings, set.Pictures), document => Pdf(document, PdfFacts.Of(report, set.Settings, set.Dates.Of([report])), PdfFacts.OptionsOf(report, set.Settings, pretty: true))),
    };

    private delegate Read<string> Printer(Setting set, Report report);

    /// <summary>The stages, in the order of the way.</summary>
    public static IReadOnlyList<string> Stages { get; } = [OfModel, .. OfReports.Keys, OfCorpus];

    /// <summary>Prints a stage, part by part as it is asked for.</summary>
    /// <exception cref="UnusableRequestException">The request asks for what cannot be meant.</exception>
    /// <exception cref="OperationCanceledException">The dump was interrupted.</exception>
    public static IEnumerable<DumpPart> Run(DumpRequest request, CancellationToken interruption = default)
    {
        if (request.Report is not null && request.Stage == OfCorpus)
            throw new UnusableRequestException("The EPUB holds all reports: --report has no meaning for it.");
        var files = new CorpusFiles(request.Folder);
        var reading = CorpusReader.Read(files, request.Drafts, request.Jobs, interruption);
        var choice = ReportChoice.Of(reading, request.Report);
        var found = reading.Diagnostics.Where(d => choice.Covers(d.Place.Path)).ToList();
        return Print(request, files, reading, choice, found, interruption);
    }

    private static IEnumerable<DumpPart> Print(DumpRequest request, CorpusFiles files, CorpusReading reading, ReportChoice choice, List<Diagnostic> found, CancellationToken interruption)
    {
        yield return Part("", found);
        if (choice.Unread.FirstOrDefault(f => f.Fault is not null) is { Fault: { } fault } faulty)
        {
            yield return Part("", []) with { Fault = (faulty.Path, fault) };
            yield break;
        }

        var corpus = reading.Corpus with { Reports = choice.Reports };
        var dates = new OutputDates(request.Epoch);
        if (request.Stage == OfModel)
        {
            foreach (var report in corpus.Reports)
                yield return Part(Titled(report.Slug, ModelDump.Write(report), corpus.Reports.Count), []);
            yield break;
        }

        var fonts = LoadFonts(request.Stage, corpus.Settings, files);
        yield return Part("", fonts.Diagnostics);
        if (request.Stage == OfCorpus)
        {
            var volumes = VolumeAssembler.Assemble(corpus, reading.Forewords);
            foreach (var volume in volumes)
            {
                var options = Anthology.Prepare(volume, corpus.Settings, files, fonts.Value, dates, reading.Index, edition: null);
                yield return Part(Titled(volume.Id, EpubDump.Write(volume, corpus.Settings, options.Value), volumes.Count), options.Diagnostics);
            }

            yield break;
        }

        // The model shows where its errors lie; what is made from it needs it whole.
        found.AddRange(fonts.Diagnostics);
        using var typesetter = new Typesetter(fonts.Value, PageDesign.Of(corpus.Settings.ReportDesign), corpus.Settings.Languages) { Words = corpus.Settings.Words };
        foreach (var report in corpus.Reports.Where(r => !HasErrors(found, r)))
        {
            interruption.ThrowIfCancellationRequested();
            var pictures = ReportPictures.Read(report, files);
            var text = pictures.HasErrors ? new("", []) : OfReports[request.Stage](new(typesetter, corpus.Settings, pictures.Value, dates), report);
            yield return Part(Titled(report.Slug, text.Value, corpus.Reports.Count), [.. pictures.Diagnostics, .. text.Diagnostics]);
        }

        DumpPart Part(string text, IReadOnlyList<Diagnostic> diagnostics) => new(text, [.. diagnostics], reading.Sources);
    }

    private static string Titled(string name, string text, int count) => count > 1 ? $"==> {name} <==\n{text}" : text;

    private static Read<FontSet> LoadFonts(string stage, CorpusSettings settings, CorpusFiles files)
    {
        var loaded = FontLoader.Load(settings, files, forPages: true);
        if (stage == OfCorpus)
            return loaded;
        var dressed = FontLoader.Dress(loaded.Value, settings.ReportDesign, files, forPages: true);
        return dressed with { Diagnostics = [.. loaded.Diagnostics, .. dressed.Diagnostics] };
    }

    private static Printer OfGalley(Func<Typesetting.Galleys.Galley, string> write) => (set, report) => Of(set.Typesetter.SetGalley(report, set.Settings, set.Pictures), write);

    private static Printer OfPages(Func<TypesetDocument, string> write) => (set, report) => Of(set.Typesetter.Set(report, set.Settings, set.Pictures), write);

    private static Read<string> Of<T>(Read<T> made, Func<T, string> write) => new(write(made.Value), made.Diagnostics);

    // A pretty file is text but for the comment of its second line, which says that PDFs are not.
    private static string Pdf(TypesetDocument document, PdfInformation information, PdfOptions options) =>
        Encoding.UTF8.GetString(PdfWriter.Write(document, information, options));

    private static bool HasErrors(IEnumerable<Diagnostic> found, Report report) =>
        found.Any(d => d.Severity == Severity.Error && (d.Place.Path == report.Source.Path || d.Place.Path == CorpusFiles.SettingsPath));

    private sealed record Setting(Typesetter Typesetter, CorpusSettings Settings, Assets Pictures, OutputDates Dates);
}
