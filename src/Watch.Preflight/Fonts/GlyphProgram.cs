namespace Watch.Preflight.Fonts;

/// <summary>The glyphs of an embedded font program.</summary>
internal abstract class GlyphProgram
{
    public abstract int Count { get; }

    /// <summary>The glyph of a name; null if there is none, or names are not told.</summary>
    public abstract int? OfName(string name);

    /// <summary>The glyph of a character identifier; null if there is none.</summary>
    public abstract int? OfCid(int cid);

    /// <summary>The glyph that the program's own encoding has for a code; null if it has none.</summary>
    public abstract int? OfCode(int code);

    /// <summary>The advance width in thousandths of an em; null if it cannot be told.</summary>
    public abstract double? Width(int glyph);
}
