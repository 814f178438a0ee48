using Watch.Fonts;
using Watch.Languages;
using Watch.Tests.Support;
using Watch.Typesetting.Paragraphs;
using Xunit;

namespace Watch.Tests.Fonts;

public class ShaperTests
{
    private static readonly ShapingStyle Roman = new(TestFonts.House.Text.Regular, "onum,pnum", "en");

    [Fact]
    public void The_text_face_has_measures_and_names()
    {
        var face = TestFonts.House.Text.Regular;
        Assert.Equal((1000, 1007, -298, 650, 400), (face.UnitsPerEm, face.Metrics.Ascender, face.Metrics.Descender, face.Metrics.CapHeight, face.Metrics.XHeight));
        Assert.Equal("EBGaramond-Regular", face.PostScriptName);
        Assert.Equal(200, face.SpaceAdvance);
        Assert.True(face.HasTrueTypeOutlines);
    }

    [Fact]
    public void A_ligature_is_one_glyph_for_its_letters()
    {
        using var shaper = new Shaper(TestFonts.House);
        var run = Assert.Single(shaper.Shape(Roman, "office").Runs);
        Assert.True(run.Glyphs.Length < 6);
        Assert.Equal(0, run.Glyphs[0].Cluster);
    }

    [Fact]
    public void A_pair_is_kerned()
    {
        using var shaper = new Shaper(TestFonts.House);
        var apart = shaper.Shape(Roman, "A").Width + shaper.Shape(Roman, "V").Width;
        Assert.True(shaper.Shape(Roman, "AV").Width < apart);
    }

    [Fact]
    public void Another_face_stands_in_cluster_by_cluster()
    {
        using var shaper = new Shaper(TestFonts.House);
        var shaped = shaper.Shape(Roman, "approach①북x");
        Assert.Equal(["EBGaramond_400Regular", "ShipporiMincho_400Regular", "NanumMyeongjo_400Regular", "EBGaramond_400Regular"], shaped.Runs.Select(r => r.Face.Name));
        Assert.Equal([(0, 8), (8, 1), (9, 1), (10, 1)], shaped.Runs.Select(r => (r.Start, r.Length)));
        Assert.DoesNotContain(shaped.Runs.SelectMany(r => r.Glyphs), g => g.Id == 0);
    }

    [Theory]
    [InlineData("𐀀", 2)] // Linear B
    [InlineData("\u0001", 1)]
    [InlineData("\uE000", 1)]
    [InlineData("\u0378", 1)] // unassigned
    [InlineData("აბ", 1)]
    [InlineData("a\U00010A01", 1, false)] // the letter shows, its mark does not
    public void A_character_that_no_face_has_is_told_and_shown_by_its_code(string text, int end, bool lacks = true)
    {
        using var shaper = new Shaper(TestFonts.House);
        Assert.Equal(lacks, shaper.Lacks(Roman, text, 0, out var ends));
        Assert.Equal(end, ends);
        var shaped = shaper.Shape(Roman, text);
        Assert.Contains(shaped.Runs, r => r.IsCode);
        Assert.Equal(text.Length, shaped.Runs.Sum(r => r.Length));
        Assert.DoesNotContain(shaped.Runs.SelectMany(r => r.Glyphs), g => g.Id == 0);
    }

