namespace Watch.Typesetting;

/// <summary>A part of the galley: lines that are always the same, or a paragraph with its variants, the best first.</summary>
internal sealed class PagePart
{
    private readonly IReadOnlyList<(int More, IReadOnlyList<GalleyLine> Lines)> variants;
    private readonly LineSize[][] sizes;

    public PagePart(IReadOnlyList<(int More, IReadOnlyList<GalleyLine> Lines)> variants)
    {
        this.variants = variants;
        sizes = [.. variants.Select(v => v.Lines.Select(LineSize.Of).ToArray())];
    }

    public int Count => sizes.Length;

    /// <summary>How many lines more than is best a variant has, and its lines.</summary>
    public (int More, IReadOnlyList<GalleyLine> Lines) this[int variant] => variants[variant];

    public ReadOnlySpan<LineSize> SizesOf(int variant) => sizes[variant];

    public double CostOf(int variant) => variants[variant].More switch
    {
        > 0 => PageCosts.Longer,
        < 0 => PageCosts.Shorter,
        _ => 0,
    };

    /// <summary>Parts a galley at the paragraphs that may be altered.</summary>
    /// <param name="ranges">Of lines, in order: those paragraphs that begin in one are altered.</param>
    public static IEnumerable<PagePart> Of(Galley galley, IReadOnlyList<(int First, int End)> ranges)
    {
        var (next, range) = (0, 0);
        foreach (var paragraph in galley.Variable)
        {
            while (range < ranges.Count && ranges[range].End <= paragraph.First)
                range++;
            if (range == ranges.Count)
                break;
            if (paragraph.First < ranges[range].First)
                continue;
            List<(int, IReadOnlyList<GalleyLine>)> variants = [(0, Lines(paragraph.First, paragraph.First + paragraph.Count))];
            foreach (var more in (ReadOnlySpan<int>)[1, -1])
            {
                if (paragraph.Vary(more) is { } lines)
                    variants.Add((more, lines));
            }

            if (variants.Count == 1)
                continue;
            if (paragraph.First > next)
                yield return new([(0, Lines(next, paragraph.First))]);
            next = paragraph.First + paragraph.Count;
            yield return new(variants);
        }

        if (next < galley.Lines.Count)
            yield return new([(0, Lines(next, galley.Lines.Count))]);

        GalleyLine[] Lines(int from, int to)
        {
            var lines = new GalleyLine[to - from];
            for (var i = from; i < to; i++)
                lines[i - from] = galley.Lines[i];
            return lines;
        }
    }
}
