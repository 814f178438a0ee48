using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Languages;
using Watch.Reading.Checks;
using Watch.Reading.Yaml;

namespace Watch.Reading.Settings;

/// <summary>Reads <c>languages</c> of <c>watch.yaml</c>: what a corpus has of a language otherwise than Watch.</summary>
internal static class LanguagesReader
{
    /// <returns>What is said of hyphenation, by language tag.</returns>
    public static IReadOnlyDictionary<string, LanguageSettings> Read(Findings findings, YamlFields settings)
    {
        var read = new SortedDictionary<string, LanguageSettings>(StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (key, value) in settings.Map("languages")?.Entries ?? [])
        {
            var tag = LanguageTag.Canonical(key.Value);
            if (!LanguageTag.IsWellFormed(key.Value))
                findings.Add(Rules.LanguageInvalid, key.Span.Start, $"\"{Findings.Quote(key.Value)}\" is no language tag.", "Write a tag of BCP 47 such as de or zh-Hant.");
            else if (!told.Add(tag))
                findings.Add(Rules.KeyDuplicate, key.Span.Start, $"The language \"{tag}\" is written twice.", "Delete one.");
            else if (value is not YamlMap map)
                settings.Wrong(value, key.Value, "a mapping such as {hyphenation: {min-left: 3}}");
            else if (HyphenationReader.Read(findings, new(findings, map, SettingsTable.NamesWithin("languages"))) is { } hyphenation)
                read.Add(tag, hyphenation);
        }

        return read;
    }
}
