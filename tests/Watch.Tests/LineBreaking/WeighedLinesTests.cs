using CsCheck;
using Watch.Typesetting.LineBreaking;
using Xunit;

namespace Watch.Tests.LineBreaking;

/// <summary>What the search weighs is what the definitions say: where what follows from a break depends on more than the
/// search remembers of it, the way that it finds is rated as defined, and hardly worse than the best.</summary>
public class WeighedLinesTests
{
    // A power of two, so that sums are exact.
    private static readonly LineBreakingSettings Giving = new() { Pretolerance = -1, Tolerance = 1000, Expansion = 1 / 64.0, ShortLastLine = 20, TiePenalty = 70 };

    private static readonly Gen<double[]> Measures = Gen.Int[40, 120].Select(w => (double)w).Array[1, 3];

    [Fact]
    public void No_way_has_fewer_demerits_where_glyphs_letters_and_edges_give() => IsBest(Giving, 1500);

    [Fact]
    public void No_ragged_way_has_fewer_demerits_where_glyphs_stand_out() => IsBest(Giving with { RaggedStretch = 20 }, 500);

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void No_way_with_another_limit_of_flagged_breaks_has_fewer_demerits(int limit) => IsBest(Giving with { FlaggedLimit = limit }, 500);

    [Fact]
    public void Ties_are_parted_where_the_first_tolerance_is_too_little_and_nothing_else_is_better()
    {
        var (parted, settings) = (0, Giving with { Tolerance = 30, LastTolerance = 1000 });
        Gen.Select(Paragraphs.OfGlyphs(2, 6), Measures).Sample((items, measures) =>
        {
            var broken = new LineBreaker().Break(items, measures, settings);
            var first = BruteForce.Least(items, measures, settings, settings.Tolerance);
            var last = BruteForce.Least(items, measures, settings, settings.LastTolerance, partTies: true);
            var pass = first is not null ? BreakingPass.WithHyphenation : last is not null ? BreakingPass.Loose : BreakingPass.Forced;
            Assert.Equal(pass, broken.Pass);
            if ((first ?? last) is { } least)
                AssertSame(least, broken.Demerits);
            if (pass == BreakingPass.Loose && broken.Lines.Any(l => items[l.End].Tied))
                Interlocked.Increment(ref parted);
        }, iter: 3000);
        Assert.True(parted > 15, $"Too few paragraphs tell anything: {parted}.");
    }

