namespace Watch.Preflight.Objects;

/// <summary>What reading a file may cost. It grows with the file, so that a small file cannot ask for much, and nothing is measured by the clock: the same file is always judged alike.</summary>
internal sealed class Budget
{
    /// <summary>No picture is decoded beyond this: a sheet of a cover at 600 samples to the inch in four inks is shorter.</summary>
    public const int LongestPicture = 384 << 20;

    /// <summary>No other stream is.</summary>
    public const int LongestStream = 64 << 20;

    /// <summary>Arrays and dictionaries nested deeper than this are not read.</summary>
    public const int Depth = 200;

    private long bytes;
    private long steps;

    public Budget(long fileLength)
    {
        bytes = (3L << 29) + (80 * fileLength);
        steps = 4_000_000 + (3 * fileLength);
    }

    /// <summary>What it costs to begin a form, a pattern or a glyph, in steps.</summary>
    public const int Form = 20;

    /// <summary>Takes a step of any kind: an operator, an object, a table's entry.</summary>
    public void Step(long count = 1)
    {
        if ((steps -= count) < 0)
            throw new TooMuchException("its objects or its pages' content have no end in reasonable time");
    }

    /// <summary>Takes bytes that a stream is decoded to.</summary>
    public void Take(long count)
    {
        if ((bytes -= count) < 0)
            throw new TooMuchException("its streams grow beyond measure when they are decoded");
    }
}

/// <summary>A file asks for more than its size makes plausible. The message says what, as a clause.</summary>
internal sealed class TooMuchException(string message) : Exception(message);
