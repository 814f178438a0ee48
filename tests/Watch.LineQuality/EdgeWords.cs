namespace Watch.LineQuality;

/// <summary>The words at the edges of lines: the same one twice, one below the other, catches the eye.</summary>
public static class EdgeWords
{
    /// <summary>How often a line begins, or ends, with the word that the line right above in its paragraph begins or ends
    /// with. Case and punctuation do not count; of a word that is broken between two lines neither part counts.</summary>
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

    /// <summary>The words in what stands between two spaces, which dashes part.</summary>
    private static IEnumerable<string> WordsOf(string text) =>
        text.Split('\u2014', '\u2013').Select(Bare).Where(w => w.Length > 0);

    /// <summary>Without punctuation, and without a note's number unless it is all figures.</summary>
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
