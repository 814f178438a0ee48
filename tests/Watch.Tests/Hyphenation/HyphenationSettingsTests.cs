using Watch.Languages;
using Watch.Reading.Settings;
using Watch.Typesetting.Paragraphs;
using Xunit;

namespace Watch.Tests.Hyphenation;

public class HyphenationSettingsTests
{
    [Fact]
    public void A_corpus_overrules_where_words_are_broken()
    {
        var hyphenators = Of("languages: {de: {hyphenation: {exceptions: [Wach-stu-be, Silbentrennung], min-left: 3, min-right: 4}}, de-CH: {hyphenation: off}, fr: {hyphenation: {off}}, cs: {hyphenation: {exceptions: [slo-vo]}}}");
        Assert.Equal("Wach-stube", hyphenators.Of(Language.Of("de"))!.Show("Wachstube"));
        Assert.Equal("Silbentrennung", hyphenators.Of(Language.Of("de-AT"))!.Show("Silbentrennung"));
        Assert.Equal("über-prüfen", hyphenators.Of(Language.Of("de"))!.Show("überprüfen"));
        Assert.Null(hyphenators.Of(Language.Of("de-CH")));
        Assert.Null(hyphenators.Of(Language.Of("fr-CA")));
        Assert.Equal("slo-vo město", $"{hyphenators.Of(Language.Of("cs"))!.Show("slovo")} {hyphenators.Of(Language.Of("cs"))!.Show("město")}");
        Assert.Same(Language.Of("it").Hyphenator, hyphenators.Of(Language.Of("it")));
    }

    [Theory]
    [InlineData("languages: [de]", "watch.yaml:1:12: error value-kind")]
    [InlineData("languages: {d: {}}", "watch.yaml:1:13: warning language-invalid")]
    [InlineData("languages: {de: {}, DE: {}}", "watch.yaml:1:21: error key-duplicate")]
    [InlineData("languages: {de: off}", "watch.yaml:1:17: error value-kind")]
    [InlineData("languages: {de: {hyphens: off}}", "watch.yaml:1:18: warning key-unknown")]
    [InlineData("languages: {de: {hyphenation: on}}", "watch.yaml:1:31: error value-kind")]
    [InlineData("languages: {de: {hyphenation: {exceptions: [\"zwei Worte\"]}}}", "watch.yaml:1:45: error value-kind")]
    [InlineData("languages: {de: {hyphenation: {exceptions: [-aus]}}}", "watch.yaml:1:45: error value-kind")]
    [InlineData("languages: {de: {hyphenation: {min-left: 0}}}", "watch.yaml:1:42: error value-kind")]
    [InlineData("languages: {de: {hyphenation: {min-right: two}}}", "watch.yaml:1:43: error value-kind")]
    public void What_cannot_be_meant_is_told_with_its_place(string settings, string says)
    {
        var found = Assert.Single(SettingsReader.Read(new("watch.yaml", settings)).Diagnostics);
        Assert.StartsWith(says, found.ToString());
        Assert.NotEmpty(found.Remedy);
    }

    private static Hyphenators Of(string settings)
    {
        var read = SettingsReader.Read(new("watch.yaml", settings));
        Assert.Empty(read.Diagnostics);
        return new(read.Value.Languages);
    }
}
