using System.Net;

namespace Watch.Reading.Html;

/// <summary>A tag of HTML as it stands in a text.</summary>
/// <param name="Name">In small letters; empty for what is no tag of an element, such as a comment.</param>
internal sealed record HtmlTag(string Name, bool IsClosing, IReadOnlyList<(string Name, string Value)> Attributes)
{
    private const string Spaces = " \t\r\n";

    /// <summary>The value of an attribute; null when the tag has none of the name.</summary>
    public string? this[string name] => Attributes.FirstOrDefault(a => a.Name == name).Value;

    /// <summary>Reads what Markdig has recognised as a tag, angle brackets included.</summary>
    public static HtmlTag Parse(ReadOnlySpan<char> text)
    {
        var isClosing = text.StartsWith("</");
        var rest = text[(isClosing ? 2 : 1)..].TrimEnd(">/" + Spaces);
        var end = rest.IndexOfAny(Spaces);
        var name = end < 0 ? rest : rest[..end];
        return name.IsEmpty || !char.IsAsciiLetter(name[0])
            ? new("", isClosing, [])
            : new(name.ToString().ToLowerInvariant(), isClosing, AttributesOf(rest[name.Length..]));
    }

    private static List<(string, string)> AttributesOf(ReadOnlySpan<char> text)
    {
        var attributes = new List<(string, string)>();
        for (text = text.TrimStart(Spaces); !text.IsEmpty; text = text.TrimStart(Spaces))
        {
            var end = text.IndexOfAny(Spaces + "=");
            var name = (end < 0 ? text : text[..end]).ToString().ToLowerInvariant();
            text = end < 0 ? [] : text[end..].TrimStart(Spaces);
            if (!text.StartsWith("="))
            {
                attributes.Add((name, ""));
                continue;
            }

            text = text[1..].TrimStart(Spaces);
            var quote = !text.IsEmpty && text[0] is '"' or '\'' ? text[0] : '\0';
            var length = quote == '\0' ? text.IndexOfAny(Spaces) : text[1..].IndexOf(quote);
            var value = quote == '\0' ? length < 0 ? text : text[..length] : length < 0 ? text[1..] : text.Slice(1, length);
            attributes.Add((name, WebUtility.HtmlDecode(value.ToString())));
            text = length < 0 ? [] : text[(quote == '\0' ? length : length + 2)..];
        }

        return attributes;
    }
}
