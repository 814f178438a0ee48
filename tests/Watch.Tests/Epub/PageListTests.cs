using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using Watch.Documents;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Epub;

/// <summary>Printed pages are marked where they begin.</summary>
public class PageListTests
{
    private static readonly XName Type = XName.Get("type", "http://www.idpf.org/2007/ops");

    private static readonly Gen<EditionRecord> AnyEdition = GenPositions(EveryKind.Report).Array[0, 30].Select(starts => Edition([.. starts.Distinct().Order()]));

    /// <summary>The specimen and a report of plain text, with a page at every hard place.</summary>
    public static (Corpus Corpus, EditionRecord Edition) Paged { get; } = (
        new(Books.Settings, [EveryKind.Report, Books.Plain("plain", 8, "Of Boats", "One boat after another.", "And then no boat.")]),
        Edition([
            .. ModelLeaves.Of(EveryKind.Report.Body).SelectMany(leaf => new[] { 0, leaf.PlainText.Length / 2 }.Select(offset => new Position("every-kind", 0, leaf.Number, offset))),
            new("every-kind", 1, 0, 0), new("every-kind", 2, 0, 4), new("every-kind", 2, 1, 0), new("every-kind", 3, 0, 2), new("every-kind", 4, 0, 0),
            new("plain", 0, 0, 0), new("plain", 0, 3, 4),
        ]));

    [Fact]
    public void After_every_mark_stand_the_words_of_its_position() => AnyEdition.Sample(
        edition =>
        {
            var document = Books.Xml(Books.Specimen, "EPUB/text/every-kind.xhtml", Books.Options with { Edition = edition });
            var marks = Marks(document);
            return marks.Select(mark => WordsAfter(mark, document)).SequenceEqual(edition.Pages.Select(page => WordsAt(page.Start!.Value)));
        },
        iter: 200);

    [Fact]
    public void The_list_names_every_mark_once_in_the_order_of_the_book() => AnyEdition.Sample(
        edition =>
        {
            var options = Books.Options with { Edition = edition };
            var marks = Marks(Books.Xml(Books.Specimen, "EPUB/text/every-kind.xhtml", options)).Select(mark => $"text/every-kind.xhtml#{mark.Attribute("id")!.Value}").ToArray();
            var listed = Listed(Books.Specimen, edition);
            return listed.Select(page => page.Target).SequenceEqual(marks) && marks.Distinct().Count() == marks.Length
                && listed.Select(page => page.Label).SequenceEqual(edition.Pages.Select(page => page.Label));
        },
        iter: 100);

