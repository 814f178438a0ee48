using Watch.Documents;

namespace Watch.Pdf.Metadata;

/// <summary>What a PDF says of itself, in its information dictionary and, equally, in its XMP.</summary>
public sealed record PdfInformation
{
    public required string Title { get; init; }

    /// <summary>Names as they are said, in order.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public string? Description { get; init; }

    public IReadOnlyList<string> Keywords { get; init; } = [];

    public string? Publisher { get; init; }

    public string? Rights { get; init; }

    /// <summary>An SPDX identifier or a URL.</summary>
    public string? Licence { get; init; }

    /// <summary>Kind (<c>doi</c>, <c>issn</c>, <c>isbn</c>, <c>urn</c>, <c>ark</c>, <c>url</c>) and value; the first that does not
    /// name the series is the document's main identifier.</summary>
    public IReadOnlyList<(string Kind, string Value)> Identifiers { get; init; } = [];

    /// <summary>The series that the document is part of, and its number there.</summary>
    public string? Series { get; init; }

    public int? Number { get; init; }

    /// <summary>When what the document says was published.</summary>
    public DateOnly? Published { get; init; }

    /// <summary>When what it says was changed, and how, the oldest first.</summary>
    public IReadOnlyList<(DateOnly Date, string Note)> Revisions { get; init; } = [];

    /// <summary>Addresses of the same in other languages.</summary>
    public IReadOnlyList<string> Translations { get; init; } = [];

    /// <summary>When the document was made and last changed. Without one the PDF has no dates.</summary>
    public DateTimeOffset? Date { get; init; }

    /// <summary>The version of Watch.</summary>
    public required string Version { get; init; }

    /// <summary>The program that made the document.</summary>
    public string Producer => $"Watch {Version}";
}

/// <param name="Pretty">Whether the file is to be read by people: uncompressed, without object streams, indented.</param>
/// <param name="Standard">The archival standard that the file claims, beside PDF/UA-1.</param>
public sealed record PdfOptions(bool Pretty = false, ArchiveStandard Standard = ArchiveStandard.A2a)
{
    /// <summary>Whether links, the outline and the names that they lead to are written; a printer has no use for them.</summary>
    public bool HasLinks { get; init; } = true;

    /// <summary>Files that lie within the file; only PDF/A-3 may have any.</summary>
    public IReadOnlyList<Attachment> Attachments { get; init; } = [];
}
