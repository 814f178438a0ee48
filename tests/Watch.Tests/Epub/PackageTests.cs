using System.Xml.Linq;
using Watch.Documents;
using Watch.Documents.Settings;
using Watch.Reading.Settings;
using Xunit;

namespace Watch.Tests.Epub;

public class PackageTests
{
    private static XElement Metadata(CorpusSettings settings, params Report[] reports) =>
        Books.Xml(new(settings, reports), "EPUB/package.opf").Root!.Element(Books.Opf + "metadata")!;

    private static IEnumerable<string> Core(XElement metadata, string name) => metadata.Elements(Books.Dc + name).Select(element => element.Value);

    private static IEnumerable<string> Property(XElement metadata, string property) =>
        metadata.Elements(Books.Opf + "meta").Where(meta => (string?)meta.Attribute("property") == property).Select(meta => meta.Value);

    [Theory]
    [MemberData(nameof(AllCorpora))]
    public void The_manifest_names_every_file_once_and_no_other(string _, Corpus corpus)
    {
        var files = Books.Files(corpus).Select(file => file.Name).Skip(3).ToArray();
        var items = Books.Xml(corpus, "EPUB/package.opf").Descendants(Books.Opf + "item").Select(item => "EPUB/" + item.Attribute("href")!.Value);
        Assert.Equal(files, items);
    }

    [Theory]
    [MemberData(nameof(AllCorpora))]
    public void Every_spine_item_is_in_the_manifest_and_every_document_in_the_spine(string _, Corpus corpus)
    {
        var package = Books.Xml(corpus, "EPUB/package.opf");
        var documents = package.Descendants(Books.Opf + "item").Where(item => item.Attribute("media-type")!.Value == "application/xhtml+xml").Select(item => item.Attribute("id")!.Value);
        var spine = package.Descendants(Books.Opf + "itemref").Select(item => item.Attribute("idref")!.Value).ToArray();
        Assert.Equal(documents.Order(StringComparer.Ordinal), spine.Order(StringComparer.Ordinal));
        Assert.Equal("nav", spine[^(corpus.Reports.Count + 1)]);
    }

    [Fact]
    public void Without_an_isbn_or_urn_the_name_is_a_uuid_of_what_stays_the_same()
    {
        var name = Core(Metadata(Books.Settings), "identifier").First();
        Assert.Matches("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$", name);
        Assert.Equal(name, Core(Metadata(Books.Settings with { Rights = "others", Editors = [] }, Books.Plain("x", 1, "X")), "identifier").First());
        Assert.NotEqual(name, Core(Metadata(Books.Settings with { Title = "Another" }), "identifier").First());
    }

    [Fact]
    public void An_isbn_names_the_book_before_any_other_identifier()
    {
        var package = Books.Xml(new(Books.Settings with { Identifiers = [("doi", "https://doi.org/10.5555/x"), ("urn", "urn:nbn:jp-1"), ("isbn", "978-0-00-000001-2")] }, []), "EPUB/package.opf");
        Assert.Equal(["urn:isbn:9780000000012", "doi:10.5555/x", "urn:nbn:jp-1"], package.Descendants(Books.Dc + "identifier").Select(e => e.Value));
        Assert.Equal(["15", "06"], Property(package.Root!.Element(Books.Opf + "metadata")!, "identifier-type"));
        Assert.Equal("uid", package.Descendants(Books.Dc + "identifier").First().Attribute("id")!.Value);
    }

    [Fact]
    public void The_ncx_has_the_name_of_the_package()
    {
        XNamespace ncx = "http://www.daisy.org/z3986/2005/ncx/";
        var uid = Books.Xml(Books.Specimen, "EPUB/toc.ncx").Descendants(ncx + "meta").First(meta => meta.Attribute("name")!.Value == "dtb:uid").Attribute("content")!.Value;
        Assert.Equal(Books.Xml(Books.Specimen, "EPUB/package.opf").Descendants(Books.Dc + "identifier").First().Value, uid);
    }

    [Fact]
    public void The_editors_are_its_creators_and_the_authors_contribute()
    {
        var metadata = Metadata(Books.Settings, Books.Plain("a", 1, "A"), Books.Plain("b", 2, "B"));
        Assert.Equal(["Ana María Ortúzar"], Core(metadata, "creator"));
        Assert.Equal(["Jo Ellis"], Core(metadata, "contributor"));
        Assert.Equal(["edt", "aut"], Property(metadata, "role"));
        Assert.Equal(["Common Ledgers, The", "Ortúzar, Ana María", "Ellis, Jo"], Property(metadata, "file-as"));
    }

