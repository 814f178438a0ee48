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
    [InlineData("Straße ŉ ﬁ", "de", "STRASSE ʼN FI")]
    [InlineData("İstanbul, ısı, ilim, i\u0307", "tr", "İSTANBUL, ISI, İLİM, İ")]
    [InlineData("istanbul", "az-Latn", "İSTANBUL")]
    [InlineData("istanbul", "en", "ISTANBUL")]
    [InlineData("Ελλάδα, Μαΐου, νεράιδα, άυλος, αλλαγής, προϋπόθεση", "el", "ΕΛΛΑΔΑ, ΜΑΪΟΥ, ΝΕΡΑΪΔΑ, ΑΫΛΟΣ, ΑΛΛΑΓΗΣ, ΠΡΟΫΠΟΘΕΣΗ")]
    [InlineData("μῆνιν ἄειδε θεὰ, τῷ ᾠδῇ, Ἀχιλῆος, α\u0301", "grc", "ΜΗΝΙΝ ΑΕΙΔΕ ΘΕΑ, ΤΩΙ ΩΙΔΗΙ, ΑΧΙΛΗΟΣ, Α")]
    [InlineData("i\u0307\u0300", "lt", "I\u0300")]
    public void Capitals_are_those_of_the_language(string text, string language, string capitals)
    {
        Assert.Equal(capitals, Capitals.Of(text, language, out var places));
        Assert.Equal(capitals.Length + 1, places.Length);
        Assert.Equal(text.Length, places[^1]);
        Assert.Equal(places.Order(), places);
    }

    [Theory]
    [InlineData("Ελλάδα νεράιδα", "el", "Ελλαδα νεραϊδα")]
    [InlineData("τῷ ᾠδῇ Ἀχιλῆος", "grc", "τωι ωιδηι Αχιληοσ")]
    [InlineData("Ελλάδα café", "en", "Ελλάδα café")]
    public void Greek_small_capitals_have_no_accents(string text, string language, string bare)
    {
        Assert.Equal(bare, Capitals.Bare(text, language, out _));
        ShapingStyle small = new(TestFonts.House.Text.Regular, "smcp", language);
        Assert.Equal(Glyphs(small, bare), Glyphs(small, text));

        IEnumerable<ushort> Glyphs(ShapingStyle style, string word) => shaper.Shape(style, word).Runs.SelectMany(run => run.Glyphs).Select(glyph => glyph.Id);
    }

    [Fact]
    public void A_letter_of_two_capitals_stands_for_itself()
    {
        // Thị has no small capital, so that the whole word is made of capitals.
        const string Word = "ịßa";
        var runs = Shape(Word, "smcp").Runs;
        Assert.Equal([0, 1, 1, 2], runs.SelectMany(run => run.Glyphs).Select(glyph => glyph.Cluster));
        Assert.Equal(Word.Length, runs.Sum(run => run.Length));
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

    /// <summary>EB Garamond leaves f as it is in the small capitals of German, and of no other language.</summary>
    [Theory]
    [InlineData("Hafen", "de")]
    [InlineData("Hafen", "en")]
    public void A_letter_that_the_face_forgot_in_one_language_is_that_of_all_others(string word, string language)
    {
        var shaped = shaper.Shape(new(TestFonts.House.Text.Regular, "onum,smcp,c2sc", language), word);
        Assert.All(shaped.Runs, run => Assert.False(run.IsMade));
        Assert.Equal(Shape(word, "smcp,c2sc").Runs.SelectMany(r => r.Glyphs).Select(g => g.Id), shaped.Runs.SelectMany(r => r.Glyphs).Select(g => g.Id));
    }

    private ShapedText Shape(string text, string features) => shaper.Shape(new(TestFonts.House.Text.Regular, $"onum,{features}".TrimEnd(','), "en"), text);
}
