using System.IO.Compression;
using Watch.Reading;
using Watch.Reading.Settings;
using Watch.Tests.Cli;
using Watch.Tests.Support;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.WholeWay;

/// <summary>How Japanese, Korean and Chinese are emphasised, set in and broken.</summary>
public class EastAsianTests
{
    /// <summary>One mark at each character, none at punctuation and Latin letters; in text of another language emphasis is no stress, and nothing is marked.</summary>
    [Theory]
    [InlineData("ja", "船は*大幅に、A*遅れた。", 3, true)]
    [InlineData("ko", "배는 *매우* 늦었다.", 2, true)]
    [InlineData("zh", "渡船*严重*晚点。", 2, false)]
    [InlineData("en", "The *[大幅]{lang=ja}* ferry.", 0, true)]
    public void Emphasis_is_a_mark_at_each_character(string language, string text, int dots, bool above)
    {
        var page = Set(language, text).Pages[0];
        var marks = page.Marks.OfType<PathMark>().ToList();
        Assert.Equal(dots, marks.Count);
        var baseline = page.Marks.OfType<GlyphRun>().First(r => r.Text.Any(c => text.Contains(c, StringComparison.Ordinal) && c > 0x2E80)).Origin.Y;
        Assert.All(marks, mark => Assert.Equal(above, mark.Points.All(p => p.Y < baseline)));
        Assert.All(marks, mark => Assert.Equal(ArtifactKind.Layout, mark.Artifact));
    }

    [Fact]
    public void An_EPUB_has_the_same_marks()
    {
        using var desk = new Desk();
        desk.Report(1, "::: {lang=ja}\n\n船は*大幅に*遅れた。\n\n:::\n\n::: {lang=zh-Hans}\n\n渡船*严重*晚点。\n\n:::\n\n::: {lang=ko}\n\n배는 *매우* *very* 늦었다.\n\n:::\n\n");
        Assert.Equal(0, desk.Run("build", "--only", "epub").Code);
        using var epub = ZipFile.OpenRead(desk["out/anthology.epub"]);
        using var reader = new StreamReader(epub.GetEntry("EPUB/text/report-001.xhtml")!.Open());
        var text = reader.ReadToEnd();
        Assert.Contains("<em class=\"upright sesame\">大幅に</em>", text);
        Assert.Contains("<em class=\"upright dots-below\">严重</em>", text);
        Assert.Contains("<em class=\"upright dots\">매우</em>", text);
        Assert.DoesNotContain("dots\">very", text);
    }

    /// <summary>The style sheet sets in the paragraphs that it selects so, and no line of a head, a cell or a note is among them.</summary>
    [Fact]
    public void An_EPUB_sets_in_running_text_alone()
    {
        using var desk = new Desk();
        desk.Write("reports/1.md", "---\nnumber: 1\ntitle: 記録\ndate: 2019-01-05\nauthors: [山田 太郎]\nlanguage: ja\n---\n\n一つ。[^n]\n\n| 港 |\n|--|\n| 北 |\n\n> 引用。\n\n## 章\n\n二つ。\n\n[^n]: 日誌。\n");
        Assert.Equal(0, desk.Run("build", "--only", "epub").Code);
        using var epub = ZipFile.OpenRead(desk["out/anthology.epub"]);
        using var sheet = new StreamReader(epub.GetEntry("EPUB/css/book.css")!.Open());
        Assert.Contains("[lang|=\"ja\"] section:not([class]) > p:not([class])", sheet.ReadToEnd());
        using var stream = epub.GetEntry("EPUB/text/report-001.xhtml")!.Open();
        var selected = System.Xml.Linq.XDocument.Load(stream).Descendants().Where(e => e.Name.LocalName == "p" && e.Attribute("class") is null && e.Parent is { Name.LocalName: "section" } parent && parent.Attribute("class") is null);
        Assert.Equal(["一つ。1", "二つ。"], selected.Select(e => e.Value));
    }

    /// <summary>Every paragraph of Japanese is set in by a character and of Chinese by two; a bracket has white of its own.</summary>
    [Theory]
    [InlineData("ja", "", "港の日誌。", 1)]
    [InlineData("zh", "", "港口的日志。", 2)]
    [InlineData("ja", "", "「日誌」。", 0)]
    [InlineData("ja", "languages: {ja: {bracket-indent: 1}}", "「日誌」。", 0.5)]
    [InlineData("ja", "languages: {ja: {bracket-indent: 1.5}}", "「日誌」。", 1)]
    [InlineData("ko", "", "항구의 일지.", 0)]
    public void Paragraphs_are_set_in_by_whole_characters(string language, string settings, string text, double ems)
    {
        var page = Set(language, text, settings).Pages[0];
        var run = page.Marks.OfType<GlyphRun>().First(r => r.Text.StartsWith(text[0]));
        Assert.Equal(ems, (run.Left - PageDesign.House.InnerMargin) / run.Size, 0.02);
    }

    /// <summary>Lines of Korean end between words, and between syllables only where a line would be loose; a setting asks for better filled lines.</summary>
    [Fact]
    public void Korean_words_are_kept_whole_where_lines_allow_it()
    {
        const string text = "항구의 일지에는 그 사실이 먹으로 적혀 있다. 보고서는 항만 위원회라고 부르는 기관과 법률, 그리고 주소를 언급한다. 북쪽 부두에 본부를 둔 항만국은 기록의 보존에 관하여 오랫동안 논의를 거듭하였으나 결론에 이르지 못하였다. "
            + "사본은 사무실에 남아 있었지만 아무도 그것을 읽지 않았으며, 그 결과 많은 사람들이 당시의 사정을 알지 못하게 되었다고 관계자들은 말하였다. ";
        var (words, syllables) = (Broken(""), Broken("languages: {ko: {break: syllable}}"));
        Assert.True(words < syllables, $"{words} words are broken, and {syllables} between syllables.");

        int Broken(string settings)
        {
            var lines = Set("ko", string.Concat(Enumerable.Repeat(text, 4)), settings).Pages.SelectMany(p => p.Marks.OfType<GlyphRun>().Where(r => r.Text.Any(c => c >= 0xAC00)).GroupBy(r => r.Origin.Y))
                .Select(line => string.Concat(line.Select(r => r.Text))).ToList();
            Assert.True(lines.Count > 10);
            return lines.SkipLast(1).Count(line => line[^1] >= 0xAC00);
        }
    }

    private static TypesetDocument Set(string language, string text, string settings = "")
    {
        var corpus = SettingsReader.Read(new("watch.yaml", settings)).Value;
        var report = ReportReader.Read(new("r.md", $"---\nnumber: 1\ntitle: T\nlanguage: {language}\n---\n\n{text}\n"), corpus).Value;
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House, corpus.Languages);
        return typesetter.Set(report, corpus, Assets.None).Value;
    }
}