    [Fact]
    public void Without_editors_the_authors_are_its_creators()
    {
        var metadata = Metadata(Books.Settings with { Editors = [] }, Books.Plain("a", 1, "A"));
        Assert.Equal(["Jo Ellis"], Core(metadata, "creator"));
        Assert.Empty(Core(metadata, "contributor"));
    }

    [Fact]
    public void The_languages_are_the_corpuss_and_then_the_reports()
    {
        var korean = Books.Plain("k", 1, "K");
        Assert.Equal(["en", "ko"], Core(Metadata(Books.Settings, Books.Plain("a", 2, "A"), korean with { Metadata = korean.Metadata with { Language = "ko" } }), "language"));
    }

    /// <summary>A report counts however short it is, and words of another language where they are a twentieth of all.</summary>
    [Fact]
    public void The_languages_stand_in_the_order_of_their_weight()
    {
        Report In(string language, int number, params Inline[] text)
        {
            var plain = Books.Plain($"r{number}", number, "T");
            return plain with { Metadata = plain.Metadata with { Language = language }, Body = [new Paragraph(new Leaf(1, text))] };
        }

        var reports = new[] { In("ko", 1, new Text("하나")), In("de", 2, new Text(new string('a', 900)), new Foreign("fr", [new Text(new string('b', 40))]), new Foreign("he", [new Text(new string('c', 70))])) };
        Assert.Equal(["en", "de", "he", "ko"], Core(Metadata(Books.Settings, reports), "language"));
    }

    [Fact]
    public void What_a_report_says_of_itself_is_marked_with_its_language()
    {
        var plain = Books.Plain("a", 1, "A");
        var metadata = Metadata(Books.Settings, plain with { Metadata = plain.Metadata with { Language = "he", Summary = new(1, [new Text("א")]) } });
        var description = metadata.Elements(Books.Dc + "description").Single();
        Assert.Equal("he", (string?)description.Attribute(XNamespace.Xml + "lang"));
        Assert.Equal("rtl", (string?)description.Attribute("dir"));
    }

    [Fact]
    public void The_time_of_change_is_written_in_utc_to_the_second() =>
        Assert.Equal(["2019-01-17T00:30:00Z"], Property(Metadata(Books.Settings), "dcterms:modified"));

    [Fact]
    public void A_book_without_a_date_names_none()
    {
        var metadata = Books.Xml(Books.Specimen, "EPUB/package.opf", Books.Options with { Date = null }).Root!.Element(Books.Opf + "metadata")!;
        Assert.Empty(Core(metadata, "date"));
        Assert.Empty(Property(metadata, "dcterms:issued"));
    }

    [Theory]
    [InlineData("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/")]
    [InlineData("CC-BY-NC-ND-3.0", "https://creativecommons.org/licenses/by-nc-nd/3.0/")]
    [InlineData("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/")]
    [InlineData("Apache-2.0", "https://spdx.org/licenses/Apache-2.0.html")]
    [InlineData("https://example.org/terms", "https://example.org/terms")]
    [InlineData("All rights reserved", null)]
    public void A_licence_is_linked_where_its_text_can_be_found(string licence, string? address) =>
        Assert.Equal(address, (string?)Metadata(Books.Settings with { Licence = licence }).Element(Books.Opf + "link")?.Attribute("href"));

    [Fact]
    public void Pictures_are_claimed_only_where_there_are_some()
    {
        Assert.Equal(["textual", "visual"], Property(Metadata(Books.Settings, Watch.Tests.Support.EveryKind.Report), "schema:accessMode"));
        var bare = Books.Xml(new(Books.Settings, []), "EPUB/package.opf", Books.Options with { Cover = null }).Root!.Element(Books.Opf + "metadata")!;
        Assert.Equal(["textual"], Property(bare, "schema:accessMode"));
        Assert.DoesNotContain("alternativeText", Property(bare, "schema:accessibilityFeature"));
    }

    [Fact]
    public void The_issn_names_the_series_and_not_the_book()
    {
        var metadata = Metadata(Books.Settings);
        Assert.Equal(["urn:issn:2345-6789"], Property(metadata, "dcterms:identifier"));
        Assert.DoesNotContain(Core(metadata, "identifier"), value => value.Contains("2345", StringComparison.Ordinal));
    }

