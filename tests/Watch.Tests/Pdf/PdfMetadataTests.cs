using System.Text;
using System.Xml.Linq;
using UglyToad.PdfPig;
using Watch.Documents;
using Watch.Pdf;
using Watch.Pdf.Metadata;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.Pdf;

public class PdfMetadataTests
{
    private static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Basic = "http://ns.adobe.com/xap/1.0/";
    private static readonly XNamespace Adobe = "http://ns.adobe.com/pdf/1.3/";
    private static readonly XNamespace PdfA = "http://www.aiim.org/pdfa/ns/id/";
    private static readonly XNamespace PdfUa = "http://www.aiim.org/pdfua/ns/id/";
    private static readonly XNamespace Schema = "http://www.aiim.org/pdfa/ns/schema#";
    private static readonly XNamespace Prism = "http://prismstandard.org/namespaces/basic/3.0/";
    private static readonly XNamespace Cc = "http://creativecommons.org/ns#";
    private static readonly XNamespace Media = "http://ns.adobe.com/xap/1.0/mm/";
    private static readonly XNamespace Event = "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#";
    private static readonly XNamespace Rights = "http://ns.adobe.com/xap/1.0/rights/";

    [Fact]
    public void The_information_dictionary_and_the_xmp_say_the_same()
    {
        var pdf = Specimens.Write(Specimens.Report());
        var xmp = Read(pdf);
        using var document = PdfDocument.Open(pdf);
        var information = document.Information;
        Assert.Equal("Cod & Haddock: “a fish’s life”", information.Title);
        Assert.Equal(information.Title, Default(xmp, Dc + "title"));
        Assert.Equal(information.Author, string.Join("; ", xmp.Descendants(Dc + "creator").Single().Descendants(Rdf + "li").Select(li => li.Value)));
        Assert.Equal("Ann Fisher; Öre Sund", information.Author);
        Assert.Equal(information.Subject, Default(xmp, Dc + "description"));
        Assert.Equal("cod, haddock", information.Keywords);
        Assert.Equal(information.Keywords, xmp.Descendants(Adobe + "Keywords").Single().Value);
        Assert.Equal("Watch 1.2.3", information.Producer);
        Assert.Equal(information.Producer, xmp.Descendants(Adobe + "Producer").Single().Value);
        Assert.Equal(information.Creator, xmp.Descendants(Basic + "CreatorTool").Single().Value);
        Assert.Equal("D:20190105123000+09'00'", information.CreationDate);
        Assert.Equal(information.CreationDate, information.ModifiedDate);
        Assert.Equal("2019-01-05T12:30:00+09:00", xmp.Descendants(Basic + "CreateDate").Single().Value);
        Assert.Equal("2019-01-05T12:30:00+09:00", xmp.Descendants(Basic + "ModifyDate").Single().Value);
    }

    /// <summary>ISO 19005-2, 6.6.4 and 6.6.2.3; ISO 14289-1, 5.</summary>
    [Fact]
    public void The_claims_are_made_and_the_one_unknown_to_the_archive_is_described()
    {
        var xmp = Read(Specimens.Write(Specimens.Report()));
        Assert.Equal("2", xmp.Descendants(PdfA + "part").Single().Value);
        Assert.Equal("A", xmp.Descendants(PdfA + "conformance").Single().Value);
        Assert.Equal("1", xmp.Descendants(PdfUa + "part").Single().Value);
        Assert.Equal([PdfUa.NamespaceName, Prism.NamespaceName, Cc.NamespaceName], xmp.Descendants(Schema + "namespaceURI").Select(n => n.Value));
        var title = xmp.Descendants(Dc + "title").Single().Element(Rdf + "Alt")!.Element(Rdf + "li")!;
        Assert.Equal("x-default", title.Attribute(XNamespace.Xml + "lang")!.Value);
        // And again in its language.
        var other = Assert.Single(title.ElementsAfterSelf());
        Assert.Equal((title.Value, "en-GB"), (other.Value, other.Attribute(XNamespace.Xml + "lang")!.Value));
    }

    [Fact]
    public void Rights_licence_and_identifiers_are_there_for_machines()
    {
        var xmp = Read(Specimens.Write(Specimens.Report()));
        Assert.Equal("© 2019 Ann Fisher", xmp.Descendants(Dc + "rights").Single().Value);
        Assert.Equal("True", xmp.Descendants(Rights + "Marked").Single().Value);
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", xmp.Descendants(Rights + "WebStatement").Single().Value);
        Assert.Equal("doi:10.1234/fish.2", xmp.Descendants(Dc + "identifier").Single().Value);
        Assert.Equal(["doi:10.1234/fish.2", "https://example.org/fish"], xmp.Descendants(Basic + "Identifier").Single().Descendants(Rdf + "li").Select(li => li.Value));
        Assert.Equal("en-GB", xmp.Descendants(Dc + "language").Single().Value);
    }

