using System.Globalization;

namespace Watch.Typesetting.Galleys;

/// <summary>Numbers headings in order: 1, 1.1, 1.1.1. A skipped level gets no number, so that no number is 0.</summary>
internal sealed class HeadingNumbers
{
    // The headings that the next one may be subordinate to, with their numbers.
    private readonly Stack<(int Level, int Number)> open = new();

    /// <param name="level">From 2, the highest level of a heading in a report.</param>
    public string Next(int level)
    {
        var last = 0;
        while (open.Count > 0 && open.Peek().Level >= level)
            last = open.Pop().Number;
        open.Push((level, last + 1));
        return string.Join('.', open.Reverse().Select(o => o.Number.ToString(CultureInfo.InvariantCulture)));
    }
}
