using Watch.Typesetting.Galleys;
using Watch.Typesetting.Pages;

namespace Watch.Tests.Typesetting;

/// <summary>Every way to set text and floats of one line each on pages, tried one after the other. The leading is 10 points.</summary>
/// <param name="most">By how many lines a page is short at the most, if another page follows it.</param>
internal sealed class FloatWays(GalleyLine[] lines, int height, double most = double.PositiveInfinity)
{
    /// <summary>What is on the page at hand.</summary>
    private sealed record Sheet(bool IsFirst, bool IsRecto, double? Beside, double Foot, int Count, int Foots, double AtFoot, IReadOnlyList<int> Waiting, double? Above, bool WithoutFloat);

    public double Least() => On(0, new(true, true, null, 0, 0, 0, 0, [], null, false), isBegun: false);

    /// <param name="isBegun">Whether the page begins with the line, which is then not put off.</param>
    private double On(int at, Sheet sheet, bool isBegun)
    {
        if (at == lines.Length)
            return End(sheet);
        // Nothing that follows the text stands above its floats, or on one page with one at the foot.
        if (lines[at].ClosesText && !lines[at].IsFloat && (sheet.Foots > 0 || sheet.Waiting.Count > 0))
            return EndText(at, sheet);
        var least = sheet.Count > 0 && !(lines[at].IsFloat && sheet.Waiting.Count > 0) ? TurnAt(at, sheet) : double.PositiveInfinity;
        var foot = Foot(at, sheet);
        var most = sheet.Foots > 0 ? height - sheet.AtFoot : height + 1;
        var hasRoom = sheet.Count == 0 || foot <= most + 1e-6;
        if (!lines[at].IsFloat)
            return hasRoom ? Math.Min(least, On(at + 1, Laid(sheet, foot), isBegun: false)) : least;
        if (hasRoom && sheet is { Foots: 0, Waiting.Count: 0 })
            least = Math.Min(least, (sheet.Count > 0 && !isBegun ? PageCosts.FloatInText : 0) + On(at + 1, Laid(sheet, foot), isBegun: false));
        if (isBegun)
            return least;
        var gone = sheet with { WithoutFloat = sheet.Above is null };
        if (at > 0)
            least = Math.Min(least, PageCosts.MovedFloat + On(at + 1, gone with { Waiting = [.. sheet.Waiting, at] }, isBegun: false));
        var taken = sheet.AtFoot + 1 + lines[at].Height.Points / 10;
        if (sheet is { Count: > 0, Waiting.Count: 0 } && sheet.Foot + taken <= height + 1e-6)
            least = Math.Min(least, On(at + 1, gone with { Foots = sheet.Foots + 1, AtFoot = taken }, isBegun: false));
        return least;
    }

    private double Foot(int at, Sheet sheet)
    {
        var line = lines[at];
        var space = sheet.Above ?? (sheet.WithoutFloat ? line.SpaceWithoutFloat ?? line.SpaceAbove : line.SpaceAbove).Points / 10;
        return sheet.Foot + (sheet.Count > 0 ? space : 0) + line.Height.Points / 10;
    }

    private static Sheet Laid(Sheet sheet, double foot) => sheet with { Foot = foot, Count = sheet.Count + 1, Above = null, WithoutFloat = false };

    private double EndText(int at, Sheet sheet)
    {
        var missing = Math.Floor(height - sheet.AtFoot - sheet.Foot + 0.01);
        var next = Head(new(false, !sheet.IsRecto, null, 0, 0, 0, 0, sheet.Waiting, null, false));
        return Math.Min(PageCosts.OfLengthAboveFoot(missing), PageCosts.MostEndOfText) + sheet.Waiting.Count * PageCosts.MovedFloat + On(at, next, isBegun: true);
    }

    /// <summary>Ends the page before a line.</summary>
    private double TurnAt(int at, Sheet sheet)
    {
        var missing = Math.Floor(height - sheet.AtFoot - sheet.Foot + 0.01);
        if (missing > most)
            return double.PositiveInfinity;
        var length = sheet.Foots > 0 ? PageCosts.OfLengthAboveFoot(missing) : PageCosts.OfLength(missing);
        var reach = sheet.Foots > 0 ? height : sheet.Foot;
        var uneven = sheet is { IsRecto: true, Beside: { } verso } ? PageCosts.OfDifference(reach - verso) : 0;
        var next = Head(new(false, !sheet.IsRecto, sheet.IsRecto ? null : reach, 0, 0, 0, 0, sheet.Waiting, null, false));
        return length + lines[at].BreakCost + sheet.Waiting.Count * PageCosts.MovedFloat + uneven + On(at, next, isBegun: true);
    }

    /// <summary>Lays the floats that wait.</summary>
    private Sheet Head(Sheet sheet)
    {
        while (sheet.Waiting.Count > 0)
        {
            var foot = sheet.Foot + lines[sheet.Waiting[0]].Height.Points / 10 + (sheet.Count > 0 ? lines[sheet.Waiting[0]].SpaceAbove.Points / 10 : 0);
            if (sheet.Count > 0 && foot > height + 1e-6)
                break;
            sheet = sheet with { Foot = foot, Count = sheet.Count + 1, Waiting = [.. sheet.Waiting.Skip(1)], Above = 1 };
        }

        return sheet;
    }

    /// <summary>Ends the last page, or goes on with pages of what waits.</summary>
    private double End(Sheet sheet)
    {
        if (sheet.Waiting.Count == 0)
            return (!sheet.IsFirst && sheet.Count < PageCosts.FewLines ? PageCosts.ShortLastPage : 0) + (sheet.Foots > 0 ? PageCosts.FloatPastText : 0);
        return sheet.Waiting.Count * PageCosts.MovedFloat + End(Head(new(false, !sheet.IsRecto, null, 0, 0, 0, 0, sheet.Waiting, null, false)));
    }
}
