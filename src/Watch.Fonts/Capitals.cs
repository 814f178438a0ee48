using System.Collections.Frozen;
using System.Text;

namespace Watch.Fonts;

/// <summary>Turns small letters into capitals as a language does (Unicode, SpecialCasing; CLDR's transforms to upper case for Greek). The
/// system's own way looks at one character at a time and at no language.</summary>
internal static class Capitals
{
    private delegate string? Rule(string text, int at);

    /// <summary>Capitals of more than one character, and those that the system leaves out.</summary>
    private static readonly FrozenDictionary<char, string> Special = new Dictionary<char, string>
    {
        ['ı'] = "I", ['ſ'] = "S", ['ß'] = "SS", ['ẞ'] = "SS", ['ŉ'] = "ʼN", ['ǰ'] = "J\u030C", ['ΐ'] = "Ι\u0308\u0301", ['ΰ'] = "Υ\u0308\u0301", ['և'] = "ԵՒ",
        ['ẖ'] = "H\u0331", ['ẗ'] = "T\u0308", ['ẘ'] = "W\u030A", ['ẙ'] = "Y\u030A", ['ẚ'] = "Aʾ",
        ['ﬀ'] = "FF", ['ﬁ'] = "FI", ['ﬂ'] = "FL", ['ﬃ'] = "FFI", ['ﬄ'] = "FFL", ['ﬅ'] = "ST", ['ﬆ'] = "ST",
    }.ToFrozenDictionary();

    /// <summary>What languages do otherwise, by the first subtag.</summary>
    private static readonly FrozenDictionary<string, Rule> ByLanguage = new Dictionary<string, Rule>
    {
        ["tr"] = Turkic, ["az"] = Turkic, ["lt"] = Lithuanian, ["el"] = GreekCapitals.Of, ["grc"] = GreekCapitals.Of,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>A text in capitals.</summary>
    /// <param name="language">BCP 47.</param>
    /// <param name="places">For each character of the capitals, and for their end, the place in the text that it stands for.</param>
    public static string Of(string text, string language, out int[] places)
    {
        var capitals = new StringBuilder(text.Length + 2);
        var origins = new List<int>(text.Length + 3);
        ByLanguage.TryGetValue(language.Split('-')[0], out var rule);
        for (var i = 0; i < text.Length; i++)
        {
            var capital = rule?.Invoke(text, i) ?? (Special.TryGetValue(text[i], out var special) ? special : char.ToUpperInvariant(text[i]).ToString());
            capitals.Append(capital);
            origins.AddRange(Enumerable.Repeat(i, capital.Length));
        }

        origins.Add(text.Length);
        places = [.. origins];
        return capitals.ToString();
    }

    private static string? Turkic(string text, int at) => text[at] switch
    {
        'i' => "İ",
        // i with the dot as a mark of its own.
        '\u0307' when at > 0 && text[at - 1] == 'i' => "",
        _ => null,
    };

    /// <summary>A dot that is kept below an accent is that of the small letter.</summary>
    private static string? Lithuanian(string text, int at) => text[at] == '\u0307' && at > 0 && text[at - 1] is 'i' or 'j' or 'į' ? "" : null;
}
