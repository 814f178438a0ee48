using Watch.Documents.Settings;
using Watch.Languages;
using Watch.Languages.Hyphenation;

namespace Watch.Typesetting.Paragraphs;

/// <summary>The hyphenators of a corpus: those of the languages, with what its settings have otherwise.</summary>
/// <param name="settings">By language tag.</param>
internal sealed class Hyphenators(IReadOnlyDictionary<string, LanguageSettings> settings)
{
    /// <summary>Those of the languages.</summary>
    public static readonly Hyphenators Usual = new(new Dictionary<string, LanguageSettings>());

    /// <summary>Whether Korean words are broken between syllables wherever that makes better lines; else only where a line would be loose.</summary>
    public bool BreaksAtSyllables(Language language) => LanguageSettings.Find(settings, language.Tag) is { BreaksAtSyllables: true };

    /// <summary>The white before an opening bracket that begins a paragraph, in em; null where it is as before other characters.</summary>
    public double? BracketIndentOf(Language language) => language.EastAsian?.BracketIndent is { } usual ? LanguageSettings.Find(settings, language.Tag)?.BracketIndent ?? usual : null;

    /// <summary>Null if words of the language are not hyphenated.</summary>
    public Hyphenator? Of(Language language) => LanguageSettings.Find(settings, language.Tag) switch
    {
        null => language.Hyphenator,
        { IsOff: true } => null,
        var own => (language.Hyphenator ?? Hyphenator.WithoutPatterns(language.Tag)).With(own.LeftMinimum, own.RightMinimum, own.Exceptions),
    };
}
