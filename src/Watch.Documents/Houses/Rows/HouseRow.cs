namespace Watch.Documents.Houses.Rows;

/// <summary>What a printing house asks for, as it publishes it: the one place that both the maker of books and the judge of files read. It is data and shares no
/// code of theirs. Lengths are in points; a figure that a house does not publish is 0 or null, and is not checked.</summary>
/// <param name="Name">In lower case, as in <c>watch.yaml</c> and <c>--profile</c>.</param>
/// <param name="Source">Where its demands were read, and when.</param>
internal sealed record HouseRow(string Name, string FullName, string Source)
{
    /// <summary>Which figures are not from the house's own pages, and where they were read instead; null for none.</summary>
    public string? Elsewhere { get; init; }

    /// <summary>The standard of its files: <c>x-4</c>, <c>x-1a</c>, <c>x-1a:2003</c> or <c>pdf</c>.</summary>
    public required string Standard { get; init; }

    /// <summary>What is printed beyond the trim at head, foot, fore-edge and spine.</summary>
    public required (double Head, double Foot, double Outer, double Inner) Bleed { get; init; }

    /// <summary>Width and height of the trimmed pages that it cuts; empty where it names none.</summary>
    public IReadOnlyList<(double Width, double Height)> Sizes { get; init; } = [];

    /// <summary>The least and the greatest trimmed page, where it cuts any size between.</summary>
    public (double LeastWidth, double MostWidth, double LeastHeight, double MostHeight)? Range { get; init; }

    /// <summary>How far sizes may differ from page to page.</summary>
    public double SizeTolerance { get; init; } = 1;

    /// <summary>In order of preference: the first is taken where nobody names one.</summary>
    public required IReadOnlyList<PaperRow> Papers { get; init; }

    /// <summary>The least inner margin of books of up to so many pages, in order.</summary>
    public IReadOnlyList<(int Pages, double Width)> Gutters { get; init; } = [];

    /// <summary>The white at the other edges of pages without bleed. Running heads and folios count as type.</summary>
    public double Margin { get; init; }

    /// <summary>The same of pages with bleed.</summary>
    public double MarginWithBleed { get; init; }

    /// <summary>What books of ours keep where the house publishes no margin.</summary>
    public double KeptMargin { get; init; }

    public double LeastType { get; init; }

    public double LeastLine { get; init; }

    /// <summary>In per cent.</summary>
    public double LeastTint { get; init; }

    /// <summary>In per cent of the sum of all inks.</summary>
    public double? MostInk { get; init; }

    /// <summary>Pixels to the inch.</summary>
    public double LeastPixels { get; init; } = 300;

    public double LeastLineArtPixels { get; init; } = 300;

    /// <summary>Whether the number of pages must be even.</summary>
    public bool IsEven { get; init; }

    /// <summary>Whether the last page must be blank.</summary>
    public bool EndsBlank { get; init; }

    /// <summary>Whether it counts blank pages at the end as faults, and folds no sections of its customers' choice.</summary>
    public bool RefusesBlanks { get; init; }

    public HouseRefusals Refuses { get; init; }

    /// <summary>In bytes; 0 for no limit.</summary>
    public long LongestFile { get; init; }

    public required CoverRow Cover { get; init; }
}

/// <summary>A paper that a house binds.</summary>
/// <param name="IsCase">Whether it is bound between boards.</param>
/// <param name="Least">The fewest pages.</param>
/// <param name="Most">The most.</param>
/// <param name="Page">What each page adds to the spine; null where the house tells the spine only with a template.</param>
/// <param name="Spine">What the spine has besides.</param>
internal sealed record PaperRow(string Name, bool IsCase, int Least = 1, int Most = int.MaxValue, double? Page = null, double Spine = 0);

/// <summary>What a house asks of covers.</summary>
/// <param name="Bleed">Of a paperback.</param>
/// <param name="Wrap">The paper that is folded round a board.</param>
/// <param name="Hinge">The joint between board and spine.</param>
/// <param name="Safety">The white around type that the house asks for; 0 for none.</param>
/// <param name="KeptSafety">The white that covers of ours keep.</param>
/// <param name="SpineTypeFrom">The fewest pages of a book with type on its spine; 0 where the house says nothing.</param>
/// <param name="SpineSafety">The white on each side of the type on a spine.</param>
/// <param name="BarCode">The place that is kept clear for a bar code, and its distance from the edges.</param>
internal sealed record CoverRow(
    double Bleed, double Wrap, double Hinge, double Safety, double KeptSafety, int SpineTypeFrom, double SpineSafety, (double Width, double Height, double FromEdge) BarCode);

/// <summary>What a house does not take.</summary>
[Flags]
internal enum HouseRefusals
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
