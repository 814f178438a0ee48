using Watch.Documents;
using Watch.Fonts;
using Watch.Images;

namespace Watch.Typesetting.Marks;

/// <summary>The kinds of artifact: marks that are not part of the document's text (ISO 32000-1, 14.8.2.2).</summary>
public enum ArtifactKind
{
    /// <summary>Not an artifact: the mark belongs to its tag.</summary>
    None,
    RunningHead,
    Folio,

    /// <summary>Rules, ornaments and backgrounds.</summary>
    Layout,
}

/// <summary>Where a link leads.</summary>
/// <param name="Description">What a screen reader says of the target.</param>
public abstract record LinkTarget(string Description);

public sealed record WebTarget(string Uri, string Description) : LinkTarget(Description);

/// <param name="Destination">The name of one of the document's destinations (<see cref="Marks.Destination"/>).</param>
public sealed record PageTarget(string Destination, string Description) : LinkTarget(Description);

/// <summary>The beginning of another report of the corpus, where the document does not hold it itself.</summary>
/// <param name="Slug">Its name in file names.</param>
/// <param name="Uri">Its address; null where it has none, and its file is all there is.</param>
public sealed record ReportTarget(string Slug, string? Uri, string Description) : LinkTarget(Description);

/// <summary>Something drawn on a page. The family is closed: a writer of pages draws these kinds of mark and nothing else.</summary>
public abstract record Mark
{
    private protected Mark()
    {
    }

    /// <summary>The number of the mark's tag (<see cref="Marks.Tag.Number"/>); -1 for an artifact.</summary>
    public int Tag { get; init; } = -1;

    public ArtifactKind Artifact { get; init; }

    /// <summary>The language tag (BCP 47), where it differs from that of the mark's <see cref="Tag"/>.</summary>
    public string? Language { get; init; }

    public LinkTarget? Link { get; init; }

    /// <summary>The position of the mark's first character in the report; null for generated text.</summary>
    public Position? Position { get; init; }

    /// <summary>From 0 for black to 1 for white.</summary>
    public double Gray { get; init; }

    /// <summary>A copy of the mark, moved to the right and down.</summary>
    public abstract Mark Move(Length right, Length down);
}

/// <summary>One glyph of a run.</summary>
/// <param name="Advance">How far the pen moves, in points, with scaling and justification. Negative where the pen goes
/// back to a word left of this one.</param>
/// <param name="XOffset">In points, to the right.</param>
/// <param name="YOffset">In points, up.</param>
/// <param name="TextStart">The index of the glyph's first character in the run's text. Where several glyphs show the
/// same characters, the first holds them and the others hold none.</param>
public readonly record struct Glyph(ushort Id, double Advance, double XOffset, double YOffset, int TextStart, int TextLength);

/// <summary>A quarter turn.</summary>
public enum Rotation
{
    None,

    /// <summary>To the left: the text reads from the foot of the page to the head.</summary>
    Left,

    /// <summary>To the right: the text reads from the head of the page to the foot.</summary>
    Right,
}

/// <summary>Glyphs of one face and size on one baseline, word spaces included.</summary>
public sealed record GlyphRun : Mark
{
    public required FontFace Face { get; init; }

    /// <summary>The em.</summary>
    public required Length Size { get; init; }

    /// <summary>Where the pen starts on the baseline.</summary>
    public required Point Origin { get; init; }

    public required ReadOnlyMemory<Glyph> Glyphs { get; init; }

    /// <summary>The characters that the glyphs show, in logical order. A hyphen added by hyphenation is U+00AD.</summary>
    public required string Text { get; init; }

    /// <summary>The width of the glyphs as set, divided by their width as designed.</summary>
    public double HorizontalScale { get; init; } = 1;

    /// <summary>Space added after each glyph, in points. The advances include it.</summary>
    public double Letterspacing { get; init; }

    /// <summary>Whether the pen runs from right to left. Glyphs are in the order of the text either way.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>How the run is rotated about its origin. All other properties describe the run before the rotation.</summary>
    public Rotation Rotation { get; init; }

    /// <summary>The leftmost position of the pen.</summary>
    public Length Left => new(Origin.X.Points + Extent.Left);

    /// <summary>The distance from the leftmost to the rightmost position of the pen.</summary>
    public Length Width => new(Extent.Right - Extent.Left);

    private (double Left, double Right) Extent
    {
        get
        {
            double pen = 0, left = 0, right = 0;
            foreach (var glyph in Glyphs.Span)
            {
                // Where the pen goes back after a glyph, the glyph's own width tells where it ends.
                right = Math.Max(right, pen + (glyph.Advance >= 0 ? glyph.Advance : Face.AdvanceOf(glyph.Id) * Size.Points / Face.UnitsPerEm));
                pen += glyph.Advance;
                left = Math.Min(left, pen);
            }

            return (left, right);
        }
    }

    public override Mark Move(Length right, Length down) => this with { Origin = new(Origin.X + right, Origin.Y + down) };
}

/// <summary>A filled rectangle.</summary>
public sealed record RuleMark : Mark
{
    public required Box Box { get; init; }

    public override Mark Move(Length right, Length down) => this with { Box = Box with { X = Box.X + right, Y = Box.Y + down } };
}

public enum PathVerb
{
    /// <summary>One point.</summary>
    Move,

    /// <summary>One point.</summary>
    Line,

    /// <summary>Three points: two control points and the end of a cubic Bézier curve.</summary>
    Curve,

    /// <summary>No point.</summary>
    Close,
}

/// <summary>An outline filled by the nonzero winding rule.</summary>
public sealed record PathMark : Mark
{
    public required IReadOnlyList<PathVerb> Verbs { get; init; }

    public required IReadOnlyList<Point> Points { get; init; }

    public override Mark Move(Length right, Length down) => this with { Points = [.. Points.Select(p => p + new Point(right, down))] };
}

/// <summary>A picture scaled to fill its box.</summary>
public sealed record PictureMark : Mark
{
    public required Picture Picture { get; init; }

    public required Box Box { get; init; }

    /// <summary>The path by which a report names it; null for a picture of another kind.</summary>
    public string? Path { get; init; }

    public override Mark Move(Length right, Length down) => this with { Box = Box with { X = Box.X + right, Y = Box.Y + down } };
}
