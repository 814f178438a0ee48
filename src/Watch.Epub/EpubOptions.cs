using Watch.Documents;

namespace Watch.Epub;

/// <summary>What an EPUB is told beside its corpus.</summary>
public sealed record EpubOptions
{
    /// <summary>When the publication last changed (<c>dcterms:modified</c>), written in UTC to the second.</summary>
    public required DateTimeOffset Modified { get; init; }

    /// <summary>The program and its version, as the imprint names them.</summary>
    public required string Generator { get; init; }

    /// <summary>When the publication is issued; null where no date is known.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The volume's own matter, as in the printed book.</summary>
    public IReadOnlyList<Matter> Matter { get; init; } = [];

    /// <summary>Null for a book without one.</summary>
    public BookPicture? Cover { get; init; }

    /// <summary>The figures' files, by the path that the reports name. A figure whose file is missing shows its alternative text.</summary>
    public IReadOnlyDictionary<string, BookPicture> Pictures { get; init; } = new Dictionary<string, BookPicture>();

    /// <summary>The faces that the book brings, those of its text first; none for the reader's own.</summary>
    public IReadOnlyList<EmbeddedFont> Fonts { get; init; } = [];

    /// <summary>The printed edition whose pages the book lists; null for a book without a page list.</summary>
    public EditionRecord? Edition { get; init; }
}

public enum BookPictureFormat
{
    Png,
    Jpeg,
}

/// <summary>A picture's file.</summary>
/// <param name="Width">In pixels, as it is shown.</param>
/// <param name="Height">In pixels, as it is shown.</param>
/// <param name="Content">The whole file; asked for when it is written, so that a book's pictures need not be in memory together.</param>
public sealed record BookPicture(BookPictureFormat Format, int Width, int Height, Func<ReadOnlyMemory<byte>> Content);

/// <summary>A face that a book brings.</summary>
/// <param name="Family">Faces of one name belong together.</param>
/// <param name="Program">A TrueType or OpenType font.</param>
public sealed record EmbeddedFont(string Family, bool IsBold, bool IsItalic, ReadOnlyMemory<byte> Program);
