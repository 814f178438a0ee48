namespace Watch.Fonts;

/// <summary>The four faces of a family.</summary>
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

/// <summary>A face for characters that a family lacks. It is opened only on first use, because most documents need none.</summary>
/// <param name="open">Called only once, whatever the number of threads.</param>
public sealed class FallbackFace(string name, Func<FontFace> open)
{
    private readonly Lazy<FontFace> face = new(open);

    /// <summary>The face's name.</summary>
    public string Name => name;

    public FontFace Face => face.Value;

    /// <summary>The x-height of EB Garamond in em, the face for which <see cref="Size"/> is given.</summary>
    public const double XHeight = 0.4;

    /// <summary>Its em relative to that of a face with this x-height, so that the two match in height and colour.</summary>
    public double Size { get; init; } = 1;

    /// <summary>The languages in whose text it is asked before other fallback faces, as basic language ranges (RFC 4647, 2.1): <c>zh</c> is
    /// Chinese in any script and region.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>Whether the corpus names it. Such a face comes before those that the corpus does not name.</summary>
    public bool IsNamed { get; init; }
}

/// <summary>The faces of a document.</summary>
/// <param name="Sans">For text that a design sets without serifs.</param>
/// <param name="Fallback">Faces for characters that a family lacks, in order of preference among faces for the same languages.</param>
public sealed record FontSet(FontFamily Text, FontFamily Sans, FontFamily Code, IReadOnlyList<FallbackFace> Fallback)
{
    /// <summary>The fallback faces in order of preference for a language.</summary>
    /// <param name="language">BCP 47.</param>
    internal IReadOnlyList<FallbackFace> FallbackFor(string language)
    {
        return [.. Fallback.OrderBy(f => f.IsNamed ? 0 : f.Languages.Any(Covers) ? 1 : 2)];

        // Basic filtering (RFC 4647, 3.3.1).
        bool Covers(string range) =>
            language.StartsWith(range, StringComparison.OrdinalIgnoreCase) && (language.Length == range.Length || language[range.Length] == '-');
    }
}
