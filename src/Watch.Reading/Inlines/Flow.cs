namespace Watch.Reading.Inlines;

/// <summary>The body or one note, whose leaves are numbered from 0.</summary>
/// <param name="note">The note's ordinal; 0 in the body.</param>
internal sealed class Flow(int note)
{
    private int leaves;

    public int Note => note;

    public HeadingLevels Levels { get; } = new();

    public int NextLeaf() => leaves++;
}

/// <summary>Closes the gaps between the levels of headings.</summary>
internal sealed class HeadingLevels
{
    private readonly Stack<(int Written, int Read)> above = [];

    /// <summary>The level that a heading is read as.</summary>
    /// <param name="written">2 to 6.</param>
    /// <param name="skips">Whether it is the first below a gap.</param>
    public int Read(int written, out bool skips)
    {
        var first = true;
        while (above.TryPeek(out var last) && last.Written >= written)
        {
            above.Pop();
            first = last.Written > written && first;
        }

        var parent = above.TryPeek(out var over) ? over : (Written: 1, Read: 1);
        skips = first && written > parent.Written + 1;
        above.Push((written, parent.Read + 1));
        return parent.Read + 1;
    }
}
