using CsCheck;
using Watch.Typesetting.LineBreaking;
using Watch.Typesetting.Paragraphs;
using Xunit;

namespace Watch.Tests.LineBreaking;

public class LineBreakerTests
{
    private static readonly LineBreakingSettings OnePass = new() { Pretolerance = -1, Tolerance = 1000 };

    private static readonly Gen<double[]> Measures = Gen.Int[40, 120].Select(w => (double)w).Array[1, 3];

    [Fact]
    public void No_way_has_fewer_demerits_than_the_one_found() => AgreesWithBruteForce(OnePass);

    [Fact]
    public void No_ragged_way_has_fewer_demerits() => AgreesWithBruteForce(OnePass with { RaggedStretch = 20 });

    [Fact]
    public void No_way_with_another_limit_of_flagged_breaks_has_fewer_demerits()
    {
        AgreesWithBruteForce(OnePass with { FlaggedLimit = 1, FlaggedDemerits = 0, FinalFlaggedDemerits = 0 });
        AgreesWithBruteForce(OnePass with { FlaggedLimit = 0 });
        AgreesWithBruteForce(OnePass with { FlaggedLimit = 9, FlaggedDemerits = -5000 });
    }

    [Fact]
    public void No_way_with_a_longer_last_line_has_fewer_demerits() =>
        AgreesWithBruteForce(OnePass with { ShortLastLine = 40, ShortLastLineDemerits = 30_000, FitnessDemerits = 100 });

    [Fact]
    public void The_first_pass_tries_no_inserted_hyphens()
    {
        var settings = new LineBreakingSettings { Pretolerance = 300, Tolerance = 1000 };
        Gen.Select(Paragraphs.OfWords(2, 5), Measures).Sample((items, measures) =>
        {
            var broken = new LineBreaker().Break(items, measures, settings);
            var least = BruteForce.Least(items, measures, settings, 300, hyphenate: false);
            Assert.Equal(least is not null, broken.Pass == BreakingPass.WithoutHyphenation);
            if (least is not null)
                Assert.Equal(least.Value, broken.Demerits, 1e-9 * Math.Abs(least.Value) + 1e-6);
        }, iter: 1000);
    }

    [Fact]
    public void Every_box_is_in_one_line_and_ratios_fill_the_measure()
    {
        var breaker = new LineBreaker();
        Gen.Select(Paragraphs.OfWords(1, 60, widest: 60), Gen.Int[10, 300].Select(w => (double)w).Array[1, 3]).Sample((items, measures) =>
        {
            var broken = breaker.Break(items, measures, new());
            var next = 0;
            foreach (var line in broken.Lines)
            {
                Assert.DoesNotContain(items[next..line.Start], i => i.Kind == ItemKind.Box);
                Assert.True(line.Start < line.End);
                next = line.End;

                var glue = items[line.Start..line.End].Where(i => i.Kind == ItemKind.Glue).ToArray();
                var set = line.Width + line.Ratio * glue.Sum(i => line.Ratio < 0 ? i.Shrink : i.Stretch);
                Assert.InRange(line.Ratio, -1, double.MaxValue);
                if (line.Overfull)
                    Assert.True(set > line.Measure);
                else if (glue.Length > 0 || line.Width >= line.Measure)
                    Assert.Equal(line.Measure, set, 1e-6);
            }

            Assert.Equal(items.Length - 1, next);
        }, iter: 1000, threads: 1);
    }

    [Fact]
    public void No_line_is_overfull_if_every_part_fits()
    {
        var breaker = new LineBreaker();
        var fitting = 0;
        Gen.Select(Paragraphs.OfWords(1, 30, widest: 60), Gen.Int[40, 100]).Sample((items, measure) =>
        {
            var broken = breaker.Break(items, measure, new() { EmergencyStretch = 5 });
            Assert.True(!broken.Overfull || broken.Pass == BreakingPass.Forced);
            var fits = WidestPart(items) <= measure;
            fitting += fits ? 1 : 0;
            Assert.False(fits && broken.Overfull);
        }, iter: 1000, threads: 1);
        Assert.True(fitting > 100, "Too few paragraphs tell anything.");
    }

