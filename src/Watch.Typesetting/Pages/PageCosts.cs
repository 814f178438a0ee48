using Watch.Typesetting.Galleys;

namespace Watch.Typesetting.Pages;

/// <summary>What pages cost beside where they begin (<see cref="BreakCosts"/>). Nothing is forbidden, so that there always
/// is a way.</summary>
internal static class PageCosts
{
    /// <summary>A page one line short; by more lines the cost grows with their square.</summary>
    public const double ShortLine = 100;

    /// <summary>A page one line longer than the text block, which may be no longer.</summary>
    public const double LongPage = 350;

    /// <summary>Two facing pages of which one is a line longer; by more lines the cost grows with their square.</summary>
    public const double UnevenLine = 500;

    /// <summary>The same, at the most: where a table or a heading leaves a page short anyway.</summary>
    public const double MostUneven = 3000;

    /// <summary>A paragraph set a line longer than is best.</summary>
    public const double Longer = 320;

    /// <summary>A paragraph set a line shorter than is best.</summary>
    public const double Shorter = 280;

    /// <summary>A figure that does not stand on the page of its place, and every page that it waits.</summary>
    public const double MovedFloat = 150;

    /// <summary>A figure between the text of a page, and neither at its head nor at its foot.</summary>
    public const double FloatInText = 60;

    /// <summary>A page whose notes stand above a figure of the text, or a last page that ends with one from higher up.</summary>
    public const double FloatPastText = 250;

    /// <summary>A line more of white than is needed above a figure at the foot of a page.</summary>
    public const double WhiteAboveFoot = 20;

    /// <summary>A last page of fewer lines than <see cref="FewLines"/>.</summary>
    public const double ShortLastPage = 2000;

    public const int FewLines = 4;

    /// <param name="missing">How many lines of the grid are lacking; below 0 for a long page.</param>
    public static double OfLength(double missing) => missing < 0 ? LongPage : missing * missing * ShortLine;

    /// <summary>Of a page with a figure at its foot, above which a line more of white is hardly seen, or that ends with a row of a table,
    /// which has a height of its own.</summary>
    public static double OfLengthAboveFoot(double missing) => missing > 0 ? WhiteAboveFoot + OfLength(missing - 1) : 0;

    /// <param name="difference">Between facing pages, in lines of the grid.</param>
    public static double OfDifference(double difference)
    {
        var lines = Math.Floor(Math.Abs(difference) + 0.1);
        return Math.Min(lines * lines * UnevenLine, MostUneven);
    }
}
