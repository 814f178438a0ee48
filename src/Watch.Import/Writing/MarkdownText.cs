using System.Text;
using Watch.Import.Lines;

namespace Watch.Import.Writing;

/// <summary>Writes text as Markdown that reads back as the same characters. A character is escaped only where it
/// would be markup, so that an editor sees the author's text.</summary>
internal static class MarkdownText
{
    private const string Punctuation = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";

    /// <summary>A value of the front matter, where nothing begins a block.</summary>
    public static string Line(IReadOnlyList<Piece> pieces) => Write(pieces, continuation: null);

    /// <summary>The text of a heading. A # at its end would be read as markup.</summary>
    public static string Heading(IReadOnlyList<Piece> pieces)
    {
        var text = Write(pieces, continuation: null);
        var mark = text.TrimEnd('#').Length;
        return mark < text.Length && (mark == 0 || text[mark - 1] == ' ') ? text.Insert(mark, "\\") : text;
    }

    /// <summary>A paragraph on one line. Characters that would begin a list, a heading or another block are escaped.</summary>
    public static string Paragraph(IReadOnlyList<Piece> pieces) => EscapeBlockStart(Write(pieces, continuation: null));

    /// <summary>A paragraph of a note. Each address begins a line of its own.</summary>
    /// <param name="continuation">The indent of such a line.</param>
    public static string Note(IReadOnlyList<Piece> pieces, string continuation) =>
        EscapeBlockStart(Write(pieces, continuation));

    private static string Write(IReadOnlyList<Piece> pieces, string? continuation)
    {
        var linked = Brackets(pieces);
        var paired = PairedSigns(pieces);
        var text = new StringBuilder();
        for (var i = 0; i < pieces.Count; i++)
        {
            switch (pieces[i])
            {
                case Piece.Citation citation:
                    text.Append("[^").Append(citation.Id).Append(']');
                    break;
                case Piece.WebAddress address:
                    if (continuation is not null && text.Length > 0 && text[^1] == ' ')
                    {
                        text.Length--;
                        text.Append('\n').Append(continuation);
                    }

                    text.Append('<').Append(address.Url).Append('>');
                    break;
                case Piece.Words words:
                    var begins = i == 1 && pieces[0] is Piece.Citation; // "[^1]:" would begin a note
                    var before = i == 0 ? '\n' : pieces[i - 1] is Piece.Citation ? ']' : '>';
                    var after = i + 1 == pieces.Count ? '\n' : pieces[i + 1] is Piece.Citation ? '[' : '<';
                    for (var at = 0; at < words.Text.Length; at++)
                    {
                        if (IsMarkup(words.Text, at, before, after, paired) || (begins && at == 0 && words.Text[0] == ':') || linked.Contains((i, at)))
                            text.Append('\\');
                        text.Append(words.Text[at]);
                    }

                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        return text.ToString();
    }

    /// <summary>Whether a character would be read as inline markup.</summary>
    /// <param name="before">The character before the text; LF at the beginning.</param>
    /// <param name="after">The character after it; LF at the end.</param>
    /// <param name="paired">The signs of <see cref="PairedSigns"/>.</param>
    private static bool IsMarkup(string text, int at, char before, char after, string paired)
    {
        var previous = at > 0 ? text[at - 1] : before;
        var next = at + 1 < text.Length ? text[at + 1] : after;
        return text[at] switch
        {
            '*' => !(char.IsWhiteSpace(previous) && char.IsWhiteSpace(next)) || before == '\n' && at == 0,
            '_' => !(char.IsLetterOrDigit(previous) && char.IsLetterOrDigit(next)) && !(char.IsWhiteSpace(previous) && char.IsWhiteSpace(next)),
            '~' or '^' or '`' => paired.Contains(text[at], StringComparison.Ordinal),
            '\\' => next == '\n' || Punctuation.Contains(next, StringComparison.Ordinal),
            '{' => true,
            '<' => char.IsAsciiLetter(next) || next is '/' or '!' or '?' || IsMail(text, at),
            '&' => IsEntity(text, at),
            // It would become a minus sign.
            '-' => !char.IsLetterOrDigit(previous) && previous != '-' && (char.IsAsciiDigit(next) || next is '$' or '€' or '£' or '¥' or '₩'),
            '(' => at == 0 && previous == ']',
            _ => false,
        };
    }

    /// <summary>The characters among ~ ^ ` that may be markup in a text. They are markup only in pairs, and superscripts and subscripts hold
    /// no spaces, so "2^10 and 3^5" has none.</summary>
    private static string PairedSigns(IReadOnlyList<Piece> pieces)
    {
        var text = string.Join('\uFFFC', pieces.Select(piece => piece is Piece.Words words ? words.Text : ""));
        return string.Concat("~^`".Where(sign =>
        {
            var spaces = sign == '`' || (sign == '~' && text.Contains("~~", StringComparison.Ordinal));
            for (var at = text.IndexOf(sign); at >= 0;)
            {
                var next = text.IndexOf(sign, at + 1);
                if (next > at && (spaces || !text.AsSpan(at, next - at).ContainsAny(' ', '\u00A0')))
                    return true;
                at = next;
            }

            return false;
        }));
    }

    /// <summary>The brackets to escape so that no link, note or span is read.</summary>
    private static HashSet<(int Piece, int At)> Brackets(IReadOnlyList<Piece> pieces)
    {
        var linked = new HashSet<(int, int)>();
        var open = new Stack<(int Piece, int At)>();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i] is not Piece.Words { Text: var text })
                continue;
            for (var at = 0; at < text.Length; at++)
            {
                if (text[at] == '[' && at + 1 < text.Length && text[at + 1] == '^')
                    linked.Add((i, at));
                else if (text[at] == '[')
                    open.Push((i, at));
                if (text[at] != ']' || open.Count == 0)
                    continue;
                var next = at + 1 < text.Length ? text[at + 1] : i + 1 < pieces.Count && pieces[i + 1] is Piece.Citation ? '[' : ' ';
                if (next is not ('(' or '[' or '{' or ':'))
                    open.Pop();
                else if (open.Count == 1)
                    linked.Add(open.Pop());
                else
                    linked.Add((i, at)); // an outer bracket would pair up if only the inner one were escaped
            }
        }

