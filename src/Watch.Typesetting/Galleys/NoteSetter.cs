using Watch.Documents;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.Galleys;

/// <summary>Sets the notes of one report, each with its number hanging before it.</summary>
/// <param name="pageOf">For notes at the end of a volume: the pages that cite a note, as text such as "p. 34"; null for none.</param>
/// <param name="pageLanguage">The language of that text (BCP 47).</param>
internal sealed class NoteSetter(
    PageDesign design, Column column, BlockSetter blocks, ParagraphFlow flow, TagTreeBuilder tags, Func<Note, string?>? pageOf = null, string pageLanguage = "")
{
    public void Set(IReadOnlyList<Note> notes, Frame outer)
    {
        foreach (var note in notes)
            Set(note, outer);
    }

    public void Set(Note note, Frame outer)
    {
        var tag = tags.Add(new Tag(0, outer.Tag, TagKind.Note) { Id = flow.Names.Note(note.Ordinal) });
        var frame = (outer with { Language = BlockTree.LanguageOf(note.Content, outer.Language) }).Inset(design.NoteIndent) with
        {
            Tag = tag,
            Note = note.Ordinal,
            Style = design.Note,
        };
        column.Hang(LabelOf(note, tags.Add(tag, TagKind.Label), frame.Language), frame, design.Note.Size * 0.6);
        column.Space(design.Note.SpaceAbove);
        column.FollowsParagraph = false;
        var first = column.Lines.Count;
        blocks.Set(note.Content, frame);
        // An empty note still has its number and is the target of its reference.
        if (column.Lines.Count == first)
            column.Set(flow.LayGenerated("", design.Note, frame.Language, tag), design.Note, frame.Left, frame.Width);
        if (pageOf?.Invoke(note) is { } pages)
            AddPages(note, pages, frame);
        column.Name(first, flow.Names.Note(note.Ordinal));
    }

    /// <summary>Adds the pages at the end of the note's last line, or on a line below it.</summary>
    private void AddPages(Note note, string pages, Frame frame)
    {
        var back = BackOf(note, flow.Words.Page.With(pages));
        var label = flow.LayGenerated(pages, design.Note with { Italic = true }, pageLanguage, back is null ? frame.Tag : tags.Add(frame.Tag, TagKind.Link), back);
        column.EndWith(label, frame, design.Note);
    }

    /// <summary>The note's number, which links back to the first reference.</summary>
    private ParagraphText LabelOf(Note note, int tag, string language) => BackOf(note, flow.Words.BackToReference.With(note.Label)) is { } back
        ? flow.LayGenerated(note.Label + ".", design.Note, language, tags.Add(tag, TagKind.Link), back)
        : flow.LayGenerated(note.Label + ".", design.Note, language, tag);

    private PageTarget? BackOf(Note note, string description) =>
        note.Citations == 0 ? null : new(flow.Names.Reference(note.Ordinal, 1), description);
}
