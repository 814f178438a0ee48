using Watch.Dependencies;
using Xunit;

namespace Watch.Tests.Dependencies;

/// <summary>Versions are ordered as NuGet orders them.</summary>
public class PackageVersionTests
{
    private static readonly string[] Ordered =
        ["1.0.0-1", "1.0.0-2", "1.0.0-10", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-beta", "1.0.0-rc.2", "1.0.0", "1.0.0.1", "1.0.1", "1.2", "1.10.0", "2.0.0-preview.1", "2.0.0"];

    [Fact]
    public void Versions_are_in_order()
    {
        for (var i = 0; i < Ordered.Length; i++)
        {
            for (var j = 0; j < Ordered.Length; j++)
                Assert.Equal(i.CompareTo(j), Math.Sign(PackageVersion.Parse(Ordered[i]).CompareTo(PackageVersion.Parse(Ordered[j]))));
        }
    }

    [Theory]
    [InlineData("1.0", "1.0.0.0")]
    [InlineData("1.0.0+one", "1.0.0+other")]
    [InlineData("1.0.0-RC", "1.0.0-rc")]
    public void What_NuGet_takes_for_the_same_is_the_same(string one, string other) => Assert.Equal(PackageVersion.Parse(one), PackageVersion.Parse(other));

    [Theory]
    [InlineData("")]
    [InlineData("one")]
    [InlineData("1.0.0.0.0")]
    [InlineData("1.-2")]
    public void What_is_no_version_is_refused(string text) => Assert.False(PackageVersion.TryParse(text, out _));

    [Theory]
    [InlineData(">= 2.0.0, < 2.88.6", "2.0.0", true)]
    [InlineData(">= 2.0.0, < 2.88.6", "2.88.6", false)]
    [InlineData(">= 2.0.0, < 2.88.6", "1.9.9", false)]
    [InlineData("<= 4.3.2", "4.3.2", true)]
    [InlineData("> 4.3.2", "4.3.2", false)]
    [InlineData("= 4.3.2", "4.3.2", true)]
    [InlineData("= 4.3.2", "4.3.3", false)]
    public void A_range_holds_what_is_between_its_bounds(string range, string version, bool holds) =>
        Assert.Equal(holds, VersionRange.Parse(range).Contains(PackageVersion.Parse(version)));
}
