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
    /// <summary>Reads what is said of each language.</summary>
    /// <returns>By language tag, and by key.</returns>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Read(Findings findings, YamlFields settings)
    {
        var read = new SortedDictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in settings.Map("languages")?.Entries ?? [])
        {
            if (!LanguageTag.IsWellFormed(key.Value))
                findings.Add(Rules.LanguageInvalid, key.Span.Start, $"\"{Findings.Quote(key.Value)}\" is no language tag.", "Write a tag of BCP 47 such as de or zh-Hant.");
            else if (value is not YamlMap map)
                settings.Wrong(value, key.Value, "a mapping such as {words: {contents: Inhalt}}");
            else if (WordsOf(findings, map) is { Count: > 0 } words)
                Add(findings, read, key, words);
        }

        return read;
    }

    private static void Add(Findings findings, SortedDictionary<string, IReadOnlyDictionary<string, string>> read, YamlText key, IReadOnlyDictionary<string, string> words)
    {
        var tag = LanguageTag.Canonical(key.Value);
        if (!read.TryAdd(tag, words))
            findings.Add(Rules.KeyDuplicate, key.Span.Start, $"The language \"{tag}\" is written twice.", "Delete one.");
        else if (Language.Of(tag).StandIn is not null && HouseWords.Keys.Where(k => !words.ContainsKey(k)).ToList() is { Count: > 0 } missing)
            findings.Add(Rules.LanguageWordsMissing, key.Span.Start, $"\"{tag}\" has no house words of its own, and {missing.Count} are missing here, so that English ones are printed.", $"Write those that are missing: {string.Join(", ", missing)}.");
    }

    private static Dictionary<string, string> WordsOf(Findings findings, YamlMap language)
    {
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        var fields = new YamlFields(findings, language, SettingsTable.NamesWithin("languages"));
        var given = new YamlFields(findings, fields.Map("words"), HouseWords.Keys);
        foreach (var (key, _) in given.InOrder)
        {
            if (given.WrittenForPrint(key) is not { } text)
                continue;
            var word = Strings.Collapse(text.Value);
            if (HouseWords.MayStandFor(key, word))
                words.Add(key, word);
            else
                findings.Add(Rules.LanguageWordPlaces, text.Span.Start, $"\"{Findings.Quote(text.Value)}\" {(HouseWords.PlacesOf(key) is { Count: > 0 } places ? $"does not have {Places(places)}" : "has braces")}.", Remedy(key));
        }

        return words;
    }

    private static string Places(IReadOnlyList<int> places) => string.Join(" and ", places.Select(p => $"{{{p}}}"));

    private static string Remedy(string key) => HouseWords.PlacesOf(key) is { Count: > 0 } places
        ? $"Write {Places(places)} where the words come that belong there, as in \"{Language.Of("en").Words.Given(key)}\"."
        : $"Leave them out; nothing is put into \"{key}\".";
}
