using System.Diagnostics;
using Watch.Documents;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.Galleys;

/// <summary>Where and how blocks are set.</summary>
/// <param name="Report">The slug of the report; empty for text that is not from a report.</param>
/// <param name="Left">The left edge, from the left of the text block.</param>
/// <param name="Language">The language tag (BCP 47).</param>
/// <param name="Tag">The number of the tag that holds the blocks.</param>
/// <param name="Note">The ordinal of the note that holds the blocks; 0 for the body.</param>
/// <param name="Style">The style that the surrounding block prescribes; null for none.</param>
internal readonly record struct Frame(string Report, Length Left, Length Width, string Language, int Tag, int Note, TypeStyle? Style)
{
    /// <summary>Whether the blocks belong to a list item.</summary>
    public bool IsInList { get; init; }

    /// <summary>The style of the table cell that holds the blocks; null outside tables.</summary>
    public TypeStyle? Cell { get; init; }

    /// <summary>Whether blocks begin at the right: indents, labels and first columns are there.</summary>
    public bool IsRightToLeft => Watch.Languages.Language.Of(Language).IsRightToLeft;

    /// <summary>The right edge, from the left of the text block.</summary>
    public Length Right => Left + Width;

    /// <summary>The frame without some width at the side where lines begin, and some where they end.</summary>
    public Frame Inset(Length start, Length end = default) => this with { Left = Left + (IsRightToLeft ? end : start), Width = Width - start - end };
}

