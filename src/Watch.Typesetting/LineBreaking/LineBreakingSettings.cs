namespace Watch.Typesetting.LineBreaking;

/// <summary>What makes one way of breaking a paragraph better than another. Widths are in points. The badness of a line
/// is 100|r|³, where r is the adjustment ratio of its glue once its glyphs are expanded as far as allowed. The demerits
/// of a line are (<see cref="LinePenalty"/> + badness)² + p² for the penalty p of its break (less p² if p is negative),
/// plus the demerits named below. Defaults are TeX's, except for the limit on flagged breaks and the higher demerits
/// for a hyphen before the last line.</summary>
internal sealed record LineBreakingSettings
{
    // In em. A shorter last line hardly shows below a first-line indent.
    private const double ShortLine = 2.5;

    // In em. Word spaces closer than this in neighbouring lines look like a river.
    private const double Reach = 0.125;

    private static readonly LineBreakingSettings House = new()
    {
        Pretolerance = -1,
        Tolerance = 155,
        LastTolerance = 1000,
        TiePenalty = 150,
        Expansion = 0.02,
        ContrastDemerits = 50,
        RepeatedWordDemerits = 7000,
        RiverDemerits = 6000,
    };

    /// <summary>The settings for justified text. They follow Knuth and Plass's program with these differences: one pass
    /// that always hyphenates; glyphs drawn up to a fiftieth wider or narrower; rivers, repeated words and uneven
    /// expansion weighed during the search. The first tolerance allows a word space of 0.38 em in a face with spaces of
    /// 0.24 + 0.12 em. Where it finds no way, a second pass may break at tied spaces and looks for the least loose
    /// lines; TeX's emergency stretch would rate all loose lines alike. The weights were found by trial on half a
    /// million words.</summary>
    /// <param name="em">The size of the type, in points.</param>
    public static LineBreakingSettings Justified(double em) => House with { ShortLastLine = ShortLine * em, RiverReach = Reach * em };

    /// <summary>The greatest badness of a line in the pass without hyphenation. Negative: no such pass.</summary>
    public double Pretolerance { get; init; } = 100;

    /// <summary>The greatest badness of a line in the pass with hyphenation.</summary>
    public double Tolerance { get; init; } = 200;

    /// <summary>The greatest badness of a line in a further pass, where <see cref="Tolerance"/> is not enough. No such
    /// pass if it is not greater than <see cref="Tolerance"/>.</summary>
    public double LastTolerance { get; init; }

    /// <summary>Stretch added to every line in a third pass when its badness is calculated. Zero: no such pass.</summary>
    public double EmergencyStretch { get; init; }

    public double LinePenalty { get; init; } = 10;

    /// <summary>For two consecutive flagged breaks.</summary>
    public double FlaggedDemerits { get; init; } = 10_000;

    /// <summary>How many flagged breaks may follow each other.</summary>
    public int FlaggedLimit { get; init; } = 2;

    /// <summary>For two neighbouring lines whose fitness classes differ by more than one.</summary>
    public double FitnessDemerits { get; init; } = 10_000;

    /// <summary>For a flagged break before the last line.</summary>
    public double FinalFlaggedDemerits { get; init; } = 50_000;

    /// <summary>A last line that is not the only line should be at least this wide.</summary>
    public double ShortLastLine { get; init; }

    public double ShortLastLineDemerits { get; init; } = 10_000;

    /// <summary>How much wider or narrower the glyphs of a line may be drawn, as a share of their width.</summary>
    public double Expansion { get; init; }

    /// <summary>The penalty of a break at a tied space, in passes that allow it.</summary>
    public double TiePenalty { get; init; } = 1000;

    /// <summary>For two neighbouring lines whose expansion differs by <see cref="Expansion"/>; in proportion if it
    /// differs by more or less.</summary>
    public double ContrastDemerits { get; init; }

    /// <summary>For two neighbouring lines that begin, or end, with the same word.</summary>
    public double RepeatedWordDemerits { get; init; }

    /// <summary>For each line by which a river exceeds two. A river is a chain of word spaces from line to line.</summary>
    public double RiverDemerits { get; init; }

    /// <summary>Word spaces of neighbouring lines belong to one river if their centres are closer than this.</summary>
    public double RiverReach { get; init; }

    /// <summary>Above zero, lines are ragged: word spaces keep their natural width, and this stretch at the end of a
    /// line determines how badness grows with the shortfall.</summary>
    public double RaggedStretch { get; init; }

    /// <summary>How many more lines (or, if negative, fewer) than the best way to aim for, within the tolerance.</summary>
    public int Looseness { get; init; }
}
