using System.Diagnostics;
using System.Text;
using Watch.Typesetting.Marks;

namespace Watch.Pdf.Structure;

/// <summary>Prints the tag tree of a typeset document with the text that the marks give each tag: what a reader who
/// cannot see the pages is told, in the order of the telling.</summary>
public static class TagDump
{
    /// <summary>A line a tag, indented by depth, and beneath it its text and its tags. Soft hyphens, which only
    /// hyphenation puts, are left out.</summary>
    public static string Write(TypesetDocument document)
    {
        var order = new ReadingOrder<string>(document.Tags);
        var links = new Dictionary<int, LinkTarget>();
        foreach (var mark in document.Pages.SelectMany(p => p.Marks))
        {
            if (mark.Tag < 0 || mark.Artifact != ArtifactKind.None)
                continue;
            order.Add(mark.Tag, TextOf(mark));
            if (mark.Link is not null)
                links.TryAdd(LinkTagOf(document.Tags, mark.Tag), mark.Link);
        }

        var dump = new StringBuilder();
        foreach (var tag in document.Tags.Tags.Where(t => t.Parent < 0))
            WriteTag(dump, document.Tags, order, links, tag, 0);
        return dump.ToString();
    }

    private static void WriteTag(
        StringBuilder dump, TagTree tree, ReadingOrder<string> order, Dictionary<int, LinkTarget> links, Tag tag, int depth)
    {
        Indent(dump, depth).Append(NameOf(tag));
        if (tag.Id is not null)
            dump.Append(" #").Append(tag.Id);
        if (tag.Language is not null)
            dump.Append(" lang=").Append(tag.Language);
        if (tag.Numbering is not null)
            dump.Append(" numbering=").Append(tag.Numbering);
        if (tag.AlternativeText is not null)
            dump.Append(" alt=\"").Append(tag.AlternativeText).Append('"');
        if (tag.Expansion is not null)
            dump.Append(" expansion=\"").Append(tag.Expansion).Append('"');
        if (tag.Scope is not null)
            dump.Append(" scope=").Append(tag.Scope);
        if (tag.ColumnSpan > 1)
            dump.Append(" columns=").Append(tag.ColumnSpan);
        if (tag.RowSpan > 1)
            dump.Append(" rows=").Append(tag.RowSpan);
        if (tag.Headers.Count > 0)
            dump.Append(" headers=").AppendJoin(',', tag.Headers);
        if (links.TryGetValue(tag.Number, out var target))
            dump.Append(" -> ").Append(AddressOf(target));
        dump.Append('\n');

        var text = new StringBuilder();
        foreach (var kid in order.KidsOf(tag.Number))
        {
            if (kid.Tag < 0)
            {
                text.Append(kid.Content);
                continue;
            }

            WriteText(dump, text, depth + 1);
            WriteTag(dump, tree, order, links, tree.Tags[kid.Tag], depth + 1);
        }

        WriteText(dump, text, depth + 1);
    }

    private static void WriteText(StringBuilder dump, StringBuilder text, int depth)
    {
        text.Replace("\u00AD", "");
        if (text.Length > 0)
            Indent(dump, depth).Append('"').Append(text).Append("\"\n");
        text.Clear();
    }

    private static StringBuilder Indent(StringBuilder dump, int depth) => dump.Append(' ', 2 * depth);

    private static string NameOf(Tag tag) => tag.Kind == TagKind.Heading ? $"Heading{tag.Level}" : tag.Kind.ToString();

    private static string TextOf(Mark mark) => mark switch
    {
        GlyphRun run => run.Text,
        RuleMark or PathMark => "",
        PictureMark => "[picture]",
        _ => throw new UnreachableException(),
    };

    private static string AddressOf(LinkTarget target) => target switch
    {
        WebTarget web => web.Uri,
        PageTarget page => "#" + page.Destination,
        ReportTarget report => report.Uri ?? report.Slug,
        _ => throw new UnreachableException(),
    };

    private static int LinkTagOf(TagTree tree, int tag)
    {
        while (tag >= 0 && tree.Tags[tag].Kind != TagKind.Link)
            tag = tree.Tags[tag].Parent;
        return tag;
    }
}