    [Fact]
    public void At_most_two_flagged_lines_follow_each_other_unless_forced()
    {
        var breaker = new LineBreaker();
        var tell = 0;
        Gen.Select(Paragraphs.OfWords(10, 60), Gen.Int[40, 100]).Sample((items, measure) =>
        {
            var broken = breaker.Break(items, measure, new() { FlaggedDemerits = -10_000, Pretolerance = -1, Tolerance = 1_000_000 });
            var (run, longest) = (0, 0);
            foreach (var line in broken.Lines)
            {
                run = line.Flagged ? run + 1 : 0;
                longest = Math.Max(longest, run);
                Assert.True(run <= 2 || broken.Pass == BreakingPass.Forced);
            }

            if (broken.Pass != BreakingPass.Forced && longest == 2)
                tell++;
        }, iter: 1000, threads: 1);
        Assert.True(tell > 100, "Too few paragraphs tell anything.");
    }

    [Fact]
    public void A_third_flagged_line_is_rather_taken_than_an_overfull_one()
    {
        // Ten letters to a line, and hyphens only where the text cannot do without.
        Item[] part = [Item.BoxOf(9), Item.PenaltyOf(50, 1, flagged: true)];
        Item[] items = [.. part, .. part, .. part, Item.BoxOf(5), .. Paragraphs.End];
        var broken = new LineBreaker().Break(items, 10, new());
        Assert.Equal(BreakingPass.Forced, broken.Pass);
        Assert.Equal([true, true, true, false], broken.Lines.Select(l => l.Flagged));
        Assert.False(broken.Overfull);
    }

    [Fact]
    public void A_word_wider_than_the_measure_is_reported_and_the_rest_is_set()
    {
        Item[] items =
        [
            Item.BoxOf(30), Item.GlueOf(5, 3, 1), Item.BoxOf(30), Item.GlueOf(5, 3, 1), Item.BoxOf(150), Item.GlueOf(5, 3, 1),
            Item.BoxOf(40), Item.GlueOf(5, 3, 1), Item.BoxOf(40), .. Paragraphs.End,
        ];
        var broken = new LineBreaker().Break(items, 100, new());
        Assert.Equal(
            """
            0..3 r=11.667 65 of 100
            4..5 r=0.000 150 of 100 overfull
            6..11 r=0.000 85 of 100
            """,
            string.Join('\n', ItemDump.Write(broken).Split('\n')[..3]));
        Assert.True(broken.Overfull);
    }

    [Fact]
    public void A_lone_word_before_one_that_does_not_fit_is_left_short()
    {
        Item[] items = [Item.BoxOf(30), Item.GlueOf(5, 3, 1), Item.BoxOf(90), .. Paragraphs.End];
        var broken = new LineBreaker().Break(items, 100, new());
        Assert.Equal([(0, 1, 0.0), (2, 5, 0.0)], broken.Lines.Select(l => (l.Start, l.End, Math.Round(l.Ratio, 3))));
        Assert.Equal(BreakingPass.Forced, broken.Pass);
    }

    [Fact]
    public void Emergency_stretch_is_tried_before_force_and_is_not_in_the_ratio()
    {
        Item[] items = [Item.BoxOf(40), Item.GlueOf(10, 5, 0), Item.BoxOf(40), Item.GlueOf(10, 5, 0), Item.BoxOf(40), .. Paragraphs.End];
        var broken = new LineBreaker().Break(items, 100, new() { EmergencyStretch = 10 });
        Assert.Equal(BreakingPass.Emergency, broken.Pass);
        Assert.Equal(2, broken.Lines[0].Ratio);
    }

    [Fact]
    public void What_a_break_adds_to_the_next_line_is_in_its_width()
    {
        Item[] items = [Item.BoxOf(90), Item.PenaltyOf(50, width: 10, after: 3, flagged: true), Item.BoxOf(40), .. Paragraphs.End];
        var broken = new LineBreaker().Break(items, 100, new());
        Assert.Equal([(100, true), (43, false)], broken.Lines.Select(l => (l.Width, l.Flagged)));
    }

    [Fact]
    public void Ragged_lines_keep_their_spaces()
    {
        Item[] items = [.. Enumerable.Repeat<Item[]>([Item.BoxOf(20), Item.GlueOf(5, 3, 2)], 40).SelectMany(w => w), Item.BoxOf(20), .. Paragraphs.End];
        var broken = new LineBreaker().Break(items, 102, new() { RaggedStretch = 20 });
        Assert.All(broken.Lines.SkipLast(1), line => Assert.Equal((95, 0), (line.Width, line.Ratio)));
        Assert.Equal(BreakingPass.WithoutHyphenation, broken.Pass);
    }

