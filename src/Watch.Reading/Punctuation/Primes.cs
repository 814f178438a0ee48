namespace Watch.Reading.Punctuation;

/// <summary>Tells straight marks that measure, as in 5'10" and 37°48'N, from quotation marks.</summary>
internal static class Primes
{
    public const char Single = '\u2032';
    public const char Double = '\u2033';

    /// <summary>The prime that a straight mark stands for; null when it may be a quotation mark or an apostrophe.</summary>
    /// <param name="inQuotation">Whether a quotation of such marks is open, which the mark may close.</param>
    public static char? Of(ReadOnlySpan<char> text, int at, bool inQuotation)
    {
        var start = at;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            start--;
        var digits = at - start;
        if (digits == 0 || (start > 0 && char.IsLetter(text[start - 1])))
            return null;
        var after = text[(at + 1)..];
        var followsPart = start > 0 && (text[start - 1] == '°' || (start > 1 && text[start - 1] is '\'' or Single && char.IsAsciiDigit(text[start - 2])));
        if (text[at] == '"')
            return digits <= 3 && (followsPart || !inQuotation) && IsOver(after) ? Double : null;
        if (followsPart || IsFeetAndInches(after))
            return digits <= 3 && !IsThousand(after) ? Single : null;
        return digits <= 2 && !inQuotation && IsOver(after) ? Single : null;
    }

    /// <summary>One or two figures and a double mark.</summary>
    private static bool IsFeetAndInches(ReadOnlySpan<char> after)
    {
        var digits = after.IndexOfAnyExceptInRange('0', '9');
        return digits is 1 or 2 && after[digits] is '"' or Double;
    }

    private static bool IsThousand(ReadOnlySpan<char> after) =>
        after.Length >= 3 && !after[..3].ContainsAnyExceptInRange('0', '9') && (after.Length == 3 || !char.IsAsciiDigit(after[3]));

    /// <summary>Whether no word goes on here but a point of the compass.</summary>
    private static bool IsOver(ReadOnlySpan<char> after) =>
        after.IsEmpty || !char.IsLetterOrDigit(after[0]) || (after[0] is 'N' or 'S' or 'E' or 'W' && (after.Length == 1 || !char.IsLetterOrDigit(after[1])));
}
