using Markdig.Helpers;
using Markdig.Parsers;

namespace Watch.Reading.Markup;

/// <summary>Reads the marker <c>[^id]</c>.</summary>
internal sealed class NoteMarkerParser : InlineParser
{
    public NoteMarkerParser() => OpeningCharacters = ['['];

    /// <summary>The length of the marker that the text begins with, or 0.</summary>
    public static int Parse(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("[^"))
            return 0;
        var end = text[2..].IndexOfAny("[] \t\r\n");
        return end > 0 && text[end + 2] == ']' ? end + 3 : 0;
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var length = Parse(slice.AsSpan());
        if (length == 0)
            return false;
        var start = processor.GetSourcePosition(slice.Start);
        processor.Inline = new NoteMarker(slice.AsSpan()[2..(length - 1)].ToString()) { Span = new(start, start + length - 1) };
        slice.Start += length;
        return true;
    }
}
