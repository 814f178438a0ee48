using System.Text;
using CsCheck;
using Watch.Documents.Diagnostics;
using Watch.Reading;
using Xunit;

namespace Watch.Tests.Documents;

public class SourceTests
{
    [Fact]
    public void Text_without_faults_decodes_as_it_is()
    {
        var read = SourceDecoder.Decode("a.md", Encoding.UTF8.GetBytes("한국 ①\r\n\ttab\n"));
        Assert.Equal("한국 ①\r\n\ttab\n", read.Value.Text);
        Assert.Empty(read.Diagnostics);
    }

    [Fact]
    public void What_is_no_character_becomes_U_FFFD_and_is_told_once()
    {
        var read = SourceDecoder.Decode("a.md", new byte[] { (byte)'a', 7, (byte)'\n', (byte)'b', 0xFF, 0xC3, (byte)'c', 0 });
        Assert.Equal("a\nb\uFFFD\uFFFDc", read.Value.Text);
        Assert.Equal(["a.md:1:2", "a.md:2:2"], read.Diagnostics.Select(d => d.Place.ToString()));
    }

    [Fact]
    public void Any_bytes_decode() => Gen.Byte.Array.Sample(bytes =>
    {
        var text = SourceDecoder.Decode("a.md", bytes).Value.Text;
        Assert.DoesNotContain(text, c => char.IsControl(c) && c is not ('\t' or '\n' or '\r'));
    });

    [Theory]
    [InlineData("tab\there", 5, "tab here\n    ^\n")]
    [InlineData("북한 x", 4, "북한 x\n     ^\n")]
    [InlineData("end", 4, "end\n   ^\n")]
    [InlineData("a\u001b[31mb\u202E", 7, "a\uFFFD[31mb\uFFFD\n      ^\n")]
    public void An_excerpt_has_its_caret_under_the_place(string line, int column, string shown)
    {
        var source = new SourceText("a.md", "first\n" + line + "\nlast");
        Assert.Equal(shown, Excerpt.Of(new(Rules.LinkTarget, new("a.md", 2, column), "", ""), source));
    }

    [Fact]
    public void A_long_line_is_cut_around_the_place()
    {
        var source = new SourceText("a.md", string.Concat(Enumerable.Range(0, 100).Select(i => $"{i:000} ")));
        var lines = Excerpt.Of(new(Rules.LinkTarget, new("a.md", 1, 201), "", ""), source).Split('\n');
        Assert.StartsWith("…", lines[0]);
        Assert.EndsWith("…", lines[0]);
        Assert.InRange(lines[0].Length, 80, 102);
        Assert.Equal("050", lines[0].Substring(lines[1].IndexOf('^'), 3));
    }

    [Fact]
    public void A_diagnostic_on_a_whole_file_has_no_excerpt() =>
        Assert.Equal("", Excerpt.Of(new(Rules.DateMissing, new("a.md", 0, 0), "", ""), new("a.md", "text")));
}
