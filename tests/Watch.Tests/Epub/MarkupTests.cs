using System.Xml.Linq;
using Watch.Documents;
using Xunit;

namespace Watch.Tests.Epub;

/// <summary>What markup says beside the words, which no validator looks for.</summary>
public class MarkupTests
{
    private static readonly XName Type = XName.Get("type", "http://www.idpf.org/2007/ops");

    [Fact]
    public void Each_heading_and_what_follows_it_is_a_section()
    {
        var document = Books.Xml(Books.Specimen, "EPUB/text/every-kind.xhtml");
        var headings = document.Descendants().Where(e => e.Name.LocalName is "h2" or "h3").ToArray();
        Assert.NotEmpty(headings);
        Assert.All(headings, heading => Assert.Equal(("section", heading), (heading.Parent!.Name.LocalName, heading.Parent.Elements().First())));
        Assert.All(document.Descendants(Books.Xhtml + "h3"), heading => Assert.Equal("h2", heading.Parent!.Parent!.Elements().First().Name.LocalName));
    }

    [Fact]
    public void Title_and_subtitle_are_one_heading()
    {
        var group = Books.Xml(Books.Specimen, "EPUB/text/every-kind.xhtml").Descendants(Books.Xhtml + "hgroup").Single();
        Assert.Equal([("h1", "title", null), ("p", "subtitle", "doc-subtitle")], group.Elements().Select(e => (e.Name.LocalName, (string?)e.Attribute(Type), (string?)e.Attribute("role"))));
    }

    [Fact]
    public void Words_of_another_language_in_italics_are_not_stressed()
    {
        var inlines = new Inline[] { new Emphasis([new Foreign("fr", [new Text("raison")])]), new Foreign("la", [new Emphasis([new Text("passim")])]), new Emphasis([new Text("very")]), new Foreign("ko", [new Text("북한")]) };
        var paragraph = Paragraph(inlines);
        Assert.Equal([("i", "fr"), ("i", "la"), ("em", null), ("span", "ko")], paragraph.Elements().Select(e => (e.Name.LocalName, (string?)e.Attribute("lang"))));
    }

    [Fact]
    public void Words_with_figures_are_marked_for_their_figures_and_for_their_hyphens()
    {
        var paragraph = Paragraph([new Text("CC0, COVID-19, 1950-53 and the 1990s; well-kept, KN"), new Text("-08 -5")]);
        Assert.Equal(
            [("named whole", "CC0"), ("named whole", "COVID-19"), ("whole", "1950-53"), ("named whole", "-08")],
            paragraph.Elements().Select(e => ((string?)e.Attribute("class"), e.Value)));
        Assert.Equal("CC0, COVID-19, 1950-53 and the 1990s; well-kept, KN-08 -5", paragraph.Value);
    }

    [Fact]
    public void Words_with_figures_are_marked_in_names_remarks_and_the_contents_too()
    {
        var plain = Books.Plain("x", 1, "X");
        var report = plain with
        {
            Metadata = plain.Metadata with { Title = new(0, [new Text("On CC0")]), Authors = [new("Ada", "Quay") { Affiliation = "Pier B2" }], Revisions = [(new(2020, 1, 1), "Of H1N1.")], Rights = "Under CC1" },
            Body = [new Heading(2, "h", new Leaf(1, [new Text("Of F-16s")]))],
        };
        var corpus = new Corpus(Books.Settings with { Series = "Paper A4" }, [report]);
        Assert.Equal(["A4", "CC0", "B2", "F-16s", "H1N1", "CC1", "CC0", "A4"], Marked("EPUB/text/x.xhtml"));
        Assert.Equal(["CC0", "F-16s"], Marked("EPUB/nav.xhtml"));

        IEnumerable<string> Marked(string document) => Books.Xml(corpus, document).Descendants(Books.Xhtml + "span").Where(e => ((string?)e.Attribute("class"))?.StartsWith("named", StringComparison.Ordinal) == true).Select(e => e.Value);
    }

    [Fact]
    public void Words_with_figures_are_marked_across_the_elements_that_they_are_made_of()
    {
        Inline[] inlines =
        [
            new Abbreviation("Korea North", [new Text("KN")]), new Text("-08, "), new Emphasis([new Text("A")]), new Text("4, "),
            new Text("H"), new Strong([new Text("1")]), new Text("N1, "), new Link("https://example.org/", [new Text("the CC")], false, null), new Text("0, "),
            new Emphasis([new Text("in 1950-")]), new Text("53, "), new Emphasis([new Text("no 5")]), new Text(" or 6"),
        ];
        var paragraph = Paragraph(inlines);
        Assert.Equal("KN-08, A4, H1N1, the CC0, in 1950-53, no 5 or 6", paragraph.Value);
        Assert.Equal(
            [("named whole", "-08"), ("named whole", "4"), ("named whole", "1"), ("named whole", "N1"), ("named whole", "0"), ("whole", "1950-"), ("whole", "53")],
            paragraph.Descendants(Books.Xhtml + "span").Select(e => ((string?)e.Attribute("class"), e.Value)));
    }

