using Watch.Documents;
using Watch.Fonts;

namespace Watch.Typesetting.Paragraphs;

/// <summary>Where a run's words may be broken.</summary>
internal enum BreakRule
{
    /// <summary>After hyphens and dashes, and where the language's patterns allow.</summary>
    Prose,

    /// <summary>As the Chicago Manual of Style breaks web addresses, never with a hyphen added.</summary>
    Address,

    /// <summary>Only at spaces.</summary>
    Code,
}

/// <summary>How a run is shaped and spaced; one object for all runs alike, so that it can key caches.</summary>
/// <param name="Size">The em, in points.</param>
/// <param name="Rise">Of the baseline, in points, upwards.</param>
/// <param name="Letterspacing">In em.</param>
/// <param name="Hyphenator">Null where nothing is hyphenated.</param>
internal sealed record RunStyle(
    ShapingStyle Shaping,
    double Size,
    double Rise,
    double Letterspacing,
    WordSpace WordSpace,
    BreakRule Breaks,
    Hyphenator? Hyphenator,
    bool Struck);

/// <summary>A stretch of a paragraph's text that is set in one style and belongs to one tag.</summary>
/// <param name="Start">In the paragraph's text, in UTF-16 units.</param>
/// <param name="Position">Of the first character; null where the report says nothing of the kind.</param>
/// <param name="IsGenerated">Whether the characters stand for one position together, such as a note's number.</param>
/// <param name="Destination">A name that links lead to, at the run's beginning.</param>
internal sealed record TextRun(
    int Start,
    int Length,
    RunStyle Style,
    int Tag,
    LinkTarget? Link,
    Position? Position,
    bool IsGenerated,
    string? Destination)
{
    public int End => Start + Length;

    public Position? PositionAt(int offset) => Position is { } position && !IsGenerated
        ? position with { Offset = position.Offset + offset - Start }
        : Position;
}

/// <summary>A leaf, or a generated text, laid out as one string of characters with its runs in order.</summary>
internal sealed record ParagraphText(string Text, IReadOnlyList<TextRun> Runs);
