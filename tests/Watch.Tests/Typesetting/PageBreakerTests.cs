using CsCheck;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Pages;
using Xunit;

namespace Watch.Tests.Typesetting;

public class PageBreakerTests
{
    private static readonly Length Leading = Length.Pt(10);

    [Fact]
    public void Lines_fill_pages_in_order() =>
        Assert.Equal([0, 4, 8], Break(4, Lines(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)));

    [Fact]
    public void A_dear_break_is_averted_by_a_shorter_page() =>
        Assert.Equal([0, 3], Break(4, Lines(0, 0, 0, 0, 5000, 0, 0)));

    [Fact]
    public void Facing_pages_are_shortened_together()
    {
        // Page 2 would end where that costs, and page 1 cannot be shorter: page 3 is as short as the page it faces.
        var costs = new double[18];
        (costs[3], costs[5], costs[8]) = (9000, 9000, 3000);
        Assert.Equal([0, 4, 7, 10], Break(4, Lines(costs)).Take(4));
    }

    [Fact]
    public void A_line_higher_than_the_page_has_one_to_itself()
    {
        var lines = Lines(0, 0, 0);
        lines[1] = lines[1] with { Height = Leading * 9 };
        Assert.Equal([0, 1, 2], Break(4, lines));
    }

    [Fact]
    public void Space_at_the_head_of_a_page_is_left_out()
    {
        var lines = Lines(0, 0, 0, 0, 0, 0, 0);
        lines[2] = lines[2] with { SpaceAbove = Leading };
        Assert.Equal([0, 2, 4], Break(2, lines).Take(3));
    }

    [Fact]
    public void Nothing_to_set_is_one_empty_page() => Assert.Equal([0], Break(4, []));

    [Fact]
    public void Pages_are_those_of_least_cost() => Gen.Int[0, 3].Array[1, 11].Sample(costs =>
    {
        var lines = Lines([.. costs.Select(c => c * 70.0)]);
        Assert.Equal(Cheapest(lines, 0, true, null), PageBreaker.Break(Galley(lines), Leading * 4, Leading).Cost, 6);
    });

    /// <summary>Paragraphs of three to seven lines, each of which may have a line more or fewer.</summary>
    [Fact]
    public void Altered_paragraphs_are_weighed_with_the_pages() => Gen.Int[3, 7].Array[1, 3].Sample(counts =>
    {
        var best = double.PositiveInfinity;
        for (var way = 0; way < Math.Pow(3, counts.Length); way++)
        {
            var altered = counts.Select((count, i) => (Count: count, More: way / (int)Math.Pow(3, i) % 3 - 1)).ToList();
            var cost = altered.Sum(a => a.More switch { 1 => PageCosts.Longer, -1 => PageCosts.Shorter, _ => 0 });
            best = Math.Min(best, cost + Cheapest([.. altered.SelectMany(a => Paragraph(a.Count + a.More))], 0, true, null, 5));
        }

        var lines = counts.SelectMany(Paragraph).ToArray();
        var variable = counts.Select((count, i) => new VariableParagraph(counts.Take(i).Sum(), count, () => (Paragraph(count + 1), Paragraph(count - 1)), (_, _) => null));
        var cut = PageBreaker.Break(Galley(lines) with { Variable = [.. variable] }, Leading * 5, Leading);
        Assert.Equal(best, cut.Cost, 6);
        Assert.Equal(lines.Length + cut.Altered.Sum(a => a.More), cut.Lines.Count);
    }, iter: 200);

