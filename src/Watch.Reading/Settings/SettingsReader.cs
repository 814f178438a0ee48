using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Houses;
using Watch.Documents.Settings;
using Watch.Reading.Checks;
using Watch.Reading.FrontMatter;
using Watch.Reading.Yaml;

namespace Watch.Reading.Settings;

/// <summary>Reads <c>watch.yaml</c>.</summary>
public static class SettingsReader
{
    /// <summary>Reads the settings of a corpus. Never fails: what cannot be read keeps its default.</summary>
    public static Read<CorpusSettings> Read(SourceText source)
    {
        var findings = new Findings(source);
        var root = YamlLoader.Load(findings, new(0, source.Text.Length));
        if (root is not (null or YamlMap or YamlText { Plain: true, Value: "" }))
            findings.Add(Rules.ValueKind, root.Span.Start, "The settings are not a mapping of keys to values.", "Write \"title: ...\".");
        var allowed = AllowedKeys(findings, root as YamlMap);
        var fields = new YamlFields(findings, root as YamlMap, new KeySet(SettingsTable.Names(SettingsTable.Corpus))
        {
            Aliases = ForeignKeys.Language,
            Allowed = allowed,
            Foreign = ForeignKeys.InCorpus,
        });
        var defaults = new CorpusSettings();
        var language = fields.Language("language") ?? defaults.Language;
        _ = fields.Map("keys");
        var (order, files) = Order(findings, fields);
        var design = new YamlFields(findings, fields.Map("design"), ["report", "print"]);
        var print = ProductsReader.Print(findings, fields, language);
        var printDesign = ProductsReader.Design(findings, design, "print");
        var languages = LanguagesReader.Read(findings, fields);
        return new(
            new()
            {
                Title = fields.Printed("title", language) ?? defaults.Title,
                Subtitle = fields.Printed("subtitle", language),
                Description = fields.Printed("description", language),
                Subjects = fields.PrintedWords("subjects", language),
                Publisher = fields.Printed("publisher", language),
                Place = fields.Printed("place", language),
                Language = language,
                Rights = fields.Printed("rights", language),
                Licence = fields.Text("licence"),
                Editors = People.Read(findings, fields, "editors", language),
                Identifiers = MetadataReader.Identifiers(findings, fields),
                AllowedKeys = allowed,
                Words = languages.Words,
                Series = fields.Printed("series", language),
                ArchiveStandard = Standard(findings, fields),
                Order = order,
                OrderedFiles = files,
                FallbackFonts = FallbackFonts(findings, fields),
                Volumes = VolumesReader.Read(findings, fields, language),
                ReportDesign = ProductsReader.Design(findings, design, "report"),
                PrintDesign = print.House is { } house ? HouseFit.Fit(printDesign, house) : printDesign,
                Typography = TypographyReader.Read(findings, fields),
                Print = print,
                Epub = ProductsReader.Epub(findings, fields),
                Languages = languages.Settings,
            },
            findings.InOrder());
    }

    /// <summary>Read before all else, since it holds for this file too.</summary>
    private static IReadOnlyList<string> AllowedKeys(Findings findings, YamlMap? root)
    {
        var keys = root?.Entries.FirstOrDefault(e => e.Key.Value == "keys").Value;
        var fields = new YamlFields(findings, keys as YamlMap, SettingsTable.NamesWithin("keys"));
        return fields.Each("allow", item =>
        {
            if (item is YamlText { Value.Length: > 0 } key)
                return key.Value;
            fields.Wrong(item, "allow", "a key");
            return null;
        });
    }

    private static ArchiveStandard Standard(Findings findings, YamlFields fields)
    {
        var archive = new YamlFields(findings, fields.Map("archive"), SettingsTable.NamesWithin("archive"));
        switch (archive.Node("standard"))
        {
            case null or YamlText { Value: "a-2a+ua-1" }:
                return ArchiveStandard.A2a;
            case YamlText { Value: "a-2u+ua-1" }:
                return ArchiveStandard.A2u;
            case YamlText { Value: "a-3a+ua-1" }:
                return ArchiveStandard.A3a;
            case { } other:
                archive.Wrong(other, "standard", "a-2a+ua-1, a-2u+ua-1 or a-3a+ua-1");
                return ArchiveStandard.A2a;
        }
    }

    private static IReadOnlyList<NamedFile> FallbackFonts(Findings findings, YamlFields fields)
    {
        var fonts = new YamlFields(findings, fields.Map("fonts"), ["fallback"]);
        return fonts.Each("fallback", item =>
        {
            if (item is YamlText text && !string.IsNullOrWhiteSpace(text.Value))
                return new NamedFile(text.Value, findings.Source.Place(item.Span.Start));
            fonts.Wrong(item, "fallback", "the path of a font within the corpus folder");
            return null;
        });
    }

    private static (ReportOrder, IReadOnlyList<NamedFile>) Order(Findings findings, YamlFields fields)
    {
        switch (fields.Node("order"))
        {
            case null or YamlText { Value: "number" }:
                return (ReportOrder.ByNumber, []);
            case YamlText { Value: "date" }:
                return (ReportOrder.ByDate, []);
            case YamlList list:
                var files = new List<NamedFile>();
                foreach (var item in list.Items)
                {
                    if (item is YamlText { Value.Length: > 0 } file)
                        files.Add(new(file.Value, findings.Source.Place(file.Span.Start)));
                    else
                        fields.Wrong(item, "order", "a file's name");
                }

                return (ReportOrder.AsListed, files);
            case { } other:
                fields.Wrong(other, "order", "number, date, or a list of files");
                return (ReportOrder.ByNumber, []);
        }
    }
}
