using Watch.Documents;
using Watch.Typesetting.Pages;

namespace Watch.Typesetting.Galleys;

/// <summary>What it costs to begin a page in a bad place, against the cost of a page that is a line short
/// (<see cref="PageCosts.ShortLine"/>). Nothing is forbidden, so that there always is a way; what is dear is done
/// only where every other way is dearer.</summary>
internal static class BreakCosts
{
    /// <summary>The last line of a paragraph at the head of a page.</summary>
    public const double Widow = 5000;

    /// <summary>The first line of a paragraph at the foot of a page.</summary>
    public const double Orphan = 5000;

    /// <summary>A word broken from page to page.</summary>
    public const double BrokenWord = 1000;

    /// <summary>The first or last item of a list on another page than all others.</summary>
    public const double LoneItem = 800;

    /// <summary>A table that takes no large part of a page, parted.</summary>
    public const double SmallTable = 12000;

    /// <summary>A list or table parted from the words that announce it with a colon.</summary>
    public const double Announced = 1500;

    /// <summary>Code of a few lines, parted.</summary>
    public const double ShortCode = 2500;

    /// <summary>A high row of a table, parted.</summary>
    public const double WithinRow = 300;

    /// <summary>A heading parted from its text, a label from its item, a picture from its caption.</summary>
    public const double Parted = 50000;
}
