using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Pages;

/// <summary>What a line takes of a page, in points.</summary>
/// <param name="Space">Above it, where it is not a page's first.</param>
/// <param name="AtHead">Above it, where it is.</param>
/// <param name="SpaceWithoutFloat">Above it, if the float before it stands elsewhere.</param>
/// <param name="Cost">Of beginning a page with it.</param>
internal readonly record struct LineSize(double Space, double SpaceWithoutFloat, double AtHead, double Height, double Cost, bool OnGrid)
{
    /// <summary>How far above the grid its foot stands.</summary>
    public double GridBelow { get; init; }

    /// <summary>What of the space above it must stay, if it may go up to the grid; else 0.</summary>
    public double LeastSpace { get; init; }

    /// <summary>Whether figures of what stands above it should not stand below it.</summary>
    public bool ClosesText { get; init; }

    /// <summary>Whether it goes on with what stands above it as the rows of a table do: a page that ends before it ends where rows end, and
    /// is not of a length with others.</summary>
    public bool IsRow { get; init; }

    /// <summary>Whether it takes no more than its height, wherever it stands.</summary>
    public bool IsPlain => OnGrid && Space == 0 && SpaceWithoutFloat == 0 && GridBelow == 0 && !ClosesText && !IsRow;

    public static LineSize Of(GalleyLine line) => new(
        line.SpaceAbove.Points, (line.SpaceWithoutFloat ?? line.SpaceAbove).Points, (line.Repeats?.Height ?? Length.Zero).Points + line.HeadSpace.Points, line.Height.Points, line.BreakCost, line.OnGrid)
    {
        GridBelow = line.GridBelow.Points,
        LeastSpace = line.LeastSpace.Points,
        ClosesText = line.ClosesText,
        IsRow = line.Repeats is not null,
    };
}

/// <summary>Stacks lines on a page, from the top of the text block down. Lines of the grid stand on it wherever the page
/// began and whatever stands above them.</summary>
/// <param name="leading">The grid, in points.</param>
internal struct PageFill(double leading)
{
    // Sums of lengths must not push a line to the next place of the grid, in points.
    private const double Rounding = 0.01;

    private bool isBegun;

    /// <summary>From the top of the text block to the foot of the last line, in points.</summary>
    public double Foot { get; private set; }

    /// <summary>A page with lines to a foot, from the top of the text block, in points.</summary>
    public static PageFill At(double foot, double leading) => new(leading) { isBegun = true, Foot = foot };

    /// <returns>The foot of the line, from the top of the text block, in points.</returns>
    public double Add(in LineSize line)
    {
        Foot += (isBegun ? line.Space : line.AtHead) + line.Height;
        if (line.OnGrid)
        {
            var down = leading * Math.Ceiling((Foot + line.GridBelow - Rounding) / leading) - line.GridBelow;
            // What is above goes with a line that began the page, and the space that was to bring a heading to the grid would be too much.
            var isTooWide = isBegun && line.LeastSpace > 0 && down - Foot > Rounding && line.Space + down - Foot - leading >= line.LeastSpace;
            Foot = isTooWide ? down - leading : down;
        }

        isBegun = true;
        return Foot;
    }

    /// <summary>Adds lines that are one leading high, below a line of the grid.</summary>
    public void AddPlain(int count) => Foot += leading * count;
}
