using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Languages;

namespace Watch.Production.Reports;

/// <summary>Says what Watch lacks of the languages of a corpus.</summary>
internal static class LanguageFindings
{
    /// <summary>Names each language without hyphenation patterns once, at the first report in it.</summary>
    public static IEnumerable<Diagnostic> Of(Corpus corpus) => corpus.Reports
        .Where(r => Language.Of(r.Metadata.Language) is { IsHyphenated: true, Hyphenator: null })
        .Where(r => LanguageSettings.Find(corpus.Settings.Languages, r.Metadata.Language) is not { IsOff: true })
        .DistinctBy(r => r.Metadata.Language, StringComparer.Ordinal)
        .Select(r => new Diagnostic(Rules.HyphenationMissing, new(r.Source.Path, 0, 0),
            $"There are no hyphenation patterns for the language \"{r.Metadata.Language}\".",
            "Its lines are set without hyphens; nothing need be done."));
}