    [Theory]
    [InlineData(50)]
    [InlineData(20_000)]
    public void No_line_is_shrunk_or_stretched_beyond_the_tolerance(double tolerance) => IsBest(Giving with { Tolerance = tolerance }, 500);

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(2)]
    public void A_paragraph_has_so_many_lines_more_as_is_asked_for_or_as_tolerance_allows_and_says_how_many(int looseness)
    {
        // Flags that are welcome make the best way a longer one, so that there are shorter ones to ask for.
        var (met, missed, settings) = (0, 0, Giving with { Tolerance = 20_000, LinePenalty = 1, FlaggedDemerits = -20_000, FinalFlaggedDemerits = -50_000 });
        Gen.Select(Paragraphs.OfGlyphs(5, 10, widest: 12), Gen.Int[30, 50].Select(w => (double)w).Array[1, 2]).Sample((items, measures) =>
        {
            var least = BruteForce.LeastByLines(items, measures, settings, settings.Tolerance);
            // Of two that are as good, rounding decides which is the best.
            if (least.Count == 0 || least.Values.Count(d => d < least.Values.Min() + 1e-3) > 1)
                return;
            var broken = new LineBreaker().Break(items, measures, settings with { Looseness = looseness });
            var best = least.MinBy(way => way.Value).Key;
            var nearest = least.Keys.Where(lines => Math.Sign(lines - best) * Math.Sign(looseness) >= 0 && Math.Abs(lines - best) <= Math.Abs(looseness)).MinBy(lines => Math.Abs(best + looseness - lines));
            Assert.Equal((nearest, nearest - best), (broken.Lines.Count, broken.Looseness));
            AssertSame(least[nearest], broken.Demerits);
            AssertSame(BruteForce.Rate(items, Breaks(broken), measures, settings, settings.Tolerance), broken.Demerits);
            if (broken.Looseness == looseness)
                Interlocked.Increment(ref met);
            else
                Interlocked.Increment(ref missed);
        }, iter: 2000);
        Assert.True(met > 20 && missed > 20, $"Too few paragraphs tell anything: {met} met, {missed} missed.");
    }

    [Fact]
    public void Neighbouring_lines_of_other_glyph_widths_cost_as_defined() => IsNearlyBest(Giving with { ContrastDemerits = 5000 }, 0.01);

    [Fact]
    public void Repeated_words_cost_as_defined() => IsNearlyBest(Giving with { RepeatedWordDemerits = 7000 }, 0.01);

    [Fact]
    public void Rivers_cost_as_defined() => IsNearlyBest(Giving with { RiverDemerits = 7000, RiverReach = 4.1 }, 0.01);

    [Fact]
    public void All_that_is_weighed_together_costs_as_defined() =>
        IsNearlyBest(Giving with { ContrastDemerits = 50, RepeatedWordDemerits = 7000, RiverDemerits = 7000, RiverReach = 4.1 }, 0.01);

    /// <summary>The way found has the least demerits, and there is none if none is found.</summary>
    private static void IsBest(LineBreakingSettings settings, int paragraphs)
    {
        var tell = 0;
        Gen.Select(Paragraphs.OfGlyphs(2, 6), Measures).Sample((items, measures) =>
        {
            var broken = new LineBreaker().Break(items, measures, settings);
            var least = BruteForce.Least(items, measures, settings, settings.Tolerance);
            Assert.Equal(least is null, broken.Pass == BreakingPass.Forced);
            if (least is null)
                return;
            Interlocked.Increment(ref tell);
            AssertSame(least.Value, broken.Demerits);
            AssertSame(BruteForce.Rate(items, Breaks(broken), measures, settings, settings.Tolerance), broken.Demerits);
        }, iter: paragraphs);
        Assert.True(tell > paragraphs / 4, $"Too few paragraphs tell anything: {tell}.");
    }

    /// <summary>The way found is rated as defined, and on average worse than the best by no more than a share.</summary>
    private static void IsNearlyBest(LineBreakingSettings settings, double share)
    {
        var (found, best, tell) = (0.0, 0.0, 0);
        var both = new Lock();
        Gen.Select(Paragraphs.OfGlyphs(6, 12, widest: 14), Gen.Int[30, 60].Select(w => (double)w)).Sample((items, measure) =>
        {
            double[] measures = [measure];
            var broken = new LineBreaker().Break(items, measures, settings);
            if (broken.Pass == BreakingPass.Forced || BruteForce.IsCloseCall(items, Breaks(broken), measures, settings))
                return;
            AssertSame(BruteForce.Rate(items, Breaks(broken), measures, settings, settings.Tolerance), broken.Demerits);
            var least = BruteForce.Least(items, measures, settings, settings.Tolerance)!.Value;
            lock (both)
                (found, best, tell) = (found + broken.Demerits, best + least, tell + 1);
        }, iter: 300);
        Assert.True(tell > 80, $"Too few paragraphs tell anything: {tell}.");
        Assert.InRange(found / best, 1 - 1e-9, 1 + share);
    }

    private static int[] Breaks(BrokenParagraph broken) => [.. broken.Lines.Select(l => l.End)];

    private static void AssertSame(double? expected, double actual)
    {
        Assert.NotNull(expected);
        Assert.Equal(expected.Value, actual, 1e-9 * Math.Abs(expected.Value) + 1e-6);
    }
}
