using Watch.Typesetting.Pages;

namespace Watch.Typesetting.Galleys;

/// <summary>The costs of beginning a page at a bad line, on the scale where a page one line short costs <see
/// cref="PageCosts.ShortLine"/>. Nothing is forbidden, so there is always a solution; a bad break is chosen only where
/// every alternative costs more.</summary>
internal static class BreakCosts
{
    /// <summary>The last line of a paragraph at the head of a page.</summary>
    public const double Widow = 5000;

    /// <summary>The first line of a paragraph at the foot of a page.</summary>
    public const double Orphan = 5000;

    /// <summary>A word broken across two pages.</summary>
    public const double BrokenWord = 1000;

    /// <summary>The first or last item of a list alone on its page.</summary>
    public const double LoneItem = 800;

    /// <summary>A page break within a table that fits well on one page.</summary>
    public const double SmallTable = 12000;

    /// <summary>A page break between a list or table and the words that announce it with a colon.</summary>
    public const double Announced = 1500;

    /// <summary>A page break within a few lines of code.</summary>
    public const double ShortCode = 2500;

    /// <summary>A page break within a high table row.</summary>
    public const double WithinRow = 300;

    /// <summary>A page break between a heading and its text, a label and its item, or a picture and its caption.</summary>
    public const double Parted = 50000;
}
