using System.Globalization;
using System.Text;

namespace Watch.Tests.Conformance;

/// <summary>An operator of a content stream with its operands: numbers (<see cref="double"/>), names with their solidus
/// (<see cref="string"/>), strings (<see cref="byte"/>[]), arrays (<see cref="List{T}"/>) and dictionaries.</summary>
internal sealed record Operation(string Operator, IReadOnlyList<object> Operands)
{
    public string NameAt(int index) => index < Operands.Count && Operands[index] is string name ? name : "";

    public Dictionary<string, object> Properties => Operands.OfType<Dictionary<string, object>>().FirstOrDefault() ?? [];
}

/// <summary>Reads content streams (ISO 32000-1, 7.8.2).</summary>
internal sealed class ContentReader
{
    private const string WhiteSpace = "\0\t\n\f\r ", Delimiters = "()<>[]{}/%";

    private readonly string text;
    private int at;

    private ContentReader(byte[] content) => text = Encoding.Latin1.GetString(content);

    public static IReadOnlyList<Operation> Read(byte[] content)
    {
        var reader = new ContentReader(content);
        var operations = new List<Operation>();
        var operands = new List<object>();
        while (reader.Next() is { } token)
        {
            if (token is Keyword keyword)
            {
                operations.Add(new(keyword.Word, [.. operands]));
                operands.Clear();
            }
            else
            {
                operands.Add(token);
            }
        }

        return operations;
    }

    private object? Next()
    {
        while (at < text.Length && WhiteSpace.Contains(text[at]))
            at++;
        if (at == text.Length)
            return null;
        switch (text[at])
        {
            case '/':
                var start = at++;
                SkipRegular();
                return text[start..at];
            case '(':
                return Literal();
            case '<' when at + 1 < text.Length && text[at + 1] == '<':
                at += 2;
                var entries = Until(">>");
                return entries.Chunk(2).ToDictionary(pair => (string)pair[0], pair => pair[1]);
            case '<':
                var end = text.IndexOf('>', at);
                var digits = text[(at + 1)..end];
                at = end + 1;
                return Convert.FromHexString(digits.Length % 2 == 0 ? digits : digits + "0");
            case '[':
                at++;
                return Until("]");
            case ']':
                at++;
                return new Keyword("]");
            case '>':
                at += 2;
                return new Keyword(">>");
        }

        var from = at;
        SkipRegular();
        var word = text[from..at];
        return double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : new Keyword(word);
    }

    private List<object> Until(string end)
    {
        var values = new List<object>();
        while (Next() is { } value && !(value is Keyword closing && closing.Word == end))
            values.Add(value is Keyword keyword ? keyword.Word : value);
        return values;
    }

    private byte[] Literal()
    {
        var value = new List<byte>();
        at++;
        for (var depth = 1; at < text.Length; at++)
        {
            if (text[at] == ')' && --depth == 0)
                break;
            if (text[at] == '(')
                depth++;
            if (text[at] != '\\')
            {
                value.Add((byte)text[at]);
                continue;
            }

            at++;
            if (char.IsBetween(text[at], '0', '7'))
            {
                var code = 0;
                for (var i = 0; i < 3 && char.IsBetween(text[at], '0', '7'); i++)
                    code = 8 * code + text[at++] - '0';
                value.Add((byte)code);
                at--;
            }
            else if (text[at] is not ('\n' or '\r'))
            {
                value.Add((byte)(text[at] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', 'b' => '\b', 'f' => '\f', var c => c }));
            }
        }

        at++;
        return [.. value];
    }

    private void SkipRegular()
    {
        while (at < text.Length && !WhiteSpace.Contains(text[at]) && !Delimiters.Contains(text[at]))
            at++;
    }

    private sealed record Keyword(string Word);
}
