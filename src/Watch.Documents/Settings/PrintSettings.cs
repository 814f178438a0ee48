using Watch.Documents.Houses;

namespace Watch.Documents.Settings;

/// <summary>What the file of a book claims to a printer (ISO 15930).</summary>
public enum PrintStandard
{
    /// <summary>PDF/X-4 (ISO 15930-7:2010): tagged, with live transparency.</summary>
    X4,

    /// <summary>PDF/X-1a:2001 (ISO 15930-1), of PDF 1.3.</summary>
    X1a,

    /// <summary>PDF/X-1a:2003 (ISO 15930-4), of PDF 1.4.</summary>
    X1a2003,

    /// <summary>Nothing: for houses that take plain files.</summary>
    None,
}

public enum NotePlacement
{
    PerReport,
    Collected,
}

/// <summary>What is drawn beside the trimmed page for those who cut and print it.</summary>
public enum PrinterMarks
{
    None,

    /// <summary>Lines at the corners of the trimmed page.</summary>
    Crop,

    /// <summary>These, targets for the register of the inks, and a bar of inks.</summary>
    CropRegistrationAndBar,
}

/// <summary>How the pictures of a printed book are inked.</summary>
public enum PictureInks
{
    /// <summary>Gray where no picture of the book has colour, else in four inks.</summary>
    Auto,
    Gray,
    Cmyk,
}

/// <summary>What is printed beyond each edge of the trimmed page, in points.</summary>
/// <param name="Inner">At the spine; 0 where the house takes no bleed there.</param>
public readonly record struct Bleed(double Head, double Foot, double Outer, double Inner)
{
    public static Bleed All(double width) => new(width, width, width, width);
}

/// <summary>What <c>watch.yaml</c> says of the print edition.</summary>
public sealed record PrintSettings
{
    public PrintStandard Standard { get; init; } = PrintStandard.X4;

    public NotePlacement Notes { get; init; }

    /// <summary>Whether the addresses that reports name are listed by host.</summary>
    public bool ListsAddresses { get; init; }

    public Bleed Bleed { get; init; } = Bleed.All(3 * 72 / 25.4);

    /// <summary>The number of pages that a book's is a multiple of: 2, 4, 8, 16 or 32.</summary>
    public int Signature { get; init; } = 2;

    public PrinterMarks Marks { get; init; }

    public PictureInks Colour { get; init; }

    /// <summary>Who prints; null for nobody in particular.</summary>
    public House? House { get; init; }

    public Binding Binding { get; init; }

    /// <summary>One of the house's papers; null for its first, or a paper that is described by its <see cref="Bulk"/>.</summary>
    public string? Paper { get; init; }

    /// <summary>The thickness of a page in points: half of a leaf's.</summary>
    public double? Bulk { get; init; }

    /// <summary>Null where no cover is asked for.</summary>
    public CoverSettings? Cover { get; init; }

    /// <summary>Where the book is printed, as its imprint says; null to say nothing.</summary>
    public string? PrintedIn { get; init; }

    /// <summary>An ICC profile of the press; null for the one that comes with Watch.</summary>
    public NamedFile? Profile { get; init; }
}

/// <summary>What <c>watch.yaml</c> says of the printed cover.</summary>
public sealed record CoverSettings
{
    /// <summary>A picture for the front; null for one of type alone.</summary>
    public NamedFile? Front { get; init; }

    /// <summary>Of the back; null for the volume's description.</summary>
    public string? Text { get; init; }

    /// <summary>Five digits beside the bar code: a currency and a price (EAN-5).</summary>
    public string? Price { get; init; }

    /// <summary>The width of the spine in points, where a house tells it with a template; null where it is reckoned.</summary>
    public double? Spine { get; init; }
}
