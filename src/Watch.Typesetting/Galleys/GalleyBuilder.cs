using Watch.Documents;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.Galleys;

/// <summary>How a text is wanted in one column.</summary>
[Flags]
internal enum GalleyForms
{
    /// <summary>With its notes at its end.</summary>
    WithNotes = 1,

    /// <summary>Without them, as they stand elsewhere.</summary>
    WithoutNotes = 2,
}

/// <summary>A text, set in lines once. Both galleys are the same where the text has no notes.</summary>
/// <param name="WithNotes">Null where it is not wanted.</param>
/// <param name="WithoutNotes">Null where it is not wanted.</param>
internal sealed record SetText(Galley? WithNotes, Galley? WithoutNotes)
{
    /// <summary>All lines that were set.</summary>
    public Galley Whole => WithNotes ?? WithoutNotes!;
}

/// <summary>Sets a report in one column: its opening, its body, its notes.</summary>
internal sealed class GalleyBuilder
{
    // Above a byline after the first, of the space above this.
    private const double BylineSpace = 0.25;

    private readonly Report report;
    private readonly bool isReport;
    private readonly OpeningMatter opening;
    private readonly PageDesign design;
    private readonly ParagraphFlow flow;
    private readonly TagTreeBuilder tags;
    private readonly List<ParagraphTrace> traces = [];
    private readonly List<OutlineEntry> outline = [];
    private readonly Column column;
    private readonly BlockSetter blocks;

    /// <param name="isReport">Whether the text has a masthead, and says how it is cited.</param>
    public GalleyBuilder(Report report, CorpusSettings settings, bool isReport, PageDesign design, Assets assets, ParagraphSetter setter, ParagraphFlow flow, TagTreeBuilder tags, bool trace)
    {
        this.report = report;
        this.isReport = isReport;
        this.design = design;
        this.flow = flow;
        this.tags = tags;
        opening = new OpeningMatter(report, settings);
        column = new Column(design, setter, design.Measure / 4, trace ? traces : null);
        blocks = new BlockSetter(report.Slug, design, assets, column, flow, setter, tags, outline);
    }

    public SetText Build(GalleyForms forms)
    {
        var language = report.Metadata.Language;
        var root = tags.Add(new Tag(0, -1, TagKind.Document) { Language = language });
        var frame = new Frame(report.Slug, Length.Zero, design.Measure, language, root, 0, null);
        SetOpening(frame);
        blocks.Set(report.Body, frame);
        if (report.Notes.Count == 0)
        {
            var only = End(frame, column, flow, tags, traces);
            return new(only, only);
        }

        var without = forms.HasFlag(GalleyForms.WithoutNotes) ? EndWithoutNotes(frame, isAside: forms != GalleyForms.WithoutNotes) : null;
        if (!forms.HasFlag(GalleyForms.WithNotes))
            return new(null, without);
        SetNotes(frame);
        return new(End(frame, column, flow, tags, traces), without);
    }

    /// <param name="isAside">Whether the notes are set all the same, below what has been set so far.</param>
    private Galley EndWithoutNotes(Frame frame, bool isAside)
    {
        if (!isAside)
            return End(frame, column, flow, tags, traces);
        List<ParagraphTrace> others = [.. traces];
        var grown = tags.Fork();
        return End(frame, column.Fork(column.Traces is null ? null : others), flow.Aside(grown), grown, others) with { Outline = [.. outline] };
    }

    private Galley End(Frame frame, Column column, ParagraphFlow flow, TagTreeBuilder tags, List<ParagraphTrace> traces)
    {
        if (isReport)
            SetRecord(frame, column, flow, tags);
        return new(column.Lines, tags.Build(), outline, traces) { Variable = column.Variable, Floats = column.Floats };
    }

