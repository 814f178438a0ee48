namespace Watch.Edition;

/// <summary>How the pages of a book fill its sections, the sheets that are folded together.</summary>
/// <param name="Written">The pages that the book has of itself.</param>
/// <param name="Pages">Of a section.</param>
/// <param name="Blanks">The blank pages that are added at the end.</param>
public sealed record Signature(int Written, int Pages, int Blanks)
{
    /// <summary>The sizes of sections that are folded of one sheet; 2 is a leaf, as digital presses print it.</summary>
    public static IReadOnlyList<int> Sizes { get; } = [2, 4, 8, 16, 32];

    /// <param name="endsBlank">Whether at least one page is added.</param>
    public static Signature Of(int written, int pages, bool endsBlank = false) => new(written, pages, (pages - written % pages) % pages is var rest && rest == 0 && endsBlank ? pages : rest);

    /// <summary>The sizes that need fewer blank pages, with how many.</summary>
    public IEnumerable<(int Pages, int Blanks)> Better => Sizes.Select(size => (size, Of(Written, size).Blanks)).Where(size => size.Blanks < Blanks);
}
