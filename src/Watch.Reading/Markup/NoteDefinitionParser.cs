using Markdig.Parsers;
using MarkdigBlock = Markdig.Syntax.Block;

namespace Watch.Reading.Markup;

/// <summary>Reads the text of a note as Pandoc does: <c>[^id]: text</c>, and what is indented by four. Unlike the
/// extension of Markdig it keeps notes that nothing cites or that are written twice.</summary>
internal sealed class NoteDefinitionParser : BlockParser
{
    private const int Indent = 4;

    public NoteDefinitionParser() => OpeningCharacters = ['['];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (processor.IsCodeIndent)
            return BlockState.None;
        var line = processor.Line.AsSpan();
        var length = NoteMarkerParser.Parse(line);
        if (length == 0 || length >= line.Length || line[length] != ':' || Nesting.IsFull(processor))
            return BlockState.None;
        processor.NewBlocks.Push(new NoteDefinition(this, line[2..(length - 1)].ToString())
        {
            Column = processor.Column,
            Span = new(processor.Start, processor.Line.End),
        });
        processor.GoToColumn(processor.Column + length + 1);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, MarkdigBlock block)
    {
        if (processor.IsBlankLine)
            return BlockState.Continue;
        if (processor.Indent < Indent)
            return BlockState.None; // Markdig still takes the line if it goes on with a paragraph (a lazy continuation).
        processor.GoToColumn(processor.ColumnBeforeIndent + Indent);
        return BlockState.Continue;
    }
}
