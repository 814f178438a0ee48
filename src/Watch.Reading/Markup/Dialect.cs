using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace Watch.Reading.Markup;

/// <summary>The parsers of the dialect: CommonMark's, without HTML blocks, and those of the constructs that are
/// added. They keep no state of a document, so one of each serves all threads.</summary>
internal static class Dialect
{
    /// <summary>Blocks and the markup of their text.</summary>
    public static readonly MarkdownPipeline Blocks = Builder(blocks: true).Build();

    /// <summary>The markup of one text, such as a title, in which nothing begins a block.</summary>
    public static readonly MarkdownPipeline Line = Builder(blocks: false).Build();

    /// <summary>The parsers, before they are made into one.</summary>
    internal static MarkdownPipelineBuilder Builder(bool blocks)
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true, MaximumNestingDepth = 4 * Nesting.MostBlocks };
        if (blocks)
        {
            builder.BlockParsers.TryRemove<HtmlBlockParser>();
            builder.BlockParsers.Replace<QuoteBlockParser>(new BoundedQuoteParser());
            builder.BlockParsers.Replace<ParagraphBlockParser>(new BoundedParagraphParser());
            builder.BlockParsers.Replace<ListBlockParser>(new BoundedListParser());
            builder.BlockParsers.Find<BoundedListParser>()!.ItemParsers.Add(new LetterItemParser());
            builder.BlockParsers.Insert(0, new NoteDefinitionParser());
            builder.BlockParsers.Insert(1, new RemarkParser());
            builder.BlockParsers.Insert(2, new DivisionParser());
            builder.BlockParsers.Insert(3, new DefinitionListParser());
            builder.BlockParsers.Insert(4, new AbbreviationParser());
            builder.BlockParsers.Insert(5, new PipeTableParser());
            builder.BlockParsers.Insert(6, new GridTableParser());
        }
        else
        {
            builder.BlockParsers.Clear();
            builder.BlockParsers.Add(new ParagraphBlockParser { ParseSetextHeadings = false });
        }

        builder.InlineParsers.Replace<EmphasisInlineParser>(new EmphasisParser());
        builder.InlineParsers.Replace<LinkInlineParser>(new BoundedLinkParser());
        builder.InlineParsers.Replace<AutolinkInlineParser>(new BoundedTagParser());
        var emphasis = builder.InlineParsers.Find<EmphasisParser>()!.EmphasisDescriptors;
        emphasis.Add(new('^', 1, 1, enableWithinWord: true));
        emphasis.Add(new('~', 1, 2, enableWithinWord: true));
        builder.InlineParsers.Insert(0, new NoteMarkerParser());
        builder.InlineParsers.Insert(1, new SpanParser());
        builder.InlineParsers.Insert(2, new TrailingAttributesParser());
        builder.InlineParsers.Insert(3, new BareAddressParser());
        return builder;
    }
}
