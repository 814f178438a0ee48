namespace Watch.Documents;

/// <summary>A place in what a report says, which survives any setting of it: the report, the note if it lies in
/// one, the leaf, and an offset into the leaf's plain text.</summary>
/// <param name="Report">The report's slug.</param>
/// <param name="Note">The note's ordinal (<see cref="Documents.Note.Ordinal"/>), or 0 in the body.</param>
/// <param name="Block">The leaf's number in reading order, within the body or within the note.</param>
/// <param name="Offset">UTF-16 units into <see cref="Leaf.PlainText"/>.</param>
public readonly record struct Position(string Report, int Note, int Block, int Offset) : IComparable<Position>
{
    /// <summary>Orders the body before the notes and each by leaf and offset; reports by slug.</summary>
    public int CompareTo(Position other)
    {
        var order = string.CompareOrdinal(Report, other.Report);
        if (order == 0)
            order = Note.CompareTo(other.Note);
        if (order == 0)
            order = Block.CompareTo(other.Block);
        return order != 0 ? order : Offset.CompareTo(other.Offset);
    }

    public override string ToString() => Note == 0
        ? FormattableString.Invariant($"{Report}/{Block}.{Offset}")
        : FormattableString.Invariant($"{Report}/n{Note}/{Block}.{Offset}");

    public static bool operator <(Position left, Position right) => left.CompareTo(right) < 0;
    public static bool operator >(Position left, Position right) => left.CompareTo(right) > 0;
    public static bool operator <=(Position left, Position right) => left.CompareTo(right) <= 0;
    public static bool operator >=(Position left, Position right) => left.CompareTo(right) >= 0;
}
