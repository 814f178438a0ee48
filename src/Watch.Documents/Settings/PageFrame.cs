namespace Watch.Documents.Settings;

/// <summary>The position of the text on a page, in points: from <c>watch.yaml</c> where it sets it, else from the style.</summary>
/// <param name="Lines">That the text is high.</param>
public sealed record PageFrame(double Width, double Height, double InnerMargin, double TopMargin, double Measure, double Leading, int Lines)
{
    /// <summary>What the head of a page takes, in lines: its own and a half, and one above.</summary>
    public const double HeadLines = 2.5;

    // A page's height is no whole number of lines after so many divisions of lengths.
    private const double Rounding = 0.01;

    /// <summary>Margins that are not named keep theirs to the paper, or to each other where the measure leaves other room. Where no
    /// measure is named and not both margins beside it, a line has no more characters than can be read with ease.</summary>
    public static PageFrame Of(DesignSettings settings)
    {
        var style = settings.Style;
        var (width, height) = settings.Paper ?? (style.Width, style.Height);
        var (inner, measure) = Across(settings, width);
        var leading = settings.Leading ?? style.Leading;
        var top = settings.TopMargin ?? Math.Max(style.TopMargin * height / style.Height, leading * HeadLines);
        var bottom = settings.BottomMargin ?? style.BottomMargin * height / style.Height;
        return new(width, height, inner, top, measure, leading, (int)((height - top - bottom) / leading + Rounding));
    }

    private static (double Inner, double Measure) Across(DesignSettings settings, double width)
    {
        var style = settings.Style;
        var (inner, outer) = (settings.InnerMargin, settings.OuterMargin);
        var scale = width / style.Width;
        var measure = settings.Measure ?? width - (inner ?? style.InnerMargin * scale) - (outer ?? style.OuterMargin * scale);
        if (settings.Measure is null && (inner is null || outer is null))
            measure = Math.Min(measure, style.WidestMeasure(settings.Size ?? style.Size));
        var rest = width - measure;
        return (inner ?? (outer is null ? rest * style.InnerMargin / (style.InnerMargin + style.OuterMargin) : rest - outer.Value), measure);
    }
}
