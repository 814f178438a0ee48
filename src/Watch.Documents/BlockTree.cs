using System.Diagnostics;

namespace Watch.Documents;

/// <summary>Walks the tree of blocks.</summary>
public static class BlockTree
{
    /// <summary>All blocks, each before those inside it.</summary>
    public static IEnumerable<Block> All(IEnumerable<Block> blocks) =>
        blocks.SelectMany(block => All(ChildrenOf(block)).Prepend(block));

    /// <summary>The blocks that a block holds.</summary>
    public static IEnumerable<Block> ChildrenOf(Block block) => block switch
    {
        Quotation quotation => quotation.Content,
        ItemList list => list.Items.SelectMany(item => item.Content),
        DefinitionList list => list.Entries.SelectMany(entry => entry.Definitions).SelectMany(definition => definition),
        Table table => table.Head.Concat(table.Body).SelectMany(row => row.Cells).SelectMany(cell => cell.Content),
        Division division => division.Content,
        Heading or Paragraph or Verse or CodeBlock or ThematicBreak or Figure or Display or ContentsList or IndexList => [],
        _ => throw new UnreachableException(),
    };

    /// <summary>The language that blocks are wholly in, as a note that is one quotation; else that of the text around them.</summary>
    /// <param name="around">BCP 47.</param>
    public static string LanguageOf(IReadOnlyList<Block> blocks, string around)
    {
        if (blocks is [Division division])
            return division.Language;
        string? only = null;
        foreach (var block in blocks)
        {
            var language = block is Paragraph { Text.Content: [Foreign foreign] } ? foreign.Language : around;
            if (only is not null && only != language)
                return around;
            only = language;
        }

        return only ?? around;
    }

    /// <summary>The leaves of a block itself, without those of the blocks inside it.</summary>
    public static IEnumerable<Leaf> LeavesOf(Block block) => block switch
    {
        Heading heading => [heading.Text],
        Paragraph paragraph => [paragraph.Text],
        Quotation { Attribution: { } attribution } => [attribution],
        Verse verse => verse.Stanzas.SelectMany(lines => lines),
        CodeBlock code => [code.Text],
        DefinitionList list => list.Entries.Select(entry => entry.Term),
        Display display => [display.Text],
        ContentsList list => list.Entries.Select(entry => entry.Title),
        IndexList index => index.Items.Select(item => item.Text),
        Table { Caption: { } caption } => [caption],
        Figure { Caption: { } caption } => [caption],
        Quotation or ItemList or Table or Division or ThematicBreak or Figure => [],
        _ => throw new UnreachableException(),
    };
}
