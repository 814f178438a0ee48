using System.Numerics;

namespace Watch.Typesetting;

/// <summary>Finds rivers while lines are searched: chains of word spaces that stand below each other from line to line. Each
/// line remembers the centres of its spaces and how long a chain ends at each.</summary>
internal sealed class Rivers
{
    /// <summary>A chain of so many spaces is no river yet.</summary>
    private const int ShortChain = 2;

    // Of each space of the paragraph: Σw, Σy, Σz and the widths of glyphs up to its middle.
    private Vector4[] middles = new Vector4[128];
    private int[] before = new int[256]; // how many spaces stand before an item
    private int spaces;

    // The lines that are remembered: centres and chains side by side.
    private (float Centre, int Chain)[] kept = new (float, int)[1024];
    private int keptCount;

    // The line that was weighed last.
    private (float Centre, int Chain)[] weighed = new (float, int)[64];
    private int weighedCount;

    /// <summary>Begins a paragraph.</summary>
    public void Begin(ReadOnlySpan<Item> items)
    {
        Grow(ref before, items.Length + 1);
        (spaces, keptCount) = (0, 0);
        var sum = Vector4.Zero;
        for (var i = 0; i < items.Length; i++)
        {
            before[i] = spaces;
            ref readonly var item = ref items[i];
            if (item.Kind == ItemKind.Penalty)
                continue;
            var own = new Vector4((float)item.Width, item.Kind == ItemKind.Glue ? (float)item.Stretch : 0, (float)item.Shrink, (float)item.Elastic);
            if (item.Kind == ItemKind.Glue && item.Width > 0)
            {
                Grow(ref middles, spaces + 1);
                middles[spaces++] = sum + own / 2;
            }

            sum += own;
        }

        before[items.Length] = spaces;
    }

    /// <summary>By how many spaces the rivers that a line goes on with are longer than two.</summary>
    /// <param name="above">The node that the line begins at, whose spaces stand above it.</param>
    /// <param name="b">The item that the line ends at.</param>
    /// <param name="fit">How its glyphs and spaces are set.</param>
    /// <param name="elastic">The width of the line's glyphs, over which what is added between letters is spread.</param>
    public int Weigh(in BreakNode above, int b, in LineFit fit, double elastic, double reach)
    {
        var first = before[Math.Min(above.Start, b)];
        weighedCount = before[b] - first;
        Grow(ref weighed, weighedCount);
        var origin = new Vector4((float)above.Width, (float)above.Stretch, (float)above.Shrink, (float)above.Elastic);
        var set = new Vector4(1, fit.Ratio > 0 ? (float)fit.Ratio : 0, fit.Ratio < 0 ? (float)fit.Ratio : 0, (float)(fit.Expansion + (fit.Letterspacing == 0 ? 0 : fit.Letterspacing / elastic)));
        var (excess, next) = (0, above.Spaces);
        var end = above.Spaces + above.SpaceCount;
        for (var i = 0; i < weighedCount; i++)
        {
            var centre = Vector4.Dot(middles[first + i] - origin, set);
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

    /// <summary>Remembers the line that was weighed last.</summary>
    public (int Start, int Count) Keep()
    {
        Grow(ref kept, keptCount + weighedCount);
        weighed.AsSpan(0, weighedCount).CopyTo(kept.AsSpan(keptCount));
        keptCount += weighedCount;
        return (keptCount - weighedCount, weighedCount);
    }

    private static void Grow<T>(ref T[] array, int length)
    {
        if (length > array.Length)
            Array.Resize(ref array, Math.Max(length, array.Length * 2));
    }
}
