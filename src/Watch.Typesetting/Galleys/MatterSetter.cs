using System.Diagnostics;
using Watch.Documents;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.Galleys;

/// <summary>Sets the kinds of block that occur only in front and back matter.</summary>
internal sealed class MatterSetter(PageDesign design, Column column, ParagraphSetter setter, ParagraphFlow flow, TagTreeBuilder tags)
{
    // In lines: the space between two letters of an index.
    private const double LetterSpace = 1;

    private readonly BookStyles styles = design.Book;

    public void Set(Block block, Frame frame)
    {
        switch (block)
        {
            case Display display:
                SetDisplay(display, frame);
                break;
            case ContentsList list:
                SetContents(list, frame);
                break;
            case IndexList index:
                SetIndex(index, frame);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void SetDisplay(Display display, Frame frame)
    {
        var style = styles.Of(display.Role);
        var tag = display.Role switch
        {
            DisplayRole.Title or DisplayRole.Heading => tags.Add(new Tag(0, frame.Tag, TagKind.Heading) { Level = 1 }),
            _ => tags.Add(frame.Tag, TagKind.Paragraph),
        };
        column.Set(flow.Lay(display.Text.Content, style, frame.Language, tag, null), style, frame.Left, frame.Width);
        column.KeepWithNext();
        column.FollowsParagraph = false;
    }

    private void SetContents(ContentsList list, Frame frame)
    {
        var contents = tags.Add(frame.Tag, TagKind.Contents);
        var above = (ContentsEntry?)null;
        foreach (var entry in list.Entries)
        {
            // Space separates the back matter from the last group of reports, and reports in no group from the group before.
            if (entry.FollowsGroup || (above is { Matter: null, Target: not null } && entry.Matter is not (null or MatterKind.Abbreviations)))
                column.Space(styles.ContentsGroup.SpaceAbove);
            above = entry;
            var item = tags.Add(contents, TagKind.ContentsItem);
            if (entry.Target is null && entry.Matter is null)
            {
                column.Set(flow.Lay(entry.Title.Content, styles.ContentsGroup, frame.Language, tags.Add(item, TagKind.Paragraph), null), styles.ContentsGroup, frame.Left, frame.Width);
                column.KeepWithNext();
                continue;
            }

            var name = entry.Target is { } target ? DestinationNames.Of(target) : DestinationNames.Matter(entry.Matter!.Value);
            var link = new PageTarget(name, flow.Words.Page.With(entry.Page));
            var tag = tags.Add(tags.Add(item, TagKind.Paragraph), TagKind.Link);
            var words = frame.Inset(styles.ContentsIndent, styles.ContentsPage);
            if (entry.Number.Length > 0)
                column.Hang(flow.LayGenerated(entry.Number, styles.ContentsTitle, frame.Language, tag, link), words, styles.ContentsTitle.Size);
            column.Set(flow.LayLink(entry.Title.Content, styles.ContentsTitle, frame.Language, tag, link), styles.ContentsTitle, words.Left, words.Width);
            if (entry.Page.Length > 0)
                column.EndAt(flow.LayGenerated(entry.Page, styles.ContentsTitle, frame.Language, tag, link), styles.ContentsTitle, frame);
            if (entry.Authors.Length > 0)
            {
                column.KeepWithNext();
                column.Set(flow.LayLink(ForeignNames.In(entry.Authors, frame.Language), styles.ContentsAuthors, frame.Language, tag, link), styles.ContentsAuthors, words.Left, words.Width);
            }
        }
    }

    /// <summary>Sets a list of definitions in two columns: abbreviations and what they stand for. Only here are the
    /// terms sure to be short enough.</summary>
    public void SetAbbreviations(DefinitionList list, Frame frame)
    {
        var (term, style) = (design.Term with { Italic = false }, design.Term with { Italic = false, TurnoverIndent = Length.Zero });
        var widest = list.Entries.Select(e => setter.SetOneLine(flow.Aside().Lay(e.Term.Content, term, frame.Language, frame.Tag, null)).Width).Aggregate(Length.Zero, Length.Max);
        var definitions = frame.Inset(Length.Min(widest + term.Size, frame.Width / 3));
        var tag = tags.Add(frame.Tag, TagKind.List);
        foreach (var entry in list.Entries)
        {
            var item = tags.Add(tag, TagKind.ListItem);
            column.HangFromStart(flow.Lay(entry.Term.Content, term, frame.Language, tags.Add(item, TagKind.Label), null), frame);
            foreach (var leaf in entry.Definitions.SelectMany(d => d).OfType<Paragraph>().Select(p => p.Text))
                column.Set(flow.Lay(leaf.Content, style, frame.Language, tags.Add(tags.Add(item, TagKind.ListBody), TagKind.Paragraph), null), style, definitions.Left, definitions.Width);
        }
    }

    private void SetIndex(IndexList index, Frame frame)
    {
        var tag = tags.Add(frame.Tag, TagKind.Index);
        var style = styles.IndexItem;
        RepeatedLine? again = null;
        for (var i = 0; i < index.Items.Count; i++)
        {
            var item = index.Items[i];
            var indent = style.Size * (item.Level - 1);
            var entry = frame.Inset(indent);
            var first = column.Lines.Count;
            if (item.BeginsLetter && i > 0)
                column.Space(style.Leading * LetterSpace);
            // The first sub-entry stays on the page of its heading.
            else if (item.Level > 1 && index.Items[i - 1].Level == 1)
                column.KeepWithNext();
            // Turnover lines of all levels have the same indent.
            var own = style with { TurnoverIndent = style.TurnoverIndent - indent };
            column.Set(flow.Lay(item.Text.Content, own, frame.Language, tags.Add(tag, TagKind.Paragraph), null), own, entry.Left, entry.Width);
            if (item.Level == 1)
                again = null;
            else
                column.Repeat(first, again ??= ContinuedHeading(index.Items[i - 1], frame));
        }
    }

    /// <summary>The heading, followed by "(continued)", to be repeated where its sub-entries begin a page.</summary>
    private RepeatedLine ContinuedHeading(IndexItem heading, Frame frame)
    {
        var lines = new Column(design, setter, frame.Width, null);
        var content = new List<Inline>(heading.Heading) { new Text(" "), new Emphasis([new Text(flow.Words.Continued)]) };
        lines.Set(flow.Aside().Lay(content, styles.IndexItem, frame.Language, frame.Tag, null), styles.IndexItem, frame.Left, frame.Width);
        var (height, marks) = (styles.IndexItem.Leading * lines.Lines.Count, new List<Mark>());
        for (var i = 0; i < lines.Lines.Count; i++)
            marks.AddRange(lines.Lines[i].Marks.Select(m => RepeatedLine.AsArtifact(m.Move(Length.Zero, styles.IndexItem.Leading * (i + 1) - height))));
        return new(height, marks);
    }
}
