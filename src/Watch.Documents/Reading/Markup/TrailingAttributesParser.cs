using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Watch.Documents.Reading.Markup;

/// <summary>Reads attributes after an image and at the end of a heading.</summary>
internal sealed class TrailingAttributesParser : InlineParser
{
    public TrailingAttributesParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var afterImage = processor.Inline is LinkInline { IsImage: true, IsClosed: true };
        if (!afterImage && processor.Block is not HeadingBlock)
            return false;
        var text = slice.AsSpan();
        if (Attributes.Parse(text, out var length) is not { } attributes || (!afterImage && !text[length..].IsWhiteSpace()))
            return false;
        var start = processor.GetSourcePosition(slice.Start);
        processor.Inline = new TrailingAttributes(attributes) { Span = new(start, processor.GetSourcePosition(slice.Start + length - 1)) };
        slice.Start += length;
        return true;
    }
}
