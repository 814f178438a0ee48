using Watch.Dependencies;
using Xunit;

namespace Watch.Tests.Dependencies;

/// <summary>The notices name all that is shipped, each text once.</summary>
public class NoticesTests
{
    [Fact]
    public void A_package_without_a_text_has_its_licences_with_its_notice()
    {
        var notices = Notices.Write([LicenceTests.Read("<license type=\"expression\">MIT</license><copyright>© Ada Quay</copyright>")], [], [], []);

        Assert.Contains("| Pack.Age | 1.0.0 | MIT |", notices, StringComparison.Ordinal);
        Assert.Contains("- Pack.Age: © Ada Quay\n", notices, StringComparison.Ordinal);
        Assert.Contains(LicencePolicy.TextOf("MIT")!, notices, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_that_two_packages_bring_stands_once()
    {
        var first = LicenceTests.Read("<license type=\"expression\">MIT</license>", new("LICENSE.txt", "Do as you like."), new("NOTICE.txt", "Skia is within."));
        var notices = Notices.Write([first, first with { Id = "Pack.Other" }], [], [], []);

        Assert.Equal(2, notices.Split("Do as you like.").Length);
        Assert.Contains("### NOTICE.txt\n\n- Pack.Age\n- Pack.Other\n", notices, StringComparison.Ordinal);
    }

    [Fact]
    public void A_licence_whose_text_is_unknown_is_an_error() =>
        Assert.Throws<InvalidDataException>(() => Notices.Write([LicenceTests.Read("<license type=\"expression\">ISC</license>")], [], [], []));

    [Fact]
    public void Faces_profiles_and_data_are_named_with_their_licences()
    {
        var face = new WorksOfOthers("fonts/quay", "Quay Serif, unmodified.\n", [new("OFL.txt", "Copyright 2020 Ada Quay\n\nThis Font Software is licensed under the SIL Open Font License.")]);
        var data = new WorksOfOthers("src/Words", "Patterns for Harbour.\n", [new("LICENSE.txt", "Copyright 2021 Ben Pier. Pass it on.")]);
        var profile = new WorksOfOthers("profiles/quay", "Quay Coated, unmodified.\n", [new("LICENSE.txt", "Copyright:  Ada Quay\n            Ben Pier\n\nThe zlib/libpng License\n\nAs is.")]);
        var notices = Notices.Write([], [face], [profile], [data]);

        Assert.Contains("- `fonts/quay/`: Quay Serif, unmodified.\n  Copyright 2020 Ada Quay\n", notices, StringComparison.Ordinal);
        Assert.Contains("- `profiles/quay/`: Quay Coated, unmodified.\n  Copyright: Ada Quay Ben Pier\n", notices, StringComparison.Ordinal);
        Assert.Contains("### src/Words\n\nPatterns for Harbour.\n\nLICENSE.txt:\n\n````text\nCopyright 2021 Ben Pier. Pass it on.\n````\n", notices, StringComparison.Ordinal);
    }
}
