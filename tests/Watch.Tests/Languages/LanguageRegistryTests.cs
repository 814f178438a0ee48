using Watch.Languages;
using Watch.Languages.Registry;
using Watch.Languages.Table;
using Xunit;

namespace Watch.Tests.Languages;

public class LanguageRegistryTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("EN-gb")]
    [InlineData("sr-Latn-RS")]
    [InlineData("sl-rozaj-biske-1994")]
    [InlineData("de-CH-1901-u-co-phonebk-x-house")]
    [InlineData("sh")] // not deprecated
    [InlineData("es-419")]
    [InlineData("sq-XK")]
    [InlineData("und")]
    [InlineData("mul-Zyyy")]
    [InlineData("grc")]
    [InlineData("xkv")]
    public void A_registered_tag_stays(string tag)
    {
        var reading = LanguageRegistry.Read(tag)!;
        Assert.Empty(reading.Findings);
        Assert.Equal(LanguageTag.Canonical(tag), reading.Tag);
    }

    [Theory]
    [InlineData("in", "id")]
    [InlineData("IW-il", "he-IL")]
    [InlineData("ji", "yi")]
    [InlineData("jw", "jv")]
    [InlineData("mo-Cyrl", "ro-Cyrl")]
    [InlineData("zh-cmn", "cmn")]
    [InlineData("zh-cmn-Hant-TW", "cmn-Hant-TW")]
    [InlineData("zh-cmn-CN", "cmn-CN")]
    [InlineData("zh-gan", "gan")]
    [InlineData("zh-guoyu", "cmn")]
    [InlineData("zh-hakka", "hak")]
    [InlineData("zh-min-nan", "nan")]
    [InlineData("zh-xiang", "hsn")]
    [InlineData("no-bok", "nb")]
    [InlineData("no-nyn", "nn")]
    [InlineData("i-lux", "lb")]
    [InlineData("EN-gb-OED", "en-GB-oxendict")]
    [InlineData("my-BU", "my-MM")]
    [InlineData("de-DD", "de-DE")]
    [InlineData("pt-TP-x-old", "pt-TL-x-old")]
    [InlineData("ar-arz", "arz")]
    [InlineData("sgn-ase-US", "ase-US")]
    public void What_is_given_up_is_named_with_what_is_used(string written, string tag)
    {
        var reading = LanguageRegistry.Read(written)!;
        Assert.Equal(tag, reading.Tag);
        var finding = Assert.Single(reading.Findings);
        Assert.True(finding.IsDeprecated);
        Assert.Equal($"Write {tag}.", finding.Remedy);
    }

    [Theory]
    [InlineData("zh-min", "zh-min")]
    [InlineData("cel-gaulish", "cel-gaulish")]
    [InlineData("sr-YU", "sr-YU")]
    [InlineData("i-enochian", null)]
    public void What_is_given_up_for_nothing_is_named(string written, string? tag)
    {
        var reading = LanguageRegistry.Read(written)!;
        Assert.Equal(tag, reading.Tag);
        Assert.True(Assert.Single(reading.Findings).IsDeprecated);
    }

    [Theory]
    [InlineData("qqq", "qqq", "private use")]
    [InlineData("qaa-Latn", "qaa-Latn", "private use")]
    [InlineData("zzx-DE", "zzx-DE", "\"zzx\" is no language")]
    [InlineData("ger-AT", "de-AT", "has \"de\" for it")]
    [InlineData("en-UK", "en-GB", "has \"GB\" for it")]
    [InlineData("en-Lant", "en-Lant", "\"Lant\" is no script")]
    [InlineData("en-ZX", "en-ZX", "\"ZX\" is no region")]
    [InlineData("de-1995", "de-1995", "\"1995\" is no variant")]
    [InlineData("en-cmn", "en-cmn", "\"cmn\" is no variety of \"en\"")]
    public void What_is_not_registered_is_named(string written, string tag, string says)
    {
        var reading = LanguageRegistry.Read(written)!;
        Assert.Equal(tag, reading.Tag);
        var finding = Assert.Single(reading.Findings);
        Assert.False(finding.IsDeprecated);
        Assert.Contains(says, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_tag_is_not_read() => Assert.All(["", "klingonese-", "not one", "i-nothing", "x-house", "en_US"], tag => Assert.Null(LanguageRegistry.Read(tag)));

    /// <summary>Tags with rows are not looked up: so all of them must be registered.</summary>
    [Fact]
    public void Every_row_of_the_table_is_registered() =>
        Assert.All(LanguageTable.All.Select(l => l.Tag).Where(t => !t.EndsWith("-*", StringComparison.Ordinal)), tag => Assert.Empty(LanguageRegistry.Read(tag + "-x-looked-up")!.Findings));
}
