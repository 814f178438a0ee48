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

/// <summary>How even lines are in a design that other engines can be compared in: EB Garamond of 10 points with word spaces of 0.24 em, note
/// markers in the text, measured in the finished files.</summary>
public class TestDesignTests
{
    /// <summary>The made text has long words and few phrases, so many hyphens and repeats: LuaLaTeX with microtype in the same
    /// face, with the same spaces, has 16.5 % hyphenated lines, 52 rivers and 37 repeats in it, spaces of 0.030 em deviation
    /// and 0.389 em at the most, runs of four hyphens, and an overfull line.</summary>
    [Fact]
    public void Lines_of_112_mm_are_even()
    {
        var figures = Measure(112);
        Assert.InRange(figures.HyphenatedPercent, 0, 12.5);
        Assert.InRange(figures.LongestHyphenRun, 0, 2);
        Assert.InRange(figures.SpaceDeviation, 0, 0.028);
        Assert.InRange(figures.SpaceP99, 0, 0.345);
        Assert.InRange(figures.SpaceMost, 0, 0.38);
        Assert.InRange(figures.RiversPerThousand, 0, 15);
        Assert.InRange(figures.RepeatsPerThousand, 0, 9);
        Assert.Equal((0, 0), (figures.Loose, figures.Overfull));
        Assert.True(figures.Justified > 2000);
    }

    /// <summary>LuaLaTeX: 30 % hyphenated, runs of seven, 109 of 35,647 lines overfull.</summary>
    [Fact]
    public void Lines_of_80_mm_are_as_even_as_so_few_words_allow()
    {
        var figures = Measure(80);
        Assert.InRange(figures.HyphenatedPercent, 0, 25);
        Assert.InRange(figures.LongestHyphenRun, 0, 2);
        Assert.InRange(figures.SpaceDeviation, 0, 0.036);
        Assert.InRange(figures.SpaceP99, 0, 0.36);
        Assert.InRange(figures.LoosePercent, 0, 0.2);
        Assert.Equal(0, figures.Overfull);
    }

    private static LineFigures Measure(double millimetres)
    {
        var settings = new DesignSettings { Paper = (160 * 72 / 25.4, 230 * 72 / 25.4), Size = 10, Leading = 13, Measure = millimetres * 72 / 25.4 };
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.Of(settings));
        var bodies = Enumerable.Range(1, 20).Select(number =>
        {
            var report = ReportReader.Read(new("report.md", GeneratedCorpus.Report(number)), new CorpusSettings()).Value;
            return TextBlock.Body(LineReader.Read(Specimens.Write(typesetter.Set(report, new CorpusSettings(), Assets.None).Value)), 10);
        });
        return LineMeasure.Of([.. bodies], 10);
    }
}
