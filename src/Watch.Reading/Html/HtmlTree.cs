using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Watch.Reading.Html;

/// <summary>Finds the elements of blocks among the blocks of a container. As in HTML, the ends of cells, rows and groups of rows may be left out.</summary>
internal static class HtmlTree
{
    /// <summary>How many elements may stand within each other.</summary>
    private const int MostDeep = 8;

    /// <summary>The elements of blocks, each with those that its beginning ends.</summary>
    private static readonly Dictionary<string, string[]> Blocks = new(StringComparer.Ordinal)
    {
        ["p"] = [],
        ["div"] = [],
        ["figure"] = [],
        ["figcaption"] = [],
        ["table"] = [],
        ["caption"] = [],
        ["colgroup"] = [],
        ["col"] = [],
        ["thead"] = ["td", "th", "tr", "thead", "tbody", "tfoot"],
        ["tbody"] = ["td", "th", "tr", "thead", "tbody", "tfoot"],
        ["tfoot"] = ["td", "th", "tr", "thead", "tbody", "tfoot"],
        ["tr"] = ["td", "th", "tr"],
        ["td"] = ["td", "th"],
        ["th"] = ["td", "th"],
    };

    private static readonly string[] EndsWithOthers = ["td", "th", "tr", "thead", "tbody", "tfoot"];

    /// <summary>Whether an element of a name has its meaning among blocks.</summary>
    public static bool IsRead(string name) => Blocks.ContainsKey(name);

    public static bool HasBlocks(Block block) =>
        block is ParagraphBlock { Inline: { } text } && text.OfType<HtmlInline>().Any(html => Blocks.ContainsKey(HtmlInlines.TagOf(html).Name));

    /// <summary>The blocks of a container as a tree of elements; elements without an end are stretches of text, tags and all.</summary>
    public static List<HtmlNode> Of(IEnumerable<Block> blocks)
    {
        var root = new List<HtmlNode>();
        var open = new List<HtmlNode.Element>();
        foreach (var block in blocks)
        {
            if (block is not ParagraphBlock { Inline: { } text } paragraph)
            {
                Current().Add(new HtmlNode.Whole(block));
                continue;
            }

            // A paragraph of its own, whatever is open.
            Current().Add(new HtmlNode.Stretch(paragraph, []));
            foreach (var inline in text.ToList())
            {
                inline.Remove();
                if (inline is HtmlInline html && HtmlInlines.TagOf(html) is var tag && Blocks.TryGetValue(tag.Name, out var ended))
                    Take(html, tag, ended, paragraph);
                else
                    AddText(inline, paragraph);
            }
        }

        while (open.Count > 0)
            Dissolve();
        return root;

        List<HtmlNode> Current() => open.Count > 0 ? open[^1].Children : root;

        void AddText(Inline inline, ParagraphBlock paragraph)
        {
            var nodes = Current();
            if (nodes.Count == 0 || nodes[^1] is not HtmlNode.Stretch { Paragraph: var last } || last != paragraph)
                nodes.Add(new HtmlNode.Stretch(paragraph, []));
            ((HtmlNode.Stretch)nodes[^1]).Content.Add(inline);
        }

        void Take(HtmlInline html, HtmlTag tag, string[] ended, ParagraphBlock paragraph)
        {
            if (tag.Name is "p" or "col")
            {
                // A paragraph ends with its block, wherever its tags stand.
                Current().Add(new HtmlNode.Element(tag, html, paragraph));
            }
            else if (!tag.IsClosing)
            {
                while (open.Count > 0 && ended.Contains(open[^1].Name))
                    open.RemoveAt(open.Count - 1);
                if (open.Count == MostDeep)
                {
                    AddText(html, paragraph);
                    return;
                }

                var element = new HtmlNode.Element(tag, html, paragraph);
                Current().Add(element);
                open.Add(element);
            }
            else
            {
                var at = open.FindLastIndex(e => e.Name == tag.Name);
                if (at < 0)
                {
                    AddText(html, paragraph);
                    return;
                }

                while (open.Count > at + 1)
                {
                    if (EndsWithOthers.Contains(open[^1].Name))
                        open.RemoveAt(open.Count - 1);
                    else
                        Dissolve();
                }

                (open[at].Closing, open[at].ClosingParagraph) = (html, paragraph);
                open.RemoveAt(at);
            }
        }

        void Dissolve()
        {
            var last = open[^1];
            open.RemoveAt(open.Count - 1);
            var nodes = Current();
            nodes.RemoveAt(nodes.Count - 1);
            nodes.AddRange(AsText(last));
        }
    }

    /// <summary>An element as it is written: its tags as text around what it holds.</summary>
    public static IEnumerable<HtmlNode> AsText(HtmlNode.Element element)
    {
        yield return new HtmlNode.Stretch(element.Paragraph, [element.Opening]);
        foreach (var child in element.Children)
            yield return child;
        if (element.Closing is { } closing)
            yield return new HtmlNode.Stretch(element.ClosingParagraph!, [closing]);
    }
}
