using System.Xml.Linq;
using Watch.Documents;
using Xunit;

namespace Watch.Tests.Epub;

/// <summary>Italics within italics, letters without italics, small capitals.</summary>
public class TextStyleTests
{
    private static readonly Emphasis Star = new([new Text("Star")]);

    [Fact]
    public void Emphasis_turns_what_is_italic_upright_and_back()
    {
        Assert.Equal("<em>a <em class=\"upright\">b <em>c</em></em></em>", Inner(Paragraph(new Emphasis([new Text("a "), new Emphasis([new Text("b "), new Emphasis([new Text("c")])])]))));
        Assert.Equal("<i lang=\"fr\">a <em class=\"upright\">b</em></i>", Inner(Paragraph(new Emphasis([new Foreign("fr", [new Text("a "), new Emphasis([new Text("b")])])]))));
    }

    [Theory]
    [InlineData("h3")]
    [InlineData("dt")]
    [InlineData("th")]
    [InlineData("subtitle")]
    public void Emphasis_in_a_block_that_is_italic_is_upright(string block)
    {
        var leaf = new Leaf(1, [new Text("The "), Star]);
        var report = Books.Plain("x", 1, "X");
        var paragraph = new Paragraph(leaf);
        var document = Document(block == "subtitle" ? report with { Metadata = report.Metadata with { Subtitle = leaf } } : report with
        {
            Body = block switch
            {
                "h3" => [new Heading(2, "a", new Leaf(0, [new Text("A")])), new Heading(3, "b", leaf)],
                "dt" => [new DefinitionList(true, [new DefinitionEntry(leaf, [[paragraph]])])],
                _ => [new Table(null, 0, null, [ColumnAlignment.Default], [new([new TableCell(0, 1, 1, [paragraph])])], [new([new TableCell(0, 1, 1, [new Paragraph(new Leaf(2, [Star]))])])])],
            },
        });
        var element = document.Descendants().Single(e => e.Name.LocalName == block || (string?)e.Attribute("class") == block);
        Assert.Equal("The <em class=\"upright\">Star</em>", Inner(element));
        // In a definition and a cell of the body it is italic.
        Assert.Equal(block is "dt" or "th" ? ["Star"] : [], document.Descendants(Books.Xhtml + "em").Where(em => em.Attribute("class") is null && em.Value == "Star").Select(em => em.Value));
    }

    [Theory]
    [InlineData("ko", true)]
    [InlineData("ko-KP", true)]
    [InlineData("ja", true)]
    [InlineData("zh-TW", true)]
    [InlineData("zh-Hant-HK", true)]
    [InlineData("he", true)]
    [InlineData("ko-Latn", false)]
    [InlineData("zh-Latn-pinyin", false)]
    [InlineData("sr-Cyrl", false)]
    [InlineData("fr", false)]
    public void A_language_without_italics_is_upright_wherever_it_stands(string language, bool isUpright)
    {
        var upright = isUpright ? " class=\"upright\"" : "";
        var direction = language == "he" ? " dir=\"rtl\"" : "";
        Assert.Equal($"<i lang=\"{language}\"{direction}{upright}>a</i>", Inner(Paragraph(new Emphasis([new Foreign(language, [new Text("a")])]))));
        Assert.Equal($"<em>x <span lang=\"{language}\"{direction}{upright}>a</span></em>", Inner(Paragraph(new Emphasis([new Text("x "), new Foreign(language, [new Text("a")])]))));
        var report = Books.Plain("x", 1, "X") with { Body = [new Division(language, [new Heading(3, "b", new Leaf(1, [new Text("a")])), new Paragraph(new Leaf(2, [Star]))])] };
        var division = Document(report).Descendants(Books.Xhtml + "div").First();
        Assert.Equal(isUpright ? "upright" : null, (string?)division.Elements().First().Attribute("class"));
        Assert.Equal($"<em{upright}>Star</em>", Inner(division.Elements().Last()));
        // In the other direction too: what is in English there has its italics.
        report = report with { Body = [new Division(language, [new Paragraph(new Leaf(1, [new Foreign("en", [new Text("the "), Star])]))])] };
        direction = language == "he" ? " dir=\"ltr\"" : "";
        Assert.Equal($"<span lang=\"en\"{direction}>the <em>Star</em></span>", Inner(Document(report).Descendants(Books.Xhtml + "div").First().Elements().First()));
    }

