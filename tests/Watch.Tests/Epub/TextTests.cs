using System.Xml.Linq;
using Watch.Documents;
using Watch.Languages;
using Watch.Languages.Words;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Epub;

/// <summary>The words of the book are the words of the reports.</summary>
public class TextTests
{
    private static readonly HouseWords House = Language.Of("en").Words;

    private static readonly XElement Section = Books.Xml(Books.Specimen, "EPUB/text/every-kind.xhtml").Descendants(Books.Xhtml + "section").First();

    [Fact]
    public void Every_leaf_of_the_body_is_read_in_its_order_and_nothing_else()
    {
        var report = EveryKind.Report;
        var expected = new[] { report.Metadata.Title, report.Metadata.Subtitle!, report.Metadata.Summary! }.Concat(report.Body.SelectMany(ModelLeaves.Of)).Select(Printed);
        var read = Without(Section, "masthead", "author", "notes", "record", "credit", "label");
        Assert.Equal(Books.Words(string.Join(' ', expected)), Books.Words(Text(read)));
    }

    [Fact]
    public void Every_leaf_of_the_notes_is_read_in_its_order_and_nothing_else()
    {
        var expected = EveryKind.Report.Notes.SelectMany(note => note.Content).SelectMany(ModelLeaves.Of).Select(Printed);
        var notes = Section.Elements(Books.Xhtml + "section").Single(section => (string?)section.Attribute("class") == "notes");
        var read = Without(notes, "backlink", "backlink more", "label");
        read.Element(Books.Xhtml + "h2")!.Remove();
        Assert.Equal(Books.Words(string.Join(' ', expected)), Books.Words(Text(read)));
    }

    [Fact]
    public void The_head_names_series_number_date_authors_and_where_they_belong()
    {
        var head = Section.Element(Books.Xhtml + "header")!;
        Assert.Equal(
            ["Watch Report No.\u00A07 December 10, 2018", "A Specimen for Testing", "Ana María Ortúzar, Centre for Public Reason", "정민서"],
            head.Elements(Books.Xhtml + "p").Concat(head.Elements(Books.Xhtml + "hgroup").Elements(Books.Xhtml + "p")).OrderBy(p => p, XNode.DocumentOrderComparer).Select(p => p.Value));
    }

    [Theory]
    [InlineData("en", "November 2, 2018")]
    [InlineData("en-US", "November 2, 2018")]
    [InlineData("en-GB", "2 November 2018")]
    [InlineData("ko", "2018년 11월 2일")]
    public void A_date_is_written_as_the_reports_language_has_it(string language, string date)
    {
        var report = Books.Plain("x", 1, "X");
        var time = Books.Xml(new(Books.Settings, [report with { Metadata = report.Metadata with { Language = language } }]), "EPUB/text/x.xhtml").Descendants(Books.Xhtml + "time").Single();
        Assert.Equal((date, "2018-11-02"), (time.Value, time.Attribute("datetime")!.Value));
    }

    [Fact]
    public void A_figure_has_its_number_caption_and_credit()
    {
        var figures = Section.Descendants(Books.Xhtml + "figure").Where(figure => figure.Element(Books.Xhtml + "table") is null).ToArray();
        Assert.Equal("Figure\u00A01. The bay at dawn. Harbour Office", figures[0].Element(Books.Xhtml + "figcaption")!.Value);
        Assert.Equal("A bay with two boats & a <buoy>", figures[0].Element(Books.Xhtml + "img")!.Attribute("alt")!.Value);
        Assert.Equal("width-60", figures[0].Element(Books.Xhtml + "img")!.Attribute("class")!.Value);
        Assert.EndsWith("\nfigure .width-60 { width: 60%; }\n", Books.Text(Books.Specimen, "EPUB/css/book.css"), StringComparison.Ordinal);
        Assert.Null(figures[1].Element(Books.Xhtml + "figcaption"));
        Assert.Equal("", figures[1].Element(Books.Xhtml + "img")!.Attribute("alt")!.Value);
    }

    [Fact]
    public void A_table_has_its_caption_heads_and_spans()
    {
        var table = Section.Descendants(Books.Xhtml + "table").First();
        var caption = table.Parent!.Element(Books.Xhtml + "figcaption")!;
        Assert.Equal("Table\u00A01. The catch by year1", caption.Value);
        Assert.Equal(caption.Attribute("id")!.Value, table.Attribute("aria-labelledby")!.Value);
        Assert.Equal(
            [("Year", "col", null, "2"), ("Tonnes & crates", "colgroup", "2", null), ("cod", "col", null, null), ("herring", "col", null, null)],
            table.Descendants(Books.Xhtml + "th").Select(th => (th.Value, (string?)th.Attribute("scope"), (string?)th.Attribute("colspan"), (string?)th.Attribute("rowspan"))));
        Assert.Equal(["1965", "12.5", "1,340"], table.Element(Books.Xhtml + "tbody")!.Elements().First().Elements().Select(td => td.Value));
        Assert.Equal("right number", (string?)table.Descendants(Books.Xhtml + "td").ElementAt(2).Attribute("class"));
    }

