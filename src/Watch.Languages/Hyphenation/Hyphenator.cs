namespace Watch.Languages.Hyphenation;

/// <summary>Finds where a word may be hyphenated: Liang's algorithm (1983) with TeX's patterns, and exceptions before
/// them. Immutable and safe to share between threads.</summary>
public sealed class Hyphenator
{
    private const int LongWord = 128;

    private static readonly Lazy<Hyphenator> American = new(() => Load("en-US", "hyph-en-us.tex", "words-en-us.tex", "names.tex"));
    private static readonly Lazy<Hyphenator> British = new(() => Load("en-GB", "hyph-en-gb.tex", "names.tex"));

    private readonly PatternTrie patterns;

    /// <summary>Offsets of the hyphens by the word in lower case.</summary>
    private readonly Dictionary<string, int[]> exceptions;

    private Hyphenator(string language, PatternTrie patterns, Dictionary<string, int[]> exceptions, int leftMinimum, int rightMinimum)
    {
        Language = language;
        this.patterns = patterns;
        this.exceptions = exceptions;
        LeftMinimum = leftMinimum;
        RightMinimum = rightMinimum;
    }

    /// <summary>BCP 47, of the patterns.</summary>
    public string Language { get; }

    /// <summary>The fewest letters before a hyphen.</summary>
    public int LeftMinimum { get; }

    /// <summary>The fewest letters after a hyphen.</summary>
    public int RightMinimum { get; }

    /// <summary>The hyphenator for a language, with the minima of its patterns; null where there are no patterns.</summary>
    /// <param name="language">BCP 47. English that names no region is American.</param>
    public static Hyphenator? For(string language)
    {
        var subtags = language.Split('-');
        if (!subtags[0].Equals("en", StringComparison.OrdinalIgnoreCase))
            return null;
        return (subtags.Length > 1 ? subtags[1].ToUpperInvariant() : "US") switch
        {
            "US" => American.Value,
            "GB" or "AU" or "NZ" or "IE" => British.Value,
            _ => null,
        };
    }

    /// <summary>The same patterns, with at least so many letters before and after a hyphen.</summary>
    public Hyphenator WithMinima(int left, int right)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(left, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(right, 1);
        return new(Language, patterns, exceptions, left, right);
    }

    /// <summary>Finds the points where a hyphen may be inserted, in order.</summary>
    /// <param name="word">A word, perhaps with punctuation around it. Parts joined by apostrophes or hyphens are
    /// hyphenated each for itself. A word with a digit, a low line or any other sign is left whole, as is a part with a
    /// capital after its first letter, an abbreviation mostly, unless it is joined of capitalised words (WebAssembly), which are
    /// hyphenated each for itself and between them.</param>
    /// <param name="points">Receives the offsets of the characters that may begin a line; as long as the word.</param>
    /// <returns>How many points there are.</returns>
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

    /// <summary>The word with hyphens at its points, as dictionaries print it.</summary>
    public string Show(string word)
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

            // TeX's American patterns leave single consonants (dis-tri-b-u-tion, de-c-la-ra-tion), and which of the two
            // hyphens is right they do not say: neither is taken.
            var spoken = HasVowel(lower[start..point]);
            if (!spoken && start > 0 && kept)
                count--;
            kept = spoken;
            if (kept)
                points[count++] = offset + point;
            start = point;
        }

        if (start > 0 && kept && !HasVowel(lower[start..]))
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

    /// <summary>Whether letters can be a syllable; of letters beyond English it is supposed.</summary>
    private static bool HasVowel(ReadOnlySpan<char> letters) => letters.IndexOfAnyExcept("bcdfghjklmnpqrstvwxz") >= 0;

    private static Hyphenator Load(string language, params string[] files)
    {
        var parsed = files.Select(PatternFile.Load).ToList();
        var exceptions = new Dictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var exception in parsed.SelectMany(f => f.Exceptions))
        {
            var points = new List<int>();
            for (var i = exception.IndexOf('-'); i >= 0; i = exception.IndexOf('-', i + 1))
                points.Add(i - points.Count);
            exceptions[exception.Replace("-", "").ToLowerInvariant()] = [.. points];
        }

        return new(language, new PatternTrie([.. parsed.SelectMany(f => f.Patterns)]), exceptions, 2, 3);
    }
}
