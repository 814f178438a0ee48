using System.Buffers;
using System.Collections;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Watch.Epub.Markup;

/// <summary>Writes the XML of all files of the book: UTF-8, LF, and white space only where it has no meaning.</summary>
internal static class Xml
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = false,
        NewLineHandling = NewLineHandling.None,
    };

    /// <summary>Characters that XML 1.0 forbids (production 2), and CR, which a parser would read as LF. Surrogates are forbidden only
    /// when unpaired.</summary>
    private static readonly SearchValues<char> Suspect = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c => !XmlConvert.IsXmlChar(c) || c == '\r')]);

    /// <summary>An element with each child on a line of its own, for content where white space between children is not text.</summary>
    public static XElement Lines(XName name, params object?[] content)
    {
        var element = new XElement(name);
        foreach (var part in Flatten(content))
        {
            if (part is not XAttribute)
                element.Add("\n");
            element.Add(part);
        }

        element.Add(element.IsEmpty ? "" : "\n");
        return element;
    }

    /// <summary>The bytes of a document. Characters that XML forbids are left out.</summary>
    /// <param name="doctype">The document type declaration, or null for none.</param>
    public static byte[] Bytes(string? doctype, XElement root)
    {
        foreach (var node in root.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case XText text when text.Value.AsSpan().ContainsAny(Suspect):
                    text.Value = Clean(text.Value);
                    break;
                case XElement { HasAttributes: true } element:
                    foreach (var attribute in element.Attributes())
                    {
                        if (attribute.Value.AsSpan().ContainsAny(Suspect))
                            attribute.Value = Clean(attribute.Value);
                    }

                    break;
            }
        }

        var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            writer.WriteStartDocument();
            // The writer's own WriteDocType leaves a space before the ">".
            writer.WriteRaw(doctype is null ? "\n" : $"\n{doctype}\n");
            root.WriteTo(writer);
            writer.WriteWhitespace("\n");
        }

        return bytes.ToArray();
    }

    /// <summary>The text without characters that XML forbids, with LF line ends.</summary>
    public static string Clean(string text)
    {
        var kept = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r')
            {
                if (i + 1 == text.Length || text[i + 1] != '\n')
                    kept.Append('\n');
            }
            else if (XmlConvert.IsXmlChar(c))
            {
                kept.Append(c);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], c))
            {
                kept.Append(c).Append(text[++i]);
            }
        }

        return kept.ToString();
    }

    private static IEnumerable<object> Flatten(IEnumerable content)
    {
        foreach (var part in content)
        {
            if (part is IEnumerable parts and not string and not XNode)
            {
                foreach (var inner in Flatten(parts))
                    yield return inner;
            }
            else if (part is not null)
            {
                yield return part;
            }
        }
    }
}
