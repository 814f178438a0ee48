namespace Watch.Import.Lines;

/// <summary>Whether lines and paragraphs begin or end inside a sentence.</summary>
internal static class Sentence
{
    private const string Closers = ")]}”’\"'»）］」』";

    /// <summary>Whether a text ends with a full stop or the like. Quotation marks, brackets and note markers may follow it.</summary>
    public static bool Ends(ReadOnlySpan<char> text)
    {
        text = WithoutMarkers(text).TrimEnd(Closers).TrimEnd();
        return text.Length > 0 && ".!?:;…。！？".Contains(text[^1], StringComparison.Ordinal);
    }

    /// <summary>Whether a text ends with an ellipsis, which may be in brackets.</summary>
    public static bool BreaksOff(ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(" \u00A0])）»>→");
        return text.EndsWith("…") || text.EndsWith("...") || text.EndsWith(". . .");
    }

    /// <summary>Whether a text begins with a small letter, or a letter of a script without capitals. A bracket or quotation mark may
    /// precede it.</summary>
    public static bool BeginsInside(string text)
    {
        var first = text.AsSpan().TrimStart("([“‘\"'*");
        return !first.IsEmpty && char.IsLetter(first[0]) && !char.IsUpper(first[0]);
    }

    /// <summary>The text without the note markers at its end.</summary>
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