        return linked;
    }

    /// <summary>Whether text in angle brackets could be read as a mail address.</summary>
    private static bool IsMail(string text, int at)
    {
        const int Longest = 320; // RFC 3696's erratum: 64 before the @, 255 after it
        var rest = text.AsSpan(at, Math.Min(text.Length - at, Longest + 2));
        var end = rest.IndexOfAny('>', ' ', '\u00A0');
        return end > 0 && rest[end] == '>' && rest[..end].Contains('@');
    }

    private static bool IsEntity(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && end - at < 34 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '#'))
            end++;
        return end > at + 1 && end < text.Length && text[end] == ';';
    }

    /// <summary>Escapes the beginning of a line that would begin another block than a paragraph.</summary>
    private static string EscapeBlockStart(string line)
    {
        if (line.Length == 0)
            return line;
        var token = Spacing.FirstWordLength(line);
        var escapes = line[0] switch
        {
            '#' => token <= 6 && line.AsSpan(0, token).IndexOfAnyExcept('#') < 0,
            '>' => true,
            '-' => token == 1 || (token > 1 && Ornament.IsBreak(line)),
            '+' => token == 1 || line[1] is '-' or '=',
            ':' => token == 1 || line[1] == ':',
            '~' => token == 1,
            '=' => Ornament.IsBreak(line),
            _ => false,
        };
        if (escapes)
            return "\\" + line;
        return IsListNumber(line.AsSpan(0, token)) ? line.Insert(token - 1, "\\") : line;
    }

    /// <summary>Whether a word would begin a list item: "1.", "1)", "a.", "iv.". A single capital is an initial, not a number.</summary>
    private static bool IsListNumber(ReadOnlySpan<char> word)
    {
        var label = word[..^1];
        return word[^1] switch
        {
            _ when label.IsEmpty || label.Length > 15 => false,
            '.' or ')' when label.IndexOfAnyExceptInRange('0', '9') < 0 => true,
            '.' when label.Length == 1 => char.IsAsciiLetterLower(label[0]),
            '.' => label.IndexOfAnyExcept("ivxlcdm") < 0 || label.IndexOfAnyExcept("IVXLCDM") < 0,
            _ => false,
        };
    }
}