    [Fact]
    public void A_definition_list_has_its_terms_and_definitions()
    {
        var list = Section.Descendants(Books.Xhtml + "dl").Single();
        Assert.Equal(["dt", "dd", "dd", "dt", "dd"], list.Elements().Select(e => e.Name.LocalName));
        Assert.Equal("zone (exclusive)", list.Elements(Books.Xhtml + "dt").Last().Value);
    }

    [Fact]
    public void An_abbreviation_says_what_it_stands_for()
    {
        var abbreviation = Section.Descendants(Books.Xhtml + "abbr").Single();
        Assert.Equal(("EEC", "European Economic Community"), (abbreviation.Value, abbreviation.Attribute("title")!.Value));
    }

    [Fact]
    public void The_lines_of_code_are_kept() =>
        Assert.Equal("for boat in fleet; do\n    count \"$boat\" && echo <ok>\ndone", Section.Descendants(Books.Xhtml + "pre").Single().Value);

    [Theory]
    [InlineData("ul", null, null)]
    [InlineData("ol", null, "3")]
    [InlineData("ol", "a", null)]
    [InlineData("ol", "A", null)]
    [InlineData("ol", "i", null)]
    [InlineData("ol", "I", "4")]
    public void Every_numbering_has_its_list(string element, string? type, string? start) =>
        Assert.Contains(Section.Descendants(Books.Xhtml + element), list => ((string?)list.Attribute("type"), (string?)list.Attribute("start")) == (type, start));

    [Fact]
    public void An_address_breaks_after_its_slashes_and_is_still_one_text()
    {
        var link = Section.Descendants(Books.Xhtml + "a").First(a => (string?)a.Attribute("class") == "url");
        Assert.Equal("https://example.org/a/long/address/that/has/to/be/broken/somewhere", link.Value);
        var pieces = link.Nodes().OfType<XText>().Select(text => text.Value).ToArray();
        Assert.Equal(["https://", "example.org/", "a/"], pieces[..3]);
        Assert.Equal(pieces.Length - 1, link.Elements(Books.Xhtml + "wbr").Count());
    }

    [Fact]
    public void A_withdrawn_report_says_so_and_has_the_note_of_its_title()
    {
        var section = Books.Xml(GoldenTests.Corpus, "EPUB/text/report-002.xhtml").Descendants(Books.Xhtml + "section").First();
        Assert.Contains("이 보고서는 철회되었다.", section.Value, StringComparison.Ordinal);
        Assert.Null(section.Elements(Books.Xhtml + "p").Single().Attribute("lang"));
        Assert.Equal(["#r002-n1", "#r002-ref1"], section.Descendants(Books.Xhtml + "a").Select(a => a.Attribute("href")!.Value));
    }

    [Fact]
    public void The_contents_lead_to_each_report_and_its_parts_in_their_order()
    {
        var corpus = new Corpus(Books.Settings, [EveryKind.Report, Books.Plain("x", null, "Of Boats")]);
        var toc = Books.Xml(corpus, "EPUB/nav.xhtml").Descendants(Books.Xhtml + "nav").First().Descendants(Books.Xhtml + "a");
        Assert.Equal(
            [
                ("text/every-kind.xhtml", "7. Every Kind of Block & “Inline”"), ("text/every-kind.xhtml#r007-h-harbour", "A Heading with a Note"),
                ("text/x.xhtml", "Of Boats"), ("text/x.xhtml#r-x-h-part", "Part of Of Boats"),
            ],
            toc.Select(a => (a.Attribute("href")!.Value, a.Value)));
    }

    /// <summary>A leaf's plain text, its generated parts replaced by what the specimen's notes are called.</summary>
    private static string Printed(Leaf leaf)
    {
        var labels = new Queue<string>(Labels(leaf.Content));
        return string.Concat(leaf.PlainText.Select(c => c == Leaf.Generated ? labels.Dequeue() : c.ToString()));
    }

    /// <summary>What is printed for each generated part of the specimen's text.</summary>
    internal static IEnumerable<string> Labels(IReadOnlyList<Inline> content) => content.SelectMany(inline => inline switch
    {
        NoteReference reference => [EveryKind.Report.Notes[reference.Note - 1].Label],
        NoteMention mention => [EveryKind.Report.Notes[mention.Note - 1].Label],
        TargetMention mention => [EveryKind.Report.LabelOf(mention, House.Table.Of, House.Figure.Of)],
        _ => Labels(Leaf.ChildrenOf(inline)),
    });

    /// <summary>A copy of an element without those of some classes.</summary>
    private static XElement Without(XElement element, params string[] classes)
    {
        var copy = new XElement(element);
        copy.Descendants().Where(e => classes.Contains((string?)e.Attribute("class"))).ToList().ForEach(e => e.Remove());
        return copy;
    }

    /// <summary>The text as a reader sees it: a line break is white space.</summary>
    private static string Text(XElement element) => string.Concat(element.DescendantNodes().Select(node => node switch
    {
        XText text => text.Value,
        XElement e when e.Name == Books.Xhtml + "br" => "\n",
        _ => "",
    }));
}
