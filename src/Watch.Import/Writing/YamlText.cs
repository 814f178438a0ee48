using System.Globalization;
using System.Text;

namespace Watch.Import.Writing;

/// <summary>Writes text as a YAML scalar (YAML 1.2.2, chapter 7): plain if that reads back as the same text; else in single quotes, where
/// a backslash needs no escape; in double quotes only if it holds unprintable characters.</summary>
internal static class YamlText
{
    private static readonly string[] Keywords = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"];

    public static string Scalar(string text)
    {
        if (text.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFEFF' or >= '\uFFFE'))
            return DoubleQuoted(text);
        return IsPlain(text) ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
    }

    private static bool IsPlain(string text) =>
        text.Length > 0
        && char.IsLetterOrDigit(text[0])
        && !char.IsWhiteSpace(text[^1])
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && text[^1] != ':'
        && text.Any(c => char.IsLetter(c))
        && !(char.IsAsciiDigit(text[0]) && !text.Contains(' ', StringComparison.Ordinal))
        && !Keywords.Contains(text, StringComparer.OrdinalIgnoreCase);

    private static string DoubleQuoted(string text)
    {
        var result = new StringBuilder("\"");
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                result.Append(c).Append(text[++i]);
            else if (c is '"' or '\\')
                result.Append('\\').Append(c);
            else if (char.IsControl(c) || char.IsSurrogate(c) || c is '\u2028' or '\u2029' or '\uFEFF' or >= '\uFFFE')
                result.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else
                result.Append(c);
        }

        return result.Append('"').ToString();
    }
}
