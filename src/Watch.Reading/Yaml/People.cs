using System.Text.RegularExpressions;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Reading.Checks;
using Watch.Reading.FrontMatter;
using Watch.Reading.Inlines;

namespace Watch.Reading.Yaml;

/// <summary>Reads names of people.</summary>
internal static partial class People
{
    private static readonly string[] Keys = ["given", "family", "affiliation", "orcid"];

    /// <summary>A list of people, each <c>Given Family</c>, <c>Family, Given</c> or a mapping.</summary>
    public static IReadOnlyList<Person> Read(Findings findings, YamlFields fields, string key) =>
        fields.Each(key, item => item switch
        {
            YamlText text when !string.IsNullOrWhiteSpace(text.Value) => FromName(Strings.Collapse(text.Value)),
            YamlMap map => FromMap(findings, map),
            _ => Wrong(fields, item, key),
        });

    /// <summary>A name written as one text.</summary>
    public static Person FromName(string name)
    {
        var comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0 && name[(comma + 1)..].Trim() is { Length: > 0 } given)
            return Parted(given, name[..comma].Trim());
        var eastAsian = name.Any(Strings.IsEastAsian);
        var space = eastAsian ? name.IndexOf(' ', StringComparison.Ordinal) : name.LastIndexOf(' ');
        if (space < 0)
            return new(null, name);
        return eastAsian ? Parted(name[(space + 1)..], name[..space]) : Parted(name[..space], name[(space + 1)..]);
    }

    private static Person Parted(string? given, string family, string? affiliation = null, string? orcid = null) =>
        new(given, family, affiliation, orcid, FamilyFirst: given is not null && (given + family).Any(Strings.IsEastAsian));

    private static Person? FromMap(Findings findings, YamlMap map)
    {
        var fields = new YamlFields(findings, map, Keys);
        var given = fields.Text("given");
        if ((fields.Text("family") ?? given) is not { } family)
        {
            findings.Add(Rules.ValueKind, map.Span.Start, "A person has no name.", "Write \"family: ...\".");
            return null;
        }

        var orcid = fields.Text("orcid")?.Replace("https://orcid.org/", "", StringComparison.Ordinal);
        if (orcid is not null && !Orcid().IsMatch(orcid))
        {
            fields.Wrong(fields.Node("orcid")!, "orcid", "an ORCID such as 0000-0002-1825-0097");
            orcid = null;
        }

        if (orcid is not null && IdentifierCheck.Orcid(orcid) is { } problem)
            findings.Add(Rules.IdentifierInvalid, fields.Node("orcid")!.Span.Start, $"\"{orcid}\" {problem.What}", problem.Remedy);
        return Parted(fields.Text("family") is null ? null : given, family, fields.Text("affiliation"), orcid);
    }

    private static Person? Wrong(YamlFields fields, YamlNode item, string key)
    {
        fields.Wrong(item, key, "a name, or a mapping with given and family");
        return null;
    }

    [GeneratedRegex(@"^\d{4}-\d{4}-\d{4}-\d{3}[\dX]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Orcid();
}
