using System.Xml.Linq;
using Watch.Documents;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Epub;

/// <summary>Notes and their marks.</summary>
public class NoteTests
{
    [Theory]
    [InlineData("Word1,\u202F2,\u202F3.", "")]
    [InlineData("Word1,\u202F2,\u202F3.", ", ")]
    [InlineData("Word1–2–3.", "-")]
    [InlineData("Word1 and 2 and 3.", " and ")]
    public void Marks_side_by_side_are_told_apart(string read, string between)
    {
        Inline[] content = [new Text("Word"), new NoteReference(1, 1), new Text(between), new NoteReference(2, 1), new Text(between), new NoteReference(3, 1), new Text(".")];
        var paragraph = Written(content, [Note(1), Note(2), Note(3)]).Descendants(Books.Xhtml + "p").First(p => p.Value.StartsWith("Word", StringComparison.Ordinal));
        Assert.Equal(read, paragraph.Value);
        Assert.Equal(["1", "2", "3"], paragraph.Descendants(Books.Xhtml + "a").Select(a => a.Value));
        if (between is not " and ")
            Assert.Equal("1,\u202F2,\u202F3".Replace(",\u202F", between == "-" ? "–" : ",\u202F", StringComparison.Ordinal), string.Concat(paragraph.Elements(Books.Xhtml + "sup").Select(sup => sup.Value)));
    }

    [Fact]
    public void A_title_in_the_contents_has_neither_marks_nor_what_joins_them()
    {
        var report = Report([new Text("x")], [Note(1), Note(2)]);
        report = report with { Metadata = report.Metadata with { Title = new Leaf(0, [new Text("Cod"), new NoteReference(1, 1), new Text(", "), new NoteReference(2, 1), new Text(" and herring")]) } };
        var corpus = new Corpus(Books.Settings, [report]);
        Assert.Contains("<a href=\"text/x.xhtml\">1. Cod and herring</a>", Books.Text(corpus, "EPUB/nav.xhtml"), StringComparison.Ordinal);
        Assert.Contains("<text>1. Cod and herring</text>", Books.Text(corpus, "EPUB/toc.ncx"), StringComparison.Ordinal);
        Assert.Equal("Cod1,\u202F2 and herring", Books.Xml(corpus, "EPUB/text/x.xhtml").Descendants(Books.Xhtml + "h1").Single().Value);
    }

    [Fact]
    public void Mentions_side_by_side_are_told_apart()
    {
        var note = new Note(1, "a", 1, [new Paragraph(new Leaf(0, [new Text("See "), new NoteMention(2), new NoteMention(3)]))]);
        var document = Written([new Text("Word"), new NoteReference(1, 1), new Text(" x "), new NoteReference(2, 1), new Text(" y "), new NoteReference(3, 1)], [note, Note(2), Note(3)]);
        Assert.EndsWith("See 2, 3", NoteDivisions(document).First().Value.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_begins_at_a_comma_between_marks_is_marked()
    {
        var report = Report([new Text("Word"), new NoteReference(1, 1), new Text(", "), new NoteReference(2, 1)], [Note(1), Note(2)]);
        var edition = new EditionRecord(Volume.Anthology, null, [new("7", new Position("x", 0, 1, 5), "")], [], []);
        var document = Books.Xml(new(Books.Settings, [report]), "EPUB/text/x.xhtml", Books.Options with { Edition = edition });
        Assert.Equal("Page 7", document.Descendants(Books.Xhtml + "span").Single(span => (string?)span.Attribute("role") == "doc-pagebreak").Attribute("aria-label")!.Value);
    }

    public static TheoryData<string> FirstBlocks => ["list", "table", "figure", "quotation", "verse", "code", "definitions", "division", "heading", "break"];

    [Theory]
    [MemberData(nameof(FirstBlocks))]
    public void A_note_that_begins_with_any_block_has_its_number_and_way_back_first_and_beside_it(string first)
    {
        var paragraph = new Paragraph(new Leaf(0, [new Text("words")]));
        Block block = first switch
        {
            "list" => new ItemList(Numbering.Bullet, 1, true, [new ListItem([paragraph])]),
            "table" => new Table(null, 0, null, [ColumnAlignment.Default], [], [new([new TableCell(0, 1, 1, [paragraph])])]),
            "figure" => EveryKind.Report.Body.OfType<Figure>().First() with { Caption = null, Id = null },
            "quotation" => new Quotation([paragraph], null),
            "verse" => new Verse([[new Leaf(0, [new Text("words")])]]),
            "code" => new CodeBlock(null, new Leaf(0, [new Text("words")])),
            "definitions" => new DefinitionList(true, [new DefinitionEntry(new Leaf(0, [new Text("word")]), [[new Paragraph(new Leaf(1, [new Text("words")]))]])]),
            "division" => new Division("ko", [paragraph]),
            "heading" => new Heading(3, "h", new Leaf(0, [new Text("words")])),
            _ => new ThematicBreak(),
        };
        var note = NoteDivisions(Written([new Text("Word"), new NoteReference(1, 1)], [new Note(1, "a", 1, [block, new Paragraph(new Leaf(9, [new Text("Last.")]))])])).Single();
        Assert.Equal("note beside", (string?)note.Attribute("class"));
        Assert.Equal(["number", "content"], note.Elements().Select(e => (string?)e.Attribute("class")));
        Assert.Equal(("1", "doc-backlink"), (note.Elements().First().Value, (string?)note.Descendants(Books.Xhtml + "a").First().Attribute("role")));
        Assert.Equal("Last.", note.Elements().Last().Elements().Last().Value);
    }

    private static Note Note(int number) => new(number, $"n{number}", 1, [new Paragraph(new Leaf(0, [new Text($"Note of {number}.")]))]);

    private static Report Report(IReadOnlyList<Inline> content, IReadOnlyList<Note> notes) =>
        Books.Plain("x", 1, "X") with { Body = [new Paragraph(new Leaf(1, content))], Notes = notes };

    private static XDocument Written(IReadOnlyList<Inline> content, IReadOnlyList<Note> notes) => Books.Xml(new(Books.Settings, [Report(content, notes)]), "EPUB/text/x.xhtml");

    private static IEnumerable<XElement> NoteDivisions(XDocument document) =>
        document.Descendants(Books.Xhtml + "div").Where(div => ((string?)div.Attribute("class") ?? "").StartsWith("note", StringComparison.Ordinal));
}
