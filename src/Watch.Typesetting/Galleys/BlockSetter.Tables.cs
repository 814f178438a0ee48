using Watch.Documents;
using Watch.Languages.Words;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Tables;

namespace Watch.Typesetting.Galleys;

// Tables and figures with their captions.
internal sealed partial class BlockSetter
{
    private void SetTable(Table table, Frame outer)
    {
        var frame = outer with { Style = Inner(design.Table, outer) };
        var shape = new TableFitter(design, flow, setter).Fit(table, frame);
        if (shape.Excess > Length.Zero && outer is { Style: null, Note: 0 } && outer.Width == design.Measure && TurnedPages.CanTurn(table)
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
            SetCaption(caption, LabelOf(flow.Words.Table, table.Number), outer, tag);
            column.KeepWithNext();
            column.Space(design.Caption.SpaceAbove * 0.75);
        }

        new TableSetter(design, column, flow, setter, tags, SetCell).Set(table, shape, isSmaller: shape.Frame.Style!.Size < Inner(design.Table, outer).Size, tag);
        if (table.Id is { } id && column.Lines.Count > first)
            column.Name(first, flow.Names.Table(id));
        column.Space(design.Caption.SpaceBelow);
        column.FollowsParagraph = false;
    }

    /// <summary>Sets a table with its caption on rotated pages of its own.</summary>
    /// <param name="outer">A frame as wide as the text block is high.</param>
    private void SetTurned(Table table, Frame outer, TableShape shape)
    {
        var turned = TurnedPages.Turn(design);
        var pages = new Column(turned, setter, design.Measure / 4, column.Traces);
        new BlockSetter(report, turned, assets, pages, flow, setter, tags, outline).SetTable(table, outer, shape);
        // Twice the leading keeps everything else off these pages, even the extra line that a long page may have.
        var apart = design.Leading * 2;
        foreach (var page in TurnedPages.Of(pages.Lines, design))
        {
            var waiting = column.Waiting;
            column.Space(apart);
            column.Add(page);
            column.Space(apart);
            // The pages float, so that the text above them fills its page.
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

    /// <summary>The label before the caption of a numbered table or figure; empty without a number.</summary>
    private string LabelOf(NumberedName name, int number) => number > 0 ? flow.Words.CaptionLabel.With(name.Of(number)) + " " : "";

    /// <returns>The tag of the caption, which may hold more.</returns>
    private int SetCaption(Leaf caption, string label, Frame frame, int tag)
    {
        var whole = tags.Add(tag, TagKind.Caption);
        var captionTag = tags.Add(whole, TagKind.Paragraph);
        var start = new Position(report, frame.Note, caption.Number, 0);
        var style = Inner(design.Caption, frame);
        column.Set(flow.Lay(caption.Content, style, frame.Language, captionTag, start, label), style, frame.Left, frame.Width);
        return whole;
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
            Path = figure.Path,
            Box = new(outer.Left + (outer.Width - size.Width) / 2, -size.Height, size.Width, size.Height),
            Tag = decorates ? -1 : tag,
            Artifact = decorates ? ArtifactKind.Layout : ArtifactKind.None,
        };
        column.Space(design.Caption.SpaceAbove);
        column.Add(size.Height, 0, [mark], [], null, null);
        if (figure.Id is { } id)
            column.Name(column.Lines.Count - 1, flow.Names.Figure(id));
        var frame = outer with { Tag = tag };
        int? within = null;
        if (figure.Caption is { } caption)
        {
            column.KeepWithNext();
            column.Space(design.Caption.SpaceAbove * 0.75);
            within = SetCaption(caption, LabelOf(flow.Words.Figure, figure.Number), frame, tag);
        }

        if (figure.Credit is { } credit)
        {
            column.KeepWithNext();
            var holder = within ?? (decorates ? tag : tags.Add(tag, TagKind.Caption));
            SetGenerated(credit, Inner(design.Caption, frame) with { Italic = true }, frame with { Tag = holder }, TagKind.Paragraph);
        }

        Leave(design.Caption);
    }
}
