using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.LineBreaking;

/// <summary>Finds rivers during the search: chains of word spaces that lie below each other from line to line. For each
/// remembered line it holds the centres of the spaces and the length of the chain that ends at each.</summary>
internal sealed class Rivers
{
    /// <summary>A chain up to this long is not a river.</summary>
    private const int ShortChain = 2;

    // By the number of the space in the paragraph.
    private Middle[] middles = new Middle[128];
    private int[] before = new int[256]; // by item: how many spaces come before it
    private int spaces;

    // The word spaces of the remembered lines, one line after the other.
    private (double Centre, int Chain)[] kept = new (double, int)[1024];
    private int keptCount;

    // The word spaces of the line weighed last.
    private (double Centre, int Chain)[] weighed = new (double, int)[64];
    private int weighedCount;

    /// <summary>Starts a new paragraph.</summary>
    public void Begin(ReadOnlySpan<Item> items)
    {
        Grow(ref before, items.Length + 1);
        (spaces, keptCount) = (0, 0);
        var (width, stretch, shrink, elastic) = (0.0, 0.0, 0.0, 0.0);
        for (var i = 0; i < items.Length; i++)
        {
            before[i] = spaces;
            ref readonly var item = ref items[i];
            if (item.Kind == ItemKind.Penalty)
                continue;
            if (item.Kind == ItemKind.Glue && item.Width > 0)
            {
                Grow(ref middles, spaces + 1);
                middles[spaces++] = new(width + item.Width / 2, stretch + item.Stretch / 2, shrink + item.Shrink / 2, elastic);
            }

            width += item.Width;
            stretch += item.Kind == ItemKind.Glue ? item.Stretch : 0;
            shrink += item.Shrink;
            elastic += item.Elastic;
        }

        before[items.Length] = spaces;
    }

    /// <summary>By how many spaces, in total, the rivers that reach a line exceed two.</summary>
    /// <param name="above">The node that the line begins at. Its spaces are those of the line above.</param>
    /// <param name="b">The item that the line ends at.</param>
    /// <param name="fit">How the glyphs and spaces of the line are set.</param>
    /// <param name="elastic">The width of the line's glyphs, over which the added letterspacing is distributed.</param>
    public int Weigh(in BreakNode above, int b, in LineFit fit, double elastic, double reach)
    {
        var first = before[Math.Min(above.Start, b)];
        weighedCount = before[b] - first;
        Grow(ref weighed, weighedCount);
        var (stretched, shrunk) = (Math.Max(fit.Ratio, 0), Math.Min(fit.Ratio, 0));
        var drawn = fit.Expansion + (elastic > 0 ? fit.Letterspacing / elastic : 0);
        var (excess, next) = (0, above.Spaces);
        var end = above.Spaces + above.SpaceCount;
        for (var i = 0; i < weighedCount; i++)
        {
            ref readonly var middle = ref middles[first + i];
            var centre = middle.Width - above.Width + stretched * (middle.Stretch - above.Stretch)
                + shrunk * (middle.Shrink - above.Shrink) + drawn * (middle.Elastic - above.Elastic);
            while (next < end && kept[next].Centre <= centre - reach)
                next++;
            var chain = 0;
            for (var over = next; over < end && kept[over].Centre < centre + reach; over++)
                chain = Math.Max(chain, kept[over].Chain);
            weighed[i] = (centre, ++chain);
            if (chain > ShortChain)
                excess += chain - ShortChain;
        }

        return excess;
    }

    /// <summary>Remembers the line weighed last.</summary>
    public (int Start, int Count) Keep()
    {
        Grow(ref kept, keptCount + weighedCount);
        weighed.AsSpan(0, weighedCount).CopyTo(kept.AsSpan(keptCount));
        keptCount += weighedCount;
        return (keptCount - weighedCount, weighedCount);
    }

    /// <summary>Σw, Σy, Σz and the width of glyphs from the paragraph's beginning to the middle of a space.</summary>
    private readonly record struct Middle(double Width, double Stretch, double Shrink, double Elastic);

    private static void Grow<T>(ref T[] array, int length)
    {
        if (length > array.Length)
            Array.Resize(ref array, Math.Max(length, array.Length * 2));
    }
}
