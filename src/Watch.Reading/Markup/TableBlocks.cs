using Markdig.Parsers;
using Markdig.Syntax;
using Watch.Documents;

namespace Watch.Reading.Markup;

/// <summary>A table of either way of writing: its rows.</summary>
internal sealed class TableBlock(BlockParser parser) : ContainerBlock(parser)
{
    /// <summary>How each column's cells are aligned.</summary>
    public IReadOnlyList<ColumnAlignment> Columns { get; set; } = [];

    /// <summary>The lines that it is written in, as they are gathered.</summary>
    public List<TableLine> Lines { get; } = [];

    /// <summary>The paragraph beside it that is its caption, and is read before its rows.</summary>
    public ParagraphBlock? Caption { get; set; }

    /// <summary>How many characters of the caption only say that it is one.</summary>
    public int CaptionMark { get; set; } = TableCaptions.Prefix.Length;

    /// <summary>Whether its cells are parted by pipes alone.</summary>
    public bool IsPipeTable { get; init; }

    /// <summary>Whether the lines make no table after all: its only child is a drawing of them.</summary>
    public bool IsBroken { get; set; }

    /// <summary>Where the first row stands that has more or fewer cells than there are columns; -1 for none.</summary>
    public int RaggedAt { get; set; } = -1;
}

/// <param name="isHead">Whether it names the columns.</param>
internal sealed class TableRowBlock(bool isHead) : ContainerBlock(null)
{
    public bool IsHead => isHead;
}

/// <param name="column">The first of its columns, from 0.</param>
internal sealed class TableCellBlock(int column, int columnSpan, int rowSpan) : ContainerBlock(null)
{
    public int FirstColumn => column;

    public int ColumnSpan => columnSpan;

    public int RowSpan => rowSpan;
}