    [Fact]
    public void A_paragraph_of_which_a_page_would_begin_within_a_word_is_set_in_other_lines()
    {
        // Pages of four lines; a figure waits for the head of the second, between the lines of the second paragraph.
        var lines = Lines(new double[11]);
        lines[1] = lines[1] with { Height = Leading * 3, IsFloat = true };
        for (var i = 3; i < 9; i++)
            lines[i] = lines[i] with { IsWithinWord = true };
        IReadOnlyList<int>? whole = null;
        var cut = PageBreaker.Break(Galley(lines) with { Floats = [new(1, 1, Leading)], Variable = [new(2, 7, () => (null, null), Mend)] }, Leading * 4, Leading);
        var text = cut.Lines.Where(l => !l.IsFloat).ToList();
        Assert.Equal([false, true, true, true, true, true, true, true, false, false], text.Select(l => l.Excess > Length.Zero));
        var begun = cut.Starts.Select(s => cut.Lines.Skip(s).First(l => !l.IsFloat)).Select(l => text.IndexOf(l) - 1).Where(i => i is > 0 and < 7);
        Assert.Equal(begun, whole);
        Assert.Equal([0], cut.Altered.Select(a => a.More));

        IReadOnlyList<GalleyLine> Mend(int count, IReadOnlyList<int> before)
        {
            whole = before;
            return [.. Enumerable.Range(0, count).Select(i => Lines(0)[0] with { Excess = Length.Pt(i + 1) })];
        }
    }

    [Fact]
    public void A_page_is_shorter_where_the_last_would_have_few_lines()
    {
        // Twelve lines on pages of ten, of which the seventh to the tenth belong together.
        var lines = Lines([.. Enumerable.Range(0, 12).Select(i => i is 7 or 8 or 9 ? BreakCosts.Parted : 0)]);
        Assert.Equal([0, 6], PageBreaker.Break(Galley(lines), Leading * 10, Leading).Starts);
    }

    [Fact]
    public void Rows_of_a_table_leave_a_page_as_short_as_they_must_and_the_page_beside_as_it_is()
    {
        // From the second page on, rows of three lines: four of them on a page of ten lines would be too many.
        var lines = Lines(new double[41]);
        for (var i = 11; i < 30; i++)
            lines[i] = lines[i] with { Height = Leading * 3, Repeats = new(Length.Zero, []) };
        var cut = PageBreaker.Break(Galley(lines), Leading * 10, Leading);
        Assert.Equal([0, 10, 14, 17, 20, 23, 26, 29, 37], cut.Starts);
        // Nine lines where ten are wanted, on five pages; a page that ends with text is compared only with one that does.
        Assert.Equal(5 * PageCosts.WhiteAboveFoot, cut.Cost, 6);
        Assert.DoesNotContain(PageExaminer.Examine(cut, Leading * 10, Leading, new(1, FolioStyle.Arabic)), f => f.Fault == PageFault.Uneven);
    }

    [Fact]
    public void Body_lines_stand_on_the_grid_whatever_stands_above_them()
    {
        var fill = new PageFill(Leading.Points);
        var body = LineSize.Of(Lines(0)[0] with { OnGrid = true });
        Assert.Equal([10, 25, 40, 50], [fill.Add(body), fill.Add(body with { OnGrid = false, Space = 5 }), fill.Add(body), fill.Add(body)]);
    }

    [Fact]
    public void A_heading_goes_up_to_the_grid_where_enough_space_stays_above_it()
    {
        var body = LineSize.Of(Lines(0)[0] with { OnGrid = true });
        // With six points below it, below eight of something that is not on the grid, it would be two points lower than it need be.
        var heading = body with { GridBelow = 6, Space = 20, LeastSpace = 15 };
        Assert.Equal([8, 34, 50], Feet(body with { OnGrid = false, Height = 8 }, heading, body with { Space = 6 }));
        Assert.Equal([8, 44, 60], Feet(body with { OnGrid = false, Height = 8 }, heading with { LeastSpace = 17 }, body with { Space = 6 }));
        // As a page's first line it stands so that what follows is on the grid.
        Assert.Equal([14, 30], Feet(heading, body with { Space = 6 }));
    }

    private static IReadOnlyList<double> Feet(params LineSize[] lines)
    {
        var fill = new PageFill(Leading.Points);
        return [.. lines.Select(l => Math.Round(fill.Add(l), 3))];
    }

