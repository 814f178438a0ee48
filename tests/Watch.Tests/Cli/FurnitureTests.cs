using System.IO.Compression;
using System.Xml.Linq;
using Watch.Languages;
using Watch.Languages.Words;
using Watch.Tests.Epub;
using Watch.Tests.Pdf;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Cli;

/// <summary>In which language a corpus of several says what no author wrote.</summary>
public sealed class FurnitureTests : IDisposable
{
    private const string House = "title: Harbour Books\npublisher: P\nplace: Q\nrights: R\nseries: Harbour Report\neditors: [Dora Edit]\n";

    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    /// <summary>A report in each language, bound in one book.</summary>
    [Fact]
    public void Each_report_says_all_in_its_language()
    {
        desk.Write("reports/watch.yaml", House + "language: en\n");
        for (var i = 0; i < WordFile.All.Count; i++)
            desk.Write($"reports/{i + 1}.md", Report(i + 1, WordFile.All[i]));
        Assert.Equal(0, desk.Run("build", "--only", "epub").Code);
        for (var i = 0; i < WordFile.All.Count; i++)
        {
            var language = Language.Of(WordFile.All[i]);
            var page = Page("out/anthology.epub", $"EPUB/text/report-{i + 1:000}.xhtml");
            var text = page.Root!.Value;
            Assert.All([language.Words.Notes, language.Words.TableLabel(1), language.Words.CiteAs, language.Dates.Write(new(2019, 3, 1)), language.Words.RevisedOn.With(language.Dates.Write(new(2020, 5, 7)))], said => Assert.Contains(said, text, StringComparison.Ordinal));
            Assert.Contains(page.Descendants(), e => (string?)e.Attribute("aria-label") == language.Words.Note.With("1"));
            // The name of the series alone is English.
            Assert.Equal(language.Tag == "en" ? [] : ["Harbour Report"], page.Descendants().Where(e => (string?)e.Attribute("lang") == "en" && e.Name.LocalName != "html").Select(e => e.Value));
        }

        var (code, output) = ExternalTool.EpubCheck(desk["out/anthology.epub"]);
        Assert.True(code == 0, output);
    }

    [Theory]
    [InlineData("de")]
    [InlineData("ko")]
    [InlineData("pl")]
    [InlineData("ar")]
    public void The_volume_says_all_in_its_own(string tag)
    {
        desk.Write("reports/watch.yaml", House + $"language: {tag}\n").Write("reports/1.md", Report(1, "en")).Write("reports/2.md", Report(2, tag));
        Assert.Equal(0, desk.Run("build").Code);
        var words = Language.Of(tag).Words;
        var navigation = Page("out/anthology.epub", "EPUB/nav.xhtml").Root!.Value;
        Assert.All([words.Contents, words.Guide, words.Cover, words.TitlePage, words.Imprint, words.Beginning, words.PagesOfPrint, words.Colophon], said => Assert.Contains(said, navigation, StringComparison.Ordinal));
        Assert.Contains(words.EditedBy.With("Dora Edit"), Page("out/anthology.epub", "EPUB/text/titlepage.xhtml").Root!.Value, StringComparison.Ordinal);
        Assert.Contains(words.AccessibilitySummary(false, true), Page("out/anthology.epub", "EPUB/package.opf").Root!.Value, StringComparison.Ordinal);
        Assert.Contains("Notes", Page("out/anthology.epub", "EPUB/text/report-001.xhtml").Root!.Value, StringComparison.Ordinal);
        var (code, output) = ExternalTool.EpubCheck(desk["out/anthology.epub"]);
        Assert.True(code == 0, output);
        var archive = QpdfFile.Read(File.ReadAllBytes(desk["out/archive/anthology.pdf"]));
        Assert.Equal(tag, QpdfFile.Text(archive.Catalog.GetProperty("/Lang")));
        Assert.Equal(new[] { "en", tag }.ToHashSet(), archive.Dictionaries.Where(d => d.TryGetProperty("/Lang", out _)).Select(d => QpdfFile.Text(d.GetProperty("/Lang"))).ToHashSet());
        // An English report has nothing of the volume's language but the name of the series, and the volume nothing English.
        var report = QpdfFile.Read(File.ReadAllBytes(desk["out/reports/report-002.pdf"]));
        Assert.Equal([tag], report.Dictionaries.Where(d => d.TryGetProperty("/Lang", out _)).Select(d => QpdfFile.Text(d.GetProperty("/Lang"))).Distinct());
    }

