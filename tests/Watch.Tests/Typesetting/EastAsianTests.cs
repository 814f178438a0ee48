using Watch.Documents;
using Watch.Tests.Support;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.Typesetting;

public class EastAsianTests
{
    private const string Japanese =
        "文書は二〇一八年十二月に「港湾と鉄道」という題で、Tokyoの図書館に収められた。編者は、「目録がなければ、誰も見つけられない」と書き、２３９７件の記録（索引つき）を調べた。" +
        "ティッシュ、チェック、ヴァイオリンなど、小書きの仮名や長音符ーは行頭に来ない。価格は￥１２００で、割合は50％である……。『目録』『索引』「巻第一」、その他。人々は々で始まる行を見ない！本当か？そう・だ。";

    private const string Chinese =
        "图书馆的目录说：“没有索引，就没有人能找到这些文件。”《港口与铁路》一书在2018年出版，共收录了52%的记录……编者认为——至少在当时——这已经足够；各方应“共同整理”，为读者创造条件（见附录）。";

    private const string Korean =
        "도서관의 목록에는 항만과 철도에 관한 문서가 이천 건 넘게 들어 있으며, 편집자는 “색인이 없으면 아무도 찾을 수 없다”고 썼다. 北韓의 기록도 함께 정리되었다.";

    private const string NotFirst = "、。，．・：；？！゛゜ヽヾゝゞ々ー）］｝〉》」』】ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ,.)!?%％";
    private const string NotLast = "「『（［｛〈《【￥$(";

    [Theory]
    [InlineData(Japanese, "ja")]
    [InlineData(Chinese, "zh")]
    [InlineData(Chinese, "en")]
    [InlineData(Japanese, "en")]
    public void No_line_begins_or_ends_with_what_may_not(string text, string language)
    {
        for (var shift = 0; shift < 24; shift++)
        {
            var lines = Lines(new string('一', shift) + text + text, language);
            Assert.True(lines.Count > 5);
            Assert.All(lines.Skip(1), line => Assert.DoesNotContain(line.Text[0], NotFirst));
            Assert.All(lines.SkipLast(1), line => Assert.DoesNotContain(line.Text.TrimEnd()[^1], NotLast));
            Assert.All(lines.Skip(1), line => Assert.False(line.Text[0] == '…' && lines[lines.IndexOf(line) - 1].Text[^1] == '…'));
        }
    }

    [Theory]
    [InlineData(Japanese, "ja")]
    [InlineData(Chinese, "zh")]
    [InlineData(Korean, "ko")]
    public void Lines_fill_the_measure(string text, string language)
    {
        var design = PageDesign.House;
        var lines = Lines(string.Concat(Enumerable.Repeat(text, 3)), language);
        var right = design.InnerMargin + design.Measure;
        // The blank half of a mark at a line's end hangs beyond the measure.
        Assert.True(lines.Count > 4);
        Assert.All(lines.SkipLast(1), line => Assert.InRange(
            line.Right.Points - right.Points, -0.01, "、。，．」』）》”’】".Contains(line.Text.TrimEnd()[^1]) ? design.Body.Size.Points * 0.5 : 0.01));
    }

    /// <summary>KLREQ 2.3: between words or between syllables; Han words are read whole.</summary>
    [Fact]
    public void Korean_breaks_between_syllables_rather_than_open_its_spaces_and_its_Han_words_are_whole()
    {
        var (within, between) = (0, 0);
        for (var shift = 1; shift < 20; shift++)
        {
            var report = HandMade.Report("T", new string('가', shift) + " " + Korean);
            using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
            var lines = typesetter.SetGalley(report with { Metadata = report.Metadata with { Language = "ko" } }, new CorpusSettings(), Assets.None)
                .Value.Paragraphs.Single(p => p.Start?.Block == 1).Lines;
            for (var i = 1; i < lines.Count; i++)
            {
                var (end, start) = (lines[i - 1].Text[^1], lines[i].Text[0]);
                if (end == ' ')
                {
                    between++;
                }
                else
                {
                    within++;
                    Assert.True(end is >= '가' and <= '힣' && start is >= '가' and <= '힣', $"{end}|{start}");
                }

                Assert.True(lines[i - 1].Ratio < 1.2, lines[i - 1].Text);
            }
        }

        Assert.True(within > 0 && between > within / 4, $"{within} within, {between} between");
    }

    [Fact]
    public void A_notes_number_stays_with_the_character_before_it()
    {
        for (var count = 20; count < 70; count++)
        {
            var leaf = new Leaf(1, [new Text(new string('港', count)), new NoteReference(1, 1), new Text(new string('湾', 40))]);
            var report = HandMade.Report("T", [new Paragraph(leaf)], [HandMade.Note(1, "n")]);
            Assert.All(Lines(report with { Metadata = report.Metadata with { Language = "ja" } }), line => Assert.NotEqual('1', line.Text[0]));
        }
    }

    [Fact]
    public void Latin_words_stand_a_quarter_of_an_em_apart_and_marks_share_their_blank_halves()
    {
        var em = PageDesign.House.Body.Size.Points * 0.9;
        Assert.Equal(0.25 * em, Width("港A") - Width("港") - Width("A"), 1e-6);
        Assert.Equal(0, Width("港。") - Width("港") - Width("。"), 1e-6);
        Assert.Equal(-0.5 * em, Width("」「") - Width("」") - Width("「"), 1e-6);
        Assert.Equal(-0.5 * em, Width("。」") - Width("。") - Width("」"), 1e-6);

        static double Width(string text) => Assert.Single(Lines(text, "ja")).Width.Points;
    }

    private sealed record Line(string Text, Length Width, Length Right);

    private static List<Line> Lines(string text, string language)
    {
        var report = HandMade.Report("T", text);
        return Lines(report with { Metadata = report.Metadata with { Language = language } });
    }

    private static List<Line> Lines(Report report)
    {
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        var pages = typesetter.Set(report, new CorpusSettings(), Assets.None).Value.Pages;
        return [.. pages.SelectMany(page => page.Marks.OfType<GlyphRun>().Where(r => r.Position is { Note: 0, Block: 1 })
            .GroupBy(r => r.Origin.Y).Select(runs => new Line(
                string.Concat(runs.Select(r => r.Text)),
                runs.Max(r => r.Left + r.Width) - runs.Min(r => r.Left),
                runs.Max(r => r.Left + r.Width))))];
    }
}
