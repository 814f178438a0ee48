using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Watch.Reading.Markup;

/// <summary>Reads attributes right after an image, a link or an address, and at the end of a heading or a table's
/// caption.</summary>
internal sealed class TrailingAttributesParser : InlineParser
{
    public TrailingAttributesParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var follows = processor.Inline is LinkInline { IsClosed: true } or AutolinkInline or BareAddress;
        if (!follows && processor.Block is not HeadingBlock && !TableCaptions.IsMarked(processor.Root))
            return false;
        var text = slice.AsSpan();
        if (Attributes.Parse(text, out var length) is not { } attributes || (!follows && !text[length..].IsWhiteSpace()))
            return false;
        var start = processor.GetSourcePosition(slice.Start);
        processor.Inline = new TrailingAttributes(attributes) { Span = new(start, processor.GetSourcePosition(slice.Start + length - 1)) };
        slice.Start += length;
        return true;
    }
}
