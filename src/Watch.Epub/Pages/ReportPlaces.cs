using Watch.Documents;
using Watch.Epub.Package;

namespace Watch.Epub.Pages;

/// <summary>Tells in which document of a report each of its places is.</summary>
internal sealed class ReportPlaces
{
    private readonly IReadOnlyList<Page> pages;
    private readonly Dictionary<string, int> partOfId = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Note, int Leaf), int> partOfLeaf = [];

    /// <param name="pages">The documents of the parts.</param>
    public ReportPlaces(Ids ids, IReadOnlyList<ReportPart> parts, IReadOnlyList<Page> pages)
    {
        this.pages = pages;
        // Places without an entry are in the first document.
        for (var part = 1; part < parts.Count; part++)
        {
            foreach (var block in BlockTree.All(parts[part].Body))
                Place(block, part, 0, ids);
            foreach (var note in parts[part].Notes)
            {
                partOfId[ids.Note(note.Ordinal)] = part;
                foreach (var block in BlockTree.All(note.Content))
                    Place(block, part, note.Ordinal, ids);
            }
        }
    }

    /// <summary>The address of a place, from a document beside it.</summary>
    /// <param name="from">The part that holds the link.</param>
    public string Link(string id, int from)
    {
        var part = partOfId.GetValueOrDefault(id);
        return part == from ? "#" + id : $"{Path.GetFileName(pages[part].Name)}#{id}";
    }

    /// <summary>The document of a place of the report.</summary>
    public Page PageOf(string id) => pages[partOfId.GetValueOrDefault(id)];

    /// <summary>The document of a position.</summary>
    public Page PageOf(Position position) => pages[partOfLeaf.GetValueOrDefault((position.Note, position.Block))];

    private void Place(Block block, int part, int note, Ids ids)
    {
        var id = block switch
        {
            Heading heading => ids.Heading(heading),
            Table { Id: { } name } => ids.Table(name),
            Figure { Id: { } name } => ids.Figure(name),
            _ => null,
        };
        if (id is not null)
            partOfId[id] = part;
        foreach (var leaf in BlockTree.LeavesOf(block))
        {
            partOfLeaf[(note, leaf.Number)] = part;
            foreach (var reference in Contents.References(leaf.Content))
                partOfId[ids.Reference(reference)] = part;
        }
    }
}
