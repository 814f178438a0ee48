using Watch.Documents;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Pages;

namespace Watch.Typesetting.Galleys;

/// <summary>A line of the galley: type, a rule, an ornament, a picture or a row of a table.</summary>
/// <param name="SpaceAbove">Dropped where the line begins a page.</param>
/// <param name="Height">From the foot of the line above to the foot of this one.</param>
/// <param name="BreakCost">The cost of beginning a page with this line, on the scale of <see
/// cref="PageCosts"/>.</param>
/// <param name="Marks">Measured from the left of the text block and from the foot of the line.</param>
/// <param name="Start">The position of its first character; null for generated text.</param>
/// <param name="Space">The width of its word spaces in em; null for a line without any.</param>
internal sealed record GalleyLine(
    Length SpaceAbove,
    Length Height,
    double BreakCost,
    IReadOnlyList<Mark> Marks,
    IReadOnlyList<Destination> Destinations,
    Position? Start,
    double? Space)
{
    /// <summary>What is repeated above the line if it begins a page, such as the head of its table.</summary>
    public RepeatedLine? Repeats { get; init; }

    /// <summary>Whether it is the last of several lines of a paragraph.</summary>
    public bool IsWidow { get; init; }

    /// <summary>Whether it is the second line of a paragraph.</summary>
    public bool IsSecond { get; init; }

    /// <summary>Whether it begins within a word.</summary>
    public bool IsWithinWord { get; init; }

    /// <summary>Whether it belongs to a float. The start of a page is never the position of a float.</summary>
    public bool IsFloat { get; init; }

    /// <summary>The space above it if the float before it was moved; null for a line that does not follow a float.</summary>
    public Length? SpaceWithoutFloat { get; init; }

    /// <summary>Whether its foot stands on the grid, less <see cref="GridBelow"/>.</summary>
    public bool OnGrid { get; init; }

    /// <summary>The space above it where it begins a page.</summary>
    public Length HeadSpace { get; init; }

    /// <summary>How far above the grid its foot stands: for a heading, the space below it.</summary>
    public Length GridBelow { get; init; }

    /// <summary>The least space above it that must remain if it moves up to the grid; zero if it may only move down.</summary>
    public Length LeastSpace { get; init; }

    /// <summary>Whether figures of the text above it should not float below it. Set on the line that begins the notes.</summary>
    public bool ClosesText { get; init; }

    /// <summary>The traces of its lines of type, if asked for. A table row has several.</summary>
    public IReadOnlyList<LineTrace> Traces { get; init; } = [];

    /// <summary>How far it is wider than the measure.</summary>
    public Length Excess { get; init; }

    /// <summary>The distance from its foot up to its baseline or to the foot of its picture.</summary>
    public Length Depth { get; init; }

    /// <summary>Whether a page must not end below it, because its text extends into the next line or heads it.</summary>
    public bool ReachesOn { get; init; }
}

/// <summary>Marks repeated at the head of a page. All are artifacts, because the text was read before.</summary>
/// <param name="Marks">Measured from the left of the text block and from the foot of the repeated line. Below its foot
/// (positive heights) are marks repeated beside the line that begins the page.</param>
internal sealed record RepeatedLine(Length Height, IReadOnlyList<Mark> Marks)
{
    /// <summary>A copy of the mark as an artifact.</summary>
    public static Mark AsArtifact(Mark mark) =>
        mark with { Tag = -1, Artifact = ArtifactKind.Layout, Link = null, Position = null, Language = null };

    /// <summary>Combines what is repeated above a line with what is repeated beside it.</summary>
    public RepeatedLine With(RepeatedLine? beside) => beside is null ? this : this with { Marks = [.. Marks, .. beside.Marks] };
}

/// <summary>A document set in one column of any length, before it is cut into pages.</summary>
public sealed record Galley
{
    internal Galley(IReadOnlyList<GalleyLine> lines, TagTree tags, IReadOnlyList<OutlineEntry> outline, IReadOnlyList<ParagraphTrace> paragraphs)
    {
        (Lines, Tags, Outline, Paragraphs) = (lines, tags, outline, paragraphs);
    }

    internal IReadOnlyList<GalleyLine> Lines { get; }

    internal TagTree Tags { get; }

    internal IReadOnlyList<OutlineEntry> Outline { get; init; }

    /// <summary>The traces of its paragraphs; empty unless asked for.</summary>
    internal IReadOnlyList<ParagraphTrace> Paragraphs { get; }

    /// <summary>The paragraphs that can be set a line longer or shorter, in order.</summary>
    internal IReadOnlyList<VariableParagraph> Variable { get; init; } = [];

    /// <summary>The floats, in order.</summary>
    internal IReadOnlyList<GalleyFloat> Floats { get; init; } = [];
}
