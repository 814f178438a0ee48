using Watch.Documents;
using Watch.Documents.Settings;
using Watch.Images.Press;
using Watch.Pdf;
using Watch.Pdf.Metadata;
using Watch.Reading;
using Watch.Tests.Cli;
using Watch.Tests.Images.Press;
using Watch.Tests.Pdf;
using Watch.Tests.Support;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.Conformance;

/// <summary>The PDFs that are judged: of the project's reports, of each stage's case, of a report with every kind, and of
/// documents set by hand. Each is made once.</summary>
internal static class Samples
{
    private static readonly SortedDictionary<string, Lazy<JudgedFile>> Made = new(Describe().ToDictionary(s => s.Name, s => new Lazy<JudgedFile>(() => Make(s.Name, s.Make))), StringComparer.Ordinal);

    public static IEnumerable<string> Names => Made.Keys;

    public static JudgedFile Of(string name) => Made[name].Value;

    /// <summary>With CONFORMANCE_OUT in the environment, writes a file there for other judges.</summary>
    public static void Keep(string name, Func<byte[]> pdf)
    {
        if (Environment.GetEnvironmentVariable("CONFORMANCE_OUT") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(folder).FullName, name.Replace('/', '-') + ".pdf"), pdf());
    }

    private static JudgedFile Make(string name, Func<byte[]> make)
    {
        var pdf = make();
        Keep(name, () => pdf);
        return JudgedFile.Of(pdf);
    }

    private static IEnumerable<(string Name, Func<byte[]> Make)> Describe()
    {
        foreach (var standard in new[] { "a-2a+ua-1", "a-2u+ua-1", "a-3a+ua-1" })
        {
            var built = new Lazy<Dictionary<string, byte[]>>(() => Build(standard));
            foreach (var name in Directory.GetFiles(Repository.File("reports"), "*.md").Select(f => Path.GetFileNameWithoutExtension(f)!))
                yield return ($"{name}-{standard[..4]}", () => built.Value[name]);
        }

        foreach (var notes in new[] { "per-report", "collected" })
        {
            var books = new Lazy<Dictionary<string, byte[]>>(() => Bind(notes));
            foreach (var product in new[] { "print", "archive" })
                yield return ($"book-{product}-{notes}", () => books.Value[product]);
        }

        foreach (var stage in new[] { "stages", "model" })
        {
            foreach (var name in Golden.Cases(stage))
                yield return ($"{stage}-{name}", () => Specimens.Write(OfSource(Path.Combine(Golden.Folder(stage, name), "report.md"))));
        }

        yield return ("every-kind", () => Specimens.Write(Set(EveryKind.Report, EveryKindPictures.Assets)));
        yield return ("every-kind-pretty", () => Specimens.Write(Set(EveryKind.Report, EveryKindPictures.Assets), pretty: true));
        yield return ("specimen", () => Specimens.Write(Specimens.Report()));
        yield return ("specimen-pretty", () => Specimens.Write(Specimens.Report(), pretty: true));
        yield return ("every-kind-2u", () => Write(new(Standard: ArchiveStandard.A2u)));
        yield return ("every-kind-3a", () => Write(new(Pretty: true, ArchiveStandard.A3a)
        {
            Attachments =
            [
                new("every-kind.md", "text/markdown", AttachmentRelationship.Source, "The source", "# Every Kind"u8.ToArray()),
                new("every kind – record.json", CitationRecord.MediaType, AttachmentRelationship.Data, "The record", CitationRecord.Write(EveryKind.Report, new())),
            ],
        }));
        yield return ("compiled", () => Specimens.Write(Constructs.Compiled()));
        yield return ("tables", () => Specimens.Write(Constructs.Tables()));
        yield return ("pictures", () => Specimens.Write(Constructs.Pictures()));
        yield return ("pictures-pretty", () => Specimens.Write(Constructs.Pictures(), pretty: true));
        foreach (var pretty in new[] { false, true })
        {
            yield return ($"pictures-press{(pretty ? "-pretty" : "")}", () => PdfWriter.Write(Constructs.Pictures(), Specimens.Information, new(pretty)
            {
                HasLinks = false,
                Press = new(PrintStandard.X4, Bleed.All(9), PrinterMarks.CropRegistrationAndBar, new(Profiles.Bytes, "FOGRA39", "FOGRA39L Coated"))
                {
                    Pictures = new(PressColour.Auto, Profiles.Fogra39) { InkLimit = 300 },
                },
            }));
        }

        yield return ("table-shapes", () => Specimens.Write(OfText(Constructs.TableShapes)));
        yield return ("turned-table", () => Specimens.Write(OfText(Constructs.TurnedTable)));
        yield return ("words", () => Specimens.Write(Constructs.Words()));
    }

    private static byte[] Write(PdfOptions options) => PdfWriter.Write(Set(EveryKind.Report, EveryKindPictures.Assets), Specimens.Information, options);

    /// <summary>The project's reports as <c>build</c> makes them by a standard, by slug.</summary>
    private static Dictionary<string, byte[]> Build(string standard)
    {
        using var desk = OfReports($"archive:\n  standard: {standard}\n");
        var result = desk.Run("build", "--only", "report");
        Assert.True(result.Code == 0, result.Error);
        return Directory.GetFiles(desk["out/reports"]).ToDictionary(f => Path.GetFileNameWithoutExtension(f)!, File.ReadAllBytes);
    }

    /// <summary>The books of the project's reports, by product.</summary>
    private static Dictionary<string, byte[]> Bind(string notes)
    {
        using var desk = OfReports($"print:\n  notes: {notes}\n");
        var result = desk.Run("build");
        Assert.True(result.Code == 0, result.Error);
        return new[] { "print", "archive" }.ToDictionary(product => product, product => File.ReadAllBytes(desk[$"out/{product}/anthology.pdf"]));
    }

    private static Desk OfReports(string settings)
    {
        var desk = new Desk();
        foreach (var path in Directory.GetFiles(Repository.File("reports"), "*", SearchOption.AllDirectories))
        {
            var copy = desk["reports/" + Path.GetRelativePath(Repository.File("reports"), path).Replace('\\', '/')];
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(path, copy);
        }

        return desk.Write("reports/watch.yaml", $"{File.ReadAllText(desk["reports/watch.yaml"])}\n{settings}");
    }

    private static TypesetDocument OfSource(string path) => OfText(File.ReadAllText(path));

    /// <summary>A report's text, set with a picture in every place that names one.</summary>
    private static TypesetDocument OfText(string text)
    {
        var report = ReportReader.Read(new("report.md", text), new CorpusSettings { Series = "Watch Report" }).Value;
        var figures = BlockTree.All([.. report.Body, .. report.Notes.SelectMany(n => n.Content)]).OfType<Figure>();
        return Set(report, new(figures.Select(f => f.Path).Distinct().ToDictionary(path => path, _ => Specimens.Gradient())));
    }

    private static TypesetDocument Set(Report report, Assets assets)
    {
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        return typesetter.Set(report, new CorpusSettings { Series = "Watch Report" }, assets).Value;
    }
}
