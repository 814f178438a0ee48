namespace Watch.Documents;

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
/// slashes, so that no output depends on where the corpus lies.</summary>
public sealed class SourceText
{
    private readonly int[] lineStarts;

    public SourceText(string path, string text)
    {
        Path = path;
        Text = text;
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
        {
            // A line ends with LF, CR LF or CR, as CommonMark has it.
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
                starts.Add(i + 1);
        }

        lineStarts = [.. starts];
    }

    public string Path { get; }

    public string Text { get; }

    /// <summary>A line by its number, without what ends it.</summary>
    public string Line(int number)
    {
        var start = lineStarts[number - 1];
        var end = number < lineStarts.Length ? lineStarts[number] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    /// <summary>The place of an offset; an offset beyond the text is its end.</summary>
    public SourcePlace Place(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = Array.BinarySearch(lineStarts, offset);
        if (line < 0)
            line = ~line - 1;
        var column = 1;
        for (var i = lineStarts[line]; i < offset; i++)
        {
            if (!char.IsLowSurrogate(Text[i]))
                column++;
        }

        return new(Path, line + 1, column);
    }
}
