namespace Watch.Epub.Markup;

/// <summary>Small capitals that are made of scaled capitals. Faces with small capitals of their own seldom have all letters, and a reading
/// system then mixes them with lower-case letters in one word.</summary>
internal static class SmallCapitals
{
    /// <summary>The class of what holds made small capitals.</summary>
    public const string Made = "made";

    /// <summary>The class of letters that are shown as small capitals.</summary>
    private const string Letters = "cap";

    /// <summary>The last letter of Latin Extended-A. Faces that have small capitals have them up to here; Vietnamese, Greek and Cyrillic lie beyond.</summary>
    private const char LastUsual = '\u017F';

    /// <summary>Whether a text has letters whose small capitals a face may lack.</summary>
    public static bool MustBeMade(string text) => text.Any(c => c > LastUsual && (char.IsLower(c) || char.IsUpper(c) || IsMark(c)));

    /// <summary>A text with its small letters marked; a text all in capitals, with all its letters.</summary>
    /// <param name="isAllSmall">Whether capitals are to be small too.</param>
    public static IEnumerable<object> Write(string text, bool isAllSmall)
    {
        var start = 0;
        for (var at = 0; at < text.Length;)
        {
            if (!IsSmall(text[at], isAllSmall))
            {
                at++;
                continue;
            }

            if (at > start)
                yield return text[start..at];
            start = at;
            while (at < text.Length && (IsSmall(text[at], isAllSmall) || IsMark(text[at])))
                at++;
            yield return Xhtml.Element("span", Xhtml.Class(Letters), text[start..at]);
            start = at;
        }

        if (start < text.Length)
            yield return text[start..];
    }

    private static bool IsSmall(char c, bool isAllSmall) => char.IsLower(c) || (isAllSmall && char.IsUpper(c));

    private static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F';
}
