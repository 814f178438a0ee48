using System.Text;
using Watch.Documents;

namespace Watch.Epub.Pages;

/// <summary>The content of one document of a report. A report is one document unless it is too long, or the settings ask for a document per
/// section.</summary>
/// <param name="Body">Its blocks. The first part has the head of the report too.</param>
/// <param name="Notes">Its notes. The last part has the record of the report after them.</param>
internal sealed record ReportPart(IReadOnlyList<Block> Body, IReadOnlyList<Note> Notes)
{
    /// <summary>The size in bytes above which a document is divided at headings, because old readers slow down with longer ones.</summary>
    private const int Longest = 250_000;

    /// <summary>The parts of a report, in order; at least one.</summary>
    /// <param name="bySection">Whether every section is a document.</param>
    public static IReadOnlyList<ReportPart> Of(Report report, bool bySection)
    {
        var whole = new ReportPart(report.Body, report.Notes);
        if (!bySection && whole.Size <= Longest)
            return [whole];
        var parts = new List<ReportPart>();
        var (body, notes, size) = (new List<Block>(), new List<Note>(), 0);
        foreach (var piece in Sections(report.Body, 2).Select(section => new ReportPart(section, [])).Concat(NoteParts(report.Notes)))
        {
            // Otherwise the first document might hold only the head of the report.
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

    /// <summary>The approximate size in bytes. The bytes of markup per kind were measured on reports.</summary>
    private int Size => Body.Sum(SizeOf) + Notes.Sum(SizeOf);

    /// <summary>Divides blocks at headings of a level: first the blocks before any heading, which may be none, then each heading with the
    /// blocks that follow it. A section that is too long is divided at the headings of the next level.</summary>
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
