using Watch.LineQuality;
using Xunit;

namespace Watch.Tests.LineQuality;

public class LineMeasureTests
{
    [Fact]
    public void Nothing_measures_nothing() => Assert.Equal(0, LineMeasure.Of([], 10).Lines);

    [Fact]
    public void Spaces_are_taken_of_full_lines_of_three_words()
    {
        BodyLine[] lines =
        [
            Full("a b c", 2), Full("a b c", 4), Full("a b c", 4.5), Full("a b c d", 4.6),
            Full("a b", 9), Full("a b c", 8) with { IsFull = false },
        ];
        var figures = MadeType.Figures(lines);
        Assert.Equal((6, 4, 1), (figures.Lines, figures.Justified, figures.Loose));
        Assert.Equal(0.3775, figures.SpaceMean, 9);
        Assert.Equal(Math.Sqrt((0.1775 * 0.1775 + 0.0225 * 0.0225 + 0.0725 * 0.0725 + 0.0825 * 0.0825) / 4), figures.SpaceDeviation, 9);
        Assert.Equal((0.2, 0.45, 0.46), (figures.SpaceLeast, Math.Round(figures.SpaceP99, 9), Math.Round(figures.SpaceMost, 9)));
        Assert.Equal(25, figures.LoosePercent);
    }

    [Fact]
    public void Unlike_spaces_of_one_line_count_as_their_mean()
    {
        PageGlyph[] glyphs = [.. MadeType.Glyphs("a"), .. MadeType.Glyphs("b", 7), .. MadeType.Glyphs("c", 16)];
        Assert.Equal(0.3, MadeType.Figures(new BodyLine(LineReader.Read(1, glyphs).Single(), true, 0, true, false)).SpaceMean, 9);
    }

    [Fact]
    public void A_line_is_overfull_beyond_a_quarter_of_an_em()
    {
        var line = Full("a b c", 3);
        Assert.Equal(1, MadeType.Figures(line with { Excess = 2.4 }, line with { Excess = 2.6 }, line with { Excess = -9 }).Overfull);
    }

    [Fact]
    public void Hyphens_and_their_longest_run_are_counted()
    {
        var lines = MadeType.Body("a wo\u00AD", "rd a wo-", "rd a wo\u00AD", "rd.", "¶a wo-", "rd");
        var figures = MadeType.Figures(lines);
        Assert.Equal((4, 2, 3), (figures.Hyphenated, figures.HyphenAdded, figures.LongestHyphenRun));
        Assert.Equal(400 / 6.0, figures.HyphenatedPercent, 9);
        Assert.Equal(200 / 6.0, figures.HyphenAddedPercent, 9);
        // No run leads from one document to the next.
        Assert.Equal(2, LineMeasure.Of([[.. lines.Take(2)], [.. lines.Skip(2)]], MadeType.Em).LongestHyphenRun);
    }

    [Fact]
    public void Spaces_below_each_other_are_a_river_once_they_are_three()
    {
        // Centres at 1.65 em.
        string[] straight = ["abc d", "abc e", "abc f", "abc g", "abc h"];
        Assert.Equal((0, 0), Rivers(straight[..2]));
        Assert.Equal((1, 0), Rivers(straight[..3]));
        Assert.Equal((1, 1), Rivers(straight[..4]));
        Assert.Equal((1, 1), Rivers(straight));
        Assert.Equal((0, 0), Rivers("abc d", "abc e", "ab cd", "abc g", "abc h"));
        Assert.Equal(1000 / 3.0, MadeType.Figures(MadeType.Body(straight[..3])).RiversPerThousand, 9);
    }

    [Theory]
    [InlineData(1.2, 1)]
    [InlineData(1.3, 0)]
    [InlineData(-1.2, 1)]
    public void A_river_reaches_an_eighth_of_an_em_aside_from_line_to_line(double shift, int rivers)
    {
        var lines = new[] { 0, 1, 2 }.Select(i => new BodyLine(MadeType.Line("abc d", left: shift * i), true, 0, i == 0, i > 0)).ToArray();
        Assert.Equal(rivers, MadeType.Figures(lines).Rivers);
    }

    [Fact]
    public void A_river_ends_where_lines_stand_apart()
    {
        var lines = MadeType.Body("abc d", "abc e", "¶abc f", "abc g", "abc h");
        Assert.Equal(1, MadeType.Figures(lines).Rivers);
        Assert.Equal(0, MadeType.Figures([.. lines.Take(2), lines[2] with { FollowsClosely = false }, lines[3]]).Rivers);
    }

    [Theory]
    [InlineData(1, "the cod ran", "the fish sat")]
    [InlineData(1, "“The cod ran", "the fish sat")]
    [InlineData(2, "the cod ran.", "the fish ran,")]
    [InlineData(2, "cod and ran", "cod but ran", "haddock")]
    [InlineData(1, "in 1914", "of 1914")]
    [InlineData(0, "in 1914", "of 1915")]
    [InlineData(1, "it ran.3", "he ran")]
    [InlineData(1, "it—ran", "he ran")]
    [InlineData(0, "then cod", "the fish")]
    [InlineData(0, "— cod", "— fish")]
    [InlineData(0, "a fish-", "fish-")]
    [InlineData(0, "a cod\u00AD", "ling the a", "ling b c")]
    [InlineData(1, "a cod", "ling the a", "ling b c")]
    [InlineData(0, "the cod ran", "¶the fish sat")]
    public void A_whole_word_below_itself_at_an_edge_is_a_repeat(int repeats, params string[] lines)
    {
        Assert.Equal(repeats, MadeType.Figures(MadeType.Body(lines)).Repeats);
        Assert.Equal(0, MadeType.Figures([.. MadeType.Body(lines).Select(l => l with { FollowsClosely = false })]).Repeats);
    }

    [Fact]
    public void A_short_last_line_counts_below_others_of_its_paragraph()
    {
        var figures = MadeType.Figures(MadeType.Body("one two", "four", "¶one two", "fives", "¶no", "¶one tw-", "o"));
        Assert.Equal((4, 2, 1), (figures.Paragraphs, figures.ShortLastLines, figures.BrokenBeforeLast));
    }

    private static BodyLine Full(string text, double space) => new(MadeType.Line(text, space: space), true, 0, false, false);

    private static (int, int) Rivers(params string[] lines)
    {
        var figures = MadeType.Figures(MadeType.Body(lines));
        return (figures.Rivers, figures.LongRivers);
    }
}
