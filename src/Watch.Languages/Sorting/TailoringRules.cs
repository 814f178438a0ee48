using System.Globalization;
using System.Text;

namespace Watch.Languages.Sorting;

/// <summary>A step in the rules by which a language changes the root order (UTS #35, part 5, section 3). The kinds below are all there are.</summary>
internal abstract record TailoringRule
{
    private TailoringRule()
    {
    }

    /// <summary>What follows stands behind this: <c>&amp;a</c>, <c>&amp;[before 1]b</c>, <c>&amp;[last regular]</c>.</summary>
    /// <param name="Before">The level on which it stands before the text instead; 0 for behind it.</param>
    public sealed record Reset(string Text, int Before) : TailoringRule;

    /// <summary>A text that sorts behind the one before it: <c>&lt;b</c>, <c>&lt;&lt;b</c>, <c>=b</c>.</summary>
    /// <param name="Strength">The level of the difference, 1 to 4; 5 for none.</param>
    /// <param name="Prefix">What must stand before the text for the rule to hold.</param>
    /// <param name="Extension">What it sorts as besides.</param>
    public sealed record Relation(int Strength, string Prefix, string Text, string Extension) : TailoringRule;

    /// <summary>A setting in brackets, such as <c>[reorder Grek]</c>.</summary>
    public sealed record Setting(string Name, string Value) : TailoringRule;
}

/// <summary>Reads the rules of a language.</summary>
internal sealed class TailoringRules
{
    /// <summary>Which steps a reset in brackets may name; all other brackets are settings.</summary>
    private static readonly string[] Positions = ["last regular", "last secondary ignorable", "last tertiary ignorable"];

    private readonly string written;
    private readonly List<TailoringRule> rules = [];
    private int at;

    private TailoringRules(string written) => this.written = written;

    public static IReadOnlyList<TailoringRule> Parse(string written)
    {
        var reader = new TailoringRules(written);
        for (reader.SkipSpace(); reader.at < written.Length; reader.SkipSpace())
            reader.Step();
        return reader.rules;
    }

    private void Step()
    {
        switch (written[at])
        {
            case '&':
                at++;
                rules.Add(ReadReset());
                break;
            case '<' or '=':
                ReadRelations();
                break;
            case '[':
                var setting = Bracketed().Split(' ', 2);
                rules.Add(new TailoringRule.Setting(setting[0], setting.Length > 1 ? setting[1] : ""));
                break;
            default:
                throw new InvalidOperationException($"A rule of sorting begins with \"{written[at]}\".");
        }
    }

    private TailoringRule.Reset ReadReset()
    {
        SkipSpace();
        if (written[at] != '[')
            return new(ReadText(), 0);
        var named = Bracketed();
        return named.StartsWith("before ", StringComparison.Ordinal)
            ? new(ReadText(), int.Parse(named["before ".Length..], CultureInfo.InvariantCulture))
            : Positions.Contains(named) ? new($"[{named}]", 0) : throw new InvalidOperationException($"Rules of sorting name no place \"{named}\".");
    }

    private void ReadRelations()
    {
        var strength = 0;
        for (; written[at] == '<'; at++)
            strength++;
        if (strength == 0)
        {
            at++;
            strength = 5;
        }

        if (at < written.Length && written[at] == '*')
        {
            at++;
            foreach (var one in Listed(ReadText()))
                rules.Add(new TailoringRule.Relation(strength, "", one, ""));
            return;
        }

        var (prefix, text, extension) = ("", ReadText(), "");
        if (Next('|'))
            (prefix, text) = (text, ReadText());
        if (Next('/'))
            extension = ReadText();
        rules.Add(new TailoringRule.Relation(strength, prefix, text, extension));
    }

    /// <summary>The characters of a list, with those between two that a hyphen joins.</summary>
    private static IEnumerable<string> Listed(string text)
    {
        var last = 0;
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == '-' && i > 0)
            {
                var end = CodePoints.At(text, i + 1, out var length);
                for (var between = last + 1; between <= end; between++)
                    yield return char.ConvertFromUtf32(between);
                i += 1 + length;
                continue;
            }

            last = CodePoints.At(text, i, out var size);
            yield return text.Substring(i, size);
            i += size;
        }
    }

    private bool Next(char sign)
    {
        SkipSpace();
        if (at >= written.Length || written[at] != sign)
            return false;
        at++;
        return true;
    }

    private string ReadText()
    {
        SkipSpace();
        var text = new StringBuilder();
        while (at < written.Length && !IsSpace(written[at]) && !"&<=|/[".Contains(written[at], StringComparison.Ordinal))
        {
            if (written[at] == '\'')
                ReadQuoted(text);
            else if (written[at] == '\\')
                ReadEscape(text);
            else
                text.Append(written[at++]);
        }

        return text.ToString();
    }

    /// <summary>Text between apostrophes; two are one.</summary>
    private void ReadQuoted(StringBuilder text)
    {
        at++;
        if (written[at] == '\'')
        {
            text.Append(written[at++]);
            return;
        }

        while (written[at] != '\'')
        {
            if (written[at] == '\\')
                ReadEscape(text);
            else
                text.Append(written[at++]);
        }

        at++;
    }

    private void ReadEscape(StringBuilder text)
    {
        var digits = written[at + 1] switch
        {
            'u' => 4,
            'U' => 8,
            _ => 0,
        };
        if (digits == 0)
        {
            text.Append(written[at + 1]);
            at += 2;
            return;
        }

        var character = int.Parse(written.AsSpan(at + 2, digits), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        if (character > char.MaxValue)
            text.Append(char.ConvertFromUtf32(character));
        else
            text.Append((char)character);
        at += 2 + digits;
    }

    /// <summary>What stands between brackets, in which there may be others.</summary>
    private string Bracketed()
    {
        var start = ++at;
        for (var depth = 1; depth > 0; at++)
            depth += written[at] == '[' ? 1 : written[at] == ']' ? -1 : 0;
        return written[start..(at - 1)];
    }

    private void SkipSpace()
    {
        while (at < written.Length && IsSpace(written[at]))
            at++;
    }

    /// <summary>Pattern_White_Space: marks of direction too.</summary>
    private static bool IsSpace(char c) => c is ' ' or (>= '\t' and <= '\r') or '\u0085' or '\u200E' or '\u200F' or '\u2028' or '\u2029';
}
