using Markdig.Parsers;
using Watch.Reading.Inlines;
using MarkdigBlock = Markdig.Syntax.Block;

namespace Watch.Reading.Markup;

/// <summary>Reads the long forms of abbreviations, <c>*[DPRK]: Democratic People’s Republic of Korea</c>, a line each.</summary>
internal sealed class AbbreviationParser : BlockParser
{
    private const int LongestShortForm = 100;

    public AbbreviationParser() => OpeningCharacters = ['*'];

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var line = processor.Line.AsSpan();
        if (processor.IsCodeIndent || !line.StartsWith("*["))
            return BlockState.None;
        var end = line.IndexOf("]:");
        if (end < 0)
            return BlockState.None;
        var shortForm = Strings.Collapse(line[2..end]);
        var expansion = Strings.Collapse(line[(end + 2)..]);
        if (shortForm.Length is 0 or > LongestShortForm || expansion.Length == 0 || shortForm.AsSpan().ContainsAny('[', ']'))
            return BlockState.None;
        processor.NewBlocks.Push(new AbbreviationDefinition(this, shortForm, expansion)
        {
            Column = processor.Column,
            Span = new(processor.Start, processor.Line.End),
        });
        return BlockState.BreakDiscard;
    }

    public override BlockState TryContinue(BlockProcessor processor, MarkdigBlock block) => BlockState.None;
}
