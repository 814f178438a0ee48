using Watch.Preflight;
using Watch.Tests.Conformance;
using Xunit;

namespace Watch.Tests.Preflight;

/// <summary>Judges what Watch itself makes, by another reader than the tests of conformance have.</summary>
public class OwnFileTests
{
    public static TheoryData<string> Files => [.. Samples.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_file_of_ours_holds_what_it_claims(string name)
    {
        var result = PdfJudge.Judge(new MemoryStream(Samples.Of(name).Bytes), null, new());

        // The pictures of samples are small, whatever size they are shown at.
        Assert.Equal("", PreflightTests.Shown(result with { Faults = [.. result.Faults.Where(f => f.Rule != "press-ppi")] }));
        Assert.Equal(PreflightVerdict.Ok, result.Verdict);
    }
}
