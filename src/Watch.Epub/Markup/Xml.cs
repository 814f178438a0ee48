using System.Buffers;
using System.Collections;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Watch.Epub.Markup;

/// <summary>XML as all files of the book are written: UTF-8, LF, and white space only where it says nothing.</summary>
internal static class Xml
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = false,
        NewLineHandling = NewLineHandling.None,
    };

    /// <summary>What XML 1.0 forbids (production 2), and CR, which it would read as LF. Surrogates are forbidden
    /// only when they stand alone.</summary>
    private static readonly SearchValues<char> Suspect = SearchValues.Create(
        [.. Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(c => !XmlConvert.IsXmlChar(c) || c == '\r')]);

    /// <summary>An element whose children stand each on a line of its own. For content where white space between
    /// the children is no text.</summary>
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

    /// <summary>The document's file. Characters that XML forbids are left out, wherever they come from.</summary>
    /// <param name="doctype">The whole declaration, or null for none.</param>
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

    /// <summary>A text without the characters that XML forbids, its lines ended by LF.</summary>
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
