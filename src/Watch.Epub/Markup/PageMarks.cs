using Watch.Documents;

namespace Watch.Epub.Markup;

/// <summary>Where a printed page begins in a run of text, or something else that links lead to.</summary>
/// <param name="Offset">UTF-16 units from the run's beginning.</param>
/// <param name="Label">The page's number as printed; null for a place that is no page.</param>
/// <param name="Id">The name of the place in its document.</param>
internal sealed record PageMark(int Offset, string? Label, string Id);

/// <summary>A step of writing a run of text: a printed page begins, or an inline follows.</summary>
/// <param name="Page">The page; else null.</param>
/// <param name="Inline">What follows where no page begins.</param>
/// <param name="Within">The pages that begin within the inline, counted from its beginning.</param>
internal readonly record struct MarkedInline(PageMark? Page, Inline? Inline, IReadOnlyList<PageMark> Within)
{
    /// <summary>A page that begins between two inlines begins before the second, and outside both.</summary>
    /// <param name="pages">In the order of their offsets.</param>
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
