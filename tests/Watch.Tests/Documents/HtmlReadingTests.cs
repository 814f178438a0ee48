using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Documents;

public class HtmlReadingTests
{
    [Theory]
    [InlineData("the 5<sup>th</sup> and CO<sub>2</sub>", "the 5superscript(th) and COsubscript(2)")]
    [InlineData("<em>a</em> <i>b</i> <strong>c</strong> <b>d</b>", "emphasis(a) emphasis(b) strong(c) strong(d)")]
    [InlineData("<sup>two words</sup>", "superscript(two words)")]
    [InlineData("<b>a *b* [c](https://example.org/)</b>", "strong(a emphasis(b) link https://example.org/ (c))")]
    [InlineData("*a <b>b</b>*", "emphasis(a strong(b))")]
    [InlineData("<b>a <i>b</i></b>", "strong(a emphasis(b))")]
    [InlineData("a<br>b<br/>c<br />\nd", "a\nb\nc\nd")]
    [InlineData("<a href=\"https://example.org/?a=1&amp;b=2\">a *b*</a>", "link https://example.org/?a=1&b=2 (a emphasis(b))")]
    [InlineData("<A HREF=https://example.org/>a</A>", "link https://example.org/ (a)")]
    [InlineData("<span>a</span> <span lang='ko'>북</span>", "a ko(북)")]
    [InlineData("<em lang=\"fr\">a</em>", "fr(emphasis(a))")]
    [InlineData("a <!-- b --> c", "a c")]
    [InlineData("<b>a\nb</b>", "strong(a b)")]
    [InlineData("<p>a</p>", "a")]
    [InlineData("## a<sup>b</sup>", "asuperscript(b)")]
    [InlineData("::: verse\na<sup>b</sup>\n:::", "asuperscript(b)")]
    public void Elements_of_text_become_what_they_mean(string body, string read)
    {
        Assert.Equal(read, Marked.First(body));
        Assert.Empty(ReadReport.Codes(body));
    }

    [Theory]
    [InlineData("<u>a</u>", "<u>a</u>")]
    [InlineData("<b>a", "<b>a")]
    [InlineData("a</b>", "a</b>")]
    [InlineData("*a <b>b* c</b>", "emphasis(a <b>b) c</b>")]
    [InlineData("<div>a", "<div>a")]
    [InlineData("<table>a</table>", "<table>a</table>")]
    [InlineData("<ul><li>a</li></ul>", "<ul><li>a</li></ul>")]
    [InlineData("<figure><u>a</u></figure>", "<figure><u>a</u></figure>")]
    [InlineData("<custom-tag>a</custom-tag>", "<custom-tag>a</custom-tag>")]
    public void Other_tags_are_named_and_kept(string body, string read)
    {
        Assert.Equal(read, Marked.First(body));
        Assert.Contains("html-raw", ReadReport.Codes(body));
    }

    [Theory]
    [InlineData("<span class=\"x\">a</span>", "a")]
    [InlineData("<a name=\"x\"></a>a", "a")]
    [InlineData("<p align=\"center\">a</p>", "a")]
    [InlineData("<div class=\"x\">a</div>", "a")]
    public void Attributes_without_effect_are_named_and_not_printed(string body, string read)
    {
        Assert.Equal(read, Marked.First(body));
        Assert.Equal(["attribute-unknown"], ReadReport.Codes(body));
    }

    [Fact]
    public void Paragraphs_and_divisions_part_blocks()
    {
        var body = ReadReport.Body("One<p>two</p><p>three\n\n<div>\n\nfour\n\n- five\n\n</div>\n\n<div lang=\"ko\">여섯</div>seven").Value.Body;
        Assert.Equal(["One", "two", "three", "four"], body.Take(4).Cast<Paragraph>().Select(p => p.Text.PlainText));
        Assert.IsType<ItemList>(body[4]);
        var division = Assert.IsType<Division>(body[5]);
        Assert.Equal("ko", division.Language);
        Assert.IsType<Paragraph>(Assert.Single(division.Content));
        Assert.Equal("seven", Assert.IsType<Paragraph>(body[6]).Text.PlainText);
    }

    [Theory]
    [InlineData("> <div>a</div>\n> <p>b", 2)]
    [InlineData("- <p>a</p><p>b</p>", 2)]
    public void They_do_so_within_other_blocks(string body, int paragraphs) =>
        Assert.Equal(paragraphs, BlockTree.All(ReadReport.Body(body).Value.Body).OfType<Paragraph>().Count());

