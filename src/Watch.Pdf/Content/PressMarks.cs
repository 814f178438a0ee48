using Watch.Documents.Settings;

namespace Watch.Pdf.Content;

/// <summary>Draws what lies beside the trimmed page for those who cut and print it. Lines are in all inks.</summary>
internal static class PressMarks
{
    public const int AllInks = 1;

    private const double Millimetre = 72 / 25.4;
    private const double Weight = 0.25;
    private const double Length = 6 * Millimetre;

    // Crop marks begin here, or where the bleed ends.
    private const double LeastOffset = 3 * Millimetre;
    private const double Patch = 5 * Millimetre;

    /// <summary>From 0 to 1: the inks alone, full and half, and a gray of three.</summary>
    private static readonly (double C, double M, double Y, double K)[] Bar =
    [
        (1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1), (.5, 0, 0, 0), (0, .5, 0, 0), (0, 0, .5, 0), (0, 0, 0, .5), (.5, .4, .4, 0),
    ];

    public static void Draw(ContentStream content, PageBoxes boxes, PressOptions options)
    {
        var (trim, bleed) = (boxes.Trim, boxes.Bleed);
        if (options.IsTagged)
            content.BeginLayoutArtifact();
        content.Save();
        content.LineWidth(Weight);
        content.StrokeInk("All"u8, AllInks);
        foreach (var y in new[] { trim.Bottom, trim.Top })
        {
            Stroke(content, Math.Min(bleed.Left, trim.Left - LeastOffset), y, -Length, 0);
            Stroke(content, Math.Max(bleed.Right, trim.Right + LeastOffset), y, Length, 0);
        }

        foreach (var x in new[] { trim.Left, trim.Right })
        {
            Stroke(content, x, Math.Min(bleed.Bottom, trim.Bottom - LeastOffset), 0, -Length);
            Stroke(content, x, Math.Max(bleed.Top, trim.Top + LeastOffset), 0, Length);
        }

        if (options.Marks == PrinterMarks.CropRegistrationAndBar)
        {
            DrawTargets(content, boxes);
            DrawBar(content, boxes, options.IsBlackOnly);
        }

        content.Restore();
        if (options.IsTagged)
            content.EndMarkedContent();
    }

    private static void Stroke(ContentStream content, double x, double y, double right, double up)
    {
        content.Move(x, y);
        content.Line(x + right, y + up);
        content.Stroke();
    }

    /// <summary>A cross in a circle, in the middle of each side.</summary>
    private static void DrawTargets(ContentStream content, PageBoxes boxes)
    {
        const double arm = 4 * Millimetre;
        const double radius = 2.5 * Millimetre;
        var (trim, bleed, media) = (boxes.Trim, boxes.Bleed, boxes.Media);
        var (middle, centre) = ((trim.Left + trim.Right) / 2, (trim.Bottom + trim.Top) / 2);
        Target((media.Left + bleed.Left) / 2, centre);
        Target((media.Right + bleed.Right) / 2, centre);
        Target(middle, (media.Bottom + bleed.Bottom) / 2);
        Target(middle, (media.Top + bleed.Top) / 2);

        void Target(double x, double y)
        {
            Stroke(content, x - arm, y, 2 * arm, 0);
            Stroke(content, x, y - arm, 0, 2 * arm);
            // The distance of control points that brings four curves nearest to a circle.
            const double handle = radius * 0.5523;
            content.Move(x + radius, y);
            content.Curve(x + radius, y + handle, x + handle, y + radius, x, y + radius);
            content.Curve(x - handle, y + radius, x - radius, y + handle, x - radius, y);
            content.Curve(x - radius, y - handle, x - handle, y - radius, x, y - radius);
            content.Curve(x + handle, y - radius, x + radius, y - handle, x + radius, y);
            content.Stroke();
        }
    }

    /// <summary>Patches of ink at the head, beside the target.</summary>
    private static void DrawBar(ContentStream content, PageBoxes boxes, bool isBlackOnly)
    {
        var (trim, bleed, media) = (boxes.Trim, boxes.Bleed, boxes.Media);
        var bottom = (media.Top + bleed.Top - Patch) / 2;
        var left = trim.Left + Patch;
        foreach (var (c, m, y, k) in Bar.Where(ink => !isBlackOnly || ink.K > 0))
        {
            content.Ink(c, m, y, k);
            content.Rectangle(left, bottom, Patch, Patch);
            content.Fill();
            left += Patch;
        }
    }
}
