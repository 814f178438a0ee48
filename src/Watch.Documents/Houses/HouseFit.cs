using Watch.Documents.Settings;

namespace Watch.Documents.Houses;

/// <summary>Fits the design of a book to the house that prints it, as far as the settings leave it open.</summary>
public static class HouseFit
{
    /// <summary>The design with the house's gutter, margin, least line and least type. Lengths that the settings name stay; where they break a rule, the book is refused when it is
    /// checked. The gutter is that of the thickest book for which the text block has room as it is; for a page too narrow for any, the text block becomes narrower.</summary>
    public static DesignSettings Fit(DesignSettings design, House house)
    {
        var frame = PageFrame.Of(design);
        var fitted = Lower(design with { LeastRule = house.LeastLine, LeastType = house.LeastType }, frame, house);
        if (design.InnerMargin is not null)
            return fitted;
        var gutters = house.Gutters.Select(g => g.Width).Append(house.Margin).OrderDescending().ToList();
        var most = frame.Width - frame.Measure - (design.OuterMargin ?? house.Margin);
        // Half a thousandth: lengths are printed in thousandths.
        var gutter = gutters.FirstOrDefault(g => g <= most + 0.0005, gutters[^1]);
        if (frame.InnerMargin >= gutter)
            return fitted;
        fitted = fitted with { InnerMargin = gutter };
        return gutter <= most + 0.0005 || design.Measure is not null ? fitted with { Measure = frame.Measure } : fitted with { Measure = frame.Width - gutter - (design.OuterMargin ?? house.Margin) };
    }

    /// <summary>Moves the text block down where its running head comes too near the edge. It stays as high as it is.</summary>
    private static DesignSettings Lower(DesignSettings design, PageFrame frame, House house)
    {
        var least = house.Margin + frame.Leading * PageFrame.HeadLines;
        if (design.TopMargin is not null || frame.TopMargin >= least)
            return design;
        var bottom = frame.Height - frame.TopMargin - frame.Lines * frame.Leading;
        return design with { TopMargin = least, BottomMargin = design.BottomMargin ?? bottom - (least - frame.TopMargin) };
    }
}
