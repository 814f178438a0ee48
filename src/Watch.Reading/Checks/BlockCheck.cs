using System.Buffers;
using System.Globalization;
using Markdig.Syntax;
using Watch.Documents.Diagnostics;
using Watch.Reading.Inlines;
using Watch.Reading.Markup;

namespace Watch.Reading.Checks;

/// <summary>Finds blocks that are others than they seem to be.</summary>
internal static class BlockCheck
{
    private static readonly SearchValues<char> KeyCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    /// <summary>So many blocks below a note are told of, which keeps the time linear.</summary>
    private const int MostAlike = 20;

    /// <summary>Tells of a block that is indented below a note, an item or a definition, and too little to belong to it.</summary>
    public static void TellIndent(Findings findings, ContainerBlock container, int index, Origin origin)
    {
        if (index == 0 || container[index] is not (ParagraphBlock or QuoteBlock or ListBlock or FencedCodeBlock or TableBlock))
            return;
        var indent = container[index].Column;
        // Of several blocks that are indented too little, each is told.
        var last = index - 1;
        while (last > 0 && index - last < MostAlike && container[last] is ParagraphBlock or QuoteBlock or FencedCodeBlock && container[last].Column > 0)
            last--;
        var above = container[last];
        var (what, needed, edge) = above switch
        {
            NoteDefinition note => ($"note \"{Findings.Quote(note.Id)}\"", 4, note.Column),
            ListBlock { LastChild: ListItemBlock item } list => ("the item", item.ColumnWidth > 0 ? item.ColumnWidth : list.IsOrdered ? 3 : 2, list.Column),
            DefinitionListBlock { LastChild: DefinitionBlock definition } => ("the definition", definition.Indent, definition.Column),
            _ => ("", 0, 0),
        };
        if (needed == 0 || indent <= edge || indent >= edge + needed || Enumerable.Range(last + 1, index - last - 1).Any(between => container[between].Column <= edge))
            return;
        findings.Add(
            Rules.IndentShort, origin.At(container[index].Span.Start),
            string.Create(CultureInfo.InvariantCulture, $"The indentation of {indent - edge} is too small for this to belong to {what} above: it is printed after it, as a block of its own."),
            string.Create(CultureInfo.InvariantCulture, $"Indent it by {needed}, or not at all."));
    }

    /// <summary>Tells of front matter in the middle of a file, which reads as a break and a heading.</summary>
    public static void TellMetadata(Findings findings, ContainerBlock container, int index, Origin origin)
    {
        if (index == 0 || container[index] is not HeadingBlock { IsSetext: true, Level: 2 } heading || container[index - 1] is not ThematicBreakBlock { ThematicChar: '-' })
            return;
        var line = origin.Text.AsSpan(heading.Span.Start, Math.Min(heading.Span.Length, origin.Text.Length - heading.Span.Start));
        var end = line.IndexOf(':');
        if (end > 0 && !line[..end].ContainsAnyExcept(KeyCharacters) && end + 1 < line.Length && char.IsWhiteSpace(line[end + 1]))
            findings.Add(Rules.FrontMatterPlace, origin.At(container[index - 1].Span.Start), "Front matter begins in the first line of a file; here text stands before it.", "Move it there, or delete it.");
    }

    /// <summary>Tells of a block of code that a fence begins and none ends, which takes in all text after it.</summary>
    public static void TellFence(Findings findings, CodeBlock code, Origin origin)
    {
        if (code is not FencedCodeBlock { ClosingFencedCharCount: 0 } fence)
            return;
        var mark = new string(fence.FencedChar, fence.OpeningFencedCharCount);
        findings.Add(
            Rules.CodeUnclosed, origin.At(fence.Span.Start), "The code that begins here has no end: what follows is printed as code.",
            $"Write {mark} on a line of its own after it, indented as this line is, or \\ before the {fence.FencedChar} that is meant as a sign.");
    }

    /// <summary>Tells of a break that is drawn as the rule of a table without lines.</summary>
    public static void TellRule(Findings findings, ThematicBreakBlock rule, Origin origin)
    {
        var line = origin.Text.AsSpan(rule.Span.Start, Math.Min(rule.Span.Length, origin.Text.Length - rule.Span.Start)).Trim();
        var gap = line.IndexOf(' ');
        if (gap > 1 && line.StartsWith("--"))
        {
            findings.Add(
                Rules.MarkupForeign, origin.At(rule.Span.Start), "The line of dashes is a break between parts here: tables drawn with spaces and dashes are not read.",
                "Write | between the cells of a table, or *** for a break.");
        }
    }
}
