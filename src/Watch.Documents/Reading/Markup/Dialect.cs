using Markdig;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace Watch.Documents.Reading.Markup;

/// <summary>The parsers of the dialect: CommonMark's, without HTML blocks, and those of the constructs that are
/// added. They keep no state of a document, so one of each serves all threads.</summary>
internal static class Dialect
{
    /// <summary>What block nesting a report may have. Every stage that walks the model may recurse so far.</summary>
    private const int MostDeep = 32;

    /// <summary>Blocks and the markup of their text.</summary>
    public static readonly MarkdownPipeline Blocks = Build(blocks: true);

    /// <summary>The markup of one text, such as a title, in which nothing begins a block.</summary>
    public static readonly MarkdownPipeline Line = Build(blocks: false);

    private static MarkdownPipeline Build(bool blocks)
    {
        var builder = new MarkdownPipelineBuilder { PreciseSourceLocation = true, MaximumNestingDepth = MostDeep };
        if (blocks)
        {
            builder.BlockParsers.TryRemove<HtmlBlockParser>();
            builder.BlockParsers.Find<ListBlockParser>()!.ItemParsers.Add(new LetterItemParser());
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

        var emphasis = builder.InlineParsers.Find<EmphasisInlineParser>()!.EmphasisDescriptors;
        emphasis.Add(new('^', 1, 1, enableWithinWord: true));
        emphasis.Add(new('~', 1, 2, enableWithinWord: true));
        builder.InlineParsers.Insert(0, new NoteMarkerParser());
        builder.InlineParsers.Insert(1, new SpanParser());
        builder.InlineParsers.Insert(2, new TrailingAttributesParser());
        builder.InlineParsers.Insert(3, new BareAddressParser());
        return builder.Build();
    }
}