    [Theory]
    [InlineData("en", null, "ltr", null)]
    [InlineData("he", "rtl", "rtl", "rtl")]
    [InlineData("fa-IR", "rtl", "rtl", "rtl")]
    [InlineData("ar-Latn", null, "ltr", null)]
    public void A_book_in_a_language_from_right_to_left_runs_that_way(string language, string? document, string package, string? spine)
    {
        var report = Books.Plain("x", 1, "X") with { Body = [new Division("he", [new Paragraph(new Leaf(1, [new Text("שלום")]))]), new Division("en", [new Paragraph(new Leaf(2, [new Text("so")]))])] };
        var corpus = new Corpus(Books.Settings with { Language = language }, [report with { Metadata = report.Metadata with { Language = language } }]);
        var written = Books.Xml(corpus, "EPUB/text/x.xhtml");
        Assert.Equal(document, (string?)written.Root!.Attribute("dir"));
        // What runs as the text around it inherits that.
        Assert.Equal(document is null ? ["rtl", null] : [null, "ltr"], written.Descendants(Books.Xhtml + "div").Take(2).Select(div => (string?)div.Attribute("dir")));
        var opf = Books.Xml(corpus, "EPUB/package.opf").Root!;
        Assert.Equal((package, spine), ((string?)opf.Attribute("dir"), (string?)opf.Element(Books.Opf + "spine")!.Attribute("page-progression-direction")));
    }

    [Fact]
    public void Who_a_quotation_is_of_is_cited_at_its_end()
    {
        var quotation = Books.Xml(Books.Specimen, "EPUB/text/every-kind.xhtml").Descendants(Books.Xhtml + "blockquote").First();
        Assert.Equal(("cite", "— Protocol of 1965, annex"), (quotation.Elements().Last().Name.LocalName, quotation.Elements().Last().Value));
    }

    [Fact]
    public void A_name_in_a_script_of_one_language_says_which()
    {
        var names = Books.Xml(Books.Specimen, "EPUB/text/every-kind.xhtml").Descendants(Books.Xhtml + "span").Where(span => (string?)span.Attribute(Type) == "z3998:author");
        Assert.Equal([("Ana María Ortúzar", null), ("정민서", "ko")], names.Select(name => (name.Value, (string?)name.Attribute("lang"))));
    }

    [Fact]
    public void Every_head_of_a_table_has_its_scope()
    {
        var heads = Books.Xml(Books.Specimen, "EPUB/text/every-kind.xhtml").Descendants(Books.Xhtml + "th").ToArray();
        Assert.NotEmpty(heads);
        Assert.All(heads, head => Assert.Contains((string?)head.Attribute("scope"), new[] { "col", "colgroup", "row" }));
    }

    [Fact]
    public void Rows_that_a_first_column_names_have_heads_and_their_cells_the_names_of_columns()
    {
        var table = Table([["Port", "Boats", "Catch in 2018"], ["Alba", "12", "€\u00A01,300"], ["Bourne", "9", "–"]]);
        Assert.Equal(["Alba", "Bourne"], table.Element(Books.Xhtml + "tbody")!.Descendants(Books.Xhtml + "th").Select(th => th.Value));
        Assert.All(table.Element(Books.Xhtml + "tbody")!.Descendants(Books.Xhtml + "th"), th => Assert.Equal(("row", "rowheader"), ((string?)th.Attribute("scope"), (string?)th.Attribute("role"))));
        Assert.Equal(["Boats", "Catch in 2018", "Boats", "Catch in 2018"], table.Descendants(Books.Xhtml + "td").Select(td => (string?)td.Attribute("data-label")));
        Assert.Equal(["right number", "right number", "right number", "right"], table.Descendants(Books.Xhtml + "td").Select(td => (string?)td.Attribute("class")));
        Assert.Equal([null, "right", "right"], table.Element(Books.Xhtml + "thead")!.Descendants(Books.Xhtml + "th").Select(th => (string?)th.Attribute("class")));
    }

    [Theory]
    [InlineData("Alba", "Alba")]
    [InlineData("Alba", "")]
    [InlineData("Alba", "–")]
    public void A_first_column_that_does_not_tell_rows_apart_names_none(string first, string second) =>
        Assert.Empty(Table([["Port", "Boats"], [first, "12"], [second, "9"]]).Element(Books.Xhtml + "tbody")!.Descendants(Books.Xhtml + "th"));

