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
/// <param name="SpineOverhead">What a spine has beside its pages.</param>
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
    Refusals Refuses,
    int SpineTypePages,
    double SpineOverhead,
    double CoverSafety,
    long LongestFile)
{
    private const double Inch = 72, Millimetre = 72 / 25.4;

    /// <summary>All there are.</summary>
    public static IReadOnlyList<House> All { get; } =
    [
        new("kdp", "kdp.amazon.com, help pages G201857950, GVBQ3CMEQW3W2VL6 and G201834180; 2026-09",
            Bleed: new(Head: .125 * Inch, Foot: .125 * Inch, Outer: .125 * Inch, Inner: 0),
            Papers: [new("white", 24, 828, .002252 * Inch), new("cream", 24, 776, .0025 * Inch), new("standard-colour", 72, 600, .002252 * Inch), new("premium-colour", 24, 828, .002347 * Inch), new("hardcover", 75, 550, 0)],
            IsEven: true, EndsBlank: false,
            Gutters: [(150, .375 * Inch), (300, .5 * Inch), (500, .625 * Inch), (700, .75 * Inch), (828, .875 * Inch)],
            Margin: .25 * Inch, MarginWithBleed: .375 * Inch, LeastType: 7, LeastLine: .75, LeastTint: 10, InkLimit: 0, LeastPpi: 300, LeastLineArtPpi: 300,
            Sizes: new(4 * Inch, 6 * Inch, 8.5 * Inch, 11.69 * Inch), SizeTolerance: 1, Refuses: Refusals.Transparency | Refusals.Bookmarks | Refusals.Annotations,
            SpineTypePages: 79, SpineOverhead: 0, CoverSafety: .125 * Inch, LongestFile: 650_000_000),
        new("ingram", "IngramSpark, File Creation Guide; 2026-05-11",
            Bleed: new(Head: .125 * Inch, Foot: .125 * Inch, Outer: .125 * Inch, Inner: 0),
            Papers: [], IsEven: true, EndsBlank: true, Gutters: [(int.MaxValue, .5 * Inch)],
            Margin: .5 * Inch, MarginWithBleed: .5 * Inch, LeastType: 0, LeastLine: .249, LeastTint: 0, InkLimit: 240, LeastPpi: 300, LeastLineArtPpi: 600,
            Sizes: null, SizeTolerance: 1, Refuses: Refusals.SpotColours | Refusals.Profiles | Refusals.OtherStandards | Refusals.Annotations,
            SpineTypePages: 0, SpineOverhead: 0, CoverSafety: .25 * Inch, LongestFile: 0),
        new("lulu", "Lulu, Book Creation Guide; 2026-09",
            Bleed: new(Head: .125 * Inch, Foot: .125 * Inch, Outer: .125 * Inch, Inner: .125 * Inch),
            Papers: [new("any", 32, 800, Inch / 444)], IsEven: false, EndsBlank: false,
            Gutters: [(60, .5 * Inch), (150, .625 * Inch), (400, Inch), (600, 1.125 * Inch), (int.MaxValue, 1.25 * Inch)],
            Margin: .5 * Inch, MarginWithBleed: .5 * Inch, LeastType: 0, LeastLine: 0, LeastTint: 20, InkLimit: 270, LeastPpi: 300, LeastLineArtPpi: 300,
            Sizes: null, SizeTolerance: 1, Refuses: Refusals.Transparency, SpineTypePages: 80, SpineOverhead: .06 * Inch, CoverSafety: .5 * Inch, LongestFile: 0),
        new("bod", "BoD, help pages for finished files; 2026-09",
            Bleed: new(Head: 5 * Millimetre, Foot: 5 * Millimetre, Outer: 5 * Millimetre, Inner: 5 * Millimetre),
            Papers: [new("80g", 24, 1200, 0)], IsEven: false, EndsBlank: false, Gutters: [], Margin: 0, MarginWithBleed: 0,
            LeastType: 0, LeastLine: .249, LeastTint: 0, InkLimit: 0, LeastPpi: 300, LeastLineArtPpi: 900,
            Sizes: null, SizeTolerance: Millimetre, Refuses: Refusals.Transparency | Refusals.Rotation, SpineTypePages: 0, SpineOverhead: 0, CoverSafety: 0, LongestFile: 0),
    ];

    public double GutterOf(int pages) => Gutters.Count == 0 ? 0 : Gutters.FirstOrDefault(g => pages <= g.Pages, Gutters[^1]).Gutter;

    public Paper? PaperOf(string? name) => name is null || Papers.Count < 2 ? Papers.FirstOrDefault() : Papers.FirstOrDefault(p => p.Name == name);
}

/// <summary>A length at each edge of a page.</summary>
internal readonly record struct Edges(double Head, double Foot, double Outer, double Inner);

/// <param name="Thickness">What one page adds to the spine; 0 where the house says it by templates alone.</param>
internal sealed record Paper(string Name, int LeastPages, int MostPages, double Thickness);

/// <summary>The sizes that pages may be trimmed to.</summary>
internal sealed record SizeRange(double LeastWidth, double LeastHeight, double MostWidth, double MostHeight);

/// <summary>What a house does not take.</summary>
[Flags]
internal enum Refusals
{
    None = 0,
    Transparency = 1,
    Bookmarks = 2,
    Annotations = 4,
    SpotColours = 8,

    /// <summary>Colours that a profile defines.</summary>
    Profiles = 16,

    /// <summary>Files that are of neither PDF/X-1a nor PDF/X-3.</summary>
    OtherStandards = 32,
    Rotation = 64,
}
