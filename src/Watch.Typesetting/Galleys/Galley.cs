using Watch.Documents;
using Watch.Languages;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Pages;

namespace Watch.Typesetting.Galleys;

/// <summary>A line of the galley: type, a rule, an ornament or a picture, as wide as the text block.</summary>
/// <param name="SpaceAbove">Left out where the line is a page's first.</param>
/// <param name="Height">From the foot of the line above to its own.</param>
/// <param name="BreakCost">What it costs to begin a page with this line, in the units of <see cref="PageCosts"/>.</param>
/// <param name="Marks">From the left of the text block; height 0 is the foot of the line.</param>
/// <param name="Start">The position of its first character, in the body or in a note.</param>
/// <param name="Space">The width of its word spaces, in em; null for a line without.</param>
public sealed record GalleyLine(
    Length SpaceAbove,
    Length Height,
    double BreakCost,
    IReadOnlyList<Mark> Marks,
    IReadOnlyList<Destination> Destinations,
    Position? Start,
    double? Space)
{
    /// <summary>What stands above the line again where it begins a page, such as the head of its table.</summary>
    public RepeatedLine? Repeats { get; init; }

    /// <summary>Whether it is the last of a paragraph's lines, and not the only one.</summary>
    public bool IsWidow { get; init; }

    /// <summary>Whether it is the second of a paragraph's lines.</summary>
    public bool IsSecond { get; init; }

    /// <summary>Whether it begins within a word.</summary>
    public bool IsWithinWord { get; init; }

    /// <summary>Whether it belongs to a figure that may stand elsewhere: no page begins with what it says.</summary>
    public bool IsFloat { get; init; }

    /// <summary>The space above it, if the float before it stands elsewhere; null for a line that follows none.</summary>
    public Length? SpaceWithoutFloat { get; init; }

    /// <summary>Whether its foot stands on the grid.</summary>
    public bool OnGrid { get; init; }

    /// <summary>The space above it where it is a page's first.</summary>
    public Length HeadSpace { get; init; }

    /// <summary>How far above the grid its foot stands then: a heading's, with the space below it.</summary>
    public Length GridBelow { get; init; }

    /// <summary>What of the space above it must stay, so that it goes up to the grid where that is nearer than down; zero for a line that
    /// only goes down.</summary>
    public Length LeastSpace { get; init; }

    /// <summary>Whether figures of what stands above it should not stand below it: it begins the notes.</summary>
    public bool ClosesText { get; init; }

    /// <summary>What there is to look at in it, where someone asked: several lines where the cells of a row stand side by side.</summary>
    public IReadOnlyList<LineTrace> Traces { get; init; } = [];

    /// <summary>How far it is wider than the measure.</summary>
    public Length Excess { get; init; }

    /// <summary>How far its baseline, or the foot of its picture, stands above its foot.</summary>
    public Length Depth { get; init; }

    /// <summary>Whether words of the line reach down into the next, or head it.</summary>
    public bool ReachesOn { get; init; }
}

/// <summary>Marks that stand a second time, and say nothing new: all are artifacts.</summary>
/// <param name="Marks">From the left of the text block; height 0 is the foot, below which stands what is said again beside
/// the line.</param>
public sealed record RepeatedLine(Length Height, IReadOnlyList<Mark> Marks)
{
    /// <summary>The mark without what makes it part of the text.</summary>
    public static Mark AsArtifact(Mark mark) =>
        mark with { Tag = -1, Artifact = ArtifactKind.Layout, Link = null, Position = null, Language = null };

    /// <summary>This above the line and what is beside it.</summary>
    public RepeatedLine With(RepeatedLine? beside) => beside is null ? this : this with { Marks = [.. Marks, .. beside.Marks] };
}

/// <summary>A document set in one column as long as it needs, before it is cut into pages.</summary>
/// <param name="Paragraphs">The paragraphs that the lines are of, where they were asked for.</param>
public sealed record Galley(
    IReadOnlyList<GalleyLine> Lines,
    TagTree Tags,
    IReadOnlyList<OutlineEntry> Outline,
    IReadOnlyList<ParagraphTrace> Paragraphs)
{
    /// <summary>The paragraphs that can be set a line longer or shorter, in order.</summary>
    public IReadOnlyList<VariableParagraph> Variable { get; init; } = [];

    /// <summary>The figures that may stand at the foot of their page or at the head of a later one, in order.</summary>
    public IReadOnlyList<GalleyFloat> Floats { get; init; } = [];
}
