using System.CommandLine;
using System.Diagnostics;
using System.Text;
using Watch.Documents;
using Watch.Edition;
using Watch.Epub;
using Watch.Fonts;
using Watch.Pdf;
using Watch.Typesetting;

namespace Watch.Cli;

/// <summary><c>watchpress dump</c>: prints a stage of the way from report to output as text.</summary>
internal static class DumpCommand
{
    private const string OfCorpus = "epub";

    private static readonly string[] Stages = ["model", "items", "lines", "galley", "pages", "tags", "pdf", OfCorpus];

    public static Command Describe(Surroundings surroundings)
    {
        var stage = new Argument<string>("STAGE") { HelpName = string.Join('|', Stages), Description = "What to print." };
        stage.AcceptOnlyFromAmong(Stages);
        var folder = new Argument<string>("FOLDER") { Description = "The folder that holds the reports.", DefaultValueFactory = _ => "reports" };
        var report = new Option<string?>("--report") { HelpName = "N", Description = "Print one report only, by its number or slug." };
        var drafts = BuildCommand.DraftsOption();
        var command = new Command("dump", "Prints a stage of the way to the outputs as text.") { stage, folder, report, drafts };
        command.SetAction((parsed, interruption) => Task.FromResult(Run(
            parsed.GetRequiredValue(stage), surroundings.PathOf(parsed.GetRequiredValue(folder)), parsed.GetValue(report), parsed.GetValue(drafts), surroundings, interruption)));
        return command;
    }

    private static int Run(string stage, string folder, string? report, bool drafts, Surroundings surroundings, CancellationToken interruption)
    {
        if (report is not null && stage == OfCorpus)
            throw new WrongUsageException("The EPUB holds all reports: --report has no meaning for it.");
        var dates = OutputDates.From(surroundings);
        var files = new CorpusFiles(folder);
        var reading = CorpusReader.Read(files, drafts, Environment.ProcessorCount, interruption);
        var choice = ReportChoice.Of(reading, report);
        var found = reading.Diagnostics.Where(d => choice.Covers(d.Place.Path)).ToList();
        DiagnosticText.Write(found, reading.Sources, surroundings.Error);
        if (choice.Unread.FirstOrDefault(f => f.Fault is not null) is { Fault: { } fault } faulty)
        {
            FaultText.Write(surroundings, faulty.Path, fault);
            return ExitCode.Fault;
        }

        var corpus = reading.Corpus with { Reports = choice.Reports };
        var fonts = stage == "model" ? null : LoadFonts();
        if (stage == OfCorpus)
        {
            var volumes = VolumeAssembler.Assemble(corpus, reading.Forewords);
            foreach (var volume in volumes)
            {
                var options = Anthology.Prepare(volume, corpus.Settings, files, fonts!, dates, reading.Index, edition: null);
                DiagnosticText.Write(options.Diagnostics, reading.Sources, surroundings.Error);
                surroundings.Output.Write((volumes.Count > 1 ? $"==> {volume.Id} <==\n" : "") + EpubDump.Write(volume, corpus.Settings, options.Value));
                found.AddRange(options.Diagnostics);
            }

            return Ending(found);
        }

        // The model shows where its errors lie; what is made from it needs it whole.
        using var typesetter = fonts is null ? null : new Typesetter(fonts, PageDesign.Of(reading.Corpus.Settings.ReportDesign));
        foreach (var each in corpus.Reports.Where(r => typesetter is null || !HasErrors(found, r)))
        {
            interruption.ThrowIfCancellationRequested();
            var text = typesetter is null ? new(ModelDump.Write(each), []) : Dump(stage, each, corpus.Settings, files, typesetter, dates);
            DiagnosticText.Write(text.Diagnostics, reading.Sources, surroundings.Error);
            found.AddRange(text.Diagnostics);
            surroundings.Output.Write(corpus.Reports.Count > 1 ? $"==> {each.Slug} <==\n{text.Value}" : text.Value);
        }

        return Ending(found);

        FontSet LoadFonts()
        {
            var settings = reading.Corpus.Settings;
            var loaded = FontLoader.Load(settings, files, forPages: true);
            var dressed = stage == OfCorpus ? new(loaded.Value, []) : FontLoader.Dress(loaded.Value, settings.ReportDesign, files, forPages: true);
            IReadOnlyList<Diagnostic> diagnostics = [.. loaded.Diagnostics, .. dressed.Diagnostics];
            DiagnosticText.Write(diagnostics, reading.Sources, surroundings.Error);
            found.AddRange(diagnostics);
            return dressed.Value;
        }
    }

    private static Read<string> Dump(string stage, Report report, CorpusSettings settings, CorpusFiles files, Typesetter typesetter, OutputDates dates)
    {
        var pictures = ReportPictures.Read(report, files);
        if (pictures.HasErrors)
            return new("", pictures.Diagnostics);
        return stage switch
        {
            "items" => Of(typesetter.SetGalley(report, settings, pictures.Value), StageDump.Items),
            "lines" => Of(typesetter.Set(report, settings, pictures.Value, examined: true), document => StageDump.Lines(document, report)),
            "galley" => Of(typesetter.SetGalley(report, settings, pictures.Value), StageDump.Column),
            "pages" => Of(typesetter.Set(report, settings, pictures.Value), StageDump.Pages),
            "tags" => Of(typesetter.Set(report, settings, pictures.Value), TagDump.Write),
            "pdf" => Of(typesetter.Set(report, settings, pictures.Value), document => DumpPdf(document, PdfFacts.Of(report, settings, dates.Of([report])), PdfFacts.OptionsOf(report, settings, pretty: true))),
            _ => throw new UnreachableException(),
        };

        Read<string> Of<T>(Read<T> made, Func<T, string> write) => new(write(made.Value), [.. pictures.Diagnostics, .. made.Diagnostics]);
    }

    // A pretty file is text but for the comment of its second line, which says that PDFs are not.
    private static string DumpPdf(TypesetDocument document, PdfInformation information, PdfOptions options) =>
        Encoding.UTF8.GetString(PdfWriter.Write(document, information, options));

    private static bool HasErrors(IEnumerable<Diagnostic> found, Report report) =>
        found.Any(d => d.Severity == Severity.Error && (d.Place.Path == report.Source.Path || d.Place.Path == CorpusFiles.SettingsPath));

    private static int Ending(IEnumerable<Diagnostic> found) =>
        found.Any(d => d.Severity == Severity.Error) ? ExitCode.InputErrors : ExitCode.Done;
}
