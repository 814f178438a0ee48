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

/// <summary>A face that stands in where a family lacks a character. It is opened when it is first asked, and not before:
/// most documents need none.</summary>
/// <param name="open">Called once, whatever the number of threads.</param>
public sealed class FallbackFace(string name, Func<FontFace> open)
{
    private readonly Lazy<FontFace> face = new(open);

    /// <summary>The face's name.</summary>
    public string Name => name;

    public FontFace Face => face.Value;

    /// <summary>The x-height of the face that sizes are told for, EB Garamond, in em.</summary>
    public const double XHeight = 0.4;

    /// <summary>Its em beside the em of a face with that x-height, so that the two look alike in height and colour.</summary>
    public double Size { get; init; } = 1;

    /// <summary>The languages in whose text it is asked before other fallback faces, as basic language ranges (RFC 4647, 2.1): <c>zh</c> is
    /// Chinese in any script and region.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Whether the corpus names it: it is asked before all those that it does not name.</summary>
    public bool IsNamed { get; init; }
}

/// <summary>The faces that a document is set in, handed in by the caller.</summary>
/// <param name="Sans">For what a design sets without serifs.</param>
/// <param name="Fallback">Faces for characters that a family lacks, asked in this order but for what they say of
/// languages.</param>
public sealed record FontSet(FontFamily Text, FontFamily Sans, FontFamily Code, IReadOnlyList<FallbackFace> Fallback)
{
    /// <summary>The fallback faces in the order in which text of a language asks them.</summary>
    /// <param name="language">BCP 47.</param>
    public IReadOnlyList<FallbackFace> FallbackFor(string language)
    {
        return [.. Fallback.OrderBy(f => f.IsNamed ? 0 : f.Languages.Any(Covers) ? 1 : 2)];

        // Basic filtering (RFC 4647, 3.3.1).
        bool Covers(string range) =>
            language.StartsWith(range, StringComparison.OrdinalIgnoreCase) && (language.Length == range.Length || language[range.Length] == '-');
    }
}
