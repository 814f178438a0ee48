using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Galleys;

// Keeps the lines of the column on the baseline grid.
internal sealed partial class Column
{
    // The share of the space above a heading that must remain when the heading moves up to the grid.
    private const double LeastSpace = 0.75;

    /// <summary>Adds space above the next line to the space that already waits, and drops whole lines of the grid from
    /// the sum as long as most of the added space remains. The line then has the same position relative to the grid as if
    /// no space had waited.</summary>
    public void SpaceFromGrid(Length above)
    {
        space += above;
        while (space - design.Leading >= above * LeastSpace)
            space -= design.Leading;
    }

    /// <summary>Adds space above and below the lines from <paramref name="first"/> on, half each, so that the next line
    /// is on the grid again.</summary>
    public void Pad(int first)
    {
        if (lines.Count == first)
            return;
        var height = space;
        for (var i = first; i < lines.Count; i++)
            height += lines[i].SpaceAbove + lines[i].Height;
        var rest = design.Leading * Math.Ceiling(height / design.Leading - 0.001) - height;
        if (rest <= Length.Zero)
            return;
        lines[first] = lines[first] with { SpaceAbove = lines[first].SpaceAbove + rest / 2 };
        space += rest / 2;
    }

    /// <summary>Aligns the last line of a heading so that the space below it ends on the grid.</summary>
    /// <param name="first">The heading's first line. It has been set last.</param>
    /// <param name="above">The space above it, most of which must remain.</param>
    public void BringToGrid(int first, Length above, Length below)
    {
        for (var i = lines.Count - 1; i >= first; i--)
        {
            lines[i] = lines[i] with { OnGrid = true, GridBelow = below, LeastSpace = i == first ? above * LeastSpace : Length.Zero };
            below += lines[i].SpaceAbove + lines[i].Height;
        }
    }

    /// <summary>Separates a heading from a subordinate one directly below it: moves the upper heading up by half a
    /// line, so that the lower one stays close to its text.</summary>
    /// <param name="first">The first line of the upper heading.</param>
    public void SeparateHeadings(int first)
    {
        var half = design.Leading / 2;
        for (var i = first; i < lines.Count; i++)
            lines[i] = lines[i] with { GridBelow = lines[i].GridBelow + half };
        lines[first] = lines[first] with { SpaceAbove = lines[first].SpaceAbove + half, LeastSpace = lines[first].LeastSpace + half };
        Space(half);
    }
}
