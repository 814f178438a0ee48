using Watch.Documents;
using Watch.Languages;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.Marks;

/// <summary>What a part of the document is: the standard structure types that Watch uses (ISO 32000-1, 14.8.4), and
/// <see cref="Title"/> and <see cref="Byline"/>, which a writer maps to H1 and P.</summary>
public enum TagKind
{
    Document,
    Section,
    Division,
    Title,
    Byline,

    /// <summary>H1 to H6, by <see cref="Tag.Level"/>.</summary>
    Heading,
    Paragraph,
    BlockQuote,
    List,
    ListItem,
    Label,
    ListBody,
    Note,
    Link,
    Span,
    Code,
    Figure,
    Caption,
    Table,
    TableHead,
    TableBody,
    TableRow,

    /// <summary>A cell that names a row or a column; says which by <see cref="Tag.Scope"/>, or is named in
    /// <see cref="Tag.Headers"/>.</summary>
    TableHeaderCell,
    TableCell,

    /// <summary>A table of contents.</summary>
    Contents,

    /// <summary>A line of a table of contents.</summary>
    ContentsItem,
    Index,
}

/// <summary>What a header cell of a table names.</summary>
public enum HeaderScope
{
    Row,
    Column,
    Both,
}

/// <summary>A part of the document as a reader who cannot see the page meets it.</summary>
/// <param name="Number">Its place in the tree, parents before children, in reading order.</param>
/// <param name="Parent">The parent's number; -1 for the root.</param>
public sealed record Tag(int Number, int Parent, TagKind Kind)
{
    /// <summary>Of a heading, 1 to 6; else 0.</summary>
    public int Level { get; init; }

    /// <summary>BCP 47, where it is not the parent's.</summary>
    public string? Language { get; init; }

    public string? AlternativeText { get; init; }

    /// <summary>What an abbreviation stands for; of a span.</summary>
    public string? Expansion { get; init; }

    /// <summary>Unique in the document; every note has one, and every header cell that is named in <see cref="Headers"/>.</summary>
    public string? Id { get; init; }

    /// <summary>Of a list; null where its labels are words, as in a list of definitions.</summary>
    public Numbering? Numbering { get; init; }

    /// <summary>Columns that a cell of a table takes. The cells it covers have no tags.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>Rows that a cell of a table takes.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>Of a header cell.</summary>
    public HeaderScope? Scope { get; init; }

    /// <summary>The <see cref="Id"/>s of a cell's headers, where scopes do not find them; in the order of their telling.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];
}

/// <summary>The logical structure of a document. Marks name their tags by number.</summary>
public sealed record TagTree(IReadOnlyList<Tag> Tags)
{
    /// <summary>The structure of a document of its own as that of a part of a volume, in which ids are told apart as names are.</summary>
    internal TagTree InVolume(DestinationNames names) => new([.. Tags.Select(t => t.Parent < 0 ? t with { Kind = TagKind.Section } : t.Id is null && t.Headers.Count == 0 ? t : t with
    {
        Id = t.Id is null ? null : names.Qualify(t.Id),
        Headers = [.. t.Headers.Select(names.Qualify)],
    })]);
}
