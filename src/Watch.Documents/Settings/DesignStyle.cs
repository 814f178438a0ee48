namespace Watch.Documents.Settings;

/// <summary>A design that comes with Watch: its name, and what its pages measure where <c>watch.yaml</c> says nothing else. Lengths
/// are points.</summary>
/// <remarks>Margins follow the canon of Van de Graaf as Tschichold drew it ("Consistent Correlation Between Book Page and Type
/// Area", in "The Form of the Book", 1975): inner to outer and head to foot as 1 to 2, the text two thirds of the page wide and as high as
/// the page is wide. A line has 60 to 75 characters; where both cannot be, on A4, the line wins and the margins share what is left.</remarks>
/// <param name="Name">As <c>style</c> names it.</param>
/// <param name="Lines">Of a page, as many as make it nearly as high as the paper is wide.</param>
/// <param name="Characters">That a line has, about.</param>
public sealed record DesignStyle(string Name, double Width, double Height, double Size, double Leading, double Measure, int Lines, int Characters)
{
    private const double Millimetre = 72 / 25.4;

    // From the end of a longer line the eye does not find the next.
    private const int MostCharacters = 75;

    /// <summary>For the hand: A5, serif throughout.</summary>
    public static DesignStyle House { get; } = new("house", 148 * Millimetre, 210 * Millimetre, 10.5, 14, 148 * Millimetre * 2 / 3, 30, 69);

    /// <summary>For the screen and the office printer: A4, headings without serifs.</summary>
    public static DesignStyle Modern { get; } = new("modern", 210 * Millimetre, 297 * Millimetre, 12, 16, 114 * Millimetre, 37, 69);

    public static IReadOnlyList<DesignStyle> All { get; } = [House, Modern];

    public double InnerMargin => (Width - Measure) / 3;

    public double OuterMargin => InnerMargin * 2;

    public double TopMargin => (Height - Lines * Leading) / 3;

    public double BottomMargin => TopMargin * 2;

    /// <summary>The width of the longest line that type of a size should be set in.</summary>
    public double WidestMeasure(double size) => Measure * MostCharacters / Characters * size / Size;
}
