using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Reading.Checks;
using Watch.Reading.Inlines;
using Watch.Reading.Punctuation;
using Watch.Reading.Yaml;

namespace Watch.Reading.Settings;

/// <summary>Reads <c>index.yaml</c>: a mapping from headings to <c>sort</c>, <c>see</c>, <c>see-also</c> and <c>sub-entries</c>.</summary>
public static class IndexSettingsReader
{
    private static readonly string[] Keys = ["sort", "see", "see-also", "sub-entries"];
    private static readonly string[] SubEntryKeys = ["headings", "sort"];

    /// <summary>Never fails: what cannot be read is left out.</summary>
    /// <param name="language">The corpus's, in which headings are printed.</param>
    public static Read<IndexSettings> Read(SourceText source, string language)
    {
        var findings = new Findings(source);
        var root = YamlLoader.Load(findings, new(0, source.Text.Length));
        if (root is not (null or YamlMap or YamlText { Plain: true, Value: "" }))
            findings.Add(Rules.ValueKind, root.Span.Start, "The index is not a mapping of headings.", "Write \"Heading: {see: Other heading}\".");
        var rules = new List<IndexRule>();
        foreach (var (key, value) in (root as YamlMap)?.Entries ?? [])
        {
            var printed = Printed(key, language);
            var heading = Leaf.OneLineOf(printed);
            if (rules.Exists(r => r.Heading == heading))
                findings.Add(Rules.KeyDuplicate, key.Span.Start, $"The heading \"{Findings.Quote(heading)}\" is written twice.", "Delete one.");
            else if (value is YamlMap map)
                rules.Add(Rule(findings, heading, key, new(findings, map, Keys), language) with { Printed = printed });
            else
                findings.Add(Rules.ValueKind, value.Span.Start, $"\"{Findings.Quote(heading)}\" is not a mapping.", "Write {see: Heading}, {see-also: [Heading]}, {sub-entries: {text: Heading}} or {sort: reading}.");
        }

        return new(new(rules), findings.InOrder());
    }

    private static IndexRule Rule(Findings findings, string heading, YamlText key, YamlFields fields, string language)
    {
        var rule = new IndexRule(
            heading, findings.Source.Place(key.Span.Start), fields.Written("see") is { } see ? Heading(see, language) : null,
            Headings(findings, fields.Node("see-also"), language), SubEntries(findings, fields, language))
        {
            Reading = Reading(fields),
        };
        if (rule.See is not null && (rule.SeeAlso.Count > 0 || rule.SubEntries.Count > 0))
            findings.Add(Rules.ValueKind, key.Span.Start, $"\"{Findings.Quote(heading)}\" has \"see\" and something else.", "A heading with \"see\" is only a way to another: write \"see-also\" instead.");
        return rule;
    }

    private static List<SubEntry> SubEntries(Findings findings, YamlFields fields, string language)
    {
        var read = new List<SubEntry>();
        switch (fields.Node("sub-entries"))
        {
            case null:
                break;
            case YamlMap map:
                foreach (var (text, headings) in map.Entries)
                {
                    var printed = Printed(text, language);
                    var own = headings is YamlMap both ? new YamlFields(findings, both, SubEntryKeys) : null;
                    read.Add(new(Leaf.OneLineOf(printed), Headings(findings, own is null ? headings : own.Node("headings"), language), findings.Source.Place(text.Span.Start))
                    {
                        Printed = printed,
                        Reading = own is null ? null : Reading(own),
                    });
                }

                break;
            case { } other:
                fields.Wrong(other, "sub-entries", "a mapping of what stands below the heading to marked headings");
                break;
        }

        return read;
    }

    /// <summary>The reading by which something is sorted.</summary>
    private static string? Reading(YamlFields fields) => fields.Written("sort") is { } written && Strings.Collapse(written.Value) is { Length: > 0 } reading ? reading : null;

    /// <summary>One heading, or a list of them.</summary>
    private static IReadOnlyList<string> Headings(Findings findings, YamlNode? node, string language)
    {
        switch (node)
        {
            case null:
                return [];
            case YamlText text:
                return [Heading(text, language)];
            case YamlList list when list.Items.All(i => i is YamlText):
                return [.. list.Items.Cast<YamlText>().Select(t => Heading(t, language))];
            default:
                findings.Add(Rules.ValueKind, node.Span.Start, "This is neither a heading nor a list of headings.", "Write \"Heading\", [Heading, Other heading] or {headings: [Heading], sort: reading}.");
                return [];
        }
    }

    /// <summary>A heading as the index prints it.</summary>
    private static IReadOnlyList<Inline> Printed(YamlText text, string language) => EmphasisText.Parse(PlainText.Set(Strings.Collapse(text.Value), language));

    /// <summary>A heading as reports mark it.</summary>
    private static string Heading(YamlText text, string language) => Leaf.OneLineOf(Printed(text, language));
}
