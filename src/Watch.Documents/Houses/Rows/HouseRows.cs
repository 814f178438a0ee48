namespace Watch.Documents.Houses.Rows;

/// <summary>The houses that Watch knows, one row each, in alphabetical order. A new house is a row here and nothing else.</summary>
internal static class HouseRows
{
    private const double Inch = 72;
    private const double Mm = 72 / 25.4;

    /// <summary>Of a bar code of full size with its white (ISO/IEC 15420), rounded up.</summary>
    private const double BarWidth = 37.3 * Mm, BarHeight = 26 * Mm;

    public static IReadOnlyList<HouseRow> All { get; } =
    [
        new("bod", "Books on Demand", "bod.de, help on files and covers, September 2026")
        {
            Elsewhere = "The measures of covers are usual ones.",
            Standard = "x-1a:2003",
            Bleed = (5 * Mm, 5 * Mm, 5 * Mm, 5 * Mm),
            Sizes =
            [
                (120 * Mm, 190 * Mm), (135 * Mm, 215 * Mm), (148 * Mm, 210 * Mm), (155 * Mm, 220 * Mm), (170 * Mm, 170 * Mm), (170 * Mm, 220 * Mm), (190 * Mm, 270 * Mm),
                (210 * Mm, 150 * Mm), (210 * Mm, 210 * Mm), (210 * Mm, 297 * Mm),
            ],
            SizeTolerance = Mm,
            // The spine comes from the house's calculator.
            Papers = [new("white", false, 24, 1200), new("cream", false, 24, 1200), new("white", true, 24), new("cream", true, 24)],
            KeptMargin = 5 * Mm,
            LeastLine = 0.25,
            LeastLineArtPixels = 900,
            RefusesBlanks = true,
            Refuses = HouseRefusals.Transparency | HouseRefusals.Rotation,
            Cover = new(Bleed: 5 * Mm, Wrap: 16 * Mm, Hinge: 8 * Mm, Safety: 0, KeptSafety: 5 * Mm, SpineTypeFrom: 0, SpineSafety: 1 * Mm, BarCode: (BarWidth, BarHeight, 8 * Mm)),
        },
        new("ingram", "IngramSpark", "ingramspark.com, file creation guide, 11 May 2026")
        {
            Elsewhere = "The least line is that of the Ghent Workgroup; the hinge of a case is a usual one.",
            Standard = "x-1a",
            Bleed = (0.125 * Inch, 0.125 * Inch, 0.125 * Inch, 0),
            // The spine comes with the template that the house makes for a book.
            Papers = [new("white", false), new("cream", false), new("white", true), new("cream", true)],
            Gutters = [(int.MaxValue, 0.5 * Inch)],
            Margin = 0.5 * Inch,
            MarginWithBleed = 0.5 * Inch,
            LeastLine = 0.25,
            MostInk = 240,
            LeastLineArtPixels = 600,
            IsEven = true,
            EndsBlank = true,
            RefusesBlanks = true,
            Refuses = HouseRefusals.SpotColours | HouseRefusals.Profiles | HouseRefusals.OtherStandards | HouseRefusals.Annotations,
            Cover = new(Bleed: 0.125 * Inch, Wrap: 0.625 * Inch, Hinge: 0.4 * Inch, Safety: 0.25 * Inch, KeptSafety: 0.25 * Inch, SpineTypeFrom: 0, SpineSafety: 0.0625 * Inch, BarCode: (BarWidth, BarHeight, 0.25 * Inch)),
        },
        new("kdp", "Kindle Direct Publishing", "kdp.amazon.com, help topics G201857950, GVBQ3CMEQW3W2VL6 and G201834180, September 2026")
        {
            Elsewhere = "The range of sizes is from pages of third parties; of premium colour, the spine is the one that the house gives for colour.",
            Standard = "pdf",
            Bleed = (0.125 * Inch, 0.125 * Inch, 0.125 * Inch, 0),
            Range = (4 * Inch, 8.5 * Inch, 6 * Inch, 11.69 * Inch),
            Papers =
            [
                new("white", false, 24, 828, 0.002252 * Inch), new("cream", false, 24, 776, 0.0025 * Inch),
                new("standard-colour", false, 72, 600, 0.002252 * Inch), new("premium-colour", false, 24, 828, 0.002347 * Inch),
                // Of hardcovers the house's calculator alone tells the spine.
                new("white", true, 75, 550), new("cream", true, 75, 550), new("premium-colour", true, 75, 550),
            ],
            Gutters = [(150, 0.375 * Inch), (300, 0.5 * Inch), (500, 0.625 * Inch), (700, 0.75 * Inch), (828, 0.875 * Inch)],
            Margin = 0.25 * Inch,
            MarginWithBleed = 0.375 * Inch,
            LeastType = 7,
            LeastLine = 0.75,
            LeastTint = 10,
            IsEven = true,
            RefusesBlanks = true,
            Refuses = HouseRefusals.Transparency | HouseRefusals.Bookmarks | HouseRefusals.Annotations,
            LongestFile = 650_000_000,
            Cover = new(Bleed: 0.125 * Inch, Wrap: 0.51 * Inch, Hinge: 0.4 * Inch, Safety: 0.125 * Inch, KeptSafety: 0.125 * Inch, SpineTypeFrom: 79, SpineSafety: 0.0625 * Inch, BarCode: (2 * Inch, 1.2 * Inch, 0.25 * Inch)),
        },
        new("lulu", "Lulu", "lulu.com, book creation guide, September 2026")
        {
            Standard = "pdf",
            Bleed = (0.125 * Inch, 0.125 * Inch, 0.125 * Inch, 0.125 * Inch),
            Papers =
            [
                new("white", false, 32, 800, Inch / 444, 0.06 * Inch), new("cream", false, 32, 800, Inch / 444, 0.06 * Inch),
                // Of these a table of the house tells the spine.
                new("white", true, 24), new("cream", true, 24),
            ],
            Gutters = [(60, 0.5 * Inch), (150, 0.625 * Inch), (400, 1 * Inch), (600, 1.125 * Inch), (int.MaxValue, 1.25 * Inch)],
            Margin = 0.5 * Inch,
            MarginWithBleed = 0.5 * Inch,
            LeastTint = 20,
            MostInk = 270,
            RefusesBlanks = true,
            Refuses = HouseRefusals.Transparency,
            Cover = new(Bleed: 0.125 * Inch, Wrap: 0.75 * Inch, Hinge: 0.25 * Inch, Safety: 0.5 * Inch, KeptSafety: 0.5 * Inch, SpineTypeFrom: 80, SpineSafety: 0.125 * Inch, BarCode: (2 * Inch, 1.2 * Inch, 0.25 * Inch)),
        },
    ];
}
