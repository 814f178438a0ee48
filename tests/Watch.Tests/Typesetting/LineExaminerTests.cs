using Watch.Benchmarks;
using Watch.Documents;
using Watch.Reading;
using Watch.Tests.Support;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Examination;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.Typesetting;

/// <summary>What an editor would look at, as <c>dump lines</c> and <c>--report-typography</c> name it.</summary>
public class LineExaminerTests
{
    [Fact]
    public void A_word_that_fills_no_line_leaves_a_loose_one_that_is_named()
    {
        var line = Lines("It was found that the ship\u00A0of\u00A0the\u00A0line\u00A0“" + new string('M', 18) + "” was lost.").First(l => l.Faults.HasFlag(LineFaults.Loose));
        Assert.True(line.Space > 0.38, $"{line.Space}");
        Assert.Contains($"loose: word spaces of {line.Space:0.00} em", TypographicReport.DescribeFaults(line));
    }

    [Fact]
    public void Two_hyphens_in_a_row_are_a_ladder()
    {
        var examined = Generated(20).Where(l => l.Faults.HasFlag(LineFaults.Ladder)).ToList();
        Assert.NotEmpty(examined);
        Assert.All(examined, line => Assert.True(line.EndsInHyphen));
    }

    [Fact]
    public void A_river_is_named_where_its_third_space_is_and_the_spaces_are_there()
    {
        // Words of one width in every line: all spaces stand below each other.
        var lines = Lines(string.Join(' ', Enumerable.Repeat("mmmm", 60)));
        Assert.Equal([0, 0, 3, 4], lines.Take(4).Select(l => l.River));
        Assert.Equal([false, false, true, true], lines.Take(4).Select(l => l.Faults.HasFlag(LineFaults.River)));
    }

    [Fact]
    public void A_last_line_shorter_than_two_and_a_half_em_is_short_unless_it_is_the_only_one()
    {
        var found = 0;
        for (var letters = 1; letters < 40; letters++)
        {
            var last = Lines($"mmmm mmmm mmmm mmmm mmmm mmmm mmmm {new string('m', letters)}. No")[^1];
            Assert.Equal(last.Width.Points < 2.5 * 10.5 && !last.IsFirst, last.Faults.HasFlag(LineFaults.Short));
            found += last.Faults.HasFlag(LineFaults.Short) ? 1 : 0;
        }

        Assert.True(found > 0);
        Assert.Equal(LineFaults.None, Lines("No.")[0].Faults);
    }

    [Fact]
    public void A_tie_is_parted_only_where_a_line_would_be_loose_and_is_named_then()
    {
        var parted = 0;
        for (var letters = 1; letters < 40; letters++)
        {
            foreach (var line in Lines($"He said {new string('m', letters)} to the good and learned Dr.\u00A0Xxxxxxxxxxxxxxxxx, of the Hall, who wrote it down that evening."))
            {
                if (!line.Faults.HasFlag(LineFaults.PartedTie))
                    continue;
                parted++;
                Assert.EndsWith("Dr. ", line.Text);
            }
        }

        Assert.InRange(parted, 1, 20);
    }

    [Fact]
    public void A_word_longer_than_its_line_is_broken_and_named()
    {
        var lines = Lines(new string('x', 200));
        Assert.Equal(string.Concat(Enumerable.Repeat('x', 200)), string.Concat(lines.Select(l => l.Text)));
        Assert.All(lines.SkipLast(1), line => Assert.Equal(LineFaults.BrokenWord, line.Faults & LineFaults.BrokenWord));
        Assert.All(lines, line => Assert.Equal(LineFaults.None, line.Faults & LineFaults.Overfull));
    }

    [Fact]
    public void A_table_whose_longest_words_have_no_room_is_set_smaller_before_words_are_broken()
    {
        var table = ReportReader.Read(
            new("r.md", "---\ntitle: T\n---\n\n| Misrepresentations | Characteristically | Internationalisation | Transubstantiation | Consequential |\n|---|---|---|---|---|\n| a | b | c | d | e |\n"),
            new CorpusSettings()).Value;
        var lines = Document(table).Lines.Select(l => l.Line).ToList();
        var head = lines.First(l => l.Text == "Misrepresentations");
        Assert.Equal(LineFaults.Smaller, head.Faults);
        Assert.DoesNotContain(lines, line => line.EndsInHyphen || line.Faults.HasFlag(LineFaults.BrokenWord));
    }

    [Fact]
    public void Words_of_a_narrow_head_are_hyphenated_as_often_as_they_must_and_never_broken_otherwise()
    {
        var head = string.Concat(Enumerable.Range(1, 14).Select(n => $"| Administration {n} "));
        var rows = string.Concat(Enumerable.Repeat(string.Concat(Enumerable.Repeat("| 123.4 ", 14)) + "|\n", 3));
        var report = ReportReader.Read(new("r.md", $"---\ntitle: T\n---\n\n{head}|\n{string.Concat(Enumerable.Repeat("|---", 14))}|\n{rows}"), new CorpusSettings()).Value;
        var lines = Document(report).Lines.Select(l => l.Line).ToList();
        Assert.Contains(lines, line => line.EndsInHyphen);
        Assert.DoesNotContain(lines, line => line.Faults.HasFlag(LineFaults.BrokenWord));
    }

    [Fact]
    public void Every_line_is_on_its_page_in_order_and_knows_where_it_is_written()
    {
        var report = ReportReader.Read(new("r.md", "---\ntitle: T\n---\n\nOne.\n\nTwo.\n"), new CorpusSettings()).Value;
        var document = Document(report);
        Assert.Equal([(1, "T"), (2, "One."), (3, "Two.")], document.Lines.Select(l => (l.Number, l.Line.Text)));
        Assert.Equal(["r.md:2:8", "r.md:5:1", "r.md:7:1"], document.Lines.Select(l => report.PlaceOf(l.Line.Start!.Value).ToString()));
        Assert.Empty(TypographicReport.Of(document, report).Findings);
    }

    [Fact]
    public void Lines_are_examined_only_where_someone_asks()
    {
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        Assert.Empty(typesetter.Set(HandMade.Report("T", "One."), new CorpusSettings(), Assets.None).Value.Lines);
    }

    private static IEnumerable<LineTrace> Generated(int reports) => Enumerable.Range(1, reports).SelectMany(
        number => Document(ReportReader.Read(new("r.md", GeneratedCorpus.Report(number)), new CorpusSettings()).Value).Lines.Select(l => l.Line));

    private static List<LineTrace> Lines(string text) =>
        [.. Document(HandMade.Report("T", text)).Lines.Where(l => l.Line.Start?.Block == 1).Select(l => l.Line)];

    private static TypesetDocument Document(Report report)
    {
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        return typesetter.Set(report, new CorpusSettings(), Assets.None, examined: true).Value;
    }
}
