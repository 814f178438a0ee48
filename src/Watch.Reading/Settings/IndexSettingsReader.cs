using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Reading.Checks;
using Watch.Reading.Inlines;
using Watch.Reading.Punctuation;
using Watch.Reading.Yaml;

namespace Watch.Reading.Settings;

/// <summary>Reads <c>index.yaml</c>: a mapping from headings to <c>see</c>, <c>see-also</c> and <c>sub-entries</c>.</summary>
public static class IndexSettingsReader
{
    private static readonly string[] Keys = ["see", "see-also", "sub-entries"];

    /// <summary>Never fails: what cannot be read is left out.</summary>
    /// <param name="language">The corpus's, in which headings are printed.</param>
    public static Read<IndexSettings> Read(SourceText source, string language)
    {
        var findings = new Findings(source);
        var root = YamlLoader.Load(findings, new(0, source.Text.Length));
        if (root is not (null or YamlMap or YamlText { Plain: true, Value: "" }))
            findings.Add(Rules.ValueKind, root.Span.Start, "The index is no mapping of headings.", "Write \"Heading: {see: Other heading}\".");
        var rules = new List<IndexRule>();
        foreach (var (key, value) in (root as YamlMap)?.Entries ?? [])
        {
            var heading = Printed(key, language);
            if (rules.Exists(r => r.Heading == heading))
                findings.Add(Rules.KeyDuplicate, key.Span.Start, $"The heading \"{Findings.Quote(heading)}\" is written twice.", "Delete one.");
            else if (value is YamlMap map)
                rules.Add(Rule(findings, heading, key, new(findings, map, Keys), language));
            else
                findings.Add(Rules.ValueKind, value.Span.Start, $"\"{Findings.Quote(heading)}\" is no mapping.", "Write {see: Heading}, {see-also: [Heading]} or {sub-entries: {text: Heading}}.");
        }

        return new(new(rules), findings.InOrder());
    }

    private static IndexRule Rule(Findings findings, string heading, YamlText key, YamlFields fields, string language)
    {
        var rule = new IndexRule(
            heading, findings.Source.Place(key.Span.Start), fields.Written("see") is { } see ? Printed(see, language) : null,
            Headings(findings, fields.Node("see-also"), language), SubEntries(findings, fields, language));
        if (rule.See is not null && (rule.SeeAlso.Count > 0 || rule.SubEntries.Count > 0))
            findings.Add(Rules.ValueKind, key.Span.Start, $"\"{Findings.Quote(heading)}\" has see and something else.", "A heading with \"see\" is only a way to another: write \"see-also\" instead.");
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
                    read.Add(new(Printed(text, language), Headings(findings, headings, language), findings.Source.Place(text.Span.Start)));
                break;
            case { } other:
                fields.Wrong(other, "sub-entries", "a mapping of what stands below the heading to marked headings");
                break;
        }

        return read;
    }

    /// <summary>One heading, or a list of them.</summary>
    private static IReadOnlyList<string> Headings(Findings findings, YamlNode? node, string language)
    {
        switch (node)
        {
            case null:
                return [];
            case YamlText text:
                return [Printed(text, language)];
            case YamlList list when list.Items.All(i => i is YamlText):
                return [.. list.Items.Cast<YamlText>().Select(t => Printed(t, language))];
            default:
                findings.Add(Rules.ValueKind, node.Span.Start, "This is neither a heading nor a list of headings.", "Write \"Heading\" or [Heading, Other heading].");
                return [];
        }
    }

    /// <summary>A heading as reports print it.</summary>
    private static string Printed(YamlText text, string language) => PlainText.Set(Strings.Collapse(text.Value), language);
}
