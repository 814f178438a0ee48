namespace Watch.Documents.Settings;

/// <summary>What a corpus says of the hyphenation of a language.</summary>
public sealed record HyphenationSettings
{
    /// <summary>Whether no word is broken but where a soft hyphen or a hyphen of its own stands.</summary>
    public bool IsOff { get; init; }

    /// <summary>Words with hyphens where they may be broken. One without hyphens is not broken.</summary>
    public IReadOnlyList<string> Exceptions { get; init; } = [];

    /// <summary>The fewest letters before a hyphen; null for those of the language.</summary>
    public int? LeftMinimum { get; init; }

    /// <summary>The fewest letters after a hyphen; null for those of the language.</summary>
    public int? RightMinimum { get; init; }

    /// <summary>The settings for a language: those of the longest tag that its tag begins with (RFC 4647, 3.4); null for none.</summary>
    /// <param name="all">By language tag, in the customary case.</param>
    public static HyphenationSettings? Find(IReadOnlyDictionary<string, HyphenationSettings> all, string tag)
    {
        for (var end = tag.Length; end > 0; end = tag.LastIndexOf('-', end - 1))
        {
            if (all.TryGetValue(tag[..end], out var found))
                return found;
        }

        return null;
    }
}
