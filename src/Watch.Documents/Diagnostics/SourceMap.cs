namespace Watch.Documents.Diagnostics;

/// <summary>Where each character of a report's leaves stands in its source. Smart punctuation and entities make the
/// printed text longer or shorter than what was written, so offsets are mapped piece by piece.</summary>
public sealed class SourceMap
{
    private readonly Dictionary<(int Note, int Block), Piece[]> leaves;

    private SourceMap(Dictionary<(int, int), Piece[]> leaves) => this.leaves = leaves;

    /// <summary>From <paramref name="Offset"/> on, the leaf's text stands in the source from <paramref name="Source"/>
    /// on, unit by unit, up to the next piece.</summary>
    public readonly record struct Piece(int Offset, int Source);

    /// <summary>The source offset of a position; that of the nearest earlier mapped text where the leaf is known,
    /// else null.</summary>
    public int? Find(Position position)
    {
        if (!leaves.TryGetValue((position.Note, position.Block), out var pieces) || pieces.Length == 0)
            return null;
        return Map(pieces, position.Offset, p => p.Offset, p => p.Source);
    }

    /// <summary>The position that stands at a source offset, or the nearest before it; null where no text stands before it.</summary>
    /// <param name="report">The slug that the position names.</param>
    public Position? At(string report, int offset)
    {
        var (best, found) = (-1, default(Position));
        foreach (var ((note, block), pieces) in leaves)
        {
            foreach (var piece in pieces)
            {
                if (piece.Source > best && piece.Source <= offset)
                    (best, found) = (piece.Source, new(report, note, block, piece.Offset + offset - piece.Source));
            }
        }

        return best < 0 ? null : found;
    }

    /// <summary>Where an offset on one side of pieces stands on the other.</summary>
    /// <param name="from">Of a piece, the side of the offset.</param>
    /// <param name="to">Of a piece, the other side.</param>
    internal static int Map(IReadOnlyList<Piece> pieces, int offset, Func<Piece, int> from, Func<Piece, int> to)
    {
        var low = 0;
        var high = pieces.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (from(pieces[middle]) <= offset)
                low = middle;
            else
                high = middle - 1;
        }

        var piece = pieces[low];
        var next = low + 1 < pieces.Count ? to(pieces[low + 1]) : int.MaxValue;
        return Math.Min(to(piece) + Math.Max(0, offset - from(piece)), Math.Max(to(piece), next));
    }

    public sealed class Builder
    {
        private readonly Dictionary<(int, int), Piece[]> leaves = [];

        /// <summary>Records a leaf's pieces, ordered by offset.</summary>
        public void Add(int note, int block, Piece[] pieces) => leaves.Add((note, block), pieces);

        public SourceMap Build() => new(leaves);
    }
}
