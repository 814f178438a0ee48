using System.Diagnostics;
using Watch.Typesetting.Design;
using Watch.Typesetting.LineBreaking;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.Galleys;

/// <summary>The column of lines while it is being set, with the space, cost and label that wait for the next line.</summary>
/// <param name="least">The least width of text, however deeply its block is nested.</param>
internal sealed partial class Column(PageDesign design, ParagraphSetter setter, Length least, List<ParagraphTrace>? traces)
{
    // In lines. Pages do not alter shorter paragraphs.
    private const int FewestToVary = 3;

    // How many more broken words a paragraph may have when it is set longer or shorter.
    private const int MoreBrokenWords = 1;

    private readonly List<GalleyLine> lines = [];
    private readonly List<VariableParagraph> variable = [];
    private readonly List<GalleyFloat> floats = [];
    private Length space;
    private double breakCost;

    // After a float: the space below it, and the space that the next line would have without it.
    private Length below;
    private Length? aboveFloat;
    private HangingLabel? label;

    // Labels of outer blocks that wait for the same line, such as the number of a note that begins with a list.
    private readonly List<HangingLabel> outerLabels = [];

    /// <summary>A number or bullet that hangs before a line. Lengths are measured from the side of the text block where lines begin.</summary>
    /// <param name="End">Where the label ends; null if <paramref name="Start"/> says where it begins.</param>
    private sealed record HangingLabel(ParagraphText Text, bool IsRightToLeft, Length? End, Length Start = default);

    public IReadOnlyList<GalleyLine> Lines => lines;

    public IReadOnlyList<GalleyFloat> Floats => floats;

    /// <summary>The paragraphs that can be set longer or shorter, in order.</summary>
    public IReadOnlyList<VariableParagraph> Variable => variable;

    /// <summary>Receives the traces of paragraphs; null where nobody asked for them.</summary>
    public List<ParagraphTrace>? Traces => traces;

    /// <summary>Whether the next paragraph follows another and is therefore indented.</summary>
    public bool FollowsParagraph { get; set; }

    /// <summary>Whether a label still waits for its line.</summary>
    public bool HasLabel => label is not null;

    /// <summary>Makes a copy that can be continued independently.</summary>
    /// <param name="examined">Receives the traces of the copy's paragraphs; null for none.</param>
    public Column Fork(List<ParagraphTrace>? examined)
    {
        var fork = new Column(design, setter, least, examined)
        {
            FollowsParagraph = FollowsParagraph,
            space = space,
            breakCost = breakCost,
            below = below,
            aboveFloat = aboveFloat,
            label = label,
        };
        fork.outerLabels.AddRange(outerLabels);
        fork.lines.AddRange(lines);
        fork.variable.AddRange(variable);
        fork.floats.AddRange(floats);
        return fork;
    }

    /// <summary>Asks for at least this much space above the next line. The largest request counts.</summary>
    public void Space(Length atLeast) => space = Length.Max(space, atLeast);

    /// <summary>Keeps the next line on the same page as the last one.</summary>
    public void KeepWithNext() => Resist(BreakCosts.Parted);

    /// <summary>Makes a page break before the next line more expensive. The highest cost counts.</summary>
    public void Resist(double cost) => breakCost = Math.Max(breakCost, cost);

    /// <summary>Hangs a label before the next line so that it ends at some distance before a frame.</summary>
    public void Hang(ParagraphText text, Frame frame, Length distance) => Hang(new HangingLabel(text, frame.IsRightToLeft, StartOf(frame) - distance));

    /// <summary>Hangs a label before the next line so that it begins where a frame does.</summary>
    public void HangFromStart(ParagraphText text, Frame frame) => Hang(new HangingLabel(text, frame.IsRightToLeft, null, StartOf(frame)));

    private Length StartOf(Frame frame) => frame.IsRightToLeft ? design.Measure - frame.Right : frame.Left;

    /// <summary>The left edge of something that begins at a distance from the side where lines begin.</summary>
    private Length LeftOf(Length start, Length width, bool isRightToLeft) => isRightToLeft ? design.Measure - start - width : start;

    private void Hang(HangingLabel next)
    {
        if (label is { } waiting)
            outerLabels.Add(waiting);
        label = next;
    }