    [Theory]
    [InlineData("등대", "<em><span class=\"upright\">등대</span></em>")]
    [InlineData("the 등대 (灯台) light", "<em>the <span class=\"upright\">등대 (灯台) </span>light</em>")]
    [InlineData("Hàn", "<em>Hàn</em>")]
    public void Letters_without_italics_are_upright_though_nothing_names_their_language(string text, string written) =>
        Assert.Equal(written, Inner(Paragraph(new Emphasis([new Text(text)]))));

    [Theory]
    [InlineData("Unesco", "<span class=\"smallcaps\">Unesco</span>")]
    [InlineData("NATO", "<span class=\"smallcaps all\">NATO</span>")]
    [InlineData("Östberg", "<span class=\"smallcaps\">Östberg</span>")]
    [InlineData("Nguyễn An", "<span class=\"smallcaps made\">N<span class=\"cap\">guyễn</span> A<span class=\"cap\">n</span></span>")]
    [InlineData("ĐẢNG", "<span class=\"smallcaps made\"><span class=\"cap\">ĐẢNG</span></span>")]
    [InlineData("Ngu\u0303", "<span class=\"smallcaps made\">N<span class=\"cap\">gu\u0303</span></span>")]
    [InlineData("Москва", "<span class=\"smallcaps made\">М<span class=\"cap\">осква</span></span>")]
    [InlineData("KIM 김", "<span class=\"smallcaps all\">KIM 김</span>")]
    public void Small_capitals_are_made_where_a_face_may_lack_some(string text, string written) =>
        Assert.Equal(written, Inner(Paragraph(new SmallCaps([new Text(text)]))));

    [Fact]
    public void Headings_and_names_in_small_capitals_are_made_too()
    {
        var report = Books.Plain("x", 1, "X") with
        {
            Body = [new Heading(2, "a", new Leaf(1, [new Text("A")])), new Heading(3, "b", new Leaf(2, [new Text("Phủ")])), new Heading(4, "c", new Leaf(3, [new Text("Biên Phủ")]))],
        };
        var document = Books.Xml(new(Books.Settings with { Series = "Việt Papers" }, [report]), "EPUB/text/x.xhtml");
        Assert.Null(document.Descendants(Books.Xhtml + "h3").Single().Attribute("class"));
        var heading = document.Descendants(Books.Xhtml + "h4").Single();
        Assert.Equal(("made", "B<span class=\"cap\">iên</span> P<span class=\"cap\">hủ</span>"), ((string?)heading.Attribute("class"), Inner(heading)));
        Assert.StartsWith("V<span class=\"cap\">iệt</span> P", Inner(document.Descendants(Books.Xhtml + "span").Single(span => (string?)span.Attribute("class") == "series made")), StringComparison.Ordinal);
    }

    /// <summary>Some readers know no <c>position</c>, and would set the characters on the line.</summary>
    [Fact]
    public void Raised_and_lowered_characters_are_so_without_being_positioned()
    {
        var css = Books.Text(Books.Specimen, "EPUB/css/book.css");
        Assert.Contains("\nsup { vertical-align: super; }\nsub { vertical-align: sub; }\n", css, StringComparison.Ordinal);
        Assert.DoesNotContain("position: relative", css, StringComparison.Ordinal);
    }

    private static XDocument Document(Report report) => Books.Xml(new(Books.Settings, [report]), "EPUB/text/x.xhtml");

    private static XElement Paragraph(params Inline[] content) =>
        Document(Books.Plain("x", 1, "X") with { Body = [new Paragraph(new Leaf(1, content))] }).Descendants(Books.Xhtml + "p").First(p => p.Attribute("class") is null);

    /// <summary>What an element holds, without namespaces and the second of its language attributes.</summary>
    private static string Inner(XElement element)
    {
        var text = string.Concat(element.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting)));
        return System.Text.RegularExpressions.Regex.Replace(text, " (xmlns|xml:lang)=\"[^\"]*\"", "");
    }
}
