using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Pages;

/// <summary>The room that a line takes on a page, in points.</summary>
/// <param name="Space">The space above it within a page.</param>
/// <param name="AtHead">The space above it where it begins a page.</param>
/// <param name="SpaceWithoutFloat">The space above it where the float before it was moved elsewhere.</param>
/// <param name="Cost">The cost of beginning a page with it.</param>
internal readonly record struct LineSize(double Space, double SpaceWithoutFloat, double AtHead, double Height, double Cost, bool OnGrid)
{
    /// <summary>How far above the grid its foot is.</summary>
    public double GridBelow { get; init; }

    /// <summary>The least space above it that must remain if the line moves up to the grid; 0 if it may only move down.</summary>
    public double LeastSpace { get; init; }

    /// <summary>Whether floats of the text above it should not come below it.</summary>
    public bool ClosesText { get; init; }

    /// <summary>Whether it continues a table from the line above. A page that ends between two rows has the height of
    /// its rows and is not compared with the facing page.</summary>
    public bool IsRow { get; init; }

    /// <summary>Whether it takes exactly its height wherever it stands.</summary>
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

/// <summary>Stacks lines on a page from the top of the text block down. Lines on the grid stay on it whatever is above them.</summary>
/// <param name="leading">The spacing of the grid, in points.</param>
internal struct PageFill(double leading)
{
    // In points. Keeps rounding in sums of lengths from pushing a line down to the next position of the grid.
    private const double Rounding = 0.01;

    private bool isBegun;

    /// <summary>The foot of the last line, from the top of the text block, in points.</summary>
    public double Foot { get; private set; }

    /// <summary>A page already filled down to a given foot, in points from the top of the text block.</summary>
    public static PageFill At(double foot, double leading) => new(leading) { isBegun = true, Foot = foot };

    /// <returns>The foot of the added line, from the top of the text block, in points.</returns>
    public double Add(in LineSize line)
    {
        Foot += (isBegun ? line.Space : line.AtHead) + line.Height;
        if (line.OnGrid)
        {
            var down = leading * Math.Ceiling((Foot + line.GridBelow - Rounding) / leading) - line.GridBelow;
            // A line at the head of a page drops the space above it. What follows it then need not move down a whole
            // line to reach the grid: it moves up where its least space allows.
            var isTooWide = isBegun && line.LeastSpace > 0 && down - Foot > Rounding && line.Space + down - Foot - leading >= line.LeastSpace;
            Foot = isTooWide ? down - leading : down;
        }

        isBegun = true;
        return Foot;
    }

    /// <summary>Adds lines that are one leading high, below a line on the grid.</summary>
    public void AddPlain(int count) => Foot += leading * count;
}
