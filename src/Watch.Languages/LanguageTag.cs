using System.Text.RegularExpressions;

namespace Watch.Languages;

/// <summary>Language tags of BCP 47 (RFC 5646).</summary>
public static partial class LanguageTag
{
    /// <summary>What stands for a language that cannot be told (ISO 639-2).</summary>
    public const string Undetermined = "und";

    public static bool IsWellFormed(string tag) => WellFormed().IsMatch(tag);

    /// <summary>The tag itself, or <c>und</c> when it is not well formed: one ill-formed tag would make a whole book
    /// invalid.</summary>
    public static string Of(string tag) => IsWellFormed(tag) ? tag : Undetermined;

    /// <summary>Whether a tag's language is the given one, whatever its script and region.</summary>
    public static bool Is(string tag, string language) =>
        tag.StartsWith(language, StringComparison.OrdinalIgnoreCase) && (tag.Length == language.Length || tag[language.Length] == '-');

    /// <summary>Whether two tags name one language, whatever their scripts and regions.</summary>
    public static bool IsSameLanguage(string one, string other) => Is(one, other.Split('-')[0]);

    /// <summary>Section 2.1: language, script, region, variants, extensions, private use.</summary>
    [GeneratedRegex(
        @"\A[a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(-[a-wy-z0-9](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WellFormed();
}