    [Fact]
    public void A_mark_stands_in_no_link_to_a_note_and_no_row()
    {
        var document = Books.Xml(Paged.Corpus, "EPUB/text/every-kind.xhtml", Books.Options with { Edition = Paged.Edition });
        Assert.True(Marks(document).Count > 100);
        Assert.All(Marks(document), mark =>
        {
            Assert.DoesNotContain(mark.Parent!.Name.LocalName, new[] { "tr", "table", "thead", "tbody", "ul", "ol", "dl", "figure" });
            Assert.DoesNotContain(mark.Ancestors(Books.Xhtml + "a"), a => a.Attribute("role") is not null);
            Assert.Equal(("doc-pagebreak", ""), (mark.Attribute("role")!.Value, mark.Value));
            Assert.StartsWith("Page ", mark.Attribute("aria-label")!.Value, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_mark_takes_nothing_from_the_text()
    {
        var plain = Books.Xml(Paged.Corpus, "EPUB/text/every-kind.xhtml");
        var marked = Books.Xml(Paged.Corpus, "EPUB/text/every-kind.xhtml", Books.Options with { Edition = Paged.Edition });
        Marks(marked).ToList().ForEach(mark => mark.Remove());
        Assert.Equal(Books.Words(plain.Root!.Value), Books.Words(marked.Root!.Value));
    }

    [Fact]
    public void A_report_that_begins_a_page_is_marked_above_its_head()
    {
        var section = Books.Xml(Paged.Corpus, "EPUB/text/plain.xhtml", Books.Options with { Edition = Paged.Edition }).Descendants(Books.Xhtml + "section").First();
        Assert.Equal(["span", "header"], section.Elements().Take(2).Select(e => e.Name.LocalName));
    }

    [Fact]
    public void Pages_without_a_counterpart_are_not_listed()
    {
        var edition = new EditionRecord("anthology", null,
            [
                new("i", null, ""), new("ii", new Position("foreword", 0, 0, 0), "A foreword"), new("1", new Position("plain", 0, 0, 0), "Of Boats"),
                new("2", new Position("plain", 0, 99, 0), "gone"), new("3", new Position("plain", 0, 3, 4000), "gone"), new("4", new Position("plain", 5, 0, 0), "gone"),
                new("5", new Position("plain", 0, 3, 4), "boat"), new("6", null, ""), new(" ", new Position("plain", 0, 3, 5), "no label"),
            ], [], []);
        Assert.Equal([("1", "text/plain.xhtml#page-1"), ("5", "text/plain.xhtml#page-5")], Listed(Paged.Corpus, edition));
    }

    [Fact]
    public void Without_any_listed_page_nothing_is_said_of_pages()
    {
        foreach (var edition in new[] { null, Edition([]), Edition([new("gone", 0, 0, 0)]) })
        {
            var options = Books.Options with { Edition = edition };
            Assert.DoesNotContain("page-list", Books.Text(Paged.Corpus, "EPUB/nav.xhtml", options), StringComparison.Ordinal);
            Assert.DoesNotContain("pageList", Books.Text(Paged.Corpus, "EPUB/toc.ncx", options), StringComparison.Ordinal);
            Assert.DoesNotContain("page", Books.Text(Paged.Corpus, "EPUB/package.opf", options).Replace("titlepage", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Labels_that_cannot_be_names_or_come_twice_have_names_of_their_own()
    {
        var labels = new[] { "xii", "XII", "12", "12", "A–1", "<&\">", "<", "unnamed", new string('9', 40) };
        var edition = new EditionRecord("anthology", null, [.. labels.Select((label, n) => new EditionPage(label, new("plain", 0, 2, n), ""))], [], []);
        Assert.Equal(
            [
                ("xii", "page-xii"), ("XII", "page-xii-2"), ("12", "page-12"), ("12", "page-12-2"), ("A–1", "page-unnamed"), ("<&\">", "page-unnamed-2"), ("<", "page-unnamed-3"),
                ("unnamed", "page-unnamed-4"), (new string('9', 40), "page-unnamed-5"),
            ],
            Listed(Paged.Corpus, edition).Select(page => (page.Label, page.Target.Split('#')[1])));
    }

    [Fact]
    public void No_page_parts_a_character_of_two_units()
    {
        var corpus = new Corpus(Books.Settings, [Books.Plain("plain", null, "Of Boats", "A 👩 in a boat")]);
        var document = Books.Xml(corpus, "EPUB/text/plain.xhtml", Books.Options with { Edition = Edition([new("plain", 0, 2, 3)]) });
        Assert.Equal("👩 in a boat", ((XText)Marks(document).Single().NextNode!).Value);
    }

    [Fact]
    public void A_page_within_a_link_keeps_the_link_whole_and_one_at_its_start_stands_before_it()
    {
        var leaf = new Leaf(1, [new Text("see "), new Link("https://example.org/", [new Text("the long "), new Emphasis([new Text("way home")])]), new NoteReference(1, 1), new Text(" there")]);
        var report = Books.Plain("plain", null, "P") with { Body = [new Paragraph(leaf)], Notes = [new Note(1, "n", 1, [])] };
        var document = Books.Xml(new(Books.Settings, [report]), "EPUB/text/plain.xhtml", Books.Options with { Edition = Edition([.. new[] { 4, 8, 13, 17, 21, 22 }.Select(offset => new Position("plain", 0, 1, offset))]) });
        var paragraph = document.Descendants(Books.Xhtml + "p").First(p => p.Value.StartsWith("see", StringComparison.Ordinal));
        Assert.Equal(
            "see |<a>the |long |<em>way |home</em></a>|<sup><a>1</a></sup>| there",
            string.Concat(paragraph.Nodes().Select(Sketch)));
    }

    [Fact]
    public void The_ncx_lists_fewer_than_three_hundred_pages()
    {
        var report = Books.Plain("plain", null, "P", new string('x', 1000));
        var corpus = new Corpus(Books.Settings, [report]);
        XNamespace ncx = "http://www.daisy.org/z3986/2005/ncx/";
        int Targets(int pages) => Books.Xml(corpus, "EPUB/toc.ncx", Books.Options with { Edition = Edition([.. Enumerable.Range(0, pages).Select(n => new Position("plain", 0, 2, n))]) })
            .Descendants(ncx + "pageTarget").Count();
        Assert.Equal((299, 0), (Targets(299), Targets(300)));
    }

    [Theory]
    [InlineData("978-3-16-148410-0", "urn:isbn:9783161484100")]
    [InlineData(null, "urn:uuid:[0-9a-f-]{36}")]
    [InlineData("no isbn", "urn:uuid:[0-9a-f-]{36}")]
    public void The_printed_book_is_the_source_of_the_pages(string? isbn, string expected)
    {
        var package = Books.Xml(Paged.Corpus, "EPUB/package.opf", Books.Options with { Edition = Paged.Edition with { Isbn = isbn } });
        var source = package.Descendants(Books.Dc + "source").Single();
        Assert.Matches($"^{expected}$", source.Value);
        var metas = package.Descendants(Books.Opf + "meta").ToLookup(meta => (string?)meta.Attribute("property"), meta => meta);
        Assert.Equal(("pagination", "#" + source.Attribute("id")!.Value), (metas["source-of"].Single().Value, metas["source-of"].Single().Attribute("refines")!.Value));
        Assert.Equal(source.Value, metas["pageBreakSource"].Single().Value);
        Assert.NotEqual(package.Descendants(Books.Dc + "identifier").First().Value, source.Value);
        Assert.Subset(metas["schema:accessibilityFeature"].Select(meta => meta.Value).ToHashSet(), new HashSet<string> { "pageBreakMarkers", "pageNavigation" });
    }

    /// <summary>A record whose pages are numbered from 1.</summary>
    private static EditionRecord Edition(IReadOnlyList<Position> starts) =>
        new("anthology", null, [.. starts.Select((start, n) => new EditionPage((n + 1).ToString(CultureInfo.InvariantCulture), start, ""))], [], []);

    /// <summary>Places where characters begin, at the ends of leaves too.</summary>
    private static Gen<Position> GenPositions(Report report)
    {
        var all = new[] { report.Metadata.Title, report.Metadata.Subtitle!, report.Metadata.Summary! }.Concat(ModelLeaves.Of(report.Body)).SelectMany(leaf => In(0, leaf))
            .Concat(report.Notes.SelectMany(note => ModelLeaves.Of(note.Content).SelectMany(leaf => In(note.Ordinal, leaf))))
            .ToArray();
        return Gen.Int[0, all.Length - 1].Select(n => all[n]);

        IEnumerable<Position> In(int note, Leaf leaf) => Enumerable.Range(0, leaf.PlainText.Length + 1)
            .Where(offset => offset == 0 || offset == leaf.PlainText.Length || !char.IsLowSurrogate(leaf.PlainText[offset]))
            .Select(offset => new Position(report.Slug, note, leaf.Number, offset));
    }

    private static IReadOnlyList<XElement> Marks(XDocument document) =>
        [.. document.Descendants(Books.Xhtml + "span").Where(span => (string?)span.Attribute(Type) == "pagebreak")];

    private static (string Label, string Target)[] Listed(Corpus corpus, EditionRecord edition) =>
        [.. Books.Xml(corpus, "EPUB/nav.xhtml", Books.Options with { Edition = edition }).Descendants(Books.Xhtml + "nav").Where(nav => (string?)nav.Attribute(Type) == "page-list")
            .Descendants(Books.Xhtml + "a").Select(a => (a.Value, a.Attribute("href")!.Value))];

    /// <summary>What is read from a mark on, without white space and what the model does not have.</summary>
    private static string WordsAfter(XElement mark, XDocument document)
    {
        var unread = new HashSet<string>(["masthead", "author", "record", "credit", "label", "backlink", "backlink more"]);
        var texts = mark.NodesAfterSelf().Concat(mark.Ancestors().SelectMany(ancestor => ancestor.NodesAfterSelf()))
            .SelectMany(node => node is XElement element ? element.DescendantNodes().Prepend(element) : [node]).OfType<XText>()
            .Where(text => !text.Ancestors().Any(ancestor => unread.Contains((string?)ancestor.Attribute("class") ?? "") || (ancestor.Name == Books.Xhtml + "h2" && ancestor.Parent!.Attribute("class")?.Value == "notes")))
            .Select(text => text.Value);
        return Bare(string.Concat(texts));
    }

    /// <summary>What the report says from a position on, in the same form.</summary>
    private static string WordsAt(Position position)
    {
        var report = EveryKind.Report;
        var leaves = new[] { report.Metadata.Title, report.Metadata.Subtitle!, report.Metadata.Summary! }.Concat(ModelLeaves.Of(report.Body)).Select(leaf => (Note: 0, Leaf: leaf))
            .Concat(report.Notes.SelectMany(note => ModelLeaves.Of(note.Content).Select(leaf => (Note: note.Ordinal, Leaf: leaf))));
        return Bare(string.Concat(leaves.SkipWhile(place => (place.Note, place.Leaf.Number) != (position.Note, position.Block))
            .Select((place, n) => string.Concat(Printed(place.Leaf).Skip(n == 0 ? position.Offset : 0)))));
    }

    /// <summary>What is printed for each unit of a leaf's plain text.</summary>
    private static IEnumerable<string> Printed(Leaf leaf)
    {
        var labels = new Queue<string>(TextTests.Labels(leaf.Content));
        return leaf.PlainText.Select(c => c == Leaf.Generated ? labels.Dequeue() : c.ToString()).ToArray();
    }

    /// <summary>Without white space, and without the dash that attributions are printed with.</summary>
    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && c != '—'));

    private static string Sketch(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "span" } => "|",
        XElement element => $"<{element.Name.LocalName}>{string.Concat(element.Nodes().Select(Sketch))}</{element.Name.LocalName}>",
        _ => "",
    };
}
