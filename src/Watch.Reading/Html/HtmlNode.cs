using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Watch.Reading.Html;

/// <summary>What stands between the tags of blocks: a block of Markdown, a stretch of a paragraph's text, or an element.</summary>
internal abstract record HtmlNode
{
    private HtmlNode()
    {
    }

    /// <summary>A block that has no part in HTML.</summary>
    internal sealed record Whole(Block Block) : HtmlNode;

    /// <summary>A stretch of a paragraph.</summary>
    internal sealed record Stretch(ParagraphBlock Paragraph, List<Inline> Content) : HtmlNode
    {
        /// <summary>Whether nothing in it would be printed.</summary>
        public bool IsBlank => Content.TrueForAll(IsBlankInline);
    }

    /// <summary>An element of blocks.</summary>
    internal sealed record Element(HtmlTag Tag, HtmlInline Opening, ParagraphBlock Paragraph) : HtmlNode
    {
        public List<HtmlNode> Children { get; } = [];

        /// <summary>The tag that ends it; null when another's end or beginning does.</summary>
        public HtmlInline? Closing { get; set; }

        public ParagraphBlock? ClosingParagraph { get; set; }

        public string Name => Tag.Name;

        /// <summary>What it holds that would be printed.</summary>
        public IEnumerable<HtmlNode> Inked => Children.Where(c => c is not Stretch { IsBlank: true });
    }

    public static bool IsBlankInline(Inline inline) => inline switch
    {
        LineBreakInline => true,
        LiteralInline literal => literal.Content.AsSpan().IsWhiteSpace(),
        HtmlInline html => html.Tag.StartsWith("<!--", StringComparison.Ordinal) || HtmlInlines.TagOf(html).Name == "br",
        _ => false,
    };
}
