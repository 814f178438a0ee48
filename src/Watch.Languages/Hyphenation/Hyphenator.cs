namespace Watch.Languages.Hyphenation;

/// <summary>Finds where a word may be divided: Liang's algorithm (1983) with TeX's patterns, whose exceptions take
/// precedence. Immutable and safe to share between threads.</summary>
public sealed class Hyphenator
{
    private const int LongWord = 128;

    private readonly PatternTrie patterns;

    /// <summary>Offsets of the hyphens, by the word in lower case.</summary>
    private readonly Dictionary<string, int[]> exceptions;

    private readonly bool leavesConsonants;

    private Hyphenator(string language, PatternTrie patterns, Dictionary<string, int[]> exceptions, int leftMinimum, int rightMinimum, bool leavesConsonants)
    {
        Language = language;
        this.patterns = patterns;
        this.exceptions = exceptions;
        LeftMinimum = leftMinimum;
        RightMinimum = rightMinimum;
        this.leavesConsonants = leavesConsonants;
    }

    /// <summary>The language of the patterns, BCP 47.</summary>
    internal string Language { get; }

    /// <summary>The fewest letters before a hyphen.</summary>
    internal int LeftMinimum { get; }

    /// <summary>The fewest letters after a hyphen.</summary>
    internal int RightMinimum { get; }

    /// <summary>Returns a hyphenator with the same patterns that leaves at least so many letters before and after a hyphen.</summary>
    internal Hyphenator WithMinima(int left, int right)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(left, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(right, 1);
        return new(Language, patterns, exceptions, left, right, leavesConsonants);
    }

    /// <summary>Finds the points where a hyphen may be inserted, in order.</summary>
    /// <param name="word">A word, perhaps with punctuation around it. Each part between apostrophes or hyphens is
    /// hyphenated separately. A word with a digit, an underscore or any other sign is not hyphenated, and neither is a part with
    /// capitals within it, which mostly is an abbreviation. The exception is a part that consists of capitalised words, such as WebAssembly:
    /// hyphens may stand between these words and within each.</param>
    /// <param name="points">Receives the offsets of the characters that may begin a line. It must be as long as the word.</param>
    /// <returns>The number of points.</returns>
    public int Points(ReadOnlySpan<char> word, Span<int> points)
    {
        var (first, last) = (-1, -1);
        for (var i = 0; i < word.Length; i++)
        {
            if (char.IsLetter(word[i]))
                (first, last) = (first < 0 ? i : first, i);
            else if (char.IsDigit(word[i]) || word[i] == '_')
                return 0;
        }

        if (first < 0)
            return 0;
        for (var i = first; i <= last; i++)
        {
            if (!char.IsLetter(word[i]) && !IsJoint(word[i]))
                return 0;
        }

        var count = 0;
        for (var start = first; start <= last;)
        {
            var end = start;
            while (end <= last && char.IsLetter(word[end]))
                end++;
            count += PointsOfPart(word[start..end], start, points[count..]);
            start = end + 1;
        }

        return count;
    }

    /// <summary>Returns the word with hyphens at its points, as dictionaries print it.</summary>
    internal string Show(string word)
    {
        var points = new int[word.Length];
        var count = Points(word, points);
        var shown = word;
        for (var i = count - 1; i >= 0; i--)
            shown = shown.Insert(points[i], "-");
        return shown;
    }

    private static bool IsJoint(char c) => c is '\'' or '’' or '-' or '‐' or '‑' or '–';

    private int PointsOfPart(ReadOnlySpan<char> part, int offset, Span<int> points)
    {
        if (part.Length < LeftMinimum + RightMinimum)
            return 0;
        var lower = part.Length <= LongWord ? stackalloc char[LongWord] : new char[part.Length];
        lower = lower[..part.Length];
        for (var i = 0; i < part.Length; i++)
        {
            if (i > 0 && char.IsUpper(part[i]))
                return PointsOfJoinedWords(part, offset, points);
            lower[i] = char.ToLowerInvariant(part[i]);
        }

        var count = 0;
        if (exceptions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower, out var known))
        {
            foreach (var point in known)
            {
                if (point >= LeftMinimum && point <= part.Length - RightMinimum)
                    points[count++] = offset + point;
            }

            return count;
        }

        var levels = part.Length <= LongWord ? stackalloc byte[LongWord + 3] : new byte[part.Length + 3];
        patterns.Levels(lower, levels);
        var start = 0;
        var kept = true;
        for (var point = LeftMinimum; point <= part.Length - RightMinimum; point++)
        {
            if (levels[point + 1] % 2 == 0)
                continue;

            // The patterns do not say which of the two hyphens beside a single consonant is right: neither is taken.
            var spoken = IsSyllable(lower[start..point]);
            if (!spoken && start > 0 && kept)
                count--;
            kept = spoken;
            if (kept)
                points[count++] = offset + point;
            start = point;
        }

        if (start > 0 && kept && !IsSyllable(lower[start..]))
            count--;
        return count;
    }

    private int PointsOfJoinedWords(ReadOnlySpan<char> part, int offset, Span<int> points)
    {
        var count = 0;
        for (var start = 0; start < part.Length;)
        {
            var end = start + 1;
            while (end < part.Length && !char.IsUpper(part[end]))
                end++;
            if (!char.IsUpper(part[start]) || end - start < RightMinimum)
                return 0;
            if (start > 0)
                points[count++] = offset + start;
            count += PointsOfPart(part[start..end], offset + start, points[count..]);
            start = end;
        }

        return count;
    }

    /// <summary>Whether letters can be a syllable. Letters that English does not have are taken for vowels.</summary>
    private bool IsSyllable(ReadOnlySpan<char> letters) => !leavesConsonants || letters.IndexOfAnyExcept("bcdfghjklmnpqrstvwxz") >= 0;

    /// <summary>Reads the files of patterns that are built into the program.</summary>
    internal static Hyphenator Load(HyphenationPatterns source)
    {
        var parsed = source.Files.Select(PatternFile.Load).ToList();
        var exceptions = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var exception in parsed.SelectMany(f => f.Exceptions))
        {
            var points = new List<int>();
            for (var i = exception.IndexOf('-'); i >= 0; i = exception.IndexOf('-', i + 1))
                points.Add(i - points.Count);
            exceptions[exception.Replace("-", "").ToLowerInvariant()] = [.. points];
        }

        return new(source.Language, new PatternTrie([.. parsed.SelectMany(f => f.Patterns)]), exceptions, source.LeftMinimum, source.RightMinimum, source.LeavesConsonants);
    }
}
