using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Watch.Reading.Markup;

/// <summary>A line of a table as it stands in the source.</summary>
/// <param name="Number">The line's index in the source.</param>
internal readonly record struct TableLine(StringSlice Slice, int Number)
{
    public ReadOnlySpan<char> Text => Slice.AsSpan();

    /// <summary>A part of the line without the white space around it.</summary>
    public StringSlice Trimmed(int start, int end)
    {
        var slice = new StringSlice(Slice.Text, Slice.Start + start, Slice.Start + end - 1);
        slice.Trim();
        return slice;
    }

    /// <summary>A paragraph of this line alone.</summary>
    public ParagraphBlock Paragraph(BlockParser parser)
    {
        var paragraph = new ParagraphBlock(parser) { IsOpen = false, Line = Number, Span = new(Slice.Start, Slice.End) };
        var slice = Slice;
        paragraph.AppendLine(ref slice, 0, Number, slice.Start, trackTrivia: false);
        return paragraph;
    }
}