    [Fact]
    public void A_figure_that_has_no_room_at_its_place_stands_at_the_head_of_the_next_page_and_text_goes_on()
    {
        var lines = Lines(new double[14]);
        lines[5] = lines[5] with { Height = Leading * 5, IsFloat = true };
        lines[6] = lines[6] with { SpaceAbove = Leading, SpaceWithoutFloat = Length.Zero };
        var cut = PageBreaker.Break(Galley(lines) with { Floats = [new(5, 1, Leading)] }, Leading * 7, Leading);
        Assert.Equal([0, 7, 9], cut.Starts);
        Assert.Equal([7], cut.Moved);
        Assert.Equal((true, Leading * 5), (cut.Lines[7].IsFloat, cut.Lines[7].Height));
        // Nothing above the text where the figure is gone, and its space where it stands.
        Assert.Equal((Length.Zero, Leading), (cut.Lines[5].SpaceAbove, cut.Lines[8].SpaceAbove));
    }

    /// <summary>Lines of text and figures of one to four lines on pages of six.</summary>
    [Fact]
    public void Figures_keep_their_order_and_stand_at_their_place_or_later_and_nothing_is_lost() => Gen.Int[0, 7].Array[1, 60].Sample(kinds =>
    {
        var lines = Lines(new double[kinds.Length]);
        List<GalleyFloat> floats = [];
        for (var i = 0; i < lines.Length; i++)
        {
            // The place in the galley is told by the cost.
            lines[i] = lines[i] with { BreakCost = i * 1e-6, SpaceWithoutFloat = i > 0 && lines[i - 1].IsFloat ? Length.Zero : null, SpaceAbove = i > 0 && lines[i - 1].IsFloat ? Leading : Length.Zero };
            if (kinds[i] is < 1 or > 4 || i % 3 > 0)
                continue;
            lines[i] = lines[i] with { Height = Leading * kinds[i], IsFloat = true };
            floats.Add(new(i, 1, Leading));
        }

        var cut = PageBreaker.Break(Galley(lines) with { Floats = floats }, Leading * 6, Leading);
        var order = cut.Lines.Select(l => (int)Math.Round(l.BreakCost * 1e6)).ToList();
        Assert.Equal(Enumerable.Range(0, lines.Length), order.Order());
        Assert.Equal(order.Where(i => !lines[i].IsFloat).Order(), order.Where(i => !lines[i].IsFloat));
        Assert.Equal(order.Where(i => lines[i].IsFloat).Order(), order.Where(i => lines[i].IsFloat));
        foreach (var at in cut.Moved)
            Assert.True(order.Take(at).Any(i => i > order[at]) || at == order.Count - 1 || order.Take(at).All(i => i < order[at]), string.Join(' ', order));
        for (var page = 0; page < cut.Starts.Count; page++)
        {
            var fill = new PageFill(Leading.Points);
            var own = cut.Lines.Skip(cut.Starts[page]).Take((page + 1 < cut.Starts.Count ? cut.Starts[page + 1] : cut.Lines.Count) - cut.Starts[page]).ToList();
            own.ForEach(l => fill.Add(LineSize.Of(l)));
            Assert.InRange(fill.Foot, 10, 70);
        }
    }, iter: 300);

