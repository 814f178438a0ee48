using System.Text;

namespace Watch.Documents;

/// <summary>The leaves of a report in the order of positions, and the inlines and words within them.</summary>
public static class ReportText
{
    /// <summary>All leaves: title, subtitle, summary, the body's, then each note's.</summary>
    /// <returns>Each with its note's ordinal, 0 for the body.</returns>
    public static IEnumerable<(int Note, Leaf Leaf)> Leaves(Report report)
    {
        var metadata = report.Metadata;
        foreach (var leaf in new[] { metadata.Title, metadata.Subtitle, metadata.Summary }.OfType<Leaf>())
            yield return (0, leaf);
        foreach (var leaf in In(report.Body))
            yield return (0, leaf);
        foreach (var note in report.Notes)
        {
            foreach (var leaf in In(note.Content))
                yield return (note.Ordinal, leaf);
        }
    }

    /// <summary>Inlines of a leaf, those within others after these, each with its offset.</summary>
    public static IEnumerable<(Inline Inline, int Offset)> Inlines(Leaf leaf) => Inlines(leaf.Content, 0);

    /// <summary>The words of a leaf's plain text: parted by spaces, without what is generated.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var word = new StringBuilder();
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                if (c != Leaf.Generated)
                    word.Append(c);
                continue;
            }

            if (word.Length > 0)
                yield return word.ToString();
            word.Clear();
        }

        if (word.Length > 0)
            yield return word.ToString();
    }

    private static IEnumerable<Leaf> In(IEnumerable<Block> blocks) => BlockTree.All(blocks).SelectMany(BlockTree.LeavesOf).OrderBy(l => l.Number);

    private static IEnumerable<(Inline, int)> Inlines(IReadOnlyList<Inline> content, int offset)
    {
        foreach (var inline in content)
        {
            yield return (inline, offset);
            foreach (var inner in Inlines(Leaf.ChildrenOf(inline), offset))
                yield return inner;
            offset += Leaf.LengthOf(inline);
        }
    }
}
