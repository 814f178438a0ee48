namespace Watch.Fonts;

/// <summary>A glyph as the shaper placed it, in font units.</summary>
/// <param name="Cluster">Where its characters begin in the shaped text.</param>
/// <param name="Joined">Whether the text cannot be cut before this cluster without shaping both parts anew (HarfBuzz:
/// unsafe to break).</param>
public readonly record struct ShapedGlyph(ushort Id, int Cluster, int Advance, int XOffset, int YOffset, bool Joined);

/// <summary>Glyphs of one face for a stretch of the shaped text, as they stand from left to right.</summary>
/// <param name="Start">Where the stretch begins in the shaped text, in UTF-16 units.</param>
/// <param name="Scale">The size of the face's em beside the em of the style.</param>
public sealed record ShapedRun(FontFace Face, double Scale, int Start, int Length, ShapedGlyph[] Glyphs)
{
    /// <summary>Whether the characters run from right to left: the last cluster has the first glyph.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>Whether no face has the character: the glyphs are the figures of its code, to be set in a box
    /// (<see cref="CodeBox"/>).</summary>
    public bool IsCode { get; init; }

    /// <summary>The sum of the advances, in em of the style.</summary>
    public double Width { get; } = Glyphs.Sum(g => (long)g.Advance) * Scale / Face.UnitsPerEm;
}

/// <summary>A shaped text: one run, or several where faces had to stand in, in the order of the text.</summary>
public sealed record ShapedText(ShapedRun[] Runs)
{
    /// <summary>In em of the style.</summary>
    public double Width { get; } = Runs.Sum(r => r.Width);
}
