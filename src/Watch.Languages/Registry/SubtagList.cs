namespace Watch.Languages.Registry;

/// <summary>The subtags of a kind: those that are registered, those that are given up, and codes that the registry has others for.</summary>
internal sealed class SubtagList
{
    private readonly HashSet<string> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string First, string Last)> privateUse = [];

    /// <summary>What is given up, with what stands in its place; empty if nothing does.</summary>
    public Dictionary<string, string> Deprecated { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>What is not registered, with what is.</summary>
    public Dictionary<string, string> Instead { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Adds a subtag, a range for private use (<c>qaa-qtz</c>), or subtags of three letters that begin alike (<c>aa:cdf</c>).</summary>
    public void Add(string written)
    {
        var colon = written.IndexOf(':', StringComparison.Ordinal);
        if (written.IndexOf('-', StringComparison.Ordinal) is > 0 and var dash)
            privateUse.Add((written[..dash], written[(dash + 1)..]));
        else if (colon < 0)
            known.Add(written);
        else
            known.UnionWith(written[(colon + 1)..].Select(last => written[..colon] + last));
    }

    public bool Contains(string subtag) => known.Contains(subtag) || IsPrivate(subtag);

    public bool IsPrivate(string subtag) => privateUse.Exists(range =>
        subtag.Length == range.First.Length
        && string.Compare(subtag, range.First, StringComparison.OrdinalIgnoreCase) >= 0 && string.Compare(subtag, range.Last, StringComparison.OrdinalIgnoreCase) <= 0);
}
