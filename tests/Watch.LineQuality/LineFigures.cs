namespace Watch.LineQuality;

/// <summary>The quality of justified lines in figures. Spaces are in em of the body type; each is the mean of a line.</summary>
/// <param name="Lines">Body lines.</param>
/// <param name="Justified">Full lines of at least three words. Only their spaces are measured.</param>
/// <param name="Hyphenated">Lines that end in a hyphen after a letter.</param>
/// <param name="HyphenAdded">Hyphenated lines whose hyphen is marked as added.</param>
/// <param name="LongestHyphenRun">The greatest number of consecutive lines that end in a hyphen.</param>
/// <param name="SpaceDeviation">The standard deviation of the population.</param>
/// <param name="Loose">Lines with spaces over 0.45 em.</param>
/// <param name="Overfull">Lines that end more than 0.25 em beyond the margin.</param>
/// <param name="Rivers">Chains of three spaces below each other.</param>
/// <param name="LongRivers">Chains of four spaces below each other.</param>
/// <param name="Repeats">Words repeated at the edge of consecutive lines.</param>
/// <param name="ShortLastLines">Last lines shorter than 2.5 em, in paragraphs of several lines.</param>
/// <param name="BrokenBeforeLast">Paragraphs whose last line but one ends with a hyphen.</param>
public sealed record LineFigures(
    int Lines,
    int Justified,
    int Hyphenated,
    int HyphenAdded,
    int LongestHyphenRun,
    double SpaceMean,
    double SpaceDeviation,
    double SpaceLeast,
    double SpaceP99,
    double SpaceMost,
    int Loose,
    int Overfull,
    int Rivers,
    int LongRivers,
    int Repeats,
    int Paragraphs,
    int ShortLastLines,
    int BrokenBeforeLast)
{
    public double HyphenatedPercent => Per(100, Hyphenated, Lines);

    public double HyphenAddedPercent => Per(100, HyphenAdded, Lines);

    public double LoosePercent => Per(100, Loose, Justified);

    public double RiversPerThousand => Per(1000, Rivers, Lines);

    public double LongRiversPerThousand => Per(1000, LongRivers, Lines);

    public double RepeatsPerThousand => Per(1000, Repeats, Lines);

    private static double Per(double unit, int count, int of) => of == 0 ? 0 : unit * count / of;
}
