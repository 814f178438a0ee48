using Watch.Benchmarks;
using Watch.Documents;
using Watch.Reading;
using Watch.Tests.Support;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;
using Xunit;

namespace Watch.Tests.Typesetting;

/// <summary>Paragraphs that are set a line longer or shorter for the sake of pages.</summary>
public class VariableParagraphTests
{
    [Fact]
    public void They_have_a_line_more_or_fewer_say_the_same_and_are_set_as_well_as_others()
    {
        var (longer, shorter) = (0, 0);
        foreach (var (paragraph, best) in Paragraphs())
        {
            var (more, fewer) = paragraph.Vary();
            longer += Check(best, more, 1);
            shorter += Check(best, fewer, -1);
        }

        Assert.True(longer > 4 && shorter > 4, $"{longer} longer, {shorter} shorter");
    }

    [Fact]
    public void They_are_set_in_as_many_lines_without_a_broken_word_before_one()
    {
        var (mended, tried) = (0, 0);
        foreach (var (paragraph, best) in Paragraphs())
        {
            foreach (var at in Enumerable.Range(1, best.Count - 1).Where(i => best[i].IsWithinWord))
            {
                tried++;
                if (paragraph.Mend(best.Count, [at]) is not { } other)
                    continue;
                mended++;
                Assert.False(other[at].IsWithinWord);
                Assert.Equal((best.Count, TextOf(best)), (other.Count, TextOf(other)));
                Assert.Equal((best[0].SpaceAbove, best[0].BreakCost, best[0].Start), (other[0].SpaceAbove, other[0].BreakCost, other[0].Start));
                Assert.Equal(best.SelectMany(l => l.Destinations).Select(d => d.Name), other.SelectMany(l => l.Destinations).Select(d => d.Name));
                // A badness of 155 is a space of 0.24 + 1.157 * 0.12 em.
                Assert.All(other.SkipLast(1).SelectMany(l => l.Traces), line => Assert.InRange(line.Space ?? 0.24, 0.169, 0.38));
                Assert.True(other.Count(l => l.IsWithinWord) <= best.Count(l => l.IsWithinWord) + 1);
            }
        }

        Assert.True(mended > tried / 2 && tried > 20, $"{mended} of {tried}");
    }

    [Fact]
    public void Those_whose_last_line_was_added_to_stay_as_they_are()
    {
        var report = ReportReader.Read(new("r.md", string.Concat(Enumerable.Repeat("Words and more words of a paragraph. ", 20))), new CorpusSettings()).Value;
        using var memory = new WordMemory(TestFonts.House, PageDesign.House);
        var flow = new ParagraphFlow(memory.Styles, memory.Shaper, new(), report, DestinationNames.OfReport, [], report.PlaceOf);
        var column = new Column(PageDesign.House, memory.Setter, Length.Zero, null);
        var style = PageDesign.House.Body;
        column.Set(flow.LayGenerated(report.Source.Text, style, "en", -1), style, Length.Zero, PageDesign.House.Measure);
        Assert.Single(column.Variable);
        column.EndWith(flow.LayGenerated("p. 34", style, "en", -1), Length.Zero, PageDesign.House.Measure, style);
        Assert.Empty(column.Variable);
    }

    /// <summary>The paragraphs of a dozen reports, and the lines that each has where it is best.</summary>
    private static IEnumerable<(VariableParagraph Paragraph, List<GalleyLine> Best)> Paragraphs()
    {
        for (var number = 1; number <= 12; number++)
        {
            using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
            var report = ReportReader.Read(new("r.md", GeneratedCorpus.Report(number)), new CorpusSettings()).Value;
            var galley = typesetter.SetGalley(report, new CorpusSettings(), Assets.None).Value;
            foreach (var paragraph in galley.Variable)
                yield return (paragraph, galley.Lines.Skip(paragraph.First).Take(paragraph.Count).ToList());
        }
    }

    private static int Check(List<GalleyLine> best, IReadOnlyList<GalleyLine>? varied, int more)
    {
        if (varied is null)
            return 0;
        Assert.Equal(best.Count + more, varied.Count);
        Assert.Equal(TextOf(best), TextOf(varied));
        Assert.Equal((best[0].SpaceAbove, best[0].BreakCost, best[0].Start), (varied[0].SpaceAbove, varied[0].BreakCost, varied[0].Start));
        // A badness of 50 is a space of 0.24 + 0.794 * 0.12 em.
        Assert.All(varied.SkipLast(1).SelectMany(l => l.Traces), line => Assert.InRange(line.Space ?? 0.24, 0.169, 0.336));
        Assert.True(varied.Count(l => l.IsWithinWord) <= best.Count(l => l.IsWithinWord) + 1);
        Assert.False(varied[^1].IsWithinWord);
        Assert.Equal(LineFaults.None, varied[^1].Traces[0].Faults & LineFaults.Short);
        return 1;
    }

    private static string TextOf(IEnumerable<GalleyLine> lines) =>
        string.Concat(lines.SelectMany(l => l.Marks).OfType<GlyphRun>().Select(r => r.Text)).Replace("\u00AD", "", StringComparison.Ordinal);
}
