using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Fonts;
using Watch.Images;
using Watch.Languages;
using Watch.Typesetting.LineBreaking;
using Watch.Typesetting.Tables;

namespace Watch.Typesetting.Marks;

/// <summary>What a mark is when it is no part of what the document says (ISO 32000-1, 14.8.2.2).</summary>
public enum ArtifactKind
{
    /// <summary>Not an artifact: the mark belongs to its tag.</summary>
    None,
    RunningHead,
    Folio,

    /// <summary>Rules, ornaments and grounds.</summary>
    Layout,
}

/// <summary>Where a mark leads when it is followed.</summary>
/// <param name="Description">Says where, for a reader who hears the page.</param>
public abstract record LinkTarget(string Description);

public sealed record WebTarget(string Uri, string Description) : LinkTarget(Description);

/// <param name="Destination">A name among the document's destinations.</param>
public sealed record PageTarget(string Destination, string Description) : LinkTarget(Description);

/// <summary>Something drawn on a page. The kinds below are all there are; whatever writes pages draws marks and
/// nothing else.</summary>
public abstract record Mark
{
    private protected Mark()
    {
    }

    /// <summary>The number of the tag that the mark belongs to; -1 for an artifact.</summary>
    public int Tag { get; init; } = -1;

    public ArtifactKind Artifact { get; init; }

    /// <summary>BCP 47, where the mark's language is not its tag's.</summary>
    public string? Language { get; init; }

    public LinkTarget? Link { get; init; }

    /// <summary>Where its first character stands in the report; null for what the report does not say.</summary>
    public Position? Position { get; init; }

    /// <summary>0 is black, 1 is white.</summary>
    public double Gray { get; init; }

    /// <summary>The same mark elsewhere.</summary>
    public abstract Mark Move(Length right, Length down);
}

/// <summary>A glyph within a run.</summary>
/// <param name="Advance">How far the pen moves, in points, scaling and justification included. Below 0 where it goes back
/// to a word that stands to the left of the one before.</param>
/// <param name="XOffset">In points, to the right.</param>
/// <param name="YOffset">In points, upwards.</param>
/// <param name="TextStart">Where its characters begin in the run's text. Of several glyphs for the same characters the
/// first has them, the others have none.</param>
public readonly record struct Glyph(ushort Id, double Advance, double XOffset, double YOffset, int TextStart, int TextLength);

/// <summary>Glyphs of one face and size on one baseline, word spaces among them.</summary>
public sealed record GlyphRun : Mark
{
    public required FontFace Face { get; init; }

    /// <summary>The size of the em.</summary>
    public required Length Size { get; init; }

    /// <summary>Where the pen starts, on the baseline.</summary>
    public required Point Origin { get; init; }

    public required ReadOnlyMemory<Glyph> Glyphs { get; init; }

    /// <summary>The characters that the glyphs show, in logical order. A hyphen that hyphenation added is U+00AD.</summary>
    public required string Text { get; init; }

    /// <summary>How much wider than drawn the glyphs are set; 1 leaves them as they are.</summary>
    public double HorizontalScale { get; init; } = 1;

    /// <summary>Space added after each glyph, in points; already part of the advances.</summary>
    public double Letterspacing { get; init; }

    /// <summary>Whether the characters run from right to left, and the pen with them: glyphs are in the order of the text.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>Whether the run is turned by a quarter to the left about its origin, and reads from the bottom of the page to
    /// its top. What else it says of itself is said as if it were not.</summary>
    public bool IsTurned { get; init; }

    /// <summary>The leftmost place of the pen.</summary>
    public Length Left => new(Origin.X.Points + Extent.Left);

    /// <summary>From the leftmost to the rightmost place of the pen.</summary>
    public Length Width => new(Extent.Right - Extent.Left);

    private (double Left, double Right) Extent
    {
        get
        {
            double pen = 0, left = 0, right = 0;
            foreach (var glyph in Glyphs.Span)
            {
                // Of a glyph after which the pen goes back, the end is where it would else have gone.
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

/// <summary>A filled outline, nonzero winding rule.</summary>
public sealed record PathMark : Mark
{
    public required IReadOnlyList<PathVerb> Verbs { get; init; }

    public required IReadOnlyList<Point> Points { get; init; }

    public override Mark Move(Length right, Length down) => this with { Points = [.. Points.Select(p => p + new Point(right, down))] };
}

/// <summary>A picture, scaled to fill its box.</summary>
public sealed record PictureMark : Mark
{
    public required Picture Picture { get; init; }

    public required Box Box { get; init; }

    public override Mark Move(Length right, Length down) => this with { Box = Box with { X = Box.X + right, Y = Box.Y + down } };
}
