using System.Text.RegularExpressions;

namespace Watch.Languages;

/// <summary>Checks, normalises and compares language tags (BCP 47, RFC 5646). The case of a tag carries no meaning.</summary>
public static partial class LanguageTag
{
    /// <summary>The tag of a text whose language cannot be determined (ISO 639-2).</summary>
    internal const string Undetermined = "und";

    private const int RegionLength = 2;
    private const int ScriptLength = 4;

    public static bool IsWellFormed(string tag) => WellFormed().IsMatch(tag);

    /// <summary>Returns the tag, or <c>und</c> if it is not well formed: one ill-formed tag makes a whole book invalid.</summary>
    public static string Of(string tag) => IsWellFormed(tag) ? tag : Undetermined;

    /// <summary>Writes a tag in the customary case (RFC 5646, 2.1.1): a script as <c>Latn</c>, a region as <c>GB</c>, all else
    /// in lower case. Tags are normalised where they are read, so that equal tags are equal strings from there on.</summary>
    public static string Canonical(string tag)
    {
        var subtags = tag.ToLowerInvariant().Split('-');
        // A singleton begins an extension or private use, whose subtags are in lower case.
        for (var i = 1; i < subtags.Length && subtags[i].Length > 1; i++)
        {
            subtags[i] = subtags[i].Length switch
            {
                RegionLength => subtags[i].ToUpperInvariant(),
                ScriptLength => char.ToUpperInvariant(subtags[i][0]) + subtags[i][1..],
                _ => subtags[i],
            };
        }

        return string.Join('-', subtags);
    }

    /// <summary>Whether two tags name one language, whatever their scripts and regions are.</summary>
    public static bool IsSameLanguage(string one, string other) => Primary(one).Equals(Primary(other), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a tag is another or begins with its subtags, as <c>de-AT</c> begins with <c>de</c>.</summary>
    internal static bool IsWithin(string tag, string other) =>
        tag.StartsWith(other, StringComparison.OrdinalIgnoreCase) && (tag.Length == other.Length || tag[other.Length] == '-');

    /// <summary>Returns the subtag of the language itself: <c>en</c> of <c>en-GB</c>.</summary>
    internal static ReadOnlySpan<char> Primary(ReadOnlySpan<char> tag) => tag.IndexOf('-') is >= 0 and var end ? tag[..end] : tag;

    /// <summary>Returns the script that a tag names; null if it names none.</summary>
    internal static string? Script(string tag) =>
        tag.Split('-').Skip(1).TakeWhile(subtag => subtag.Length > 1).FirstOrDefault(subtag => subtag.Length == ScriptLength && char.IsAsciiLetter(subtag[0]));

    /// <summary>Section 2.1: language, script, region, variants, extensions, private use.</summary>
    [GeneratedRegex(
        @"\A[a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(-[a-wy-z0-9](-[a-z0-9]{2,8})+)*(-x(-[a-z0-9]{1,8})+)?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WellFormed();
}
