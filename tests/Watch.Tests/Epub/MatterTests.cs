using System.Text;
using System.Xml.Linq;
using Watch.Documents;
using Watch.Epub;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Epub;

/// <summary>A volume's own matter, foreword and groups stand where they belong and say what they are.</summary>
public class MatterTests
{
    private static readonly XName Type = XName.Get("type", "http://www.idpf.org/2007/ops");

    private static readonly Position IndexedWords = new("every-kind", 0, 7, 12), Caption = new("every-kind", 0, 29, 0), InNote = new("every-kind", 2, 1, 3), Gone = new("every-kind", 0, 900, 0);

    private static readonly Report Boats = Books.Plain("boats", 8, "Of Boats", "One boat.");

    public static Volume Volume { get; } = new("volume-2", "The Common Ledgers", [EveryKind.Report, Boats])
    {
        Subtitle = "The Second Volume",
        Foreword = Books.Plain("foreword", null, "A Word Before", "These are reports."),
        Groups = [new ReportGroup("Boats & <Bays>", [Boats])],
        Isbns = [("print", "978-3-16-148410-0"), ("epub", "978-0-306-40615-7")],
    };

    public static EpubOptions Options { get; } = Books.Options with
    {
        Edition = PageListTests.Paged.Edition,
        Matter =
        [
            Made(MatterKind.HalfTitle, "Half title", Line(DisplayRole.HalfTitle, "The Common Ledgers")),
            Made(MatterKind.TitlePage, "Title page", Line(DisplayRole.Title, "The Common Ledgers"), Line(DisplayRole.Subtitle, "The Second Volume"), Line(DisplayRole.Makers, "Edited by A. B."), Line(DisplayRole.Publisher, "P"), Line(DisplayRole.Place, "Yokohama 2019")),
            Made(MatterKind.Imprint, "Imprint", Line(DisplayRole.Line, "Published by P.")),
            Made(MatterKind.Contents, "Contents", new ContentsList([])),
            Made(MatterKind.Abbreviations, "Abbreviations", Line(DisplayRole.Heading, "Abbreviations"), new DefinitionList(true, [new DefinitionEntry(Text("EEC"), [[new Paragraph(Text("European Economic Community"))]])])),
            Made(MatterKind.Index, "Index", new IndexList(
            [
                new(1, true, Entry("boats", new Position("boats", 0, 0, 0))), new(1, true, Entry("Ortúzar, Ana", IndexedWords, Caption)), new(2, false, Entry("in notes", InNote, Gone)),
            ])),
            Made(MatterKind.Addresses, "Addresses", Line(DisplayRole.Line, "https://example.org/")),
            Made(MatterKind.Colophon, "Colophon", Line(DisplayRole.Line, "This book was made.")),
        ],
    };

    private static readonly IReadOnlyList<(string Name, byte[] Content)> Files = Books.Files(Books.Bytes(Volume, Books.Settings, Options));

    [Fact]
    public void The_parts_stand_in_the_order_of_the_book() => Assert.Equal(
        ["text-cover", "text-halftitlepage", "text-titlepage", "text-imprint", "nav", "text-foreword", "text-every-kind", "text-boats", "text-abbreviations", "text-index", "text-colophon"],
        Xml("EPUB/package.opf").Descendants(Books.Opf + "itemref").Select(item => "text-" + item.Attribute("idref")!.Value.Replace("text-", "", StringComparison.Ordinal)).Select(id => id == "text-nav" ? "nav" : id));

    [Fact]
    public void Every_part_says_what_it_is() => Assert.Equal(
        [
            ("halftitlepage", "halftitlepage", null), ("titlepage", "titlepage", null), ("imprint", "copyright-page", null), ("foreword", "foreword", "doc-foreword"), ("boats", "chapter", "doc-chapter"),
            ("abbreviations", "glossary", "doc-glossary"), ("index", "index", "doc-index"), ("colophon", "colophon", "doc-colophon"),
        ],
        new[] { "halftitlepage", "titlepage", "imprint", "foreword", "boats", "abbreviations", "index", "colophon" }.Select(name =>
        {
            var section = Xml($"EPUB/text/{name}.xhtml").Descendants(Books.Xhtml + "section").First();
            return (name, section.Attribute(Type)!.Value, (string?)section.Attribute("role"));
        }));

