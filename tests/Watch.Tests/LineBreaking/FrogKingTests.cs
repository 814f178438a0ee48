using Watch.Typesetting.LineBreaking;
using Xunit;

namespace Watch.Tests.LineBreaking;

/// <summary>The published examples. The ratios are the published ones; the breaks follow with TeX's demerits too,
/// though the paper squares penalty and badness together. That a paragraph's last line has a ratio at all comes from 1000
/// standing for infinity.</summary>
public class FrogKingTests
{
    /// <summary>The paper's ρ = 1, l = 1, α = γ = 3000.</summary>
    private static readonly LineBreakingSettings Paper = new()
    {
        Pretolerance = -1,
        Tolerance = 100,
        LinePenalty = 1,
        FlaggedDemerits = 3000,
        FitnessDemerits = 3000,
        FinalFlaggedDemerits = 0,
    };

    [Fact]
    public void The_narrow_setting_is_as_published()
    {
        var items = FrogKing.Justified();
        var paragraph = new LineBreaker().Break(items, [372, 390], Paper);
        Assert.Equal(
            [
                "In olden times when wishing still helped one,",
                "there lived a king whose daughters were all beau-",
                "tiful; and the youngest was so beautiful that the",
                "sun itself, which has seen so much, was aston-",
                "ished whenever it shone in her face. Close by the",
                "king's castle lay a great dark forest, and under an",
                "old lime-tree in the forest was a well, and when",
                "the day was very warm, the king's child went out",
                "into the forest and sat down by the side of the",
                "cool fountain; and when she was bored she took a",
                "golden ball, and threw it up on high and caught",
                "it; and this ball was her favorite plaything.",
            ],
            FrogKing.Show(items, paragraph));
        Assert.Equal([.857, 0, .28, 1, .067, -.278, .536, -.167, .7, -.176, .357, .049], Ratios(paragraph));
        Assert.Equal([2, 4], paragraph.Lines.Index().Where(l => l.Item.Flagged).Select(l => l.Index + 1).SkipLast(1));
    }

    [Fact]
    public void The_wide_setting_is_as_published()
    {
        var items = FrogKing.Justified();
        var paragraph = new LineBreaker().Break(items, [482, 500], Paper);
        Assert.Equal(
            [
                "In olden times when wishing still helped one, there lived a",
                "king whose daughters were all beautiful; and the youngest was",
                "so beautiful that the sun itself, which has seen so much, was",
                "astonished whenever it shone in her face. Close by the king's",
                "castle lay a great dark forest, and under an old lime-tree in the",
                "forest was a well, and when the day was very warm, the king's",
                "child went out into the forest and sat down by the side of the",
                "cool fountain; and when she was bored she took a golden ball,",
                "and threw it up on high and caught it; and this ball was her",
                "favorite plaything.",
            ],
            FrogKing.Show(items, paragraph));
        Assert.Equal([.774, .179, .629, .545, 0, .079, .282, .294, .575, .353], Ratios(paragraph));
    }

    [Fact]
    public void The_centred_setting_is_as_published()
    {
        var items = FrogKing.Centred();
        var paragraph = new LineBreaker().Break(items, 34 * 18, Paper with { Tolerance = 100_000_000 });
        Assert.Equal(
            [
                "In olden times when wishing still helped one, there lived a king whose",
                "daughters were all beautiful; and the youngest was so beautiful that the",
                "sun itself, which has seen so much, was astonished whenever it shone in",
                "her face. Close by the king's castle lay a great dark forest, and under an",
                "old lime-tree in the forest was a well, and when the day was very warm,",
                "the king's child went out into the forest and sat down by the side of the",
                "cool fountain; and when she was bored she took a golden ball, and threw",
                "it up on high and caught it; and this ball was her favorite plaything.",
            ],
            FrogKing.Show(items, paragraph));
    }

    private static IEnumerable<double> Ratios(BrokenParagraph paragraph) => paragraph.Lines.Select(line => Math.Round(line.Ratio, 3));
}
