namespace Watch.Documents.Diagnostics;

/// <summary>A place in a source file: the path as the corpus names it, line and column counted from 1,
/// the column in code points.</summary>
public readonly record struct SourcePlace(string Path, int Line, int Column)
{
    public override string ToString() => Line == 0 ? Path : FormattableString.Invariant($"{Path}:{Line}:{Column}");
}

/// <summary>A stretch of a source text, in UTF-16 units.</summary>
public readonly record struct SourceSpan(int Start, int Length)
{
    public int End => Start + Length;
}

/// <summary>The text of one file and where its lines begin. The path is relative to the corpus, with forward
/// slashes, so that no output depends on where the corpus lies. Offsets count in <see cref="Text"/>; lines and columns are
/// those of the file.</summary>
public sealed class SourceText
{
    private readonly int[] lineStarts;
    private readonly IReadOnlyList<SourceMap.Piece> pieces;

    public SourceText(string path, string text)
        : this(path, text, text, [new(0, 0)])
    {
    }

    /// <param name="text">The text, its characters composed.</param>
    /// <param name="written">The text as the file has it.</param>
    /// <param name="pieces">Where the text stands in it, by offset.</param>
    public SourceText(string path, string text, string written, IReadOnlyList<SourceMap.Piece> pieces)
    {
        Path = path;
        Text = text;
        Written = written;
        this.pieces = pieces;
        var starts = new List<int> { 0 };
        for (var i = 0; i < written.Length; i++)
        {
            // A line ends with LF, CR LF or CR, as CommonMark has it.
            if (written[i] == '\n' || (written[i] == '\r' && (i + 1 == written.Length || written[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        lineStarts = [.. starts];
    }

    public string Path { get; }

    /// <summary>What is read. Letters and the marks on them are composed (Unicode's form C), so that equal words are equal.</summary>
    public string Text { get; }

    /// <summary>The text as the file has it.</summary>
    public string Written { get; }

    /// <summary>A line of the file by its number, without what ends it.</summary>
    public string Line(int number)
    {
        var start = lineStarts[number - 1];
        var end = number < lineStarts.Length ? lineStarts[number] : Written.Length;
        return Written[start..end].TrimEnd('\r', '\n');
    }

    /// <summary>The place of an offset; an offset beyond the text is its end.</summary>
    public SourcePlace Place(int offset) => Places([offset])[0];

    /// <summary>The offset of a place in this source.</summary>
    public int Offset(SourcePlace place)
    {
        var offset = lineStarts[place.Line - 1];
        for (var column = 1; column < place.Column && offset < Written.Length; column++)
            offset += char.IsHighSurrogate(Written[offset]) && offset + 1 < Written.Length ? 2 : 1;
        return FromWritten(offset);
    }

    /// <summary>The offset in <see cref="Text"/> of one in <see cref="Written"/>.</summary>
    public int FromWritten(int offset) => SourceMap.Map(pieces, offset, p => p.Source, p => p.Offset);

    /// <summary>The places of offsets in ascending order, counting each line once.</summary>
    public IReadOnlyList<SourcePlace> Places(IReadOnlyList<int> offsets)
    {
        var places = new List<SourcePlace>(offsets.Count);
        var counted = 0;
        var line = -1;
        var column = 1;
        foreach (var unclamped in offsets)
        {
            var offset = SourceMap.Map(pieces, Math.Clamp(unclamped, 0, Text.Length), p => p.Offset, p => p.Source);
            var found = Array.BinarySearch(lineStarts, offset);
            found = found < 0 ? ~found - 1 : found;
            if (found != line)
                (line, counted, column) = (found, lineStarts[found], 1);
            for (; counted < offset; counted++)
            {
                if (!char.IsLowSurrogate(Written[counted]))
                    column++;
            }

            places.Add(new(Path, line + 1, column));
        }

        return places;
    }
}
