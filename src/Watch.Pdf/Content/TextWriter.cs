using Watch.Pdf.Cos;
using Watch.Pdf.Fonts;
using Watch.Typesetting.Marks;

namespace Watch.Pdf.Content;

/// <summary>Writes glyph runs as text objects (ISO 32000-1, 9.4). It writes an operator only where its value changes.
/// It tracks a viewer's pen by the rounded numbers in the file, so that rounding errors do not add up.</summary>
internal sealed class TextWriter
{
    // In points. Smaller deviations are invisible.
    private const double Unseen = 0.004;

    private readonly List<byte> codes = [];

    // The text state set by the operators written so far, in thousandths.
    private (int Font, long Size) fontSet;
    private long scaleSet;
    private long spacingSet;
    private long riseSet;
    private long lineX;
    private long lineY;
    private bool isInText;
    private Rotation rotationSet;
    private bool isInStrings;

    // The current run.
    private EmbeddedFont? font;
    private double size;
    private double scale; // in per cent
    private long spacing; // in thousandths of a point, before horizontal scaling
    private double added; // what a viewer adds after each glyph because of it, in points
    private double unit; // a thousandth of the em after horizontal scaling, in points
    private bool isLarge;
    private long baseline;
    private Rotation rotation; // positions then run up the page, and from its left edge to the left; or down it, and to the right
    private double target; // where the next glyph should be
    private double pen; // where a viewer's pen is
    private bool isPlaced;

    /// <summary>Resets the text state, since each page begins with the default.</summary>
    public void BeginPage()
    {
        fontSet = default;
        scaleSet = 100_000;
        spacingSet = 0;
        riseSet = 0;
    }

    /// <param name="y">The height of the run's origin, in points from the bottom of the page.</param>
    public void BeginRun(GlyphRun run, EmbeddedFont runFont, double y)
    {
        rotation = run.Rotation;
        font = runFont;
        size = run.Size.Points;
        scale = run.HorizontalScale * 100;
        spacing = CosWriter.ToThousandths(run.Letterspacing);
        added = spacing / 1000.0 * run.HorizontalScale;
        // Adjustments are whole thousandths of the em or, where these exceed a hundredth of a point, tenths of them.
        unit = size * run.HorizontalScale / 1000;
        isLarge = unit > 0.01;
        baseline = CosWriter.ToThousandths(rotation switch { Rotation.Left => -run.Origin.X.Points, Rotation.Right => run.Origin.X.Points, _ => y });
        target = rotation switch { Rotation.Left => y, Rotation.Right => -y, _ => run.Origin.X.Points };
        isPlaced = false;
    }

    /// <summary>Shows the next glyphs of the run.</summary>
    public void Show(ContentStream content, Cluster cluster)
    {
        for (var i = 0; i < cluster.Glyphs.Length; i++)
        {
            var glyph = cluster.Glyphs[i];
            MoveTo(content, target + glyph.XOffset, glyph.YOffset == 0 ? 0 : CosWriter.ToThousandths(glyph.YOffset));
            var code = font!.CodeOf(glyph.Id, cluster.TextOf(i));
            codes.Add((byte)(code >> 8));
            codes.Add((byte)code);
            pen += font.WidthOf(code) * unit + added;
            target += glyph.Advance;
        }
    }

    /// <summary>Ends the current run.</summary>
    public void EndRun(ContentStream content)
    {
        EndStrings(content);
        isPlaced = false;
    }

    /// <summary>Ends the open text object, if there is one.</summary>
    public void EndText(ContentStream content)
    {
        EndRun(content);
        if (!isInText)
            return;
        content.EndText();
        isInText = false;
    }

    private void MoveTo(ContentStream content, double x, long rise)
    {
        if (!isPlaced)
            Place(content, x);
        if (rise != riseSet)
        {
            EndStrings(content);
            content.Rise(rise / 1000.0);
            riseSet = rise;
        }

        // An invisible deviation is not corrected.
        var amount = Math.Abs(pen - x) < Unseen ? 0 : (pen - x) / unit;
        amount = isLarge ? Math.Round(amount, 1) : Math.Round(amount);
        if (amount != 0)
            FlushCodes(content);
        if (!isInStrings)
        {
            content.BeginStrings();
            isInStrings = true;
        }

        if (amount != 0)
        {
            content.Adjust(amount);
            pen -= amount * unit;
        }
    }

    private void Place(ContentStream content, double x)
    {
        if (!isInText)
        {
            content.BeginText();
            (lineX, lineY) = (0, 0);
            isInText = true;
            rotationSet = Rotation.None;
        }

        if (rotationSet != rotation)
        {
            content.TextAxes(rotation);
            (lineX, lineY) = (0, 0);
            rotationSet = rotation;
        }

        var wantedFont = (font!.Number, CosWriter.ToThousandths(size));
        if (fontSet != wantedFont)
        {
            content.Font(font.Number, size);
            fontSet = wantedFont;
        }

        var wantedScale = CosWriter.ToThousandths(scale);
        if (scaleSet != wantedScale)
        {
            content.HorizontalScaling(scale);
            scaleSet = wantedScale;
        }

        if (spacingSet != spacing)
        {
            content.CharacterSpacing(spacing / 1000.0);
            spacingSet = spacing;
        }

        var start = CosWriter.ToThousandths(x);
        content.NextLine(start - lineX, baseline - lineY);
        (lineX, lineY) = (start, baseline);
        pen = start / 1000.0;
        isPlaced = true;
    }

    private void EndStrings(ContentStream content)
    {
        if (!isInStrings)
            return;
        FlushCodes(content);
        content.EndStrings();
        isInStrings = false;
    }

    private void FlushCodes(ContentStream content)
    {
        if (codes.Count == 0)
            return;
        content.String(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(codes));
        codes.Clear();
    }
}
