using Markdig.Parsers;
using Markdig.Syntax;
using MarkdigBlock = Markdig.Syntax.Block;

namespace Watch.Reading.Markup;

/// <summary>Reads divisions: <c>::: verse</c>, <c>::: {lang=ko}</c>, and a line of colons at the end.</summary>
internal sealed class DivisionParser : BlockParser
{
    private const int FewestColons = 3;

    public DivisionParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        var colons = CountColons(line);
        if (processor.IsCodeIndent || colons < FewestColons || Nesting.IsFull(processor))
            return BlockState.None;
        var info = line[colons..].Trim(" \t:");
        var attributes = Attributes.Parse(info, out var length);
        var isWord = !info.IsEmpty && !info.ContainsAny(" \t{}");
        if (attributes is null ? !isWord : length != info.Length)
            return BlockState.None;
        var kind = attributes is null ? info.ToString() : attributes.Classes.FirstOrDefault();
        MarkdigBlock block = kind == "verse"
            ? new VerseBlock(this, colons, attributes)
            : new DivisionBlock(this, colons, kind, attributes);
        block.Column = processor.Column;
        block.Span = new(processor.Start, processor.Line.End);
        processor.NewBlocks.Push(block);
        if (block is DivisionBlock)
            processor.Line.Start = processor.Line.End + 1;
        return block is VerseBlock ? BlockState.ContinueDiscard : BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, MarkdigBlock block)
    {
        var line = processor.Line.AsSpan();
        var colons = CountColons(line);
        var ends = !processor.IsCodeIndent && colons >= FewestColons && line[colons..].IsWhiteSpace();
        switch (block)
        {
            case VerseBlock verse when ends && colons >= verse.Colons:
                verse.HasEnd = true;
                return BlockState.BreakDiscard;
            case DivisionBlock division when ends && colons >= division.Colons && !IsForInner(processor, division, colons):
                division.HasEnd = true;
                return BlockState.BreakDiscard;
            default:
                // Markdig has passed the indentation, which verse and code keep, and by which a list's item goes on.
                processor.GoToColumn(processor.ColumnBeforeIndent);
                return BlockState.Continue;
        }
    }

    public override bool Close(BlockProcessor processor, MarkdigBlock block)
    {
        if (block is VerseBlock verse)
            verse.IsOver = true;
        else if (block is DivisionBlock division)
            division.IsOver = true;
        return true;
    }

    /// <summary>Whether a line of colons belongs to something within the division: code, or a division or verse that
    /// it can end.</summary>
    private static bool IsForInner(BlockProcessor processor, DivisionBlock division, int colons)
    {
        if (processor.LastBlock is FencedCodeBlock { IsOpen: true })
            return true;
        for (var inner = division.LastChild; inner is not null; inner = (inner as ContainerBlock)?.LastChild)
        {
            if (inner is DivisionBlock { IsOver: false } open && open.Colons <= colons)
                return true;
            if (inner is VerseBlock { IsOver: false } verse && verse.Colons <= colons)
                return true;
        }

        return false;
    }

    private static int CountColons(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAnyExcept(':');
        return end < 0 ? line.Length : end;
    }
}
