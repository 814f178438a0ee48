using Watch.Languages.Punctuation;

namespace Watch.Reading.Punctuation;

/// <summary>Finds the gaps within abbreviations of several words, such as z. B. and v. Chr., which are written with a space or without.</summary>
internal static class Abbreviations
{
    private const int Longest = 12;

    /// <summary>Whether a full stop stands within an abbreviation that is written without spaces.</summary>
    public static bool HasGapAfter(ReadOnlySpan<char> text, int at, WordList abbreviations)
    {
        if (at + 1 == text.Length || !char.IsLetter(text[at + 1]))
            return false;
        var start = at;
        while (start > 0 && IsPart(text[start - 1]))
            start--;
        var end = at + 1;
        while (end < text.Length && IsPart(text[end]))
            end++;
        return Has(abbreviations, text[start..end], []);
    }

    /// <summary>Whether two words make an abbreviation of two.</summary>
    public static bool Has(WordList abbreviations, ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var length = first.Length + second.Length;
        if (first.IsEmpty || length > Longest)
            return false;
        Span<char> word = stackalloc char[Longest];
        first.CopyTo(word);
        second.CopyTo(word[first.Length..]);
        if (abbreviations.Has(word[..length]))
            return true;
        // At the beginning of a sentence.
        word[0] = char.ToLowerInvariant(word[0]);
        return abbreviations.Has(word[..length]);
    }

    private static bool IsPart(char c) => char.IsLetter(c) || c == '.';
}
