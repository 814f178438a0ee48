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
        var before = new StringSlice(slice.Text, 0, slice.Start - 1);
        if (!base.Match(processor, ref slice))
            return false;
        if (processor.Inline is not EmphasisDelimiterInline mark)
            return true;
        var (previous, next) = (Before(before.AsSpan()), Rune.DecodeFromUtf16(slice.AsSpan(), out var rune, out _) == System.Buffers.OperationStatus.Done ? rune : default);
        if (mark.DelimiterChar == '_')
        {
            // Within words, as in file_name, an underscore is a sign; a particle that follows emphasis is no such word.
            if (!IsSpace(previous) && IsEastAsian(next) && !(previous.IsAscii && Rune.IsLetterOrDigit(previous)))
                mark.Type |= DelimiterType.Close;
        }
        else if (Rune.IsLetterOrDigit(next) && EndsQuotation(before.AsSpan(), previous))
        {
            mark.Type |= DelimiterType.Close;
        }
        else if (Rune.IsLetterOrDigit(previous) && BeginsQuotation(slice.AsSpan(), next))
        {
            mark.Type |= DelimiterType.Open;
        }

        return true;
    }

    private static Rune Before(ReadOnlySpan<char> text) =>
        Rune.DecodeLastFromUtf16(text, out var rune, out _) == System.Buffers.OperationStatus.Done ? rune : default;

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
