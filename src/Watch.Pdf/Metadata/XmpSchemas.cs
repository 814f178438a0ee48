namespace Watch.Pdf.Metadata;

/// <summary>An XMP property that is not predefined in PDF/A, so the file must describe it (ISO 19005-2, 6.6.2.3.3).</summary>
internal sealed record ExtensionProperty(string Name, string ValueType, string Description);

/// <summary>A schema of extension properties.</summary>
/// <param name="Category">internal for properties that programs manage, external for those that people edit.</param>
internal sealed record ExtensionSchema(string Name, string Namespace, string Prefix, string Category, IReadOnlyList<ExtensionProperty> Properties);

/// <summary>The extension schemas of Watch's metadata, and their description in the packet.</summary>
internal static class XmpSchemas
{
    public static readonly ExtensionSchema Accessibility = new("PDF/UA identification", "http://www.aiim.org/pdfua/ns/id/", "pdfuaid", "internal",
    [
        new("part", "Integer", "Part of ISO 14289"),
    ]);

    public static readonly ExtensionSchema Press = new("PDF/X identification", "http://www.npes.org/pdfx/ns/id/", "pdfxid", "internal",
    [
        new("GTS_PDFXVersion", "Text", "Part and year of PDF/X"),
    ]);

    /// <summary>PRISM Basic Metadata Specification 3.0.</summary>
    public static readonly ExtensionSchema Prism = new("PRISM basic metadata", "http://prismstandard.org/namespaces/basic/3.0/", "prism", "external",
    [
        new("seriesTitle", "Text", "Title of the series that the document is part of"),
        new("seriesNumber", "Text", "Number of the document within its series"),
        new("publicationDate", "Date", "Date of publication"),
        new("doi", "Text", "Digital object identifier"),
        new("isbn", "Text", "International standard book number"),
        new("issn", "Text", "International standard serial number of the series"),
        new("url", "URL", "Address of the document on the web"),
    ]);

    /// <summary>ccREL: The Creative Commons Rights Expression Language (2008).</summary>
    public static readonly ExtensionSchema Rights = new("Creative Commons rights", "http://creativecommons.org/ns#", "cc", "external",
    [
        new("license", "URL", "Licence of the document"),
    ]);

    /// <summary>Describes the schemas, each with only the properties that are used.</summary>
    /// <param name="isUsed">Whether the packet contains a property, given by its name with prefix.</param>
    public static void Describe(XmpText xmp, Func<string, bool> isUsed)
    {
        xmp.Raw("""
            <rdf:Description rdf:about=""
             xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
             xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
             xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag>

            """);
        foreach (var schema in new[] { Accessibility, Press, Prism, Rights })
        {
            var used = schema.Properties.Where(p => isUsed($"{schema.Prefix}:{p.Name}")).ToList();
            if (used.Count > 0)
                Describe(xmp, schema, used);
        }

        xmp.Raw("""
            </rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>

            """);
    }

    private static void Describe(XmpText xmp, ExtensionSchema schema, IReadOnlyList<ExtensionProperty> properties)
    {
        xmp.Raw("<rdf:li rdf:parseType=\"Resource\">\n");
        xmp.Simple("pdfaSchema:schema", schema.Name);
        xmp.Simple("pdfaSchema:namespaceURI", schema.Namespace);
        xmp.Simple("pdfaSchema:prefix", schema.Prefix);
        xmp.Raw("<pdfaSchema:property><rdf:Seq>\n");
        foreach (var property in properties)
        {
            xmp.Raw("<rdf:li rdf:parseType=\"Resource\">\n");
            xmp.Simple("pdfaProperty:name", property.Name);
            xmp.Simple("pdfaProperty:valueType", property.ValueType);
            xmp.Simple("pdfaProperty:category", schema.Category);
            xmp.Simple("pdfaProperty:description", property.Description);
            xmp.Raw("</rdf:li>\n");
        }

        xmp.Raw("</rdf:Seq></pdfaSchema:property>\n</rdf:li>\n");
    }
}
