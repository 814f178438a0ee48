using CsCheck;
using Watch.Tests.Support;
using Watch.Typesetting.Design;
using Watch.Typesetting.Paragraphs;
using Xunit;

namespace Watch.Tests.Typesetting;

/// <summary>Where words and addresses may be broken, shown by strokes.</summary>
public class BreakOpportunityTests
{
    private static readonly RunStyles Styles = new(TestFonts.House, Hyphenators.Usual, PageDesign.House);

    private static readonly RunStyle Prose = Styles.Of(PageDesign.House.Body, default, "en");

    private static readonly RunStyle Address = Styles.Of(PageDesign.House.Body, new Variation { Address = true }, "en");

    [Theory]
    // After a double slash, before a single one and before the other signs.
    [InlineData("https://|example|.org|/reports|/a-1", "https://|example|.org|/reports|/a|-1")]
    [InlineData("http://|www|.example|.org|/~name|/index|.html", null)]
    [InlineData("https://|example|.org|/a|_b|,c|%20d|?e|#f", null)]
    // Before or after an equals sign or an ampersand, and after a colon.
    [InlineData("https://|example|.org|/s|?q|=|word|&|page|=|2", null)]
    [InlineData("https://|example|.org:|8080|/x", null)]
    [InlineData("https://|doi|.org|/10|.1000|/182", null)]
    [InlineData("mailto:|name@example|.org", null)]
    [InlineData("urn:|isbn:|0451450523", null)]
    // Nothing parts what leads to the host, nor signs that stand together, nor a last sign from what it ends.
    [InlineData("file:///|home|/x", null)]
    [InlineData("https://|example|.org/", null)]
    [InlineData("https://|example|.org.", null)]
    [InlineData("https://|example|.org|/a|--b|/../c", null)]
    [InlineData("https://|example|.org|/x|=|=y", "https://|example|.org|/x|==|y")]
    // Runs of letters and digits are whole.
    [InlineData("https://|example|.org|/1234567890123456789012345678901234567890", null)]
    public void Addresses_break_where_the_Chicago_Manual_has_them_broken(string address, string? shown)
    {
        Assert.Equal(shown ?? address, Show(address.Replace("|", ""), Address));
    }

    [Theory]
    [InlineData("well-|known")]
    [InlineData("office—|staff")]
    [InlineData("and/|or")]
    [InlineData("1914–|1918")]
    [InlineData("(re-|use)")]
    [InlineData("KN-08")]
    [InlineData("Hwasong-15-|class")]
    [InlineData("(COVID-19),")]
    [InlineData("1950-53")]
    [InlineData("10-|year")]
    public void Words_break_after_hyphens_dashes_and_slashes(string word) =>
        Assert.Equal(word, Show(word.Replace("|", ""), Prose with { Hyphenator = null }));

    [Theory]
    [InlineData("harbour_|master_|office_|of_|the_|north")]
    [InlineData("src/|harbour/|tides/|Clerk.|cs")]
    [InlineData("C:\\harbour\\|tides\\|clerk")]
    // Short names, the figures of a version, signs that stand together and single characters at an end stay whole.
    [InlineData("harbour_master_name")]
    [InlineData("harbourmaster-1.22.333-beta")]
    [InlineData("../__harbour__/_...__office_x")]
    [InlineData("--harbour-masters-office=no")]
    public void Long_names_in_code_break_after_their_joints_and_never_at_a_hyphen(string word) =>
        Assert.Equal(word, Show(word.Replace("|", ""), Prose with { Breaks = BreakRule.Code }));

    [Fact]
    public void No_line_of_an_address_ends_with_its_hyphen_or_parts_what_leads_to_its_host()
    {
        Gen.Char["ab1-/:.=&?#%_~,"].Array[1, 40].Sample(characters =>
        {
            var address = "https://" + new string(characters);
            var breaks = new List<BreakOpportunity>();
            BreakOpportunities.Find(address, Address, breaks);
            Assert.Equal(breaks.OrderBy(b => b.Offset).Select(b => b.Offset).Distinct(), breaks.Select(b => b.Offset));
            Assert.All(breaks, at =>
            {
                Assert.False(at.Hyphenated || at.Flagged);
                Assert.NotEqual('-', address[at.Offset - 1]);
                Assert.True(at.Offset >= "https://".Length);
            });
        }, iter: 1000);
    }

    [Theory]
    [InlineData("abc.", "a|b|c.")]
    [InlineData("“abc?!”)", "“a|b|c?!”)")]
    [InlineData("a…b/c", "a…|b/|c")]
    [InlineData("a(b)", "a|(b)")]
    [InlineData("..........", ".|.|.|.|.|.|.|.|.|.")]
    [InlineData("a..........b", "a....|.|.|....|b")]
    [InlineData("12-34", "1|2-|3|4")]
    public void A_long_word_breaks_anywhere_but_between_a_word_and_its_marks(string word, string shown) =>
        Assert.Equal(shown, ShowLong(word, Prose with { Hyphenator = null }));

    [Theory]
    [InlineData("http://a-b", "h|t|t|p://|a|-b")]
    [InlineData("x----------y", "x|----|-|-|----y")]
    public void A_long_address_breaks_anywhere_but_after_its_hyphens_and_before_its_slashes(string word, string shown) =>
        Assert.Equal(shown, ShowLong(word, Address));

    [Theory]
    [InlineData("hu", "2024-ben", "2024-ben")]
    [InlineData("ru", "1990-х", "1990-х")]
    [InlineData("en", "1950-built", "1950-|built")]
    [InlineData("hu", "kis-nagy", "kis-|nagy")]
    [InlineData("tr", "Ankara’da", "Ankara’da")]
    [InlineData("ca", "col·legi", "col·legi")]
    public void No_line_ends_between_a_number_and_its_ending(string language, string word, string shown) =>
        Assert.Equal(shown, Show(word, Prose with { Hyphenator = null, Language = Watch.Languages.Language.Of(language) }));

    private static string Show(string word, RunStyle style)
    {
        var breaks = new List<BreakOpportunity>();
        BreakOpportunities.Find(word, style, breaks);
        return Show(word, breaks);
    }

    private static string ShowLong(string word, RunStyle style)
    {
        var breaks = new List<BreakOpportunity>();
        BreakOpportunities.Find(word, style, breaks);
        BreakOpportunities.AddLastResortBreaks(word, style.Breaks, breaks);
        return Show(word, breaks);
    }

    private static string Show(string word, List<BreakOpportunity> breaks) =>
        breaks.OrderByDescending(b => b.Offset).Aggregate(word, (shown, at) => shown.Insert(at.Offset, "|"));
}
