namespace Watch.Import.Notes;

/// <summary>A note marker in a page: <c>[7]</c>, <c>[3-5]</c>, <c>[3]-[5]</c>, <c>[1, 2]</c>, also with fullwidth brackets and digits.</summary>
/// <param name="At">Its offset in the text.</param>
/// <param name="Parts">The numbers between the brackets, with the separators that the author wrote.</param>
internal sealed record Marker(int At, int Length, IReadOnlyList<MarkerPart> Parts)
{
    private const int LargestNumber = 999;
    private const int WidestRange = 99;
    private const string Dashes = "-–—‐‑−~〜～";
    private static readonly char[] Brackets = ['[', '［'];

    /// <summary>The numbers cited, with ranges expanded.</summary>
    public IReadOnlyList<int> Numbers =>
        [.. Parts.SelectMany(part => Enumerable.Range(part.First, part.Last - part.First + 1))];

    public bool HasRange => Parts.Any(part => part.Last > part.First);

    /// <summary>All markers of a text, in order.</summary>
    public static IEnumerable<Marker> All(string text)
    {
        for (var at = text.IndexOfAny(Brackets); at >= 0;)
        {
            var marker = Read(text, at);
            if (marker is not null)
                yield return marker;
            at = text.IndexOfAny(Brackets, at + (marker?.Length ?? 1));
        }
    }

    /// <summary>Reads the marker that begins at a bracket; null if there is none.</summary>
    public static Marker? Read(string text, int at)
    {
        if (ReadOne(text, at) is not { } marker)
            return null;
        var dash = at + marker.Length;
        if (marker.Parts is not [{ Dash: "" } first] || dash + 1 >= text.Length || !Dashes.Contains(text[dash], StringComparison.Ordinal))
            return marker;
        return ReadOne(text, dash + 1) is { Parts: [{ Dash: "" } last] } end && IsRange(first.First, last.First)
            ? new(at, dash + 1 + end.Length - at, [new("", first.First, text[dash].ToString(), last.First)])
            : marker;
    }

    private static bool IsRange(int first, int last) => last > first && last - first <= WidestRange;

    private static Marker? ReadOne(string text, int at)
    {
        if (!Brackets.Contains(text[at]))
            return null;
        var scan = at + 1;
        SkipSpace();
        var parts = new List<MarkerPart>();
        var separator = "";
        while (true)
        {
            if (Number(text, ref scan) is not { } first)
                return null;
            var last = first;
            var dash = "";
            if (scan < text.Length && Dashes.Contains(text[scan], StringComparison.Ordinal))
            {
                dash = text[scan].ToString();
                scan++;
                if (Number(text, ref scan) is not { } end || !IsRange(first, end))
                    return null;
                last = end;
            }

            parts.Add(new(separator, first, dash, last));
            var gap = scan;
            while (scan < text.Length && text[scan] is ',' or ';' or ' ' or '\u00A0' or '，' or '、' && parts.Count < 20)
                scan++;
            if (scan < text.Length && text[scan] is ']' or '］' && text.AsSpan(gap, scan - gap).Trim().IsEmpty)
                return new(at, scan + 1 - at, parts);
            if (scan == gap)
                return null;
            separator = text[gap..scan];
        }

        void SkipSpace()
        {
            if (scan < text.Length && text[scan] is ' ' or '\u00A0')
                scan++;
        }
    }

    private static int? Number(string text, ref int at)
    {
        var start = at;
        var number = 0;
        while (at < text.Length && at - start < 4 && Digit(text[at]) is { } digit)
        {
            number = number * 10 + digit;
            at++;
        }

        return at > start && Digit(text[start]) != 0 && number <= LargestNumber ? number : null;
    }

    private static int? Digit(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= '０' and <= '９' => c - '０',
        _ => null,
    };
}

/// <summary>A number or a range of numbers in a marker.</summary>
/// <param name="Separator">The separator before it.</param>
/// <param name="Dash">The dash of a range; empty for one number.</param>
internal sealed record MarkerPart(string Separator, int First, string Dash, int Last);
