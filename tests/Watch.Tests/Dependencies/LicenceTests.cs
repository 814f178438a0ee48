using Watch.Dependencies;
using Xunit;

namespace Watch.Tests.Dependencies;

/// <summary>Packages under licences that ask for more than their notice are refused.</summary>
public class LicenceTests
{
    [Theory]
    [InlineData("MIT", true)]
    [InlineData("Apache-2.0", true)]
    [InlineData("MIT OR GPL-3.0-only", true)]
    [InlineData("(MIT AND BSD-3-Clause)", true)]
    [InlineData("MIT AND GPL-3.0-only", false)]
    [InlineData("AGPL-3.0-only", false)]
    [InlineData("LGPL-2.1-only WITH Classpath-exception-2.0", false)]
    [InlineData("LicenseRef-Mine", false)]
    public void An_expression_is_permissive_if_a_choice_of_it_is(string expression, bool isPermissive) => Assert.Equal(isPermissive, LicencePolicy.IsPermissive(expression));

    [Fact]
    public void A_package_under_another_licence_is_refused_by_name() =>
        Assert.StartsWith("Pack.Age 1.0.0 is under AGPL-3.0-only", LicencePolicy.Refuse(Read("<license type=\"expression\">AGPL-3.0-only</license>")), StringComparison.Ordinal);

    [Fact]
    public void A_package_that_says_nothing_is_refused() =>
        Assert.StartsWith("Pack.Age 1.0.0 says nothing of its licence", LicencePolicy.Refuse(Read("<licenseUrl>https://example.org/terms</licenseUrl>")), StringComparison.Ordinal);

    [Fact]
    public void A_licence_in_a_file_is_known_by_its_words()
    {
        var text = "  The MIT License\n\nCopyright (c) 2020 Ada Quay\n\n> " + LicencePolicy.TextOf("MIT")!.Replace("\n", "\n> ", StringComparison.Ordinal);
        var package = Read("<license type=\"file\">LICENSE.md</license>", new LegalFile("LICENSE.md", text));

        Assert.Equal("MIT", LicencePolicy.LicenceOf(package));
        Assert.Null(LicencePolicy.Refuse(package));
    }

    [Fact]
    public void A_file_with_other_words_is_refused() =>
        Assert.NotNull(LicencePolicy.Refuse(Read("<license type=\"file\">LICENSE.md</license>", new LegalFile("LICENSE.md", "You may look at this package."))));

    [Theory]
    [InlineData("<copyright>© Ada Quay</copyright>", "© Ada Quay")]
    [InlineData("<copyright>Ada Quay</copyright>", "Copyright (c) Ada Quay")]
    [InlineData("", "Copyright (c) Ben Pier")]
    public void A_notice_begins_as_notices_do(string copyright, string notice) => Assert.Equal(notice, Read(copyright).Copyright);

    internal static RestoredPackage Read(string metadata, params LegalFile[] legal) => RestoredPackage.Read(
        new("Pack.Age", PackageVersion.Parse("1.0.0")),
        $"<package xmlns=\"http://schemas.microsoft.com/packaging/2013/05/nuspec.xsd\"><metadata><id>Pack.Age</id><authors>Ben Pier</authors>{metadata}</metadata></package>",
        legal);
}
