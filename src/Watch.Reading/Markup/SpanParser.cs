using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace Watch.Reading.Markup;

/// <summary>Reads the end of a bracketed span, <c>]{...}</c>. Its beginning is the bracket that Markdig's parser of
/// links has left open.</summary>
internal sealed class SpanParser : InlineParser
{
    public SpanParser() => OpeningCharacters = [']'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{' || processor.Inline?.FirstParentOfType<LinkDelimiterInline>() is not { IsImage: false } open)
            return false;
        if (Attributes.Parse(slice.AsSpan()[1..], out var length) is not { } attributes)
            return false;
        var span = new Span(attributes)
        {
            Span = new(open.Span.Start, processor.GetSourcePosition(slice.Start + length)),
            Line = open.Line,
            Column = open.Column,
        };
        slice.Start += 1 + length;
        open.ReplaceBy(span);
        processor.Inline = span;
        // Emphasis that the brackets hold ends within them.
        processor.PostProcessInlines(0, span, null, isFinalProcessing: false);
        span.IsClosed = true;
        return true;
    }
}
