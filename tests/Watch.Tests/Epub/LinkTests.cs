using System.Text;
using System.Xml.Linq;
using Watch.Documents;
using Xunit;

namespace Watch.Tests.Epub;

public class LinkTests
{
    [Theory]
    [MemberData(nameof(PackageTests.AllCorpora), MemberType = typeof(PackageTests))]
    public void Every_link_has_its_target_and_every_id_is_used_once(string _, Corpus corpus) =>
        IsSound(Books.Files(corpus));

    /// <summary>Every link has its target, and every id is used once in its document.</summary>
    internal static void IsSound(IReadOnlyList<(string Name, byte[] Content)> files)
    {
        var names = files.Select(file => file.Name).ToHashSet(StringComparer.Ordinal);
        var documents = files.Where(file => file.Name.EndsWith(".xhtml", StringComparison.Ordinal) || file.Name.EndsWith(".ncx", StringComparison.Ordinal))
            .Select(file => (file.Name, Xml: XDocument.Parse(Encoding.UTF8.GetString(file.Content)))).ToArray();
        var ids = documents.SelectMany(document => document.Xml.Descendants().Attributes("id").Select(id => $"{document.Name}#{id.Value}")).ToArray();
        Assert.Equal(ids.Distinct(), ids);

        var links = documents.SelectMany(document => document.Xml.Descendants().Attributes()
                .Where(attribute => attribute.Name.LocalName is "href" or "src" && !attribute.Value.StartsWith("http", StringComparison.Ordinal) && !attribute.Value.StartsWith("mailto", StringComparison.Ordinal))
                .Select(attribute => Resolve(document.Name, attribute.Value)))
            .Concat(documents.SelectMany(document => document.Xml.Descendants().Attributes("aria-labelledby").Select(label => $"{document.Name}#{label.Value}")))
            .ToArray();
        Assert.NotEmpty(links);
        Assert.All(links, link => Assert.Contains(link, link.Contains('#') ? ids.AsEnumerable() : names));
    }

    [Fact]
    public void Ids_are_unique_in_the_whole_book_beside_those_of_the_front_pages()
    {
        var ids = Books.Files(HostileTests.Corpus).Where(file => file.Name.Contains("report-", StringComparison.Ordinal))
            .SelectMany(file => XDocument.Parse(Encoding.UTF8.GetString(file.Content)).Descendants().Attributes("id").Select(id => id.Value)).ToArray();
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void A_note_cited_three_times_begins_with_three_links_back()
    {
        var document = Books.Xml(Books.Specimen, "EPUB/text/every-kind.xhtml");
        var note = document.Descendants(Books.Xhtml + "div").Single(div => (string?)div.Attribute("id") == "r007-n1");
        Assert.Equal(["#r007-ref1", "#r007-ref1b", "#r007-ref1c", "https://example.org/cod"], note.Descendants(Books.Xhtml + "a").Select(a => a.Attribute("href")!.Value));
        Assert.Same(note.Descendants(Books.Xhtml + "p").First().FirstNode, note.Descendants(Books.Xhtml + "a").First());
        Assert.StartsWith("1 b c Office of Fisheries", Books.Words(note.Value), StringComparison.Ordinal);
    }

    [Fact]
    public void A_mention_of_a_note_leads_to_it_without_citing_it()
    {
        var document = Books.Xml(Books.Specimen, "EPUB/text/every-kind.xhtml");
        var mention = document.Descendants(Books.Xhtml + "a").Single(a => (string?)a.Attribute("class") == "xref" && a.Value == "1");
        Assert.Equal(("#r007-n1", "1"), (mention.Attribute("href")!.Value, mention.Value));
        Assert.Null(mention.Attribute("role"));
    }

    [Fact]
    public void A_mention_of_a_heading_table_or_figure_leads_to_it_under_its_name()
    {
        var document = Books.Xml(Books.Specimen, "EPUB/text/every-kind.xhtml");
        var links = document.Descendants(Books.Xhtml + "a").Where(a => (string?)a.Attribute("class") == "xref").Select(a => (a.Attribute("href")!.Value, a.Value));
        Assert.Equal(
            [
                ("#r007-tab-catch", "Table\u00A01"), ("#r007-fig-bay", "Figure\u00A01"), ("#r007-h-harbour", "A Heading with a Note"), ("#r007-tab-catch", "the catch"),
                ("#r007-n1", "1"),
            ],
            links);
    }

    [Fact]
    public void An_uncited_note_stands_last_under_its_name()
    {
        var note = Books.Xml(Books.Specimen, "EPUB/text/every-kind.xhtml").Descendants(Books.Xhtml + "div").Last(div => (string?)div.Attribute("class") == "note");
        Assert.Equal("never-cited Nothing cites this.", Books.Words(note.Value));
        Assert.Empty(note.Descendants(Books.Xhtml + "a"));
    }

    [Theory]
    [InlineData(1, "r001-ref1")]
    [InlineData(2, "r001-ref1b")]
    [InlineData(26, "r001-ref1z")]
    [InlineData(27, "r001-ref1aa")]
    [InlineData(53, "r001-ref1ba")]
    public void Later_citations_are_told_apart_by_letters(int citation, string id)
    {
        var report = Books.Plain("x", 1, "X") with
        {
            Body = [new Paragraph(new Leaf(1, [new NoteReference(1, citation)]))],
            Notes = [new Note(1, "n", 60, [])],
        };
        var reference = Books.Xml(new(Books.Settings, [report]), "EPUB/text/x.xhtml").Descendants(Books.Xhtml + "sup").Single().Element(Books.Xhtml + "a")!;
        Assert.Equal(id, reference.Attribute("id")!.Value);
    }

    private static string Resolve(string document, string link)
    {
        var target = new Uri(new Uri("book:/" + document), link);
        return target.AbsolutePath.TrimStart('/') + target.Fragment;
    }
}
