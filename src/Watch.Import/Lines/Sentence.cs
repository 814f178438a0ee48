namespace Watch.Import.Lines;

/// <summary>How lines and paragraphs begin and end.</summary>
internal static class Sentence
{
    private const string Closers = ")]}”’\"'»）］」』";

    /// <summary>Whether a text ends as a sentence does: with a stop, after which quotation marks, brackets and note
    /// markers may stand.</summary>
    public static bool Ends(ReadOnlySpan<char> text)
    {
        text = WithoutMarkers(text).TrimEnd(Closers).TrimEnd();
        return text.Length > 0 && ".!?:;…。！？".Contains(text[^1], StringComparison.Ordinal);
    }

    /// <summary>Whether a text breaks off: it ends with an ellipsis, which may be bracketed.</summary>
    public static bool BreaksOff(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(" \u00A0])）»>→");
        return text.EndsWith("…") || text.EndsWith("...") || text.EndsWith(". . .");
    }

    /// <summary>Whether a text begins inside a sentence: with a small letter, or with one of a script without capitals,
    /// perhaps behind a bracket or quotation mark.</summary>
    public static bool BeginsInside(string text)
    {
        var first = text.AsSpan().TrimStart("([“‘\"'*");
        return !first.IsEmpty && char.IsLetter(first[0]) && !char.IsUpper(first[0]);
    }

    /// <summary>The text without note markers at its end and the commas between them.</summary>
    private static ReadOnlySpan<char> WithoutMarkers(ReadOnlySpan<char> text)
    {
        while (true)
        {
            text = text.TrimEnd();
            var open = text.Length > 0 && text[^1] is ']' or '］' ? text.LastIndexOfAny('[', '［') : -1;
            if (open < 0 || text.Length - open > 24 || text[(open + 1)..^1].IndexOfAnyExcept("0123456789-–, ") >= 0)
                return text;
            text = text[..open].TrimEnd();
            if (text.Length > 1 && text[^1] is ',' or '-' or '–' && text[^2] is ']' or '］')
                text = text[..^1];
        }
    }
}
