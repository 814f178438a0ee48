using Watch.Documents;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Galleys;

// Lists and lists of definitions.
internal sealed partial class BlockSetter
{
    private void SetList(ItemList list, Frame outer)
    {
        var style = Inner(outer.Style ?? design.List, outer);
        var space = SpaceAround(outer);
        column.Space(space);
        var tag = tags.Add(new Tag(0, outer.Tag, TagKind.List) { Numbering = list.Numbering });
        for (var i = 0; i < list.Items.Count; i++)
        {
            var item = tags.Add(tag, TagKind.ListItem);
            var label = ListLabels.Of(list.Numbering, list.Start + i);
            var frame = (outer with { Language = BlockTree.LanguageOf(list.Items[i].Content, outer.Language) }).Inset(design.ListIndent) with { Style = style, IsInList = true };
            column.Hang(flow.LayGenerated(label, style, frame.Language, tags.Add(item, TagKind.Label)), frame, style.Size * 0.5);
            frame = frame with { Tag = tags.Add(item, TagKind.ListBody) };
            if (!list.Tight && i > 0)
                column.Space(design.List.SpaceAbove);
            // Neither the first item nor the last should be alone on a page.
            if (i == 1 || (i > 0 && i == list.Items.Count - 1))
                column.Resist(BreakCosts.LoneItem);
            column.FollowsParagraph = false;
            Set(list.Items[i].Content, frame);
            if (column.HasLabel)
                column.Set(flow.LayGenerated("", style, frame.Language, frame.Tag), style, frame.Left, frame.Width);
        }

        column.Space(space);
        column.FollowsParagraph = false;
    }

    /// <summary>The space above and below a list: none for a nested list, and less in notes than in the text.</summary>
    private Length SpaceAround(Frame outer) =>
        outer.IsInList ? Length.Zero : outer.Style is null ? design.List.SpaceAbove : outer.Note > 0 ? design.Note.Leading * 0.4 : Length.Zero;

    private void SetDefinitions(DefinitionList list, Frame outer)
    {
        if (list.Entries.All(e => e.Term.Number == Leaf.Unnumbered))
        {
            new MatterSetter(design, column, setter, flow, tags).SetAbbreviations(list, outer);
            return;
        }

        var style = Inner(outer.Style ?? design.List, outer);
        var term = Inner(design.Term, outer);
        var space = outer.Note > 0 ? SpaceAround(outer) : design.List.SpaceAbove;
        column.Space(space);
        var tag = tags.Add(outer.Tag, TagKind.List);
        var frame = outer.Inset(design.ListIndent) with { Style = style };
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

        column.Space(space);
        column.FollowsParagraph = false;
    }
}
