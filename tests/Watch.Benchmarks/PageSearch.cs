using BenchmarkDotNet.Attributes;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Pages;

namespace Watch.Benchmarks;

/// <summary>Measures the search for page breaks alone, over a column of a thousand pages: paragraphs of one to twelve
/// lines, and figures that take about a third of a page. Paragraphs of more than four lines can be set longer, those of
/// more than six also shorter; the time to set them is not measured. One line in forty ends within a word.</summary>
[MemoryDiagnoser]
public class PageSearch
{
    private const int Pages = 1000;
    private const int LinesOnPage = 30;
    private static readonly Length Leading = Length.Pt(14);
    private Galley galley = null!;

    /// <summary>One figure after this many pages; 0 for none.</summary>
    [Params(0, 1, 5)]
    public int FigureEvery { get; set; }

    [Params(false, true)]
    public bool AltersParagraphs { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var random = new Random(1981);
        List<GalleyLine> lines = [];
        List<GalleyFloat> floats = [];
        List<VariableParagraph> variable = [];
        var next = FigureEvery * LinesOnPage;
        var isAfterFigure = false;
        while (lines.Count < Pages * LinesOnPage)
        {
            var count = random.Next(1, 13);
            var paragraph = Paragraph(count, random, isAfterFigure);
            if (AltersParagraphs && count > 4)
            {
                var (longer, shorter) = (Paragraph(count + 1, random, isAfterFigure), count > 6 ? Paragraph(count - 1, random, isAfterFigure) : null);
                variable.Add(new(lines.Count, count, () => (longer, shorter), (_, _) => null));
            }

            lines.AddRange(paragraph);

            isAfterFigure = FigureEvery > 0 && lines.Count > next;
            if (!isAfterFigure)
                continue;
            floats.Add(new(lines.Count, 1, Leading));
            lines.Add(new(Leading, Leading * random.Next(6, 14) + Length.Pt(random.Next(14)), 0, [], [], null, null) { IsFloat = true });
            next = lines.Count + FigureEvery * LinesOnPage;
        }

        galley = new(lines, new TagTreeBuilder().Build(), [], []) { Floats = floats, Variable = variable };
    }

    private static GalleyLine[] Paragraph(int count, Random random, bool isAfterFigure)
    {
        var lines = new GalleyLine[count];
        for (var i = 0; i < count; i++)
        {
            var cost = (i == 1 ? BreakCosts.Orphan : 0) + (i > 0 && i == count - 1 ? BreakCosts.Widow : 0) + (i > 0 && random.Next(40) == 0 ? BreakCosts.BrokenWord : 0);
            var above = i == 0 && isAfterFigure ? Leading : Length.Zero;
            lines[i] = new(above, Leading, cost, [], [], null, null) { OnGrid = true, SpaceWithoutFloat = isAfterFigure && i == 0 ? Length.Zero : null };
        }

        return lines;
    }

    [Benchmark(Description = "pages: a column to a thousand pages")]
    public int Cut() => PageBreaker.Break(galley, Leading * LinesOnPage, Leading).Starts.Count;
}
