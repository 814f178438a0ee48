using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Cli;

public sealed class NamedFontTests : IDisposable
{
    private readonly Desk desk = new();

    public NamedFontTests() => desk.Write("reports/1.md", "---\nnumber: 1\ntitle: Signs\ndate: 2019-01-01\n---\n\nA telephone ☎ and \uE000.\n");

    public void Dispose() => desk.Dispose();

    [Fact]
    public void A_face_that_the_corpus_names_is_asked_before_the_programs_own()
    {
        Name("faces/signs.ttf", File.ReadAllBytes(Repository.File("fonts", "noto-emoji", "NotoEmoji_400Regular.ttf")));

        var result = desk.Run("dump", "pages");

        Assert.Equal(0, result.Code);
        Assert.Contains("faces/signs.ttf", result.Output);
        Assert.DoesNotContain("NotoSansSymbols2", result.Output);
    }

    [Fact]
    public void A_font_without_TrueType_outlines_is_refused_with_its_line()
    {
        Name("faces/signs.otf", TestFonts.WithoutOutlines());

        var result = desk.Run("build");

        Assert.Equal(1, result.Code);
        Assert.Contains("watch.yaml:3:6: error font-outlines: \"faces/signs.otf\" has no TrueType outlines.", result.Error);
        Assert.False(Directory.Exists(desk["out"]));
    }

    [Theory]
    [InlineData("no font")]
    [InlineData("")]
    [InlineData("\0\u0001\0\0\0\u0001\0\0\0\0\0\0")]
    public void A_file_that_is_no_font_is_refused(string content)
    {
        Name("faces/signs.ttf", System.Text.Encoding.Latin1.GetBytes(content));

        Assert.Contains("watch.yaml:3:6: error font-unreadable:", desk.Run("build").Error);
    }

    [Fact]
    public void A_font_that_is_cut_short_is_refused_or_works()
    {
        var font = File.ReadAllBytes(Repository.File("fonts", "frank-ruhl-libre", "FrankRuhlLibre_400Regular.ttf"));
        for (var part = 1; part < 12; part++)
        {
            Name("faces/signs.ttf", font[..(font.Length * part / 12)]);
            Assert.InRange(desk.Run("build").Code, 0, 1);
        }
    }

    [Fact]
    public void A_font_outside_the_corpus_or_missing_is_refused()
    {
        desk.Write("reports/watch.yaml", "title: T\nfonts:\n  fallback: [../signs.ttf, none.ttf]\n");

        var result = desk.Run("build");

        Assert.Contains("watch.yaml:3:14: error file-outside:", result.Error);
        Assert.Contains("watch.yaml:3:28: error file-unreadable:", result.Error);
    }

    [Fact]
    public void A_fonts_key_of_the_wrong_kind_is_told()
    {
        desk.Write("reports/watch.yaml", "title: T\nfonts:\n  fallback: signs.ttf\n  falback: [a.ttf]\n");

        var result = desk.Run("build");

        Assert.Contains("watch.yaml:3:13: error value-kind:", result.Error);
        Assert.Contains("watch.yaml:4:3: warning key-unknown: The key \"falback\" is not known. Did you mean \"fallback\"?", result.Error);
    }

    private void Name(string path, byte[] font)
    {
        desk.Write("reports/watch.yaml", $"title: T\nfonts: {{fallback: [\n     {path}]}}\n");
        Directory.CreateDirectory(Path.GetDirectoryName(desk["reports/" + path])!);
        File.WriteAllBytes(desk["reports/" + path], font);
    }
}
