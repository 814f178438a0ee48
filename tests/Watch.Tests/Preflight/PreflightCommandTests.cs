using System.Text.Json;
using Watch.Tests.Cli;
using Xunit;

namespace Watch.Tests.Preflight;

public sealed class PreflightCommandTests : IDisposable
{
    private readonly Desk desk = new();

    public void Dispose() => desk.Dispose();

    [Fact]
    public void A_sound_file_is_ok()
    {
        Put("sound.pdf", SoundFiles.Of("x-4"));

        var result = desk.Run("preflight", "sound.pdf");

        Assert.Equal((0, "sound.pdf: x-4: ok, 0 errors, 0 warnings\n"), (result.Code, result.Output));
    }

    [Fact]
    public void A_fault_is_printed_with_page_object_rule_and_remedy()
    {
        var file = SoundFiles.Of("x-4");
        file.Change("page", "/TrimBox [10 10 310 450]", "");
        Put("spoiled.pdf", file);

        var result = desk.Run("preflight", "spoiled.pdf");

        Assert.Equal(1, result.Code);
        Assert.Contains("spoiled.pdf: page 1: object 3 0 R: error x4-6.12-trimbox: The page has no TrimBox. Set the TrimBox of every page to its trimmed size, and no ArtBox. [ISO 15930-7, 6.12]\n", result.Output);
        Assert.EndsWith("spoiled.pdf: x-4: faults, 1 error, 0 warnings\n", result.Output);
    }

    [Fact]
    public void Warnings_alone_are_no_faults()
    {
        var file = SoundFiles.Of("x-4");
        file.Paint("0 w 40 40 m 90 40 l S");
        Put("thin.pdf", file);

        var result = desk.Run("preflight", "thin.pdf", "--profile", "x-4");

        Assert.Equal(0, result.Code);
        Assert.EndsWith("thin.pdf: x-4: ok, 0 errors, 1 warning\n", result.Output);
    }

    [Fact]
    public void Json_is_an_array_with_an_object_for_each_file()
    {
        Put("sound.pdf", SoundFiles.Of("pdf"));
        var spoiled = SoundFiles.Of("pdf");
        spoiled.Change("pages", "/Count 1", "/Count 2");
        Put("spoiled.pdf", spoiled);
        desk.Write("none.pdf", "nothing");

        var result = desk.Run("preflight", "sound.pdf", "spoiled.pdf", "none.pdf", "--format", "json");

        Assert.Equal(1, result.Code);
        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal(["sound.pdf pdf ok", "spoiled.pdf pdf faults", "none.pdf pdf unreadable"],
            json.RootElement.EnumerateArray().Select(o => $"{o.GetProperty("file")} {o.GetProperty("profile")} {o.GetProperty("verdict")}"));
        var fault = json.RootElement[1].GetProperty("faults")[0];
        Assert.Equal(["rule", "severity", "clause", "page", "object", "message", "remedy"], fault.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("pdf-7.7.3-pages", "error", JsonValueKind.Null), (fault.GetProperty("rule").GetString(), fault.GetProperty("severity").GetString(), fault.GetProperty("page").ValueKind));
    }

    [Theory]
    [InlineData("preflight")]
    [InlineData("preflight", "missing.pdf")]
    [InlineData("preflight", "sound.pdf", "--profile", "x-9")]
    [InlineData("preflight", "sound.pdf", "--part", "spine")]
    [InlineData("preflight", "sound.pdf", "--profile", "kdp", "--trim", "wide")]
    [InlineData("preflight", "sound.pdf", "--profile", "kdp", "--trim", "0x8in")]
    [InlineData("preflight", "sound.pdf", "--profile", "kdp", "--paper", "vellum")]
    [InlineData("preflight", "sound.pdf", "--profile", "kdp", "--pages", "0")]
    public void Wrong_usage_is_said_to_be_wrong(params string[] arguments)
    {
        Put("sound.pdf", SoundFiles.Of("pdf"));

        var result = desk.Run(arguments);

        Assert.Equal(2, result.Code);
        Assert.StartsWith("watchpress: ", result.Error);
        Assert.Equal("", result.Output);
    }

    [Theory]
    [InlineData("5x8in", 0)]
    [InlineData("5x8", 0)]
    [InlineData("127x203.2mm", 0)]
    [InlineData("360x576pt", 0)]
    [InlineData("6x9in", 1)]
    public void A_house_is_told_the_trim(string trim, int code)
    {
        Put("book.pdf", SoundFiles.Of("kdp"));

        Assert.Equal(code, desk.Run("preflight", "book.pdf", "--profile", "kdp", "--trim", trim, "--paper", "cream", "--pages", "24", "--part", "book").Code);
    }

    [Fact]
    public void What_strangers_wrote_steers_no_terminal()
    {
        var file = SoundFiles.Of("x-4");
        file.Insert("info", "/Author (x)");
        file.Change("info", "(Harbour)", "(\u001B[2J)");
        Put("spoiled.pdf", file);

        Assert.DoesNotContain('\u001B', desk.Run("preflight", "spoiled.pdf").Output);
    }

    private void Put(string name, HandPdf file) => File.WriteAllBytes(desk[name], file.Write());
}
