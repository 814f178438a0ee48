namespace Watch.Languages.Hyphenation;

/// <summary>Names the files of a language's patterns. They are read when a hyphenator is first asked for.</summary>
internal sealed class HyphenationPatterns
{
    private readonly Lazy<Hyphenator> hyphenator;

    /// <param name="language">The language of the patterns, BCP 47.</param>
    /// <param name="leftMinimum">The fewest letters before a hyphen, as LuaLaTeX with babel sets it.</param>
    /// <param name="rightMinimum">The fewest letters after a hyphen.</param>
    /// <param name="files">In <c>Hyphenation/Patterns</c>, without <c>.tex</c>. The patterns of all hold; an exception replaces one of an earlier file.</param>
    public HyphenationPatterns(string language, int leftMinimum, int rightMinimum, params string[] files)
    {
        (Language, LeftMinimum, RightMinimum, Files) = (language, leftMinimum, rightMinimum, files);
        hyphenator = new(() => Hyphenator.Load(this));
    }

    public string Language { get; }

    public int LeftMinimum { get; }

    public int RightMinimum { get; }

    public IReadOnlyList<string> Files { get; }

    /// <summary>Whether the patterns leave single consonants between hyphens, as TeX's English ones do (dis-tri-b-u-tion,
    /// de-c-la-ra-tion), where no hyphen may stand.</summary>
    public bool LeavesConsonants { get; init; }

    /// <summary>Whether a word may begin with a small letter or two before its capital, as in Irish: an tAthair, i mBaile.</summary>
    public bool HasPrefixedCapitals { get; init; }

    public Hyphenator Hyphenator => hyphenator.Value;
}
