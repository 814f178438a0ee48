using System.Buffers;
using System.Globalization;
using System.Text;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax.Inlines;
using Watch.Reading.Inlines;

namespace Watch.Reading.Markup;

/// <summary>Markdig's parser of emphasis, within the bounds of <see cref="Nesting"/>. CommonMark decides by spaces and punctuation whether a
/// mark can begin or end emphasis, which fails in writing without spaces, and for quoted words with an ending, as in <c>**"Star"**s</c>. Here
/// such marks count as well.</summary>
internal sealed class EmphasisParser : EmphasisInlineParser
{
    /// <summary>How far the partner of a mark that raises or lowers is looked for, which keeps the time linear.</summary>
    private const int LongestScript = 100;

    private const string ClosingQuotes = "\u201D\u2019\u00BB\u203A\u201C\u2018";
    private const string OpeningQuotes = "\u201C\u2018\u00AB\u2039\u201E\u201A\u00BB\u203A";
    private const string Spaces = " \t\r\n";
    private const string StraightQuotes = "\"'";

    public EmphasisParser() => CjkFriendlyEmphasis = true;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (Nesting.IsFull(processor, slice.Start))
            return false;
        var start = slice.Start;
        var before = slice.Text.AsSpan(0, start);
        var previous = Before(before);
        if (!base.Match(processor, ref slice))
        {
            if (slice.Text[start] != '_' || !EndsBeforeParticle(previous, After(slice.AsSpan())))
                return false;
            processor.Inline = new EmphasisDelimiterInline(this, EmphasisDescriptors.First(d => d.Character == '_'))
            {
                DelimiterCount = slice.Start - start,
                Content = new(slice.Text, start, slice.Start - 1),
                Type = DelimiterType.Close,
                Span = new(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(slice.Start - 1)),
                Line = line,
                Column = column,
            };
            return true;
        }

        if (processor.Inline is not EmphasisDelimiterInline mark)
            return true;
        var next = After(slice.AsSpan());
        if (mark is { DelimiterChar: '^' or '~', DelimiterCount: 1 })
            mark.Type = (mark.Type | (Rune.IsLetterOrDigit(previous) ? DelimiterType.Open : 0)) & WithinWord(before, slice.AsSpan(), mark.DelimiterChar);
        else if (mark.DelimiterChar == '_' ? EndsBeforeParticle(previous, next) : (Rune.IsLetterOrDigit(next) && EndsQuotation(before, previous)) || EndsLabel(mark, previous, next))
            mark.Type |= DelimiterType.Close;
        else if (mark.DelimiterChar != '_' && Rune.IsLetterOrDigit(previous) && BeginsQuotation(slice.AsSpan(), next))
            mark.Type |= DelimiterType.Open;
        return true;
    }

    /// <summary>Whether an underscore between two characters ends emphasis that a particle follows, and is no sign within a word, as in file_name.</summary>
    private static bool EndsBeforeParticle(Rune previous, Rune next) =>
        IsEastAsian(next) && !IsSpace(previous) && previous.Value != '_' && !(previous.IsAscii && Rune.IsLetterOrDigit(previous));

    /// <summary>Whether strong text ends with a sign and a word follows it without a space, as in <c>**Note:**the harbour</c>.</summary>
    private static bool EndsLabel(EmphasisDelimiterInline mark, Rune previous, Rune next) =>
        mark is { DelimiterChar: '*', DelimiterCount: > 1 } && Rune.IsLetter(next) && previous.Value is ':' or '.' or ',' or ';' or '!' or '?' or ')' or ']' or '%' or '\u2026';

    /// <summary>What a mark that raises or lowers can do: its partner stands before the next space, so that 10^6 raises nothing and leaves
    /// the marks of km^2^ to each other.</summary>
    private static DelimiterType WithinWord(ReadOnlySpan<char> before, ReadOnlySpan<char> after, char mark)
    {
        before = before[Math.Max(0, before.Length - LongestScript)..];
        after = after[..Math.Min(LongestScript, after.Length)];
        var end = after.IndexOfAny(Spaces);
        return (before[(before.LastIndexOfAny(Spaces) + 1)..].Contains(mark) ? DelimiterType.Close : DelimiterType.Undefined)
            | ((end < 0 ? after : after[..end]).Contains(mark) ? DelimiterType.Open : DelimiterType.Undefined);
    }

    private static Rune After(ReadOnlySpan<char> text) =>
        Rune.DecodeFromUtf16(text, out var rune, out _) == OperationStatus.Done ? rune : default;

    private static Rune Before(ReadOnlySpan<char> text) =>
        Rune.DecodeLastFromUtf16(text, out var rune, out _) == OperationStatus.Done ? rune : default;

    private static bool EndsQuotation(ReadOnlySpan<char> text, Rune last) =>
        last.IsBmp && (ClosingQuotes.Contains((char)last.Value, StringComparison.Ordinal) || StraightQuotes.Contains((char)last.Value, StringComparison.Ordinal))
        && text.Length > 1 && !char.IsWhiteSpace(text[^2]);

    private static bool BeginsQuotation(ReadOnlySpan<char> text, Rune first) =>
        first.IsBmp && (OpeningQuotes.Contains((char)first.Value, StringComparison.Ordinal) || StraightQuotes.Contains((char)first.Value, StringComparison.Ordinal))
        && text.Length > 1 && !char.IsWhiteSpace(text[1]);

    private static bool IsSpace(Rune rune) =>
        rune.Value == 0 || Rune.IsWhiteSpace(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.SpaceSeparator;

    private static bool IsEastAsian(Rune rune) => rune.IsBmp ? Strings.IsEastAsian((char)rune.Value) && Rune.IsLetterOrDigit(rune) : rune.Value is >= 0x20000 and < 0x40000;
}
