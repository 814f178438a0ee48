using System.Diagnostics;
using Watch.Pdf.Cos;
using Watch.Typesetting.Marks;

namespace Watch.Pdf.Content;

/// <summary>A PDF rectangle, in points from the bottom left corner of the page.</summary>
internal readonly record struct PdfBox(double Left, double Bottom, double Right, double Top)
{
    /// <summary>The bounding box of a mark. For glyphs it extends from the face's descent to its ascent.</summary>
    public static PdfBox Of(Mark mark, Length pageHeight) => mark switch
    {
        GlyphRun run => OfRun(run, pageHeight.Points - run.Origin.Y.Points),
        RuleMark rule => OfBox(rule.Box, pageHeight),
        PathMark path => path.Points.Select(p => OfBox(new(p.X, p.Y, Length.Zero, Length.Zero), pageHeight)).Aggregate((a, b) => a.Union(b)),
        PictureMark picture => OfBox(picture.Box, pageHeight),
        _ => throw new UnreachableException(),
    };

    public static PdfBox OfBox(Box box, Length pageHeight) =>
        new(box.X.Points, (pageHeight - box.Bottom).Points, box.Right.Points, (pageHeight - box.Y).Points);

    public PdfBox Union(PdfBox other) =>
        new(Math.Min(Left, other.Left), Math.Min(Bottom, other.Bottom), Math.Max(Right, other.Right), Math.Max(Top, other.Top));

    public PdfBox Widen(double margin) => new(Left - margin, Bottom - margin, Right + margin, Top + margin);

    public void Write(CosWriter writer) => writer.BeginArray().Real(Left).Real(Bottom).Real(Right).Real(Top).EndArray();

    private static PdfBox OfRun(GlyphRun run, double baseline)
    {
        var (lowest, highest) = (0.0, 0.0);
        foreach (var glyph in run.Glyphs.Span)
        {
            lowest = Math.Min(lowest, glyph.YOffset);
            highest = Math.Max(highest, glyph.YOffset);
        }

        var em = run.Size.Points / run.Face.UnitsPerEm;
        var (left, origin) = (run.Left.Points, run.Origin.X.Points);
        var (down, up) = (lowest + run.Face.Metrics.Descender * em, highest + run.Face.Metrics.Ascender * em);
        var (start, end) = (left - origin, left - origin + run.Width.Points);
        return run.Rotation switch
        {
            Rotation.Left => new(origin - up, baseline + start, origin - down, baseline + end),
            Rotation.Right => new(origin + down, baseline - end, origin + up, baseline - start),
            _ => new(left, baseline + down, left + run.Width.Points, baseline + up),
        };
    }
}
