using Watch.Import.Lines;
using Watch.Import.Posts;

namespace Watch.Import.Notes;

/// <summary>The notes at the end of a text, such as <c>[1] text</c>.</summary>
/// <param name="Start">The index of their first line, or of the heading "Notes" above it.</param>
/// <param name="End">The index of the line after the last.</param>
internal sealed record Endnotes(int Start, int End, PageLine? Heading, IReadOnlyList<NoteLines> Notes)
{
    private static readonly string[] Headings = ["notes", "note", "endnotes", "footnotes", "references", "sources", "notes and references"];

    /// <summary>Whether a line may begin a note: a number in brackets, then text.</summary>
    public static bool BeginsNote(string line) => NoteLabel.Read(line, NoteLabelKind.Brackets) is not null;

    /// <summary>
    /// Finds the notes of a text. Notes with numbers in brackets come first; notes with other numbers must be cited, because headings
    /// and lists have such numbers too.
    /// </summary>
    /// <param name="citedBefore">The numbers that the text before these lines cites.</param>
    /// <param name="isLast">Whether no other part of the post follows, which might have the notes.</param>
    public static Endnotes? Find(IReadOnlyList<PageLine> lines, IReadOnlySet<int> citedBefore, Layout layout, bool isLast)
    {
        var citations = FirstCitations(lines);
        var found = Find(NoteLabelKind.Brackets);
        if (found is { Heading: not null } || (found is not null && IsAtEnd(lines, found.End)) || !isLast || citedBefore.Count + citations.Count == 0)
            return found;
        // Numbers in brackets that have no heading and are followed by text may be markers at the beginnings of wrapped lines.
        var plain = Find(NoteLabelKind.Stop) ?? Find(NoteLabelKind.Parenthesis) ?? Find(NoteLabelKind.Parentheses);
        return plain?.Heading is null ? found ?? plain : plain;

        Endnotes? Find(NoteLabelKind kind) => new NoteFinder(lines, kind, layout).Find(citedBefore, citations, isLast);
    }

    /// <summary>Whether only bylines, breaks and words of the blog's software follow.</summary>
    public static bool IsAtEnd(IReadOnlyList<PageLine> lines, int at) =>
        lines.Skip(at).All(line => line.IsBlank || Furniture.Is(line.Text) || EndsNotes(line.Text));

    public static bool EndsNotes(string line) => Ornament.IsBreak(line) || Byline.TakeOff(line) is { Text: "" };

    /// <summary>The end of the last note: a blank line, unless only the note's address follows it, or a byline.</summary>
    /// <param name="limit">The last possible end.</param>
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

    /// <summary>Whether a line is from the blog's software. The last word of a wrapped note, alone on its line, is not.</summary>
    private static bool IsFurniture(IReadOnlyList<PageLine> lines, int at) =>
        Furniture.Is(lines[at].Text) && (lines[at - 1].IsBlank || Sentence.Ends(lines[at - 1].Text) || Address.Begins(lines[at - 1].Text, 0));

    /// <summary>The index of a heading "Notes" right above a line, or null.</summary>
    public static int? HeadingBefore(IReadOnlyList<PageLine> lines, int line)
    {
        var before = line - 1;
        while (before >= 0 && lines[before].IsBlank)
            before--;
        return before >= 0 && IsHeading(lines[before].Text) ? before : null;
    }

    /// <summary>The index of the last heading "Notes", or null.</summary>
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

    /// <summary>The index of the first line that cites each number.</summary>
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

/// <summary>The lines of one note.</summary>
/// <param name="Lines">The first begins with the label.</param>
internal sealed record NoteLines(NoteLabel Label, IReadOnlyList<PageLine> Lines);
