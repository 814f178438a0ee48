using Markdig.Parsers;
using Markdig.Syntax;
using MarkdigBlock = Markdig.Syntax.Block;

namespace Watch.Reading.Markup;

/// <summary>Reads definition lists as Pandoc does: a line with the term, perhaps a blank line, and definitions that
/// begin with a colon and go on indented by four.</summary>
internal sealed class DefinitionListParser : BlockParser
{
    private const int Indent = 4;

    public DefinitionListParser() => OpeningCharacters = [':'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        if (!BeginsDefinition(processor) || Nesting.IsFull(processor) || processor.LastBlock is not ParagraphBlock { Lines.Count: 1 } paragraph)
            return BlockState.None;
        var line = paragraph.Lines.Lines[0];
        var gap = processor.LineIndex - line.Line;
        if (gap is not (1 or 2))
            return BlockState.None;
        // As the last block it stands at the end of its parent, where it is removed without a search.
        var parent = paragraph.Parent!;
        processor.Close(paragraph);
        if (parent.LastChild != paragraph)
            return BlockState.None;
        parent.RemoveAt(parent.Count - 1);
        var list = parent.LastChild as DefinitionListBlock;
        if (list is null)
        {
            list = new(this) { Column = paragraph.Column, Line = paragraph.Line, Span = paragraph.Span, IsOpen = false };
            parent.Add(list);
        }

        var term = new DefinitionTermBlock(this) { Column = paragraph.Column, Line = line.Line, Span = paragraph.Span };
        term.AppendLine(ref line.Slice, line.Column, line.Line, line.Position, trackTrivia: false);
        list.Add(term);
        Begin(processor, list, isLoose: gap == 2);
        return BlockState.Continue;
    }

    public override BlockState TryContinue(BlockProcessor processor, MarkdigBlock block)
    {
        var definition = (DefinitionBlock)block;
        if (processor.IsBlankLine)
            return BlockState.Continue;
        if (processor.Indent >= Math.Min(Indent, definition.Indent))
        {
            processor.GoToColumn(processor.ColumnBeforeIndent + Math.Min(processor.Indent, definition.Indent));
            return BlockState.Continue;
        }

        if (BeginsDefinition(processor))
        {
            var list = (DefinitionListBlock)definition.Parent!;
            processor.Close(definition);
            Begin(processor, list, isLoose: false);
            return BlockState.Continue;
        }

        // The line may go on with a paragraph (a lazy continuation), unless it is the next term.
        if (IsTerm(processor))
            processor.Close(definition);
        return BlockState.None;
    }

    private void Begin(BlockProcessor processor, DefinitionListBlock list, bool isLoose)
    {
        var start = processor.Start;
        var column = processor.Column;
        processor.NextChar();
        processor.ParseIndent();
        // More space than a tab's is an indentation of the text, which may be code.
        if (processor.Column - column > Indent)
            processor.GoToColumn(column + Indent);
        var definition = new DefinitionBlock(this, processor.Column - column, isLoose)
        {
            Column = column,
            Line = processor.LineIndex,
            Span = new(start, processor.Line.End),
        };
        list.Add(definition);
        list.UpdateSpanEnd(processor.Line.End);
        processor.Open(definition);
    }

    private static bool BeginsDefinition(BlockProcessor processor) =>
        !processor.IsCodeIndent && processor.CurrentChar == ':' && processor.PeekChar(1) is ' ' or '\t'
        && !processor.Line.AsSpan()[1..].IsWhiteSpace();

    /// <summary>Whether the line after this one begins a definition, so that this is its term.</summary>
    private static bool IsTerm(BlockProcessor processor)
    {
        var rest = processor.Line.Text.AsSpan(processor.Line.End + 1);
        if (rest.StartsWith("\r"))
            rest = rest[1..];
        if (rest.StartsWith("\n"))
            rest = rest[1..];
        var next = rest.TrimStart(" >");
        return next.Length > 1 && next[0] == ':' && next[1] is ' ' or '\t';
    }
}
