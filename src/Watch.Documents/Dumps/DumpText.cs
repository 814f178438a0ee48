using System.Diagnostics;
using System.Globalization;
using System.Text;
using static System.FormattableString;

namespace Watch.Documents.Dumps;

/// <summary>The text of a dump: a line for each thing, indented as things stand within each other.</summary>
internal sealed class DumpText
{
    private readonly StringBuilder text = new();
    private int depth;

    public override string ToString() => text.ToString();

    public void Line(string line) => text.Append(' ', 2 * depth).Append(line).Append('\n');

    /// <summary>A line with a name and a value; none for a value that is absent.</summary>
    public void Field(string name, object? value)
    {
        if (value is not null)
        {
            Line(value switch
            {
                string words => $"{name} {Quoted(words)}",
                DateOnly date => Invariant($"{name} {date:yyyy-MM-dd}"),
                Enum kind => $"{name} {kind}",
                IFormattable number => $"{name} {number.ToString(null, CultureInfo.InvariantCulture)}",
                _ => throw new UnreachableException(),
            });
        }
    }

    /// <summary>Writes lines that stand a level deeper.</summary>
    public void Within(Action write)
    {
        depth++;
        write();
        depth--;
    }

    /// <summary>Text in quotation marks. Spaces and other characters that do not show are written as escapes.</summary>
    public static string Quoted(string words)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in words)
        {
            if (c is '"' or '\\')
                quoted.Append('\\').Append(c);
            else if (c == '\n')
                quoted.Append("\\n");
            else if (c < ' ' || c is '\u00A0' or '\u00AD' or '\u202F' or (>= '\u2000' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or '\uFEFF')
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }
}
