using System.Diagnostics;
using System.Globalization;
using System.Text;
using Watch.Documents;
using Watch.Documents.Settings;

namespace Watch.Pdf.Metadata;

/// <summary>Writes the metadata as an XMP packet (XMP specification of 2005, cited by ISO 19005-2), with the claims to
/// PDF/A and PDF/UA-1.</summary>
internal static class Xmp
{
    /// <param name="language">The document's language tag (BCP 47).</param>
    /// <param name="fingerprint">Sixteen bytes that identify the content of the document.</param>
    public static byte[] Write(PdfInformation information, string language, PdfOptions options, byte[] fingerprint)
    {
        var properties = new XmpText();
        WriteClaims(properties, options);
        WriteDublinCore(properties, information, language);
        WriteSeries(properties, information);
        WriteRights(properties, information);
        WriteMaking(properties, information, fingerprint, isForPress: options.Press is not null);
        var written = properties.ToString();

        var xmp = new XmpText();
        // PDF/A forbids bytes= and encoding= in this header (ISO 19005-2, 6.6.2.1). The value of begin= is a byte order mark.
        xmp.Raw("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
        xmp.Raw("""
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about=""
             xmlns:cc="http://creativecommons.org/ns#"
             xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
             xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
             xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
             xmlns:prism="http://prismstandard.org/namespaces/basic/3.0/"
             xmlns:stEvt="http://ns.adobe.com/xap/1.0/sType/ResourceEvent#"
             xmlns:xmp="http://ns.adobe.com/xap/1.0/"
             xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
             xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
            """).Raw(options.Press is null ? ">\n" : "\n xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\">\n").Raw(written).Raw("</rdf:Description>\n");
        XmpSchemas.Describe(xmp, name => written.Contains($"<{name}>", StringComparison.Ordinal) || written.Contains($"<{name} ", StringComparison.Ordinal));
        xmp.Raw("""
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """);
        return Encoding.UTF8.GetBytes(xmp.ToString().ReplaceLineEndings("\n"));
    }

    private static void WriteClaims(XmpText xmp, PdfOptions options)
    {
        if (options.IsArchival)
        {
            var (part, conformance) = options.Standard switch
            {
                ArchiveStandard.A2a => ("2", "A"),
                ArchiveStandard.A2u => ("2", "U"),
                ArchiveStandard.A3a => ("3", "A"),
                _ => throw new UnreachableException(),
            };
            xmp.Simple("pdfaid:part", part);
            xmp.Simple("pdfaid:conformance", conformance);
        }

        if (options.IsTagged)
            xmp.Simple("pdfuaid:part", "1");
        // Only that of X-4 stands here; those of X-1a stand in the information dictionary.
        if (options.Press is { Standard: PrintStandard.X4, Claim: var (version, _) })
            xmp.Simple("pdfxid:GTS_PDFXVersion", version);
    }

    private static void WriteDublinCore(XmpText xmp, PdfInformation information, string language)
    {
        xmp.Simple("dc:format", "application/pdf");
        xmp.Array("dc:type", "Bag", ["Text"]);
        xmp.Alternative("dc:title", information.Title, language);
        xmp.Array("dc:creator", "Seq", information.Authors);
        xmp.Alternative("dc:description", information.Description, language);
        xmp.Array("dc:subject", "Bag", information.Keywords);
        xmp.Array("dc:publisher", "Bag", information.Publisher is { } publisher ? [publisher] : []);
        xmp.Array("dc:language", "Bag", [.. information.Languages.Prepend(language).Distinct(StringComparer.Ordinal)]);
        var dates = information.Published is { } published ? information.Revisions.Select(r => r.Date).Prepend(published) : information.Revisions.Select(r => r.Date);
        xmp.Array("dc:date", "Seq", [.. dates.Select(Day)]);
        xmp.Simple("dc:identifier", information.Identifiers.Where(i => i.Kind != "issn").Select(IdentifierOf).FirstOrDefault());
        xmp.Array("xmp:Identifier", "Bag", [.. information.Identifiers.Where(i => i.Kind != "issn").Select(IdentifierOf)]);
        xmp.Simple("dc:source", ValueOf(information, "url"));
        xmp.Array("dc:relation", "Bag", information.Translations);
    }

    private static void WriteSeries(XmpText xmp, PdfInformation information)
    {
        xmp.Simple("prism:seriesTitle", information.Series);
        xmp.Simple("prism:seriesNumber", information.Number?.ToString(CultureInfo.InvariantCulture));
        xmp.Simple("prism:publicationDate", information.Published is { } published ? Day(published) : null);
        xmp.Simple("prism:doi", ValueOf(information, "doi") is { } doi ? Citation.DoiName(doi) : null);
        xmp.Simple("prism:isbn", ValueOf(information, "isbn"));
        xmp.Simple("prism:issn", ValueOf(information, "issn"));
        xmp.Simple("prism:url", ValueOf(information, "url"));
    }

    private static void WriteRights(XmpText xmp, PdfInformation information)
    {
        xmp.Alternative("dc:rights", information.Rights);
        if (information.Rights is not null || information.Licence is not null)
            xmp.Simple("xmpRights:Marked", information.Licence == "CC0-1.0" ? "False" : "True");
        if (information.Licence is not { } licence)
            return;
        var address = Licence.Address(licence);
        xmp.Alternative("xmpRights:UsageTerms", licence);
        xmp.Simple("xmpRights:WebStatement", address);
        xmp.Resource("cc:license", address);
    }

    /// <summary>Writes how and when the file was made, and the history of its content.</summary>
    private static void WriteMaking(XmpText xmp, PdfInformation information, byte[] fingerprint, bool isForPress)
    {
        if (information.Date is { } date)
        {
            var written = date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
            xmp.Simple("xmp:CreateDate", written);
            xmp.Simple("xmp:ModifyDate", written);
            xmp.Simple("xmp:MetadataDate", written);
        }

        xmp.Simple("xmp:CreatorTool", information.Producer);
        xmp.Simple("pdf:Producer", information.Producer);
        if (information.Keywords.Count > 0)
            xmp.Simple("pdf:Keywords", DocumentInformation.KeywordsOf(information));
        xmp.Simple("xmpMM:DocumentID", "uuid:" + UuidOf(fingerprint));
        if (isForPress)
        {
            xmp.Simple("xmpMM:VersionID", "1");
            xmp.Simple("xmpMM:RenditionClass", "default");
        }

        if (information.Revisions.Count == 0)
            return;
        xmp.Raw("<xmpMM:History><rdf:Seq>\n");
        if (information.Published is { } published)
            WriteEvent(xmp, "published", published, "");
        foreach (var (day, note) in information.Revisions)
            WriteEvent(xmp, "revised", day, note);
        xmp.Raw("</rdf:Seq></xmpMM:History>\n");
    }

    private static void WriteEvent(XmpText xmp, string action, DateOnly day, string note)
    {
        xmp.Raw("<rdf:li rdf:parseType=\"Resource\">\n");
        xmp.Simple("stEvt:action", action);
        xmp.Simple("stEvt:parameters", note.Length > 0 ? note : null);
        xmp.Simple("stEvt:when", Day(day));
        xmp.Raw("</rdf:li>\n");
    }

    private static string? ValueOf(PdfInformation information, string kind) => information.Identifiers.FirstOrDefault(i => i.Kind == kind).Value;

    /// <summary>The identifier in a form that includes its kind.</summary>
    private static string IdentifierOf((string Kind, string Value) identifier) => identifier.Kind switch
    {
        "doi" => "doi:" + Citation.DoiName(identifier.Value),
        "isbn" => "urn:ISBN:" + identifier.Value,
        _ => identifier.Value, // URN, ARK and URL begin with their kind
    };

    /// <summary>A UUID of version 8, for bits of any origin (RFC 9562, 5.8).</summary>
    private static string UuidOf(byte[] bits)
    {
        byte[] uuid = [.. bits];
        uuid[6] = (byte)(0x80 | (uuid[6] & 0x0F));
        uuid[8] = (byte)(0x80 | (uuid[8] & 0x3F));
        return new Guid(uuid, bigEndian: true).ToString("D", CultureInfo.InvariantCulture);
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
