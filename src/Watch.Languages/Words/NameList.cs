using System.Text.RegularExpressions;

namespace Watch.Languages.Words;

/// <summary>How a sentence joins names.</summary>
/// <param name="Two">Between the only two.</param>
/// <param name="Comma">Between names that others follow.</param>
/// <param name="Last">Before the last of three or more.</param>
public sealed record NameList(string Two, string Comma, string Last)
{
    /// <summary>How "and" changes before some names; null if it never does.</summary>
    internal SoundRule? Sound { get; init; }

    public string Join(IReadOnlyList<string> names) => names.Count < 3
        ? string.Join(Before(Two, names), names)
        : string.Join(Comma, names.SkipLast(1)) + Before(Last, names) + names[^1];

    private string Before(string joint, IReadOnlyList<string> names) => names.Count > 1 && Sound is { } sound ? sound.Apply(joint, names[^1]) : joint;
}

/// <summary>A word for "and" that is another one before some sounds: Spanish <c>y</c> is <c>e</c> before an i.</summary>
/// <param name="Word">With the spaces around it.</param>
/// <param name="Other">What stands in its place.</param>
/// <param name="Before">Matches the beginnings that it changes before.</param>
internal sealed record SoundRule(string Word, string Other, string Before)
{
    private static readonly (string Language, SoundRule Rule)[] Rows =
    [
        // Not before a diphthong: agua y hielo.
        ("es", new(" y ", " e ", "^(?:[ií](?![aeouáéóú])|h[ií](?![aeouáéóú]))")),
        ("it", new(" e ", " ed ", "^[eèé]")),
        ("cy", new(" a ", " ac ", "^[aeiouwyâêîôûŵŷ]")),
        // The word is a letter that is written on to the next; a word in other letters has a hyphen before it.
        ("he", new(" ו", " ו-", @"^[^\p{IsHebrew}]")),
    ];

    public static SoundRule? Of(string tag)
    {
        var rule = Array.Find(Rows, row => LanguageTag.Primary(tag).SequenceEqual(row.Language)).Rule;
        return rule;
    }

    public string Apply(string joint, string name) =>
        joint.EndsWith(Word, StringComparison.Ordinal) && Regex.IsMatch(name, Before, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)
            ? joint[..^Word.Length] + Other
            : joint;
}
