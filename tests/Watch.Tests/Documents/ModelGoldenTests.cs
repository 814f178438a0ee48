using System.Text;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Dumps;
using Watch.Images;
using Watch.Reading;
using Watch.Tests.Epub;
using Watch.Tests.Support;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Examination;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.Documents;

/// <summary>The constructs of the dialect, each from its source to the model, the pages and the EPUB's document.</summary>
public class ModelGoldenTests
{
    public static TheoryData<string> Cases => [.. Golden.Cases("model")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_report_reads_as_its_model(string name)
    {
        var dump = new StringBuilder(ModelDump.Write(Read(name, out var diagnostics)));
        foreach (var diagnostic in diagnostics)
            dump.Append(diagnostic).Append('\n');
        Golden.Matches("model", name, "model.txt", dump.ToString());
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_report_is_set_on_its_pages(string name)
    {
        var report = Read(name, out _);
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        Golden.Matches("model", name, "pages.txt", StageDump.Pages(typesetter.Set(report, new(), PicturesOf(report)).Value));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_report_is_written_as_its_document(string name)
    {
        var report = Read(name, out _);
        Golden.Matches("model", name, "report.xhtml", Books.Text(new(new(), [report]), $"EPUB/text/{report.Slug}.xhtml"));
    }

    private static Report Read(string name, out IReadOnlyList<Diagnostic> diagnostics)
    {
        var source = SourceDecoder.Decode("report.md", File.ReadAllBytes(Path.Combine(Golden.Folder("model", name), "report.md")));
        var report = ReportReader.Read(source.Value, new());
        diagnostics = [.. source.Diagnostics, .. report.Diagnostics];
        return report.Value;
    }

    /// <summary>The same small picture for every path that the report names.</summary>
    private static Assets PicturesOf(Report report)
    {
        var picture = ((ReadablePicture)PictureReader.Read(EveryKind.Picture)).Picture;
        var figures = BlockTree.All(report.Body.Concat(report.Notes.SelectMany(note => note.Content))).OfType<Figure>();
        return new(figures.Select(figure => figure.Path).Distinct().ToDictionary(path => path, _ => picture));
    }
}
