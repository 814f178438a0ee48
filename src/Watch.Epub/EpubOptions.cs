using Watch.Documents;

namespace Watch.Epub;

/// <summary>What an EPUB needs besides its volume and settings.</summary>
public sealed record EpubOptions
{
    /// <summary>When the publication was last modified (<c>dcterms:modified</c>), written in UTC to the second.</summary>
    public required DateTimeOffset Modified { get; init; }

    /// <summary>The name and version of the program, for the imprint.</summary>
    public required string Generator { get; init; }

    /// <summary>The date of publication; null if unknown.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The volume's front and back matter, as in the printed book.</summary>
    public IReadOnlyList<Matter> Matter { get; init; } = [];

    /// <summary>Null for a book without a cover.</summary>
    public BookPicture? Cover { get; init; }

    /// <summary>The pictures of the figures, by the path in the reports. A figure without a picture shows its alternative text.</summary>
    public IReadOnlyDictionary<string, BookPicture> Pictures { get; init; } = new Dictionary<string, BookPicture>();

    /// <summary>The embedded faces, those of the text first; empty to leave the choice to the reader.</summary>
    public IReadOnlyList<EmbeddedFont> Fonts { get; init; } = [];

    /// <summary>The printed edition whose pages the book lists; null for a book without page list.</summary>
    public EditionRecord? Edition { get; init; }
}

public enum BookPictureFormat
{
    Png,
    Jpeg,
}

/// <summary>A picture's file, RGB or gray and upright by its pixels.</summary>
/// <param name="Width">In pixels, as it is shown.</param>
/// <param name="Height">In pixels, as it is shown.</param>
/// <param name="Content">Gives the file when it is written, so that only one picture at a time is in memory.</param>
public sealed record BookPicture(BookPictureFormat Format, int Width, int Height, Func<ReadOnlyMemory<byte>> Content);

/// <summary>An embedded face.</summary>
/// <param name="Family">Its family's name, which the faces of a family share.</param>
/// <param name="Program">A TrueType or OpenType font.</param>
public sealed record EmbeddedFont(string Family, bool IsBold, bool IsItalic, ReadOnlyMemory<byte> Program);
