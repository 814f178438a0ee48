using Watch.Import.Lines;
using Watch.Import.Posts;

namespace Watch.Import.Notes;

/// <summary>The notes at the end of a text, <c>[n] text</c>.</summary>
/// <param name="Start">The first line of them, of the heading "Notes" where there is one.</param>
/// <param name="End">The line after the last.</param>
internal sealed record Endnotes(int Start, int End, PageLine? Heading, IReadOnlyList<NoteLines> Notes)
{
    private static readonly string[] Headings = ["notes", "note", "endnotes", "footnotes", "references", "sources", "notes and references"];

    /// <summary>Whether a line begins with a number in brackets, as a note does, and goes on as a note may.</summary>
    public static bool BeginsNote(string line) => NoteLabel.Read(line, NoteLabelKind.Brackets) is not null;

    /// <summary>
    /// Finds the notes of a text: those with their numbers in brackets, else those with numbers of another kind, which
    /// must be told from headings and lists, and so be cited.
    /// </summary>
    /// <param name="citedBefore">The numbers that earlier text, not among the lines, cites.</param>
    /// <param name="isLast">Whether no other text follows the lines, which might have the notes.</param>
    public static Endnotes? Find(IReadOnlyList<PageLine> lines, IReadOnlySet<int> citedBefore, Layout layout, bool isLast)
    {
        var citations = FirstCitations(lines);
        var found = Find(NoteLabelKind.Brackets);
        if (found is { Heading: not null } || (found is not null && IsAtEnd(lines, found.End)) || !isLast || citedBefore.Count + citations.Count == 0)
            return found;
        // Numbers in brackets without heading, before more text, may be markers that wrapping put there.
        var plain = Find(NoteLabelKind.Stop) ?? Find(NoteLabelKind.Parenthesis) ?? Find(NoteLabelKind.Parentheses);
        return plain?.Heading is null ? found ?? plain : plain;

        Endnotes? Find(NoteLabelKind kind) => new NoteFinder(lines, kind, layout).Find(citedBefore, citations, isLast);
    }

    /// <summary>Whether from a line on there is nothing but a byline, a break, or the blog's own words.</summary>
    public static bool IsAtEnd(IReadOnlyList<PageLine> lines, int at) =>
        lines.Skip(at).All(line => line.IsBlank || Furniture.Is(line.Text) || EndsNotes(line.Text));

    public static bool EndsNotes(string line) => Ornament.IsBreak(line) || Byline.TakeOff(line) is { Text: "" };

    /// <summary>A note that no other follows goes on until a blank line, behind which only its address may still stand, or
    /// until a byline.</summary>
    /// <param name="limit">Where it ends at the latest.</param>
    public static int EndOfLast(IReadOnlyList<PageLine> lines, int start, int limit)
    {
        var end = start + 1;
        while (end < limit)
        {
            if (lines[end].IsBlank)
            {
                var next = end;
                while (next < limit && lines[next].IsBlank)
                    next++;
                if (next == limit || !Address.Begins(lines[next].Text, 0))
                    return end;
                end = next;
            }

            if (EndsNotes(lines[end].Text) || IsFurniture(lines, end))
                return end;
            end++;
        }

        return end;
    }

    /// <summary>Whether a line is the blog's, and not a note's last word, which wrapping may leave alone.</summary>
    private static bool IsFurniture(IReadOnlyList<PageLine> lines, int at) =>
        Furniture.Is(lines[at].Text) && (lines[at - 1].IsBlank || Sentence.Ends(lines[at - 1].Text) || Address.Begins(lines[at - 1].Text, 0));

    /// <summary>The line of a heading "Notes" that stands right before a line.</summary>
    public static int? HeadingBefore(IReadOnlyList<PageLine> lines, int line)
    {
        var before = line - 1;
        while (before >= 0 && lines[before].IsBlank)
            before--;
        return before >= 0 && IsHeading(lines[before].Text) ? before : null;
    }

    /// <summary>The last line that is a heading of notes.</summary>
    public static int? LastHeading(IReadOnlyList<PageLine> lines)
    {
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            if (IsHeading(lines[i].Text))
                return i;
        }

        return null;
    }

    private static bool IsHeading(string line) =>
        line.Length <= 40 && Headings.Contains(line.AsSpan().Trim(" []【】()<>:：*=-–—■●#").ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The first line that cites each number.</summary>
    private static Dictionary<int, int> FirstCitations(IReadOnlyList<PageLine> lines)
    {
        var first = new Dictionary<int, int>();
        for (var i = 0; i < lines.Count; i++)
        {
            foreach (var marker in Marker.All(lines[i].Text))
            {
                foreach (var number in marker.Numbers)
                    first.TryAdd(number, i);
            }
        }

        return first;
    }
}

/// <param name="Lines">Of which the first begins with the label.</param>
internal sealed record NoteLines(NoteLabel Label, IReadOnlyList<PageLine> Lines);
