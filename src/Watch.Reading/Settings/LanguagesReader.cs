using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Languages;
using Watch.Reading.Checks;
using Watch.Reading.Yaml;

namespace Watch.Reading.Settings;

/// <summary>What a corpus has of languages otherwise than Watch has it, by language tag.</summary>
/// <param name="Words">House words, by key.</param>
internal sealed record ReadLanguages(IReadOnlyDictionary<string, LanguageSettings> Settings, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Words);

/// <summary>Reads <c>languages</c> of <c>watch.yaml</c>.</summary>
internal static class LanguagesReader
{
    public static ReadLanguages Read(Findings findings, YamlFields settings)
    {
        var read = new SortedDictionary<string, LanguageSettings>(StringComparer.Ordinal);
        var words = new SortedDictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.OrdinalIgnoreCase);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in settings.Map("languages")?.Entries ?? [])
        {
            var tag = LanguageTag.Canonical(key.Value);
            if (!LanguageTag.IsWellFormed(key.Value))
            {
                findings.Add(Rules.LanguageInvalid, key.Span.Start, $"\"{Findings.Quote(key.Value)}\" is no language tag.", "Write a tag of BCP 47 such as de or zh-Hant.");
            }
            else if (!told.Add(tag))
            {
                findings.Add(Rules.KeyDuplicate, key.Span.Start, $"The language \"{tag}\" is written twice.", "Delete one.");
            }
            else if (value is not YamlMap map)
            {
                settings.Wrong(value, key.Value, "a mapping such as {words: {contents: Inhalt}, hyphenation: {min-left: 3}}");
            }
            else
            {
                var fields = new YamlFields(findings, map, SettingsTable.NamesWithin("languages"));
                if (LanguageWordsReader.Read(findings, fields, key, tag) is { Count: > 0 } own)
                    words.Add(tag, own);
                if (HyphenationReader.Read(findings, fields) is { } breaks)
                    read.Add(tag, breaks);
            }
        }

        return new(read, words);
    }
}
