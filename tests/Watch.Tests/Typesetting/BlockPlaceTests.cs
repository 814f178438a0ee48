using Watch.Documents;
using Watch.Documents.Settings;
using Watch.Reading;
using Watch.Tests.Support;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Pages;
using Xunit;

namespace Watch.Tests.Typesetting;

/// <summary>Where headings and code stand in the column, and where pages part them, in both designs.</summary>
public class BlockPlaceTests
{
    public static TheoryData<string> Styles => [.. DesignStyle.All.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Styles))]
    public void A_heading_right_below_another_stands_off_it_and_keeps_to_its_text(string style)
    {
        var (lines, leading) = Set(style, "Text.\n\n### Upper\n\n#### Lower\n\nText.\n");
        var feet = Feet(lines, leading, 0);
        var (text, upper, lower, below) = (At("Text."), At("Upper"), At("Lower"), feet.Count - 1);
        // In lines: a line and a half of white, half a line, none.
        Assert.Equal([2.5, 1.5, 1], new[] { feet[upper] - feet[text], feet[lower] - feet[upper], feet[below] - feet[lower] }.Select(d => Math.Round(d / leading, 2)));

        int At(string said) => lines.FindIndex(l => TextOf(l) == said);
    }

    /// <summary>A figure is a float, unless it is a decoration or words that lead to it call for it here.</summary>
    [Theory]
    [InlineData("The boats were late.", "A boat", null, true)]
    [InlineData("They looked like this:", "A boat", null, false)]
    [InlineData("They looked like this:", "A boat", "Late boats.", true)]
    [InlineData("The boats were late.", null, null, false)]
    public void A_figure_stands_elsewhere_only_where_no_words_call_for_it_here(string before, string? alternative, string? caption, bool isFloat)
    {
        var figure = new Figure(null, 1, SamplePictures.Assets.Pictures.Keys.Order(StringComparer.Ordinal).First(), alternative, null, null, caption is null ? null : new Leaf(2, [new Text(caption)]));
        var report = HandMade.Report("T", [new Paragraph(new Leaf(1, [new Text(before)])), figure, new Paragraph(new Leaf(3, [new Text("Text.")]))], []);
        using var typesetter = new Typesetter(TestFonts.House, PageDesign.House);
        var galley = typesetter.SetGalley(report, new CorpusSettings(), SamplePictures.Assets).Value;
        Assert.Equal(isFloat ? 1 : 0, galley.Floats.Count);
        // What is called for here is parted from those words only where all else is dearer.
        var picture = galley.Lines.First(l => l.Marks.OfType<PictureMark>().Any());
        Assert.Equal(before.EndsWith(':') ? BreakCosts.Announced : 0, picture.BreakCost);
    }

    /// <summary>A quotation, list or table ends off the grid where it begins a page.</summary>
    [Theory]
    [MemberData(nameof(Styles))]
    public void The_white_above_a_heading_is_about_the_same_wherever_the_block_above_it_stands(string style)
    {
        foreach (var block in new[] { "> A quotation of one line.", "- An item of a list.", "    A line of code." })
        {
            for (var level = 2; level <= 4; level++)
            {
                var (lines, leading) = Set(style, $"Text.\n\n{block}\n\n{new string('#', level)} Heading\n\nText.\n");
                var heading = lines.FindIndex(l => TextOf(l) == "Heading");
                var (after, at) = (White(lines, leading, 0, heading), White(lines, leading, heading - 1, heading));
                Assert.InRange(at / after, 0.6, 1.25);
                var grid = Feet(lines, leading, heading - 1)[^1] / leading;
                Assert.Equal(Math.Round(grid), grid, 3);
            }
        }
    }

    [Fact]
    public void Code_keeps_two_lines_on_each_side_and_is_not_parted_where_it_is_short()
    {
        Assert.Equal([5000, 0, 0, 5000], Costs(40, [1, 2, 37, 39]));
        Assert.Equal([5000, 2500, 5000], Costs(4, [1, 2, 3]));
        Assert.Equal([5000], Costs(2, [1]));

        static IEnumerable<double> Costs(int count, int[] at)
        {
            var (lines, _) = Set("house", $"Text.\n\n```\n{string.Concat(Enumerable.Range(0, count).Select(i => $"line {i}\n"))}```\n");
            var first = lines.FindIndex(l => TextOf(l).Trim() == "line 0");
            return at.Select(i => lines[first + i].BreakCost);
        }
    }

    private static (List<GalleyLine> Lines, double Leading) Set(string style, string body)
    {
        var design = PageDesign.Of(new DesignSettings { Style = DesignStyle.All.First(s => s.Name == style) });
        using var typesetter = new Typesetter(TestFonts.House, design);
        var report = ReportReader.Read(new("r.md", $"---\ntitle: Places\n---\n\n## Section\n\n### Part\n\n{body}"), new CorpusSettings()).Value;
        var lines = typesetter.SetGalley(report, new CorpusSettings(), Assets.None).Value.Lines;
        return ([.. lines.Skip(lines.ToList().FindIndex(l => TextOf(l) == "Text.")).TakeWhile(l => !TextOf(l).StartsWith('“'))], design.Leading.Points);
    }

    private static double White(List<GalleyLine> lines, double leading, int first, int line) =>
        Feet(lines, leading, first)[line - first] - Feet(lines, leading, first)[line - first - 1] - lines[line].Height.Points;

    /// <summary>The feet of the lines on a page that begins with one.</summary>
    private static IReadOnlyList<double> Feet(List<GalleyLine> lines, double leading, int first)
    {
        var fill = new PageFill(leading);
        return [.. lines.Skip(first).Select(l => fill.Add(LineSize.Of(l)))];
    }

    private static string TextOf(GalleyLine line) => string.Concat(line.Marks.OfType<GlyphRun>().Select(r => r.Text));
}
