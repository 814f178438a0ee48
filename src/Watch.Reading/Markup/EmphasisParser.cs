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
    private const string ClosingQuotes = "\u201D\u2019\u00BB\u203A\u201C\u2018";
    private const string OpeningQuotes = "\u201C\u2018\u00AB\u2039\u201E\u201A\u00BB\u203A";
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
        // An exponent or index may begin with its sign: 10^-3^.
        if (mark.DelimiterChar is '^' or '~' && Rune.IsLetterOrDigit(previous) && next.Value is '-' or '+' or '\u2212' or '\u00B1')
            mark.Type |= DelimiterType.Open;
        else if (mark.DelimiterChar == '_' ? EndsBeforeParticle(previous, next) : Rune.IsLetterOrDigit(next) && EndsQuotation(before, previous))
            mark.Type |= DelimiterType.Close;
        else if (mark.DelimiterChar != '_' && Rune.IsLetterOrDigit(previous) && BeginsQuotation(slice.AsSpan(), next))
            mark.Type |= DelimiterType.Open;
        return true;
    }

    /// <summary>Whether an underscore between two characters ends emphasis that a particle follows, and is no sign within a word, as in file_name.</summary>
    private static bool EndsBeforeParticle(Rune previous, Rune next) =>
        IsEastAsian(next) && !IsSpace(previous) && previous.Value != '_' && !(previous.IsAscii && Rune.IsLetterOrDigit(previous));

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
