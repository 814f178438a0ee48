using System.Globalization;
using System.Text.RegularExpressions;
using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Languages;
using Watch.Reading.Checks;
using Watch.Reading.FrontMatter;
using Watch.Reading.Inlines;
using Watch.Reading.Yaml;

namespace Watch.Reading.Settings;

/// <summary>Reads the <c>volumes</c> of <c>watch.yaml</c>.</summary>
internal static partial class VolumesReader
{
    private static readonly string[] Products = ["print", "epub", "pdf"];

    /// <param name="language">The corpus's, in which titles are printed.</param>
    public static IReadOnlyList<VolumeSettings> Read(Findings findings, YamlFields settings, string language)
    {
        var volumes = settings.Each("volumes", item => Volume(findings, settings, item, language));
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var volume in volumes.Where(v => !ids.Add(v.Id)))
            findings.Add(Rules.VolumeDuplicate, volume.Place, $"Another volume has the id \"{volume.Id}\".", "Give this one another.");
        TellOverlaps(findings, volumes);
        return volumes;
    }

    private static VolumeSettings? Volume(Findings findings, YamlFields settings, YamlNode item, string language)
    {
        if (item is not YamlMap map)
        {
            settings.Wrong(item, "volumes", "a list of volumes such as {id: volume-1, reports: 1-20}");
            return null;
        }

        var fields = new YamlFields(findings, map, SettingsTable.NamesWithin("volumes"));
        var id = fields.Written("id");
        if (id is null)
            findings.Add(Rules.ValueKind, map.Span.Start, "A volume has no id.", "Write \"id: volume-1\".");
        else if (!Id().IsMatch(id.Value))
            fields.Wrong(id, "id", Strings.Fold(id.Value) is { Length: > 0 } folded ? folded : "a name of a-z, 0-9 and hyphens");
        if (fields.Node("reports") is null && fields.Node("languages") is null)
            findings.Add(Rules.ValueKind, map.Span.Start, "A volume has no reports.", "Write \"reports: 1-20\".");
        _ = fields.Choice("arrange", "one-after-another");
        return new(id is null ? "" : Strings.Fold(id.Value), findings.Source.Place(map.Span.Start))
        {
            Title = fields.Printed("title", language),
            Description = fields.Printed("description", language),
            Subjects = fields.PrintedWords("subjects", language),
            Reports = Reports(findings, fields),
            Languages = fields.Each("languages", item => Language(fields, item)),
            Isbns = Isbns(findings, fields),
            Date = fields.Date("date"),
            Foreword = fields.File("foreword"),
            Groups = fields.Each("groups", group => Group(findings, fields, group, language)),
        };
    }

    private static string? Language(YamlFields fields, YamlNode item)
    {
        if (item is YamlText text && LanguageTag.IsWellFormed(text.Value))
            return LanguageTag.Canonical(text.Value);
        fields.Wrong(item, "languages", "a language tag such as en or ko");
        return null;
    }

    private static VolumeGroup? Group(Findings findings, YamlFields volume, YamlNode item, string language)
    {
        var fields = new YamlFields(findings, item as YamlMap, ["title", "reports"]);
        if (item is YamlMap && fields.Printed("title", language) is { } title)
            return new(title, Reports(findings, fields));
        volume.Wrong(item, "groups", "a list of {title, reports}");
        return null;
    }

    /// <summary>Numbers, ranges of numbers and files, in a list or with commas between.</summary>
    private static IReadOnlyList<ReportSelection> Reports(Findings findings, YamlFields fields)
    {
        var selections = new List<ReportSelection>();
        var items = fields.Node("reports") switch
        {
            null => [],
            YamlList list => list.Items,
            var one => [one],
        };
        foreach (var item in items)
        {
            if (item is not YamlText text)
            {
                fields.Wrong(item, "reports", "numbers such as 1-20, or files");
                continue;
            }

            foreach (var part in text.Value.Split(',', StringSplitOptions.TrimEntries))
            {
                if (Selection(part, findings.Source.Place(text.Span.Start)) is { } selection)
                    selections.Add(selection);
                else
                    findings.Add(Rules.ValueKind, text.Span.Start, $"\"{Findings.Quote(part)}\" names no reports.", "Write numbers such as 7 or 1-20, the smaller first, or a file such as report.md.");
            }
        }

        return selections;
    }

    private static ReportSelection? Selection(string part, SourcePlace place)
    {
        if (part.EndsWith(".md", StringComparison.OrdinalIgnoreCase))
            return new(0, 0, part, place);
        var range = Range().Match(part);
        if (!range.Success || !int.TryParse(range.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var first))
            return null;
        var last = first;
        if (range.Groups[2].Success && !int.TryParse(range.Groups[2].Value, NumberStyles.None, CultureInfo.InvariantCulture, out last))
            return null;
        return first <= last ? new(first, last, null, place) : null;
    }

    private static IReadOnlyList<(string Product, string Isbn)> Isbns(Findings findings, YamlFields fields)
    {
        var isbns = new YamlFields(findings, fields.Map("isbn"), Products);
        var read = new List<(string, string)>();
        foreach (var (product, node) in isbns.InOrder)
        {
            if (isbns.Text(product) is not { } isbn)
                continue;
            if (IdentifierCheck.Isbn(isbn) is { } problem)
                findings.Add(Rules.IdentifierInvalid, node.Span.Start, $"\"{Findings.Quote(isbn)}\" {problem.What}", problem.Remedy);
            if (read.Exists(r => r.Item2 == isbn))
                findings.Add(Rules.IdentifierInvalid, node.Span.Start, $"\"{Findings.Quote(isbn)}\" is given to two products.", "Each product has an ISBN of its own.");
            read.Add((product, isbn));
        }

        return read;
    }

    private static void TellOverlaps(Findings findings, IReadOnlyList<VolumeSettings> volumes)
    {
        for (var i = 0; i < volumes.Count; i++)
        {
            foreach (var selection in volumes[i].Reports)
            {
                var earlier = volumes.Take(i).FirstOrDefault(v => v.Reports.Any(selection.Overlaps) && SharesLanguage(v, volumes[i]));
                if (earlier is not null)
                    findings.Add(Rules.VolumeOverlap, selection.Place, $"Some of {selection} are in volume \"{earlier.Id}\" too.", "Take them out of one of the two.");
            }
        }
    }

    private static bool SharesLanguage(VolumeSettings one, VolumeSettings other) =>
        one.Languages.Count == 0 || other.Languages.Count == 0 || one.Languages.Any(a => other.Languages.Any(b => LanguageTag.IsSameLanguage(a, b)));

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(@"^(\d+)(?:\s*[-\u2013]\s*(\d+))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Range();
}
