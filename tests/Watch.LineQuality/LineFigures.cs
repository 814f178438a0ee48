namespace Watch.LineQuality;

/// <summary>The quality of justified lines, in figures. Spaces are in em of the body, each the mean of a line.</summary>
/// <param name="Lines">Of the body.</param>
/// <param name="Justified">Full lines of three words or more, of which the spaces are taken.</param>
/// <param name="Hyphenated">Lines that end in a hyphen after a letter.</param>
/// <param name="HyphenAdded">Of these, the ones that the file says were broken.</param>
/// <param name="LongestHyphenRun">Most lines in a row that end in a hyphen.</param>
/// <param name="SpaceDeviation">The standard deviation of all, not of a sample.</param>
/// <param name="Loose">Lines with spaces over 0.45 em.</param>
/// <param name="Overfull">Lines that end more than 0.25 em beyond the margin.</param>
/// <param name="Rivers">Chains of three spaces, each below the other.</param>
/// <param name="LongRivers">Chains of four.</param>
/// <param name="Repeats">Edges at which a word stands below itself.</param>
/// <param name="ShortLastLines">Last lines of less than 2.5 em below other lines of their paragraph.</param>
/// <param name="BrokenBeforeLast">Paragraphs with a hyphen at the end of the line before the last.</param>
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