    [Fact]
    public void A_picture_alone_is_a_figure_whose_description_is_no_caption()
    {
        var figure = Assert.IsType<Figure>(Assert.Single(ReadReport.Body("<img src=\"a.png\" alt=\"Three &lt;ships&gt; `now`\" width=\"60%\" id=\"bay\">").Value.Body));
        Assert.Equal(new Figure("bay", 0, "a.png", "Three <ships> `now`", 0.6, null, null), figure);
        Assert.Null(Assert.IsType<Figure>(ReadReport.Body("<img src='a.png' alt=''>").Value.Body[0]).AlternativeText);
        Assert.Contains("figure-alternative", ReadReport.Codes("<img src='a.png'>"));
        Assert.Equal(["image-in-text"], ReadReport.Codes("A <img src='a.png' alt='b'> c"));
    }

    [Theory]
    [InlineData("<figure>\n  <img src=\"a.png\" alt=\"Ships\">\n  <figcaption>The *bay*.[^n]</figcaption>\n</figure>")]
    [InlineData("<figure><figcaption><p>The <em>bay</em>.[^n]</p></figcaption>\n\n![Ships](a.png)\n\n</figure>")]
    public void A_figure_has_its_caption(string body)
    {
        var report = ReadReport.Body(body + "\n\n[^n]: A note.");
        var figure = Assert.IsType<Figure>(Assert.Single(report.Value.Body));
        Assert.Equal(("Ships", 1), (figure.AlternativeText, figure.Number));
        Assert.Equal("The emphasis(bay).[1]", Marked.Of(figure.Caption!.Content));
        Assert.Empty(report.Diagnostics);
    }

    [Fact]
    public void A_simple_table_is_a_table()
    {
        var report = ReadReport.Body("""
            <table>
            <caption>Ships, by <b>years</b></caption>
            <thead><tr><th>Year</th><th align="right">Ships</th><th>Tons</th></tr></thead>
            <tfoot><tr><td colspan="2">All</td><td>9</td></tr></tfoot>
            <tbody>
            <tr><td rowspan="2">1951</td><td>12</td><td>a<br>b</td></tr>
            <tr><td>13
            </tbody>
            </table>
            """);
        Assert.Empty(report.Diagnostics);
        var table = Assert.IsType<Table>(Assert.Single(report.Value.Body));
        Assert.Equal("Ships, by strong(years)", Marked.Of(table.Caption!.Content));
        Assert.Equal([ColumnAlignment.Default, ColumnAlignment.Right, ColumnAlignment.Default], table.Columns);
        Assert.Equal(["Year 0+1x1", "Ships 1+1x1", "Tons 2+1x1"], table.Head.Single().Cells.Select(Describe));
        Assert.Equal(["1951 0+1x2", "12 1+1x1", "a\nb 2+1x1", "13 1+1x1", " 2+1x1", "All 0+2x1", "9 2+1x1"], table.Body.SelectMany(r => r.Cells).Select(Describe));

        static string Describe(TableCell cell) =>
            $"{string.Join('|', cell.Content.Cast<Paragraph>().Select(p => p.Text.PlainText))} {cell.Column}+{cell.ColumnSpan}x{cell.RowSpan}";
    }

    [Theory]
    [InlineData("<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>", 1, 1)]
    [InlineData("<table><tr><td>a</td></tr></table>", 0, 1)]
    [InlineData("<table><tr><th>a</th></tr></table>", 0, 1)]
    [InlineData("<table><tr><th>a</th><td>b</td></tr></table>", 0, 1)]
    public void Its_first_rows_of_heads_are_its_head(string body, int head, int rows)
    {
        var table = Assert.IsType<Table>(Assert.Single(ReadReport.Body(body).Value.Body));
        Assert.Equal((head, rows), (table.Head.Count, table.Body.Count));
    }

    [Fact]
    public void Its_caption_may_stand_beside_it_as_in_Markdown()
    {
        var table = Assert.IsType<Table>(Assert.Single(ReadReport.Body("Table: Ships {#ships}\n\n<table><tr><td>a</td></tr></table>").Value.Body));
        Assert.Equal(("ships", "Ships"), (table.Id, table.Caption!.PlainText));
    }

    [Theory]
    [InlineData("<div lang=ko>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<b>")]
    [InlineData("<div>\n\n")]
    public void Elements_within_each_other_are_bounded(string tag)
    {
        var name = tag[1..].Split(' ', '>')[0];
        var closing = tag.StartsWith("<table") ? "</td></tr></table>" : $"</{name}>\n\n";
        var read = ReadReport.Body(string.Concat(Enumerable.Repeat(tag, 500)) + "end" + string.Concat(Enumerable.Repeat(closing, 500)));
        Assert.Contains("end", string.Concat(ModelLeaves.Of(read.Value).Select(l => l.PlainText)));
        Assert.Contains(Rules.HtmlRaw, read.Diagnostics.Select(d => d.Rule));
    }
}
