using System.Xml.Linq;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Xunit;

namespace Watch.Tests.Epub;

/// <summary>What an author or a broken file can put where words are expected.</summary>
public class HostileTests
{
    private static readonly string[] Titles =
    [
        "& < > \" ' ]]> <!-- &nbsp; {} \\",
        "A\0B\u0001C\u000BD\uFFFE\uFFFFE",
        "lone \uD83D surrogate \uDE00 twice",
        "👩‍👩‍👧‍👦 🇰🇷 family",
        "שלום \u202Ebidi\u202C عالم",
        "line\u2028separator\r\nand\rreturns\nand\ttabs",
        "",
        "   ",
        "\u0003",
        new('x', 500),
        "A\u0301 combining \u200B zero \uFEFF width \u0085 next",
    ];

    private static readonly string[] Addresses =
    [
        "https://example.org/a b?c=\"d\"&e=<f>|{g}\\^`", "https://example.org/100%", "https://example.org/%zz", "https://例え.jp/パス", "http://[::1", "https://a b/",
        "https://", "https:///path", "mailto:someone@example.org", "javascript:alert(1)", "file:///etc/passwd", "www.example.org", "", "not an address", "https://example.org/\u0001x",
        "https://example.org:port/", "https://example.org#frag#frag", "https://exa_mple.org/", "https://user:word@example.org/", "https://-x-.org/", "https://example..org/",
    ];

    public static Corpus Corpus { get; } = new(
        new CorpusSettings
        {
            Title = " \u0002 ",
            Subtitle = "\u0001",
            Publisher = "A & B <Publishers>\0",
            Place = "  ",
            Language = "en_GB",
            Rights = "\u0007",
            Licence = "see the <back> page",
            Series = "\u0001",
            Editors = [new Person(null, "\u0001"), new Person("", "Only")],
            Identifiers = [("isbn", "none"), ("url", " "), ("ark", "/12345/x&y"), ("local", "\u0001")],
        },
        [
            .. Titles.Select((title, n) => Hostile($"report-{n:D3}", n, title)),
            Hostile("2019-untitled", null, ""),
            new("titlepage", new ReportMetadata { Title = new Leaf(0, []) }, [], [], new Dictionary<string, Target>(), new SourceText("x.md", ""), new SourceMap.Builder().Build()),
        ]);

    [Fact]
    public void Every_document_of_a_hostile_corpus_is_well_formed()
    {
        var documents = Books.Files(Corpus).Where(file => file.Name.EndsWith("ml", StringComparison.Ordinal) || file.Name.EndsWith(".opf", StringComparison.Ordinal) || file.Name.EndsWith(".ncx", StringComparison.Ordinal)).ToArray();
        Assert.True(documents.Length > Titles.Length);
        Assert.All(documents, file => XDocument.Load(new MemoryStream(file.Content)));
    }

    [Theory]
    [InlineData(1, "ABCDE")]
    [InlineData(2, "lone  surrogate  twice")]
    [InlineData(3, "👩‍👩‍👧‍👦 🇰🇷 family")]
    [InlineData(5, "line\u2028separator\nand\nreturns\nand\ttabs")]
    [InlineData(6, "report-006")]
    [InlineData(8, "report-008")]
    public void A_title_keeps_all_that_a_document_may_hold(int report, string title)
    {
        var document = Books.Xml(Corpus, $"EPUB/text/report-{report:D3}.xhtml");
        Assert.Equal(title, document.Descendants(Books.Xhtml + "h1").Single().Value);
    }

    [Fact]
    public void Only_addresses_that_a_reader_can_follow_are_linked()
    {
        var links = Books.Xml(Corpus, "EPUB/text/report-000.xhtml").Descendants(Books.Xhtml + "a").Select(a => a.Attribute("href")!.Value).ToArray();
        Assert.Contains("https://example.org/a%20b?c=%22d%22&e=%3Cf%3E%7C%7Bg%7D%5C%5E%60", links);
        Assert.Contains("https://example.org/100%25", links);
        Assert.Contains("https://例え.jp/パス", links);
        Assert.Contains("mailto:someone@example.org", links);
        Assert.DoesNotContain(links, link => link.StartsWith("javascript", StringComparison.Ordinal) || link.StartsWith("file", StringComparison.Ordinal) || link.StartsWith("www", StringComparison.Ordinal));
    }

