using System.Globalization;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Reading.Blocks;
using Watch.Reading.Checks;
using Watch.Reading.FrontMatter;
using Watch.Reading.Html;
using Watch.Reading.Inlines;
using Watch.Reading.Markup;
using Watch.Reading.Yaml;
using Inline = Watch.Documents.Inline;

namespace Watch.Reading;

/// <summary>Reads a report: front matter, then Markdown in the dialect of the documentation.</summary>
public static class ReportReader
{
    /// <summary>Reads a report. Never fails: what cannot be understood is reported and kept as text; only a body that
    /// is nested too deeply to be read is left out. Of a withdrawn report title, subtitle and the notes that they reach remain.</summary>
    public static Read<Report> Read(SourceText source, CorpusSettings settings)
    {
        var findings = new Findings(source);
        var parts = FrontMatterSplitter.Split(findings);
        var front = MetadataReader.Read(findings, parts.Yaml, settings);
        var metadata = front.Metadata;
        // What front matter with errors lacks may well be written there.
        var tellsMissing = !findings.HasErrors;
        if (tellsMissing && metadata.NewestDate is null)
            findings.AddWhole(Rules.DateMissing, "The report has no date.", "Write \"date: 2018-12-10\" in its front matter.");

        var origin = Origin.From(source, parts.Body);
        var document = Parse(findings, origin, Dialect.Blocks);
        TableCaptions.Bind(document);
        FigureCaptions.Bind(document);
        var heading = front.Title is null ? document.OfType<HeadingBlock>().FirstOrDefault(h => h.Level == 1) : null;
        var title = Line(findings, front.Title);
        var subtitle = Line(findings, front.Subtitle);
        // A report that is withdrawn says so and no more: no output is to spread what it said.
        var isWithdrawn = metadata.Status == ReportStatus.Withdrawn;
        var summary = isWithdrawn ? null : Line(findings, front.Summary);

        // A heading that is the title is read first, wherever it stands.
        var before = new[] { title?.Paragraph?.Inline ?? heading?.Inline, subtitle?.Paragraph?.Inline, summary?.Paragraph?.Inline };
        var context = new ReportContext(findings, new NoteTable(findings, before.OfType<ContainerInline>(), document, origin, isBodyRead: !isWithdrawn), new Abbreviations(findings, document, origin, metadata.Language));

        var body = new Flow(0);
        var scope = new Scope(body, metadata.Language, origin);
        var titleLeaf = title is not null ? ReadLine(context, title, scope)
            : BlockReader.ReadLeaf(context, heading?.Inline, scope);
        if (titleLeaf is null)
        {
            if (tellsMissing)
                findings.AddWhole(Rules.TitleMissing, "The report has no title.", "Write \"title: ...\" in its front matter.");
            titleLeaf = new(body.NextLeaf(), [new Text(StemOf(source.Path))]);
            context.Map.Add(0, titleLeaf.Number, [new(0, 0)]);
        }

        metadata = metadata with
        {
            Title = titleLeaf,
            Subtitle = ReadLine(context, subtitle, scope),
            Summary = ReadLine(context, summary, scope),
            ShortTitle = ReadShortTitle(context, Line(findings, front.ShortTitle), scope),
        };

        var targets = new TargetTable(context, document);
        var blocks = new BlockReader(context, targets, heading);
        var content = isWithdrawn ? [] : blocks.Read(document, scope);
        if (content.Count == 0 && !isWithdrawn && !findings.HasErrors)
            findings.AddWhole(Rules.ReportEmpty, "The report has no text.", "Write it below the front matter, or give the report \"status: draft\" until it has one.");
        var notes = ReadNotes(context, blocks, scope);
        if (!isWithdrawn)
            TellUnused(context, document, origin);
        context.Quotations.Tell(findings);
        return new(new(SlugOf(metadata.Number, source.Path), metadata, content, notes, targets.Build(), source, context.Map.Build()), findings.InOrder());
    }

