namespace Watch.Fonts;

/// <summary>Faces that belong together.</summary>
public sealed record FontFamily(string Name, FontFace Regular, FontFace Italic, FontFace Bold, FontFace BoldItalic)
{
    public FontFace Select(bool bold, bool italic) => (bold, italic) switch
    {
        (false, false) => Regular,
        (false, true) => Italic,
        (true, false) => Bold,
        (true, true) => BoldItalic,
    };
}

/// <summary>The faces that a document is set in, handed in by the caller.</summary>
/// <param name="Fallback">Faces for characters that a family lacks, asked in this order.</param>
public sealed record FontSet(FontFamily Text, FontFamily Code, IReadOnlyList<FontFace> Fallback)
{
    /// <summary>Every face once, in a fixed order.</summary>
    public IEnumerable<FontFace> Faces => new[] { Text, Code }
        .SelectMany(f => new[] { f.Regular, f.Italic, f.Bold, f.BoldItalic }).Concat(Fallback).Distinct();
}
