using System.Text.Json;

namespace Watch.Dependencies;

/// <summary>A known fault in versions of a package.</summary>
/// <param name="Id">As the advisory is called, such as <c>GHSA-j7hp-h8jx-5ppr</c> or <c>CVE-2023-4863</c>.</param>
/// <param name="Summary">What an attacker can do, in a few words.</param>
/// <param name="Source">Where the advisory can be read.</param>
public sealed record Advisory(string Package, VersionRange Vulnerable, string Id, string Summary, string Source)
{
    public bool Concerns(LockedPackage package) =>
        string.Equals(package.Id, Package, StringComparison.OrdinalIgnoreCase) && Vulnerable.Contains(package.Version);
}

/// <summary>The list of advisories that is kept with the project.</summary>
public static class AdvisoryList
{
    /// <summary>Reads the list: rows of <c>package</c>, <c>vulnerable</c>, <c>id</c>, <c>summary</c> and <c>source</c>. A row without one of them is an
    /// error, as it would find nothing.</summary>
    public static IReadOnlyList<Advisory> Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(ReadRow)];
    }

    /// <summary>What advisories say of packages, a sentence for each, in the packages' order.</summary>
    public static IReadOnlyList<string> Find(IReadOnlyList<Advisory> advisories, IEnumerable<LockedPackage> packages) =>
    [
        .. packages.SelectMany(package => advisories.Where(a => a.Concerns(package)).Select(a =>
            $"{package} is vulnerable: {a.Summary} ({a.Id}, {a.Source}). Take a version that is not.")),
    ];

    private static Advisory ReadRow(JsonElement row)
    {
        return new(Text("package"), VersionRange.Parse(Text("vulnerable")), Text("id"), Text("summary"), Text("source"));

        string Text(string name) => row.TryGetProperty(name, out var value) && value.GetString() is { Length: > 0 } text
            ? text
            : throw new FormatException($"An advisory has no \"{name}\": {row}");
    }
}
