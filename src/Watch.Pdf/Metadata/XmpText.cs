using System.Security;
using System.Text;

namespace Watch.Pdf.Metadata;

/// <summary>Builds the properties of an XMP packet as RDF (XMP specification of 2005, part 1). A null or empty value
/// writes nothing.</summary>
internal sealed class XmpText
{
    private readonly StringBuilder text = new();

    public XmpText Raw(string xml)
    {
        text.Append(xml);
        return this;
    }

    public void Simple(string name, string? value)
    {
        if (value is not null)
            text.Append('<').Append(name).Append('>').Append(Escaped(value)).Append("</").Append(name).Append(">\n");
    }

    /// <summary>Writes a property whose value is the address of a resource.</summary>
    public void Resource(string name, string? address)
    {
        if (address is not null)
            text.Append('<').Append(name).Append(" rdf:resource=\"").Append(Escaped(address)).Append("\"/>\n");
    }

    /// <param name="kind">Seq or Bag.</param>
    public void Array(string name, string kind, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return;
        text.Append('<').Append(name).Append("><rdf:").Append(kind).Append('>');
        foreach (var value in values)
            text.Append("<rdf:li>").Append(Escaped(value)).Append("</rdf:li>");
        text.Append("</rdf:").Append(kind).Append("></").Append(name).Append(">\n");
    }

    /// <summary>Writes a language alternative with one text: the default, and again in its language where that is known.</summary>
    public void Alternative(string name, string? value, string? language = null)
    {
        if (value is null)
            return;
        text.Append('<').Append(name).Append("><rdf:Alt>");
        foreach (var tag in new[] { "x-default", language }.OfType<string>())
            text.Append("<rdf:li xml:lang=\"").Append(tag).Append("\">").Append(Escaped(value)).Append("</rdf:li>");
        text.Append("</rdf:Alt></").Append(name).Append(">\n");
    }

    public override string ToString() => text.ToString();

    /// <summary>Escapes a text for XML, and drops characters that XML does not allow.</summary>
    private static string Escaped(string value) =>
        SecurityElement.Escape(string.Concat(value.EnumerateRunes().Where(r => r.Value is >= 0x20 and not (0xFFFE or 0xFFFF) or '\t' or '\n')));
}
