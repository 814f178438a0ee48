namespace Watch.Reading.Punctuation;

/// <summary>Finds the short words of Hebrew and Arabic that are written together with the word after them, and so with its quotation mark:
/// ב"הארץ", و"قال".</summary>
internal static class Proclitics
{
    private const string Hebrew = "והבכלמש", Arabic = "وفبكلاسـ";
    private const int LongestOfHebrew = 3, LongestOfArabic = 5;

    /// <summary>Whether such words, and nothing else, stand right before a place.</summary>
    public static bool Precede(ReadOnlySpan<char> before)
    {
        var start = before.Length;
        while (start > 0 && char.IsLetter(before[start - 1]))
            start--;
        var word = before[start..];
        return (word.Length is >= 1 and <= LongestOfHebrew && !word.ContainsAnyExcept(Hebrew)) || (word.Length is >= 1 and <= LongestOfArabic && !word.ContainsAnyExcept(Arabic));
    }
}
