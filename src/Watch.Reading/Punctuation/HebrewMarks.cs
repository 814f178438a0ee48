namespace Watch.Reading.Punctuation;

/// <summary>Tells the geresh and the gershayim of Hebrew words, which typewriters write as straight marks (צה"ל, ג'ורג'), from quotation marks.
/// Gershayim stand before the last letter of an abbreviation, or before its ending (מנכ"לית); a quotation that begins within a word
/// follows a proclitic (ב"הארץ") and has a mark that ends it.</summary>
internal static class HebrewMarks
{
    private const char Geresh = '\u05F3', Gershayim = '\u05F4';

    /// <summary>Letters that a geresh turns into another sound: ג׳ of George, צ׳ of Chile.</summary>
    private const string TakeGeresh = "גזצץתדחטסער";

    /// <summary>The sign of Hebrew that a straight mark stands for; null where it is a quotation mark or an apostrophe.</summary>
    /// <param name="inQuotation">Whether a quotation of such marks is open, which the mark may close.</param>
    public static char? Of(ReadOnlySpan<char> text, int at, bool inQuotation)
    {
        if (at == 0 || !IsHebrew(text[at - 1]))
            return null;
        var end = at + 1;
        while (end < text.Length && IsHebrew(text[end]))
            end++;
        var letters = end - at - 1;
        var mark = text[at];
        if (letters == 0)
            return mark == '\'' && !inQuotation ? Geresh : null;
        var mayBeGeresh = mark == '\'' && TakeGeresh.Contains(text[at - 1]);
        var endsAbbreviation = mark == '"' && letters == 1 && !(end < text.Length && text[end] == '"' && !inQuotation);
        var opens = !inQuotation && !mayBeGeresh && !endsAbbreviation && Proclitics.Precede(text[..at]) && IsClosed(text, end, mark);
        return opens ? null : mark == '"' ? Gershayim : Geresh;
    }

    /// <summary>Whether the next mark of a kind that is not within a word ends one.</summary>
    private static bool IsClosed(ReadOnlySpan<char> text, int from, char mark)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] != mark || (i + 1 < text.Length && IsHebrew(text[i + 1]) && IsHebrew(text[i - 1])))
                continue;
            return !char.IsWhiteSpace(text[i - 1]) && text[i - 1] is not ('(' or '[' or '-' or '\u05BE');
        }

        return false;
    }

    /// <summary>Letters and points.</summary>
    private static bool IsHebrew(char c) => c is (>= '\u05D0' and <= '\u05F2') or (>= '\u0591' and <= '\u05BD') or '\u05BF' or '\u05C1' or '\u05C2' or '\u05C7';
}