    [Fact]
    public void Series_dates_licence_and_history_are_there_for_programs()
    {
        var xmp = Read(Specimens.Write(Specimens.Report()));
        Assert.Equal(
            ["seriesTitle Fish Report", "seriesNumber 2", "publicationDate 2019-01-04", "doi 10.1234/fish.2", "issn 1234-5678", "url https://example.org/fish"],
            xmp.Descendants().Where(e => e.Name.Namespace == Prism).Select(e => $"{e.Name.LocalName} {e.Value}"));
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", xmp.Descendants(Cc + "license").Single().Attribute(Rdf + "resource")!.Value);
        Assert.Equal(["2019-01-04", "2019-01-05"], xmp.Descendants(Dc + "date").Single().Descendants(Rdf + "li").Select(li => li.Value));
        Assert.Equal("https://example.org/fish", xmp.Descendants(Dc + "source").Single().Value);
        Assert.Equal("https://example.org/ko/fish", xmp.Descendants(Dc + "relation").Single().Value);
        Assert.Equal(
            [("published", null, "2019-01-04"), ("revised", "a count corrected", "2019-01-05")],
            xmp.Descendants(Media + "History").Single().Descendants(Rdf + "li")
                .Select(e => (e.Element(Event + "action")!.Value, e.Element(Event + "parameters")?.Value, e.Element(Event + "when")!.Value)));
    }

    [Theory]
    [InlineData(ArchiveStandard.A2a, "2", "A")]
    [InlineData(ArchiveStandard.A2u, "2", "U")]
    [InlineData(ArchiveStandard.A3a, "3", "A")]
    public void The_standard_asked_for_is_claimed(ArchiveStandard standard, string part, string conformance)
    {
        var xmp = Read(PdfWriter.Write(Specimens.Lines("fish"), Specimens.Information, new(Standard: standard)));
        Assert.Equal(part, xmp.Descendants(PdfA + "part").Single().Value);
        Assert.Equal(conformance, xmp.Descendants(PdfA + "conformance").Single().Value);
    }

    [Fact]
    public void Attached_files_come_out_as_they_went_in()
    {
        var source = "# Fish\n\nCod & dab."u8.ToArray();
        var pdf = PdfWriter.Write(Specimens.Lines("fish"), Specimens.Information, new(Standard: ArchiveStandard.A3a)
        {
            Attachments = [new("fish – first.md", "text/markdown", AttachmentRelationship.Source, "The source", source)],
        });
        var file = QpdfFile.Read(pdf);
        var specification = Assert.Single(file.Dictionaries, d => d.TryGetProperty("/EF", out _));
        Assert.Equal(("fish – first.md", "/Source", "The source"),
            (QpdfFile.Text(specification.GetProperty("/UF")), specification.GetProperty("/AFRelationship").GetString(), QpdfFile.Text(specification.GetProperty("/Desc"))));
        Assert.Equal("/text/markdown", file.Get(specification, "/EF", "/F", "/Subtype").GetString());
        Assert.Equal(source, file.Stream(specification.GetProperty("/EF").GetProperty("/F")));
        Assert.Throws<ArgumentException>(() => PdfWriter.Write(Specimens.Lines("fish"), Specimens.Information, new() { Attachments = [new("a", "text/plain", AttachmentRelationship.Data, "", source)] }));
    }

    [Fact]
    public void Without_a_date_there_are_no_dates()
    {
        var pdf = PdfWriter.Write(Specimens.Lines("fish"), new() { Title = "Fish\u0001", Version = "1" }, new(Pretty: true));
        var text = Encoding.UTF8.GetString(pdf);
        Assert.DoesNotContain("Date", text, StringComparison.Ordinal);
        Assert.DoesNotContain("dc:creator", text, StringComparison.Ordinal);
        Assert.Equal("Fish", Default(Read(pdf), Dc + "title"));
    }

