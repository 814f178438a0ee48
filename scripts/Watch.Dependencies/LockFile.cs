using System.Text.Json;

namespace Watch.Dependencies;

/// <summary>A package that a project is built with.</summary>
public sealed record LockedPackage(string Id, PackageVersion Version)
{
    public override string ToString() => $"{Id} {Version}";
}

/// <summary>What <c>packages.lock.json</c> says of a project.</summary>
public static class LockFile
{
    public const string Name = "packages.lock.json";

    /// <summary>The packages of a lock file, by name. Projects are left out: they have lock files of their own.</summary>
    public static IReadOnlyList<LockedPackage> Read(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return
        [
            .. document.RootElement.GetProperty("dependencies").EnumerateObject()
                .SelectMany(framework => framework.Value.EnumerateObject())
                .Where(package => package.Value.GetProperty("type").GetString() != "Project")
                .Select(package => new LockedPackage(package.Name, PackageVersion.Parse(package.Value.GetProperty("resolved").GetString()!)))
                .DistinctBy(package => package.ToString().ToUpperInvariant())
                .OrderBy(package => package.Id, StringComparer.OrdinalIgnoreCase).ThenBy(package => package.Version),
        ];
    }
}
