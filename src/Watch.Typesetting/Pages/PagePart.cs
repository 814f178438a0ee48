using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Pages;

/// <summary>A part of the galley: lines that never change; a paragraph with its variants, the best first; or a float,
/// which stands in place, on a later page, or at the foot of its page.</summary>
internal sealed class PagePart
{
    /// <summary>The variants of a float: where it was written, at the head of a later page, or at the foot of the page.</summary>
    public const int AtPlace = 0, Later = 1, AtFoot = 2;

    private readonly IReadOnlyList<(int More, IReadOnlyList<GalleyLine> Lines)> variants;
    private readonly LineSize[][] sizes;
    private readonly int[][] plain;

    /// <param name="first">The index of its first line in the galley.</param>
    /// <param name="leading">The spacing of the grid, in points.</param>
    public PagePart(int first, double leading, IReadOnlyList<(int More, IReadOnlyList<GalleyLine> Lines)> variants, Length? below = null)
    {
        First = first;
        Below = below;
        this.variants = below is null ? variants : [variants[0], (0, []), (0, [])];
        sizes = [.. this.variants.Select(v => v.Lines.Select(LineSize.Of).ToArray())];
        plain = [.. sizes.Select(s => PlainIn(s, leading))];
        if (below is { } space)
        {
            // A line of text has a quarter of its leading below the baseline.
            AboveFoot = Math.Max(0, leading / 4 - variants[0].Lines[^1].Depth.Points);
            FootHeight = space.Points + sizes[0].Sum(s => s.Height) + sizes[0].Skip(1).Sum(s => s.Space) + AboveFoot;
        }
    }

    public int First { get; }

    /// <summary>The space below a float; null for a part that is not a float.</summary>
    public Length? Below { get; }

    /// <summary>The height that a float takes at the foot of a page, with the space above it, in points.</summary>
    public double FootHeight { get; }

    /// <summary>How far above the foot of the text block a float at the foot ends, in points, so that its last baseline
    /// or picture aligns with the last baseline of a page of text.</summary>
    public double AboveFoot { get; }

    public bool IsFloat => Below is not null;

    public int Count => sizes.Length;

    /// <summary>A variant: how many more lines it has than the best one, and its lines.</summary>
    public (int More, IReadOnlyList<GalleyLine> Lines) this[int variant] => variants[variant];

    public ReadOnlySpan<LineSize> SizesOf(int variant) => sizes[variant];

    /// <summary>For each line, how many lines from it on are one leading high and stay on the grid if the line before
    /// them is on it.</summary>
    public ReadOnlySpan<int> PlainOf(int variant) => plain[variant];

    public double CostOf(int variant) => IsFloat
        ? variant == Later ? PageCosts.MovedFloat : 0
        : variants[variant].More switch
        {
            > 0 => PageCosts.Longer,
            < 0 => PageCosts.Shorter,
            _ => 0,
        };

    /// <summary>Divides a galley at its floats and at the paragraphs that may be altered.</summary>
    /// <param name="ranges">Ranges of lines, in order. Paragraphs that begin in one of them may be altered.</param>
    public static IEnumerable<PagePart> Of(Galley galley, double leading, IReadOnlyList<(int First, int End)> ranges)
    {
        var next = 0;
        foreach (var part in Floats(galley, leading).Concat(Paragraphs(galley, leading, ranges)).OrderBy(p => p.First))
        {
            if (part.First > next)
                yield return new(next, leading, [(0, Lines(galley, next, part.First))]);
            next = part.First + part[0].Lines.Count;
            yield return part;
        }

        if (next < galley.Lines.Count)
            yield return new(next, leading, [(0, Lines(galley, next, galley.Lines.Count))]);
    }

    private static IEnumerable<PagePart> Floats(Galley galley, double leading) =>
        galley.Floats.Select(f => new PagePart(f.First, leading, [(0, Lines(galley, f.First, f.First + f.Count))], f.Below));

    private static IEnumerable<PagePart> Paragraphs(Galley galley, double leading, IReadOnlyList<(int First, int End)> ranges)
    {
        var range = 0;
        foreach (var paragraph in galley.Variable)
        {
            while (range < ranges.Count && ranges[range].End <= paragraph.First)
                range++;
            if (range == ranges.Count)
                yield break;
            if (paragraph.First < ranges[range].First)
                continue;
            List<(int, IReadOnlyList<GalleyLine>)> variants = [(0, Lines(galley, paragraph.First, paragraph.First + paragraph.Count))];
            var (longer, shorter) = paragraph.Vary();
            if (longer is not null)
                variants.Add((1, longer));
            if (shorter is not null)
                variants.Add((-1, shorter));
            if (variants.Count > 1)
                yield return new(paragraph.First, leading, variants);
        }
    }

    private static int[] PlainIn(LineSize[] lines, double leading)
    {
        var plain = new int[lines.Length];
        for (var i = lines.Length - 1; i >= 0; i--)
        {
            if (lines[i].IsPlain && lines[i].Height == leading)
                plain[i] = i + 1 < lines.Length ? plain[i + 1] + 1 : 1;
        }

        return plain;
    }

    private static GalleyLine[] Lines(Galley galley, int from, int to)
    {
        var lines = new GalleyLine[to - from];
        for (var i = from; i < to; i++)
            lines[i - from] = galley.Lines[i];
        return lines;
    }
}
