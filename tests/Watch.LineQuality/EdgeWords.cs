namespace Watch.LineQuality;

/// <summary>Counts words repeated at the edge of consecutive lines, where a repetition catches the eye.</summary>
public static class EdgeWords
{
    /// <summary>How often a line begins, or ends, with the same word as the line directly above it in its paragraph.
    /// Case and punctuation are ignored; the parts of a hyphenated word do not count.</summary>
    public static int Repeats(IReadOnlyList<BodyLine> lines)
    {
        var repeats = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            if (!lines[i].FollowsClosely || lines[i].BeginsParagraph)
                continue;
            var broken = i > 1 && lines[i - 2].Line.End != LineEnd.Whole && !lines[i - 1].BeginsParagraph;
            var (first, above) = (FirstWord(lines[i].Line, lines[i - 1].Line.End != LineEnd.Whole), FirstWord(lines[i - 1].Line, broken));
            repeats += first is not null && first == above ? 1 : 0;
            var last = LastWord(lines[i].Line);
            repeats += last is not null && last == LastWord(lines[i - 1].Line) ? 1 : 0;
        }

        return repeats;
    }

    private static string? FirstWord(MeasuredLine line, bool broken) => broken ? null : WordsOf(line.Words[0].Text).FirstOrDefault();

    private static string? LastWord(MeasuredLine line) => line.End != LineEnd.Whole ? null : WordsOf(line.Words[^1].Text).LastOrDefault();

    /// <summary>The words between two spaces, separated at dashes.</summary>
    private static IEnumerable<string> WordsOf(string text) =>
        text.Split('\u2014', '\u2013').Select(Bare).Where(w => w.Length > 0);

    /// <summary>The word without punctuation and, unless it consists of digits, without a note reference.</summary>
    private static string Bare(string text)
    {
        var isLetter = text.Any(char.IsLetter) ? (Func<char, bool>)char.IsLetter : char.IsLetterOrDigit;
        var (start, end) = (0, text.Length);
        while (start < end && !isLetter(text[start]))
            start++;
        while (end > start && !isLetter(text[end - 1]))
            end--;
        return text[start..end].ToLowerInvariant();
    }
}
