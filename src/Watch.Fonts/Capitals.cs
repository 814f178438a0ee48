using System.Collections.Frozen;
using System.Text;

namespace Watch.Fonts;

/// <summary>Turns small letters into capitals as a language does (Unicode, SpecialCasing; CLDR's transforms to upper case for Greek). The
/// system's own way looks at one character at a time and at no language.</summary>
internal static class Capitals
{
    private delegate string? Rule(string text, int at);

    /// <summary>Capitals of more than one character, and those that the system leaves out.</summary>
    private static readonly FrozenDictionary<char, string> Special = new (char Small, string Capital)[]
    {
        ('ı', "I"), ('ſ', "S"), ('ß', "SS"), ('ẞ', "SS"), ('ŉ', "ʼN"), ('ǰ', "J\u030C"), ('ΐ', "Ι\u0308\u0301"), ('ΰ', "Υ\u0308\u0301"), ('և', "ԵՒ"),
        ('ẖ', "H\u0331"), ('ẗ', "T\u0308"), ('ẘ', "W\u030A"), ('ẙ', "Y\u030A"), ('ẚ', "Aʾ"),
        ('ﬀ', "FF"), ('ﬁ', "FI"), ('ﬂ', "FL"), ('ﬃ', "FFI"), ('ﬄ', "FFL"), ('ﬅ', "ST"), ('ﬆ', "ST"),
    }.ToFrozenDictionary(pair => pair.Small, pair => pair.Capital);

    /// <summary>What languages do otherwise, by the first subtag.</summary>
    private static readonly FrozenDictionary<string, Rule> ByLanguage = new (string Language, Rule Rule)[]
    {
        ("tr", Turkic), ("az", Turkic), ("lt", Lithuanian), ("el", GreekCapitals.Of), ("grc", GreekCapitals.Of),
    }.ToFrozenDictionary(pair => pair.Language, pair => pair.Rule, StringComparer.OrdinalIgnoreCase);

    /// <summary>A text in capitals.</summary>
    /// <param name="language">BCP 47.</param>
    /// <param name="places">For each character of the capitals, and for their end, the place in the text that it stands for.</param>
    public static string Of(string text, string language, out int[] places)
    {
        ByLanguage.TryGetValue(Primary(language), out var rule);
        return Each(text, (from, at) => rule?.Invoke(from, at) ?? (Special.TryGetValue(from[at], out var special) ? special : char.ToUpperInvariant(from[at]).ToString()), out places);
    }

    /// <summary>A text whose letters have only the marks that their capitals have in its language. Small capitals of a face keep all marks
    /// of the small letters.</summary>
    /// <param name="places">As in <see cref="Of"/>.</param>
    public static string Bare(string text, string language, out int[] places)
    {
        var isGreek = ByLanguage.TryGetValue(Primary(language), out var rule) && rule == GreekCapitals.Of;
        return Each(text, (from, at) => !isGreek || rule!(from, at) is not { } capital ? from[at].ToString() : char.IsLower(from[at]) ? capital.ToLowerInvariant() : capital, out places);
    }

    private static string Primary(string language) => language.Split('-')[0];

    private static string Each(string text, Func<string, int, string> change, out int[] places)
    {
        var changed = new StringBuilder(text.Length + 2);
        var origins = new List<int>(text.Length + 3);
        for (var i = 0; i < text.Length; i++)
        {
            var characters = change(text, i);
            changed.Append(characters);
            origins.AddRange(Enumerable.Repeat(i, characters.Length));
        }

        origins.Add(text.Length);
        places = [.. origins];
        return changed.ToString();
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