    private void SetOpening(Frame frame)
    {
        var metadata = report.Metadata;
        if (isReport && opening.Masthead is { Count: > 0 } masthead)
        {
            column.Set(flow.LayGenerated(masthead, design.Masthead, frame.Language, tags.Add(frame.Tag, TagKind.Paragraph)), design.Masthead, frame.Left, frame.Width);
            column.KeepWithNext();
            SetRule(frame);
            column.KeepWithNext();
        }

        outline.Add(new(1, Leaf.OneLineOf(metadata.Title.Content), flow.Names.Title));
        var title = column.Lines.Count;
        blocks.SetLeaf(metadata.Title, design.Title, frame, tags.Add(new Tag(0, frame.Tag, TagKind.Title) { Level = 1 }));
        column.Name(title, flow.Names.Title);
        column.KeepWithNext();
        if (metadata.Subtitle is { } subtitle)
        {
            blocks.SetLeaf(subtitle, design.Subtitle, frame, tags.Add(frame.Tag, TagKind.Paragraph));
            column.KeepWithNext();
        }

        foreach (var (index, (names, affiliation)) in opening.Bylines.Index())
        {
            // Those after the first stand nearer to it than it does to the title.
            blocks.SetGenerated(ForeignNames.In(names, frame.Language), index == 0 ? design.Authors : design.Authors with { SpaceAbove = design.Authors.SpaceAbove * BylineSpace }, frame, TagKind.Byline);
            column.KeepWithNext();
            if (affiliation is not null)
            {
                blocks.SetGenerated(affiliation, design.Affiliation, frame, TagKind.Byline);
                column.KeepWithNext();
            }
        }

        if (opening.Notice is { } notice)
            blocks.SetGenerated(notice, design.Summary, frame, TagKind.Paragraph);
        if (metadata.Summary is { } summary)
            blocks.SetLeaf(summary, design.Summary, frame, tags.Add(frame.Tag, TagKind.Paragraph));
        column.Space(design.OpeningSpace);
        column.FollowsParagraph = false;
    }

    private void SetRule(Frame frame)
    {
        var rule = new RuleMark
        {
            Box = new(frame.Left, -design.RuleWeight, frame.Width, design.RuleWeight),
            Artifact = ArtifactKind.Layout,
        };
        column.Add(design.Depth * 0.5 + design.RuleWeight, 0, [rule], [], null, null);
    }

    private void SetNotes(Frame outer)
    {
        var section = tags.Add(outer.Tag, TagKind.Section);
        var heading = tags.Add(new Tag(0, section, TagKind.Heading) { Level = 2, Language = opening.OtherLanguage });
        outline.Add(new(2, opening.NotesTitle, flow.Names.Notes));
        var line = column.Lines.Count;
        column.SpaceFromGrid(design.NotesHeading.SpaceAbove);
        var style = design.NotesHeading with { SpaceAbove = Length.Zero };
        column.Set(flow.LayGenerated(opening.NotesTitle, style, opening.OtherLanguage ?? outer.Language, heading), style, outer.Left, outer.Width);
        column.Name(line, flow.Names.Notes);
        column.CloseText(line);
        column.KeepWithNext();
        new NoteSetter(design, column, blocks, flow, tags).Set(report.Notes, outer with { Tag = section });
    }

    /// <summary>Says when the report was revised, and how it is cited.</summary>
    private void SetRecord(Frame frame, Column column, ParagraphFlow flow, TagTreeBuilder tags)
    {
        foreach (var (line, target) in (IEnumerable<(IReadOnlyList<Inline>, LinkTarget?)>)[(opening.Revision, null), .. opening.Translations, (opening.Citation, null)])
        {
            if (line.Count == 0)
                continue;
            column.Space(design.Leading);
            column.Resist(BreakCosts.LoneItem);
            var tag = tags.Add(frame.Tag, TagKind.Paragraph);
            var text = target is null ? flow.LayGenerated(line, design.Note, frame.Language, tag) : flow.LayLink(line, design.Note, frame.Language, tags.Add(tag, TagKind.Link), target);
            column.Set(text, design.Note, frame.Left, frame.Width);
        }
    }
}
