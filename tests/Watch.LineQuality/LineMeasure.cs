namespace Watch.LineQuality;

/// <summary>Calculates the figures of body lines.</summary>
public static class LineMeasure
{
    // All in em of the body type.
    public const double LooseSpace = 0.45;
    public const double OverfullExcess = 0.25;
    public const double ShortLine = 2.5;
    public const double RiverReach = 0.125;

    /// <summary>Calculates the figures of several documents together. Chains and runs do not continue from one document
    /// to the next.</summary>
    /// <param name="em">The size of the body type, in points.</param>
    public static LineFigures Of(IReadOnlyList<IReadOnlyList<BodyLine>> documents, double em)
    {
        var lines = documents.SelectMany(d => d).ToArray();
        var spaces = lines.Select(l => SpaceOf(l, em)).OfType<double>().Order().ToArray();
        var mean = spaces.Length == 0 ? 0 : spaces.Average();
        var paragraphs = documents.SelectMany(ParagraphsOf).ToArray();
        return new(
            Lines: lines.Length,
            Justified: spaces.Length,
            Hyphenated: lines.Count(l => l.Line.End != LineEnd.Whole),
            HyphenAdded: lines.Count(l => l.Line.End == LineEnd.AddedHyphen),
            LongestHyphenRun: documents.Select(LongestHyphenRun).DefaultIfEmpty().Max(),
            SpaceMean: mean,
            SpaceDeviation: spaces.Length == 0 ? 0 : Math.Sqrt(spaces.Average(s => (s - mean) * (s - mean))),
            SpaceLeast: spaces.FirstOrDefault(),
            SpaceP99: spaces.Length == 0 ? 0 : spaces[(int)(0.99 * (spaces.Length - 1))],
            SpaceMost: spaces.LastOrDefault(),
            Loose: spaces.Count(s => s > LooseSpace),
            Overfull: lines.Count(l => IsOverfull(l, em)),
            Rivers: documents.Sum(d => Rivers(d, em, 3)),
            LongRivers: documents.Sum(d => Rivers(d, em, 4)),
            Repeats: documents.Sum(EdgeWords.Repeats),
            Paragraphs: paragraphs.Length,
            ShortLastLines: paragraphs.Count(p => p.Count > 1 && p[^1].Line.Right - p[^1].Line.Left < ShortLine * em),
            BrokenBeforeLast: paragraphs.Count(p => p.Count > 1 && p[^2].Line.End != LineEnd.Whole));
    }

    /// <summary>The mean word space of a full line of at least three words, in em; null for any other line.</summary>
    public static double? SpaceOf(BodyLine line, double em) =>
        line.IsFull && line.Line.Words.Count >= 3 ? line.Line.MeanSpace / em : null;

    public static bool IsOverfull(BodyLine line, double em) => line.Excess > OverfullExcess * em;

    /// <summary>Counts the chains of word spaces that reach a given length. A space continues the longest chain that
    /// ends in the line directly above, within reach of its centre.</summary>
    public static int Rivers(IReadOnlyList<BodyLine> lines, double em, int length)
    {
        var reached = 0;
        List<(double Centre, int Chain)> above = [];
        foreach (var line in lines)
        {
            if (!line.FollowsClosely)
                above = [];
            above = [.. line.Line.SpaceCentres.Select(centre => (centre,
                1 + above.Where(a => Math.Abs(a.Centre - centre) < RiverReach * em).Select(a => a.Chain).DefaultIfEmpty().Max()))];
            reached += above.Count(a => a.Chain == length);
        }

        return reached;
    }

    private static int LongestHyphenRun(IReadOnlyList<BodyLine> lines)
    {
        var (longest, run) = (0, 0);
        foreach (var line in lines)
        {
            run = line.Line.End == LineEnd.Whole ? 0 : run + 1;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    private static List<List<BodyLine>> ParagraphsOf(IReadOnlyList<BodyLine> lines)
    {
        List<List<BodyLine>> paragraphs = [];
        foreach (var line in lines)
        {
            if (line.BeginsParagraph || paragraphs.Count == 0)
                paragraphs.Add([]);
            paragraphs[^1].Add(line);
        }

        return paragraphs;
    }
}