    /// <summary>ISO 19005-2, 6.2.3; ICC.1:2001-04.</summary>
    [Fact]
    public void The_output_intent_is_gray_and_its_profile_well_formed()
    {
        var file = QpdfFile.Read(Specimens.Write(Specimens.Report()));
        var intent = Assert.Single(file.Get(file.Catalog, "/OutputIntents").EnumerateArray());
        Assert.Equal("/GTS_PDFA1", intent.GetProperty("/S").GetString());
        Assert.Equal(1, file.Get(intent, "/DestOutputProfile", "/N").GetInt32());
        var profile = file.Stream(intent.GetProperty("/DestOutputProfile"));
        Assert.Equal(336, profile.Length);
        Assert.Equal(profile.Length, Number(0));
        Assert.Equal("mntrGRAYXYZ ", Encoding.ASCII.GetString(profile, 12, 12));
        Assert.Equal("acsp", Encoding.ASCII.GetString(profile, 36, 4));
        Assert.Equal(
            [("desc", 180, 105, "desc"), ("cprt", 288, 12, "text"), ("wtpt", 300, 20, "XYZ "), ("kTRC", 320, 14, "curv")],
            Enumerable.Range(0, Number(128)).Select(i => 132 + 12 * i)
                .Select(at => (Sign(at), Number(at + 4), Number(at + 8), Sign(Number(at + 4)))));

        int Number(int at) => profile[at] << 24 | profile[at + 1] << 16 | profile[at + 2] << 8 | profile[at + 3];
        string Sign(int at) => Encoding.ASCII.GetString(profile, at, 4);
    }

    [Fact]
    public void The_catalog_asks_for_title_and_structure()
    {
        var catalog = QpdfFile.Read(Specimens.Write(Specimens.Report())).Catalog;
        Assert.True(catalog.GetProperty("/MarkInfo").GetProperty("/Marked").GetBoolean());
        Assert.True(catalog.GetProperty("/ViewerPreferences").GetProperty("/DisplayDocTitle").GetBoolean());
        Assert.False(catalog.TryGetProperty("/AA", out _));
    }

    [Fact]
    public void A_picture_used_twice_is_written_once()
    {
        using var sheets = new Sheets();
        var document = sheets.Tag(TagKind.Document, -1);
        var picture = Specimens.Gradient();
        for (var i = 0; i < 2; i++)
            sheets.Picture(sheets.Tag(TagKind.Figure, document, t => t with { AlternativeText = "Gray" }), picture, 40, 40 + 100 * i, 80, 40);
        sheets.NextPage();
        // As two reports have it, each of which reads the file.
        sheets.Picture(sheets.Tag(TagKind.Figure, document, t => t with { AlternativeText = "Gray" }), picture with { Bytes = picture.Bytes.ToArray() }, 40, 40, 80, 40);
        var file = QpdfFile.Read(Specimens.Write(sheets.Finish()));
        var image = Assert.Single(file.Dictionaries, d => d.TryGetProperty("/Subtype", out var subtype) && subtype.GetString() == "/Image");
        Assert.Equal(("/DeviceGray", 4, 2), (image.GetProperty("/ColorSpace").GetString(), image.GetProperty("/Width").GetInt32(), image.GetProperty("/Height").GetInt32()));
        var reference = file.Object(file.Pages[1]).GetProperty("/Resources").GetProperty("/XObject").GetProperty("/Im1");
        Assert.Equal([0, 32, 64, 96, 128, 160, 192, 224], file.Stream(reference).Select(b => (int)b));
        Assert.Contains("q\n80 0 0 40 40 320 cm\n/Im1 Do\nQ\n", file.Content(file.Pages[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void An_outline_is_filled_as_it_is_drawn()
    {
        using var sheets = new Sheets();
        sheets.Add(new PathMark
        {
            Verbs = [PathVerb.Move, PathVerb.Line, PathVerb.Curve, PathVerb.Close],
            Points = [At(10, 10), At(20, 10), At(30, 10), At(30, 20), At(20.5, 30.1235)],
            Gray = 0.5,
            Artifact = ArtifactKind.Layout,
        });
        var file = QpdfFile.Read(Specimens.Write(sheets.Finish()));
        Assert.Contains(".5 g\n10 390 m\n20 390 l\n30 390 30 380 20.5 369.877 c\nh\nf\n",
            file.Content(file.Pages[0]).Replace("/Artifact<</Type/Layout>>BDC\n", "", StringComparison.Ordinal), StringComparison.Ordinal);

        static Point At(double x, double y) => new(Length.Pt(x), Length.Pt(y));
    }

    /// <summary>The default of a text that may be there in several languages.</summary>
    private static string Default(XElement xmp, XName name) =>
        xmp.Descendants(name).Single().Descendants(Rdf + "li").Single(li => li.Attribute(XNamespace.Xml + "lang")!.Value == "x-default").Value;

    private static XElement Read(byte[] pdf)
    {
        // As programs that know no PDF find it: by its own marks.
        var text = Encoding.UTF8.GetString(pdf);
        var start = text.IndexOf("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>", StringComparison.Ordinal);
        var end = text.IndexOf("<?xpacket end=\"r\"?>", StringComparison.Ordinal);
        Assert.True(start >= 0 && end > start);
        return XElement.Parse(text[(text.IndexOf('\n', start) + 1)..end]);
    }
}
