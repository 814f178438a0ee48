namespace Watch.Reading.Yaml;

/// <summary>The keys that a mapping may have.</summary>
/// <param name="Known">Those that the documentation names.</param>
internal sealed record KeySet(IReadOnlyList<string> Known)
{
    /// <summary>Keys of other programs that are read as one of the known keys.</summary>
    public IReadOnlyDictionary<string, string> Aliases { get; init; } = new Dictionary<string, string>();

    /// <summary>Keys of other programs that are read, and are none of the known keys.</summary>
    public IReadOnlyList<string> Others { get; init; } = [];

    /// <summary>Keys that no warning names, though nothing reads them.</summary>
    public IReadOnlyList<string> Allowed { get; init; } = [];

    /// <summary>What to do with a key of another program; null for a key that is of none.</summary>
    public Func<string, string?> Foreign { get; init; } = _ => null;
}
