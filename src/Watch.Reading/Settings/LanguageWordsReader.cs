using Watch.Documents.Diagnostics;
using Watch.Languages;
using Watch.Languages.Words;
using Watch.Reading.Checks;
using Watch.Reading.Inlines;
using Watch.Reading.Yaml;

namespace Watch.Reading.Settings;

/// <summary>Reads <c>words</c> of <c>languages</c> in <c>watch.yaml</c>: house words that a corpus writes otherwise.</summary>
internal static class LanguageWordsReader
{
    /// <param name="language">What is said of the language.</param>
    /// <param name="key">Where its tag is written.</param>
    /// <returns>By key.</returns>
    public static IReadOnlyDictionary<string, string> Read(Findings findings, YamlFields language, YamlText key, string tag)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var given = new YamlFields(findings, language.Map("words"), HouseWords.Keys);
        foreach (var (name, _) in given.InOrder)
        {
            if (given.WrittenForPrint(name) is not { } text)
                continue;
            var word = Strings.Collapse(text.Value);
            if (HouseWords.MayStandFor(name, word))
                words.Add(name, word);
            else
                findings.Add(Rules.LanguageWordPlaces, text.Span.Start, $"\"{Findings.Quote(text.Value)}\" {(HouseWords.PlacesOf(name) is { Count: > 0 } places ? $"does not have {Places(places)}" : "has braces")}.", Remedy(name));
        }

        if (words.Count > 0 && Language.Of(tag).StandIn is not null && HouseWords.Keys.Where(k => !words.ContainsKey(k)).ToList() is { Count: > 0 } missing)
            findings.Add(Rules.LanguageWordsMissing, key.Span.Start, $"\"{tag}\" has no house words of its own, and {missing.Count} are missing here, so that English ones are printed.", $"Write those that are missing: {string.Join(", ", missing)}.");
        return words;
    }

    private static string Places(IReadOnlyList<int> places) => string.Join(" and ", places.Select(p => $"{{{p}}}"));

    private static string Remedy(string key) => HouseWords.PlacesOf(key) is { Count: > 0 } places
        ? $"Write {Places(places)} where the words come that belong there, as in \"{Language.Of("en").Words.Given(key)}\"."
        : $"Leave them out; nothing is put into \"{key}\".";
}
