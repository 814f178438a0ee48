using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using static Watch.Tests.Conformance.Fault;

namespace Watch.Tests.Conformance;

/// <summary>Faults of fonts, of the metadata, of colours and pictures, of attached files.</summary>
internal static class MatterFaults
{
    private const string Kinds = "every-kind", Attached = "every-kind-3a";

    public static IReadOnlyList<Fault> All { get; } =
    [
        Of("A:6.2.11.2, A:6.2.11.3.1", "other codes", Kinds, edit => Font(edit)["/Encoding"] = "/Identity-V"),
        Of("A:6.2.11.3.2-1, U:7.21.3.2-1", "no map to glyphs", Kinds, edit => Descendant(edit).Remove("/CIDToGIDMap")),
        Of("A:6.2.11.4.1-1, U:7.21.4.1-1", "no program", Kinds, edit => edit.First("/Type", "/FontDescriptor").Remove("/FontFile2")),
        Of("A:6.2.11.4.2-2, U:7.21.4.2-2", "CIDSet", Kinds, edit => edit.First("/Type", "/FontDescriptor")["/CIDSet"] = edit.AddStream([], [0xC0])),
        Of("P:9.8.1", "no ascent", Kinds, edit => edit.First("/Type", "/FontDescriptor").Remove("/Ascent")),
        Of("P:9.8.1", "descriptor of another name", Kinds, edit => edit.First("/Type", "/FontDescriptor")["/FontName"] = "/ABCDEF+Other"),
        Of("A:6.2.11.5-1, U:7.21.5-1", "wide letter", Kinds, edit => Descendant(edit)["/W"]![1]![0] = 900),
        Of("A:6.2.11.8-1, U:7.21.8-1", "code 0", Kinds, edit => edit.Content(text => new Regex(@"\[\(..").Replace(text, "[<0000>(", 1))),
        Of("A:6.2.11.8-1, U:7.21.8-1", "glyph 0", Kinds, edit => edit.Stream(Descendant(edit)["/CIDToGIDMap"]!, map => map[..2] + "\0\0" + map[4..])),
        Of("A:6.2.11.7.2-1, U:7.21.7-1", "code for nothing", Kinds, edit => ToUnicode(edit, map => new Regex("<0001> <[^>]*>").Replace(map, "<0FFF> <0041>", 1))),
        Of("A:6.2.11.7.2-2, U:7.21.7-2", "code for U+0000", Kinds, edit => ToUnicode(edit, map => new Regex("<0001> <[^>]*>").Replace(map, "<0001> <0000>", 1))),
        Of("A:6.2.11.7.2-2, U:7.21.7-2", "code for U+FFFD", Kinds, edit => ToUnicode(edit, map => new Regex("<0001> <[^>]*>").Replace(map, "<0001> <FFFD>", 1))),
        Of("A:6.2.11.7.3-1", "code of private use", Kinds, edit => ToUnicode(edit, map => new Regex("<0001> <[^>]*>").Replace(map, "<0001> <E000>", 1))),
        Of("W:ligatures", "ligature sign", Kinds, edit => ToUnicode(edit, map => new Regex("<0001> <[^>]*>").Replace(map, "<0001> <FB01>", 1))),

        Of("A:6.6.2.1-4, A:6.6.2.1-5", "tag left open", Kinds, edit => edit.Metadata("</dc:title>", "")),
        Of("A:6.6.2.1-2, A:6.6.2.1-3", "packet of so many bytes", Kinds, edit => edit.Metadata("c9d\"?>", "c9d\" bytes=\"1234\"?>")),
        OfBytes("W:6.6.2.1", "packet hidden", Kinds, text => text.Replace("W5M0MpCehiHzreSzNTczkc9d", "W5M0MpCehiHzreSzNTczkc9e", StringComparison.Ordinal)),
        Of("A:6.6.4", "small letter", Kinds, edit => edit.Metadata("<pdfaid:conformance>A<", "<pdfaid:conformance>a<")),
        Of("U:5", "PDF/UA-2", Kinds, edit => edit.Metadata("<pdfuaid:part>1<", "<pdfuaid:part>2<")),
        Of("U:7.1-9", "no title", Kinds, edit => edit.Metadata(text => Regex.Replace(text, "<dc:title>.*</dc:title>\n", ""))),
        Of("A:6.6.3", "another title", Kinds, edit => edit.Dictionary(edit.Trailer["/Info"]!)["/Title"] = "u:Another"),
        Of("P:7.9.4", "no day", Kinds, edit => edit.Metadata(text => Regex.Replace(text, @"<xmp:MetadataDate>[^<]*", "<xmp:MetadataDate>2019-13-45T00:00:00Z"))),
        Of("W:6.6.2.2", "no identifier", Kinds, edit => edit.Metadata(text => Regex.Replace(text, "<xmpMM:DocumentID>.*</xmpMM:DocumentID>\n", ""))),
        Of("A:6.6.2.3.1-1", "unknown property", Kinds, edit => edit.Metadata("<dc:format>", "<pdf:Trapped>False</pdf:Trapped><dc:format>")),
        Of("A:6.6.2.3.1-1", "PDF/UA not described", Kinds, edit => edit.Metadata("<pdfaProperty:name>part<", "<pdfaProperty:name>piece<")),
        Of("A:6.6.2.3.1-2", "authors in a bag", Kinds, edit => edit.Metadata(text => Regex.Replace(text, "<dc:creator><rdf:Seq>(.*)</rdf:Seq>", "<dc:creator><rdf:Bag>$1</rdf:Bag>"))),
        Of("A:6.6.2.3.1-2", "rights marked with a small letter", Kinds, edit => edit.Metadata("<xmpRights:Marked>True<", "<xmpRights:Marked>true<")),
        Of("A:6.6.2.3.3", "category misspelt", Kinds, edit => edit.Metadata("<pdfaProperty:category>internal<", "<pdfaProperty:category>inner<")),
        Of("A:6.6.2.3.3", "schema without prefix", Kinds, edit => edit.Metadata("<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>", "")),

        Of("A:6.2.3", "no output intent", Kinds, edit => edit.Catalog.Remove("/OutputIntents")),
        Of("A:6.2.3-1", "profile of a scanner", Kinds, edit => edit.Stream(Intent(edit)["/DestOutputProfile"]!, p => p[..12] + "scnr" + p[16..])),
        Of("A:6.2.3-1", "profile of three components", Kinds, edit => edit.Dictionary(Intent(edit)["/DestOutputProfile"]!)["/N"] = 3),
        Of("A:6.2.3-1", "profile cut short", Kinds, edit => edit.Stream(Intent(edit)["/DestOutputProfile"]!, p => "\0\0\u0001\0" + p[4..256])),
        Of("A:6.2.4.2-1", "colour space of a link", Kinds, edit => Image(edit)["/ColorSpace"] =
            new JsonArray("/ICCBased", edit.AddStream(Json("""{"/N": 3}"""), Encoding.ASCII.GetBytes(new string('x', 140))))),
        Of("A:6.2.4.3-2", "red text", Kinds, edit => edit.Content(text => "1 0 0 rg\n" + text)),
        Of("A:6.2.4.3-3", "cyan text", Kinds, edit => edit.Content(text => "1 0 0 0 k\n" + text)),
        Of("A:6.2.4.3-4", "gray of no intent", Kinds, edit => Intent(edit).Remove("/DestOutputProfile")),
        Of("A:6.2.8", "smoothed picture", Kinds, edit => Image(edit)["/Interpolate"] = true),
        Of("P:8.9.5.1", "picture cut short", Kinds, edit => Image(edit)["/Height"] = 200),

        Of("A:6.8-5", "file within a PDF/A-2", Kinds, edit => Attach(edit, Json("""{"/F": "u:a.txt", "/UF": "u:a.txt", "/AFRelationship": "/Data"}"""), "/text/plain")),
        Of("A:6.8-2, U:7.11-1", "file without a second name", Attached, edit => edit.First("/Type", "/Filespec").Remove("/UF")),
        Of("A:6.8-1", "file without a media type", Attached, edit => edit.First("/Type", "/EmbeddedFile").Remove("/Subtype")),
        Of("A:6.8-3", "file without a relationship", Attached, edit => edit.First("/Type", "/Filespec").Remove("/AFRelationship")),
        Of("A:6.8-4", "file associated with nothing", Attached, edit => edit.Catalog.Remove("/AF")),
    ];

    private static JsonObject Font(PdfEdit edit) => edit.First("/Subtype", "/Type0");

    private static JsonObject Descendant(PdfEdit edit) => edit.Dictionary(Font(edit)["/DescendantFonts"]![0]!);

    private static JsonObject Intent(PdfEdit edit) => edit.Dictionary(edit.Catalog["/OutputIntents"]![0]!);

    private static JsonObject Image(PdfEdit edit) => edit.First("/Subtype", "/Image");

    private static void ToUnicode(PdfEdit edit, Func<string, string> change) => edit.Stream(Font(edit)["/ToUnicode"]!, change);

    private static void Attach(PdfEdit edit, JsonObject specification, string type)
    {
        var file = edit.AddStream(new JsonObject { ["/Type"] = "/EmbeddedFile", ["/Subtype"] = type }, "text"u8.ToArray());
        specification["/EF"] = new JsonObject { ["/F"] = file, ["/UF"] = file };
        var reference = edit.AddValue(specification);
        edit.Catalog["/AF"] = new JsonArray(reference);
        edit.Catalog["/Names"]!["/EmbeddedFiles"] = new JsonObject { ["/Names"] = new JsonArray("u:a.txt", reference) };
    }
}
