using System.Diagnostics;
using Watch.Documents;

namespace Watch.Tests.Support;

/// <summary>The texts of a model, in reading order, found without the stages under test.</summary>
public static class ModelLeaves
{
    /// <summary>Title, subtitle and summary, the body's, then the notes'.</summary>
    public static IEnumerable<Leaf> Of(Report report) =>
        new[] { report.Metadata.Title, report.Metadata.Subtitle, report.Metadata.Summary }.OfType<Leaf>()
            .Concat(Of(report.Body)).Concat(report.Notes.SelectMany(n => Of(n.Content)));

    public static IEnumerable<Leaf> Of(IEnumerable<Block> blocks) => blocks.SelectMany(Of);

    public static IEnumerable<Leaf> Of(Block block) => block switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => [paragraph.Text],
        Quotation { Attribution: { } attribution } quotation => Of(quotation.Content).Append(attribution),
        Quotation quotation => Of(quotation.Content),
        ItemList list => list.Items.SelectMany(item => Of(item.Content)),
        Verse verse => verse.Stanzas.SelectMany(lines => lines),
        CodeBlock code => [code.Text],
        Division division => Of(division.Content),
        DefinitionList list => list.Entries.SelectMany(entry => entry.Definitions.SelectMany(Of).Prepend(entry.Term)),
        Table table => new[] { table.Caption }.OfType<Leaf>().Concat(table.Head.Concat(table.Body).SelectMany(row => row.Cells).SelectMany(cell => Of(cell.Content))),
        Figure { Caption: { } caption } => [caption],
        ThematicBreak or Figure => [],
        _ => throw new UnreachableException(),
    };
}
