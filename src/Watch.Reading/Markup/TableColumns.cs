using Watch.Documents;

namespace Watch.Reading.Markup;

/// <summary>Reads how columns are aligned.</summary>
internal static class TableColumns
{
    /// <summary>The alignment that the colons at the ends of a column's dashes say.</summary>
    public static ColumnAlignment AlignmentOf(ReadOnlySpan<char> dashes) => (dashes[0] == ':', dashes[^1] == ':') switch
    {
        (true, true) => ColumnAlignment.Centre,
        (true, false) => ColumnAlignment.Left,
        (false, true) => ColumnAlignment.Right,
        (false, false) => ColumnAlignment.Default,
    };
}
