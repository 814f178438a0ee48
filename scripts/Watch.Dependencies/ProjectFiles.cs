namespace Watch.Dependencies;

/// <summary>What the checks read of the project and of the packages that it was restored with.</summary>
/// <param name="root">The folder that holds <c>Watch.sln</c>.</param>
/// <param name="packages">The folder that NuGet restores packages to.</param>
public sealed class ProjectFiles(string root, string packages)
{
    private const int LongestHead = 100;

    private static readonly string[] Folders = ["scripts", "src", "tests"];

    /// <summary>Projects without a lock file beside them, from the project's folder.</summary>
    public IReadOnlyList<string> Unlocked() =>
        [.. Find("*.csproj", Folders).Where(p => !File.Exists(Path.Combine(root, Path.GetDirectoryName(p)!, LockFile.Name))).Select(Slashed)];

    /// <summary>The packages that are shipped: those of the projects in <c>src</c>.</summary>
    public IReadOnlyList<LockedPackage> Shipped() => Locked("src");

    /// <summary>The packages of all projects, those of tests too.</summary>
    public IReadOnlyList<LockedPackage> All() => Locked(Folders);

    public RestoredPackage Restored(LockedPackage package)
    {
        var folder = Path.Combine(packages, package.Id.ToLowerInvariant(), package.Version.Text.ToLowerInvariant());
        var nuspec = Path.Combine(folder, package.Id.ToLowerInvariant() + ".nuspec");
        if (!File.Exists(nuspec))
            throw new InvalidDataException($"{package} is not restored: there is no {nuspec}. Run dotnet restore.");
        var legal = Directory.EnumerateFiles(folder).Where(f => RestoredPackage.IsLegal(Path.GetFileName(f))).Order(StringComparer.Ordinal);
        return RestoredPackage.Read(package, File.ReadAllText(nuspec), [.. legal.Select(ReadLegal)]);
    }

    public IReadOnlyList<WorksOfOthers> Faces() => WithProvenance("fonts");

    /// <summary>Profiles of printing conditions.</summary>
    public IReadOnlyList<WorksOfOthers> Profiles() => WithProvenance("profiles");

    /// <summary>Data of others beside the code that reads it.</summary>
    public IReadOnlyList<WorksOfOthers> Data() => WithProvenance("src");

    public ReadOnlyMemory<byte> Advisories() => File.ReadAllBytes(Path.Combine(root, "scripts", "Watch.Dependencies", "advisories.json"));

    /// <summary>The notices as they stand; null where there are none.</summary>
    public string? ReadNotices() => File.Exists(Path.Combine(root, Notices.FileName)) ? File.ReadAllText(Path.Combine(root, Notices.FileName)) : null;

    public void WriteNotices(string text) => File.WriteAllText(Path.Combine(root, Notices.FileName), text);

    private IReadOnlyList<LockedPackage> Locked(params string[] folders) =>
    [
        .. Find(LockFile.Name, folders).SelectMany(f => LockFile.Read(File.ReadAllBytes(Path.Combine(root, f))))
            .Distinct().OrderBy(p => p.Id, StringComparer.OrdinalIgnoreCase).ThenBy(p => p.Version),
    ];

    private IReadOnlyList<WorksOfOthers> WithProvenance(string under) =>
    [
        .. Find("PROVENANCE.txt", under).Select(file =>
        {
            var folder = Path.GetDirectoryName(Path.Combine(root, file))!;
            var others = Directory.EnumerateFiles(folder).Where(f => Path.GetFileName(f) != "PROVENANCE.txt").Order(StringComparer.Ordinal).ToList();
            return new WorksOfOthers(
                Slashed(Path.GetDirectoryName(file)!),
                File.ReadAllText(Path.Combine(root, file)),
                [.. others.Where(IsLicence).Select(ReadLegal), .. others.Where(f => Path.GetExtension(f) is ".tex" or ".txt" && !IsLicence(f)).Select(Head).OfType<LegalFile>()]);
        }),
    ];

    private static bool IsLicence(string path) => Path.GetFileName(path).StartsWith("LICENSE", StringComparison.Ordinal) || Path.GetFileName(path) == "OFL.txt";

    /// <summary>The comment that a file begins with, if it speaks of copyright. After so many lines some go on to how the work was done.</summary>
    private static LegalFile? Head(string path)
    {
        var head = string.Join('\n', File.ReadLines(path).TakeWhile(line => line.StartsWith('%') || line.StartsWith('#')).Take(LongestHead));
        return head.Contains("copyright", StringComparison.OrdinalIgnoreCase) ? new($"The head of {Path.GetFileName(path)}", head) : null;
    }

    private static LegalFile ReadLegal(string path) =>
        new(Path.GetFileName(path), string.Join('\n', File.ReadAllText(path).ReplaceLineEndings("\n").TrimStart('\uFEFF').Split('\n').Select(line => line.TrimEnd())).Trim('\n'));

    private IEnumerable<string> Find(string pattern, params string[] folders) =>
        folders.Where(f => Directory.Exists(Path.Combine(root, f)))
            .SelectMany(f => Directory.EnumerateFiles(Path.Combine(root, f), pattern, SearchOption.AllDirectories))
            .Select(f => Path.GetRelativePath(root, f))
            .Where(f => !Slashed(f).Split('/').Any(part => part is "obj" or "bin"))
            .Order(StringComparer.Ordinal);

    private static string Slashed(string path) => path.Replace(Path.DirectorySeparatorChar, '/');
}
