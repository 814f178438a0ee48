using Watch.Fonts;
using Watch.Tests.Support;
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

    [Fact]
    public void A_cluster_that_no_face_has_is_told()
    {
        using var shaper = new Shaper(TestFonts.House);
        Assert.False(shaper.HasCluster(TestFonts.House.Text.Regular, "\U0001F600", 0, out var end));
        Assert.Equal(2, end);
    }
}
