using Watch.Benchmarks;
using Watch.Documents;
using Watch.Tests.Support;
using Watch.Typesetting;
using Xunit;

namespace Watch.Tests.Typesetting;

/// <summary>Paragraphs that are set a line longer or shorter for the sake of pages.</summary>
public class VariableParagraphTests
{
    [Fact]
    public void They_have_a_line_more_or_fewer_say_the_same_and_are_set_as_well_as_others()
    {
        var (longer, shorter) = (0, 0);
        for (var number = 1; number <= 12; number++)
        {
            using var typesetter = new ReportTypesetter(TestFonts.House, PageDesign.House);
            var report = ReportReader.Read(new("r.md", GeneratedCorpus.Report(number)), new CorpusSettings()).Value;
            var galley = typesetter.SetGalley(report, new CorpusSettings(), Assets.None).Value;
            foreach (var paragraph in galley.Variable)
            {
                var best = galley.Lines.Skip(paragraph.First).Take(paragraph.Count).ToList();
                var (more, fewer) = paragraph.Vary();
                longer += Check(best, more, 1);
                shorter += Check(best, fewer, -1);
            }
        }

        Assert.True(longer > 4 && shorter > 4, $"{longer} longer, {shorter} shorter");
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
