using System.Globalization;

namespace Watch.Typesetting.Galleys;

/// <summary>Numbers headings as they come: 1, 1.1, 1.1.1. A level that is passed over has no number, so that none is 0.</summary>
internal sealed class HeadingNumbers
{
    // The headings that the next one stands below, with their numbers.
    private readonly Stack<(int Level, int Number)> open = new();

    /// <param name="level">From 2, as headings of a report are.</param>
    public string Next(int level)
    {
        var last = 0;
        while (open.Count > 0 && open.Peek().Level >= level)
            last = open.Pop().Number;
        open.Push((level, last + 1));
        return string.Join('.', open.Reverse().Select(o => o.Number.ToString(CultureInfo.InvariantCulture)));
    }
}
