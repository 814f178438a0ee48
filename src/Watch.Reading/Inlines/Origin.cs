using Watch.Documents.Diagnostics;

namespace Watch.Reading.Inlines;

/// <summary>Where a text that Markdig has parsed comes from: a stretch of the source, or a value whose characters
/// stand in the source one by one.</summary>
internal sealed class Origin
{
    private readonly int start;
    private readonly int[]? places;

    private Origin(string text, int start, int[]? places)
    {
        Text = text;
        this.start = start;
        this.places = places;
    }

    /// <summary>The text that was parsed.</summary>
    public string Text { get; }

    /// <summary>The source from an offset to its end.</summary>
    public static Origin From(SourceText source, int start) => new(source.Text[start..], start, null);

    /// <summary>A value that stands somewhere in a span of the source, perhaps with quotation marks, escapes and
    /// indentation between its characters.</summary>
    public static Origin Of(SourceText source, string value, SourceSpan span) =>
        new(value, 0, Align(value, source.Text, span.Start, span.End));

    /// <summary>The source offset of an offset in the text.</summary>
    public int At(int offset) => places is null ? start + offset : places.Length == 0 ? 0 : places[Math.Clamp(offset, 0, places.Length - 1)];

    /// <summary>How far a place is from the beginning of its line, if only spaces are between; else 0.</summary>
    public int IndentBefore(int offset)
    {
        var line = Text.AsSpan(0, Math.Min(offset, Text.Length));
        var before = line[(line.LastIndexOfAny('\n', '\r') + 1)..];
        return before.ContainsAnyExcept(' ') ? 0 : before.Length;
    }

    /// <summary>Whether content stands in this text as it is from an offset on, as most does.</summary>
    public bool StandsAt(ReadOnlySpan<char> content, int offset) =>
        offset + content.Length <= Text.Length && Text.AsSpan(offset, content.Length).SequenceEqual(content);

    /// <summary>The places in this text of the characters of content that stands in a stretch of it.</summary>
    public int[] Align(ReadOnlySpan<char> content, int from, int to) => Align(content, Text, from, to);

    /// <summary>Finds each character at or soon after the one before it; one that is not there, since it is written
    /// otherwise, has the place that follows the last one found.</summary>
    private static int[] Align(ReadOnlySpan<char> content, string text, int from, int to)
    {
        const int Furthest = 64; // an indentation, or an escape
        to = Math.Min(to, text.Length);
        var places = new int[content.Length];
        var at = from;
        for (var i = 0; i < content.Length; i++)
        {
            var found = at >= to ? -1
                : text[at] == content[i] ? 0
                : text.AsSpan(at, Math.Min(Furthest, to - at)).IndexOf(content[i]);
            if (found < 0 && content[i] == ' ' && at < to && text[at] is '\n' or '\r')
                found = 0;
            at += Math.Max(0, found);
            places[i] = Math.Min(at, text.Length);
            if (found >= 0)
                at++;
        }

        return places;
    }
}
