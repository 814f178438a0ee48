using Watch.Documents;
using Watch.Languages;
using Watch.Reading.Inlines;

namespace Watch.Reading.Yaml;

/// <summary>Puts the parts of a name in the order of its language.</summary>
internal static class NameOrder
{
    /// <summary>A name that was written as one text: in Hungarian and Vietnamese, its first word is the family's, unless a comma says which it is.</summary>
    /// <param name="person">As in a language that has the family name last.</param>
    /// <param name="written">Holds the name, and perhaps others.</param>
    public static Person OfText(Person person, string written, string language)
    {
        if (person.Given is null || IsEastAsian(person) || !IsFirstIn(language))
            return person;
        var inOrder = $"{person.Given} {person.Family}";
        if (!Strings.Collapse(written).Contains(inOrder, StringComparison.Ordinal))
            return person with { FamilyFirst = true };
        var words = inOrder.Split(' ', 2);
        return person with { Family = words[0], Given = words[1], FamilyFirst = true };
    }

    /// <summary>A name that was written by its parts.</summary>
    /// <param name="language">Of the name, if it is said.</param>
    /// <param name="around">Of the report.</param>
    public static Person OfParts(Person person, string? language, string around) =>
        person.Given is null || IsEastAsian(person) ? person : person with { FamilyFirst = language is null ? IsFirstIn(around) : Language.Of(language).HasFamilyNameFirst };

    // Latin letters in a Korean text are mostly names of others, and Korean names are known by their letters.
    private static bool IsFirstIn(string tag) => Language.Of(tag) is { HasFamilyNameFirst: true, EastAsian: null };

    private static bool IsEastAsian(Person person) => (person.Given + person.Family).Any(Strings.IsEastAsian);
}
