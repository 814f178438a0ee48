using System.Globalization;

namespace Watch.Import;

/// <summary>A note marker of a page: <c>[7]</c>, <c>[3-5]</c>, <c>[1, 2]</c>.</summary>
/// <param name="At">Where it begins in its text.</param>
/// <param name="Parts">What stands between the brackets: numbers, and between them what the author joins them with.</param>
internal sealed record Marker(int At, int Length, IReadOnlyList<MarkerPart> Parts)
{
    private const int LargestNumber = 999;

    /// <summary>The numbers cited, ranges written out.</summary>
    public IReadOnlyList<int> Numbers =>
        [.. Parts.SelectMany(part => Enumerable.Range(part.First, part.Last - part.First + 1))];

    public bool HasRange => Parts.Any(part => part.Last > part.First);

    /// <summary>Every marker of a text, in order.</summary>
    public static IEnumerable<Marker> All(string text)
    {
        for (var at = text.IndexOf('['); at >= 0; at = text.IndexOf('[', at + 1))
        {
            if (Read(text, at) is { } marker)
                yield return marker;
        }
    }

    /// <summary>The marker that begins at a bracket.</summary>
    public static Marker? Read(string text, int at)
    {
        if (text[at] != '[')
            return null;
        var scan = at + 1;
        var parts = new List<MarkerPart>();
        var separator = "";
        while (true)
        {
            if (Number(text, ref scan) is not { } first)
                return null;
            var last = first;
            var dash = "";
            if (scan < text.Length && text[scan] is '-' or '–')
            {
                dash = text[scan].ToString();
                scan++;
                if (Number(text, ref scan) is not { } end || end <= first || end - first > 99)
                    return null;
                last = end;
            }

            parts.Add(new(separator, first, dash, last));
            var gap = scan;
            while (scan < text.Length && text[scan] is ',' or ';' or ' ' && parts.Count < 20)
                scan++;
            if (scan < text.Length && scan == gap && text[scan] == ']')
                return new(at, scan + 1 - at, parts);
            if (scan == gap)
                return null;
            separator = text[gap..scan];
        }
    }

    private static int? Number(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && at - start < 4 && char.IsAsciiDigit(text[at]))
            at++;
        if (at == start || text[start] == '0')
            return null;
        var number = int.Parse(text.AsSpan(start, at - start), NumberStyles.None, CultureInfo.InvariantCulture);
        return number <= LargestNumber ? number : null;
    }
}

/// <summary>A number, or a range of them, in a marker.</summary>
/// <param name="Separator">What stands before it.</param>
/// <param name="Dash">What joins the ends of a range; empty for one number.</param>
internal sealed record MarkerPart(string Separator, int First, string Dash, int Last);
