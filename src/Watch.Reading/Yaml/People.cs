using System.Text.RegularExpressions;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Reading.Checks;
using Watch.Reading.FrontMatter;
using Watch.Reading.Inlines;
using Watch.Reading.Punctuation;
using Watch.Reading.Settings;

namespace Watch.Reading.Yaml;

/// <summary>Reads authors and editors.</summary>
internal static partial class People
{
    private static readonly string[] Keys = ["given", "family", "affiliation", "orcid", "suffix", "name", "language"];

    /// <summary>A list of people, each a name or a mapping; or names in one text, as in "Ada Example and Ben Sample".</summary>
    /// <param name="language">In which they are printed.</param>
    public static IReadOnlyList<Person> Read(Findings findings, YamlFields fields, string key, string language)
    {
        var items = fields.Node(key) switch
        {
            null => [],
            YamlList list => list.Items,
            { } one => [one],
        };
        return [.. items.SelectMany(item => Read(findings, fields, key, item, language)).Select(p => Printed(p, language))];
    }

    private static IReadOnlyList<Person> Read(Findings findings, YamlFields fields, string key, YamlNode item, string language)
    {
        switch (item)
        {
            case YamlText text when !string.IsNullOrWhiteSpace(text.Value):
                fields.TellComment(text);
                PlainText.TellMarkup(findings, text);
                return [.. FromText(findings, text, isItem: fields.Node(key) is YamlList).Select(p => NameOrder.OfText(p, text.Value, language))];
            case YamlMap map:
                return FromMap(findings, map, fields.Allowed, language) is { } person ? [person] : [];
            default:
                fields.Wrong(item, key, "a name, or a mapping with given and family");
                return [];
        }
    }

    private static IReadOnlyList<Person> FromText(Findings findings, YamlText text, bool isItem)
    {
        var written = Strings.Collapse(text.Value);
        var reading = NameList.Read(written);
        if (reading.Doubt is { } doubt)
            findings.Add(Rules.NameUnclear, text.Span.Start, $"\"{Findings.Quote(written)}\" can be read in two ways, and is read as {doubt.ReadAs}.", isItem ? doubt.RemedyForItem : doubt.Remedy);
        return reading.People;
    }

    private static Person Printed(Person person, string language) => person with
    {
        Given = person.Given is null ? null : PlainText.SetName(person.Given, language),
        Family = PlainText.SetName(person.Family, language),
        Affiliation = person.Affiliation is null ? null : PlainText.Set(person.Affiliation, language),
    };

    private static Person? FromMap(Findings findings, YamlMap map, IReadOnlyList<string> allowed, string around)
    {
        var fields = new YamlFields(findings, map, new KeySet(Keys) { Allowed = allowed, Foreign = ForeignKeys.InPerson });
        var language = fields.Language("language");
        if (NameIn(findings, fields) is not { } read)
        {
            findings.Add(Rules.ValueKind, map.Span.Start, "A person has no name.", "Write \"family: ...\".");
            return null;
        }

        var name = fields.Text("family") is null && fields.Node("name") is YamlText whole ? NameOrder.OfText(read, whole.Value, language ?? around) : NameOrder.OfParts(read, language, around);
        foreach (var key in (string[])["given", "family", "affiliation", "name"])
        {
            if (fields.Node(key) is YamlText written)
                PlainText.TellMarkup(findings, written);
        }

        return name with { Affiliation = fields.Text("affiliation"), Orcid = OrcidIn(findings, fields), Suffix = fields.Text("suffix") ?? name.Suffix };
    }

    /// <summary>The name by its parts, or as one text under <c>name</c>, which may itself be a mapping of parts.</summary>
    private static Person? NameIn(Findings findings, YamlFields fields)
    {
        if (fields.Node("name") is YamlMap parts)
            return NameIn(findings, new(findings, parts, new KeySet(Keys) { Allowed = fields.Allowed, Foreign = ForeignKeys.InPerson }));
        var given = fields.Text("given");
        if (fields.Text("family") is { } family)
            return PersonName.Of(given, family);
        return (fields.Text("name") ?? given) is { } name ? PersonName.Parse(name) : null;
    }

    private static string? OrcidIn(Findings findings, YamlFields fields)
    {
        var orcid = fields.Text("orcid")?.Replace("https://orcid.org/", "", StringComparison.Ordinal);
        if (orcid is null)
            return null;
        if (!Orcid().IsMatch(orcid))
        {
            fields.Wrong(fields.Node("orcid")!, "orcid", "an ORCID such as 0000-0002-1825-0097");
            return null;
        }

        if (IdentifierCheck.Orcid(orcid) is { } problem)
            findings.Add(Rules.IdentifierInvalid, fields.Node("orcid")!.Span.Start, $"\"{orcid}\" {problem.What}", problem.Remedy);
        return orcid;
    }

    [GeneratedRegex(@"^\d{4}-\d{4}-\d{4}-\d{3}[\dX]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Orcid();
}
