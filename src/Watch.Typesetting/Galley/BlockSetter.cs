using System.Diagnostics;
using Watch.Documents;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting;

/// <summary>Where blocks are set: in which report, from the left of the text block, how wide, in which language, below which tag, in
/// which note (0 for the body), and in which style where an outer block gives one.</summary>
internal readonly record struct Frame(string Report, Length Left, Length Width, string Language, int Tag, int Note, TypeStyle? Style);

/// <summary>Sets blocks one below the other, and grows the tag tree and the outline with them.</summary>
internal sealed class BlockSetter(
    string report, PageDesign design, Assets assets, Column column, ParagraphFlow flow, ParagraphSetter setter, TagTreeBuilder tags, List<OutlineEntry> outline)
{
    private const string TurnedLine = "↳";

    // An en space, of the same width in all lines.
    private const string AfterNumber = "\u2002";

    // In lines.
    private const int ShortCode = 10;

    private readonly HeadingNumbers numbers = new();

    // How many lines there were when the last heading was set, its first line, and its level.
    private (int Lines, int First, int Level) belowHeading = (-1, -1, 0);

    public void Set(IReadOnlyList<Block> blocks, Frame frame)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i > 0 && blocks[i] is ItemList or DefinitionList or Table or Quotation && blocks[i - 1] is Paragraph { Text.PlainText: var words } && words.EndsWith(':'))
                column.Resist(BreakCosts.Announced);
            var (first, waiting) = (column.Lines.Count, column.Waiting);
            Set(blocks[i], frame);
            if (frame is { Style: null, Note: 0 } && blocks[i] is Quotation or ItemList or DefinitionList or Verse or CodeBlock or Table or Figure)
                column.Pad(first);
            if (frame is { Style: null, Note: 0 } && blocks[i] is Figure { Caption: not null })
                column.Float(first, waiting);
        }
    }

    public void SetLeaf(Leaf leaf, TypeStyle style, Frame frame, int tag, Length indent = default, bool onGrid = false)
    {
        column.Set(flow.Lay(leaf.Content, style, frame.Language, tag, StartOf(leaf, frame)), style, frame.Left, frame.Width, indent, onGrid);
    }

    /// <summary>A leaf's first position; null for one that no report holds.</summary>
    private Position? StartOf(Leaf leaf, Frame frame) => leaf.Number == Leaf.Unnumbered ? null : new(report, frame.Note, leaf.Number, 0);

    public void SetGenerated(string words, TypeStyle style, Frame frame, TagKind kind) =>
        column.Set(flow.LayGenerated(words, style, frame.Language, tags.Add(frame.Tag, kind)), style, frame.Left, frame.Width);

    private void Set(Block block, Frame frame)
    {
        switch (block)
        {
            case Heading heading:
                SetHeading(heading, frame);
                break;
            case Paragraph paragraph:
                SetParagraph(paragraph, frame);
                break;
            case Quotation quotation:
                SetQuotation(quotation, frame);
                break;
            case ItemList list:
                SetList(list, frame);
                break;
            case Verse verse:
                SetVerse(verse, frame);
                break;
            case CodeBlock code:
                SetCode(code, frame);
                break;
            case ThematicBreak:
                column.Set(flow.LayGenerated("***", design.Ornament, frame.Language, -1), design.Ornament, frame.Left, frame.Width);
                column.KeepWithNext();
                column.FollowsParagraph = false;
                break;
            case Division division:
                var tag = tags.Add(new Tag(0, frame.Tag, TagKind.Division) { Language = division.Language });
                Set(division.Content, frame with { Language = division.Language, Tag = tag });
                break;
            case DefinitionList list:
                SetDefinitions(list, frame);
                break;
            case Table table:
                SetTable(table, frame);
                break;
            case Figure figure:
                SetFigure(figure, frame);
                break;
            case Display or ContentsList or IndexList:
                new MatterSetter(design, column, flow, tags).Set(block, frame);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void SetHeading(Heading heading, Frame frame)
    {
        var style = design.Headings[Math.Min(heading.Level - 2, design.Headings.Count - 1)];
        var name = flow.Names.Heading(heading.Id);
        // Right below the one it belongs to it has that one's space.
        if (column.Lines.Count != belowHeading.Lines || heading.Level <= belowHeading.Level)
            column.SpaceFromGrid(style.SpaceAbove);
        else if (column.Waiting == Length.Zero && frame is { Style: null, Note: 0 })
            column.PartHeadings(belowHeading.First);
        var number = design.NumbersHeadings && frame is { Style: null, Note: 0 } ? numbers.Next(heading.Level) : "";
        outline.Add(new(heading.Level, $"{number} {Leaf.OneLineOf(heading.Text.Content)}".TrimStart(), name));
        var line = column.Lines.Count;
        SetNumbered(heading.Text, number, style with { SpaceAbove = Length.Zero }, frame, tags.Add(new Tag(0, frame.Tag, TagKind.Heading) { Level = heading.Level }));
        column.Name(line, name);
        if (frame is { Style: null, Note: 0 })
            column.BringToGrid(line, style.SpaceAbove, style.SpaceBelow);
        column.KeepWithNext();
        column.FollowsParagraph = false;
        belowHeading = (column.Lines.Count, line, heading.Level);
    }

    /// <summary>Sets a leaf with a number before it, and its later lines below its first word.</summary>
    private void SetNumbered(Leaf leaf, string number, TypeStyle style, Frame frame, int tag)
    {
        var prefix = number.Length > 0 ? number + AfterNumber : "";
        var text = flow.Lay(leaf.Content, style, frame.Language, tag, StartOf(leaf, frame), prefix);
        var width = prefix.Length == 0 || text.Directions is { IsRightToLeft: true }
            ? Length.Zero
            : setter.SetOneLine(flow.Aside().LayGenerated(prefix, style, frame.Language, tag)).Width;
        column.Set(text, style, frame.Left + width, frame.Width - width, -width);
    }

    private void SetParagraph(Paragraph paragraph, Frame frame)
    {
        var style = Inner(frame.Style ?? design.Body, frame);
        var indent = column.FollowsParagraph ? Length.Max(style.FirstLineIndent, frame.Style is null ? Length.Zero : design.Body.FirstLineIndent) : Length.Zero;
        // In notes, quotations and lists the space is half as large.
        if (column.FollowsParagraph)
            column.Space(design.ParagraphSpace * (frame.Style is null ? 1 : style.Leading / design.Leading / 2));
        SetLeaf(paragraph.Text, style, frame, tags.Add(frame.Tag, TagKind.Paragraph), indent, onGrid: frame.Style is null);
        column.FollowsParagraph = true;
    }

    private void SetQuotation(Quotation quotation, Frame outer)
    {
        var frame = Enter(outer, design.Quotation, design.BlockIndent, design.BlockIndent, TagKind.BlockQuote);
        Set(quotation.Content, frame);
        if (quotation.Attribution is { } attribution)
        {
            column.KeepWithNext();
            SetLeaf(attribution, Inner(design.Attribution, frame), frame, tags.Add(frame.Tag, TagKind.Paragraph));
        }

        Leave(design.Quotation);
    }

    private void SetList(ItemList list, Frame outer)
    {
        var style = Inner(outer.Style ?? design.List, outer);
        var isNested = outer.Style is not null;
        if (!isNested)
            column.Space(design.List.SpaceAbove);
        var tag = tags.Add(new Tag(0, outer.Tag, TagKind.List) { Numbering = list.Numbering });
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = tags.Add(tag, TagKind.ListItem);
            var label = ListLabels.Of(list.Numbering, list.Start + i);
            var frame = outer with { Left = outer.Left + design.ListIndent, Width = outer.Width - design.ListIndent, Style = style };
            column.Hang(flow.LayGenerated(label, style, frame.Language, tags.Add(item, TagKind.Label)), frame.Left - style.Size * 0.5);
            frame = frame with { Tag = tags.Add(item, TagKind.ListBody) };
            if (!list.Tight && i > 0)
                column.Space(design.List.SpaceAbove);
            // Neither the first item nor the last is left alone on a page.
            if (i == 1 || (i > 0 && i == list.Items.Count - 1))
                column.Resist(BreakCosts.LoneItem);
            column.FollowsParagraph = false;
            Set(list.Items[i].Content, frame);
            if (column.HasLabel)
                column.Set(flow.LayGenerated("", style, frame.Language, frame.Tag), style, frame.Left, frame.Width);
        }

        if (!isNested)
            column.Space(design.List.SpaceBelow);
        column.FollowsParagraph = false;
    }

    private void SetDefinitions(DefinitionList list, Frame outer)
    {
        if (list.Entries.All(e => e.Term.Number == Leaf.Unnumbered))
        {
            new MatterSetter(design, column, flow, tags).SetAbbreviations(list, setter, outer);
            return;
        }

        var style = Inner(outer.Style ?? design.List, outer);
        var term = Inner(design.Term, outer);
        column.Space(design.List.SpaceAbove);
        var tag = tags.Add(outer.Tag, TagKind.List);
        var frame = outer with { Left = outer.Left + design.ListIndent, Width = outer.Width - design.ListIndent, Style = style };
        foreach (var entry in list.Entries)
        {
            var item = tags.Add(tag, TagKind.ListItem);
            if (!list.Tight)
                column.Space(design.List.SpaceAbove);
            SetLeaf(entry.Term, term, outer, tags.Add(item, TagKind.Label));
            column.KeepWithNext();
            foreach (var definition in entry.Definitions)
            {
                column.FollowsParagraph = false;
                Set(definition, frame with { Tag = tags.Add(item, TagKind.ListBody) });
            }
        }

        column.Space(design.List.SpaceBelow);
        column.FollowsParagraph = false;
    }

    private void SetTable(Table table, Frame outer)
    {
        var frame = outer with { Style = Inner(design.Table, outer) };
        var shape = new TableFitter(design, flow, setter).Fit(table, frame);
        if (shape.Lack > Length.Zero && outer is { Style: null, Note: 0 } && outer.Width == design.Measure && TurnedPages.CanTurn(table)
            && Turned().Fit(table, frame with { Width = design.TextHeight }) is { Frame.Style.Hyphenated: false } turned)
        {
            SetTurned(table, outer with { Width = design.TextHeight }, turned);
            return;
        }

        SetTable(table, outer, shape);

        TableFitter Turned() => new(TurnedPages.Turn(design), flow, setter);
    }

    private void SetTable(Table table, Frame outer, TableShape shape)
    {
        var tag = tags.Add(outer.Tag, TagKind.Table);
        column.Space(design.Caption.SpaceAbove);
        var first = column.Lines.Count;
        if (table.Caption is { } caption)
        {
            SetCaption(caption, OpeningMatter.TableLabel(table.Number), outer, tag);
            column.KeepWithNext();
            column.Space(design.Caption.SpaceAbove * 0.75);
        }

        new TableSetter(design, column, flow, setter, tags, SetCell).Set(table, shape, isSmaller: shape.Frame.Style!.Size < Inner(design.Table, outer).Size, tag);
        if (table.Id is { } id && column.Lines.Count > first)
            column.Name(first, flow.Names.Table(id));
        column.Space(design.Caption.SpaceBelow);
        column.FollowsParagraph = false;
    }

    /// <summary>Sets a table on pages of its own, turned, with its caption.</summary>
    /// <param name="outer">As wide as the page is high.</param>
    private void SetTurned(Table table, Frame outer, TableShape shape)
    {
        var turned = TurnedPages.Turn(design);
        var pages = new Column(turned, setter, design.Measure / 4, column.Traces);
        new BlockSetter(report, turned, assets, pages, flow, setter, tags, outline).SetTable(table, outer, shape);
        // Nothing else has a place on these pages, not even the line that a page may be too long by.
        var apart = design.Leading * 2;
        foreach (var page in TurnedPages.Of(pages.Lines, design))
        {
            var waiting = column.Waiting;
            column.Space(apart);
            column.Add(page);
            column.Space(apart);
            // The text goes on to the foot of the page before.
            column.Float(column.Lines.Count - 1, waiting);
        }
    }

    /// <summary>Sets blocks in a column of their own.</summary>
    private IReadOnlyList<GalleyLine> SetCell(IReadOnlyList<Block> content, Frame frame)
    {
        var cell = new Column(design, setter, Length.Min(frame.Width, design.Measure / 4), column.Traces);
        new BlockSetter(report, design, assets, cell, flow, setter, tags, outline).Set(content, frame);
        return cell.Lines;
    }

    private void SetCaption(Leaf caption, string label, Frame frame, int tag)
    {
        var captionTag = tags.Add(tags.Add(tag, TagKind.Caption), TagKind.Paragraph);
        var start = new Position(report, frame.Note, caption.Number, 0);
        var style = Inner(design.Caption, frame);
        column.Set(flow.Lay(caption.Content, style, frame.Language, captionTag, start, label), style, frame.Left, frame.Width);
    }

    private void SetVerse(Verse verse, Frame outer)
    {
        var frame = Enter(outer, design.Verse, design.BlockIndent, Length.Zero, TagKind.BlockQuote);
        foreach (var stanza in verse.Stanzas)
        {
            var tag = tags.Add(frame.Tag, TagKind.Paragraph);
            for (var i = 0; i < stanza.Count; i++)
            {
                // A stanza's first two lines and last two stay together.
                if (i == 1 || (i > 0 && i == stanza.Count - 1))
                    column.KeepWithNext();
                if (i > 0)
                    column.GoOn();
                SetLeaf(stanza[i], Inner(design.Verse, frame), frame, tag);
            }

            column.Space(design.Leading * 0.5);
        }

        Leave(design.Verse);
    }

    private void SetCode(CodeBlock code, Frame outer)
    {
        var frame = Enter(outer, design.Code, design.BlockIndent, Length.Zero, TagKind.Paragraph);
        var tag = tags.Add(frame.Tag, TagKind.Code);
        var style = Inner(design.Code, frame);
        // A line of code that takes several is told from several lines of code.
        var turned = flow.LayGenerated(TurnedLine, style, frame.Language, -1);
        var offset = 0;
        var lines = code.Text.PlainText.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (i > 0)
            {
                column.GoOn();
                if (lines.Length <= ShortCode)
                    column.Resist(BreakCosts.ShortCode);
                // The first two lines and the last two stay together.
                if (i == 1)
                    column.Resist(BreakCosts.Orphan);
                if (i == lines.Length - 1)
                    column.Resist(BreakCosts.Widow);
            }

            var start = new Position(report, frame.Note, code.Text.Number, offset);
            column.Set(flow.Lay([new Text(line)], style, frame.Language, tag, start), style, frame.Left, frame.Width, turned: turned);
            offset += line.Length + 1;
        }

        Leave(design.Code);
    }

    private void SetFigure(Figure figure, Frame outer)
    {
        var picture = assets.Pictures[figure.Path];
        var decorates = figure.AlternativeText is null;
        var tag = decorates ? outer.Tag : tags.Add(new Tag(0, outer.Tag, TagKind.Figure) { AlternativeText = figure.AlternativeText });
        var size = FigureSize.Fit(picture, figure.Width, outer.Width, design.TextHeight - design.Caption.Leading * 6);
        var mark = new PictureMark
        {
            Picture = picture,
            Box = new(outer.Left + (outer.Width - size.Width) / 2, -size.Height, size.Width, size.Height),
            Tag = decorates ? -1 : tag,
            Artifact = decorates ? ArtifactKind.Layout : ArtifactKind.None,
        };
        column.Space(design.Caption.SpaceAbove);
        column.Add(size.Height, 0, [mark], [], null, null);
        if (figure.Id is { } id)
            column.Name(column.Lines.Count - 1, flow.Names.Figure(id));
        var frame = outer with { Tag = tag };
        if (figure.Caption is { } caption)
        {
            column.KeepWithNext();
            column.Space(design.Caption.SpaceAbove * 0.75);
            SetCaption(caption, OpeningMatter.FigureLabel(figure.Number), frame, tag);
        }

        if (figure.Credit is { } credit)
        {
            column.KeepWithNext();
            SetGenerated(credit, Inner(design.Caption, frame) with { Italic = true }, outer, TagKind.Paragraph);
        }

        var follows = column.FollowsParagraph;
        Leave(design.Caption);
        // Text goes on after a figure as if it stood elsewhere, as it may.
        column.FollowsParagraph = follows && figure.Caption is not null;
    }

    /// <summary>Begins a block that is set in.</summary>
    private Frame Enter(Frame outer, TypeStyle style, Length left, Length right, TagKind kind)
    {
        column.Space(style.SpaceAbove);
        column.FollowsParagraph = false;
        return outer with
        {
            Left = outer.Left + left,
            Width = outer.Width - left - right,
            Tag = tags.Add(outer.Tag, kind),
            Style = style,
        };
    }

    private void Leave(TypeStyle style)
    {
        column.Space(style.SpaceBelow);
        column.FollowsParagraph = false;
    }

    /// <summary>A style within a block, which has the block's space around it and none of its own; in notes everything
    /// is as small as the notes.</summary>
    private TypeStyle Inner(TypeStyle style, Frame frame) => style with
    {
        SpaceAbove = Length.Zero,
        SpaceBelow = Length.Zero,
        Size = frame.Note > 0 ? Length.Min(style.Size, design.Note.Size) : style.Size,
        Leading = frame.Note > 0 ? design.Note.Leading : style.Leading,
    };
}
