namespace Watch.Fonts;

/// <summary>A glyph as the shaper placed it, in font units.</summary>
/// <param name="Cluster">The offset of its characters in the shaped text.</param>
/// <param name="Joined">Whether a break before this cluster makes it necessary to shape both parts again (HarfBuzz: unsafe to break).</param>
public readonly record struct ShapedGlyph(ushort Id, int Cluster, int Advance, int XOffset, int YOffset, bool Joined);

/// <summary>Glyphs of one face for a part of the shaped text, from left to right.</summary>
/// <param name="Start">The offset of the part in the shaped text, in UTF-16 units.</param>
/// <param name="Scale">The em of the face relative to the em of the style.</param>
public sealed record ShapedRun(FontFace Face, double Scale, int Start, int Length, ShapedGlyph[] Glyphs)
{
    /// <summary>Whether the characters run from right to left, so that the first glyph belongs to the last cluster.</summary>
    public bool IsRightToLeft { get; init; }

    /// <summary>Whether no face has the character, so that the glyphs are the figures of its code, set in a box (<see cref="CodeBox"/>).</summary>
    public bool IsCode { get; init; }

    /// <summary>Whether it belongs to a word in made small capitals. Its glyphs are not letterspaced: between glyphs of two sizes, readers would
    /// take the space for that of words.</summary>
    public bool IsMade { get; init; }

    /// <summary>The same glyphs, in another size, in a word in made small capitals.</summary>
    internal ShapedRun Made(double by) => new(Face, Scale * by, Start, Length, Glyphs) { IsRightToLeft = IsRightToLeft, IsCode = IsCode, IsMade = true };

    /// <summary>The same glyphs for another text than the one that was shaped.</summary>
    /// <param name="places">For each character that was shaped, and for their end, the place in the text that it stands for.</param>
    internal ShapedRun StandingFor(int[] places) =>
        new(Face, Scale, places[Start], places[Start + Length] - places[Start], [.. Glyphs.Select(glyph => glyph with { Cluster = places[glyph.Cluster] })])
        {
            IsRightToLeft = IsRightToLeft,
            IsCode = IsCode,
            IsMade = IsMade,
        };

    /// <summary>The sum of the advances, in em of the style.</summary>
    public double Width { get; } = Glyphs.Sum(g => (long)g.Advance) * Scale / Face.UnitsPerEm;
}

/// <summary>A shaped text: one run, or several if fallback faces were needed, in the order of the text.</summary>
public sealed record ShapedText(ShapedRun[] Runs)
{
    /// <summary>In em of the style.</summary>
    public double Width { get; } = Runs.Sum(r => r.Width);
}
