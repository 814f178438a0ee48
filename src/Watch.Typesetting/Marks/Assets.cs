using Watch.Images;

namespace Watch.Typesetting.Marks;

/// <summary>The pictures that reports show, read by the caller.</summary>
/// <param name="Pictures">The pictures by the path that the report names. Every figure of a report that is set must be
/// among them.</param>
public sealed record Assets(IReadOnlyDictionary<string, Picture> Pictures)
{
    public static readonly Assets None = new(new Dictionary<string, Picture>());
}
