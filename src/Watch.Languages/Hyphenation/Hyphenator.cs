using System.Globalization;

namespace Watch.Languages.Hyphenation;

/// <summary>Finds where a word may be divided: Liang's algorithm (1983) with TeX's patterns, whose exceptions take
/// precedence. Immutable and safe to share between threads.</summary>
public sealed class Hyphenator
{
    private const int LongWord = 128;

    /// <summary>The fewest letters of a capitalised word within a word. A shorter one mostly is part of an abbreviation.</summary>
    private const int ShortestJoinedWord = 3;

    private const char SoftHyphen = '\u00AD';

    /// <summary>Those of all files. Of more than one they are in scripts of their own.</summary>
    private readonly PatternTrie[] patterns;

    /// <summary>Offsets of the hyphens, by the word in lower case.</summary>
    private readonly Dictionary<string, int[]> exceptions;

    private readonly HyphenationPatterns source;

    private Hyphenator(HyphenationPatterns source, PatternTrie[] patterns, Dictionary<string, int[]> exceptions, int leftMinimum, int rightMinimum)
    {
        this.source = source;
        this.patterns = patterns;
        this.exceptions = exceptions;
        LeftMinimum = leftMinimum;
        RightMinimum = rightMinimum;
        TakesApostrophes = Has('\'') || Has('’');
    }

    /// <summary>The language of the patterns, BCP 47.</summary>
    internal string Language => source.Language;

    /// <summary>The fewest letters before a hyphen.</summary>
    internal int LeftMinimum { get; }

    /// <summary>The fewest letters after a hyphen.</summary>
    internal int RightMinimum { get; }

    /// <summary>Whether an apostrophe is a letter of the patterns, as in French and Ukrainian; else a word is parted there.</summary>
    internal bool TakesApostrophes { get; }

    /// <summary>Returns a hyphenator with the same patterns that leaves at least so many letters before and after a hyphen.</summary>
    internal Hyphenator WithMinima(int left, int right)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(left, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(right, 1);
        return new(source, patterns, exceptions, left, right);
    }

    /// <summary>A hyphenator for a language without patterns, which breaks no word but those of <see cref="With"/>.</summary>
    public static Hyphenator WithoutPatterns(string language) => new(new(language, 2, 2), [], [], 2, 2);

    /// <summary>Returns a hyphenator with the same patterns and other minima and exceptions.</summary>
    /// <param name="left">The fewest letters before a hyphen; null for those of the language.</param>
    /// <param name="right">The fewest letters after a hyphen; null for those of the language.</param>
    /// <param name="words">Words with a hyphen at each place where they may be broken.</param>
    public Hyphenator With(int? left, int? right, IReadOnlyList<string> words) =>
        new(source, patterns, Exceptions(exceptions, words), left ?? LeftMinimum, right ?? RightMinimum);

    /// <summary>Finds the points where a hyphen may be inserted, in order.</summary>
    /// <param name="word">A word, perhaps with punctuation around it. Each part between apostrophes or hyphens is
    /// hyphenated separately, but for apostrophes that the patterns take for letters. A word with a digit, an underscore or any other sign is not hyphenated, and neither is a part with
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
        if (TakesApostrophes && first > 0 && IsApostrophe(word[first - 1]))
            first--;
        for (var i = first; i <= last; i++)
        {
            if (!char.IsLetter(word[i]) && !IsMark(word[i]) && !IsJoint(word[i]))
                return 0;
        }

        var count = 0;
        for (var start = first; start <= last;)
        {
            var end = start + LengthOfPart(word[start..]);
            count += PointsOfPart(word[start..end], start, points[count..]);
            start = Math.Max(end, start + 1);
        }

