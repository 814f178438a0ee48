using Watch.Documents;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting;

/// <summary>Sets a report in one column: its opening, its body, its notes.</summary>
internal sealed class GalleyBuilder
{
    private readonly Report report;
    private readonly OpeningMatter opening;
    private readonly PageDesign design;
    private readonly ParagraphFlow flow;
    private readonly TagTreeBuilder tags;
    private readonly List<ParagraphTrace> traces = [];
    private readonly List<OutlineEntry> outline = [];
    private readonly Column column;
    private readonly BlockSetter blocks;

    public GalleyBuilder(Report report, CorpusSettings settings, PageDesign design, Assets assets, ParagraphSetter setter, ParagraphFlow flow, TagTreeBuilder tags, bool trace)
    {
        this.report = report;
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
        var root = tags.Add(new Tag(0, -1, TagKind.Document) { Language = language });
        var frame = new Frame(report.Slug, Length.Zero, design.Measure, language, root, 0, null);
        SetOpening(frame);
        blocks.Set(report.Body, frame);
        if (report.Notes.Count > 0)
            SetNotes(frame);
        SetCitation(frame);
        return new(column.Lines, tags.Build(), outline, traces) { Variable = column.Variable, Floats = column.Floats };
    }

    private void SetOpening(Frame frame)
    {
        var metadata = report.Metadata;
        if (opening.Masthead is { } masthead)
        {
            blocks.SetGenerated(masthead, design.Masthead, frame, TagKind.Paragraph);
            column.KeepWithNext();
            SetRule(frame);
            column.KeepWithNext();
        }

        outline.Add(new(1, Leaf.OneLineOf(metadata.Title.Content), DestinationNames.Title));
        var title = column.Lines.Count;
        blocks.SetLeaf(metadata.Title, design.Title, frame, tags.Add(new Tag(0, frame.Tag, TagKind.Title) { Level = 1 }));
        column.Name(title, DestinationNames.Title);
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
        outline.Add(new(2, OpeningMatter.NotesTitle, DestinationNames.Notes));
        var line = column.Lines.Count;
        column.SpaceFromGrid(design.NotesHeading.SpaceAbove);
        var style = design.NotesHeading with { SpaceAbove = Length.Zero };
        column.Set(flow.LayGenerated(OpeningMatter.NotesTitle, style, opening.OtherLanguage ?? outer.Language, heading), style, outer.Left, outer.Width);
        column.Name(line, DestinationNames.Notes);
        column.KeepWithNext();
        foreach (var note in report.Notes)
            SetNote(note, outer with { Tag = section });
    }

    private void SetNote(Note note, Frame outer)
    {
        var tag = tags.Add(new Tag(0, outer.Tag, TagKind.Note) { Id = DestinationNames.Note(note.Ordinal) });
        var frame = outer with
        {
            Left = outer.Left + design.NoteIndent,
            Width = outer.Width - design.NoteIndent,
            Tag = tag,
            Note = note.Ordinal,
            Style = design.Note,
        };
        column.Hang(NoteLabel(note, tags.Add(tag, TagKind.Label), frame.Language), frame.Left - design.Note.Size * 0.6);
        column.Space(design.Note.SpaceAbove);
        column.FollowsParagraph = false;
        var first = column.Lines.Count;
        blocks.Set(note.Content, frame);
        // A note without a word still has its number, and its reference somewhere to lead.
        if (column.Lines.Count == first)
            column.Set(flow.LayGenerated("", design.Note, frame.Language, tag), design.Note, frame.Left, frame.Width);
        column.Name(first, DestinationNames.Note(note.Ordinal));
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

    /// <summary>The note's number, which leads back to where it is first cited.</summary>
    private ParagraphText NoteLabel(Note note, int tag, string language)
    {
        if (note.Citations == 0)
            return flow.LayGenerated(note.Label + ".", design.Note, language, tag);
        var back = new PageTarget(DestinationNames.Reference(note.Ordinal, 1), $"Note {note.Label}, back to its reference");
        return flow.LayGenerated(note.Label + ".", design.Note, language, tags.Add(tag, TagKind.Link), back);
    }
}
