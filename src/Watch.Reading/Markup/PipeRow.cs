namespace Watch.Reading.Markup;

/// <summary>Cuts a row of a pipe table into its cells.</summary>
internal static class PipeRow
{
    /// <summary>The cells of a line; null when no pipe parts it. A pipe after a backslash or within code parts
    /// nothing.</summary>
    public static List<(int Start, int End)>? Split(ReadOnlySpan<char> line)
    {
        var end = line.TrimEnd(" \t\r\n").Length;
        var at = line[..end].IndexOfAnyExcept(" \t");
        if (at < 0)
            return null;
        var hasPipe = line[at] == '|';
        if (hasPipe)
            at++;
        var cells = new List<(int, int)>();
        var start = at;
        while (at < end)
        {
            switch (line[at])
            {
                case '\\':
                    at += 2;
                    break;
                case '`':
                    at = AfterCode(line[..end], at);
                    break;
                case '|':
                    hasPipe = true;
                    cells.Add((start, at));
                    start = ++at;
                    break;
                default:
                    at++;
                    break;
            }
        }

        if (start < end || cells.Count == 0)
            cells.Add((start, end));
        return hasPipe ? cells : null;
    }

    /// <summary>Where a code span ends that begins with the backticks at a place, or where those end if nothing closes them.</summary>
    private static int AfterCode(ReadOnlySpan<char> line, int at)
    {
        var opening = Ticks(line, at);
        var after = at + opening;
        for (var next = after; next < line.Length;)
        {
            var found = line[next..].IndexOf('`');
            if (found < 0)
                break;
            next += found;
            var closing = Ticks(line, next);
            next += closing;
            if (closing == opening)
                return next;
        }

        return after;
    }

    private static int Ticks(ReadOnlySpan<char> line, int at)
    {
        var end = line[at..].IndexOfAnyExcept('`');
        return end < 0 ? line.Length - at : end;
    }
}
