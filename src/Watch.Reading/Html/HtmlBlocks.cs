using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Watch.Documents.Diagnostics;
using Watch.Reading.Checks;
using Watch.Reading.Inlines;
using Watch.Reading.Markup;
using Attributes = Watch.Reading.Markup.Attributes;

namespace Watch.Reading.Html;

/// <summary>Puts the blocks that HTML means in the place of its tags: paragraphs, divisions, figures and tables. What is none of these stays text.</summary>
internal sealed class HtmlBlocks
{
    private static readonly DivisionParser Divisions = new();
    private readonly Findings findings;
    private readonly Origin origin;
    private readonly HtmlTables tables;

    private HtmlBlocks(Findings findings, Origin origin)
    {
        this.findings = findings;
        this.origin = origin;
        tables = new(this);
    }

    /// <summary>Rewrites a document, its blocks first and then the text that they hold.</summary>
    public static void Rewrite(MarkdownDocument document, Findings findings, Origin origin)
    {
        if (!origin.Text.Contains('<', StringComparison.Ordinal))
            return;
        new HtmlBlocks(findings, origin).Rewrite(document);
        foreach (var leaf in document.Descendants<LeafBlock>().ToList())
        {
            if (leaf.Inline is { } text)
                HtmlInlines.Rewrite(text);
        }

        foreach (var table in document.Descendants<TableBlock>())
        {
            if (table.Caption is { Parent: null, Inline: { } caption })
                HtmlInlines.Rewrite(caption);
        }
    }

    /// <summary>Makes blocks of nodes.</summary>
    public List<Block> BlocksOf(IEnumerable<HtmlNode> nodes)
    {
        var blocks = new List<Block>();
        var text = new List<HtmlNode.Stretch>();
        foreach (var node in nodes)
            Take(node);
        EndText();
        return blocks;

        void Take(HtmlNode node)
        {
            if (node is HtmlNode.Stretch stretch)
            {
                if (text.Count > 0 && text[^1].Paragraph != stretch.Paragraph)
                    EndText();
                text.Add(stretch);
                return;
            }

            if (node is HtmlNode.Whole { Block: var block })
            {
                EndText();
                blocks.Add(block);
                return;
            }

            var element = (HtmlNode.Element)node;
            if (BlocksOf(element) is { } read)
            {
                EndText();
                blocks.AddRange(read);
                return;
            }

            foreach (var part in HtmlTree.AsText(element))
                Take(part);
        }

        void EndText()
        {
            if (ParagraphOf(text) is { } paragraph)
                blocks.Add(paragraph);
            text.Clear();
        }
    }

    /// <summary>A paragraph of stretches of text, without the white space around them; null when nothing is left.</summary>
    public static ParagraphBlock? ParagraphOf(IEnumerable<HtmlNode> stretches)
    {
        var parts = stretches.OfType<HtmlNode.Stretch>().ToList();
        var content = parts.SelectMany(s => s.Content).ToList();
        var first = content.FindIndex(i => !HtmlNode.IsBlankInline(i));
        if (first < 0)
            return null;
        var last = content.FindLastIndex(i => !HtmlNode.IsBlankInline(i));
        var span = new Markdig.Syntax.SourceSpan(content[first].Span.Start, content[last].Span.End);
        var from = parts[0].Paragraph;
        var paragraph = new ParagraphBlock { IsOpen = false, Span = span, Line = content[first].Line, Column = from.Column, Inline = new() { Span = span } };
        foreach (var inline in content[first..(last + 1)])
            paragraph.Inline.AppendChild(inline);
        return paragraph;
    }

    /// <summary>Names the attributes of a tag that have no effect.</summary>
    public void TellAttributes(HtmlTag tag, HtmlInline at, params ReadOnlySpan<string> read)
    {
        foreach (var (name, _) in tag.Attributes)
        {
            if (!read.Contains(name))
                findings.Add(Rules.AttributeUnknown, origin.At(at.Span.Start), $"\"{Findings.Quote(name)}=\" of <{tag.Name}> has no effect.", "Delete it.");
        }
    }

    /// <summary>The language that a tag gives to what it holds; null when it gives none, or no tag of a language.</summary>
    public string? LanguageOf(HtmlTag tag, HtmlInline at)
    {
        return (tag["lang"] ?? tag["xml:lang"]) is { } language ? LanguageTags.Read(findings, origin.At(at.Span.Start), language) : null;
    }

    private void Rewrite(ContainerBlock container)
    {
        foreach (var inner in container.OfType<ContainerBlock>())
            Rewrite(inner);
        if (!container.Any(HtmlTree.HasBlocks))
            return;
        var children = container.ToList();
        container.Clear();
        foreach (var block in BlocksOf(HtmlTree.Of(children)))
            container.Add(block);
    }

    /// <summary>The blocks that an element means; null when it is to stay text.</summary>
    private List<Block>? BlocksOf(HtmlNode.Element element)
    {
        switch (element.Name)
        {
            case "p":
                if (!element.Tag.IsClosing)
                    TellAttributes(element.Tag, element.Opening);
                return [];
            case "div":
                return Division(element);
            case "figure":
                return Figure(element);
            case "table":
                return tables.Read(element, caption: null) is { } table ? [table] : null;
            default:
                return null;
        }
    }

    private List<Block> Division(HtmlNode.Element element)
    {
        TellAttributes(element.Tag, element.Opening, "lang", "xml:lang");
        var content = BlocksOf(element.Children);
        if (LanguageOf(element.Tag, element.Opening) is not { } language)
            return content;
        var division = new DivisionBlock(Divisions, 0, null, new Attributes(null, [], [("lang", language)]))
        {
            HasEnd = true,
            IsOver = true,
            IsOpen = false,
            Span = new(element.Opening.Span.Start, element.Closing!.Span.End),
        };
        foreach (var block in content)
            division.Add(block);
        return [division];
    }

    /// <summary>A picture or table with the caption that the element gives it; null when it holds anything else.</summary>
    private List<Block>? Figure(HtmlNode.Element figure)
    {
        var captions = figure.Children.OfType<HtmlNode.Element>().Where(e => e.Name == "figcaption").ToList();
        var others = figure.Inked.Where(n => n is not HtmlNode.Element { Name: "figcaption" or "p" }).ToList();
        if (captions.Count > 1 || others.Count != 1 || captions.Any(c => c.Inked.Any(n => n is not (HtmlNode.Stretch or HtmlNode.Element { Name: "p" }))))
            return null;
        var words = captions.Count == 0 ? [] : captions[0].Children.OfType<HtmlNode.Stretch>().ToList();
        if (others[0] is HtmlNode.Element { Name: "table" } table)
        {
            if (tables.Read(table, ParagraphOf(words)) is not { } read)
                return null;
            TellAttributes(figure.Tag, figure.Opening);
            return [read];
        }

        if (others[0] is not HtmlNode.Stretch picture || picture.Content.Where(i => !HtmlNode.IsBlankInline(i)).ToList() is not [var image, ..] inked
            || !HtmlInlines.IsPicture(image) || inked.Count > 2 || (inked.Count == 2 && inked[1] is not TrailingAttributes))
        {
            return null;
        }

        TellAttributes(figure.Tag, figure.Opening);
        var blocks = new List<Block> { ParagraphOf([picture])! };
        if (ParagraphOf(words) is { } caption)
        {
            FigureCaptions.Mark(caption);
            blocks.Add(caption);
        }

        return blocks;
    }
}
