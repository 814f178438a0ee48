using Watch.Languages.Punctuation;
using Watch.Reading.Inlines;

namespace Watch.Reading.Punctuation;

/// <summary>Finds words that may begin with an apostrophe: 'tis, '90s.</summary>
internal static class ClippedWord
{
    private const int LongestWord = 8;

    /// <summary>The length of such a word after its mark; 0 for one that also ends with an apostrophe, as in rock 'n'
    /// roll; null where no such word begins the text.</summary>
    public static int? Length(ReadOnlySpan<char> after, Conventions conventions)
    {
        if (DecadeLength(after) is { } length)
            return length;
        Span<char> word = stackalloc char[LongestWord + 1];
        var end = 0;
        for (; end < after.Length && char.IsLetter(after[end]); end++)
        {
            if (end == LongestWord)
                return null;
            word[end] = char.ToLowerInvariant(after[end]);
        }

        word[end] = '\'';
        if (end < after.Length && after[end] is '\'' or '’' && conventions.Clipped.Has(word[..(end + 1)]))
            return 0;
        return conventions.Clipped.Has(word[..end]) ? end : null;
    }

    /// <summary>Two figures, as in '90s and '68.</summary>
    private static int? DecadeLength(ReadOnlySpan<char> after)
    {
        if (after.Length < 2 || !char.IsAsciiDigit(after[0]) || !char.IsAsciiDigit(after[1]))
            return null;
        var length = after.Length > 2 && after[2] == 's' ? 3 : 2;
        return length == after.Length || !char.IsLetterOrDigit(after[length]) || Strings.IsEastAsian(after[length]) ? length : null;
    }
}
