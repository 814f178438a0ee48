using Watch.Languages;
using Watch.Languages.Table;
using Xunit;

namespace Watch.Tests.Languages;

public class LanguageTests
{
    [Theory]
    [InlineData("en", "December 10, 2018", true, "en-US")]
    [InlineData("EN-us", "December 10, 2018", true, "en-US")]
    [InlineData("en-US-x-house", "December 10, 2018", true, "en-US")]
    [InlineData("en-GB", "10 December 2018", false, "en-GB")]
    [InlineData("EN-gb-oxendict", "10 December 2018", false, "en-GB")]
    [InlineData("en-au", "10 December 2018", false, "en-GB")]
    [InlineData("en-CA", "December 10, 2018", false, "en-US")]
    [InlineData("en-NZ-x-house", "10 December 2018", false, "en-GB")]
    [InlineData("en-Latn-GB", "10 December 2018", false, "en-GB")]
    [InlineData("fr-CA", "10 décembre 2018", false, "fr")]
    [InlineData("gl", "2018-12-10", false, "gl")]
    public void A_tag_has_what_the_longest_tag_it_begins_with_has(string tag, string date, bool commaWithin, string? patterns)
    {
        var language = Language.Of(tag);
        Assert.Equal(LanguageTag.Canonical(tag), language.Tag);
        Assert.Equal(date, language.Dates.Write(new(2018, 12, 10)));
        Assert.Equal(commaWithin, language.HasCommaWithinQuotation);
        Assert.Equal(patterns, language.Hyphenator?.Language);
    }

    [Fact]
    public void A_day_stays_with_its_month()
    {
        Assert.Equal("December\u00A010, 2018", Language.Of("en").Dates.WriteInText(new(2018, 12, 10)));
        Assert.Equal("1\u00A0May 0987", Language.Of("en-GB").Dates.WriteInText(new(987, 5, 1)));
        Assert.Equal("0987-05-01", Language.Of("gl").Dates.WriteInText(new(987, 5, 1)));
    }

    [Theory]
    [InlineData("ar", true)]
    [InlineData("HE-il", true)]
    [InlineData("az-arab", true)]
    [InlineData("ar-Latn", false)]
    [InlineData("en-1996", false)]
    [InlineData("en-x-arab", false)]
    [InlineData("en", false)]
    [InlineData("arn", false)]
    public void Direction_is_that_of_the_script_that_is_named_or_usual(string tag, bool rightToLeft) => Assert.Equal(rightToLeft, Language.Of(tag).IsRightToLeft);

    [Theory]
    [InlineData("en", true)]
    [InlineData("ru", true)]
    [InlineData("KO-kr", false)]
    [InlineData("yue", false)]
    [InlineData("ko-Latn", true)]
    [InlineData("az-Arab", false)]
    [InlineData("de-1996", true)]
    public void Italics_are_those_of_the_script_that_is_named_or_usual(string tag, bool italics) => Assert.Equal(italics, Language.Of(tag).HasItalics);

    [Fact]
    public void A_language_without_words_of_its_own_says_whose_it_has()
    {
        Assert.Null(Language.Of("en-GB").StandIn);
        Assert.Null(Language.Of("EN").StandIn);
        Assert.Null(Language.Of("ko").StandIn);
        Assert.Equal("차례", Language.Of("ko").Words.Contents);
        Assert.Equal("en", Language.Of("gl").StandIn);
        Assert.Equal("Contents", Language.Of("gl").Words.Contents);
    }

    [Fact]
    public void A_language_that_is_not_known_has_dashes_and_ellipses_alone()
    {
        var unknown = Language.Of("qaa-Zzzz");
        Assert.Equal(("qaa-Zzzz", ',', true, false), (unknown.Tag, unknown.DecimalSign, unknown.IsHyphenated, unknown.Conventions.SetsQuotations));
        Assert.Null(unknown.EastAsian);
        Assert.Equal("", Language.Of("").Tag);
    }

    [Theory]
    [InlineData("김지수", "ko")]
    [InlineData("さとう 花子", "ja")]
    [InlineData("王芳", null)]
    [InlineData("Ada", null)]
    public void Some_characters_belong_to_one_language(string name, string? tag) => Assert.Equal(tag, Language.OfCharactersIn(name)?.Tag);

    /// <summary>A tag that is written twice, or not in its customary case, would hide a row.</summary>
    [Fact]
    public void Every_row_of_the_table_can_be_found()
    {
        Assert.All(LanguageTable.All, language =>
        {
            Assert.True(language.Tag.EndsWith("-*", StringComparison.Ordinal) || LanguageTag.IsWellFormed(language.Tag), language.Tag);
            Assert.Equal(language.Tag, language.Tag.EndsWith("-*", StringComparison.Ordinal) ? language.Tag : LanguageTag.Canonical(language.Tag));
            Assert.Same(language, Language.Of(language.Tag));
        });
        Assert.Equal(LanguageTable.All.Count, LanguageTable.All.Select(l => l.Tag).Distinct().Count());
    }

    [Fact]
    public void Quotation_marks_are_four_signs_or_none() => Assert.All(LanguageTable.All.Select(l => l.Conventions.Quotes), quotes =>
    {
        if (quotes.Length > 0)
            Assert.Matches(@"\A\S \S \S \S\z", quotes);
    });
}