    /// <summary>The marks of the waiting labels of outer blocks, on a baseline at <paramref name="down"/> from the foot of
    /// the line.</summary>
    private List<Mark> TakeOuterLabels(Length down)
    {
        var marks = new List<Mark>();
        foreach (var outer in outerLabels)
        {
            var line = setter.SetOneLine(outer.Text);
            Move(line.Marks, LeftOf(outer.End is { } end ? Length.Max(Length.Zero, end - line.Width) : outer.Start, line.Width, outer.IsRightToLeft), down, marks);
        }

        outerLabels.Clear();
        return marks;
    }

    /// <summary>Adds the waiting labels at the head of a line that is not type, such as a picture or a table row.</summary>
    private GalleyLine WithLabels(GalleyLine line)
    {
        if (label is { } waiting)
            outerLabels.Add(waiting);
        label = null;
        if (outerLabels.Count == 0)
            return line;
        return line with { Marks = [.. TakeOuterLabels(design.Leading * 0.75 - line.Height), .. line.Marks] };
    }

    /// <summary>Makes a line the destination of links.</summary>
    public void Name(int line, string destination) => lines[line] = lines[line] with
    {
        Destinations = [.. lines[line].Destinations, new(destination, new(Length.Zero, -lines[line].Height))],
    };

    /// <summary>Sets what is repeated above a line if it begins a page.</summary>
    public void Repeat(int line, RepeatedLine again) => lines[line] = lines[line] with { Repeats = again };

    /// <summary>Keeps figures of the text above a line from floating below it, if possible.</summary>
    public void CloseText(int line) => lines[line] = lines[line] with { ClosesText = true };

    /// <summary>Ends the last line with a space of zero width, because the next line continues its text. Without it,
    /// text extracted from the file would join their words.</summary>
    public void EndLineWithSpace()
    {
        // An alternative setting of the paragraph would lose the added glyph.
        if (variable.Count > 0 && variable[^1].First + variable[^1].Count == lines.Count)
            variable.RemoveAt(variable.Count - 1);
        var marks = lines[^1].Marks;
        if (marks.LastOrDefault(m => m is GlyphRun) is not GlyphRun last || !last.Face.TryGetGlyph(' ', out var glyph))
            return;
        var space = new Glyph(glyph, 0, 0, 0, last.Text.Length, 1);
        var ended = last with { Glyphs = (Glyph[])[.. last.Glyphs.Span, space], Text = last.Text + " " };
        lines[^1] = lines[^1] with { Marks = [.. marks.Select(m => ReferenceEquals(m, last) ? ended : m)] };
    }

    /// <summary>Adds words at the end of the last line or, where it has no room, on a line below it.</summary>
    /// <param name="style">The style of the last line and of the words.</param>
    public void EndWith(ParagraphText text, Frame frame, TypeStyle style)
    {
        var runs = lines[^1].Marks.OfType<GlyphRun>();
        var words = setter.SetOneLine(text);
        var room = frame.IsRightToLeft
            ? runs.Select(r => r.Left).DefaultIfEmpty(frame.Right).Min() - frame.Left
            : frame.Right - runs.Select(r => r.Left + r.Width).DefaultIfEmpty(frame.Left).Max();
        if (style.Size + words.Width <= room)
        {
            EndLineWithSpace();
            EndAt(words, style, frame);
            return;
        }

        KeepWithNext();
        Set(text, style with { Alignment = Alignment.End, SpaceAbove = Length.Zero }, frame.Left, frame.Width);
    }

    /// <summary>Adds words to the last line, which has room for them, where the frame ends.</summary>
    /// <param name="style">The style of the last line.</param>
    public void EndAt(ParagraphText text, TypeStyle style, Frame frame)
    {
        EndLineWithSpace();
        EndAt(setter.SetOneLine(text), style, frame);
    }

    private void EndAt(TypeLine words, TypeStyle style, Frame frame)
    {
        var marks = new List<Mark>(lines[^1].Marks);
        Move(words.Marks, frame.IsRightToLeft ? frame.Left : frame.Right - words.Width, -(style.Leading * 0.25), marks);
        lines[^1] = lines[^1] with { Marks = marks };
    }

