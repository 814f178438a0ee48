using CsCheck;
using Watch.Typesetting;
using Xunit;

namespace Watch.Tests.Typesetting;

public class PageBreakerTests
{
    private static readonly Length Leading = Length.Pt(10);

    [Fact]
    public void Lines_fill_pages_in_order() =>
        Assert.Equal([0, 4, 8], PageBreaker.Break(Lines(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), Leading * 4, Leading));

    [Fact]
    public void A_dear_break_is_averted_by_a_shorter_page() =>
        Assert.Equal([0, 3], PageBreaker.Break(Lines(0, 0, 0, 0, 5000, 0, 0), Leading * 4, Leading));

    [Fact]
    public void A_line_higher_than_the_page_has_one_to_itself()
    {
        var lines = Lines(0, 0, 0);
        lines[1] = lines[1] with { Height = Leading * 9 };
        Assert.Equal([0, 1, 2], PageBreaker.Break(lines, Leading * 4, Leading));
    }

    [Fact]
    public void Space_at_the_head_of_a_page_is_left_out()
    {
        var lines = Lines(0, 0, 0, 0);
        lines[2] = lines[2] with { SpaceAbove = Leading };
        Assert.Equal([0, 2], PageBreaker.Break(lines, Leading * 2, Leading));
    }

    [Fact]
    public void Nothing_to_set_is_one_empty_page() => Assert.Equal([0], PageBreaker.Break([], Leading * 4, Leading));

    [Fact]
    public void Pages_are_those_of_least_cost() => Gen.Int[0, 3].Array[1, 11].Sample(costs =>
    {
        var lines = Lines([.. costs.Select(c => c * 70.0)]);
        var found = PageBreaker.Break(lines, Leading * 4, Leading);
        Assert.Equal(Cheapest(lines, 0), Cost(lines, found), 6);
    });

    private static GalleyLine[] Lines(params double[] costs) =>
        [.. costs.Select(c => new GalleyLine(Length.Zero, Leading, c, [], [], null, null))];

    /// <summary>The least cost of setting the lines from one on, by trying every way.</summary>
    private static double Cheapest(GalleyLine[] lines, int first) => first == lines.Length
        ? 0
        : Enumerable.Range(first + 1, Math.Min(4, lines.Length - first)).Min(end => PageCost(lines, first, end) + Cheapest(lines, end));

    private static double Cost(GalleyLine[] lines, IReadOnlyList<int> starts) =>
        Enumerable.Range(0, starts.Count).Sum(i => PageCost(lines, starts[i], i + 1 < starts.Count ? starts[i + 1] : lines.Length));

    private static double PageCost(GalleyLine[] lines, int first, int end) => end < lines.Length
        ? 100.0 * (4 - (end - first)) * (4 - (end - first)) + lines[end].BreakCost
        : first > 0 && end - first < 4 ? 2000 : 0;
}
