using Watch.Fonts;
using Watch.Tests.Support;
using Watch.Typesetting.Design;
using Watch.Typesetting.Paragraphs;
using Xunit;

namespace Watch.Tests.Typesetting;

/// <summary>What a word's fragments are supposed to measure while lines are searched is what they measure when they are set.</summary>
public class WordFragmentTests
{
    // Words whose ligatures and kerned pairs a hyphen may part, and those that are made of them.
    private static readonly string[] Stems =
    [
        "official", "affair", "specific", "offset", "afflict", "waffle", "efficient", "affiliate", "baffle", "shuffle", "suffix", "sufficient", "difficult", "office", "effect",
        "affect", "coffee", "different", "offend", "confiscate", "reflect", "define", "flagship", "benefit", "artifice", "sacrifice", "terrific", "classify", "qualify", "satisfy",
        "fjord", "halfback", "selfish", "wolfish", "chafing", "leaflet", "briefly", "stifle", "trifle", "rifle", "scaffold", "buffalo", "traffic", "graffiti", "raffish",
        "action", "factor", "structure", "distinct", "insist", "resist", "state", "attach", "attract", "letter", "committee", "matter", "avocado", "Avignon", "Tokyo", "Warsaw",
        "Yalta", "vaccine", "wavy", "lawyer", "navy", "victory", "every", "over", "average", "thoughtful", "whiff", "gaffe", "afford", "kafka", "offhand", "jackfruit",
    ];

    private static readonly string[] Beginnings = ["", "un", "re", "over", "inter", "counter", "mis", "dis"];

    private static readonly string[] Endings = ["", "s", "ly", "ness", "ation", "ively", "fully"];

    private static readonly FontFamily Text = TestFonts.House.Text;

    public static TheoryData<bool, bool> Faces => new() { { false, false }, { false, true }, { true, false }, { true, true } };

    [Theory]
    [MemberData(nameof(Faces))]
    public void Fragments_of_words_are_as_wide_as_they_are_shaped(bool bold, bool italic)
    {
        using var shaper = new Shaper(TestFonts.House);
        var style = new RunStyles(TestFonts.House, PageDesign.House).Of(PageDesign.House.Body, new Variation { Strong = bold, Emphasis = italic }, "en");
        Assert.Equal(Text.Select(bold, italic), style.Shaping.Face);
        var measured = new MeasuredWords(shaper);
        var (breaks, reshaped) = (0, 0);
        foreach (var word in Words())
        {
            var whole = measured.Measure(style, word, false);
            Assert.Equal(Width(word), whole.Width, 1e-9);
            foreach (var at in whole.Breaks)
            {
                breaks++;
                reshaped += at.After != 0 ? 1 : 0;
                Assert.Equal(Width(word[..at.Offset] + (at.Hyphenated ? "-" : "")), at.Before + at.Extra, 0.001);
                Assert.Equal(Width(word[at.Offset..]), whole.Width - at.Before + at.After, 0.001);
            }
        }

        Assert.True(breaks > 5000 && reshaped > 100, $"Too few breaks tell anything: {breaks}, {reshaped} of them in ligatures or kerned pairs.");

        double Width(string text) => style.WidthOf(shaper.Shape(style.Shaping, text));
    }

    private static IEnumerable<string> Words() => Stems
        .SelectMany(stem => Beginnings.SelectMany(beginning => Endings.Select(ending => beginning + stem + ending)))
        .Concat(["well-known", "half-life", "(official)", "“affairs”", "offset,", "re-specified.", "Selfishness’s", "ef\u00ADfi\u00ADcient", "of\u00ADf\u00ADset", "office—staff", "and/or"]);
}
