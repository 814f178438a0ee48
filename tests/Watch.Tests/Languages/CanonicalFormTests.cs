using System.Globalization;
using System.Text;
using Watch.Languages.Normalization;
using Watch.Tests.Support;
using Xunit;

namespace Watch.Tests.Languages;

public class CanonicalFormTests
{
    private const string Cases = "/usr/share/unicode/NormalizationTest.txt.bz2";

    [Theory]
    [InlineData("Jose\u0301", "José")]
    [InlineData("Vie\u0323\u0302t", "Việt")]
    [InlineData("\u1112\u1161\u11AB\u1100\u116E\u11A8", "한국")]
    [InlineData("\u212B and \u2126", "Å and Ω")]
    [InlineData("e\u0301\u0323 q\u0307\u0323", "ẹ\u0301 q\u0323\u0307")]
    [InlineData("half \uD800 a pair", "half \uD800 a pair")]
    public void Letters_and_their_marks_are_one_character(string written, string composed) =>
        Assert.Equal(composed, CanonicalForm.Compose(written));

    [Theory]
    [InlineData("")]
    [InlineData("Plain words – “quoted”, naïve, Ελλάδα, Россия, 한국, 日本、かな")]
    public void A_text_in_the_form_is_itself(string text) => Assert.Same(text, CanonicalForm.Compose(text));

    [Fact]
    public void A_source_keeps_ideographs_that_are_drawn_otherwise()
    {
        Assert.Equal("神 \uFA19", CanonicalForm.ComposeSource("神 \uFA19").Text);
        Assert.Equal("神 神", CanonicalForm.Compose("神 \uFA19"));
        Assert.Equal("李", CanonicalForm.ComposeSource("\uF9E1").Text);
    }

    [Fact]
    public void Pieces_lead_from_the_composed_text_to_the_written()
    {
        var composed = CanonicalForm.ComposeSource("e\u0301 ab o\u0302\u0323 c");
        Assert.Equal("é ab ộ c", composed.Text);
        Assert.Equal([(0, 0), (0, 0), (1, 2), (5, 6), (6, 9)], composed.Pieces);
    }

    /// <summary>The cases of the Unicode Character Database, from Debian's package unicode-data.</summary>
    [Fact]
    public void Both_forms_are_those_of_Unicodes_cases()
    {
        ExternalTool.NeedFile(Cases, "Debian's unicode-data");
        var (exit, text) = ExternalTool.Run("bzcat", Cases);
        Assert.Equal(0, exit);
        var listed = new HashSet<int>();
        var (part, count) = ("", 0);
        foreach (var line in text.Split('\n').Select(l => l.Split('#')[0].Trim()).Where(l => l.Length > 0))
        {
            if (line.StartsWith('@'))
            {
                part = line;
                continue;
            }

            var columns = line.Split(';').Take(5).Select(c => string.Concat(c.Split(' ').Select(h => char.ConvertFromUtf32(int.Parse(h, NumberStyles.HexNumber, CultureInfo.InvariantCulture))))).ToArray();
            if (part == "@Part1")
                listed.Add(char.ConvertToUtf32(columns[0], 0));
            foreach (var (written, i) in columns.Select((c, i) => (c, i)))
            {
                Assert.Equal(columns[i < 3 ? 1 : 3], CanonicalForm.Compose(written));
                Assert.Equal(columns[i < 3 ? 2 : 4], CanonicalForm.Decompose(written));
            }

            count++;
        }

        Assert.True(count > 18_000);
        // All other characters are themselves in both forms.
        foreach (var rune in Enumerable.Range(0, 0x110000).Where(c => Rune.IsValid(c) && !listed.Contains(c)).Select(c => new Rune(c).ToString()))
        {
            Assert.Same(rune, CanonicalForm.Compose(rune));
            Assert.Equal(rune, CanonicalForm.Decompose(rune));
        }
    }

    /// <summary>What is passed over without tables cannot change, whatever stands before it.</summary>
    [Fact]
    public void No_character_that_may_change_is_passed_over()
    {
        for (var c = '\u0300'; c < '\uFFFF'; c++)
        {
            Assert.True(char.IsSurrogate(c) || CanonicalData.Unicode.IsStable(c) || CanonicalForm.MayChange(c), $"U+{(int)c:X4}");
        }
    }
}
