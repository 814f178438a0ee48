using System.Globalization;

namespace Watch.Edition.BookMatter;

/// <summary>Abbreviates ranges of numbers as an index does (The Chicago Manual of Style, on inclusive numbers).</summary>
internal static class PageRanges
{
    // Two consecutive pages may be two separate mentions, so only three or more form a range.
    private const int Fewest = 3;

    /// <summary>Formats ascending numbers, with each run of three or more as a range.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<int> numbers)
    {
        foreach (var (first, last) in Runs(numbers))
            yield return first == last ? Text(first) : Range(first, last);
    }

    /// <summary>Splits ascending numbers into runs. Runs of fewer than three are returned as single numbers.</summary>
    public static IEnumerable<(int First, int Last)> Runs(IReadOnlyList<int> numbers)
    {
        for (var i = 0; i < numbers.Count;)
        {
            var end = i + 1;
            while (end < numbers.Count && numbers[end] == numbers[end - 1] + 1)
                end++;
            if (end - i >= Fewest)
            {
                yield return (numbers[i], numbers[end - 1]);
                i = end;
            }
            else
            {
                yield return (numbers[i], numbers[i]);
                i++;
            }
        }
    }

    /// <summary>Formats a range. From 1 to 99 and after a multiple of 100: all digits. From 101 to 109, 201 to 209 and
    /// so on: only the digits that change. Else two digits, or more if more change. Examples: 3–10, 100–104, 101–8,
    /// 321–28, 498–532, 1087–89, 1496–500.</summary>
    public static string Range(int first, int last)
    {
        var (from, to) = (Text(first), Text(last));
        if (first < 100 || first % 100 == 0 || from.Length != to.Length)
            return $"{from}–{to}";
        var same = 0;
        while (same < from.Length && from[same] == to[same])
            same++;
        var keep = first % 100 < 10 ? from.Length - same : Math.Max(2, from.Length - same);
        return $"{from}–{to[^keep..]}";
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