    [Fact]
    public void A_corpus_has_words_of_its_own()
    {
        desk.Write("reports/watch.yaml", House + "language: de\nlanguages: {de: {words: {contents: Übersicht, notes: Nachweise, table-numbered: \"Tab.~{0}\"}}, en: {words: {cite-as: \"How to cite:\"}}}\n")
            .Write("reports/1.md", Report(1, "en")).Write("reports/2.md", Report(2, "de-AT"));
        Assert.Equal(0, desk.Run("build").Code);
        Assert.Contains("Übersicht", Page("out/anthology.epub", "EPUB/nav.xhtml").Root!.Value, StringComparison.Ordinal);
        Assert.Contains("How to cite: ", Page("out/anthology.epub", "EPUB/text/report-001.xhtml").Root!.Value, StringComparison.Ordinal);
        var own = Page("out/anthology.epub", "EPUB/text/report-002.xhtml").Root!.Value;
        Assert.All(["Nachweise", "Tab.\u00A01.", "1. März 2019"], said => Assert.Contains(said, own, StringComparison.Ordinal));
        var said = PdfText.Tagged(File.ReadAllBytes(desk["out/reports/report-002.pdf"]));
        Assert.All(["Nachweise", "Tab. 1."], word => Assert.Contains(word, said.Replace('\u00A0', ' '), StringComparison.Ordinal));
    }

    [Fact]
    public void Translations_lead_to_each_other_in_every_output()
    {
        desk.Write("reports/watch.yaml", House + "language: en\nvolumes: [{id: both, languages: [ko, en], arrange: one-after-another}, {id: english, languages: [en]}]\n")
            .Write("reports/en.md", Report(1, "en")).Write("reports/ko.md", Report(1, "ko", "translations: [{report: en.md}]\nidentifiers: {url: \"https://example.org/ko\"}\n"));
        var run = desk.Run("build");
        Assert.Equal(0, run.Code);
        Assert.Equal(["both.epub report-001-ko.xhtml ko Title ko", "both.epub report-001.xhtml en Title en", "english.epub https://example.org/ko ko Title ko"],
            new[] { "both", "english" }.SelectMany(id => new[] { "report-001", "report-001-ko" }.Where(r => r == "report-001" || id == "both")
                .SelectMany(r => Page($"out/{id}.epub", $"EPUB/text/{r}.xhtml").Descendants(Books.Xhtml + "a").Where(a => a.Attribute("hreflang") is not null))
                .Select(a => $"{id}.epub {(string?)a.Attribute("href")} {(string?)a.Attribute("hreflang")} {a.Value}")));
        Assert.Equal("/URI https://example.org/ko", Assert.Single(Links("out/reports/report-001.pdf"), l => l.EndsWith("/ko", StringComparison.Ordinal)));
        Assert.Contains("/GoToR report-001.pdf", Links("out/reports/report-001-ko.pdf"));
        Assert.Contains("report-001/title", Links("out/archive/both.pdf"));
        Assert.Contains("report-001-ko/title", Links("out/archive/both.pdf"));
        Assert.Contains("/URI https://example.org/ko", Links("out/archive/english.pdf"));
        Assert.All(["out/reports/report-001.pdf", "out/reports/report-001-ko.pdf", "out/archive/both.pdf"], pdf => Assert.Equal(0, ExternalTool.Run("qpdf", "--check", desk[pdf]).ExitCode));
    }

    private List<string> Links(string pdf) =>
    [
        .. QpdfFile.Read(File.ReadAllBytes(desk[pdf])).Dictionaries.Where(d => d.TryGetProperty("/Subtype", out var kind) && kind.GetString() == "/Link").Select(link => !link.TryGetProperty("/A", out var action)
            ? QpdfFile.Text(link.GetProperty("/Dest"))
            : $"{action.GetProperty("/S").GetString()} {QpdfFile.Text(action.TryGetProperty("/URI", out var uri) ? uri : action.GetProperty("/F").GetProperty("/UF"))}"),
    ];

    private static string Report(int number, string language, string more = "") =>
        $"---\nnumber: {number}\ntitle: Title {language}\ndate: 2019-03-01\nauthors: [Ada Quay, Ben Strand]\nlanguage: {language}\nrevised: [{{date: 2020-05-07, note: 1951.}}]\n{more}---\n\n1951.[^1]\n\n| 1950 | 1951 |\n|---|---|\n| 1 | 2 |\n\nTable: 1951.\n\n[^1]: 1952.\n";

    private XDocument Page(string book, string name)
    {
        using var container = ZipFile.OpenRead(desk[book]);
        using var entry = container.GetEntry(name)!.Open();
        return XDocument.Load(entry);
    }
}
