namespace Watch.Typesetting.LineBreaking;

/// <summary>What makes one way of breaking a paragraph better than another. Widths are in points; badness is
/// 100|r|³ for the adjustment ratio r that glue is set by when glyphs are expanded as far as they may; the demerits of a line are (<see cref="LinePenalty"/> + badness)² + p², less p²
/// for a negative penalty p, and what is named here. Defaults are TeX's, but for the limit of flagged breaks and the
/// dearer hyphen before the last line.</summary>
public sealed record LineBreakingSettings
{
    // A last line shorter than this is hardly seen below a first-line indent, in em.
    private const double ShortLine = 2.5;

    // Word spaces that are nearer than this from line to line make a river, in em.
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

    /// <summary>How justified text is set: as Knuth and Plass's program, but in one pass that always hyphenates; with glyphs that are
    /// drawn up to a fiftieth wider or narrower; and with what makes a page uneven weighed while lines are searched. The
    /// first tolerance is a word space of 0.38 em in a face with spaces of 0.24 + 0.12 em; where it finds no way, ties may be
    /// parted, and a hard paragraph is searched for the lines that are the least loose, rather than with TeX's
    /// emergency stretch, in which all loose lines are alike. The weights were found by trial on half a million words.</summary>
    /// <param name="em">The size of the type, in points.</param>
    public static LineBreakingSettings Justified(double em) => House with { ShortLastLine = ShortLine * em, RiverReach = Reach * em };

    /// <summary>The worst badness of a line in the pass without hyphenation; below zero there is no such pass.</summary>
    public double Pretolerance { get; init; } = 100;

    /// <summary>The worst badness of a line in the pass with hyphenation.</summary>
    public double Tolerance { get; init; } = 200;

    /// <summary>The worst badness in a pass of its own where <see cref="Tolerance"/> is too little; not tried where it is no
    /// more.</summary>
    public double LastTolerance { get; init; }

    /// <summary>What every line may stretch more in a third pass, for the reckoning of badness only; at zero there is no
    /// such pass.</summary>
    public double EmergencyStretch { get; init; }

    public double LinePenalty { get; init; } = 10;

    /// <summary>For two flagged breaks one after the other.</summary>
    public double FlaggedDemerits { get; init; } = 10_000;

    /// <summary>How many flagged breaks may follow each other.</summary>
    public int FlaggedLimit { get; init; } = 2;

    /// <summary>For two neighbouring lines whose fitness classes differ by more than one.</summary>
    public double FitnessDemerits { get; init; } = 10_000;

    /// <summary>For a flagged break before the last line.</summary>
    public double FinalFlaggedDemerits { get; init; } = 50_000;

    /// <summary>A last line that is not the only one shall be at least so wide.</summary>
    public double ShortLastLine { get; init; }

    public double ShortLastLineDemerits { get; init; } = 10_000;

    /// <summary>How much wider or narrower the glyphs of a line may be drawn, as a share of their width.</summary>
    public double Expansion { get; init; }

    /// <summary>Of a break at a tied penalty, where <see cref="Tolerance"/> is too little.</summary>
    public double TiePenalty { get; init; } = 1000;

    /// <summary>For two neighbouring lines, one of which is expanded by <see cref="Expansion"/> more than the other; half
    /// for half.</summary>
    public double ContrastDemerits { get; init; }

    /// <summary>For two neighbouring lines that begin or end with the same word.</summary>
    public double RepeatedWordDemerits { get; init; }

    /// <summary>For each line by which a river is longer than two: a chain of word spaces from line to line.</summary>
    public double RiverDemerits { get; init; }

    /// <summary>Word spaces of neighbouring lines belong to a river if their centres differ less.</summary>
    public double RiverReach { get; init; }

    /// <summary>Above zero, lines are ragged: spaces keep their natural width, and how far a line may end before the
    /// measure is reckoned by this stretch at its end.</summary>
    public double RaggedStretch { get; init; }

    /// <summary>So many lines more than the best paragraph has, or fewer, if tolerance allows.</summary>
    public int Looseness { get; init; }
}