    [Fact]
    public void A_column_is_called_by_its_lowest_head_unless_another_has_the_same()
    {
        var leaf = 1;
        TableCell Cell(int column, int span, string text) => new(column, span, 1, [new Paragraph(new Leaf(leaf++, [new Text(text)]))]);
        var table = new Table(
            null, 0, null, [.. Enumerable.Repeat(ColumnAlignment.Default, 4)],
            [new([Cell(0, 1, ""), Cell(1, 2, "2018"), Cell(3, 1, "2019")]), new([Cell(0, 1, "Port"), Cell(1, 1, "cod"), Cell(2, 1, "herring"), Cell(3, 1, "cod")])],
            [new([Cell(0, 4, "The north")]), new([Cell(0, 1, "Alba"), Cell(1, 1, "1"), Cell(2, 1, "2"), Cell(3, 1, "3")])]);
        var written = Books.Xml(new(Books.Settings, [Books.Plain("x", 1, "X") with { Body = [table] }]), "EPUB/text/x.xhtml").Descendants(Books.Xhtml + "tbody").Single();
        Assert.Equal([("The north", null), ("Alba", null), ("1", "2018, cod"), ("2", "herring"), ("3", "2019, cod")], written.Descendants().Where(e => e.Name.LocalName is "td" or "th").Select(e => (e.Value, (string?)e.Attribute("data-label"))));
        Assert.Equal(["across", null], written.Elements().Select(row => (string?)row.Attribute("class")));
        Assert.Equal("Alba", written.Descendants(Books.Xhtml + "th").Single().Value);
    }

    [Theory]
    [InlineData("narrow", "a", "b")]
    [InlineData("middle", "a", "Some words in it", "More words in it")]
    [InlineData("wide", "a", "Some words in it", "More words in it", "And yet more words", "and a last column")]
    public void A_table_says_how_much_room_it_needs(string width, params string[] cells) =>
        Assert.Equal("table " + width, (string?)Table([cells, cells]).Parent!.Attribute("class"));

    [Fact]
    public void No_role_stands_without_its_type_where_there_is_one()
    {
        var types = new Dictionary<string, string>
        {
            ["doc-chapter"] = "chapter",
            ["doc-subtitle"] = "subtitle",
            ["doc-abstract"] = "abstract",
            ["doc-noteref"] = "noteref",
            ["doc-endnotes"] = "endnotes",
            ["doc-pagebreak"] = "pagebreak",
        };
        var document = Books.Xml(PageListTests.Paged.Corpus, "EPUB/text/every-kind.xhtml", Books.Options with { Edition = PageListTests.Paged.Edition });
        var roles = document.Descendants().Where(e => types.ContainsKey((string?)e.Attribute("role") ?? "")).ToArray();
        Assert.Equal(types.Keys.Order(StringComparer.Ordinal), roles.Select(e => e.Attribute("role")!.Value).Distinct().Order(StringComparer.Ordinal));
        Assert.All(roles, e => Assert.Equal(types[e.Attribute("role")!.Value], (string?)e.Attribute(Type)));
        Assert.All(document.Descendants().Where(e => e.Attribute(Type) is { } type && types.ContainsValue(type.Value)), e => Assert.NotNull(e.Attribute("role")));
    }

    [Fact]
    public void What_is_said_of_a_note_link_holds_the_number_that_is_seen() =>
        Assert.All(
            Books.Xml(Books.Specimen, "EPUB/text/every-kind.xhtml").Descendants(Books.Xhtml + "a").Where(a => a.Attribute("aria-label") is not null),
            a => Assert.Contains(a.Value, a.Attribute("aria-label")!.Value, StringComparison.Ordinal));

    private static XElement Paragraph(IReadOnlyList<Inline> content) =>
        Books.Xml(new(Books.Settings, [Books.Plain("x", 1, "X") with { Body = [new Paragraph(new Leaf(1, content))] }]), "EPUB/text/x.xhtml").Descendants(Books.Xhtml + "p")
            .First(p => p.Attribute("class") is null);

    /// <summary>A table whose first row is its head.</summary>
    private static XElement Table(string[][] rows)
    {
        var leaf = 1;
        TableRow Row(string[] cells) => new([.. cells.Select((text, column) => new TableCell(column, 1, 1, [new Paragraph(new Leaf(leaf++, [new Text(text)]))]))]);
        var table = new Table(null, 0, null, [.. rows[0].Select(_ => ColumnAlignment.Default)], [Row(rows[0])], [.. rows.Skip(1).Select(Row)]);
        return Books.Xml(new(Books.Settings, [Books.Plain("x", 1, "X") with { Body = [table] }]), "EPUB/text/x.xhtml").Descendants(Books.Xhtml + "table").Single();
    }
}
