using System.Text;
using Watch.Reading.Inlines;

namespace Watch.Reading.Markup;

/// <summary>Attributes in braces, as Pandoc writes them: <c>{#id .class key=value key="value"}</c>. A backslash in a value
/// in quotation marks makes the sign behind it one of the value.</summary>
internal sealed record Attributes(string? Id, IReadOnlyList<string> Classes, IReadOnlyList<(string Key, string Value)> Pairs)
{
    /// <summary>Reads attributes that begin at the start of the text; null when it has none.</summary>
    /// <param name="length">How much of the text they take, braces included.</param>
    public static Attributes? Parse(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (text.IsEmpty || text[0] != '{')
            return null;
        string? id = null;
        var classes = new List<string>();
        var pairs = new List<(string, string)>();
        var at = 1;
        while (true)
        {
            while (at < text.Length && text[at] is ' ' or '\t' or '\n' or '\r')
                at++;
            if (at >= text.Length)
                return null;
            if (text[at] == '}')
                break;
            var isId = text[at] == '#';
            if (isId || text[at] == '.')
            {
                var name = Name(text[(at + 1)..]);
                if (name.IsEmpty)
                    return null;
                at += 1 + name.Length;
                if (isId)
                    id = name.ToString();
                else
                    classes.Add(name.ToString());
                continue;
            }

            var key = Name(text[at..]);
            at += key.Length;
            if (key.IsEmpty || at >= text.Length || text[at] != '=' || Value(text[(at + 1)..], out var taken) is not { } value)
                return null;
            at += 1 + taken;
            pairs.Add((key.ToString(), value));
        }

        if (id is null && classes.Count == 0 && pairs.Count == 0)
            return null;
        length = at + 1;
        return new(id, classes, pairs);
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(" \t\n\r{}=\"'#.");
        return end < 0 ? text : text[..end];
    }

    private static string? Value(ReadOnlySpan<char> text, out int taken)
    {
        taken = 0;
        if (text.IsEmpty)
            return null;
        if (text[0] is '"' or '\'')
        {
            var content = new StringBuilder();
            for (var at = 1; at < text.Length; at++)
            {
                if (text[at] == text[0])
                {
                    taken = at + 1;
                    return Strings.Collapse(content.ToString());
                }

                if (text[at] == '\\' && at + 1 < text.Length && char.IsPunctuation(text[at + 1]))
                    at++;
                content.Append(text[at]);
            }

            return null;
        }

        var end = text.IndexOfAny(" \t\n\r}");
        if (end <= 0)
            return null;
        taken = end;
        return text[..end].ToString();
    }
}
