using System.Text.RegularExpressions;

namespace Watch.Epub;

/// <summary>Tags of languages after BCP 47. A tag that is not well formed would make the whole book invalid, so none
/// is written in its place.</summary>
internal static partial class LanguageTag
{
    /// <summary>What stands for a language that cannot be told (ISO 639-2).</summary>
    public const string Undetermined = "und";

    public static bool IsWellFormed(string tag) => WellFormed().IsMatch(tag);

    /// <summary>The tag itself, or <c>und</c> when it is not well formed.</summary>
    public static string Of(string tag) => IsWellFormed(tag) ? tag : Undetermined;

    /// <summary>Whether two tags name one language, whatever their regions and scripts.</summary>
    public static bool IsSameLanguage(string one, string other) =>
        string.Equals(Primary(one), Primary(other), StringComparison.OrdinalIgnoreCase);

    private static string Primary(string tag) => tag.Split('-')[0];

    /// <summary>RFC 5646, section 2.1: language, script, region, variants, extensions, private use.</summary>
    [GeneratedRegex(
        @"\A[a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(-[a-wy-z0-9](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WellFormed();
}
