using Markdig.Parsers;
using MarkdigBlock = Markdig.Syntax.Block;

namespace Watch.Reading.Markup;

/// <summary>Reads an editor's remark that begins a line. One that has no end is left to be text, and one that text
/// follows on its line is left to the paragraph.</summary>
internal sealed class RemarkParser : BlockParser
{
    public const string Opening = "<!--";
    public const string Closing = "-->";

    /// <summary>Set on a document from whose rest no remark can end, so that it is looked for once.</summary>
    private static readonly object NoEnd = new();

    public RemarkParser() => OpeningCharacters = ['<'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || !line.StartsWith(Opening))
            return BlockState.None;
        var end = line[Opening.Length..].IndexOf(Closing);
        if (end >= 0 ? !line[(Opening.Length + end + Closing.Length)..].IsWhiteSpace() : !EndsLater(processor))
            return BlockState.None;
        processor.NewBlocks.Push(new RemarkBlock(this) { Column = processor.Column, Span = new(processor.Start, processor.Line.End) });
        return end >= 0 ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, MarkdigBlock block)
    {
        var line = processor.Line.AsSpan();
        var end = line.IndexOf(Closing);
        if (end < 0)
            return BlockState.ContinueDiscard;
        if (line[(end + Closing.Length)..].IsWhiteSpace())
            return BlockState.BreakDiscard;
        // What follows the remark is text again.
        processor.Line.Start += end + Closing.Length;
        return BlockState.None;
    }

    private static bool EndsLater(BlockProcessor processor)
    {
        if (processor.Document.GetData(NoEnd) is not null)
            return false;
        if (processor.Line.Text.AsSpan(processor.Line.End + 1).Contains(Closing, StringComparison.Ordinal))
            return true;
        processor.Document.SetData(NoEnd, NoEnd);
        return false;
    }
}
