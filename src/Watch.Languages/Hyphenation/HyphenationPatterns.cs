namespace Watch.Languages.Hyphenation;

/// <summary>Names the files of a language's patterns. They are read when a hyphenator is first asked for.</summary>
internal sealed class HyphenationPatterns
{
    private readonly Lazy<Hyphenator> hyphenator;

    /// <param name="language">The language of the patterns, BCP 47.</param>
    /// <param name="leftMinimum">The fewest letters before a hyphen.</param>
    /// <param name="rightMinimum">The fewest letters after a hyphen.</param>
    /// <param name="files">In <c>Hyphenation/Patterns</c>. An exception replaces one of an earlier file.</param>
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

    public Hyphenator Hyphenator => hyphenator.Value;
}
