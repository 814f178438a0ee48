using Watch.Documents;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.Galleys;

/// <summary>As what a text is set.</summary>
/// <param name="Root">What the root of its tags is.</param>
/// <param name="HasNotes">Whether its notes stand at its end.</param>
/// <param name="IsReport">Whether it has a masthead, and says how it is cited.</param>
internal sealed record TextRole(TagKind Root, bool HasNotes, bool IsReport)
{
    /// <summary>A document of its own.</summary>
    public static TextRole Alone { get; } = new(TagKind.Document, true, true);
}

/// <summary>Sets a report in one column: its opening, its body, its notes.</summary>
internal sealed class GalleyBuilder
{
    private readonly Report report;
    private readonly TextRole role;
    private readonly OpeningMatter opening;
    private readonly PageDesign design;
    private readonly ParagraphFlow flow;
    private readonly TagTreeBuilder tags;
    private readonly List<ParagraphTrace> traces = [];
    private readonly List<OutlineEntry> outline = [];
    private readonly Column column;
    private readonly BlockSetter blocks;

    public GalleyBuilder(Report report, CorpusSettings settings, TextRole role, PageDesign design, Assets assets, ParagraphSetter setter, ParagraphFlow flow, TagTreeBuilder tags, bool trace)
    {
        this.report = report;
        this.role = role;
        this.design = design;
        this.flow = flow;
        this.tags = tags;
        opening = new OpeningMatter(report, settings);
        column = new Column(design, setter, design.Measure / 4, trace ? traces : null);
        blocks = new BlockSetter(report.Slug, design, assets, column, flow, setter, tags, outline);
    }

    public Galley Build()
    {
        var language = report.Metadata.Language;
        var root = tags.Add(new Tag(0, -1, role.Root) { Language = language });
        var frame = new Frame(report.Slug, Length.Zero, design.Measure, language, root, 0, null);
        SetOpening(frame);
        blocks.Set(report.Body, frame);
        if (role.HasNotes && report.Notes.Count > 0)
            SetNotes(frame);
        if (role.IsReport)
            SetCitation(frame);
        return new(column.Lines, tags.Build(), outline, traces) { Variable = column.Variable, Floats = column.Floats };
    }

    private void SetOpening(Frame frame)
    {
        var metadata = report.Metadata;
        if (role.IsReport && opening.Masthead is { } masthead)
        {
            blocks.SetGenerated(masthead, design.Masthead, frame, TagKind.Paragraph);
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

        if (opening.Authors is { } authors)
        {
            blocks.SetGenerated(authors, design.Authors, frame, TagKind.Byline);
            column.KeepWithNext();
            foreach (var affiliation in opening.Affiliations)
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

    /// <summary>How the report is cited, where it is one to be cited.</summary>
    private void SetCitation(Frame frame)
    {
        var citation = opening.Citation;
        if (citation.Count == 0)
            return;
        column.Space(design.Leading);
        column.Resist(BreakCosts.LoneItem);
        column.Set(flow.LayGenerated(citation, design.Note, frame.Language, tags.Add(frame.Tag, TagKind.Paragraph)), design.Note, frame.Left, frame.Width);
    }
}
