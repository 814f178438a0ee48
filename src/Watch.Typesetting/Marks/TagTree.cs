using Watch.Documents;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.Marks;

/// <summary>The standard structure types that Watch uses (ISO 32000-1, 14.8.4), and two of its own: a writer maps <see
/// cref="Title"/> to H1 and <see cref="Byline"/> to P.</summary>
public enum TagKind
{
    Document,
    Section,
    Division,
    Title,
    Byline,

    /// <summary>H1 to H6, depending on <see cref="Tag.Level"/>.</summary>
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

    /// <summary>A cell that names a row or a column. Other cells refer to it by its <see cref="Tag.Scope"/> or list it
    /// in <see cref="Tag.Headers"/>.</summary>
    TableHeaderCell,
    TableCell,

    /// <summary>A table of contents.</summary>
    Contents,

    /// <summary>One entry of a table of contents.</summary>
    ContentsItem,
    Index,
}

/// <summary>Which cells a header cell names.</summary>
public enum HeaderScope
{
    Row,
    Column,
    Both,
}

/// <summary>A node of the logical structure, as a screen reader presents it.</summary>
/// <param name="Number">The tag's index in the tree. Parents come before children, and siblings are in reading order.</param>
/// <param name="Parent">The parent's number; -1 for a root.</param>
public sealed record Tag(int Number, int Parent, TagKind Kind)
{
    /// <summary>1 to 6 for a heading, 0 for any other tag.</summary>
    public int Level { get; init; }

    /// <summary>The language tag (BCP 47), where it differs from the parent's.</summary>
    public string? Language { get; init; }

    public string? AlternativeText { get; init; }

    /// <summary>What an abbreviation stands for; set on a <see cref="TagKind.Span"/>.</summary>
    public string? Expansion { get; init; }

    /// <summary>An identifier unique in the document. Every note has one, and so has every header cell listed in <see
    /// cref="Headers"/>.</summary>
    public string? Id { get; init; }

    /// <summary>How a list numbers its items; null where the labels are words, as in a list of definitions.</summary>
    public Numbering? Numbering { get; init; }

    /// <summary>How many columns a table cell spans. Cells that it covers have no tags.</summary>
    public int ColumnSpan { get; init; } = 1;

    /// <summary>How many rows a table cell spans.</summary>
    public int RowSpan { get; init; } = 1;

    /// <summary>Set on a header cell.</summary>
    public HeaderScope? Scope { get; init; }

    /// <summary>The <see cref="Id"/>s of the cell's header cells, in the order in which they are read; empty where
    /// scopes suffice.</summary>
    public IReadOnlyList<string> Headers { get; init; } = [];
}

/// <summary>The logical structure of a document. Marks refer to tags by number.</summary>
public sealed record TagTree(IReadOnlyList<Tag> Tags)
{
    /// <summary>The structure of this document as part of a volume: its roots are sections, and its ids are qualified
    /// like the names of destinations.</summary>
    internal TagTree InVolume(DestinationNames names) => new([.. Tags.Select(t => t.Parent < 0 ? t with { Kind = TagKind.Section } : t.Id is null && t.Headers.Count == 0 ? t : t with
    {
        Id = t.Id is null ? null : names.Qualify(t.Id),
        Headers = [.. t.Headers.Select(names.Qualify)],
    })]);
}
