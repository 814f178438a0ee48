using Watch.Documents.Settings;

namespace Watch.Documents.Houses;

/// <summary>The houses that Watch knows, one row each. A figure that a house does not publish is left out and not checked.</summary>
public static class HouseTable
{
    private const double Inch = 72;
    private const double Mm = 72 / 25.4;

    /// <summary>In alphabetical order.</summary>
    public static IReadOnlyList<House> All { get; } =
    [
        new("bod", "Books on Demand", "bod.de, help on files and covers, September 2026")
        {
            Standard = PrintStandard.X1a2003,
            Bleed = Bleed.All(5 * Mm),
            Sizes =
            [
                (120 * Mm, 190 * Mm), (135 * Mm, 215 * Mm), (148 * Mm, 210 * Mm), (155 * Mm, 220 * Mm), (170 * Mm, 170 * Mm), (170 * Mm, 220 * Mm), (190 * Mm, 270 * Mm),
                (210 * Mm, 150 * Mm), (210 * Mm, 210 * Mm), (210 * Mm, 297 * Mm),
            ],
            // The spine comes from the house's calculator.
            Papers = [new("white", Binding.Paperback, 24, 1200), new("cream", Binding.Paperback, 24, 1200), new("white", Binding.Case, 24), new("cream", Binding.Case, 24)],
            Gutters = [],
            Margin = 5 * Mm,
            LeastLine = 0.25,
            RefusesBlanks = true,
            Cover = new() { Bleed = 5 * Mm, Wrap = 16 * Mm, Hinge = 8 * Mm, Safety = 5 * Mm, SpineTypeFrom = 1, SpineSafety = 1 * Mm, BarCode = (37.3 * Mm, 26 * Mm, 8 * Mm) },
        },
        new("ingram", "IngramSpark", "ingramspark.com, file creation guide, 11 May 2026")
        {
            Standard = PrintStandard.X1a,
            Bleed = new(0.125 * Inch, 0.125 * Inch, 0.125 * Inch, 0),
            // The spine comes with the template that the house makes for a book.
            Papers = [new("white", Binding.Paperback), new("cream", Binding.Paperback), new("white", Binding.Case), new("cream", Binding.Case)],
            Gutters = [(int.MaxValue, 0.5 * Inch)],
            Margin = 0.5 * Inch,
            LeastLine = 0.25,
            MostInk = 240,
            EndsBlank = true,
            RefusesBlanks = true,
            Cover = new() { Bleed = 0.125 * Inch, Wrap = 0.625 * Inch, Hinge = 0.4 * Inch, Safety = 0.25 * Inch, SpineTypeFrom = 1, SpineSafety = 0.0625 * Inch, BarCode = (37.3 * Mm, 26 * Mm, 0.25 * Inch) },
        },
        new("kdp", "Kindle Direct Publishing", "kdp.amazon.com, help topics G201857950 and GVBQ3CMEQW3W2VL6, September 2026")
        {
            Standard = PrintStandard.None,
            Bleed = new(0.125 * Inch, 0.125 * Inch, 0.125 * Inch, 0),
            TrimRange = (4 * Inch, 8.5 * Inch, 6 * Inch, 11.69 * Inch),
            Papers =
            [
                new("white", Binding.Paperback, 24, 828, 0.002252 * Inch), new("cream", Binding.Paperback, 24, 776, 0.0025 * Inch),
                new("standard-colour", Binding.Paperback, 72, 600, 0.002252 * Inch), new("premium-colour", Binding.Paperback, 24, 828, 0.002347 * Inch),
                // Of hardcovers the house's calculator alone tells the spine.
                new("white", Binding.Case, 75, 550), new("cream", Binding.Case, 75, 550), new("premium-colour", Binding.Case, 75, 550),
            ],
            Gutters = [(150, 0.375 * Inch), (300, 0.5 * Inch), (500, 0.625 * Inch), (700, 0.75 * Inch), (828, 0.875 * Inch)],
            // With bleed; without, a quarter of an inch.
            Margin = 0.375 * Inch,
            LeastType = 7,
            LeastLine = 0.75,
            LeastTint = 0.1,
            RefusesBlanks = true,
            Cover = new() { Bleed = 0.125 * Inch, Wrap = 0.51 * Inch, Hinge = 0.4 * Inch, Safety = 0.125 * Inch, SpineTypeFrom = 79, SpineSafety = 0.0625 * Inch, BarCode = (2 * Inch, 1.2 * Inch, 0.25 * Inch) },
        },
        new("lulu", "Lulu", "lulu.com, book creation guide, September 2026")
        {
            Standard = PrintStandard.None,
            Bleed = Bleed.All(0.125 * Inch),
            Papers =
            [
                new("white", Binding.Paperback, 32, 800, Inch / 444, 0.06 * Inch), new("cream", Binding.Paperback, 32, 800, Inch / 444, 0.06 * Inch),
                // Of these a table of the house tells the spine.
                new("white", Binding.Case, 24), new("cream", Binding.Case, 24),
            ],
            Gutters = [(60, 0.5 * Inch), (150, 0.625 * Inch), (400, 1 * Inch), (600, 1.125 * Inch), (int.MaxValue, 1.25 * Inch)],
            Margin = 0.5 * Inch,
            LeastTint = 0.2,
            MostInk = 270,
            RefusesBlanks = true,
            Cover = new() { Bleed = 0.125 * Inch, Wrap = 0.75 * Inch, Hinge = 0.25 * Inch, Safety = 0.5 * Inch, SpineTypeFrom = 80, SpineSafety = 0.125 * Inch, BarCode = (2 * Inch, 1.2 * Inch, 0.25 * Inch) },
        },
    ];

    /// <summary>The house of a name; null for none.</summary>
    public static House? Named(string name) => All.FirstOrDefault(h => h.Name == name);
}
