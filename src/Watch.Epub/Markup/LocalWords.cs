using System.Xml.Linq;
using Watch.Languages;
using Watch.Languages.Words;

namespace Watch.Epub.Markup;

/// <summary>The house words for a text, and the attributes that mark them where they are in another language.</summary>
internal sealed class LocalWords
{
    private LocalWords(Language language)
    {
        Language = language;
        Marks = language.StandIn is { } other ? [.. Xhtml.Language(other)] : [];
    }

    /// <param name="words">Those that the corpus writes otherwise.</param>
    public static LocalWords For(string language, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> words) =>
        new(Languages.Language.Of(language, words));

    /// <summary>The language of the text around the words.</summary>
    public Language Language { get; }

    public HouseWords House => Language.Words;

    /// <summary>The language attributes for an element of these words; none if they are in the language around them.</summary>
    public XAttribute[] Marks { get; }
}
