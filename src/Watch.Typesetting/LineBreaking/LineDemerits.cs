namespace Watch.Typesetting.LineBreaking;

/// <summary>Rates lines by TeX's demerits and those of <see cref="LineBreakingSettings"/>.</summary>
internal static class LineDemerits
{
    /// <summary>The demerits of an overfull line in the forced pass, and again for each point of its excess: more than
    /// those of all other lines together.</summary>
    private const double BeyondMeasure = 1e16;

    /// <summary>The fitness class for an adjustment ratio: 0 tight, 1 normal, 2 loose, 3 very loose.</summary>
    public static int FitnessOf(double ratio) => ratio switch { < -0.5 => 0, <= 0.5 => 1, <= 1 => 2, _ => 3 };

    /// <summary>The demerits of a line: its own, and those it has beside the line before it.</summary>
    public static double Of(LineBreakingSettings settings, in BreakNode a, in BreakPoint at, double length, in LineFit fit, int fitness)
    {
        var d = settings.LinePenalty + 100 * Math.Abs(fit.Ratio * fit.Ratio * fit.Ratio);
        d *= d;
        if (at.Penalty >= 0)
            d += at.Penalty * at.Penalty;
        else if (!at.Forced)
            d -= at.Penalty * at.Penalty;
        if (at.Flagged && a.Flagged)
            d += settings.FlaggedDemerits;
        if (Math.Abs(fitness - a.Fitness) > 1)
            d += settings.FitnessDemerits;
        if (at.Final && a.Flagged)
            d += settings.FinalFlaggedDemerits;
        if (at.Final && a.Line > 0 && length < settings.ShortLastLine)
            d += settings.ShortLastLineDemerits;
        if (settings.Expansion > 0 && a.Line > 0)
            d += settings.ContrastDemerits * Math.Abs(fit.Expansion - a.Expansion) / settings.Expansion;
        if (fit.Excess > 0)
            d += BeyondMeasure * (1 + fit.Excess);
        return d;
    }
}