    [Theory]
    [InlineData("en", "en", "Published by ", ", January 15, 2026.")]
    [InlineData("en-GB", "en-GB", "Published by ", ", 15 January 2026.")]
    [InlineData("gl", "en", "Published by ", ", January 15, 2026.")]
    [InlineData("de-AT", "de-AT", "Verlag: ", ", 15. Jänner 2026.")]
    [InlineData("ja", "ja", "発行：", "、2026年1月15日。")]
    public void A_volumes_own_pages_are_in_the_language_of_its_settings_or_in_English(string settings, string language, string before, string after)
    {
        var imprint = Books.Xml(new(Books.Settings with { Language = settings }, [Books.Plain("x", 1, "X")]), "EPUB/text/imprint.xhtml", Books.Options with { Date = new DateOnly(2026, 1, 15) });
        Assert.Equal(language, imprint.Root!.Attribute("lang")!.Value);
        Assert.Contains(imprint.Descendants(Books.Xhtml + "p"), p => p.Value.StartsWith(before, StringComparison.Ordinal) && p.Value.EndsWith(after, StringComparison.Ordinal));
    }

    [Fact]
    public void Landmarks_lead_to_every_part() => Assert.Equal(
        [
            ("cover", "text/cover.xhtml"), ("halftitlepage", "text/halftitlepage.xhtml"), ("titlepage", "text/titlepage.xhtml"), ("copyright-page", "text/imprint.xhtml"), ("toc", "#toc"),
            ("foreword", "text/foreword.xhtml"), ("bodymatter", "text/every-kind.xhtml"), ("glossary", "text/abbreviations.xhtml"), ("index", "text/index.xhtml"), ("colophon", "text/colophon.xhtml"),
        ],
        Xml("EPUB/nav.xhtml").Descendants(Books.Xhtml + "nav").ElementAt(1).Descendants(Books.Xhtml + "a").Select(a => (a.Attribute(Type)!.Value, a.Attribute("href")!.Value)));

    [Fact]
    public void Contents_have_foreword_reports_groups_and_lists()
    {
        var list = Xml("EPUB/nav.xhtml").Descendants(Books.Xhtml + "nav").First().Element(Books.Xhtml + "ol")!;
        Assert.Equal(
            [("a", "A Word Before"), ("a", "7. Every Kind of Block & “Inline”"), ("span", "Boats & <Bays>"), ("a", "Abbreviations"), ("a", "Index"), ("a", "Colophon")],
            list.Elements().Select(item => (item.Elements().First().Name.LocalName, item.Elements().First().Value)));
        Assert.Equal("8. Of Boats", list.Elements().ElementAt(2).Element(Books.Xhtml + "ol")!.Descendants(Books.Xhtml + "a").First().Value);
    }

    [Fact]
    public void Locators_lead_to_the_words_and_one_without_words_leads_nowhere()
    {
        var links = Xml("EPUB/text/index.xhtml").Descendants(Books.Xhtml + "a").Select(a => a.Attribute("href")!.Value).ToArray();
        Assert.Equal(["boats.xhtml", "every-kind.xhtml#r007-p7-12", "every-kind.xhtml#r007-p29-0", "every-kind.xhtml#r007-n2-p1-3"], links);
        var report = Xml("EPUB/text/every-kind.xhtml");
        Assert.Equal("Ana Ortúzar", report.Descendants().Single(e => (string?)e.Attribute("id") == "r007-p7-12").Value);
        Assert.Equal("figure", ((XElement)report.Descendants().Single(e => (string?)e.Attribute("id") == "r007-p29-0").NodesAfterSelf().First(node => node is XElement)).Name.LocalName);
    }

