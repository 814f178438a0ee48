using System.Runtime.InteropServices;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Reading.Punctuation;

namespace Watch.Reading.Inlines;

/// <summary>The text of a leaf laid flat: its characters, each with its place in the source and its treatment, and
/// between them where markup begins and ends. Punctuation is set here, across all markup; then the text is cut back
/// into inlines.</summary>
/// <param name="capacity">About how many characters it will have.</param>
internal sealed class FlatText(int capacity)
{
    /// <summary>A space of half an em, which neither lines nor readers stretch or drop: one for each space that indents a line of verse.</summary>
    public const char Indent = '\u2002';

    private const int TabStop = 4;

    private readonly List<char> text = new(capacity);
    private readonly List<int> sources = new(capacity);
    private readonly List<Treatment> treatments = new(capacity);
    private readonly List<Mark> marks = [];

    private enum MarkKind : byte
    {
        Open,
        Close,
        Atom,
    }

    public ReadOnlySpan<char> Text => CollectionsMarshal.AsSpan(text);

    public int Length => text.Count;

    /// <summary>Where addresses without angle brackets stand; true until punctuation is set.</summary>
    public List<(int Start, int End)> Addresses { get; } = [];

    /// <summary>The place of a character in the source.</summary>
    public int SourceOf(int at) => sources[at];

    public Treatment TreatmentOf(int at) => treatments[at];

    /// <summary>Adds a character. White space is one space, and none at the beginning of a line.</summary>
    public void Add(char c, int source, Treatment treatment)
    {
        if (c is ' ' or '\t' or '\r' or '\n')
        {
            if (text.Count == 0 || text[^1] is ' ' or '\n')
                return;
            c = ' ';
        }

        AddAsIs(c, source, treatment);
    }

    /// <summary>Adds a space or tab at the beginning of a line that is kept, as indentation of a fixed width; false elsewhere.</summary>
    public bool TryIndent(bool isTab, int source)
    {
        var start = text.Count;
        while (start > 0 && text[start - 1] == Indent)
            start--;
        if (start > 0 && text[start - 1] != '\n')
            return false;
        for (var spaces = isTab ? TabStop - (text.Count - start) % TabStop : 1; spaces > 0; spaces--)
            AddAsIs(Indent, source, Treatment.Literal);
        return true;
    }

    /// <summary>Adds the end of a line, which stays one.</summary>
    public void AddLineEnd(int source)
    {
        TrimEnd();
        AddAsIs('\n', source, Treatment.Literal);
    }

    /// <summary>Adds an inline that takes one character or, as code does, those of its own.</summary>
    public void AddAtom(Inline inline, ReadOnlySpan<char> content, ReadOnlySpan<int> places)
    {
        marks.Add(new(MarkKind.Atom, text.Count, inline, default));
        for (var i = 0; i < content.Length; i++)
            AddAsIs(content[i], places[i], Treatment.Literal);
    }

    /// <summary>Begins markup that a function makes an inline of.</summary>
    public void Open(Wrapping wrapping) => marks.Add(new(MarkKind.Open, text.Count, null, wrapping));

    public void Close() => marks.Add(new(MarkKind.Close, text.Count, null, default));

    public void TrimEnd()
    {
        var end = text.Count;
        while (end > 0 && text[end - 1] == ' ' && treatments[end - 1] != Treatment.Literal)
            end--;
        if (end == text.Count)
            return;
        text.RemoveRange(end, text.Count - end);
        sources.RemoveRange(end, sources.Count - end);
        treatments.RemoveRange(end, treatments.Count - end);
        for (var i = marks.Count - 1; i >= 0 && marks[i].At > end; i--)
            marks[i] = marks[i] with { At = end };
    }

    /// <summary>Sets quotation marks, dashes, ellipses and no-break spaces.</summary>
    /// <param name="inCell">Whether the text stands in a table's cell.</param>
    /// <returns>What is left of the quotations, with places in the source.</returns>
    public Quotations SetPunctuation(bool inCell)
    {
        var (edits, quotations) = SmartPunctuation.Set(Text, CollectionsMarshal.AsSpan(treatments), inCell);
        var left = quotations.Map(sources);
        if (edits.Count == 0)
            return left;
        var (written, writtenSources, writtenTreatments) = (text.ToArray(), sources.ToArray(), treatments.ToArray());
        text.Clear();
        sources.Clear();
        treatments.Clear();
        var mark = 0;
        var from = 0;
        foreach (var edit in edits)
        {
            Move(edit.Start);
            // A run that markup cuts in two is no run.
            if (mark < marks.Count && marks[mark].At < edit.Start + edit.Length)
                continue;
            foreach (var c in edit.Replacement)
                AddAsIs(c, writtenSources[from], writtenTreatments[from]);
            from += edit.Length;
        }

        Move(written.Length);
        return left;

        void Move(int until)
        {
            for (; from < until; from++)
            {
                Shift();
                AddAsIs(written[from], writtenSources[from], writtenTreatments[from]);
            }

            Shift();
        }

        void Shift()
        {
            for (; mark < marks.Count && marks[mark].At <= from; mark++)
                marks[mark] = marks[mark] with { At = text.Count };
        }
    }

