namespace Watch.Typesetting;

/// <summary>Stacks lines on a page, from the top of the text block down. Lines of the grid stand on it wherever the page
/// began and whatever stands above them.</summary>
/// <param name="leading">The grid.</param>
internal struct PageFill(Length leading)
{
    // Sums of lengths must not push a line to the next place of the grid, in points.
    private const double Rounding = 0.01;

    private bool isBegun;

    /// <summary>From the top of the text block to the foot of the last line.</summary>
    public Length Foot { get; private set; }

    /// <returns>The foot of the line, from the top of the text block.</returns>
    public Length Add(GalleyLine line)
    {
        var top = isBegun ? Foot + line.SpaceAbove : (line.Repeats?.Height ?? Length.Zero) + line.HeadSpace;
        isBegun = true;
        Foot = top + line.Height;
        if (line.OnGrid)
            Foot = leading * Math.Ceiling((Foot.Points - Rounding) / leading.Points);
        return Foot;
    }
}