    [Theory]
    [InlineData("조선", "ko", "NanumMyeongjo_400Regular")]
    [InlineData("朝鮮", "ko", "ShipporiMincho_400Regular")]
    [InlineData("朝鮮", "en", "ShipporiMincho_400Regular")]
    [InlineData("東京", "ja", "ShipporiMincho_400Regular")]
    [InlineData("かな", "en", "ShipporiMincho_400Regular")]
    [InlineData("东京", "zh", "NotoSerifSC_400Regular")]
    [InlineData("东", "en", "NotoSerifSC_400Regular")]
    [InlineData("。", "zh", "NotoSerifSC_400Regular")]
    [InlineData("。", "ja", "ShipporiMincho_400Regular")]
    [InlineData("“", "zh-Hans", "NotoSerifSC_400Regular")]
    [InlineData("…", "ja", "ShipporiMincho_400Regular")]
    [InlineData("“", "en", "EBGaramond_400Regular")]
    [InlineData("…", "ko", "EBGaramond_400Regular")]
    [InlineData("שלום", "he", "FrankRuhlLibre_400Regular")]
    [InlineData("بِسْمِ", "en", "Amiri_400Regular")]
    [InlineData("ἀρχὴ", "el", "EBGaramond_400Regular")]
    [InlineData("Ѡ", "en", "NotoSerif_400Regular")]
    [InlineData("∀", "en", "NotoSansMath_400Regular")]
    [InlineData("☎", "en", "NotoSansSymbols2_400Regular")]
    [InlineData("😀", "en", "NotoEmoji_400Regular")]
    [InlineData("👨\u200D👩\u200D👧", "en", "NotoEmoji_400Regular")]
    [InlineData("1\uFE0F\u20E3", "en", "NotoSansSymbols2_400Regular")]
    [InlineData("नमस्ते", "hi", "NotoSansDevanagari_400Regular")]
    [InlineData("ไทย", "th", "NotoSansThai_400Regular")]
    [InlineData("\u1112\u1161\u11AB", "ko", "NanumMyeongjo_400Regular")] // a syllable in its parts
    [InlineData("\uF95A", "en", "ShipporiMincho_400Regular")] // a compatibility character, as its equivalent
    [InlineData("e\u0301", "en", "EBGaramond_400Regular")]
    [InlineData("\u2003", "en", "EBGaramond_400Regular")]
    public void Each_script_has_its_face_by_language(string text, string language, string face)
    {
        using var shaper = new Shaper(TestFonts.House);
        var style = RunStyles.Shaping(Roman.Face, Roman.Features, Language.Of(language));
        var run = Assert.Single(shaper.Shape(style, text).Runs);
        Assert.Equal(face, run.Face.Name);
        Assert.False(run.IsCode);
        Assert.DoesNotContain(run.Glyphs, g => g.Id == 0);
    }

    [Theory]
    [InlineData("a\u00ADb")]
    [InlineData("\u200B")]
    [InlineData("\u200Ea\u200F\u2060\uFEFF")]
    [InlineData("a\uFE0F\U000E0100")]
    [InlineData("\u3164\u115F\uFFA0")]
    [InlineData("\U000E0001\U000E0067")]
    [InlineData("한\u200D국")]
    public void Characters_that_are_never_seen_have_no_width_and_are_not_missed(string text)
    {
        using var shaper = new Shaper(TestFonts.House);
        for (var i = 0; i < text.Length;)
        {
            Assert.False(shaper.Lacks(Roman, text, i, out var end));
            i = end;
        }

        var seen = string.Concat(text.EnumerateRunes().Where(r => !Unicode.IsDefaultIgnorable(r.Value)));
        Assert.Equal(seen.Length == 0 ? 0 : shaper.Shape(Roman, seen).Width, shaper.Shape(Roman, text).Width, 6);
        Assert.DoesNotContain(shaper.Shape(Roman, text).Runs.SelectMany(r => r.Glyphs), g => g.Id == 0);
    }

    [Fact]
    public void A_face_that_stands_in_is_set_smaller_but_beside_code_takes_two_columns()
    {
        using var shaper = new Shaper(TestFonts.House);
        Assert.Equal(0.9, shaper.Shape(Roman, "国").Width, 6);
        var code = new ShapingStyle(TestFonts.House.Code.Regular, "", "en");
        Assert.Equal(2 * shaper.Shape(code, "x").Width, shaper.Shape(code, "国").Width, 6);
    }

    [Fact]
    public void Only_the_faces_that_are_asked_are_opened()
    {
        var opened = new List<string>();
        FallbackFace Watched(FallbackFace face) => new(face.Name, () =>
        {
            opened.Add(face.Name);
            return face.Face;
        })
        { Size = face.Size, Languages = face.Languages };
        using var shaper = new Shaper(TestFonts.House with { Fallback = [.. TestFonts.House.Fallback.Select(Watched)] });
        shaper.Shape(Roman, "Latin—“words” — ἀρχὴ, Пхеньян");
        Assert.Empty(opened);
        shaper.Shape(Roman with { Language = "ko" }, "한국");
        Assert.Equal(["NanumMyeongjo_400Regular"], opened);
    }
}
