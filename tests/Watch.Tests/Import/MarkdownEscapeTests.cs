using CsCheck;
using Watch.Documents;
using Watch.Import;
using Watch.Reading;
using Xunit;

namespace Watch.Tests.Import;

/// <summary>Text that looks like Markdown is read back as the author's characters.</summary>
public class MarkdownEscapeTests
{
    [Theory]
    [InlineData("# no heading")]
    [InlineData("1. no item")]
    [InlineData("iv. no item")]
    [InlineData("b. no item")]
    [InlineData("23) no item")]
    [InlineData("- no item")]
    [InlineData("+ no item")]
    [InlineData("~~~ no code")]
    [InlineData("``` no code")]
    [InlineData("*a* and **b**, _c_ and __d__, ~e~ and ~~f~~, ^g^ and `h`, i^j^k, l~m~n")]
    [InlineData("[a](b), [c]{.smallcaps}, [d][e], ![f](g), [^h]")]
    [InlineData("[a]: b")]
    [InlineData("a &amp; b &#65; &copy; &nosuchthing;")]
    [InlineData("<b> <!-- c --> <d@example.org> </e> <?f?> <&@g>")]
    [InlineData(@"\a \* \\ \[ \")]
    [InlineData("::: verse")]
    [InlineData(": no definition")]
    [InlineData("| a | b |")]
    [InlineData("Title {#id} {.class} {lang=ko}")]
    public void Markup_in_the_text_of_a_page_is_text(string text) => AssertReadBack(text);

    [Theory]
    [InlineData("5 * 3 is file_name, 3 < 4 & so on [sic], ~10 m, C#, 2^3, 2^4")]
    [InlineData("so --0.5 and ---5")]
    [InlineData("A. Smith; $5 | 6 + 7 - 8 = no ==more== e.g. @ 10%")]
    public void What_is_no_markup_is_not_escaped(string text) => Assert.Equal(text, Imported(text));

    [Fact]
    public void Any_line_of_signs_and_letters_is_read_back()
    {
        var signs = Gen.Char["ab1 .,:;()[]{}<>*_~^`#&|\\!/@+=-$%0 "];
        signs.Array[1, 24].Select(characters => new string(characters))
            .Where(text => !text.TrimStart().StartsWith('>') && text.Distinct().Count(c => c != ' ') > 1) // quotations and rows
            .Sample(AssertReadBack, iter: 5000);
    }

    private static void AssertReadBack(string text)
    {
        text = string.Join(' ', text.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var markdown = Import(text).Reports[0].Markdown;
        var report = ReportReader.Read(new("report-001.md", markdown), new CorpusSettings { Language = "zxx" }).Value;
        var shown = string.Concat(report.Body.Skip(1).SkipLast(1).Select(block => block switch
        {
            Heading heading => heading.Text.PlainText,
            Paragraph paragraph => paragraph.Text.PlainText,
            _ => $"({block})",
        }));
        Assert.True(Plain(text) == Plain(shown), $"{text}\nbecame\n{markdown}\nand is read as\n{shown}");
    }

    /// <summary>Smart punctuation is the reader's: signs that it changes are compared as one.</summary>
    private static string Plain(string text) =>
        text.Replace("---", "—").Replace("--", "–").Replace("...", "…").Replace('\u00A0', ' ').Replace('−', '-');

    private static string Imported(string text)
    {
        var markdown = Import(text).Reports[0].Markdown;
        return markdown.Split("\n\n")[^2];
    }

    /// <summary>Imports a page whose second paragraph of three is the text.</summary>
    private static ImportedPage Import(string text) =>
        PageImporter.Import(new("page.txt", $"Watch Report No. 1  May 1, 2020\n\n§ Title\n\nThe first paragraph, which says nothing.\n\n{text}\n\nThe last.\n")).Value;
}
