using Watch.Dependencies;
using Xunit;

namespace Watch.Tests.Dependencies;

/// <summary>The check that CI runs, on a small project of its own.</summary>
public sealed class ChecksTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("watch-").FullName;

    public ChecksTests()
    {
        Write("src/One/One.csproj", "<Project />");
        Lock("Pack.Age", "1.0.0");
        Write("scripts/Watch.Dependencies/advisories.json", """[{ "package": "Pack.Age", "vulnerable": "< 1.0.0", "id": "X-1", "summary": "it opens", "source": "https://example.org/x-1" }]""");
        Package("1.0.0", "MIT");
        Package("0.9.0", "MIT");
        Package("2.0.0", "AGPL-3.0-only");
        Write(Notices.FileName, Checks.WriteNotices(Files));
    }

    private ProjectFiles Files => new(root, Path.Combine(root, "packages"));

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public void A_sound_project_passes() => Assert.Empty(Checks.Run(Files));

    [Fact]
    public void A_package_with_a_known_fault_fails()
    {
        Lock("Pack.Age", "0.9.0");

        Assert.Contains(Checks.Run(Files), f => f.StartsWith("Pack.Age 0.9.0 is vulnerable: it opens (X-1,", StringComparison.Ordinal));
    }

    [Fact]
    public void A_package_under_another_licence_fails()
    {
        Lock("Pack.Age", "2.0.0");

        Assert.Contains(Checks.Run(Files), f => f.StartsWith("Pack.Age 2.0.0 is under AGPL-3.0-only", StringComparison.Ordinal));
    }

    [Fact]
    public void Notices_that_are_out_of_date_fail()
    {
        Lock("Pack.Age", "0.9.0");

        Assert.Contains(Checks.Run(Files), f => f.StartsWith(Notices.FileName, StringComparison.Ordinal));
    }

    [Fact]
    public void A_project_without_a_lock_file_fails()
    {
        Write("tests/Two/Two.csproj", "<Project />");

        Assert.Contains(Checks.Run(Files), f => f.StartsWith("tests/Two/Two.csproj has no packages.lock.json", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_there_is_nothing_to_check_it_fails()
    {
        Directory.Delete(Path.Combine(root, "src"), recursive: true);

        Assert.Contains(Checks.Run(Files), f => f.StartsWith("No lock file names a package", StringComparison.Ordinal));
    }

    private void Lock(string package, string version) => Write(
        "src/One/packages.lock.json",
        $$$"""{ "version": 2, "dependencies": { "net10.0": { "{{{package}}}": { "type": "Direct", "resolved": "{{{version}}}" } } } }""");

    private void Package(string version, string licence) => Write(
        $"packages/pack.age/{version}/pack.age.nuspec",
        $"<package><metadata><id>Pack.Age</id><authors>Ada Quay</authors><license type=\"expression\">{licence}</license></metadata></package>");

    private void Write(string path, string text)
    {
        var full = Path.Combine(root, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
