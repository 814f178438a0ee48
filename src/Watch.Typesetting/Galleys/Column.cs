using System.Diagnostics;
using Watch.Documents;
using Watch.Typesetting.Bidirectional;
using Watch.Typesetting.Design;
using Watch.Typesetting.LineBreaking;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Pages;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.Galleys;

/// <summary>The column of lines as it grows: what has been set, and what waits for the next line.</summary>
/// <param name="least">The narrowest that text is set, however deep within others its block is.</param>
internal sealed class Column(PageDesign design, ParagraphSetter setter, Length least, List<ParagraphTrace>? traces)
{
    // A shorter paragraph is not altered for the sake of pages.
    private const int FewestToVary = 3;

    // A paragraph that is set longer or shorter may break so many words more.
    private const int MoreBrokenWords = 1;

    // Of the space above a heading, what it keeps where the grid would have it otherwise.
    private const double LeastSpace = 0.75;

    private readonly List<GalleyLine> lines = [];
    private readonly List<VariableParagraph> variable = [];
    private readonly List<GalleyFloat> floats = [];
    private Length space;
    private double breakCost;

    // After a float: the space below it, and that which would wait without it.
    private Length below;
    private Length? aboveFloat;
    private HangingLabel? label;

    /// <summary>A number or bullet that hangs before a line.</summary>
    /// <param name="Right">Where it ends; null where it is told where it begins.</param>
    private sealed record HangingLabel(ParagraphText Text, Length? Right, Length Left = default);

    public IReadOnlyList<GalleyLine> Lines => lines;

    public IReadOnlyList<GalleyFloat> Floats => floats;

    /// <summary>The paragraphs that can be set longer or shorter.</summary>
    public IReadOnlyList<VariableParagraph> Variable => variable;

    /// <summary>Takes the paragraphs, where someone looks.</summary>
    public List<ParagraphTrace>? Traces => traces;

    /// <summary>Whether the next paragraph follows another, and is told from it by its indent.</summary>
    public bool FollowsParagraph { get; set; }

    /// <summary>Whether a label still waits for its line.</summary>
    public bool HasLabel => label is not null;

