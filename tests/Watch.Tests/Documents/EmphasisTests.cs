using Xunit;

namespace Watch.Tests.Documents;

/// <summary>Emphasis where CommonMark's rules of spaces and punctuation fail.</summary>
public class EmphasisTests
{
    [Theory]
    [InlineData("배는 **\"새벽별\"**이라고 불렸다", "배는 strong(“새벽별”)이라고 불렸다")]
    [InlineData("배는 *(새벽)*은 떠났다", "배는 emphasis((새벽))은 떠났다")]
    [InlineData("船は**「明けの星」**と呼ばれた", "船はstrong(「明けの星」)と呼ばれた")]
    [InlineData("**港の掟。**これを守る", "strong(港の掟。)これを守る")]
    [InlineData("他说**“海”**是家", "他说strong(“海”)是家")]
    [InlineData("**100%**는", "strong(100%)는")]
    [InlineData("~~\"옛\"~~은", "struck(“옛”)은")]
    [InlineData("***\"둘\"***은", "emphasis(strong(“둘”))은")]
    [InlineData("_\"새벽\"_은 _별_은", "emphasis(“새벽”)은 emphasis(별)은")]
    [InlineData("[**\"새벽\"**은]{lang=ko}", "ko(strong(“새벽”)은)")]
    [InlineData("**\"새벽\"**와 **\"별\"**은", "strong(“새벽”)와 strong(“별”)은")]
    [InlineData("the **\"Star\"**s", "the strong(“Star”)s")]
    [InlineData("the *“Star”*s", "the emphasis(“Star”)s")]
    [InlineData("l'**«étoile»**s", "l’strong(«étoile»)s")]
    [InlineData("**Weather:**fair. **Ice!**no", "strong(Weather:)fair. strong(Ice!)no")]
    public void Marks_beside_quotation_marks_and_East_Asian_words_are_emphasis(string body, string read) =>
        Assert.Equal(read, Marked.First(body));

    [Theory]
    [InlineData("She said \"**no**\" and \"*no*\".", "She said “strong(no)” and “emphasis(no)”.")]
    [InlineData("\"**a**\" b \"**c**\"", "“strong(a)” b “strong(c)”")]
    [InlineData("*a \"**b**\" c*", "emphasis(a “strong(b)” c)")]
    [InlineData("3 * 4 * 5", "3 * 4 * 5")]
    [InlineData("2*(3)*4", "2*(3)*4")]
    [InlineData("2**(3)**4", "2**(3)**4")]
    [InlineData("**Ice.** Note:**salt**", "strong(Ice.) Note:strong(salt)")]
    [InlineData("harbour_log_1951 and 항구_일지_파일", "harbour_log_1951 and 항구_일지_파일")]
    [InlineData("_별_은 달_은", "emphasis(별)은 달_은")]
    [InlineData("*a*b*c*", "emphasis(a)bemphasis(c)")]
    public void Other_marks_are_what_they_were(string body, string read) => Assert.Equal(read, Marked.First(body));

    [Theory]
    [InlineData("10^6 tons on 4 km^2^", "10^6 tons on 4 kmsuperscript(2)")]
    [InlineData("~5 tons of CO~2~", "~5 tons of COsubscript(2)")]
    [InlineData("a^b^c^d^", "asuperscript(b)csuperscript(d)")]
    [InlineData("2^10 and 3^5, ~5 and ~6, ~5-~6", "2^10 and 3^5, ~5 and ~6, ~5-~6")]
    [InlineData("10^-3^ and ^14^C", "10superscript(−3) and superscript(14)C")]
    [InlineData("~~*old* harbour~~ and H~2~O", "struck(emphasis(old) harbour) and Hsubscript(2)O")]
    [InlineData("x^*i*^ and y~(2)~", "xsuperscript(emphasis(i)) and ysubscript((2))")]
    public void What_is_raised_or_lowered_has_no_spaces(string body, string read) => Assert.Equal(read, Marked.First(body));
}
