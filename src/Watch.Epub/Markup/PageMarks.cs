using Watch.Documents;

namespace Watch.Epub.Markup;

/// <summary>The mark of a place in a run of text: where a printed page begins, or where a link leads.</summary>
/// <param name="Offset">UTF-16 units from the beginning of the run.</param>
/// <param name="Label">The page number as printed; null for a place that is not the beginning of a page.</param>
/// <param name="Id">The id of the place in its document.</param>
internal sealed record PageMark(int Offset, string? Label, string Id);

/// <summary>A step in writing a run of text: a page mark or an inline.</summary>
/// <param name="Page">The page mark; null for an inline.</param>
/// <param name="Inline">The inline; null for a page mark.</param>
/// <param name="Within">The pages that begin within the inline, with offsets from its beginning.</param>
internal readonly record struct MarkedInline(PageMark? Page, Inline? Inline, IReadOnlyList<PageMark> Within)
{
    /// <summary>The steps of a run. The mark of a page that begins between two inlines is outside both.</summary>
    /// <param name="pages">By offset.</param>
    public static IReadOnlyList<MarkedInline> Of(IReadOnlyList<Inline> content, IReadOnlyList<PageMark> pages)
    {
        if (pages.Count == 0)
            return [.. content.Select(inline => new MarkedInline(null, inline, []))];
        var steps = new List<MarkedInline>();
        var (offset, next) = (0, 0);
        foreach (var inline in content)
        {
            var end = offset + Leaf.LengthOf(inline);
            for (; next < pages.Count && pages[next].Offset <= offset; next++)
                steps.Add(new(pages[next], null, []));
            var within = new List<PageMark>();
            for (; next < pages.Count && pages[next].Offset < end; next++)
                within.Add(pages[next] with { Offset = pages[next].Offset - offset });
            steps.Add(new(null, inline, within));
            offset = end;
        }

        steps.AddRange(pages.Skip(next).Select(page => new MarkedInline(page, null, [])));
        return steps;
    }
}
