using Watch.Import.Lines;

namespace Watch.Import.Notes;

/// <summary>Finds notes whose numbers are written in one way.</summary>
internal sealed class NoteFinder
{
    /// <summary>The largest step from one note's number to the next.</summary>
    private const int WidestGap = 5;

    private readonly IReadOnlyList<PageLine> lines;
    private readonly NoteLabelKind kind;
    private readonly Layout layout;
    private readonly List<(int Line, NoteLabel Label)> candidates = [];

    public NoteFinder(IReadOnlyList<PageLine> lines, NoteLabelKind kind, Layout layout)
    {
        this.lines = lines;
        this.kind = kind;
        this.layout = layout;
        for (var i = 0; i < lines.Count; i++)
        {
            if (NoteLabel.Read(lines[i].Text, kind) is { } label && HasText(i, label))
                candidates.Add((i, label));
        }
    }

    /// <param name="citedBefore">The numbers that the text before these lines cites.</param>
    /// <param name="citations">The index of the first line that cites each number.</param>
    /// <param name="isLast">Whether no other part of the post follows, which might have the notes.</param>
    public Endnotes? Find(IReadOnlySet<int> citedBefore, IReadOnlyDictionary<int, int> citations, bool isLast)
    {
        if (candidates.Count == 0)
            return null;
        var (chain, hasHeading, cited) = BestChain(citedBefore, citations);
        var notes = Gather(Neighbours(chain));
        var isAtEnd = Endnotes.IsAtEnd(lines, notes.End);
        if (kind != NoteLabelKind.Brackets)
            return cited > 0 && (hasHeading || (isAtEnd && ArePlainNotes(notes, citedBefore, citations))) ? notes : null;
        if (hasHeading)
            return notes;
        if (isLast)
            return cited > 0 || isAtEnd ? notes : null;
        // A part before the last has notes of its own only if it cites no others and they are set apart from its text.
        var numbers = notes.Notes.Select(note => note.Label.Number).ToHashSet();
        var areComplete = citedBefore.All(numbers.Contains)
            && citations.All(citation => citation.Value >= notes.Start || numbers.Contains(citation.Key));
        var isApart = notes.Start == 0 || lines[notes.Start - 1].IsBlank || !layout.IsWrapped;
        return areComplete && isAtEnd && isApart && cited == chain.Count ? notes : null;
    }

    /// <summary>Whether lines that begin with plain numbers are the notes of the text above them: it cites them all, and no others.</summary>
    private static bool ArePlainNotes(Endnotes notes, IReadOnlySet<int> citedBefore, IReadOnlyDictionary<int, int> citations)
    {
        var numbers = notes.Notes.Select(note => note.Label.Number).ToHashSet();
        return numbers.Contains(1)
            && citedBefore.All(numbers.Contains)
            && citations.All(citation => citation.Value < notes.Start && numbers.Contains(citation.Key));
    }

    /// <summary>The best chain of rising numbers. Because a wrapped line may begin with a marker, chains compete: one with a heading wins,
    /// then the one most of whose notes are cited above, then the longest, then the last.</summary>
    private (List<int> Chain, bool HasHeading, int Cited) BestChain(IReadOnlySet<int> citedBefore, IReadOnlyDictionary<int, int> citations)
    {
        var next = new int[candidates.Count];
        var worth = new (bool HasHeading, int Cited, int Length)[candidates.Count];
        var latest = new Dictionary<int, int>();
        var best = candidates.Count - 1;
        for (var i = candidates.Count - 1; i >= 0; i--)
        {
            var (line, label) = candidates[i];
            var number = label.Number;
            next[i] = -1;
            for (var step = 1; step <= WidestGap && next[i] < 0; step++)
                next[i] = latest.GetValueOrDefault(number + step, -1);
            var rest = next[i] < 0 ? default : worth[next[i]];
            var cited = citedBefore.Contains(number) || (citations.TryGetValue(number, out var first) && first < line);
            worth[i] = (Endnotes.HeadingBefore(lines, line) is not null, rest.Cited + (cited ? 1 : 0), rest.Length + 1);
            latest[number] = i;
            if (worth[i].CompareTo(worth[best]) > 0)
                best = i;
        }

        var chain = new List<int>();
        for (var i = best; i >= 0; i = next[i])
            chain.Add(i);
        return (chain, worth[best].HasHeading, worth[best].Cited);
    }

