using Watch.Documents;
using Watch.Typesetting.Design;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Pages;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.Galleys;

/// <summary>Sets a volume's front and back matter on pages: title pages below a drop, the imprint and colophon at the
/// foot of their pages, the index in two columns, and the rest as ordinary text.</summary>
internal static class MatterBuilder
{
    public static PageCut Set(Matter matter, PageDesign design, ParagraphFlow flow, ParagraphSetter setter, TagTreeBuilder tags, List<OutlineEntry> outline)
    {
        var root = tags.Add(new Tag(0, -1, TagKind.Section) { Language = matter.Language });
        outline.Add(new(1, matter.Title, DestinationNames.Matter(matter.Kind)));
        return matter.Kind switch
        {
            MatterKind.Index => IndexPages.Set(matter, design, flow, setter, tags, root),
            _ => SetOneColumn(matter, design, flow, setter, tags, root),
        };
    }

    private static PageCut SetOneColumn(Matter matter, PageDesign design, ParagraphFlow flow, ParagraphSetter setter, TagTreeBuilder tags, int root)
    {
        var column = new Column(design, setter, design.Measure / 4, null);
        var blocks = new BlockSetter("", design, Assets.None, column, flow, setter, tags, []);
        var frame = new Frame("", Length.Zero, design.Measure, matter.Language, root, 0, null);
        var foot = -1;
        foreach (var block in matter.Content)
        {
            if (foot < 0 && block is Display { Role: DisplayRole.Publisher or DisplayRole.Place })
                foot = column.Lines.Count;
            blocks.Set([block], frame);
        }

        if (column.Lines.Count == 0)
            return new([], [0], [], [], 0);
        column.Name(0, DestinationNames.Matter(matter.Kind));
        switch (matter.Kind)
        {
            case MatterKind.HalfTitle or MatterKind.TitlePage:
                column.Lower(0, design.Book.TitleDrop);
                break;
            case MatterKind.Imprint or MatterKind.Colophon:
                foot = 0;
                break;
        }

        var lines = column.Lines.ToList();
        var fill = new PageFill(design.Leading.Points);
        foreach (var line in lines)
            fill.Add(LineSize.Of(line));
        var rest = design.TextHeight - Length.Pt(fill.Foot);
        if (foot == 0 && rest > Length.Zero)
            lines[0] = lines[0] with { HeadSpace = rest };
        else if (foot > 0 && rest > Length.Zero)
            lines[foot] = lines[foot] with { SpaceAbove = lines[foot].SpaceAbove + rest };
        return PageBreaker.Break(new(lines, new([]), [], []) { Variable = column.Variable, Floats = column.Floats }, design.TextHeight, design.Leading);
    }
}
