using Watch.Documents.Settings;
using Watch.Languages;
using Watch.Languages.Hyphenation;

namespace Watch.Typesetting.Paragraphs;

/// <summary>The hyphenators of a corpus: those of the languages, with what its settings have otherwise.</summary>
/// <param name="settings">By language tag.</param>
internal sealed class Hyphenators(IReadOnlyDictionary<string, HyphenationSettings> settings)
{
    /// <summary>Those of the languages.</summary>
    public static readonly Hyphenators Usual = new(new Dictionary<string, HyphenationSettings>());

    /// <summary>Null if words of the language are not hyphenated.</summary>
    public Hyphenator? Of(Language language) => HyphenationSettings.Find(settings, language.Tag) switch
    {
        null => language.Hyphenator,
        { IsOff: true } => null,
        var own => (language.Hyphenator ?? Hyphenator.WithoutPatterns(language.Tag)).With(own.LeftMinimum, own.RightMinimum, own.Exceptions),
    };
}
