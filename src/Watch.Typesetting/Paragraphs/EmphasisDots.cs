using Watch.Languages;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Paragraphs;

/// <summary>Draws the marks by which East Asian text emphasises, one above or below each character: 圏点 (JLREQ 3.3.9), 着重号 (CLREQ 3.3.1), 드러냄표 (KLREQ 3.3). They are drawn and not
/// set in type, so that text extracted from a page has the words alone.</summary>
internal static class EmphasisDots
{
    // In em of the text. A sesame dot is drawn in a box of half an em, as the character for it has.
    private const double Above = 0.98, Below = 0.3, Radius = 0.085;

    // The distance of control points that brings four curves nearest to a circle.
    private const double Handle = 0.5523;

    /// <param name="run">Its characters are marked one by one, punctuation and other scripts not.</param>
    /// <param name="size">The em of East Asian characters in the run, in points.</param>
    public static IEnumerable<Mark> Over(GlyphRun run, EmphasisMark kind, double size)
    {
        var pen = run.Origin.X.Points;
        var glyphs = run.Glyphs.ToArray();
        var middle = run.Origin.Y.Points + (kind == EmphasisMark.DotBelow ? Below : -Above) * size;
        foreach (var glyph in glyphs)
        {
            if (glyph.TextLength > 0 && IsMarked(run.Text, glyph.TextStart))
                yield return kind == EmphasisMark.Sesame ? Sesame(pen + size / 2, middle, size) : Circle(pen + Math.Min(glyph.Advance, size) / 2, middle, Radius * size);
            pen += glyph.Advance;
        }
    }

    private static bool IsMarked(string text, int at) => text[at] >= '\u2E80' && (char.IsLetterOrDigit(text, at) || char.IsHighSurrogate(text[at]));

    private static PathMark Circle(double x, double y, double radius)
    {
        var handle = radius * Handle;
        return Path(
            (x + radius, y),
            [
                ((x + radius, y + handle), (x + handle, y + radius), (x, y + radius)),
                ((x - handle, y + radius), (x - radius, y + handle), (x - radius, y)),
                ((x - radius, y - handle), (x - handle, y - radius), (x, y - radius)),
                ((x + handle, y - radius), (x + radius, y - handle), (x + radius, y)),
            ]);
    }

    /// <summary>A drop that falls from the upper left to the lower right.</summary>
    private static PathMark Sesame(double x, double y, double size)
    {
        (double, double) At(double right, double down) => (x + right * size, y + down * size);
        return Path(
            At(-0.13, -0.1),
            [
                (At(-0.04, -0.12), At(0.08, -0.06), At(0.12, 0.03)),
                (At(0.145, 0.09), At(0.11, 0.14), At(0.055, 0.13)),
                (At(0.0, 0.12), At(-0.07, 0.02), At(-0.13, -0.1)),
            ]);
    }

    private static PathMark Path((double X, double Y) from, ((double X, double Y) A, (double X, double Y) B, (double X, double Y) To)[] curves) => new()
    {
        Artifact = ArtifactKind.Layout,
        Verbs = [PathVerb.Move, .. curves.Select(_ => PathVerb.Curve), PathVerb.Close],
        Points = [Point(from), .. curves.SelectMany(c => new[] { Point(c.A), Point(c.B), Point(c.To) })],
    };

    private static Point Point((double X, double Y) at) => new(new(at.X), new(at.Y));
}
