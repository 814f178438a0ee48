namespace Watch.Documents;

/// <summary>Language tags of BCP 47 (RFC 5646).</summary>
public static class LanguageTag
{
    /// <summary>Whether a tag is well-formed as far as its shape goes: a language of 2 to 8 letters (or <c>x</c> for
    /// private use), and subtags of 1 to 8 letters and digits.</summary>
    public static bool IsWellFormed(string tag)
    {
        var subtags = tag.Split('-');
        var language = subtags[0];
        return language.All(char.IsAsciiLetter)
            && (language.Length is >= 2 and <= 8 || (language is "x" or "X" && subtags.Length > 1))
            && subtags.Skip(1).All(s => s.Length is >= 1 and <= 8 && s.All(char.IsAsciiLetterOrDigit));
    }

    /// <summary>Whether a tag's language is the given one, whatever its script and region.</summary>
    public static bool Is(string tag, string language) =>
        tag.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (tag.Length == language.Length || tag[language.Length] == '-');
}
