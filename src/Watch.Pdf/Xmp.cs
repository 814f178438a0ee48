using System.Globalization;
using System.Security;
using System.Text;

namespace Watch.Pdf;

/// <summary>Writes the document's metadata as an XMP packet (XMP specification of 2005, which ISO 19005-2 cites), with the
/// claims to PDF/A-2a and PDF/UA-1.</summary>
internal static class Xmp
{
    /// <param name="language">BCP 47, of the document.</param>
    /// <param name="fingerprint">Sixteen bytes that identify the document by its content.</param>
    public static byte[] Write(PdfInformation information, string language, byte[] fingerprint)
    {
        var xmp = new StringBuilder();
        // PDF/A wants this header without bytes= and encoding= (ISO 19005-2, 6.6.2.1); begin= is the byte order mark.
        xmp.Append("""
            <?xpacket begin="
            """).Append('\uFEFF').Append("""
            " id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/">
            <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about=""
             xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
             xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
             xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
             xmlns:xmp="http://ns.adobe.com/xap/1.0/"
             xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
             xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/">
            <pdfaid:part>2</pdfaid:part>
            <pdfaid:conformance>A</pdfaid:conformance>
            <pdfuaid:part>1</pdfuaid:part>

            """);
        Simple(xmp, "dc:format", "application/pdf");
        Alternative(xmp, "dc:title", information.Title);
        Array(xmp, "dc:creator", "Seq", information.Authors);
        Alternative(xmp, "dc:description", information.Description);
        Array(xmp, "dc:subject", "Bag", information.Keywords);
        Array(xmp, "dc:publisher", "Bag", information.Publisher is { } publisher ? [publisher] : []);
        Array(xmp, "dc:language", "Bag", [language]);
        var identifiers = information.Identifiers.Select(i => IdentifierOf(i.Kind, i.Value)).ToList();
        if (identifiers.Count > 0)
            Simple(xmp, "dc:identifier", identifiers[0]);
        Array(xmp, "xmp:Identifier", "Bag", identifiers);
        WriteRights(xmp, information);
        if (information.Date is { } date)
        {
            var written = DateOf(date);
            Array(xmp, "dc:date", "Seq", [written]);
            Simple(xmp, "xmp:CreateDate", written);
            Simple(xmp, "xmp:ModifyDate", written);
            Simple(xmp, "xmp:MetadataDate", written);
        }

        Simple(xmp, "xmp:CreatorTool", information.Producer);
        Simple(xmp, "pdf:Producer", information.Producer);
        if (information.Keywords.Count > 0)
            Simple(xmp, "pdf:Keywords", DocumentInformation.KeywordsOf(information));
        Simple(xmp, "xmpMM:DocumentID", "uuid:" + UuidOf(fingerprint));
        // PDF/A-2 knows no property of PDF/UA, so that it must be described (ISO 19005-2, 6.6.2.3.3).
        xmp.Append("""
            </rdf:Description>
            <rdf:Description rdf:about=""
             xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
             xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
             xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag>
            <rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq>
            <rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
            </rdf:li>
            </rdf:Seq></pdfaSchema:property>
            </rdf:li>
            </rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            </rdf:RDF>
            </x:xmpmeta>
            <?xpacket end="r"?>
            """);
        return Encoding.UTF8.GetBytes(xmp.ToString().ReplaceLineEndings("\n"));
    }

    private static void WriteRights(StringBuilder xmp, PdfInformation information)
    {
        Alternative(xmp, "dc:rights", information.Rights);
        if (information.Rights is not null || information.Licence is not null)
            Simple(xmp, "xmpRights:Marked", "True");
        if (information.Licence is not { } licence)
            return;
        var isAddress = licence.StartsWith("http://", StringComparison.Ordinal) || licence.StartsWith("https://", StringComparison.Ordinal);
        Alternative(xmp, "xmpRights:UsageTerms", licence);
        Simple(xmp, "xmpRights:WebStatement", isAddress ? licence : $"https://spdx.org/licenses/{licence}.html");
    }

    /// <summary>An identifier that tells its own kind.</summary>
    private static string IdentifierOf(string kind, string value) => kind switch
    {
        "doi" => "doi:" + value,
        "issn" => "urn:ISSN:" + value,
        "isbn" => "urn:ISBN:" + value,
        _ => value, // URN, ARK and URL begin with theirs
    };

    /// <summary>A UUID of version 8: of bits that come from elsewhere (RFC 9562, 5.8).</summary>
    private static string UuidOf(byte[] bits)
    {
        byte[] uuid = [.. bits];
        uuid[6] = (byte)(0x80 | (uuid[6] & 0x0F));
        uuid[8] = (byte)(0x80 | (uuid[8] & 0x3F));
        return new Guid(uuid, bigEndian: true).ToString("D", CultureInfo.InvariantCulture);
    }

    private static string DateOf(DateTimeOffset date) => date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    private static void Simple(StringBuilder xmp, string name, string value) =>
        xmp.Append('<').Append(name).Append('>').Append(Escaped(value)).Append("</").Append(name).Append(">\n");

    private static void Array(StringBuilder xmp, string name, string kind, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return;
        xmp.Append('<').Append(name).Append("><rdf:").Append(kind).Append('>');
        foreach (var value in values)
            xmp.Append("<rdf:li>").Append(Escaped(value)).Append("</rdf:li>");
        xmp.Append("</rdf:").Append(kind).Append("></").Append(name).Append(">\n");
    }

    private static void Alternative(StringBuilder xmp, string name, string? value)
    {
        if (value is not null)
            xmp.Append('<').Append(name).Append("><rdf:Alt><rdf:li xml:lang=\"x-default\">").Append(Escaped(value)).Append("</rdf:li></rdf:Alt></").Append(name).Append(">\n");
    }

    /// <summary>The text with XML's signs escaped, without what XML cannot hold.</summary>
    private static string Escaped(string text) =>
        SecurityElement.Escape(string.Concat(text.EnumerateRunes().Where(r => r.Value is >= 0x20 and not (0xFFFE or 0xFFFF) or '\t' or '\n')));
}
