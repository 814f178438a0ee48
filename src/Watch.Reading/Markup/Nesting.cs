using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MarkdigBlock = Markdig.Syntax.Block;

namespace Watch.Reading.Markup;

/// <summary>Bounds how deep blocks stand within each other, and how many marks of a text may be open at once. What is
/// beyond stays text, and is told once. Markdig's work grows with the product of a text's length and these.</summary>
internal static class Nesting
{
    /// <summary>How many blocks may stand within each other; a list and its item are two. Every stage that walks the model
    /// may recurse so far.</summary>
    public const int MostBlocks = 32;

    /// <summary>How many brackets and marks of emphasis may wait for their end.</summary>
    public const int MostOpenMarks = 200;

    /// <summary>Set on a document to the offset of the first mark that is beyond the bounds.</summary>
    private static readonly object Beyond = new();

    /// <summary>Whether a block may not begin here, for there are too many around it.</summary>
    public static bool IsFull(BlockProcessor processor)
    {
        var depth = 0;
        for (MarkdigBlock? block = processor.CurrentContainer; block is not null; block = block.Parent)
            depth++;
        if (depth <= MostBlocks)
            return false;
        Note(processor.Document, processor.Start);
        return true;
    }

    /// <summary>Whether a mark may not open here, for too many are open before it.</summary>
    public static bool IsFull(InlineProcessor processor, int at)
    {
        var depth = 0;
        for (var inline = processor.Inline; inline is not null && depth <= MostOpenMarks; inline = inline.Parent)
        {
            if (inline is DelimiterInline)
                depth++;
        }

        if (depth <= MostOpenMarks)
            return false;
        Note(processor.Document, processor.GetSourcePosition(at));
        return true;
    }

    /// <summary>The offset of the first mark that is beyond the bounds; null where none is.</summary>
    public static int? FirstBeyond(MarkdownDocument document) => document.GetData(Beyond) as int?;

    private static void Note(MarkdownDocument document, int at)
    {
        if (document.GetData(Beyond) is null)
            document.SetData(Beyond, at);
    }
}
