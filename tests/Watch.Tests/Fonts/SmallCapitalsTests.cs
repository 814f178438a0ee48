using System.Globalization;
using Watch.Fonts;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Fonts;

/// <summary>Words in small capitals, with letters that the face has small capitals for and with others.</summary>
public sealed class SmallCapitalsTests : IDisposable
{
    private readonly Shaper shaper = new(TestFonts.House);

    public void Dispose() => shaper.Dispose();

    [Theory]
    [InlineData("Nguyễn", "smcp")]
    [InlineData("Thị", "smcp")]
    [InlineData("ệ", "smcp")]
    [InlineData("Привет", "smcp")]
    [InlineData("ĐIỆN", "smcp,c2sc")]
    [InlineData("Nguye\u0302\u0303n", "smcp")]
    public void A_word_with_a_letter_that_has_no_small_capital_is_made_of_scaled_capitals(string word, string features)
    {
        var runs = Shape(word, features).Runs;
        Assert.All(runs, run => Assert.True(run.IsMade));
        Assert.Equal(word, string.Concat(runs.Select(run => word.Substring(run.Start, run.Length))));
        foreach (var run in runs)
        {
            var part = word.Substring(run.Start, run.Length);
            var isSmall = features.Contains("c2sc", StringComparison.Ordinal) || char.IsLower(part[0]);
            Assert.Equal(Shape(part.ToUpper(CultureInfo.InvariantCulture), "").Runs.Single().Glyphs.Select(g => g.Id), run.Glyphs.Select(g => g.Id));
            Assert.InRange(run.Scale, isSmall ? 0.6 : 1, isSmall ? 0.9 : 1);
            Assert.Equal(run.Glyphs.Sum(g => g.Advance) * run.Scale / run.Face.UnitsPerEm, run.Width, 9);
        }
    }

    [Theory]
    [InlineData("Nato", "smcp")]
    [InlineData("Český", "smcp")]
    [InlineData("Straße", "smcp")]
    [InlineData("DPRK", "smcp,c2sc")]
    [InlineData("HƯỜNG", "smcp")]
    [InlineData("1951–53", "smcp,c2sc")]
    [InlineData("북한", "smcp")]
    public void Other_words_are_in_the_small_capitals_of_the_face(string word, string features) =>
        Assert.All(Shape(word, features).Runs, run => Assert.False(run.IsMade));

    private ShapedText Shape(string text, string features) => shaper.Shape(new(TestFonts.House.Text.Regular, $"onum,{features}".TrimEnd(','), "en"), text);
}
