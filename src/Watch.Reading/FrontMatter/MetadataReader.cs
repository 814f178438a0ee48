using System.Globalization;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Reading.Checks;
using Watch.Reading.Settings;
using Watch.Reading.Yaml;

namespace Watch.Reading.FrontMatter;

/// <summary>Reads the front matter of a report, except the inline markup of its texts.</summary>
internal static class MetadataReader
{
    /// <summary>How other programs write <c>status: draft</c>.</summary>
    private const string Draft = "draft";

    private static readonly string[] IdentifierKinds = ["doi", "issn", "isbn", "urn", "ark", "url"];

    /// <summary>Front matter as read: the texts with markup as written, all else in the metadata, whose title is
    /// still empty.</summary>
    internal sealed record FrontMatter(YamlText? Title, YamlText? Subtitle, YamlText? ShortTitle, YamlText? Summary, ReportMetadata Metadata);

    /// <param name="span">Where the YAML stands; empty for a report without front matter.</param>
    public static FrontMatter Read(Findings findings, SourceSpan span, CorpusSettings settings)
    {
        var root = YamlLoader.Load(findings, span);
        if (root is not (null or YamlMap or YamlText { Plain: true, Value: "" }))
            findings.Add(Rules.ValueKind, root.Span.Start, "The front matter is not a mapping of keys to values.", "Write \"title: ...\".");
        var fields = new YamlFields(findings, root as YamlMap, new KeySet(SettingsTable.Names(SettingsTable.Report))
        {
            Aliases = ForeignKeys.Language,
            Others = [Draft],
            Allowed = settings.AllowedKeys,
            Foreign = ForeignKeys.InReport,
        });
        var language = fields.Language("language") ?? settings.Language;
        var metadata = new ReportMetadata
        {
            Number = fields.WholeNumber("number"),
            Title = new(0, []),
            Date = fields.Date("date"),
            Posted = fields.Date("posted"),
            Authors = People.Read(findings, fields, "authors", language),
            Language = language,
            Keywords = fields.PrintedWords("keywords", language),
            Rights = fields.Printed("rights", language),
            Licence = fields.Text("licence"),
            Identifiers = Identifiers(findings, fields),
            Revisions = [.. fields.Each("revised", item => Revision(findings, fields, item, language)).Select(r => (r.Date, r.Note))],
            Translations = [.. fields.Each("translations", item => Translation(findings, fields, item))],
            Words = settings.Words,
            Status = Status(fields),
            KeyPlaces = fields.Places,
        };
        TellOrder(findings, fields, metadata);
        return new(fields.WrittenForPrint("title"), fields.WrittenForPrint("subtitle"), fields.WrittenForPrint("short-title"), fields.WrittenForPrint("summary"), metadata);
    }

    /// <summary>The identifiers of a report or of the corpus.</summary>
    public static IReadOnlyList<(string Kind, string Value)> Identifiers(Findings findings, YamlFields fields)
    {
        var identifiers = new YamlFields(findings, fields.Map("identifiers"), IdentifierKinds);
        var read = new List<(string, string)>();
        foreach (var (kind, node) in identifiers.InOrder)
        {
            if (identifiers.Text(kind) is not { } written)
                continue;
            var value = IdentifierCheck.Bare(kind, written);
            if (IdentifierCheck.Problem(kind, value) is { } problem)
                findings.Add(Rules.IdentifierInvalid, node.Span.Start, $"\"{Findings.Quote(value)}\" {problem.What}", problem.Remedy);
            read.Add((kind, value));
        }

        return read;
    }

    private static void TellOrder(Findings findings, YamlFields fields, ReportMetadata metadata)
    {
        if (metadata.Date is not { } issued)
            return;
        if (metadata.Posted < issued)
            findings.Add(Rules.DateOrder, fields.Node("posted")!.Span.Start, "The report is posted before its date.", "Correct one of them, or exchange them.");
        foreach (var revision in metadata.Revisions.Where(r => r.Date < issued))
            findings.Add(
                Rules.DateOrder, fields.Places["revised"],
                string.Create(CultureInfo.InvariantCulture, $"The revision of {revision.Date:yyyy-MM-dd} is older than the report."), "Correct its date or the report's.");
    }

    private static RevisionEntry? Revision(Findings findings, YamlFields fields, YamlNode item, string language)
    {
        var entry = new YamlFields(findings, item as YamlMap, ["date", "note"]);
        if (item is YamlMap && entry.Date("date") is { } date)
            return new(date, entry.Printed("note", language) ?? "");
        if (item is not YamlMap || entry.Node("date") is null)
            fields.Wrong(item, "revised", "a list of {date, note}");
        return null;
    }

    private static Translation? Translation(Findings findings, YamlFields fields, YamlNode item)
    {
        var entry = new YamlFields(findings, item as YamlMap, ["language", "url", "report"]);
        var (language, url, file) = (entry.Language("language"), entry.Text("url"), entry.File("report"));
        // A report of the corpus says itself in which language it is.
        if (file is not null)
            return new(language ?? "", url) { File = file };
        if (language is not null && url is not null)
            return new(language, url);
        if (item is not YamlMap || entry.Node("report") is null && (entry.Node("language") is null || entry.Node("url") is null))
            fields.Wrong(item, "translations", "a list of {language, url}, or of {report} for a file of this corpus");
        return null;
    }

    private static ReportStatus Status(YamlFields fields)
    {
        // What is called a draft in either way is not to be made.
        if (fields.Flag(Draft) ?? false)
            return ReportStatus.Draft;
        switch (fields.Node("status"))
        {
            case null or YamlText { Value: "published" }:
                return ReportStatus.Published;
            case YamlText { Value: "withdrawn" }:
                return ReportStatus.Withdrawn;
            case YamlText { Value: "draft" }:
                return ReportStatus.Draft;
            case { } other:
                fields.Wrong(other, "status", "published, withdrawn or draft");
                return ReportStatus.Published;
        }
    }

    private sealed record RevisionEntry(DateOnly Date, string Note);
}
