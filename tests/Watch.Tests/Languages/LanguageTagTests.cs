using CsCheck;
using Watch.Languages;
using Xunit;

namespace Watch.Tests.Languages;

public class LanguageTagTests
{
    /// <summary>RFC 5646, section 2.1.1, has the second and third of these.</summary>
    [Theory]
    [InlineData("EN-us", "en-US")]
    [InlineData("sGn-bE-fR", "sgn-BE-FR")]
    [InlineData("MN-cYRL-mn", "mn-Cyrl-MN")]
    [InlineData("en-ca-x-ca", "en-CA-x-ca")]
    [InlineData("az-latn-X-LATN", "az-Latn-x-latn")]
    [InlineData("zh-HANT", "zh-Hant")]
    [InlineData("ES-419", "es-419")]
    [InlineData("SL-Rozaj-Biske-1994", "sl-rozaj-biske-1994")]
    [InlineData("de-CH-U-CO-PHONEBK", "de-CH-u-co-phonebk")]
    [InlineData("KO", "ko")]
    public void A_tag_has_its_customary_case(string written, string canonical)
    {
        Assert.Equal(canonical, LanguageTag.Canonical(written));
        Assert.Equal(canonical, LanguageTag.Canonical(canonical));
    }

    [Fact]
    public void Case_carries_no_meaning_whatever_the_tag() =>
        Gen.Select(OneOf("en", "KO", "sr", "zh"), OneOf("", "-latn", "-CYRL"), OneOf("", "-gb", "-KR"), OneOf("", "-x-gb", "-u-CO-trad"), Gen.Bool.Array[32])
            .Sample((language, script, region, rest, upper) =>
            {
                var tag = language + script + region + rest;
                var other = string.Concat(tag.Select((c, i) => upper[i] ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c)));
                Assert.Equal(LanguageTag.Canonical(tag), LanguageTag.Canonical(other));
                Assert.Equal(Language.Of(tag), Language.Of(other));
                Assert.True(LanguageTag.IsSameLanguage(tag, other));
            });

    [Theory]
    [InlineData("en", "en-GB", true)]
    [InlineData("EN-us", "en-gb", true)]
    [InlineData("en", "eng", false)]
    [InlineData("fil", "fi", false)]
    public void Tags_name_one_language_or_two(string one, string other, bool same) => Assert.Equal(same, LanguageTag.IsSameLanguage(one, other));

    private static Gen<string> OneOf(params string[] choices) => Gen.Int[0, choices.Length - 1].Select(i => choices[i]);
}