        return count;
    }

    /// <summary>The length of the part that a text begins with: letters, the marks on them, and apostrophes that the patterns take for letters.</summary>
    public int LengthOfPart(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetter(text[length]) || (length > 0 && IsMark(text[length]))
            || (TakesApostrophes && IsApostrophe(text[length]) && (length == 0 ? text.Length > 1 && char.IsLetter(text[1]) : !IsApostrophe(text[length - 1])))))
            length++;
        return length;
    }

    /// <summary>Returns a text with soft hyphens at the points of its words. A word with soft hyphens of its own has no others.</summary>
    public string Hyphenate(string text) => Insert(text, SoftHyphen);

    /// <summary>Returns the word with hyphens at its points, as dictionaries print it.</summary>
    internal string Show(string word) => Insert(word, '-');

    /// <summary>Reads the files of patterns that are built into the program.</summary>
    internal static Hyphenator Load(HyphenationPatterns source)
    {
        var sets = source.Files.Select(PatternSet.Load).ToList();
        return new(source, [.. sets.Select(s => s.Patterns)], Exceptions([], sets.SelectMany(f => f.Exceptions)), source.LeftMinimum, source.RightMinimum);
    }

    /// <summary>Exceptions, and more that replace those of the same word.</summary>
    private static Dictionary<string, int[]> Exceptions(Dictionary<string, int[]> known, IEnumerable<string> words)
    {
        var exceptions = new Dictionary<string, int[]>(known, StringComparer.Ordinal);
        foreach (var word in words)
        {
            var points = new List<int>();
            for (var i = word.IndexOf('-'); i >= 0; i = word.IndexOf('-', i + 1))
                points.Add(i - points.Count);
            exceptions[word.Replace("-", "").Replace('’', '\'').ToLowerInvariant()] = [.. points];
        }

        return exceptions;
    }

    private static bool IsJoint(char c) => IsApostrophe(c) || c is '-' or '‐' or '‑' or '–' or '·';

    private static bool IsApostrophe(char c) => c is '\'' or '’';

    private static bool IsMark(char c) =>
        c is '\u200C' or '\u200D' || (c >= '\u0300' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);

    private string Insert(string word, char hyphen)
    {
        if (word.Contains(SoftHyphen))
            return word;
        var points = new int[word.Length];
        var count = Points(word, points);
        var shown = word;
        for (var i = count - 1; i >= 0; i--)
            shown = shown.Insert(points[i], hyphen.ToString());
        return shown;
    }

    private bool Has(char c)
    {
        foreach (var trie in patterns)
        {
            if (trie.Has(c))
                return true;
        }

        return false;
    }

    private int PointsOfPart(ReadOnlySpan<char> part, int offset, Span<int> points)
    {
        var letters = part.Length <= LongWord ? stackalloc char[LongWord] : new char[part.Length];
        var places = part.Length <= LongWord ? stackalloc int[LongWord] : new int[part.Length];
        var length = 0;
        for (var i = 0; i < part.Length; i++)
        {
            // A mark that the patterns do not know is no letter: the word is broken as it is without it.
            if (IsMark(part[i]) && !Has(part[i]))
                continue;
            if (length > 0 && char.IsUpper(part[i]) && !IsApostrophe(letters[length - 1]) && !EndsPrefix(part[..i], part[i..]))
                return PointsOfJoinedWords(part, offset, points);
            letters[length] = Letter(part[i]);
            places[length++] = i;
        }

        if (length < LeftMinimum + RightMinimum)
            return 0;
        var count = PointsOfLetters(letters[..length], points);
        for (var i = 0; i < count; i++)
            points[i] = offset + places[points[i]];
        return count;
    }

    /// <summary>The letter that patterns and exceptions have for one of a word.</summary>
    private char Letter(char c) => c switch
    {
        '’' when !Has('’') => '\'',
        'İ' => 'i',
        // Patterns that have ı are of a language whose capital of it is I.
        'I' when Has('ı') => 'ı',
        _ => char.ToLowerInvariant(c),
    };

    /// <summary>Whether a word's small letters stand before its capital by the rules of its language.</summary>
    private bool EndsPrefix(ReadOnlySpan<char> before, ReadOnlySpan<char> rest) =>
        source.HasPrefixedCapitals && before.Length <= 2 && !before.ContainsAnyExceptInRange('a', 'z') && rest.Length > 1 && char.IsLower(rest[1]);

    private int PointsOfLetters(ReadOnlySpan<char> word, Span<int> points)
    {
        var count = 0;
        // An apostrophe at the end may be a quotation mark.
        var last = word.Length - RightMinimum - (IsApostrophe(word[^1]) ? 1 : 0);
        if (exceptions.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known))
        {
            foreach (var point in known)
            {
                if (point >= LeftMinimum && point <= last)
                    points[count++] = point;
            }

            return count;
        }

        var levels = word.Length <= LongWord ? stackalloc byte[LongWord + 3] : new byte[word.Length + 3];
        foreach (var trie in patterns)
            trie.Levels(word, levels);
        var start = 0;
        var kept = true;
        for (var point = LeftMinimum; point <= last; point++)
        {
            if (levels[point + 1] % 2 == 0)
                continue;

            // The patterns do not say which of the two hyphens beside a single consonant is right: neither is taken.
            var spoken = IsSyllable(word[start..point]);
            if (!spoken && start > 0 && kept)
                count--;
            kept = spoken;
            if (kept)
                points[count++] = point;
            start = point;
        }

        if (start > 0 && kept && !IsSyllable(word[start..]))
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
            if (!char.IsUpper(part[start]) || end - start < ShortestJoinedWord)
                return 0;
            if (start > 0)
                points[count++] = offset + start;
            count += PointsOfPart(part[start..end], offset + start, points[count..]);
            start = end;
        }

        return count;
    }

    /// <summary>Whether letters can be a syllable. Letters that English does not have are taken for vowels.</summary>
    private bool IsSyllable(ReadOnlySpan<char> letters) => !source.LeavesConsonants || letters.IndexOfAnyExcept("bcdfghjklmnpqrstvwxz") >= 0;
}