    [Fact]
    public void A_forced_break_ends_a_line_anywhere_and_may_leave_one_empty()
    {
        Item[] hard = [Item.PenaltyOf(Item.Prohibited), Item.GlueOf(0, Item.Fil, 0), Item.PenaltyOf(Item.Forced)];
        Item[] items = [Item.BoxOf(20), .. hard, Item.PenaltyOf(Item.Forced), Item.BoxOf(20), .. hard];
        var broken = new LineBreaker().Break(items, 100, new());
        Assert.Equal([(0, 3), (4, 4), (5, 8)], broken.Lines.Select(l => (l.Start, l.End)));
    }

    [Fact]
    public void A_paragraph_may_end_without_a_forced_break()
    {
        var broken = new LineBreaker().Break([Item.BoxOf(60), Item.GlueOf(5, 2, 1), Item.BoxOf(35)], 100, new());
        Assert.Equal((0, 3, 0, 100), (broken.Lines[0].Start, broken.Lines[0].End, broken.Lines[0].Ratio, broken.Lines[0].Width));
    }

    [Fact]
    public void A_paragraph_without_boxes_has_no_lines()
    {
        Assert.Empty(new LineBreaker().Break([], 100, new()).Lines);
        Assert.Equal(BrokenParagraph.Empty, new LineBreaker().Break(Paragraphs.End, 100, new()));
    }

    [Fact]
    public void Looseness_gives_a_line_more_or_fewer_where_tolerance_allows()
    {
        var items = FrogKing.Justified();
        var settings = new LineBreakingSettings { Tolerance = 2000 };
        int LinesAt(double measure, int looseness) => new LineBreaker().Break(items, measure, settings with { Looseness = looseness }).Lines.Count;
        Assert.Equal((9, 10, 11), (LinesAt(500, -1), LinesAt(500, 0), LinesAt(500, 1)));
        Assert.Equal(12, new LineBreaker().Break(items, [372, 390], settings with { Looseness = -1 }).Lines.Count);
    }

    [Fact]
    public void Eighty_thousand_items_are_broken_and_again_without_memory_but_for_the_lines()
    {
        Item[] word = [Item.BoxOf(23), Item.PenaltyOf(50, 3, flagged: true, inserted: true), Item.BoxOf(17), Item.GlueOf(6, 3, 2)];
        var breaker = new LineBreaker();
        var items = Enumerable.Repeat(word, 20_000).SelectMany(w => w).Concat(Paragraphs.End).ToArray();
        var first = breaker.Break(items, 310, OnePass);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var again = breaker.Break(items, 310, OnePass);
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.Equal(first.Lines, again.Lines);
        Assert.InRange(allocated, 0, again.Lines.Count * 56 + 1024);
    }

    [Fact]
    public void Items_and_lines_are_written_in_the_papers_notation()
    {
        Item[] items = [Item.BoxOf(90.5), Item.PenaltyOf(50, width: 9.5, after: .25, flagged: true, inserted: true), Item.BoxOf(40), .. Paragraphs.End];
        Assert.Equal(
            """
            0: box(90.5)
            1: penalty(9.5, 50, 1) inserted after 0.25
            2: box(40)
            3: penalty(0, 10000, 0)
            4: glue(0, 1000000, 0)
            5: penalty(0, -10000, 0)

            """,
            ItemDump.Write(items));
        Assert.Equal(
            """
            0..1 r=0.000 100 of 100 flagged
            2..5 r=0.000 40.25 of 100
            WithHyphenation, demerits 52700

            """,
            ItemDump.Write(new LineBreaker().Break(items, 100, new())));
    }

    /// <summary>The widest that has to be set between two breaks.</summary>
    private static double WidestPart(Item[] items)
    {
        var (widest, part) = (0.0, 0.0);
        foreach (var item in items)
        {
            widest = Math.Max(widest, part + item.Width);
            part = item.Kind == ItemKind.Box ? part + item.Width : item.After;
        }

        return widest;
    }

    private static void AgreesWithBruteForce(LineBreakingSettings settings) =>
        Gen.Select(Paragraphs.OfWords(2, 5), Measures).Sample((items, measures) =>
        {
            var broken = new LineBreaker().Break(items, measures, settings);
            var least = BruteForce.Least(items, measures, settings, settings.Tolerance);
            Assert.Equal(least is null, broken.Pass == BreakingPass.Forced);
            if (least is null)
                return;
            Assert.Equal(least.Value, broken.Demerits, 1e-9 * Math.Abs(least.Value) + 1e-6);
            var breaks = broken.Lines.Select(l => l.End).ToArray();
            Assert.Equal(broken.Demerits, BruteForce.Rate(items, breaks, measures, settings, settings.Tolerance)!.Value, 1e-9 * Math.Abs(least.Value) + 1e-6);
        }, iter: 1000);
}
