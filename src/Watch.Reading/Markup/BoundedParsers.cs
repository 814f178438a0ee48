using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;
using MarkdigBlock = Markdig.Syntax.Block;

namespace Watch.Reading.Markup;

/// <summary>Markdig's parser of quotations, within the bounds of <see cref="Nesting"/>.</summary>
internal sealed class BoundedQuoteParser : QuoteBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) => Nesting.IsFull(processor) ? BlockState.None : base.TryOpen(processor);
}

/// <summary>Markdig's parser of lists, within the bounds of <see cref="Nesting"/>.</summary>
internal sealed class BoundedListParser : ListBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) => Nesting.IsFull(processor) ? BlockState.None : base.TryOpen(processor);
}

/// <summary>Markdig's parser of paragraphs, which ends one of many definitions of addresses before it has all of them: it takes
/// each off the front of those that follow. A name with the mark of a note is never one of an address.</summary>
internal sealed class BoundedParagraphParser : ParagraphBlockParser
{
    private const int MostDefinitions = 200;

    public override BlockState TryContinue(BlockProcessor processor, MarkdigBlock block) =>
        block is ParagraphBlock { Lines: { Count: > 0, Lines: var lines } paragraph } && lines[0].Slice.CurrentChar == '[' && processor.CurrentChar == '['
        && (paragraph.Count >= MostDefinitions || BeginsNote(processor.Line.AsSpan()))
            ? BlockState.None
            : base.TryContinue(processor, block);

    public override bool Close(BlockProcessor processor, MarkdigBlock block)
    {
        if (block is not ParagraphBlock { Inline: null, Lines: { Count: > 0, Lines: var lines } paragraph } || !BeginsNote(lines[0].Slice.AsSpan().TrimStart()))
            return base.Close(processor, block);
        for (var i = 0; i < paragraph.Count; i++)
            lines[i].Slice.TrimStart();
        lines[paragraph.Count - 1].Slice.TrimEnd();
        return true;
    }

    /// <summary>Whether a line is the text of a note whose name is misspelt. To Markdig it would define an address, and be gone.</summary>
    private static bool BeginsNote(ReadOnlySpan<char> line)
    {
        if (!line.StartsWith("[^"))
            return false;
        var end = line.IndexOf(']');
        return end > 0 && end + 1 < line.Length && line[end + 1] == ':';
    }
}

/// <summary>Markdig's parser of links and images, within the bounds of <see cref="Nesting"/>. It looks ahead for the end of
/// an address, as far as a link may be long.</summary>
internal sealed class BoundedLinkParser : LinkInlineParser
{
    /// <summary>How long a link's address and title, or a label, may be together.</summary>
    public const int Longest = 4096;

    /// <summary>Brackets that an address may have within each other, as in CommonMark's own parser.</summary>
    private const int MostBrackets = 32;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        // After an exclamation mark, a note's marker is still one: "Go away![^a]" has no picture.
        if (slice.CurrentChar == '!' && NoteMarkerParser.Parse(slice.AsSpan()[1..]) > 0)
            return false;
        if (slice.CurrentChar != ']')
            return !Nesting.IsFull(processor, slice.Start) && Within(processor, ref slice);
        return Within(processor, ref slice);
    }

    private bool Within(InlineProcessor processor, ref StringSlice slice)
    {
        var near = slice;
        near.End = Math.Min(slice.End, slice.Start + Math.Min(Longest, Reach(slice.AsSpan())));
        var matched = base.Match(processor, ref near);
        slice.Start = near.Start;
        return matched;
    }

    /// <summary>How far an address may be looked for: up to the bracket that is one too many.</summary>
    private static int Reach(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("]("))
            return Longest;
        var open = 0;
        var near = text[..Math.Min(text.Length, Longest)];
        for (var i = 1; i < near.Length && !char.IsWhiteSpace(near[i]); i++)
        {
            if (near[i] == '(' && ++open > MostBrackets)
                return i;
            if (near[i] == ')' && --open == 0)
                break;
        }

        return Longest;
    }
}

/// <summary>Markdig's parser of &lt;addresses&gt; and raw HTML, which looks no farther ahead than a tag may be long. A remark
/// may be longer.</summary>
internal sealed class BoundedTagParser : AutolinkInlineParser
{
    private const int Longest = 4096;
    private const int LongestRemark = 65536;

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var text = slice.AsSpan();
        var isRemark = text.StartsWith(RemarkParser.Opening);
        text = text[..Math.Min(text.Length, isRemark ? LongestRemark : Longest)];
        // Markdig would look for these ends sign by sign.
        var closing = isRemark ? RemarkParser.Closing : text.StartsWith("<?") ? "?>" : text.StartsWith("<![CDATA[") ? "]]>" : ">";
        var end = text.IndexOf(closing);
        if (end < 0)
            return false;
        var near = slice;
        if (isRemark || closing != ">")
            text = text[..(end + closing.Length)];
        near.End = slice.Start + text.Length - 1;
        var matched = base.Match(processor, ref near);
        slice.Start = near.Start;
        return matched;
    }
}
