using Watch.Benchmarks;
using Watch.Documents;
using Watch.Documents.Settings;
using Watch.LineQuality;
using Watch.Reading;
using Watch.Tests.Pdf;
using Watch.Tests.Support;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.LineQuality;

/// <summary>What the built-in designs promise of their pages, measured in finished files.</summary>
public class DesignStyleTests
{
    // What stands between body lines and may push them off the grid.
    private const string Between = """
        > A quotation that says in two lines or three what nobody had said of the lamps before, and that is smaller than the text around it.

        Then:

        - one item of a list
        - and another, with a note[^more]

        ### A heading of the third level that is long enough for a second line where pages are narrow

        Words below it.

        ## A heading above another

        ### The other

        Words.

        | Year | Lamps |
        |------|------:|
        | 1837 | 24 |

        ## Below a table

        Words, and code:

            count = lamps + 1

        #### The fourth level

        Words at the end.

        [^more]: More.
        """;

    public static TheoryData<string> Styles => [.. DesignStyle.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Styles))]
    public void A_line_has_60_to_75_characters(string name)
    {
        var style = DesignStyle.All.Single(s => s.Name == name);
        var lengths = Enumerable.Range(1, 6).SelectMany(number => Body(style, GeneratedCorpus.Report(number)))
            .Where(l => l.IsFull && !l.BeginsParagraph).Select(l => l.Line.Text.Length).Order().ToArray();
        Assert.True(lengths.Length > 300);
        Assert.InRange(lengths.Average(), style.Characters - 2, style.Characters + 2);
        // A line of many narrow letters may have a few more, one of wide words a few less.
        Assert.InRange(lengths.Count(l => l is >= 60 and <= 75), lengths.Length * 0.95, lengths.Length);
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Body_lines_of_all_pages_stand_on_one_grid(string name)
    {
        var style = DesignStyle.All.Single(s => s.Name == name);
        for (var number = 1; number <= 4; number++)
        {
            var body = Body(style, GeneratedCorpus.Report(number).Replace("\n\n## ", $"\n\n{Between.Replace("more]", $"more-{number}]")}\n\n## "));
            Assert.True(body[^1].Line.Page > 2);
            Assert.All(body, line =>
            {
                var lines = (style.Height - style.TopMargin - style.Leading * 0.75 - line.Line.Baseline) / style.Leading;
                Assert.True(Math.Abs(lines - Math.Round(lines)) < 0.005, $"Page {line.Line.Page}, line {lines:0.00}: {line.Line.Text}");
            });
        }
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Margins_follow_the_canon(string name)
    {
        var style = DesignStyle.All.Single(s => s.Name == name);
        var frame = PageFrame.Of(new DesignSettings { Style = style });
        Assert.Equal(style.Lines, frame.Lines);
        Assert.Equal(2, (style.Width - style.InnerMargin - style.Measure) / style.InnerMargin, 1e-9);
        Assert.Equal(2, style.BottomMargin / style.TopMargin, 1e-9);
        Assert.InRange(style.Lines * style.Leading, style.Width - style.Leading, style.Width + 1);
    }

    [Fact]
    public void On_wide_paper_a_line_grows_to_75_characters_and_no_further()
    {
        var frame = PageFrame.Of(new DesignSettings { Paper = (595, 842) });
        Assert.Equal(DesignStyle.House.Measure * 75 / 69, frame.Measure, 1e-9);
        Assert.Equal((595 - frame.Measure) / 3, frame.InnerMargin, 1e-9);
        Assert.Equal(400, PageFrame.Of(new DesignSettings { Paper = (595, 842), InnerMargin = 95, OuterMargin = 100 }).Measure, 1e-9);
        Assert.Equal(430, PageFrame.Of(new DesignSettings { Paper = (595, 842), Measure = 430 }).Measure, 1e-9);
    }

    private static IReadOnlyList<BodyLine> Body(DesignStyle style, string text)
    {
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.Of(new DesignSettings { Style = style }));
        var report = ReportReader.Read(new("report.md", text), new CorpusSettings()).Value;
        var lines = TextBlock.Body(LineReader.Read(Specimens.Write(typesetter.Set(report, new CorpusSettings(), Assets.None).Value)), style.Size);
        // The bullet of a list hangs where paragraphs begin.
        return [.. lines.Where(l => !l.Line.Text.StartsWith('•'))];
    }
}
