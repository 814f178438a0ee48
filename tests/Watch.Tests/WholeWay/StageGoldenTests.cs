using System.Text;
using System.Text.RegularExpressions;
using Watch.Documents;
using Watch.Documents.Dumps;
using Watch.Pdf;
using Watch.Pdf.Metadata;
using Watch.Pdf.Structure;
using Watch.Reading;
using Watch.Tests.Support;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Examination;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.WholeWay;

/// <summary>What each stage makes of the same report, as <c>dump</c> prints it.</summary>
public class StageGoldenTests
{
    public static TheoryData<string> Cases => [.. Golden.Cases("stages")];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_stage_makes_of_a_report_what_it_made_before(string name)
    {
        var settings = new CorpusSettings { Series = "Lamp Report" };
        var report = ReportReader.Read(new("report.md", File.ReadAllText(Path.Combine(Golden.Folder("stages", name), "report.md"))), settings).Value;
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        var galley = typesetter.SetGalley(report, settings, Assets.None).Value;
        var document = typesetter.Set(report, settings, Assets.None, examined: true).Value;
        var information = new PdfInformation { Title = report.Metadata.Title.PlainText, Version = "0" };
        Golden.Matches("stages", name, "model.txt", ModelDump.Write(report));
        Golden.Matches("stages", name, "items.txt", StageDump.Items(galley));
        Golden.Matches("stages", name, "lines.txt", StageDump.Lines(document, report));
        Golden.Matches("stages", name, "galley.txt", StageDump.Column(galley));
        Golden.Matches("stages", name, "pages.txt", StageDump.Pages(document));
        Golden.Matches("stages", name, "tags.txt", TagDump.Write(document));
        Golden.Matches("stages", name, "pdf.txt", WithoutFonts(Encoding.UTF8.GetString(PdfWriter.Write(document, information, new PdfOptions(Pretty: true)))));
    }

    /// <summary>The file without the programs of its fonts, whose bytes are HarfBuzz's, and without what depends on them.</summary>
    private static string WithoutFonts(string pdf)
    {
        var text = Regex.Replace(pdf, "(?<=stream\n)[0-9A-Fa-f\\s]{200,}>?", "(hexadecimal)\n");
        text = Regex.Replace(text, "[A-Z]{6}\\+", "SUBSET+");
        text = Regex.Replace(text, "/Length1? \\d+", "/Length (bytes)");
        text = Regex.Replace(text, "(?<=/ID ?\\[)[^\\]]*", "(fingerprint)");
        text = Regex.Replace(text, "uuid:[0-9a-f-]{36}", "uuid:(fingerprint)");
        return text[..(text.IndexOf("\nxref\n", StringComparison.Ordinal) + 1)];
    }
}
