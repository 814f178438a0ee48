using System.Globalization;
using System.Text;

namespace Watch.Languages.Sorting;

/// <summary>Sorts the headings of an index by a language's order: letter by letter up to the first comma or bracket, looking past spaces
/// and punctuation; by case and marks only where letters are equal. Figures stand before letters. The order does not depend on the
/// system's tables, so every machine makes the same index. It remembers what it has compared, and is for one thread.</summary>
public sealed class IndexOrder : IComparer<string>
{
    private readonly Collation collation;
    private readonly Lazy<IndexLetters> letters;
    private readonly Dictionary<string, CollationKey[]> keys = new(StringComparer.Ordinal);

    private IndexOrder(string language)
    {
        collation = Collation.Of(language);
        letters = new(() => new(language, collation));
    }

    /// <summary>Returns the order of a language.</summary>
    /// <param name="language">BCP 47.</param>
    public static IndexOrder For(string language) => new(language);

    public int Compare(string? x, string? y)
    {
        var (a, b) = (x ?? "", y ?? "");
        var (keysOfA, keysOfB) = (KeysOf(a), KeysOf(b));
        var order = CompareParts(keysOfA, keysOfB, static (one, other) => one.ComparePrimaries(other));
        if (order == 0)
            order = CompareParts(keysOfA, keysOfB, static (one, other) => one.CompareTo(other));
        return order != 0 ? order : string.CompareOrdinal(a, b);
    }

    /// <summary>Returns the letter under which a heading stands, in upper case: a letter of the language, which may be written with two
    /// (<c>CH</c>), a consonant of Hangul, the first kana of a row. Empty if the heading begins with a figure or has no letters.</summary>
    public string LetterOf(string heading)
    {
        foreach (var key in KeysOf(heading))
        {
            if (key.Primaries.Length > 0)
                return letters.Value.Of(key, FirstLetter(heading));
        }

        return "";
    }

    private static string FirstLetter(string heading) => heading.EnumerateRunes().FirstOrDefault(Rune.IsLetter).ToString().ToUpperInvariant();

    private static int CompareParts(CollationKey[] a, CollationKey[] b, Comparison<CollationKey> compare)
    {
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            var order = compare(a[i], b[i]);
            if (order != 0)
                return order;
        }

        return a.Length.CompareTo(b.Length);
    }

    /// <summary>Returns a key for each part of a heading.</summary>
    private CollationKey[] KeysOf(string heading)
    {
        if (!keys.TryGetValue(heading, out var known))
            keys.Add(heading, known = [.. Parts(heading).Select(part => collation.KeyOf(LettersOf(part)))]);
        return known;
    }

    private static string[] Parts(string heading) =>
        heading.Split([',', '(', '[', '，', '、', '،', '（', '［'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The letters and figures of a part, and the marks on them.</summary>
    private static string LettersOf(string part)
    {
        var letters = new StringBuilder(part.Length);
        foreach (var rune in part.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark)
                letters.Append(rune.ToString());
        }

        return letters.ToString();
    }
}