    /// <summary>Puts markup around a stretch of the text; not where markup begins or ends within it, or where it is
    /// code or an address.</summary>
    public bool TryWrap(int start, int end, Wrapping wrapping)
    {
        if (treatments.IndexOf(Treatment.Literal, start, end - start) >= 0)
            return false;
        var first = LowerBound(start + 1);
        var last = LowerBound(end);
        if (first != last)
            return false;
        marks.Insert(first, new(MarkKind.Close, end, null, default));
        marks.Insert(first, new(MarkKind.Open, start, null, wrapping));
        return true;
    }

    /// <summary>The index of the first mark that does not stand before a place.</summary>
    private int LowerBound(int at)
    {
        var (low, high) = (0, marks.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (marks[middle].At < at)
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Cuts stretches of the text back into inlines. Markup that spans several is in each.</summary>
    /// <param name="stretches">In order and apart.</param>
    public IReadOnlyList<IReadOnlyList<Inline>> Cut(IReadOnlyList<(int Start, int End)> stretches)
    {
        var cut = new List<IReadOnlyList<Inline>>(stretches.Count);
        var open = new Stack<Frame>();
        open.Push(new(default));
        var mark = 0;
        foreach (var (start, end) in stretches)
        {
            var at = start;
            while (mark < marks.Count && (marks[mark].At < end || (marks[mark].At == end && marks[mark].Kind == MarkKind.Close)))
            {
                var next = marks[mark++];
                if (next.At > at)
                {
                    open.Peek().Add(text, at, next.At);
                    at = next.At;
                }

                switch (next.Kind)
                {
                    case MarkKind.Open:
                        open.Push(new(next.Wrapping));
                        break;
                    case MarkKind.Close:
                        var closed = open.Pop();
                        open.Peek().Add(closed);
                        break;
                    case MarkKind.Atom when next.At >= start:
                        AddAtom(open, next.Inline!);
                        at += Leaf.LengthOf(next.Inline!);
                        break;
                }
            }

            if (end > at)
                open.Peek().Add(text, at, end);
            cut.Add(Snapshot(open));
        }

        return cut;
    }

    /// <summary>The pieces that map a stretch of the text to the source.</summary>
    public SourceMap.Piece[] Pieces(int start, int end)
    {
        var pieces = new List<SourceMap.Piece>();
        for (var i = start; i < end; i++)
        {
            if (i == start || sources[i] != sources[i - 1] + 1)
                pieces.Add(new(i - start, sources[i]));
        }

        return [.. pieces];
    }

    private void AddAsIs(char c, int source, Treatment treatment)
    {
        text.Add(c);
        sources.Add(source);
        treatments.Add(treatment);
    }

    /// <summary>Adds an inline that is a link of its own kind, as a note's marker is. Links do not hold each other: one
    /// that is open ends before it and goes on after it.</summary>
    private static void AddAtom(Stack<Frame> open, Inline inline)
    {
        if (inline is not (NoteReference or NoteMention or TargetMention) || !open.Any(f => f.Wrapping.IsLink))
        {
            open.Peek().Add(inline);
            return;
        }

        var reopened = new Stack<Frame>();
        bool wasLink;
        do
        {
            var closed = open.Pop();
            open.Peek().Add(closed);
            reopened.Push(new(closed.Wrapping));
            wasLink = closed.Wrapping.IsLink;
        }
        while (!wasLink);
        open.Peek().Add(inline);
        foreach (var frame in reopened)
            open.Push(frame);
    }

    /// <summary>What stands between two stretches: everything open is closed, and opened again.</summary>
    private static IReadOnlyList<Inline> Snapshot(Stack<Frame> open)
    {
        var reopened = new Stack<Frame>();
        while (open.Count > 1)
        {
            var closed = open.Pop();
            open.Peek().Add(closed);
            reopened.Push(new(closed.Wrapping));
        }

        var content = open.Pop().Content;
        open.Push(new(default));
        foreach (var frame in reopened)
            open.Push(frame);
        return content;
    }

    private readonly record struct Mark(MarkKind Kind, int At, Inline? Inline, Wrapping Wrapping);

    /// <summary>An inline whose content is being gathered.</summary>
    private sealed class Frame(Wrapping wrapping)
    {
        private readonly List<Inline> content = [];

        public Wrapping Wrapping => wrapping;

        public IReadOnlyList<Inline> Content => content;

        public void Add(List<char> text, int start, int end) =>
            content.Add(new Text(new string(CollectionsMarshal.AsSpan(text)[start..end])));

        public void Add(Inline inline) => content.Add(inline);

        public void Add(Frame closed)
        {
            if (closed.content.Count > 0)
                content.Add(closed.Wrapping.Wrap(closed.content));
        }
    }
}

/// <summary>Markup around text: what makes an inline of its content.</summary>
internal readonly record struct Wrapping(Func<IReadOnlyList<Inline>, Inline> Wrap, bool IsLink = false);