    /// <param name="left">From the left of the text block.</param>
    /// <param name="indent">The indent of the first line.</param>
    /// <param name="onGrid">Whether the lines stand on the grid.</param>
    /// <param name="turnover">A sign set before every line except the first.</param>
    public void Set(ParagraphText text, TypeStyle style, Length left, Length width, Length indent = default, bool onGrid = false, ParagraphText? turnover = null)
    {
        // A deeply nested block may have no width left, so its indent is limited.
        width = Length.Max(width, least);
        left = Length.Min(left, design.Measure - width);
        var (hung, hungAt) = (default(TypeLine), Length.Zero);
        if (label is { } waiting)
        {
            label = null;
            hung = setter.SetOneLine(waiting.Text);
            var start = waiting.IsRightToLeft ? design.Measure - left - width : left;
            var begins = waiting.End is { } end ? end - hung.Width : waiting.Start;
            // A label too wide for its place begins at the edge and pushes the first line on.
            if (begins < Length.Zero)
                (begins, indent) = (Length.Zero, Length.Max(indent, hung.Width - waiting.End!.Value));
            else if (waiting.End is null && begins + hung.Width > start)
                indent = Length.Max(indent, begins + hung.Width + style.Size * 0.5 - start);
            hungAt = LeftOf(begins, hung.Width, waiting.IsRightToLeft);
        }

        var set = setter.Set(text, style, width.Points, indent.Points, traces);
        Space(style.SpaceAbove);
        var first = lines.Count;
        lines.AddRange(Stack(set));
        lines[first] = Begin(lines[first], space);
        var isHung = hung is not null;
        if (outerLabels.Count > 0)
        {
            isHung = true;
            lines[first] = lines[first] with { Marks = [.. TakeOuterLabels(-(style.Leading * 0.25)), .. lines[first].Marks] };
        }

        if (style.Alignment == Alignment.Justified && set.Count >= FewestToVary && text.Directions is null)
        {
            // The pages may be broken more than once.
            var varied = new Lazy<(IReadOnlyList<GalleyLine>?, IReadOnlyList<GalleyLine>?)>(Vary, LazyThreadSafetyMode.None);
            variable.Add(new(first, set.Count, () => varied.Value, Mend));
        }

        Space(style.SpaceBelow);

        (IReadOnlyList<GalleyLine>?, IReadOnlyList<GalleyLine>?) Vary()
        {
            // A paragraph with a label keeps its length: notes and lists consist of many short paragraphs.
            if (isHung)
                return default;
            var (longer, shorter) = setter.Vary(text, style, width.Points, indent.Points, set.Count, traces is not null);
            return (StackIf(longer), StackIf(shorter));
        }

        IReadOnlyList<GalleyLine>? Mend(int count, IReadOnlyList<int> unbrokenBefore) =>
            StackIf(setter.Mend(text, style, width.Points, indent.Points, count, unbrokenBefore, traces is not null));

        IReadOnlyList<GalleyLine>? StackIf(IReadOnlyList<SetLine>? varied) => varied is { Count: > 1 }
            && varied.Count(l => l.EndsInWord) <= set.Count(l => l.EndsInWord) + MoreBrokenWords
            && !varied[^2].EndsInWord
            && varied[^1].Line.Width.Points >= LineBreakingSettings.Justified(style.Size.Points).ShortLastLine
            ? Instead(first, set[0].Line.Destinations.Count, [.. Stack(varied)])
            : null;

        IEnumerable<GalleyLine> Stack(IReadOnlyList<SetLine> set)
        {
            var sign = turnover is null || set.Count == 1 ? null : setter.SetOneLine(turnover);
            for (var i = 0; i < set.Count; i++)
                yield return Place(set, i, style, text.Directions is { IsRightToLeft: true }, left, width, i == 0 ? hung : sign, i == 0 ? hungAt : left) with { OnGrid = onGrid };
        }
    }

