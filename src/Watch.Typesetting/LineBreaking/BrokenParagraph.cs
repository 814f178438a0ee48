namespace Watch.Typesetting.LineBreaking;

/// <summary>How a paragraph was broken.</summary>
public enum BreakingPass
{
    /// <summary>There was nothing to break.</summary>
    None,
    WithoutHyphenation,
    WithHyphenation,

    /// <summary>With the last tolerance, and ties parted where that is better.</summary>
    Loose,

    /// <summary>With emergency stretch in every line.</summary>
    Emergency,

    /// <summary>Without tolerance: a line may be as loose as it must. Where even this does not help, too many flagged
    /// breaks follow each other or a line is overfull.</summary>
    Forced,
}

/// <summary>A line of a broken paragraph.</summary>
/// <param name="Start">Its first item; glue and penalties after the break before are left out.</param>
/// <param name="End">The item where it is broken: glue, which is left out, or a penalty, whose width the line ends with. The number
/// of items where the paragraph ends without a penalty.</param>
/// <param name="Ratio">The adjustment ratio r: glue is set r times its stretch wider, or if r is negative -r times its shrink
/// narrower, in ragged lines only infinite glue. 0 where there is none to set; never below -1.</param>
/// <param name="Width">The natural width, the hyphen included, without what stands out into the margins.</param>
/// <param name="Measure">The width asked for.</param>
/// <param name="Flagged">It ends with a flagged penalty.</param>
/// <param name="Expansion">How much wider its glyphs are drawn, as a share of their width; below 0 narrower.</param>
/// <param name="Letterspacing">What is added between its letters, in points, all together.</param>
/// <param name="Overfull">It is wider than the measure with all its glue shrunk.</param>
public readonly record struct Line(int Start, int End, double Ratio, double Expansion, double Letterspacing, double Width, double Measure, bool Flagged, bool Overfull);

/// <summary>A paragraph, broken into lines.</summary>
/// <param name="Demerits">The sum over the lines.</param>
public sealed record BrokenParagraph(IReadOnlyList<Line> Lines, double Demerits, BreakingPass Pass)
{
    public static readonly BrokenParagraph Empty = new([], 0, BreakingPass.None);

    /// <summary>How many lines more it has than the best way of the same pass: less than <see cref="LineBreakingSettings.Looseness"/>
    /// asks for where tolerance does not allow so many, or so few.</summary>
    public int Looseness { get; init; }

    public bool Overfull => Lines.Any(line => line.Overfull);
}
