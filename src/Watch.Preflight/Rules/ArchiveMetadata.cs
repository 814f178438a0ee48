using System.Xml.Linq;
using Watch.Preflight.Objects;

namespace Watch.Preflight.Rules;

/// <summary>What an archive's file says of itself.</summary>
internal static class ArchiveMetadata
{
    private static readonly string[] KnownNamespaces =
    [
        "http://purl.org/dc/elements/1.1/", "http://ns.adobe.com/xap/1.0/", "http://ns.adobe.com/xap/1.0/mm/", "http://ns.adobe.com/xap/1.0/rights/", "http://ns.adobe.com/xap/1.0/bj/",
        "http://ns.adobe.com/xap/1.0/t/pg/", "http://ns.adobe.com/xmp/1.0/DynamicMedia/", "http://ns.adobe.com/photoshop/1.0/", "http://ns.adobe.com/camera-raw-settings/1.0/",
        "http://ns.adobe.com/tiff/1.0/", "http://ns.adobe.com/exif/1.0/", "http://ns.adobe.com/exif/1.0/aux/", "http://www.aiim.org/pdfa/ns/id/", "http://www.aiim.org/pdfa/ns/extension/",
    ];

    private static readonly Dictionary<XName, string> Containers = new()
    {
        [Xmp.Dc + "creator"] = "Seq",
        [Xmp.Dc + "date"] = "Seq",
        [Xmp.Dc + "contributor"] = "Bag",
        [Xmp.Dc + "subject"] = "Bag",
        [Xmp.Dc + "language"] = "Bag",
        [Xmp.Dc + "publisher"] = "Bag",
        [Xmp.Dc + "relation"] = "Bag",
        [Xmp.Dc + "type"] = "Bag",
        [Xmp.Dc + "title"] = "Alt",
        [Xmp.Dc + "description"] = "Alt",
        [Xmp.Dc + "rights"] = "Alt",
    };

    public static IEnumerable<Finding> Packet(Judged file)
    {
        if (file.Catalog["Metadata"] is not Map { IsStream: true } stream || file.Metadata is not { } metadata)
        {
            yield return Finding.Of("The file has no metadata.");
            yield break;
        }

        if (stream.Name("Type") != "Metadata" || stream.Name("Subtype") != "XML")
            yield return Finding.At(stream, "The stream of the metadata does not say that it is one.");
        if (!metadata.IsWellFormed)
            yield return Finding.At(stream, "The metadata are no XML that can be read.");
        var header = metadata.Text[..Math.Max(0, metadata.Text.IndexOf("?>", StringComparison.Ordinal))];
        if (!header.Contains("xpacket", StringComparison.Ordinal))
            yield return Finding.At(stream, "The metadata have no packet header.");
        if (header.Contains("bytes=", StringComparison.Ordinal) || header.Contains("encoding=", StringComparison.Ordinal))
            yield return Finding.At(stream, "The packet header of the metadata has bytes= or encoding=.");
    }

    public static IEnumerable<Finding> Undeclared(Judged file)
    {
        if (file.Metadata is not { } metadata)
            yield break;
        var declared = Schemas(metadata).SelectMany(s => s.Descendants(Xmp.Schema + "property").Descendants(Xmp.Property + "name")
            .Select(n => XName.Get(n.Value.Trim(), (string?)s.Elements(Xmp.Schema + "namespaceURI").FirstOrDefault() ?? ""))).ToHashSet();
        foreach (var (name, _, _) in metadata.Properties)
        {
            var isKnown = name.Namespace == Xmp.Pdf ? name.LocalName is "Keywords" or "PDFVersion" or "Producer" : KnownNamespaces.Contains(name.NamespaceName);
            if (!isKnown && !declared.Contains(name))
                yield return Finding.Of($"The property {name.LocalName} of {name.NamespaceName} is neither of XMP 2005 nor described.");
        }
    }

    private static IEnumerable<XElement> Schemas(Xmp metadata) => metadata.Properties.Where(p => p.Name == Xmp.Extension + "schemas" && p.Element is not null)
        .SelectMany(p => p.Element!.Elements(Xmp.Rdf + "Bag").Elements(Xmp.Rdf + "li"))
        .Select(li => li.Element(Xmp.Rdf + "Description") ?? li);

