namespace Watch.Documents;

/// <summary>The kinds of parts that a volume has besides its reports.</summary>
public enum MatterKind
{
    HalfTitle,
    TitlePage,
    Imprint,
    Contents,
    Foreword,
    Abbreviations,
    Notes,
    Index,
    Addresses,
    Colophon,
}

/// <summary>A part of a volume that Watch generates, the same for the printed book and the EPUB. Its leaves have no numbers
/// (<see cref="Leaf.Unnumbered"/>), since no position leads into it.</summary>
/// <param name="Title">What contents and heads call it.</param>
/// <param name="Language">BCP 47, of its own words.</param>
public sealed record Matter(MatterKind Kind, string Title, string Language, IReadOnlyList<Block> Content);

/// <summary>The role of a line on a half title, title page or imprint.</summary>
public enum DisplayRole
{
    HalfTitle,
    Title,
    Subtitle,

    /// <summary>Editors or authors.</summary>
    Makers,
    Publisher,

    /// <summary>Place and year.</summary>
    Place,

    /// <summary>The title of a part: Contents, Index.</summary>
    Heading,

    /// <summary>A paragraph of an imprint or colophon.</summary>
    Line,
}

/// <summary>A line of a title page or an imprint. No report holds any.</summary>
public sealed record Display(DisplayRole Role, Leaf Text) : Block;

/// <summary>The table of contents. No report holds any.</summary>
public sealed record ContentsList(IReadOnlyList<ContentsEntry> Entries) : Block;

/// <param name="Number">Of a report that has one; else empty.</param>
/// <param name="Authors">Empty for none.</param>
/// <param name="Target">The start of what it names; null for the title of a group.</param>
/// <param name="Page">The label of its page; empty where none is told.</param>
public sealed record ContentsEntry(string Number, Leaf Title, string Authors, Position? Target, string Page)
{
    /// <summary>The kind of matter that it names, where that is no report and no foreword.</summary>
    public MatterKind? Matter { get; init; }

    /// <summary>Whether a group ends before it, to which it does not belong.</summary>
    public bool FollowsGroup { get; init; }
}

/// <summary>An index. No report holds any.</summary>
public sealed record IndexList(IReadOnlyList<IndexItem> Items) : Block;

/// <summary>A heading of an index with its locators, or a sub-heading.</summary>
/// <param name="Level">1, or 2 for a sub-heading.</param>
/// <param name="BeginsLetter">Whether it is the first of its letter.</param>
public sealed record IndexItem(int Level, bool BeginsLetter, Leaf Text)
{
    /// <summary>What it is called, with which its text begins.</summary>
    public IReadOnlyList<Inline> Heading { get; init; } = [.. Text.Content.Take(1)];
}
