using System.Text;
using Watch.Dependencies;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Dependencies;

/// <summary>Packages with known faults are found.</summary>
public class AdvisoryTests
{
    private static IReadOnlyList<Advisory> Known => AdvisoryList.Read(File.ReadAllBytes(Repository.File("scripts", "Watch.Dependencies", "advisories.json")));

    [Theory]
    [InlineData("SkiaSharp", "2.88.3", "GHSA-j7hp-h8jx-5ppr")]
    [InlineData("skiasharp.nativeassets.linux.nodependencies", "2.88.5", "GHSA-j7hp-h8jx-5ppr")]
    [InlineData("SkiaSharp", "3.119.2", "CVE-2026-25646")]
    [InlineData("YamlDotNet", "4.3.2", "GHSA-rpch-cqj9-h65r")]
    [InlineData("Newtonsoft.Json", "12.0.3", "GHSA-5crp-9r3c-p9vr")]
    [InlineData("System.Text.Json", "8.0.4", "GHSA-8g4q-xg66-9fp4")]
    [InlineData("System.IO.Packaging", "9.0.0-rc.1.24431.7", "GHSA-f32c-w444-8ppv")]
    public void A_known_bad_version_is_found(string package, string version, string advisory)
    {
        var findings = AdvisoryList.Find(Known, [new(package, PackageVersion.Parse(version))]);

        Assert.Contains(findings, f => f.StartsWith($"{package} {version} is vulnerable", StringComparison.Ordinal) && f.Contains(advisory, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("SkiaSharp", "4.155.0")]
    [InlineData("YamlDotNet", "5.0.0")]
    [InlineData("Newtonsoft.Json", "13.0.1")]
    [InlineData("System.Text.Json", "8.0.5")]
    [InlineData("System.Text.Json", "6.0.10")]
    [InlineData("System.IO.Packaging", "9.0.0-rc.2.24473.5")]
    [InlineData("Some.Other", "1.0.0")]
    public void A_good_version_is_not(string package, string version) =>
        Assert.Empty(AdvisoryList.Find(Known, [new(package, PackageVersion.Parse(version))]));

    [Fact]
    public void A_lock_file_with_a_bad_package_below_another_is_found()
    {
        var locked = LockFile.Read("""
            { "version": 2, "dependencies": { "net10.0": {
                "Good.Package": { "type": "Direct", "requested": "[1.0.0, )", "resolved": "1.0.0", "contentHash": "", "dependencies": { "SkiaSharp": "2.88.3" } },
                "SkiaSharp": { "type": "Transitive", "resolved": "2.88.3", "contentHash": "" },
                "watch.pdf": { "type": "Project" } } } }
            """u8.ToArray());

        Assert.Equal(["Good.Package 1.0.0", "SkiaSharp 2.88.3"], locked.Select(p => p.ToString()));
        Assert.Contains(AdvisoryList.Find(Known, locked), f => f.Contains("CVE-2023-4863", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""[{ "package": "A", "vulnerable": "< 2.0.0", "id": "X", "summary": "s" }]""", "source")]
    [InlineData("""[{ "package": "", "vulnerable": "< 2.0.0", "id": "X", "summary": "s", "source": "u" }]""", "package")]
    [InlineData("""[{ "package": "A", "vulnerable": "2.0.0", "id": "X", "summary": "s", "source": "u" }]""", "bound of versions")]
    [InlineData("""[{ "package": "A", "vulnerable": "< two", "id": "X", "summary": "s", "source": "u" }]""", "version")]
    public void A_row_that_would_find_nothing_is_an_error(string json, string says) =>
        Assert.Contains(says, Assert.Throws<FormatException>(() => AdvisoryList.Read(Encoding.UTF8.GetBytes(json))).Message, StringComparison.Ordinal);
}