    /// <summary>The name of a report in file names and links.</summary>
    internal static string SlugOf(int? number, string path)
    {
        if (number is { } n)
            return string.Create(CultureInfo.InvariantCulture, $"report-{n:000}");
        var stem = StemOf(path);
        var folded = Strings.Fold(stem);
        // A name in another writing has nothing to fold to: its characters' numbers stand for them.
        return folded.Length > 0 ? folded : string.Join('-', stem.EnumerateRunes().Select(r => r.Value.ToString("x", CultureInfo.InvariantCulture)));
    }

    private static string StemOf(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var dot = name.LastIndexOf('.');
        return dot > 0 ? name[..dot] : name.Length > 0 ? name : "untitled";
    }

    private static MarkdownDocument Parse(Findings findings, Origin origin, MarkdownPipeline pipeline)
    {
        try
        {
            var document = Markdown.Parse(origin.Text, pipeline);
            if (Nesting.FirstBeyond(document) is { } at)
                TellDepth(findings, origin.At(at));
            HtmlBlocks.Rewrite(document, findings, origin);
            return document;
        }
        catch (ArgumentException)
        {
            // How Markdig says that nesting passes its bounds, which are wider than the dialect's.
            TellDepth(findings, origin.At(0));
            return Markdown.Parse("", pipeline);
        }
    }

    private static void TellDepth(Findings findings, int at) =>
        findings.Add(
            Rules.NestingTooDeep, at, "Too many blocks stand within each other here, or too many marks are open: from here on they are text.",
            "Write them flat, or \\ before a mark that is meant as a sign.");

    /// <summary>Parses one text of the front matter; null when there is none.</summary>
    private static ParsedLine? Line(Findings findings, YamlText? written)
    {
        if (written is null)
            return null;
        // Blank lines would end the paragraph.
        var value = written.Value.ToCharArray();
        var last = '\n';
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '\n' && last == '\n')
                value[i] = ' ';
            else if (value[i] != ' ')
                last = value[i];
        }

        var origin = Origin.Of(findings.Source, new(value), written.Span);
        return new(Parse(findings, origin, Dialect.Line), origin);
    }

    private static Leaf? ReadLine(ReportContext context, ParsedLine? line, Scope scope) =>
        line?.Paragraph is { } paragraph ? BlockReader.ReadLeaf(context, paragraph.Inline, scope with { Origin = line.Origin }) : null;

    private static IReadOnlyList<Inline>? ReadShortTitle(ReportContext context, ParsedLine? line, Scope scope)
    {
        if (line?.Paragraph is not { Inline: { } inlines })
            return null;
        var flat = InlineFlattener.Flatten(context, scope with { Origin = line.Origin }, inlines, citing: false);
        var content = flat.Cut([(0, flat.Length)])[0];
        return content.Count == 0 ? null : content;
    }

    private static List<Note> ReadNotes(ReportContext context, BlockReader blocks, Scope scope)
    {
        var notes = new List<Note>();
        foreach (var entry in context.Notes.InOrder)
        {
            var content = blocks.Read(entry.Definition, scope with { Flow = new(entry.Ordinal) });
            if (content.Count == 0)
            {
                context.Findings.Add(
                    Rules.NoteEmpty, scope.Origin.At(entry.Definition.Span.Start), $"Note \"{Findings.Quote(entry.Definition.Id)}\" has no text.",
                    "Write it after the colon; further paragraphs are indented by four.");
            }

            notes.Add(new(entry.Ordinal, entry.Definition.Id, entry.Citations, content, entry.FromNote));
        }

        return notes;
    }

    private static void TellUnused(ReportContext context, MarkdownDocument document, Origin origin)
    {
        context.Abbreviations.TellUnused(context.Findings);
        foreach (var definition in document.OfType<LinkReferenceDefinitionGroup>().SelectMany(g => g).OfType<LinkReferenceDefinition>())
        {
            if (!context.UsedDefinitions.Contains(definition))
            {
                context.Findings.Add(
                    Rules.LinkDefinitionUnused, origin.At(definition.Span.Start), $"No link uses the address defined as \"{Findings.Quote(definition.Label)}\".",
                    "Delete it, or write \\[ for a bracket.");
            }
        }
    }

    private sealed record ParsedLine(MarkdownDocument Document, Origin Origin)
    {
        public ParagraphBlock? Paragraph => Document.OfType<ParagraphBlock>().FirstOrDefault();
    }
}