    /// <summary>A column that goes on from here, and leaves this one as it is.</summary>
    /// <param name="examined">Takes the paragraphs of the other, where someone looks.</param>
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
        fork.lines.AddRange(lines);
        fork.variable.AddRange(variable);
        fork.floats.AddRange(floats);
        return fork;
    }

    /// <summary>Leaves at least so much space above the next line; the largest that was asked for counts.</summary>
    public void Space(Length atLeast) => space = Length.Max(space, atLeast);

    /// <summary>Leaves space above the next line where what was set ends on the grid with the space that waits: so much that the line
    /// stands to the grid as if nothing waited.</summary>
    public void SpaceFromGrid(Length above)
    {
        space += above;
        while (space - design.Leading >= above * LeastSpace)
            space -= design.Leading;
    }

    /// <summary>Keeps the next line on the page of the last one.</summary>
    public void KeepWithNext() => Resist(BreakCosts.Parted);

    /// <summary>Makes it dear to begin a page with the next line; the highest cost that was named counts.</summary>
    public void Resist(double cost) => breakCost = Math.Max(breakCost, cost);

    /// <summary>Hangs a label before the next line, so that it ends at a distance from the left of the text block.</summary>
    public void Hang(ParagraphText text, Length right) => label = new(text, right);

    /// <summary>Hangs a label before the next line, so that it begins at a distance from the left of the text block.</summary>
    public void HangFromLeft(ParagraphText text, Length left) => label = new(text, null, left);

    /// <summary>Lets a link lead to a line.</summary>
    public void Name(int line, string destination) => lines[line] = lines[line] with
    {
        Destinations = [.. lines[line].Destinations, new(destination, new(Length.Zero, -lines[line].Height))],
    };

    /// <summary>What stands above a line again where it begins a page.</summary>
    public void Repeat(int line, RepeatedLine again) => lines[line] = lines[line] with { Repeats = again };

    /// <summary>Keeps figures from above a line above it, where that can be.</summary>
    public void CloseText(int line) => lines[line] = lines[line] with { ClosesText = true };

    /// <summary>Ends the last line with a space without width, where the next belongs to the same text, so that a reader
    /// of the file does not join their words.</summary>
    public void GoOn()
    {
        // What is added to a line would be lost where its paragraph is set otherwise.
        if (variable.Count > 0 && variable[^1].First + variable[^1].Count == lines.Count)
            variable.RemoveAt(variable.Count - 1);
        var marks = lines[^1].Marks;
        if (marks.LastOrDefault(m => m is GlyphRun) is not GlyphRun last || !last.Face.TryGetGlyph(' ', out var glyph))
            return;
        var space = new Glyph(glyph, 0, 0, 0, last.Text.Length, 1);
        var ended = last with { Glyphs = (Glyph[])[.. last.Glyphs.Span, space], Text = last.Text + " " };
        lines[^1] = lines[^1] with { Marks = [.. marks.Select(m => ReferenceEquals(m, last) ? ended : m)] };
    }

    /// <summary>Adds words to the last line, so that they end at the right of the measure; on a line below it where it has no room
    /// for them.</summary>
    /// <param name="style">Of the last line and the words.</param>
    public void EndWith(ParagraphText text, Length left, Length width, TypeStyle style)
    {
        var end = lines[^1].Marks.OfType<GlyphRun>().Select(r => r.Left + r.Width).DefaultIfEmpty(left).Max();
        var words = setter.SetOneLine(text);
        if (end + style.Size + words.Width <= left + width)
        {
            GoOn();
            EndAt(words, style, left + width);
            return;
        }

        KeepWithNext();
        Set(text, style with { Alignment = Alignment.Right, SpaceAbove = Length.Zero }, left, width);
    }

    /// <summary>Adds words to the last line, which has room for them.</summary>
    /// <param name="style">Of the last line.</param>
    /// <param name="right">Where they end.</param>
    public void EndAt(ParagraphText text, TypeStyle style, Length right)
    {
        GoOn();
        EndAt(setter.SetOneLine(text), style, right);
    }

    private void EndAt(TypeLine words, TypeStyle style, Length right)
    {
        var marks = new List<Mark>(lines[^1].Marks);
        Move(words.Marks, right - words.Width, -(style.Leading * 0.25), marks);
        lines[^1] = lines[^1] with { Marks = marks };
    }

    /// <param name="left">From the left of the text block.</param>
    /// <param name="indent">Of the first line.</param>
    /// <param name="onGrid">Whether its lines stand on the grid.</param>
    /// <param name="turned">Stands before every line but the first.</param>
    public void Set(ParagraphText text, TypeStyle style, Length left, Length width, Length indent = default, bool onGrid = false, ParagraphText? turned = null)
    {
        // A block deep within others may have no width left: it is set in no further.
        width = Length.Max(width, least);
        left = Length.Min(left, design.Measure - width);
        var (hung, hungAt) = (default(TypeLine), Length.Zero);
        if (label is { } waiting)
        {
            label = null;
            hung = setter.SetOneLine(waiting.Text);
            hungAt = waiting.Right is { } right ? right - hung.Width : waiting.Left;
            // A label wider than the room it hangs in begins at the left, and the first line after it.
            if (hungAt < Length.Zero)
                (hungAt, indent) = (Length.Zero, Length.Max(indent, hung.Width - waiting.Right!.Value));
            else if (waiting.Right is null && hungAt + hung.Width > left)
                indent = Length.Max(indent, hungAt + hung.Width + style.Size * 0.5 - left);
        }

        var set = setter.Set(text, style, width.Points, indent.Points, traces);
        Space(style.SpaceAbove);
        var first = lines.Count;
        lines.AddRange(Stack(set));
        lines[first] = Begin(lines[first], space);
        if (style.Alignment == Alignment.Justified && set.Count >= FewestToVary && text.Directions is null)
        {
            // Pages may be cut more than once.
            var varied = new Lazy<(IReadOnlyList<GalleyLine>?, IReadOnlyList<GalleyLine>?)>(Vary, LazyThreadSafetyMode.None);
            variable.Add(new(first, set.Count, () => varied.Value, Mend));
        }

        Space(style.SpaceBelow);

        (IReadOnlyList<GalleyLine>?, IReadOnlyList<GalleyLine>?) Vary()
        {
            // What has a label stays as long as it is: notes and lists have short paragraphs, and many.
            if (hung is not null)
                return default;
            var (longer, shorter) = setter.Vary(text, style, width.Points, indent.Points, set.Count, traces is not null);
            return (StackIf(longer), StackIf(shorter));
        }

        IReadOnlyList<GalleyLine>? Mend(int count, IReadOnlyList<int> whole) =>
            StackIf(setter.Mend(text, style, width.Points, indent.Points, count, whole, traces is not null));

        IReadOnlyList<GalleyLine>? StackIf(IReadOnlyList<SetLine>? varied) => varied is { Count: > 1 }
            && varied.Count(l => l.EndsInWord) <= set.Count(l => l.EndsInWord) + MoreBrokenWords
            && !varied[^2].EndsInWord
            && varied[^1].Line.Width.Points >= LineBreakingSettings.Justified(style.Size.Points).ShortLastLine
            ? Instead(first, set[0].Line.Destinations.Count, [.. Stack(varied)])
            : null;

        IEnumerable<GalleyLine> Stack(IReadOnlyList<SetLine> set)
        {
            var turn = turned is null || set.Count == 1 ? null : setter.SetOneLine(turned);
            for (var i = 0; i < set.Count; i++)
                yield return Place(set, i, style, left, width, i == 0 ? hung : turn, i == 0 ? hungAt : left) with { OnGrid = onGrid };
        }
    }

    /// <summary>Lines that stand for others: the first has what has come to theirs since it was set, the space above, the
    /// cost, the names.</summary>
    /// <param name="own">How many names the first line of the others had of itself.</param>
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

    /// <summary>Gives the lines from one on so much more space above and below, half and half, that what follows them is back on
    /// the grid.</summary>
    public void Pad(int first)
    {
        if (lines.Count == first)
            return;
        var height = space;
        for (var i = first; i < lines.Count; i++)
            height += lines[i].SpaceAbove + lines[i].Height;
        var rest = design.Leading * Math.Ceiling(height / design.Leading - 0.001) - height;
        if (rest <= Length.Zero)
            return;
        lines[first] = lines[first] with { SpaceAbove = lines[first].SpaceAbove + rest / 2 };
        space += rest / 2;
    }

    /// <summary>The space that waits for the next line.</summary>
    public Length Waiting => space;

    /// <summary>Lets the lines from one on stand at the foot of their page or at the head of a later one.</summary>
    /// <param name="above">The space that waited for them.</param>
    public void Float(int first, Length above)
    {
        for (var i = first; i < lines.Count; i++)
            lines[i] = lines[i] with { IsFloat = true };
        floats.Add(new(first, lines.Count - first, space));
        (below, aboveFloat, space) = (space, Length.Max(above, aboveFloat ?? Length.Zero), Length.Zero);
    }

    /// <summary>Sets a line lower where it begins a page.</summary>
    public void Lower(int line, Length atHead) => lines[line] = lines[line] with { HeadSpace = atHead };

    /// <summary>Lets a heading, with the space below it, end on the grid.</summary>
    /// <param name="first">Its first line; its others follow.</param>
    /// <param name="above">The space above it, of which it keeps the most.</param>
    public void BringToGrid(int first, Length above, Length below)
    {
        for (var i = lines.Count - 1; i >= first; i--)
        {
            lines[i] = lines[i] with { OnGrid = true, GridBelow = below, LeastSpace = i == first ? above * LeastSpace : Length.Zero };
            below += lines[i].SpaceAbove + lines[i].Height;
        }
    }

    /// <summary>Parts a heading from another right below it: the upper one goes half a line up, and so the lower one keeps to its text.</summary>
    /// <param name="first">The upper one's first line.</param>
    public void PartHeadings(int first)
    {
        var half = design.Leading / 2;
        for (var i = first; i < lines.Count; i++)
            lines[i] = lines[i] with { GridBelow = lines[i].GridBelow + half };
        lines[first] = lines[first] with { SpaceAbove = lines[first].SpaceAbove + half, LeastSpace = lines[first].LeastSpace + half };
        Space(half);
    }

    /// <summary>A line of a paragraph where it stands in the column.</summary>
    private static GalleyLine Place(IReadOnlyList<SetLine> set, int index, TypeStyle style, Length left, Length width, TypeLine? hung, Length hungAt)
    {
        var line = set[index].Line;
        var depth = style.Leading * 0.25;
        var shift = left + style.Alignment switch
        {
            Alignment.Justified or Alignment.Left => Length.Zero,
            Alignment.Centred => (width - line.Width) / 2,
            Alignment.Right => width - line.Width,
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

    /// <summary>Adds a line of marks that stand from its foot upwards.</summary>
    public void Add(Length height, double cost, IReadOnlyList<Mark> marks, IReadOnlyList<Destination> destinations, Documents.Position? start, double? wordSpace) =>
        lines.Add(Begin(new(Length.Zero, height, cost, marks, destinations, start, wordSpace), space));

    /// <summary>Adds a line that is built already, with the space and the cost that wait for it.</summary>
    public void Add(GalleyLine line)
    {
        lines.Add(Begin(line, Length.Max(space, line.SpaceAbove)));
        breakCost = line.ReachesOn ? BreakCosts.Parted : 0;
    }

    /// <summary>Gives a line the space and the cost that wait for it.</summary>
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