    [Fact]
    public void A_volume_of_several_has_its_place_in_the_set()
    {
        var settings = Books.Settings with
        {
            Identifiers = [("urn", "urn:nbn:jp-1"), ("issn", "2345-6789")],
            Volumes = [new VolumeSettings("volume-1", new("watch.yaml", 1, 1)), new VolumeSettings("volume-2", new("watch.yaml", 2, 1))],
        };
        var metadata = XDocument.Parse(System.Text.Encoding.UTF8.GetString(Books.Files(Books.Bytes(MatterTests.Volume with { Date = new DateOnly(2020, 3, 31) }, settings)).Single(file => file.Name == "EPUB/package.opf").Content)).Root!.Element(Books.Opf + "metadata")!;
        Assert.Equal(["Watch Report", "The Common Ledgers"], Property(metadata, "belongs-to-collection"));
        Assert.Equal(["series", "set"], Property(metadata, "collection-type"));
        Assert.Equal(["2"], Property(metadata, "group-position"));
        Assert.Equal(["urn:issn:2345-6789", "urn:nbn:jp-1"], Property(metadata, "dcterms:identifier"));
        Assert.Equal(["2020-03-31"], Core(metadata, "date"));
        Assert.DoesNotContain("urn:nbn:jp-1", Core(metadata, "identifier"));
    }

    [Fact]
    public void A_book_of_one_report_has_its_number_in_the_series_and_its_summary()
    {
        var metadata = Metadata(Books.Settings, Watch.Tests.Support.EveryKind.Report);
        Assert.Equal(["7"], Property(metadata, "group-position"));
        Assert.Equal(["What a report can hold, once each, so that nothing is forgotten."], Core(metadata, "description"));
    }

    [Fact]
    public void What_a_volume_says_of_itself_goes_before_what_its_reports_say()
    {
        var corpus = SettingsReader.Read(new("watch.yaml", """
            description: All   of them.
            subjects: [harbours, "R&D"]
            volumes:
            - {id: one, reports: 1, description: The first., subjects: [fishing]}
            - {id: two, reports: 2}
            """)).Value;
        var reports = new[] { Books.Plain("a", 1, "A", "B."), Books.Plain("b", 2, "B", "C.") }.Select(report => report with { Metadata = report.Metadata with { Keywords = ["keyword"] } }).ToList();
        var said = Watch.Edition.VolumeAssembler.Assemble(new(corpus, reports), new Dictionary<string, Report>()).Select(volume => MetadataOf(volume, corpus)).ToList();
        Assert.Equal(["The first.", "All of them."], said.SelectMany(metadata => Core(metadata, "description")));
        Assert.Equal(["fishing", "harbours", "R&D"], said.SelectMany(metadata => Core(metadata, "subject")));
        var silent = MetadataOf(new("one", "One", reports), corpus);
        Assert.Empty(Core(silent, "description"));
        Assert.Equal(["keyword"], Core(silent, "subject"));
    }

    private static XElement MetadataOf(Volume volume, CorpusSettings settings) =>
        XDocument.Parse(System.Text.Encoding.UTF8.GetString(Books.Files(Books.Bytes(volume, settings)).Single(file => file.Name == "EPUB/package.opf").Content)).Root!.Element(Books.Opf + "metadata")!;

    /// <summary>The roles, types and schemes that EPUBCheck takes as they are, right or wrong (MARC relators; ONIX code list 5).</summary>
    [Theory]
    [MemberData(nameof(AllCorpora))]
    public void Coded_values_are_from_their_lists(string _, Corpus corpus)
    {
        var metadata = Metadata(corpus.Settings, [.. corpus.Reports]);
        Assert.All(Property(metadata, "role"), role => Assert.Contains(role, new[] { "aut", "edt" }));
        Assert.All(Property(metadata, "title-type"), type => Assert.Contains(type, new[] { "main", "subtitle" }));
        Assert.All(Property(metadata, "collection-type"), type => Assert.Contains(type, new[] { "series", "set" }));
        Assert.All(Property(metadata, "identifier-type"), type => Assert.Contains(type, new[] { "02", "06", "15" }));
        Assert.All(Property(metadata, "group-position"), place => Assert.Matches("^[1-9][0-9]*$", place));
        Assert.NotEmpty(Property(metadata, "schema:accessMode"));
        Assert.Empty(Property(metadata, "dcterms:conformsTo"));
    }

    public static TheoryData<string, Corpus> AllCorpora() => new()
    {
        { "specimen", Books.Specimen },
        { "two reports", GoldenTests.Corpus },
        { "hostile", HostileTests.Corpus },
        { "empty", new Corpus(Books.Settings, []) },
    };
}
