using Watch.Languages;
using Watch.Languages.Punctuation;

namespace Watch.Reading.Punctuation;

/// <summary>How a character of a leaf's text is treated: by the conventions of its language, or as written.</summary>
/// <param name="Conventions">Null for code, addresses, raw HTML and whatever else stays as it is.</param>
/// <param name="IsScript">Whether it is raised or lowered.</param>
internal readonly record struct Treatment(Conventions? Conventions, bool IsScript = false)
{
    /// <summary>As written.</summary>
    public static Treatment Literal => default;

    public static Treatment Of(string language) => new(Language.Of(language).Conventions);
}
