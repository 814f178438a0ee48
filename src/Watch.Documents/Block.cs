namespace Watch.Documents;

/// <summary>A block of a report. The kinds below are all there are.</summary>
public abstract record Block
{
    private protected Block()
    {
    }
}

/// <param name="Level">2 to 6, without gaps: the report's title is the only heading of level 1.</param>
/// <param name="Id">A name that links can point at, unique in the report, of <c>[a-z0-9-]</c>.</param>
public sealed record Heading(int Level, string Id, Leaf Text) : Block;

public sealed record Paragraph(Leaf Text) : Block;

/// <summary>Words of another, set apart.</summary>
/// <param name="Attribution">Whose words they are, with the dash before them.</param>
public sealed record Quotation(IReadOnlyList<Block> Content, Leaf? Attribution) : Block;

public enum Numbering
{
    Bullet,
    Decimal,
    LowerAlpha,
    UpperAlpha,
    LowerRoman,
    UpperRoman,
}

/// <param name="Start">The first item's number; 1 for bullets.</param>
/// <param name="Tight">Whether the items follow each other without space.</param>
public sealed record ItemList(Numbering Numbering, int Start, bool Tight, IReadOnlyList<ListItem> Items) : Block;

public sealed record ListItem(IReadOnlyList<Block> Content);

/// <summary>Verse: a stanza's lines are leaves, stanzas are lists of lines.</summary>
public sealed record Verse(IReadOnlyList<IReadOnlyList<Leaf>> Stanzas) : Block;

/// <summary>Computer text of one or several lines, which are kept.</summary>
/// <param name="Text">One leaf; its only inline is a <see cref="Code"/> with LF between the lines and none at the end.</param>
public sealed record CodeBlock(string? Syntax, Leaf Text) : Block;

/// <summary>A break between parts, written <c>***</c>.</summary>
public sealed record ThematicBreak : Block;

/// <summary>A part in another language.</summary>
/// <param name="Language">BCP 47.</param>
public sealed record Division(string Language, IReadOnlyList<Block> Content) : Block;

/// <summary>A picture with its caption.</summary>
/// <param name="Path">The picture's path within the corpus, with forward slashes.</param>
/// <param name="AlternativeText">What a reader who cannot see the picture is told; null when it only decorates.</param>
/// <param name="Width">The width as a fraction of the measure, 0 to 1; null for the picture's own.</param>
public sealed record Figure(string? Id, int Number, string Path, string? AlternativeText, double? Width, string? Credit, Leaf? Caption) : Block;

/// <summary>Terms, each with what it means.</summary>
/// <param name="Tight">Whether the entries follow each other without space.</param>
public sealed record DefinitionList(bool Tight, IReadOnlyList<DefinitionEntry> Entries) : Block;

/// <param name="Definitions">One or several, each of blocks.</param>
public sealed record DefinitionEntry(Leaf Term, IReadOnlyList<IReadOnlyList<Block>> Definitions);

/// <summary>A table. Its rows are as wide as it has columns, once the cells that span rows above are counted.</summary>
/// <param name="Number">From 1 where the table has a caption; else 0.</param>
/// <param name="Columns">How each column's cells are aligned.</param>
/// <param name="Head">The rows that name the columns; none in a table without heads.</param>
public sealed record Table(
    string? Id, int Number, Leaf? Caption, IReadOnlyList<ColumnAlignment> Columns, IReadOnlyList<TableRow> Head, IReadOnlyList<TableRow> Body) : Block;

public enum ColumnAlignment
{
    /// <summary>As the design has it.</summary>
    Default,
    Left,
    Centre,
    Right,
}

/// <param name="Cells">Those that begin in this row, from the left.</param>
public sealed record TableRow(IReadOnlyList<TableCell> Cells);

/// <param name="Column">The first of its columns, from 0.</param>
/// <param name="ColumnSpan">How many columns it takes, from 1.</param>
/// <param name="RowSpan">How many rows it takes, from 1; none beyond its head or body.</param>
public sealed record TableCell(int Column, int ColumnSpan, int RowSpan, IReadOnlyList<Block> Content);