    /// <summary>Prepares lines that replace a paragraph's own. The first one inherits what the column has since given
    /// to the original: space above, cost and destinations.</summary>
    /// <param name="own">How many destinations came with the original first line itself.</param>
    private GalleyLine[] Instead(int first, int own, GalleyLine[] varied)
    {
        var before = lines[first];
        varied[0] = varied[0] with
        {
            SpaceAbove = before.SpaceAbove,
            HeadSpace = before.HeadSpace,
            BreakCost = before.BreakCost,
            Destinations = [.. varied[0].Destinations, .. before.Destinations.Skip(own)],
        };
        return varied;
    }

    /// <summary>The space that waits for the next line.</summary>
    public Length Waiting => space;

    /// <summary>Lets the lines from <paramref name="first"/> on float to the foot of their page or to the head of a
    /// later one.</summary>
    /// <param name="above">The space that waited above them.</param>
    public void Float(int first, Length above)
    {
        for (var i = first; i < lines.Count; i++)
            lines[i] = lines[i] with { IsFloat = true };
        floats.Add(new(first, lines.Count - first, space));
        (below, aboveFloat, space) = (space, Length.Max(above, aboveFloat ?? Length.Zero), Length.Zero);
    }

    /// <summary>Sets a line lower if it begins a page.</summary>
    public void Lower(int line, Length atHead) => lines[line] = lines[line] with { HeadSpace = atHead };

    /// <summary>Positions a line of a paragraph in the column.</summary>
    private static GalleyLine Place(IReadOnlyList<SetLine> set, int index, TypeStyle style, bool isRightToLeft, Length left, Length width, TypeLine? hung, Length hungAt)
    {
        var line = set[index].Line;
        var depth = style.Leading * 0.25;
        var shift = left + style.Alignment switch
        {
            Alignment.Justified or Alignment.Left => Length.Zero,
            Alignment.Centred => (width - line.Width) / 2,
            Alignment.End when isRightToLeft => Length.Zero,
            Alignment.Right or Alignment.End => width - line.Width,
            _ => throw new UnreachableException(),
        };
        var marks = new List<Mark>(line.Marks.Count + 1);
        if (hung is not null)
            Move(hung.Marks, hungAt, -depth, marks);
        Move(line.Marks, shift, -depth, marks);
        var (isSecond, isWidow, isWithinWord) = (index == 1, index > 0 && index == set.Count - 1, index > 0 && set[index - 1].EndsInWord);
        var cost = (isSecond ? BreakCosts.Orphan : 0) + (isWidow ? BreakCosts.Widow : 0) + (isWithinWord ? BreakCosts.BrokenWord : 0);
        return new(Length.Zero, style.Leading, cost, marks, [.. line.Destinations.Select(d => d with { At = d.At + new Point(shift, -depth) })], line.Start, line.Space)
        {
            Depth = depth,
            IsSecond = isSecond,
            IsWidow = isWidow,
            IsWithinWord = isWithinWord,
            Excess = new(set[index].Excess),
            Traces = set[index].Trace is { } trace ? [trace] : [],
        };
    }

    /// <summary>Adds a line of marks, which are measured upwards from its foot.</summary>
    public void Add(Length height, double cost, IReadOnlyList<Mark> marks, IReadOnlyList<Destination> destinations, Documents.Position? start, double? wordSpace) =>
        lines.Add(Begin(WithLabels(new(Length.Zero, height, cost, marks, destinations, start, wordSpace)), space));

    /// <summary>Adds a finished line with the space and cost that wait for it.</summary>
    public void Add(GalleyLine line)
    {
        lines.Add(Begin(WithLabels(line), Length.Max(space, line.SpaceAbove)));
        breakCost = line.ReachesOn ? BreakCosts.Parted : 0;
    }

    /// <summary>Gives a line the space and cost that wait for it.</summary>
    private GalleyLine Begin(GalleyLine line, Length above)
    {
        line = line with { SpaceAbove = Length.Max(above, below), BreakCost = line.BreakCost + breakCost };
        if (aboveFloat is { } before)
            line = line with { SpaceWithoutFloat = Length.Max(above, before) };
        (space, below, aboveFloat, breakCost) = (Length.Zero, Length.Zero, null, 0);
        return line;
    }

    private static void Move(IReadOnlyList<Mark> from, Length right, Length down, List<Mark> to)
    {
        foreach (var mark in from)
            to.Add(mark.Move(right, down));
    }
}
