namespace Watch.Import;

/// <summary>The notes at the end of a text, <c>[n] text</c>.</summary>
/// <param name="Start">The first line of them, of the heading "Notes" where there is one.</param>
/// <param name="End">The line after the last.</param>
internal sealed record Endnotes(int Start, int End, PageLine? Heading, IReadOnlyList<NoteLines> Notes)
{
    /// <summary>Numbers that may be missing between a note and the next.</summary>
    private const int WidestGap = 5;

    private static readonly string[] Headings = ["notes", "note", "endnotes", "footnotes", "references", "sources", "notes and references"];

    /// <summary>Whether a line begins with a number in brackets, as a note does, and goes on as a note may.</summary>
    public static bool BeginsNote(string line) => NumberOf(line) is not null;

    /// <summary>
    /// Finds the notes of a text. Wrapped text may have a marker at the beginning of a line, so of all chains of rising
    /// numbers that one is taken which has a heading, whose notes are cited by earlier lines most often, which is
    /// longest, and which begins last.
    /// </summary>
    /// <param name="citedBefore">The numbers that earlier text, not among the lines, cites.</param>
    /// <param name="isLast">Whether no other text follows the lines, which might have the notes.</param>
    public static Endnotes? Find(IReadOnlyList<PageLine> lines, IReadOnlySet<int> citedBefore, Layout layout, bool isLast)
    {
        var candidates = new List<(int Line, int Number)>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (NumberOf(lines[i].Text) is { } number && HasText(lines, i))
                candidates.Add((i, number));
        }

        if (candidates.Count == 0)
            return null;
        var citations = FirstCitations(lines);
        var next = new int[candidates.Count];
        var worth = new (bool HasHeading, int Cited, int Length)[candidates.Count];
        var latest = new Dictionary<int, int>();
        var best = candidates.Count - 1;
        for (var i = candidates.Count - 1; i >= 0; i--)
        {
            var (line, number) = candidates[i];
            next[i] = -1;
            for (var step = 1; step <= WidestGap && next[i] < 0; step++)
                next[i] = latest.GetValueOrDefault(number + step, -1);
            var rest = next[i] < 0 ? default : worth[next[i]];
            var cited = citedBefore.Contains(number) || (citations.TryGetValue(number, out var first) && first < line);
            worth[i] = (HeadingBefore(lines, line) is not null, rest.Cited + (cited ? 1 : 0), rest.Length + 1);
            latest[number] = i;
            if (worth[i].CompareTo(worth[best]) > 0)
                best = i;
        }

        var chain = new List<int>();
        for (var i = best; i >= 0; i = next[i])
            chain.Add(i);
        var notes = Gather(lines, [.. chain.Select(i => candidates[i])]);
        if (worth[best].HasHeading)
            return notes;
        var isAtEnd = lines.Skip(notes.End).All(line => line.IsBlank);
        if (isLast)
            return worth[best].Cited > 0 || isAtEnd ? notes : null;
        // A section before the last has notes of its own only if they are all that it cites, and stand apart.
        var numbers = notes.Notes.Select(note => note.Number).ToHashSet();
        var areComplete = citedBefore.All(numbers.Contains)
            && citations.All(citation => citation.Value >= notes.Start || numbers.Contains(citation.Key));
        var isApart = notes.Start == 0 || lines[notes.Start - 1].IsBlank || !layout.IsWrapped;
        return areComplete && isAtEnd && isApart && worth[best].Cited == worth[best].Length ? notes : null;
    }

    /// <summary>Gives each note its lines.</summary>
    private static Endnotes Gather(IReadOnlyList<PageLine> lines, IReadOnlyList<(int Line, int Number)> starts)
    {
        var end = EndOfLast(lines, starts[^1].Line);
        var heading = HeadingBefore(lines, starts[0].Line);
        var notes = starts.Select((start, i) =>
            new NoteLines(start.Number, [.. lines.Take(i + 1 < starts.Count ? starts[i + 1].Line : end).Skip(start.Line)])).ToList();
        return new(heading ?? starts[0].Line, end, heading is { } h ? lines[h] : null, notes);
    }

    /// <summary>Whether a note's text stands behind its number or in the next line.</summary>
    private static bool HasText(IReadOnlyList<PageLine> lines, int at) =>
        Marker.Read(lines[at].Text, 0)!.Length < lines[at].Text.Length
        || (at + 1 < lines.Count && !lines[at + 1].IsBlank && !BeginsNote(lines[at + 1].Text) && !EndsNotes(lines[at + 1].Text));

    private static bool EndsNotes(string line) => Ornament.IsBreak(line) || Byline.TakeOff(line) is { Text: "" };

    /// <summary>The last note goes on until a blank line, behind which only its address may still stand, or a byline.</summary>
    private static int EndOfLast(IReadOnlyList<PageLine> lines, int start)
    {
        var end = start + 1;
        while (end < lines.Count)
        {
            if (lines[end].IsBlank)
            {
                var next = end;
                while (next < lines.Count && lines[next].IsBlank)
                    next++;
                if (next == lines.Count || !Address.Begins(lines[next].Text, 0))
                    return end;
                end = next;
            }

            if (EndsNotes(lines[end].Text))
                return end;
            end++;
        }

        return end;
    }

    /// <summary>The line of a heading "Notes" that stands right before a line.</summary>
    private static int? HeadingBefore(IReadOnlyList<PageLine> lines, int line)
    {
        var before = line - 1;
        while (before >= 0 && lines[before].IsBlank)
            before--;
        return before >= 0 && IsHeading(lines[before].Text) ? before : null;
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

    /// <summary>The number that a line begins with in brackets, unless what follows shows it to be a marker that
    /// wrapping put there.</summary>
    private static int? NumberOf(string line)
    {
        if (line.Length == 0 || Marker.Read(line, 0) is not { Numbers.Count: 1 } marker || marker.HasRange)
            return null;
        var rest = line.AsSpan(marker.Length);
        return rest.IsEmpty || !",.;:)]?!".Contains(rest[0], StringComparison.Ordinal) || rest.StartsWith(". ") ? marker.Numbers[0] : null;
    }
}

/// <param name="Lines">Of which the first begins with the number in brackets.</param>
internal sealed record NoteLines(int Number, IReadOnlyList<PageLine> Lines);
