using System.Text;
using Watch.Documents;

namespace Watch.Epub.Pages;

/// <summary>What one document of a report holds. A report is one document, unless it is too long for one or the corpus
/// wants a document for each section.</summary>
/// <param name="Body">Some of its blocks; with the first part stands the head.</param>
/// <param name="Notes">Some of its notes; after the last part's stands the record.</param>
internal sealed record ReportPart(IReadOnlyList<Block> Body, IReadOnlyList<Note> Notes)
{
    /// <summary>The bytes above which a document is parted at its headings: old readers slow down with longer ones.</summary>
    private const int Longest = 250_000;

    /// <summary>The parts of a report, in order; at least one.</summary>
    /// <param name="bySection">Whether every section is to be a document.</param>
    public static IReadOnlyList<ReportPart> Of(Report report, bool bySection)
    {
        var whole = new ReportPart(report.Body, report.Notes);
        if (!bySection && whole.Size <= Longest)
            return [whole];
        var parts = new List<ReportPart>();
        var (body, notes, size) = (new List<Block>(), new List<Note>(), 0);
        foreach (var piece in Sections(report.Body, 2).Select(section => new ReportPart(section, [])).Concat(NoteParts(report.Notes)))
        {
            // A document of a head alone would be a page with a title on it.
            var isFull = bySection || size + piece.Size > Longest;
            if (isFull && body.Count + notes.Count > 0)
            {
                parts.Add(new(body, notes));
                (body, notes, size) = ([], [], 0);
            }

            body.AddRange(piece.Body);
            notes.AddRange(piece.Notes);
            size += piece.Size;
        }

        return [.. parts, new(body, notes)];
    }

    /// <summary>In bytes, about: what is written for each kind was counted on reports.</summary>
    private int Size => Body.Sum(SizeOf) + Notes.Sum(SizeOf);

    /// <summary>What stands before the first heading of a level, which may be nothing, then each heading with what follows
    /// it; a section that is too long, by the headings of the next level.</summary>
    private static IEnumerable<IReadOnlyList<Block>> Sections(IReadOnlyList<Block> blocks, int level)
    {
        var section = new List<Block>();
        var all = new List<List<Block>> { section };
        foreach (var block in blocks)
        {
            if (block is Heading heading && heading.Level <= level && (section.Count > 0 || all.Count == 1))
                all.Add(section = []);
            section.Add(block);
        }

        return all.SelectMany(found => level < 6 && found.Sum(SizeOf) > Longest ? Sections(found, level + 1).Where(part => part.Count > 0) : [found]);
    }

    private static IEnumerable<ReportPart> NoteParts(IReadOnlyList<Note> notes)
    {
        var part = new List<Note>();
        var size = 0;
        foreach (var note in notes)
        {
            if (size + SizeOf(note) > Longest && part.Count > 0)
            {
                yield return new([], part);
                (part, size) = ([], 0);
            }

            part.Add(note);
            size += SizeOf(note);
        }

        if (part.Count > 0)
            yield return new([], part);
    }

    private static int SizeOf(Note note) => 250 + note.Citations * 120 + note.Content.Sum(SizeOf);

    private static int SizeOf(Block block) => 40
        + (block is Table table ? table.Head.Concat(table.Body).Sum(row => 30 + row.Cells.Count * 60) : 0)
        + BlockTree.LeavesOf(block).Sum(leaf => 20 + leaf.Content.Sum(SizeOf))
        + BlockTree.ChildrenOf(block).Sum(SizeOf);

    private static int SizeOf(Inline inline) => inline switch
    {
        Text text => Encoding.UTF8.GetByteCount(text.Content),
        Code code => 15 + Encoding.UTF8.GetByteCount(code.Content),
        NoteReference => 150,
        Link link => 40 + link.Uri.Length + (link.IsBare ? link.Uri.Length : 0) + link.Content.Sum(SizeOf),
        _ => 50 + Leaf.ChildrenOf(inline).Sum(SizeOf),
    };
}
