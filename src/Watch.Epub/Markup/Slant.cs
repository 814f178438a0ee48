using Watch.Languages;

namespace Watch.Epub.Markup;

/// <summary>Which writing has italics. Korean, Japanese, Chinese, Hebrew and Arabic letters have none, and are not to be slanted.</summary>
internal static class Slant
{
    /// <summary>The class of what stays upright within, or instead of, italics.</summary>
    public const string Upright = "upright";

    /// <summary>Whether the writing of a language has italics.</summary>
    public static bool HasItalics(string tag) => Language.Of(tag).HasItalics;

    /// <summary>Whether a text in a language may be set in italics as a whole.</summary>
    public static bool HasItalics(string text, string tag) => HasItalics(tag) && !text.Any(IsUpright);

    /// <summary>A text in pieces: letters without italics, and all else. Spaces and punctuation go with what they follow.</summary>
    public static IEnumerable<(string Text, bool IsUpright)> Runs(string text)
    {
        var start = 0;
        var isUpright = text.Length > 0 && IsUpright(text[0]);
        for (var at = 1; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]) && !char.IsSurrogate(text[at]) || IsUpright(text[at]) == isUpright)
                continue;
            yield return (text[start..at], isUpright);
            (start, isUpright) = (at, !isUpright);
        }

        if (start < text.Length)
            yield return (text[start..], isUpright);
    }

    /// <summary>Hebrew, Arabic and their neighbours; Hangul, kana, Han and their punctuation; of the astral planes, the ideographs.</summary>
    private static bool IsUpright(char c) => c is (>= '\u0590' and <= '\u08FF') or (>= '\u1100' and <= '\u11FF') or (>= '\u2E80' and <= '\uA4CF')
        or (>= '\uA960' and <= '\uA97F') or (>= '\uAC00' and <= '\uD7FF') or (>= '\uD840' and <= '\uD8BF') or (>= '\uF900' and <= '\uFAFF')
        or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE30' and <= '\uFEFC') or (>= '\uFF00' and <= '\uFFEF');
}
