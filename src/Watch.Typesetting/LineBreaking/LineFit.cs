using Watch.Typesetting.Marks;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.LineBreaking;

/// <summary>How a line is brought to its measure: its glyphs are expanded first, then its letters are spaced, then its glue is set.</summary>
/// <param name="Ratio">The adjustment ratio r of Knuth and Plass; never below -1.</param>
/// <param name="Expansion">How much wider its glyphs are drawn, as a share of their width.</param>
/// <param name="Letterspacing">How much is added between its letters, in points, all together.</param>
/// <param name="Excess">How much too wide the line still is, in points; 0 for one that fits.</param>
internal readonly record struct LineFit(double Ratio, double Expansion, double Letterspacing, double Excess)
{
    /// <summary>How much wider than its measure a line may be for the rounding of its sum, in points.</summary>
    public const double Rounding = 1e-6;

    /// <param name="shortfall">The measure less the natural width.</param>
    /// <param name="elastic">The width of the glyphs that may be expanded.</param>
    /// <param name="spread">How much letters may be set apart or together.</param>
    public static LineFit Of(double shortfall, double stretch, double shrink, double elastic, double spread, LineBreakingSettings settings)
    {
        var most = settings.Expansion;
        var give = most * elastic;
        switch (shortfall)
        {
            case > 0:
                // A line that glue fills, as it does a paragraph's last, has its glyphs as they are.
                if (stretch >= Item.Fil)
                    return new(shortfall / stretch, 0, 0, 0);
                if (shortfall <= give)
                    return new(0, shortfall / elastic, 0, 0);
                if (shortfall <= give + spread)
                    return new(0, elastic > 0 ? most : 0, shortfall - give, 0);
                return new(stretch > 0 ? (shortfall - give - spread) / stretch : 0, elastic > 0 ? most : 0, spread, 0);
            case < 0:
                if (-shortfall <= give)
                    return new(0, shortfall / elastic, 0, 0);
                if (-shortfall <= give + spread)
                    return new(0, elastic > 0 ? -most : 0, shortfall + give, 0);
                var over = -shortfall - give - spread;
                // A line that fills its measure exactly is no wider for the rounding of its sum.
                var excess = over - shrink > Rounding ? over - shrink : 0;
                return new(shrink > 0 ? Math.Max(-over / shrink, -1) : 0, elastic > 0 ? -most : 0, -spread, excess);
            default:
                return default;
        }
    }
}

/// <summary>Sums over the items of a line.</summary>
internal struct LineSum
{
    public double Width, Stretch, Shrink, Elastic, Spread;

    /// <summary>Adds a box or glue. In a ragged line nothing gives but what fills it.</summary>
    public void Add(in Item item, bool ragged)
    {
        Width += item.Width;
        if (!ragged || item.Stretch >= Item.Fil)
            Stretch += item.Stretch;
        if (ragged)
            return;
        Shrink += item.Shrink;
        Elastic += item.Elastic;
        Spread += item.Spread;
    }

    /// <summary>Adds, or takes away, what a line has more that begins after a penalty.</summary>
    public void BeginAfter(in Item penalty, int sign, bool ragged)
    {
        Width += sign * penalty.After;
        if (penalty.IsElastic && !ragged)
            Elastic += sign * penalty.After;
    }

    /// <summary>Adds what a line has that ends at a break: the hyphen, less what stands out behind the margin.</summary>
    public void End(ReadOnlySpan<Item> items, int b, bool ragged)
    {
        if (b < items.Length && items[b].Kind == ItemKind.Penalty)
        {
            Width += items[b].Width;
            if (items[b].IsElastic && !ragged)
                Elastic += items[b].Width;
        }

        Width -= HangAt(items, b);
    }

    /// <summary>How far the last glyph of a line that ends at a break stands out behind the margin.</summary>
    public static double HangAt(ReadOnlySpan<Item> items, int b)
    {
        if (b < items.Length && items[b].Inserted)
            return items[b].HangRight;
        // Between the last box and the break there is nothing but the glue and penalties of a paragraph's end.
        for (var i = b - 1; i >= 0 && i >= b - 3; i--)
        {
            if (items[i].Kind == ItemKind.Box)
                return items[i].HangRight;
        }

        return 0;
    }
}
