using System.Globalization;
using Markdig.Syntax;
using Watch.Documents.Diagnostics;
using Watch.Reading.Inlines;
using Watch.Reading.Markup;

namespace Watch.Reading.Checks;

/// <summary>Finds blocks that are others than they seem to be.</summary>
internal static class BlockCheck
{
    /// <summary>Tells of a block that is indented below a note, an item or a definition, and too little to belong to it.</summary>
    public static void TellIndent(Findings findings, ContainerBlock container, int index, Origin origin)
    {
        if (index == 0 || container[index] is not (ParagraphBlock or QuoteBlock or ListBlock or FencedCodeBlock or TableBlock) || origin.IndentBefore(container[index].Span.Start) is not (> 0 and var indent))
            return;
        var above = container[index - 1];
        var (what, needed, edge) = above switch
        {
            NoteDefinition note => ($"note \"{Findings.Quote(note.Id)}\"", 4, note.Column),
            ListBlock { LastChild: ListItemBlock item } list => ("the item", item.ColumnWidth > 0 ? item.ColumnWidth : list.IsOrdered ? 3 : 2, list.Column),
            DefinitionListBlock { LastChild: DefinitionBlock definition } => ("the definition", definition.Indent, definition.Column),
            _ => ("", 0, 0),
        };
        // Where blocks stand deeper than these, as in quotations, their own edge counts.
        if (needed == 0 || indent <= edge || indent >= edge + needed)
            return;
        findings.Add(
            Rules.IndentShort, origin.At(container[index].Span.Start),
            string.Create(CultureInfo.InvariantCulture, $"The indentation of {indent - edge} is too small for this to belong to {what} above: it is printed after it, as a block of its own."),
            string.Create(CultureInfo.InvariantCulture, $"Indent it by {needed}, or not at all."));
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
