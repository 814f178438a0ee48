using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.LineBreaking;

/// <summary>How a line is fitted to its measure. Its glyphs are expanded first, then its letters are spaced, then its
/// glue is set.</summary>
/// <param name="Ratio">The adjustment ratio r of Knuth and Plass; never below -1.</param>
/// <param name="Expansion">How much wider the glyphs are drawn, as a share of their width.</param>
/// <param name="Letterspacing">The sum of the space added between the letters, in points.</param>
/// <param name="Excess">How much wider than the measure the line still is, in points; 0 if it fits.</param>
internal readonly record struct LineFit(double Ratio, double Expansion, double Letterspacing, double Excess)
{
    /// <summary>In points: how much a line may exceed its measure because of rounding in its sums.</summary>
    public const double Rounding = 1e-6;

    /// <param name="shortfall">The measure less the natural width.</param>
    /// <param name="elastic">The width of the glyphs that may be expanded.</param>
    /// <param name="spread">How much the letters may be spaced out or in, in total.</param>
    public static LineFit Of(double shortfall, double stretch, double shrink, double elastic, double spread, LineBreakingSettings settings)
    {
        var most = settings.Expansion;
        var give = most * elastic;
        switch (shortfall)
        {
            case > 0:
                // Infinite glue, as in a paragraph's last line, fills the line, so its glyphs stay as they are.
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
                // A line that fills its measure exactly must not count as overfull because of rounding.
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

    /// <summary>Adds a box or glue. In a ragged line only infinite glue stretches.</summary>
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

    /// <summary>Adds (sign 1) or subtracts (sign -1) what a penalty adds to the line that begins after it.</summary>
    public void BeginAfter(in Item penalty, int sign, bool ragged)
    {
        Width += sign * penalty.After;
        if (penalty.IsElastic && !ragged)
            Elastic += sign * penalty.After;
    }

    /// <summary>Adds the end of a line broken at b: its hyphen, less what hangs into the right margin.</summary>
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

    /// <summary>How far the last glyph of a line broken at b hangs into the right margin, in points.</summary>
    public static double HangAt(ReadOnlySpan<Item> items, int b)
    {
        if (b < items.Length && items[b].Inserted)
            return items[b].HangRight;
        // At a paragraph's end, only glue and penalties lie between the last box and the break.
        for (var i = b - 1; i >= 0 && i >= b - 3; i--)
        {
            if (items[i].Kind == ItemKind.Box)
                return items[i].HangRight;
        }

        return 0;
    }
}