    /// <summary>The chain together with adjacent notes that are out of order, after a gap, or repeated.</summary>
    private List<(int Line, NoteLabel Label)> Neighbours(List<int> chain)
    {
        var numbers = chain.Select(i => candidates[i].Label.Number).ToHashSet();
        var inChain = chain.ToHashSet();
        var all = new List<(int Line, NoteLabel Label)>();
        for (var i = chain[0]; i <= chain[^1]; i++)
        {
            if (inChain.Contains(i) || BeginsLine(candidates[i], numbers))
                all.Add(candidates[i]);
        }

        numbers = [.. all.Select(note => note.Label.Number)];
        if (Endnotes.HeadingBefore(lines, all[0].Line) is null)
        {
            var before = new List<(int, NoteLabel)>();
            for (var i = chain[0] - 1; i >= 0 && Touches(candidates[i].Line, candidates[i + 1].Line) && !numbers.Contains(candidates[i].Label.Number) && BeginsLine(candidates[i], numbers); i--)
            {
                before.Insert(0, candidates[i]);
                numbers.Add(candidates[i].Label.Number);
            }

            all.InsertRange(0, before);
        }

        for (var i = chain[^1] + 1; i < candidates.Count && Touches(all[^1].Line, candidates[i].Line) && BeginsLine(candidates[i], numbers); i++)
        {
            all.Add(candidates[i]);
            numbers.Add(candidates[i].Label.Number);
        }

        return all;
    }

    /// <summary>Whether a number out of order begins a note. It may also be a marker at the beginning of a wrapped line.</summary>
    private bool BeginsLine((int Line, NoteLabel Label) candidate, HashSet<int> numbers)
    {
        var before = candidate.Line > 0 ? lines[candidate.Line - 1] : null;
        if (before is null || before.IsBlank || Sentence.Ends(before.Text) || Address.Begins(before.Text, 0) || Endnotes.EndsNotes(before.Text))
            return true;
        var isNew = !numbers.Contains(candidate.Label.Number);
        return layout.IsWrapped
            ? !EndsInside(before.Text) && (isNew || layout.Fits(before, lines[candidate.Line]))
            : isNew || !EndsInside(before.Text);
    }

    /// <summary>Whether a line ends inside a sentence, as in "See note".</summary>
    private static bool EndsInside(string line) => line[^1] == ',' || char.IsLower(line[line.LastIndexOf(' ') + 1]);

    /// <summary>Whether a note that begins at one line reaches the other, blank lines aside.</summary>
    private bool Touches(int line, int other)
    {
        for (var end = Endnotes.EndOfLast(lines, line, other); end < other; end++)
        {
            if (!lines[end].IsBlank)
                return false;
        }

        return true;
    }

    /// <summary>Divides the lines among the notes.</summary>
    private Endnotes Gather(List<(int Line, NoteLabel Label)> starts)
    {
        var end = Endnotes.EndOfLast(lines, starts[^1].Line, lines.Count);
        var heading = Endnotes.HeadingBefore(lines, starts[0].Line);
        var notes = starts.Select((start, i) =>
            new NoteLines(start.Label, [.. lines.Take(i + 1 < starts.Count ? starts[i + 1].Line : end).Skip(start.Line)])).ToList();
        return new(heading ?? starts[0].Line, end, heading is { } h ? lines[h] : null, notes);
    }

    /// <summary>Whether text follows a number, on its line or the next.</summary>
    private bool HasText(int at, NoteLabel label) =>
        label.Length < lines[at].Text.Length
        || (at + 1 < lines.Count && !lines[at + 1].IsBlank && NoteLabel.Read(lines[at + 1].Text, kind) is null && !Endnotes.EndsNotes(lines[at + 1].Text));
}
