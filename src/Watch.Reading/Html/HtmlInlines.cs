using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Watch.Reading.Markup;

namespace Watch.Reading.Html;

/// <summary>Makes the tags in a text the elements that they mean: pairs become <see cref="HtmlElement"/>s or links, <c>br</c> and <c>img</c> what
/// Markdown has for them. Tags without a partner, or with one in other markup, stay as they are.</summary>
internal static class HtmlInlines
{
    /// <summary>How many elements may stand within each other.</summary>
    private const int MostDeep = 32;

    public static void Rewrite(ContainerInline root)
    {
        if (!root.FindDescendants<HtmlInline>().Any())
            return;
        var containers = new Stack<ContainerInline>();
        containers.Push(root);
        while (containers.TryPop(out var container))
        {
            if (container.OfType<HtmlInline>().Any())
                RewriteChildren(container);
            foreach (var inner in container.OfType<ContainerInline>().Where(c => c is not HtmlElement))
                containers.Push(inner);
        }
    }

    /// <summary>The picture that a tag is, with its attributes as Markdown writes them.</summary>
    public static bool IsPicture(Inline inline) => inline is LinkInline { IsImage: true } || (inline is HtmlInline html && TagOf(html).Name == "img");

    public static HtmlTag TagOf(HtmlInline html) => HtmlTag.Parse(html.Tag);

    private static void RewriteChildren(ContainerInline container)
    {
        var children = container.ToList();
        var tags = children.Select(c => c is HtmlInline html ? TagOf(html) : null).ToList();
        var partners = Partners(tags);
        var open = new Stack<ContainerInline>();
        open.Push(container);
        for (var i = 0; i < children.Count; i++)
        {
            var child = children[i];
            child.Remove();
            if (tags[i] is not { } tag || (partners[i] < 0 && tag.Name is not ("br" or "img")))
            {
                open.Peek().AppendChild(child);
            }
            else if (tag.Name == "br")
            {
                open.Peek().AppendChild(new LineBreakInline { IsHard = true, IsBackslash = true, Span = child.Span, Line = child.Line, Column = child.Column });
            }
            else if (tag.Name == "img")
            {
                AppendPicture(open.Peek(), tag, child);
            }
            else if (tag.IsClosing)
            {
                open.Pop();
            }
            else
            {
                var element = ElementOf(tag);
                (element.Span, element.Line, element.Column) = (new(child.Span.Start, children[partners[i]].Span.End), child.Line, child.Column);
                open.Peek().AppendChild(element);
                open.Push(element);
            }
        }
    }

    private static ContainerInline ElementOf(HtmlTag tag) =>
        tag is { Name: "a" } && tag["href"] is { } url ? new LinkInline(url, tag["title"] ?? "") { IsClosed = true } : new HtmlElement(tag) { IsClosed = true };

    private static void AppendPicture(ContainerInline parent, HtmlTag tag, Inline at)
    {
        var picture = new LinkInline(tag["src"] ?? "", "") { IsImage = true, IsClosed = true, Span = at.Span, Line = at.Line, Column = at.Column };
        if (tag["alt"] is { Length: > 0 } words)
            picture.AppendChild(new LiteralInline(new StringSlice(words)) { Span = at.Span, Line = at.Line, Column = at.Column });
        FigureCaptions.MarkDescribed(picture);
        parent.AppendChild(picture);
        // In HTML a picture with an empty description decorates.
        List<string> classes = [.. (tag["class"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        if (tag["alt"] == "")
            classes.Add("decorative");
        var others = tag.Attributes.Where(a => a.Name is not ("src" or "alt" or "class" or "id" or "loading" or "decoding")).ToList();
        if (classes.Count > 0 || others.Count > 0 || tag["id"] is not null)
            parent.AppendChild(new TrailingAttributes(new(tag["id"], classes, others)) { Span = at.Span, Line = at.Line, Column = at.Column });
    }

    /// <summary>The index of each tag's partner; -1 for a tag without one and for what is no tag.</summary>
    private static int[] Partners(List<HtmlTag?> tags)
    {
        var partners = new int[tags.Count];
        Array.Fill(partners, -1);
        var open = new Stack<int>();
        var waiting = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < tags.Count; i++)
        {
            if (tags[i] is not { } tag || !HtmlElement.IsRead(tag.Name))
                continue;
            if (!tag.IsClosing)
            {
                if (open.Count < MostDeep)
                {
                    open.Push(i);
                    waiting[tag.Name] = waiting.GetValueOrDefault(tag.Name) + 1;
                }
            }
            else if (waiting.GetValueOrDefault(tag.Name) > 0)
            {
                // Those that were opened later and have no end stay as they are.
                int last;
                do
                {
                    last = open.Pop();
                    waiting[tags[last]!.Name]--;
                }
                while (tags[last]!.Name != tag.Name);
                (partners[last], partners[i]) = (i, last);
            }
        }

        return partners;
    }
}
