namespace Watch.Documents.Settings;

/// <summary>What a corpus says of where the words of a language are broken, and of how its paragraphs begin.</summary>
public sealed record LanguageSettings
{
    /// <summary>Whether no word is broken but where a soft hyphen or a hyphen of its own stands.</summary>
    public bool IsOff { get; init; }

    /// <summary>Whether words without hyphens, as Korean ones, are broken between syllables wherever that makes better lines.</summary>
    public bool BreaksAtSyllables { get; init; }

    /// <summary>The white before an opening bracket that begins a paragraph, in em; null for that of the language.</summary>
    public double? BracketIndent { get; init; }

    /// <summary>Words with hyphens where they may be broken. One without hyphens is not broken.</summary>
    public IReadOnlyList<string> Exceptions { get; init; } = [];

    /// <summary>The fewest letters before a hyphen; null for those of the language.</summary>
    public int? LeftMinimum { get; init; }

    /// <summary>The fewest letters after a hyphen; null for those of the language.</summary>
    public int? RightMinimum { get; init; }

    /// <summary>The settings for a language: those of the longest tag that its tag begins with (RFC 4647, 3.4); null for none.</summary>
    /// <param name="all">By language tag, in the customary case.</param>
    public static LanguageSettings? Find(IReadOnlyDictionary<string, LanguageSettings> all, string tag)
    {
        for (var end = tag.Length; end > 0; end = tag.LastIndexOf('-', end - 1))
        {
            if (all.TryGetValue(tag[..end], out var found))
                return found;
        }

        return null;
    }
}