/// <summary>Sets blocks below each other in a column and adds their tags and outline entries.</summary>
internal sealed partial class BlockSetter(
    string report, PageDesign design, Assets assets, Column column, ParagraphFlow flow, ParagraphSetter setter, TagTreeBuilder tags, List<OutlineEntry> outline)
{
    private const string TurnoverSign = "↳";

    // An en space, because word spaces differ from line to line.
    private const string AfterNumber = "\u2002";

    // In lines. Shorter code should not be split.
    private const int ShortCode = 10;

    private readonly HeadingNumbers numbers = new();

    // The state after the last heading: how many lines the column had, the heading's first line, and its level.
    private (int Lines, int First, int Level) belowHeading = (-1, -1, 0);

    public void Set(IReadOnlyList<Block> blocks, Frame frame)
    {
        for (var i = 0; i < blocks.Count; i++)
        {
            var isAnnounced = i > 0 && blocks[i - 1] is Paragraph { Text.PlainText: var words } && words.EndsWith(':');
            if (isAnnounced && blocks[i] is ItemList or DefinitionList or Table or Quotation or Figure)
                column.Resist(BreakCosts.Announced);
            var (first, waiting, follows) = (column.Lines.Count, column.Waiting, column.FollowsParagraph);
            Set(blocks[i], frame);
            if (frame is { Style: null, Note: 0 } && blocks[i] is Quotation or ItemList or DefinitionList or Verse or CodeBlock or Table or Figure)
                column.Pad(first);
            if (frame is { Style: null, Note: 0 } && blocks[i] is Figure figure && (figure.Caption is not null || (figure.AlternativeText is not null && !isAnnounced)))
            {
                column.Float(first, waiting);
                // Text after a figure continues as if the figure stood elsewhere, since it may float there.
                column.FollowsParagraph = follows;
            }
        }
    }

    public void SetLeaf(Leaf leaf, TypeStyle style, Frame frame, int tag, Length indent = default, bool onGrid = false)
    {
        column.Set(flow.Lay(leaf.Content, style, frame.Language, tag, StartOf(leaf, frame)), style, frame.Left, frame.Width, indent, onGrid);
    }

    /// <summary>The position of a leaf's first character; null for a leaf that is not from a report.</summary>
    private Position? StartOf(Leaf leaf, Frame frame) => leaf.Number == Leaf.Unnumbered ? null : new(report, frame.Note, leaf.Number, 0);

    public void SetGenerated(string words, TypeStyle style, Frame frame, TagKind kind) =>
        column.Set(flow.LayGenerated(words, style, frame.Language, tags.Add(frame.Tag, kind)), style, frame.Left, frame.Width);

    public void SetGenerated(IReadOnlyList<Inline> content, TypeStyle style, Frame frame, TagKind kind) =>
        column.Set(flow.LayGenerated(content, style, frame.Language, tags.Add(frame.Tag, kind)), style, frame.Left, frame.Width);

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
                new MatterSetter(design, column, setter, flow, tags).Set(block, frame);
                break;
            default:
                throw new UnreachableException();
        }
    }

    private void SetHeading(Heading heading, Frame frame)
    {
        var style = design.Headings[Math.Min(heading.Level - 2, design.Headings.Count - 1)];
        var name = flow.Names.Heading(heading.Id);
        // A heading directly below its superior heading keeps only that one's space.
        if (column.Lines.Count != belowHeading.Lines || heading.Level <= belowHeading.Level)
            column.SpaceFromGrid(style.SpaceAbove);
        else if (column.Waiting == Length.Zero && frame is { Style: null, Note: 0 })
            column.SeparateHeadings(belowHeading.First);
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

    /// <summary>Sets a leaf after a number, with its later lines aligned to its first word.</summary>
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
        var usual = InnerStyle.IndentOf(style, frame, design);
        // In Japanese and Chinese the first paragraph is set in as all others.
        var indent = usual > Length.Zero && (column.FollowsParagraph || frame.Style is null) ? flow.IndentOf(paragraph.Text, style, frame.Language) ?? (column.FollowsParagraph ? usual : Length.Zero) : Length.Zero;
        // Notes, quotations and lists have half the space between paragraphs.
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

    private void SetVerse(Verse verse, Frame outer)
    {
        var frame = Enter(outer, design.Verse, design.BlockIndent, Length.Zero, TagKind.BlockQuote);
        foreach (var stanza in verse.Stanzas)
        {
            var tag = tags.Add(frame.Tag, TagKind.Paragraph);
            for (var i = 0; i < stanza.Count; i++)
            {
                // The first two lines of a stanza stay together, and so do the last two.
                if (i == 1 || (i > 0 && i == stanza.Count - 1))
                    column.KeepWithNext();
                if (i > 0)
                    column.EndLineWithSpace();
                SetLeaf(stanza[i], Inner(design.Verse, frame), frame, tag);
            }

            column.Space(design.Leading * 0.5);
        }

        Leave(design.Verse);
    }

    private void SetCode(CodeBlock code, Frame outer)
    {
        // Code runs from left to right in all languages.
        var frame = Enter(outer, design.Code, outer.IsRightToLeft ? Length.Zero : design.BlockIndent, outer.IsRightToLeft ? design.BlockIndent : Length.Zero, TagKind.Paragraph);
        var tag = tags.Add(frame.Tag, TagKind.Code);
        var style = Inner(design.Code, frame);
        // A sign marks the turnover lines of code, so that they are not read as lines of their own.
        var turnover = flow.LayGenerated(TurnoverSign, style, frame.Language, -1);
        var offset = 0;
        var lines = code.Text.PlainText.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (i > 0)
            {
                column.EndLineWithSpace();
                if (lines.Length <= ShortCode)
                    column.Resist(BreakCosts.ShortCode);
                // The first two lines stay together, and so do the last two.
                if (i == 1)
                    column.Resist(BreakCosts.Orphan);
                if (i == lines.Length - 1)
                    column.Resist(BreakCosts.Widow);
            }

            var start = new Position(report, frame.Note, code.Text.Number, offset);
            column.Set(flow.Lay([new Text(line)], style, frame.Language, tag, start), style, frame.Left, frame.Width, turnover: turnover);
            offset += line.Length + 1;
        }

        Leave(design.Code);
    }

    /// <summary>Begins an indented block.</summary>
    private Frame Enter(Frame outer, TypeStyle style, Length start, Length end, TagKind kind)
    {
        column.Space(style.SpaceAbove);
        column.FollowsParagraph = false;
        return outer.Inset(start, end) with
        {
            Tag = tags.Add(outer.Tag, kind),
            Style = style,
        };
    }

    private void Leave(TypeStyle style)
    {
        column.Space(style.SpaceBelow);
        column.FollowsParagraph = false;
    }

    private TypeStyle Inner(TypeStyle style, Frame frame) => InnerStyle.Of(style, frame, design);
}
