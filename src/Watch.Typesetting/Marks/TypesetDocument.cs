using System.Globalization;
using Watch.Documents;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Pages;

namespace Watch.Typesetting.Marks;

public enum FolioStyle
{
    Arabic,
    LowerRoman,
}

/// <summary>A printed page number.</summary>
public readonly record struct Folio(int Value, FolioStyle Style)
{
    public override string ToString() => Style == FolioStyle.Arabic ? Value.ToString(CultureInfo.InvariantCulture) : Roman(Value);

    private static string Roman(int value)
    {
        var roman = "";
        foreach (var (size, sign) in Signs)
        {
            for (; value >= size; value -= size)
                roman += sign;
        }

        return roman;
    }

    private static readonly (int, string)[] Signs =
    [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
        (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ];
}

/// <summary>A named point that links and outline entries lead to.</summary>
public sealed record Destination(string Name, Point At)
{
    /// <summary>Whether only the locators of a volume lead here. A single report is written without such destinations.</summary>
    public bool IsForLocators { get; init; }
}

/// <summary>A finished page. Its marks are in drawing order; for tagged marks this is the reading order.</summary>
/// <param name="Start">The position of the first body text that begins on the page; null for none.</param>
public sealed record Page(
    Folio Folio,
    Size Paper,
    IReadOnlyList<Mark> Marks,
    IReadOnlyList<Destination> Destinations,
    Position? Start)
{
    /// <summary>Whether the book is bound at the right, as where lines run from right to left: its first page is a left-hand one.</summary>
    public bool IsBoundRight { get; init; }

    /// <summary>Whether the page is a right-hand one, with the spine at its left.</summary>
    public bool IsOnTheRight => (Folio.Value % 2 == 1) != IsBoundRight;

    /// <summary>The position of the first text on the page, which may belong to a note or a figure.</summary>
    public Position? OtherStart { get; init; }
}

/// <param name="Level">From 1 for the outermost level.</param>
/// <param name="Destination">The name of one of the pages' destinations.</param>
public sealed record OutlineEntry(int Level, string Title, string Destination);

/// <summary>A set document: everything that a writer needs.</summary>
/// <param name="Language">The language tag (BCP 47).</param>
public sealed record TypesetDocument(
    string Language,
    IReadOnlyList<Page> Pages,
    TagTree Tags,
    IReadOnlyList<OutlineEntry> Outline)
{
    /// <summary>The lines of type in page order; empty unless the document was set with its lines examined.</summary>
    internal IReadOnlyList<PlacedLine> Lines { get; init; } = [];

    /// <summary>The typographic faults of the pages; empty unless the document was set with its pages examined.</summary>
    internal IReadOnlyList<PageFinding> PageFindings { get; init; } = [];
}
