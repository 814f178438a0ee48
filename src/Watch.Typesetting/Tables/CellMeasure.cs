using System.Diagnostics;
using Watch.Documents;
using Watch.Typesetting.Design;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.Tables;

/// <summary>Measures the blocks of a cell in the styles and with the indents that they are set in.</summary>
/// <param name="aside">Lays text that is not printed.</param>
internal sealed class CellMeasure(PageDesign design, ParagraphFlow aside, ParagraphSetter setter)
{
    /// <param name="frame">Has the style of the text, and that of the cell.</param>
    /// <param name="parts">Receives the parts of the text.</param>
    /// <returns>How wide the blocks are, and the largest indent of their text.</returns>
    public (Extent Extent, double Indent) Of(IReadOnlyList<Block> blocks, Frame frame, List<TextPart> parts)
    {
        var (extent, indent) = (default(Extent), 0.0);
        for (var i = 0; i < blocks.Count; i++)
        {
            var (own, inner) = Of(blocks[i], i > 0 && blocks[i - 1] is Paragraph, frame, parts);
            (extent, indent) = (Extent.Widest(extent, own), Math.Max(indent, inner));
        }

        return (extent, indent);
    }

    private (Extent Extent, double Indent) Of(Block block, bool followsParagraph, Frame frame, List<TextPart> parts) => block switch
    {
        Paragraph paragraph => OfParagraph(paragraph, followsParagraph, frame, parts),
        Quotation quotation => OfQuotation(quotation, frame with { Style = design.Quotation }, parts),
        ItemList list => Within(design.ListIndent, [.. list.Items.Select(item => Of(item.Content, frame, parts))]),
        DefinitionList list => Widest([.. list.Entries.SelectMany(entry => entry.Definitions.Select(d => Within(design.ListIndent, [Of(d, frame, parts)])).Prepend((OfLeaf(entry.Term, design.Term, frame, parts), 0.0)))]),
        Verse verse => Within(design.BlockIndent, [.. verse.Stanzas.SelectMany(lines => lines).Select(line => (OfLeaf(line, design.Verse, frame, parts), 0.0))]),
        CodeBlock code => Within(design.BlockIndent, [.. code.Text.PlainText.Split('\n').Select(line => (OfLeaf(new(code.Text.Number, [new Text(line)]), design.Code, frame, parts), 0.0))]),
        Division division => Of(division.Content, frame with { Language = division.Language }, parts),
        Heading heading => (OfLeaf(heading.Text, design.Headings[Math.Min(heading.Level - 2, design.Headings.Count - 1)], frame, parts), 0),
        // A picture is scaled to the width it gets.
        Figure figure => Widest((new(frame.Width.Points / 3, frame.Width.Points / 6), 0), figure.Caption is { } caption ? (OfLeaf(caption, design.Caption, frame, parts), 0) : default),
        Table table => (OfTable(table, frame, parts), 0),
        ThematicBreak => default,
        _ => throw new UnreachableException(),
    };

    private Extent OfTable(Table table, Frame frame, List<TextPart> parts)
    {
        var gutter = design.TableGutter.Points;
        var columns = TableColumns.Extents(table.Columns.Count, [.. table.Head.Concat(table.Body).SelectMany(row => row.Cells).Select(cell => (cell.Column, cell.ColumnSpan, Of(cell.Content, frame, parts).Extent))], gutter);
        var gutters = (columns.Length - 1) * gutter;
        return new(columns.Sum(c => c.Natural) + gutters, columns.Sum(c => c.Least) + gutters);
    }

    private (Extent Extent, double Indent) OfParagraph(Paragraph paragraph, bool followsParagraph, Frame frame, List<TextPart> parts)
    {
        var style = InnerStyle.Of(frame.Style!, frame, design);
        var extent = OfLeaf(paragraph.Text, style, frame, parts);
        return (followsParagraph ? extent.Widened(InnerStyle.IndentOf(style, frame, design).Points) : extent, 0);
    }

    private (Extent Extent, double Indent) OfQuotation(Quotation quotation, Frame frame, List<TextPart> parts)
    {
        var content = Of(quotation.Content, frame, parts);
        return Within(design.BlockIndent * 2, quotation.Attribution is { } attribution ? [content, (OfLeaf(attribution, design.Attribution, frame, parts), 0)] : [content]);
    }

    private Extent OfLeaf(Leaf leaf, TypeStyle style, Frame frame, List<TextPart> parts)
    {
        var inner = InnerStyle.Of(style, frame, design);
        return setter.Measure(aside.Lay(leaf.Content, inner, frame.Language, frame.Tag, new(frame.Report, frame.Note, leaf.Number, 0)), inner.Hyphenated, parts);
    }

    /// <summary>The widest of some blocks, indented.</summary>
    private static (Extent Extent, double Indent) Within(Length indent, params ReadOnlySpan<(Extent Extent, double Indent)> blocks)
    {
        var (extent, inner) = Widest(blocks);
        return (extent.Widened(indent.Points), inner + indent.Points);
    }

    private static (Extent Extent, double Indent) Widest(params ReadOnlySpan<(Extent Extent, double Indent)> blocks)
    {
        var widest = (Extent: default(Extent), Indent: 0.0);
        foreach (var (extent, indent) in blocks)
            widest = (Extent.Widest(widest.Extent, extent), Math.Max(widest.Indent, indent));
        return widest;
    }
}
