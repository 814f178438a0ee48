namespace Watch.Typesetting.LineBreaking;

/// <summary>The pass that broke a paragraph.</summary>
internal enum BreakingPass
{
    /// <summary>The paragraph has no box.</summary>
    None,
    WithoutHyphenation,
    WithHyphenation,

    /// <summary>With <see cref="LineBreakingSettings.LastTolerance"/>, and with breaks at tied spaces.</summary>
    Loose,

    /// <summary>With <see cref="LineBreakingSettings.EmergencyStretch"/> in every line.</summary>
    Emergency,

    /// <summary>Without tolerance: a line may be as loose as necessary. Where even this is not enough, too many flagged
    /// breaks follow each other or a line is overfull.</summary>
    Forced,
}

/// <summary>A line of a broken paragraph.</summary>
/// <param name="Start">The first item. Glue and penalties that follow the break before are dropped.</param>
/// <param name="End">The item of the break: glue, which is dropped, or a penalty, whose width ends the line. The number
/// of items where the paragraph ends without a penalty.</param>
/// <param name="Ratio">The adjustment ratio r. Positive: glue grows by r times its stretch. Negative: glue shrinks by
/// -r times its shrink. Ragged lines adjust only infinite glue. 0 without glue; never below -1.</param>
/// <param name="Width">The natural width in points, with the hyphen, without what hangs into the margins.</param>
/// <param name="Measure">The width asked for, in points.</param>
/// <param name="Flagged">Whether the line ends with a flagged penalty.</param>
/// <param name="Expansion">How much wider the glyphs are drawn, as a share of their width; negative if narrower.</param>
/// <param name="Letterspacing">The sum of the space added between the letters, in points.</param>
/// <param name="Overfull">Whether the line is wider than the measure with all its glue shrunk.</param>
internal readonly record struct Line(int Start, int End, double Ratio, double Expansion, double Letterspacing, double Width, double Measure, bool Flagged, bool Overfull);

/// <summary>A paragraph broken into lines.</summary>
/// <param name="Demerits">The sum of the lines' demerits.</param>
internal sealed record BrokenParagraph(IReadOnlyList<Line> Lines, double Demerits, BreakingPass Pass)
{
    public static readonly BrokenParagraph Empty = new([], 0, BreakingPass.None);

    /// <summary>How many more lines the paragraph has than the best way of the same pass. Closer to 0 than <see
    /// cref="LineBreakingSettings.Looseness"/> where the tolerance does not allow more.</summary>
    public int Looseness { get; init; }

    public bool Overfull => Lines.Any(line => line.Overfull);
}
