using System.Text;

namespace Watch.Languages.Sorting;

/// <summary>The order of an index: letter by letter up to the first comma or bracket, whatever the case and the marks on letters, but where a language
/// has letters of its own after z or beside their like. Figures stand before letters, other scripts after them. It does not depend on the
/// system's tables, so that every machine makes the same index. It remembers what it has compared: for one thread.</summary>
public sealed class IndexOrder : IComparer<string>
{
    // Letters that a language sorts by themselves, and after which one.
    private static readonly (string Language, string Letters, char After)[] Own =
    [
        ("sv", "åäö", 'z'), ("fi", "åäö", 'z'), ("da", "æøå", 'z'), ("nb", "æøå", 'z'), ("nn", "æøå", 'z'), ("no", "æøå", 'z'),
        ("is", "þæö", 'z'), ("et", "õäöü", 'w'), ("es", "ñ", 'n'), ("pl", "ł", 'l'), ("tr", "ı", 'h'), ("cs", "ř", 'r'), ("cs", "š", 's'), ("cs", "ž", 'z'), ("cs", "č", 'c'),
    ];

    private readonly string language;
    private readonly Dictionary<string, List<double>[]> keys = new(StringComparer.Ordinal);

    private IndexOrder(string language) => this.language = language;

    public static IndexOrder For(string language) => new(language.Split('-')[0].ToLowerInvariant());

    public int Compare(string? x, string? y)
    {
        var (a, b) = (x ?? "", y ?? "");
        var order = CompareParts(KeysOf(a), KeysOf(b));
        return order != 0 ? order : string.CompareOrdinal(a, b);
    }

    /// <summary>The letter that a heading stands under, in upper case; empty for what begins with no letter.</summary>
    public string LetterOf(string heading)
    {
        foreach (var rune in heading.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                // Æ stands with A.
                return Rune.IsLetter(rune) ? Fold(rune.ToString().ToLowerInvariant()).EnumerateRunes().First().ToString().ToUpperInvariant() : "";
        }

        return "";
    }

    private static int CompareParts(List<double>[] a, List<double>[] b)
    {
        for (var i = 0; i < Math.Min(a.Length, b.Length); i++)
        {
            var order = CompareKeys(a[i], b[i]);
            if (order != 0)
                return order;
        }

        return a.Length.CompareTo(b.Length);
    }

    private static int CompareKeys(List<double> a, List<double> b)
    {
        for (var i = 0; i < Math.Min(a.Count, b.Count); i++)
        {
            if (a[i] != b[i])
                return a[i].CompareTo(b[i]);
        }

        return a.Count.CompareTo(b.Count);
    }

    /// <summary>A key for each part of a heading.</summary>
    private List<double>[] KeysOf(string heading)
    {
        if (!keys.TryGetValue(heading, out var known))
            keys.Add(heading, known = [.. Parts(heading).Select(KeyOf)]);
        return known;
    }

    private static string[] Parts(string heading) => heading.Split([',', '(', '['], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A number for each letter and figure; what is neither counts nothing.</summary>
    private List<double> KeyOf(string part)
    {
        var key = new List<double>(part.Length);
        foreach (var rune in part.ToLowerInvariant().EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune))
                continue;
            var own = Array.FindIndex(Own, o => o.Language == language && rune.IsBmp && o.Letters.Contains((char)rune.Value));
            if (own >= 0)
            {
                key.Add(Own[own].After + ((Own[own].Letters.IndexOf((char)rune.Value) + 1) / 10.0));
                continue;
            }

            foreach (var letter in Fold(rune.ToString()).EnumerateRunes())
                key.Add(letter.Value);
        }

        return key;
    }

    /// <summary>A lower-case letter without its marks.</summary>
    private string Fold(string letter)
    {
        if (Array.Exists(Own, o => o.Language == language && o.Letters.Contains(letter, StringComparison.Ordinal)))
            return letter;
        return letter switch
        {
            "æ" => "ae",
            "œ" => "oe",
            "ß" => "ss",
            "þ" => "th",
            [var c] => LetterTable.Bare(c).ToString(),
            _ => letter,
        };
    }
}
