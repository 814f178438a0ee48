using System.Collections.Frozen;

namespace Watch.Languages.Punctuation;

/// <summary>A set of words, written with a space between each two.</summary>
public sealed class WordList(string words) : IEquatable<WordList>
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup =
        words.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    internal static WordList Empty { get; } = "";

    public bool Has(ReadOnlySpan<char> word) => lookup.Contains(word);

    public bool Equals(WordList? other) => other is not null && ToString() == other.ToString();

    public override bool Equals(object? obj) => Equals(obj as WordList);

    public override int GetHashCode() => words.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => words;

    public static implicit operator WordList(string words) => new(words);
}