    [Fact]
    public void Sub_headings_stand_below_their_heading()
    {
        var list = Xml("EPUB/text/index.xhtml").Descendants(Books.Xhtml + "ul").First();
        Assert.Equal(["boats, 1", "Ortúzar, Ana, 1, 1in notes, 1, 1"], list.Elements().Select(item => item.Value.Trim().Replace("\n", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_link_of_a_whole_volume_has_its_target(bool bySection) =>
        LinkTests.IsSound(Books.Files(Books.Bytes(Volume, Books.Settings with { Epub = new() { SplitsSections = bySection } }, Options)));

    [Fact]
    public void The_isbn_of_the_epub_names_it_and_that_of_the_print_its_pages()
    {
        var package = Xml("EPUB/package.opf");
        Assert.Equal("urn:isbn:9780306406157", package.Descendants(Books.Dc + "identifier").First().Value);
        Assert.Equal("urn:isbn:9783161484100", package.Descendants(Books.Dc + "source").Single().Value);
    }

    [Fact]
    public void A_document_for_each_section_holds_one_and_the_notes_stand_last()
    {
        var files = Books.Files(Books.Bytes(Volume, Books.Settings with { Epub = new() { SplitsSections = true } }, Options));
        Assert.Equal(
            ["EPUB/text/every-kind.xhtml", "EPUB/text/every-kind-2.xhtml", "EPUB/text/every-kind-3.xhtml"],
            files.Select(file => file.Name).Where(name => name.Contains("every-kind", StringComparison.Ordinal)));
        Assert.Contains("href=\"every-kind-3.xhtml#r007-n1\"", Text(files, "EPUB/text/every-kind.xhtml"), StringComparison.Ordinal);
        Assert.Contains("href=\"every-kind.xhtml#r007-ref1\"", Text(files, "EPUB/text/every-kind-3.xhtml"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_above_250_kilobytes_is_parted_at_headings_and_says_the_same()
    {
        var words = string.Join(' ', Enumerable.Repeat("The ledger is kept by the harbour office.", 500));
        Block[] blocks = [.. Enumerable.Range(0, 40).SelectMany(n => new Block[]
        {
            new Heading(n % 4 == 0 ? 2 : 3, $"h{n}", new Leaf(1 + 2 * n, [new Text($"Part {n}")])), new Paragraph(new Leaf(2 + 2 * n, [new Text(words), new NoteReference(n + 1, 1)])),
        })];
        var report = Books.Plain("long", 1, "Long") with { Body = blocks, Notes = [.. Enumerable.Range(1, 40).Select(n => new Note(n, $"n{n}", 1, [new Paragraph(new Leaf(0, [new Text($"See {n}.")]))]))] };
        var files = Books.Files(new Corpus(Books.Settings, [report]));
        var documents = files.Where(file => file.Name.StartsWith("EPUB/text/long", StringComparison.Ordinal)).ToArray();
        Assert.Equal(5, documents.Length);
        Assert.All(documents, document => Assert.InRange(document.Content.Length, 50_000, 260_000));
        LinkTests.IsSound(files);
        var headings = documents.SelectMany(document => XDocument.Parse(Encoding.UTF8.GetString(document.Content)).Descendants()).Where(e => e.Name.LocalName is "h2" or "h3").Select(e => e.Value);
        Assert.Equal([.. Enumerable.Range(0, 40).Select(n => $"Part {n}"), "Notes"], headings);
    }

    private static XDocument Xml(string name) => XDocument.Parse(Text(Files, name), LoadOptions.PreserveWhitespace);

    private static string Text(IReadOnlyList<(string Name, byte[] Content)> files, string name) => Encoding.UTF8.GetString(files.Single(file => file.Name == name).Content);

    private static Matter Made(MatterKind kind, string title, params IReadOnlyList<Block> content) => new(kind, title, "en", content);

    private static Display Line(DisplayRole role, string text) => new(role, Text(text));

    private static Leaf Text(string text) => new(Leaf.Unnumbered, [new Text(text)]);

    private static Leaf Entry(string heading, params IReadOnlyList<Position> places) =>
        new(Leaf.Unnumbered, [new Text(heading), .. places.SelectMany(place => new Inline[] { new Text(", "), new Locator(place, [new Text("1")]) })]);
}