    public static IEnumerable<Finding> Extensions(Judged file)
    {
        if (file.Metadata is not { } metadata)
            yield break;
        if (metadata.Properties.FirstOrDefault(p => p.Name == Xmp.Extension + "schemas").Element is { } schemas && schemas.Element(Xmp.Rdf + "Bag") is null)
            yield return Finding.Of("The extension schemas are no bag.");
        foreach (var schema in Schemas(metadata))
        {
            foreach (var part in new[] { "schema", "namespaceURI", "prefix" }.Where(p => !Has(schema, Xmp.Schema + p)))
                yield return Finding.Of($"An extension schema has no {part}.");
            if (schema.Element(Xmp.Schema + "property")?.Element(Xmp.Rdf + "Seq") is not { } properties)
            {
                yield return Finding.Of("An extension schema describes no properties.");
                continue;
            }

            foreach (var property in properties.Elements(Xmp.Rdf + "li").Select(li => li.Element(Xmp.Rdf + "Description") ?? li))
            {
                foreach (var part in new[] { "name", "valueType", "category", "description" }.Where(p => !Has(property, Xmp.Property + p)))
                    yield return Finding.Of($"A property of an extension schema has no {part}.");
                if (Value(property, Xmp.Property + "category") is { } category and not ("internal" or "external"))
                    yield return Finding.Of($"A property of an extension schema is of the category \"{category}\".");
            }
        }
    }

    private static bool Has(XElement element, XName name) => Value(element, name) is not null;

    private static string? Value(XElement element, XName name) => ((string?)element.Element(name) ?? (string?)element.Attribute(name))?.Trim() is { Length: > 0 } value ? value : null;

    public static IEnumerable<Finding> Lists(Judged file)
    {
        if (file.Metadata?.Value(XName.Get("Marked", "http://ns.adobe.com/xap/1.0/rights/")) is { } marked and not ("True" or "False"))
            yield return Finding.Of($"The property Marked is \"{marked}\", not True or False.");
        foreach (var (name, element, _) in file.Metadata?.Properties ?? [])
        {
            if (Containers.TryGetValue(name, out var container) && element?.Element(Xmp.Rdf + container) is null)
                yield return Finding.Of($"The property {name.LocalName} is not written as a list of the kind {container}.");
        }
    }

    public static IEnumerable<Finding> Claim(Judged file, string[] levels)
    {
        if (Claims.ArchivePart(file) is not ("2" or "3"))
            yield return Finding.Of($"The metadata say pdfaid:part {Claims.ArchivePart(file) ?? "nowhere"}.");
        else if (!levels.Contains(Claims.ArchiveLevel(file)))
            yield return Finding.Of($"The metadata say pdfaid:conformance {Claims.ArchiveLevel(file) ?? "nowhere"}.");
        else if (file.Metadata!.Properties.Any(p => p.Name.Namespace == Xmp.PdfA && p.Element is { } e && e.GetPrefixOfNamespace(Xmp.PdfA) != "pdfaid"))
            yield return Finding.Of("The claim is not written with the prefix pdfaid.");
    }

    public static IEnumerable<Finding> Attachments(Judged file)
    {
        var files = file.Maps.Where(m => m.Map.Has("EF")).ToList();
        if (Claims.ArchivePart(file) != "3")
        {
            foreach (var found in files.Where(m => Content(m.Map) is not { } data || !IsArchive(file, data)))
                yield return Finding.At(found, "An attachment is no PDF/A.");
            yield break;
        }

        foreach (var found in files)
        {
            if (!found.Map.Has("F") || !found.Map.Has("UF"))
                yield return Finding.At(found, "An attachment has no name (F and UF).");
            if (!found.Map.Has("AFRelationship"))
                yield return Finding.At(found, "An attachment does not say what it is to the document (AFRelationship).");
            if (Content(found.Map)?.Name("Subtype") is null)
                yield return Finding.At(found, "An attachment does not say what kind of file it is (Subtype).");
        }

        if (files.Count > 0 && !file.Maps.Any(m => m.Map.Has("AF")))
            yield return Finding.Of("No object says that the attachments belong to it (AF).");
    }

    private static Map? Content(Map specification) => specification.Dictionary("EF") is { } content ? content["UF"] as Map ?? content["F"] as Map : null;

    private static bool IsArchive(Judged file, Map stream) => file.File.Decode(stream).Data is var data && data.AsSpan().StartsWith("%PDF-"u8) && data.AsSpan().IndexOf("pdfaid"u8) >= 0;
}
