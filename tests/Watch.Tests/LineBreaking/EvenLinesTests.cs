using Watch.Typesetting.LineBreaking;
using Watch.Typesetting.Paragraphs;
using Xunit;

namespace Watch.Tests.LineBreaking;

/// <summary>What makes lines even beside badness: expansion, protrusion, words and spaces that do not stand below each
/// other.</summary>
public class EvenLinesTests
{
    private static readonly LineBreakingSettings Plain = new() { Pretolerance = -1, Tolerance = 1000 };

    private static readonly LineBreakingSettings Giving = new() { Expansion = 0.02 };

    [Theory]
    [InlineData(1, 0, 0.01, 0)] // half of what the glyphs can give
    [InlineData(2, 0, 0.02, 0)]
    [InlineData(2.5, 0, 0.02, 0.5)] // and half of what the letters can
    [InlineData(6, 1, 0.02, 1)] // and 3 points for the glue
    [InlineData(-1, 0, -0.01, 0)]
    [InlineData(-2.5, 0, -0.02, -0.5)]
    [InlineData(-4, -0.5, -0.02, -1)]
    public void Glyphs_are_expanded_before_letters_are_spaced_before_glue_is_set(double shortfall, double ratio, double expansion, double letterspacing)
    {
        var fit = LineFit.Of(shortfall, stretch: 3, shrink: 2, elastic: 100, spread: 1, Giving);
        Assert.Equal((ratio, expansion, 0), (fit.Ratio, fit.Expansion, fit.Excess));
        Assert.Equal(letterspacing, fit.Letterspacing, 12);
    }

    [Fact]
    public void A_line_that_neither_shrinks_enough_is_too_wide_by_the_rest() =>
        Assert.Equal(new LineFit(-1, -0.02, -1, 3), LineFit.Of(-8, 3, 2, 100, 1, Giving));

    [Fact]
    public void A_line_that_fills_its_measure_but_for_rounding_is_not_too_wide() =>
        Assert.Equal(0, LineFit.Of(-1e-12, 4, 0, 0, 0, Plain).Excess);

    [Fact]
    public void A_line_too_wide_for_its_hyphen_is_worse_than_any_that_is_too_short()
    {
        // 290 points with the hyphen on 289; or 200 points, and then 129 with a hundredth of the stretch that they lack.
        Item[] items =
        [
            Item.BoxOf(200), Item.PenaltyOf(5000), Item.BoxOf(46), Item.PenaltyOf(Item.Prohibited), Item.GlueOf(0, 1.2, 0), Item.BoxOf(42),
            Item.PenaltyOf(80, 2.9, flagged: true, inserted: true), Item.BoxOf(41), Item.PenaltyOf(0), Item.BoxOf(178), .. Paragraphs.End,
        ];
        var broken = new LineBreaker().Break(items, 289, LineBreakingSettings.Justified(10.5));
        Assert.Equal((BreakingPass.Forced, false), (broken.Pass, broken.Overfull));
    }

    [Fact]
    public void A_last_line_is_drawn_as_it_is() =>
        Assert.Equal((0, 0), (LineFit.Of(50, Item.Fil, 0, 100, 1, Giving).Expansion, LineFit.Of(50, Item.Fil, 0, 100, 1, Giving).Letterspacing));

    [Fact]
    public void What_hangs_in_the_margins_leaves_room_in_the_line()
    {
        // Two boxes of 50 and a space of 10 on 100: 4 hang at the left and 6 at the right.
        Item[] items = [Item.BoxOf(50) with { HangLeft = 4 }, Item.GlueOf(10, 5, 3), Item.BoxOf(50) with { HangRight = 6 }, Item.GlueOf(10, 5, 3), Item.BoxOf(20), .. Paragraphs.End];
        var line = new LineBreaker().Break(items, 100, Plain).Lines[0];
        Assert.Equal((0, 3, 100, 0), (line.Start, line.End, line.Width, line.Ratio));
    }

    [Fact]
    public void Fewer_spaces_stand_below_each_other_where_rivers_cost()
    {
        var (with, without) = (0, 0);
        for (var seed = 1; seed <= 40; seed++)
        {
            var items = Prose(seed, 300);
            without += Rivers(items, new LineBreaker().Break(items, 300, Plain));
            with += Rivers(items, new LineBreaker().Break(items, 300, Plain with { RiverDemerits = 1e6, RiverReach = 1.25 }));
        }

        Assert.True(with * 3 < without * 2, $"{with} of {without}");
    }

    [Fact]
    public void Fewer_lines_begin_or_end_with_the_word_of_their_neighbour_where_that_costs()
    {
        var (with, without) = (0, 0);
        for (var seed = 1; seed <= 40; seed++)
        {
            var items = Prose(seed, 300);
            without += Repeats(items, new LineBreaker().Break(items, 300, Plain));
            with += Repeats(items, new LineBreaker().Break(items, 300, Plain with { RepeatedWordDemerits = 1e6 }));
        }

        Assert.True(with * 3 < without * 2, $"{with} of {without}");
    }

    /// <summary>Words of one to nine letters of 5 points, each length a word of its own, the same for the same seed.</summary>
    private static Item[] Prose(int seed, int words)
    {
        var random = new Random(seed);
        var items = new List<Item>();
        for (var i = 0; i < words; i++)
        {
            if (i > 0)
                items.Add(Item.GlueOf(2.5, 1.25, 0.8));
            var letters = random.Next(1, 10);
            items.Add(Item.BoxOf(5 * letters) with { WordStart = letters, WordEnd = letters });
        }

        return [.. items, .. Paragraphs.End];
    }

    private static int Rivers(Item[] items, BrokenParagraph broken)
    {
        var rivers = 0;
        List<(double Centre, int Chain)> above = [];
        foreach (var line in broken.Lines)
        {
            List<(double Centre, int Chain)> spaces = [];
            var x = 0.0;
            foreach (var item in items[line.Start..line.End])
            {
                var width = item.Width + (item.Kind == ItemKind.Glue ? line.Ratio * (line.Ratio < 0 ? item.Shrink : item.Stretch) : 0);
                if (item.Kind == ItemKind.Glue && item.Stretch < Item.Fil)
                {
                    var centre = x + width / 2;
                    var chain = above.Where(a => Math.Abs(a.Centre - centre) < 1.25).Select(a => a.Chain).DefaultIfEmpty().Max() + 1;
                    spaces.Add((centre, chain));
                    rivers += chain > 2 ? 1 : 0;
                }

                x += item.Kind == ItemKind.Penalty ? 0 : width;
            }

            above = spaces;
        }

        return rivers;
    }

    private static int Repeats(Item[] items, BrokenParagraph broken)
    {
        var edges = broken.Lines.Select(line => (First: items[line.Start].WordStart, Last: items[line.Start..line.End].Last(i => i.Kind == ItemKind.Box).WordEnd)).ToList();
        return edges.Zip(edges.Skip(1)).Sum(pair => (pair.First.First == pair.Second.First ? 1 : 0) + (pair.First.Last == pair.Second.Last ? 1 : 0));
    }
}