    /// <summary>Text and figures of one to three lines on pages of five, against every way to set them.</summary>
    [Fact]
    public void Places_of_figures_are_those_of_least_cost() => Gen.Int[0, 9].Array[1, 13].Sample(kinds =>
    {
        var lines = Lines([.. kinds.Select(k => k is 7 or 8 ? 500.0 : 0)]);
        List<GalleyFloat> floats = [];
        for (var i = 0; i < lines.Length; i++)
        {
            var follows = floats.Count > 0 && floats[^1].First == i - 1;
            if (kinds[i] is >= 1 and <= 3 && floats.Count < 3 && !follows)
            {
                floats.Add(new(i, 1, Leading));
                lines[i] = lines[i] with { Height = Leading * kinds[i], IsFloat = true };
            }

            lines[i] = follows ? lines[i] with { SpaceAbove = Leading, SpaceWithoutFloat = Length.Zero } : lines[i];
            lines[i] = lines[i] with { ClosesText = kinds[i] == 9 };
        }

        var cut = PageBreaker.Break(Galley(lines) with { Floats = floats }, Leading * 5, Leading);
        // What follows the text stands behind all floats of the text.
        var closing = Array.FindIndex(lines, l => l is { ClosesText: true, IsFloat: false });
        if (closing >= 0)
            Assert.Equal(floats.Count(f => f.First < closing), cut.Lines.TakeWhile(l => l is not { ClosesText: true, IsFloat: false }).Count(l => l.IsFloat));
        // Of pages that are short by more than two lines some are not looked at.
        Assert.InRange(cut.Cost, new FloatWays(lines, 5).Least() - 1e-6, new FloatWays(lines, 5, most: 2).Least() + 1e-6);
    }, iter: 1000);

    [Fact]
    public void A_figure_between_paragraphs_stands_at_the_foot_of_its_page_and_ends_with_the_text_block()
    {
        var lines = Lines(new double[19]);
        lines[2] = lines[2] with { Height = Leading * 2.5, IsFloat = true, SpaceAbove = Leading };
        lines[3] = lines[3] with { SpaceAbove = Leading, SpaceWithoutFloat = Length.Zero };
        var cut = PageBreaker.Break(Galley(lines) with { Floats = [new(2, 1, Leading)] }, Leading * 8, Leading);
        Assert.Equal((5, 4), (cut.Starts[1], cut.Lines.ToList().FindIndex(l => l.IsFloat)));
        // Four lines and the figure leave a line and a half.
        Assert.Equal(Leading * 1.5, cut.Lines[4].SpaceAbove);
        // A picture without words below it stands on the last baseline.
        lines[2] = lines[2] with { Depth = Length.Zero };
        Assert.Equal(Leading * 1.25, PageBreaker.Break(Galley(lines) with { Floats = [new(2, 1, Leading)] }, Leading * 8, Leading).Lines[4].SpaceAbove);
    }

    private static IReadOnlyList<int> Break(int height, GalleyLine[] lines) => PageBreaker.Break(Galley(lines), Leading * height, Leading).Starts;

    private static Galley Galley(GalleyLine[] lines) => new(lines, new TagTreeBuilder().Build(), [], []);

    private static GalleyLine[] Lines(params double[] costs) =>
        [.. costs.Select(c => new GalleyLine(Length.Zero, Leading, c, [], [], null, null) { Depth = Leading * 0.25 })];

    private static GalleyLine[] Paragraph(int count) =>
        Lines([.. Enumerable.Range(0, count).Select(i => (i == 1 ? BreakCosts.Orphan : 0) + (i > 0 && i == count - 1 ? BreakCosts.Widow : 0))]);

    /// <summary>The least cost of setting the lines from one on, by trying every way.</summary>
    private static double Cheapest(GalleyLine[] lines, int first, bool isRecto, int? beside, int height = 4)
    {
        if (first == lines.Length)
            return 0;
        var least = double.PositiveInfinity;
        for (var end = first + 1; end <= lines.Length && end - first <= height + 1; end++)
        {
            var count = end - first;
            var cost = end == lines.Length
                ? first > 0 && count < 4 ? PageCosts.ShortLastPage : 0
                : PageCosts.OfLength(height - count) + lines[end].BreakCost + (isRecto && beside is { } verso ? PageCosts.OfDifference(count - verso) : 0)
                    + Cheapest(lines, end, !isRecto, isRecto ? null : count, height);
            least = Math.Min(least, cost);
        }

        return least;
    }
}
