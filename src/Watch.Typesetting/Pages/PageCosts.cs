using Watch.Typesetting.Galleys;

namespace Watch.Typesetting.Pages;

/// <summary>The costs of pages, apart from those of beginning at a bad line (<see cref="BreakCosts"/>). Nothing is
/// forbidden, so there is always a solution.</summary>
internal static class PageCosts
{
    /// <summary>A page one line short. The cost grows with the square of the missing lines.</summary>
    public const double ShortLine = 100;

    /// <summary>A page one line longer than the text block; a page cannot be longer.</summary>
    public const double LongPage = 350;

    /// <summary>Two facing pages that differ by one line. The cost grows with the square of the difference.</summary>
    public const double UnevenLine = 500;

    /// <summary>The limit of that cost, for pages that a table or heading leaves short in any case.</summary>
    public const double MostUneven = 3000;

    /// <summary>A paragraph set one line longer than is best.</summary>
    public const double Longer = 320;

    /// <summary>A paragraph set one line shorter than is best.</summary>
    public const double Shorter = 280;

    /// <summary>A float moved from its place, and each further page that it is delayed.</summary>
    public const double MovedFloat = 150;

    /// <summary>A float between the text of a page, neither at its head nor at its foot.</summary>
    public const double FloatInText = 60;

    /// <summary>A last page that ends with a float from further up.</summary>
    public const double FloatPastText = 250;

    /// <summary>The limit of the cost of a short page of floats that ends the text, above its notes.</summary>
    public const double MostEndOfText = 900;

    /// <summary>One line of white more than necessary above a float at the foot of a page.</summary>
    public const double WhiteAboveFoot = 20;

    /// <summary>A last page of fewer lines than <see cref="FewLines"/>.</summary>
    public const double ShortLastPage = 2000;

    public const int FewLines = 4;

    /// <param name="missing">How many lines of the grid are missing; negative for a long page.</param>
    public static double OfLength(double missing) => missing < 0 ? LongPage : missing * missing * ShortLine;

    /// <summary>The cost for a page with a float at its foot, where an extra line of white hardly shows, or one that
    /// ends with a table row, whose height is off the grid.</summary>
    public static double OfLengthAboveFoot(double missing) => missing > 0 ? WhiteAboveFoot + OfLength(missing - 1) : 0;

    /// <summary>The cost for a page whose floats end the text, so that what follows begins on the next.</summary>
    public static double OfEndOfText(double missing) => Math.Min(OfLengthAboveFoot(missing), MostEndOfText);

    /// <param name="difference">The difference between facing pages, in lines of the grid.</param>
    public static double OfDifference(double difference)
    {
        var lines = Math.Floor(Math.Abs(difference) + 0.1);
        return Math.Min(lines * lines * UnevenLine, MostUneven);
    }
}
