using Watch.Documents.Houses.Rows;

namespace Watch.Preflight.Houses;

/// <summary>What a printing house asks of files, in its own figures. Lengths are in points.</summary>
/// <param name="Name">As it is asked for.</param>
/// <param name="Source">Where the house says it, and when that was read.</param>
/// <param name="Bleed">What stands beyond the trim where something bleeds.</param>
/// <param name="Papers">How many pages a book may have, by paper; the first is taken where none is named.</param>
/// <param name="Gutters">The least inner margin by the number of pages up to which it holds.</param>
/// <param name="Margin">The least margin at the other edges.</param>
/// <param name="MarginWithBleed">The same where pages have bleed.</param>
/// <param name="LeastTint">In per cent; 0 where the house says nothing.</param>
/// <param name="InkLimit">In per cent; 0 where the house says nothing.</param>
/// <param name="SpineTypePages">The least number of pages with which a spine may have type; 0 where the house says nothing.</param>
/// <param name="CoverSafety">How far type on a cover stays from its trimmed edges.</param>
internal sealed record House(
    string Name,
    string Source,
    Edges Bleed,
    IReadOnlyList<Paper> Papers,
    bool IsEven,
    bool EndsBlank,
    IReadOnlyList<(int Pages, double Gutter)> Gutters,
    double Margin,
    double MarginWithBleed,
    double LeastType,
    double LeastLine,
    double LeastTint,
    double InkLimit,
    double LeastPpi,
    double LeastLineArtPpi,
    SizeRange? Sizes,
    double SizeTolerance,
    HouseRefusals Refuses,
    int SpineTypePages,
    double CoverSafety,
    long LongestFile)
{
    /// <summary>All there are. The figures are the ones that books are made by, and nothing else is shared with what makes them.</summary>
    public static IReadOnlyList<House> All { get; } = [.. HouseRows.All.Select(Of)];

    public double GutterOf(int pages) => Gutters.Count == 0 ? 0 : Gutters.FirstOrDefault(g => pages <= g.Pages, Gutters[^1]).Gutter;

    public Paper? PaperOf(string? name) => name is null || Papers.Count < 2 ? Papers.FirstOrDefault() : Papers.FirstOrDefault(p => p.Name == name);

    private static House Of(HouseRow row) => new(
        row.Name, $"{row.FullName}: {row.Source}",
        Bleed: new(row.Bleed.Head, row.Bleed.Foot, row.Bleed.Outer, row.Bleed.Inner), Papers: PapersOf(row), row.IsEven, row.EndsBlank, row.Gutters, row.Margin, row.MarginWithBleed,
        row.LeastType, row.LeastLine, row.LeastTint, InkLimit: row.MostInk ?? 0, LeastPpi: row.LeastPixels, LeastLineArtPpi: row.LeastLineArtPixels,
        Sizes: row.Range is var (leastWidth, mostWidth, leastHeight, mostHeight) ? new(leastWidth, leastHeight, mostWidth, mostHeight) : null,
        row.SizeTolerance, row.Refuses, SpineTypePages: row.Cover.SpineTypeFrom, CoverSafety: row.Cover.Safety, row.LongestFile);

    /// <summary>The papers by which a house counts pages: none where it names no limits, one where all of its paperbacks have the same.</summary>
    private static IReadOnlyList<Paper> PapersOf(HouseRow row)
    {
        var soft = row.Papers.Where(p => !p.IsCase).Select(p => new Paper(p.Name, p.Least, p.Most, p.Page ?? 0, p.Spine)).ToList();
        if (soft.TrueForAll(p => p.LeastPages == 1 && p.MostPages == int.MaxValue))
            return [];
        if (soft.Select(p => p with { Name = "" }).Distinct().Count() == 1)
            return [soft[0] with { Name = "any" }];
        return row.Papers.FirstOrDefault(p => p.IsCase) is { } hard ? [.. soft, new("hardcover", hard.Least, hard.Most, hard.Page ?? 0, hard.Spine)] : soft;
    }
}

/// <summary>A length at each edge of a page.</summary>
internal readonly record struct Edges(double Head, double Foot, double Outer, double Inner);

/// <param name="Thickness">What one page adds to the spine; 0 where the house says it by templates alone.</param>
/// <param name="Overhead">What the spine has beside its pages.</param>
internal sealed record Paper(string Name, int LeastPages, int MostPages, double Thickness, double Overhead);

/// <summary>The sizes that pages may be trimmed to.</summary>
internal sealed record SizeRange(double LeastWidth, double LeastHeight, double MostWidth, double MostHeight);
