using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Watch.Preflight.Rules;

/// <summary>The metadata of a document (XMP 2005).</summary>
internal sealed class Xmp
{
    public static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", Dc = "http://purl.org/dc/elements/1.1/", Basic = "http://ns.adobe.com/xap/1.0/",
        MediaManagement = "http://ns.adobe.com/xap/1.0/mm/", Pdf = "http://ns.adobe.com/pdf/1.3/", PdfX = "http://www.npes.org/pdfx/ns/id/",
        PdfA = "http://www.aiim.org/pdfa/ns/id/", PdfUa = "http://www.aiim.org/pdfua/ns/id/", Extension = "http://www.aiim.org/pdfa/ns/extension/",
        Schema = "http://www.aiim.org/pdfa/ns/schema#", Property = "http://www.aiim.org/pdfa/ns/property#";

    private readonly List<XElement> descriptions;

    private Xmp(string text, XDocument? document)
    {
        Text = text;
        descriptions = document is null ? [] : [.. document.Descendants(Rdf + "RDF").Elements(Rdf + "Description")];
        IsWellFormed = document is not null;
    }

    public string Text { get; }

    public bool IsWellFormed { get; }

    /// <summary>The properties, written as elements or as attributes.</summary>
    public IEnumerable<(XName Name, XElement? Element, string Value)> Properties => descriptions.SelectMany(d =>
        d.Attributes().Where(a => !a.IsNamespaceDeclaration && a.Name.Namespace != Rdf && a.Name.Namespace != XNamespace.Xml).Select(a => (a.Name, (XElement?)null, a.Value))
            .Concat(d.Elements().Select(e => (e.Name, (XElement?)e, ValueOf(e)))));

    public static Xmp Read(byte[] data)
    {
        var text = data is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(data) : data is [0xFF, 0xFE, ..] ? Encoding.Unicode.GetString(data) : Encoding.UTF8.GetString(data);
        if (text.Contains('\uFFFD') && data.AsSpan().IndexOf("\uFFFD"u8) < 0)
            return new(text, null);
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(text.Trim('\uFEFF', '\0', ' ', '\n', '\r', '\t')), new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 50_000_000 });
            return new(text, XDocument.Load(reader));
        }
        catch (XmlException)
        {
            return new(text, null);
        }
    }

    /// <summary>The value of a property, its first or that of the default language; null if there is none.</summary>
    public string? Value(XName name) => Properties.Where(p => p.Name == name).Select(p => p.Value).FirstOrDefault();

    public XElement? Element(XName name) => Properties.Where(p => p.Name == name).Select(p => p.Element).FirstOrDefault();

    private static string ValueOf(XElement element)
    {
        var items = element.Descendants(Rdf + "li").ToList();
        var item = items.Find(i => (string?)i.Attribute(XNamespace.Xml + "lang") == "x-default") ?? items.FirstOrDefault();
        return (item?.Value ?? (string?)element.Attribute(Rdf + "resource") ?? element.Value).Trim();
    }
}
