using Watch.Documents;
using Watch.Documents.Settings;
using Watch.Pdf.Content;

namespace Watch.Pdf.Metadata;

/// <summary>The metadata of a PDF. Information dictionary and XMP agree on it.</summary>
public sealed record PdfInformation
{
    public required string Title { get; init; }

    /// <summary>Full names in reading order, in the order of authorship.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Description { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public string? Publisher { get; init; }

    public string? Rights { get; init; }

    /// <summary>An SPDX identifier or a URL.</summary>
    public string? Licence { get; init; }

    /// <summary>Kind (<c>doi</c>, <c>issn</c>, <c>isbn</c>, <c>urn</c>, <c>ark</c>, <c>url</c>) and value. The first
    /// one that is not an <c>issn</c>, which identifies the series, is the document's main identifier.</summary>
    public IReadOnlyList<(string Kind, string Value)> Identifiers { get; init; } = [];

    /// <summary>The series that the document is part of.</summary>
    public string? Series { get; init; }

    public int? Number { get; init; }

    /// <summary>The date of first publication.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>Date and description of each later change, the oldest first.</summary>
    public IReadOnlyList<(DateOnly Date, string Note)> Revisions { get; init; } = [];

    /// <summary>The addresses of translations.</summary>
    public IReadOnlyList<string> Translations { get; init; } = [];

    /// <summary>The date of creation and last change in the file; null for a PDF without dates.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The languages of the text besides the document's (BCP 47), those first that say the most.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>The version of Watch.</summary>
    public required string Version { get; init; }

    /// <summary>The program that made the document.</summary>
    public string Producer => $"Watch {Version}";
}

/// <param name="Pretty">Whether to write the file for human readers: uncompressed, indented, without object streams.</param>
/// <param name="Standard">The archival standard that the file claims, in addition to PDF/UA-1.</param>
public sealed record PdfOptions(bool Pretty = false, ArchiveStandard Standard = ArchiveStandard.A2a)
{
    /// <summary>Whether to write links, the outline and named destinations. Printers have no use for them.</summary>
    public bool HasLinks { get; init; } = true;

    /// <summary>Where the files of reports are, from this file: empty beside it, or a path that ends with a slash.</summary>
    public string Reports { get; init; } = "";

    /// <summary>How the file is made for a press; null for one that is not. Such a file has no links.</summary>
    public PressOptions? Press { get; init; }

    internal TextInk Ink => Press is null ? TextInk.Gray : TextInk.Black;

    internal bool IsTagged => Press is null or { IsTagged: true };

    /// <summary>Whether PDF/A is claimed. Inks without an output intent break it.</summary>
    internal bool IsArchival => Press is null or { Standard: PrintStandard.X4, IsCover: false };

    /// <summary>The embedded files. Only allowed with <see cref="ArchiveStandard.A3a"/>.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}