    [Fact]
    public void An_address_that_cannot_be_linked_is_still_read()
    {
        var text = Books.Xml(Corpus, "EPUB/text/report-000.xhtml").Root!.Value;
        Assert.All(Addresses, address => Assert.Contains("to " + address.Replace("\u0001", "", StringComparison.Ordinal) + ".", text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_link_ends_before_a_note_in_it_and_goes_on_after_it()
    {
        var paragraph = Books.Xml(Corpus, "EPUB/text/report-000.xhtml").Descendants(Books.Xhtml + "p").Single(p => p.Value.StartsWith("Before", StringComparison.Ordinal));
        Assert.Equal(
            ["Before", "one", "1", "two", "2", "three"],
            paragraph.DescendantNodes().OfType<XText>().Select(text => text.Value));
        Assert.DoesNotContain(paragraph.Descendants(Books.Xhtml + "a"), a => a.Ancestors(Books.Xhtml + "a").Any());
    }

    [Fact]
    public void A_numbered_note_that_nothing_cites_has_no_link_back()
    {
        var notes = Books.Xml(Corpus, "EPUB/text/report-000.xhtml").Descendants(Books.Xhtml + "div").Where(div => ((string?)div.Attribute("class") ?? "").StartsWith("note", StringComparison.Ordinal));
        Assert.Equal([1, 1, 0], notes.Select(note => note.Descendants(Books.Xhtml + "a").Count(a => (string?)a.Attribute("role") == "doc-backlink")));
    }

    [Fact]
    public void A_picture_that_is_not_there_is_told_in_words()
    {
        var figure = Books.Xml(Corpus, "EPUB/text/report-000.xhtml").Descendants(Books.Xhtml + "figure").First();
        Assert.Equal("A map of the bay", Books.Words(figure.Value));
        Assert.Empty(figure.Descendants(Books.Xhtml + "img"));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ko-Latn")]
    [InlineData("zh-Hant-TW")]
    [InlineData("de-1996")]
    [InlineData("en-x-house")]
    [InlineData("zh-yue")]
    public void A_well_formed_language_is_written(string language) =>
        Assert.Contains($"xml:lang=\"{language}\"", Books.Text(new(new CorpusSettings { Language = language }, []), "EPUB/nav.xhtml"), StringComparison.Ordinal);

    [Theory]
    [InlineData("en_GB")]
    [InlineData("")]
    [InlineData("english language")]
    [InlineData("e")]
    [InlineData("en-")]
    public void A_language_that_is_none_is_not_written(string language) =>
        Assert.Contains("xml:lang=\"und\"", Books.Text(new(new CorpusSettings { Language = language }, []), "EPUB/nav.xhtml"), StringComparison.Ordinal);

    private static Report Hostile(string slug, int? number, string title) => new(
        slug,
        new ReportMetadata
        {
            Number = number,
            Title = new Leaf(0, [new Text(title)]),
            Authors = [new Person(title, "Family", title)],
            Language = number == 3 ? "x y" : "en",
            Keywords = [title, "", "&"],
            Rights = title,
            Licence = title,
            Identifiers = [("doi", title), ("url", title)],
            Translations = [new("no language", title)],
            Revisions = [(new DateOnly(2020, 1, 2), title)],
        },
        [
            new Heading(2, "n1", new Leaf(1, [new Text(title)])),
            new Heading(2, "empty", new Leaf(2, [])),
            new Paragraph(new Leaf(3, [.. Addresses.SelectMany(address => new Inline[] { new Text("to "), new Link(address, [new Text(address)], address.Length % 2 == 0), new Text(". ") })])),
            new Paragraph(new Leaf(4, [
                new Text("Before"),
                new Link("https://example.org/", [new Text("one"), new NoteReference(1, 1), new Emphasis([new Text("two"), new NoteReference(2, 1)]), new Link("https://example.org/inner", [new Text("three")])])])),
            new Paragraph(new Leaf(5, [new Foreign("no tag", [new Text(title)]), new Foreign("", [new Code(title)])])),
            new ItemList(Numbering.Decimal, -3, true, [new ListItem([]), new ListItem([new ThematicBreak()])]),
            new ItemList(Numbering.Bullet, 1, true, []),
            new Quotation([], new Leaf(6, [])),
            new Verse([[], [new Leaf(7, [])]]),
            new CodeBlock("<x>", new Leaf(8, [new Code(title)])),
            new Division("\"", []),
            new Figure("n1x", 1, "maps/absent.png", "A map of the bay", 7, null, null),
            new Figure(null, 0, "maps/absent.png", null, -1, title, null),
        ],
        [
            new Note(1, "a", 1, []),
            new Note(2, "b", 1, [new CodeBlock(null, new Leaf(0, [new Code("code first")]))]),
            new Note(3, "c", 5, [new Paragraph(new Leaf(0, [new Text("Said to be cited.")]))]),
        ],
        new Dictionary<string, Target>(),
        new SourceText(slug + ".md", ""),
        new SourceMap.Builder().Build());
}
