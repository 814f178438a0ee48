using Watch.Images;

namespace Watch.Typesetting.Marks;

/// <summary>The pictures that a corpus uses, by the path that the reports name, read by the caller.</summary>
public sealed record Assets(IReadOnlyDictionary<string, Picture> Pictures)
{
    public static readonly Assets None = new(new Dictionary<string, Picture>());
}
