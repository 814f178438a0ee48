using System.Globalization;
using Watch.Documents;
using Watch.Reading.Inlines;
using Watch.Reading.Punctuation;

namespace Watch.Reading.Checks;

/// <summary>The text of a leaf as <see cref="LeftOverCheck"/> reads it. Code, addresses and escaped characters are masked, so that no markup is
/// found in them, and the ends of lines in the source are line feeds.</summary>
internal sealed class LeftOverText
{
    /// <summary>How far the end of a construct is looked for, which keeps the time linear.</summary>
    private const int Furthest = 400;

    /// <summary>Stands for each character of code and addresses, and for one that is escaped.</summary>
    public const char Masked = Leaf.Generated;

    private readonly string text;

    /// <param name="isCell">Whether the text stands in a table's cell.</param>
    public LeftOverText(FlatText flat, string source, bool isCell)
    {
        IsCell = isCell;
        text = string.Create(flat.Length, (flat, source), static (masked, from) =>
        {
            from.flat.Text.CopyTo(masked);
            for (var i = 0; i < masked.Length; i++)
            {
                if (masked[i] == ' ' && i + 1 < masked.Length && EndsLine(from.source, from.flat.SourceOf(i), from.flat.SourceOf(i + 1)))
                    masked[i] = '\n';
                else if (masked[i] != '\n' && from.flat.TreatmentOf(i) == Treatment.Literal)
                    masked[i] = Masked;
            }
        });
        if (text.Length > 0)
        {
            var start = Math.Min(flat.SourceOf(0), source.Length);
            var line = source.AsSpan(0, start).LastIndexOfAny('\n', '\r') + 1;
            IsListItem = EndsWithListMark(source.AsSpan(line, start - line));
        }
    }

    public int Length => text.Length;

    public bool IsCell { get; }

    /// <summary>Whether the text is the first of a list's item.</summary>
    public bool IsListItem { get; }

    /// <summary>A character; a space beyond either end.</summary>
    public char this[int at] => at >= 0 && at < text.Length ? text[at] : ' ';

    public ReadOnlySpan<char> From(int at) => text.AsSpan(Math.Min(at, text.Length));

    /// <summary>The part of the text in which the end of what begins at a place is looked for.</summary>
    public ReadOnlySpan<char> Near(int at) => text.AsSpan(at, Math.Min(Furthest, text.Length - at));

    public bool Has(int at, string mark) => From(at).StartsWith(mark);

    public bool IsLineStart(int at) => at == 0 || text[at - 1] == '\n';

    public bool IsSpace(int at) => char.IsWhiteSpace(this[at]);

    public bool IsLetter(int at) => char.IsLetter(this[at]);

    public bool IsWord(int at) => char.IsLetterOrDigit(this[at]) || this[at] == '_';

    /// <summary>Whether something that is no space stands at a place.</summary>
    public bool IsInk(int at) => !IsSpace(at);

    /// <summary>Whether a mark at a place could begin something: nothing that belongs to a word stands before it.</summary>
    public bool MayBegin(int at) => !IsWord(at - 1) && this[at - 1] != Masked && this[at - 1] != '\\';

    /// <summary>How many times the character at a place is repeated.</summary>
    public int Run(int at)
    {
        var end = at;
        while (end < text.Length && text[end] == text[at])
            end++;
        return end - at;
    }

    /// <summary>The length from an opening bracket to the one that closes it; 0 when none is near.</summary>
    public int Bracketed(int at)
    {
        var (open, close) = text[at] switch
        {
            '[' => ('[', ']'),
            '(' => ('(', ')'),
            _ => ('{', '}'),
        };
        var depth = 0;
        var near = Near(at);
        for (var i = 0; i < near.Length; i++)
        {
            if (near[i] == open)
                depth++;
            else if (near[i] == close && --depth == 0)
                return i + 1;
        }

        return 0;
    }

    /// <summary>The length from an opening mark to the end of its closing one, both included; 0 when none is near.</summary>
    public int Closed(int at, string opening, string closing)
    {
        var end = Near(at)[opening.Length..].IndexOf(closing);
        return end < 0 ? 0 : opening.Length + end + closing.Length;
    }

    /// <summary>The length of the word that begins at a place, as far as a space or bracket.</summary>
    public int Word(int at)
    {
        var end = Near(at).IndexOfAny(" \n[](){}");
        return end < 0 ? Near(at).Length : end;
    }

    private static bool EndsLine(string source, int from, int to) =>
        from < to && to <= source.Length && source.AsSpan(from, to - from).ContainsAny('\n', '\r');

    private static bool EndsWithListMark(ReadOnlySpan<char> before)
    {
        var mark = before.TrimEnd(" \t");
        return mark.Length < before.Length && mark.Length > 0
            && (mark[^1] is '-' or '*' or '+' || (mark[^1] is '.' or ')' && mark.Length > 1 && char.GetUnicodeCategory(mark[^2]) == UnicodeCategory.DecimalDigitNumber));
    }
}
