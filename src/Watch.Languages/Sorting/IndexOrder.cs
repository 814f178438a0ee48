using System.Text;

namespace Watch.Languages.Sorting;

/// <summary>Sorts the headings of an index: letter by letter up to the first comma or bracket, ignoring case and the marks on letters, except
/// for the letters that a language sorts by themselves. Figures stand before letters, other scripts after Latin. The order does not depend
/// on the system's tables, so every machine makes the same index. It remembers what it has compared, and is for one thread.</summary>
public sealed class IndexOrder : IComparer<string>
{
    private readonly IReadOnlyList<OwnLetters> own;
    private readonly Dictionary<string, List<double>[]> keys = new(StringComparer.Ordinal);

    private IndexOrder(IReadOnlyList<OwnLetters> own) => this.own = own;

    /// <summary>Returns the order of a language.</summary>
    /// <param name="language">BCP 47.</param>
    public static IndexOrder For(string language) => new(Language.Of(language).OwnLetters);

    public int Compare(string? x, string? y)
    {
        var (a, b) = (x ?? "", y ?? "");
        var order = CompareParts(KeysOf(a), KeysOf(b));
        return order != 0 ? order : string.CompareOrdinal(a, b);
    }

    /// <summary>Returns the letter under which a heading stands, in upper case; empty if the heading does not begin with a letter.</summary>
    public string LetterOf(string heading)
    {
        foreach (var rune in heading.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                return Rune.IsLetter(rune) ? Fold(rune.ToString().ToLowerInvariant()).ToUpperInvariant() : "";
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

    /// <summary>Returns a key for each part of a heading.</summary>
    private List<double>[] KeysOf(string heading)
    {
        if (!keys.TryGetValue(heading, out var known))
            keys.Add(heading, known = [.. Parts(heading).Select(KeyOf)]);
        return known;
    }

    private static string[] Parts(string heading) => heading.Split([',', '(', '['], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Returns a number for each letter and figure of a part; other characters are ignored.</summary>
    private List<double> KeyOf(string part)
    {
        var key = new List<double>(part.Length);
        foreach (var rune in part.ToLowerInvariant().EnumerateRunes())
        {
            if (!Rune.IsLetterOrDigit(rune))
                continue;
            var letters = rune.IsBmp ? own.FirstOrDefault(o => o.Letters.Contains((char)rune.Value)) : null;
            if (letters is not null)
            {
                key.Add(letters.After + ((letters.Letters.IndexOf((char)rune.Value) + 1) / 10.0));
                continue;
            }

            foreach (var letter in Fold(rune.ToString()).EnumerateRunes())
                key.Add(letter.Value);
        }

        return key;
    }

    /// <summary>Returns a lower-case letter without its marks, as two letters if it is sorted so.</summary>
    private string Fold(string letter)
    {
        if (own.Any(o => o.Letters.Contains(letter, StringComparison.Ordinal)))
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
