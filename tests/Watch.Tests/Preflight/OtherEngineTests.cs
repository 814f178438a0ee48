using Watch.Preflight;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Preflight;

/// <summary>Files that other programs make of sound ones are sound.</summary>
public sealed class OtherEngineTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("watch-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("--object-streams=generate")]
    [InlineData("--object-streams=disable")]
    [InlineData("--linearize")]
    [InlineData("--qdf")]
    public void Qpdf(string way)
    {
        ExternalTool.Run("qpdf", way, Put(SoundFiles.Of("x-4")), At("out.pdf"));

        Assert.Equal("", Shown("x-4"));
    }

    [Fact]
    public void Qpdf_that_encrypts_is_named()
    {
        ExternalTool.Run("qpdf", "--allow-weak-crypto", "--encrypt", "", "secret", "128", "--", Put(SoundFiles.Of("x-4")), At("out.pdf"));

        var result = Result("x-4");

        Assert.Equal(PreflightVerdict.Faults, result.Verdict);
        Assert.Equal(["pdf-7.6-encryption", "x4-6.15-encryption"], result.Faults.Select(f => f.Rule));
    }

    [Fact]
    public void Cairo()
    {
        ExternalTool.Run("pdftocairo", "-pdf", Put(SoundFiles.Of("pdf")), At("out.pdf"));

        Assert.Equal("", Shown(null));
    }

    [Fact]
    public void Chromium()
    {
        File.WriteAllText(At("page.html"), "<title>Harbour</title><h1>Harbour — fi ﬂ é</h1><p>Some <i>type</i>, <b>some</b> more.</p><p style='opacity:.5'>Faint</p><table border=1><tr><td>1</table>");
        ExternalTool.Run("chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--print-to-pdf=" + At("out.pdf"), At("page.html"));

        Assert.Equal("", Shown(null));
    }

    private PreflightResult Result(string? profile) => PdfJudge.Judge(new MemoryStream(File.ReadAllBytes(At("out.pdf"))), profile is null ? null : PreflightProfile.Find(profile), new());

    private string Shown(string? profile) => PreflightTests.Shown(Result(profile));

    private string Put(HandPdf file)
    {
        File.WriteAllBytes(At("in.pdf"), file.Write());
        return At("in.pdf");
    }

    private string At(string name) => Path.Combine(folder, name);
}
