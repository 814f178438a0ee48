using Watch.Images;
using Watch.Raster;
using Watch.Tests.Images;
using Watch.Tests.Support;
using Watch.Typesetting.Marks;
using Xunit;

namespace Watch.Tests.Raster;

/// <summary>Pages of 100 by 50 points at 72 dpi: a pixel is a point.</summary>
public class PageRasterTests
{
    [Fact]
    public void An_empty_page_is_white()
    {
        Assert.Equal((100, 50, 0), (Draw().Width, Draw().Height, Draw().Ink(0, 0, 100, 50)));
    }

    [Fact]
    public void A_rule_fills_its_box_and_nothing_else()
    {
        var picture = Draw(new RuleMark { Box = BoxOf(10, 20, 30, 5) });
        Assert.Equal((150, 150), (picture.Ink(10, 20, 30, 5), picture.Ink(0, 0, 100, 50)));
        Assert.Equal(0, picture[10, 20]);
    }

    [Fact]
    public void A_mark_has_its_gray_and_covers_what_was_drawn_before()
    {
        var picture = Draw(new RuleMark { Box = BoxOf(0, 0, 100, 50) }, new RuleMark { Box = BoxOf(10, 10, 10, 10), Gray = 0.6 });
        Assert.Equal((0, 153), (picture[9, 9], picture[10, 10]));
    }

    [Fact]
    public void A_path_is_filled_by_the_nonzero_winding_rule()
    {
        // Two squares, one within the other, drawn the same way round.
        PathVerb[] square = [PathVerb.Move, PathVerb.Line, PathVerb.Line, PathVerb.Line, PathVerb.Close];
        var picture = Draw(new PathMark
        {
            Verbs = [.. square, .. square],
            Points = [At(10, 10), At(30, 10), At(30, 30), At(10, 30), At(15, 15), At(25, 15), At(25, 25), At(15, 25)],
        });
        Assert.Equal((400, 400), (picture.Ink(10, 10, 20, 20), picture.Ink(0, 0, 100, 50)));
    }

    [Fact]
    public void A_curve_bulges_towards_its_control_points()
    {
        var picture = Draw(new PathMark
        {
            Verbs = [PathVerb.Move, PathVerb.Curve, PathVerb.Close],
            Points = [At(10, 40), At(10, 0), At(50, 0), At(50, 40)],
        });
        Assert.Equal((0, 255), (picture[30, 12], picture[30, 8]));
    }

    [Fact]
    public void Glyphs_stand_on_the_baseline_at_their_advances()
    {
        // Two H of 20 points, the second 40 points after the first: 13 points high and less than 16 wide; antialiased
        // edges and serifs that dip below the baseline take a pixel more on every side.
        var picture = Draw(Run("HH", 20, 10, 40, advance: 40));
        Assert.True(picture.Ink(9, 26, 18, 15) > 50);
        Assert.Equal(picture.Ink(9, 26, 18, 15), picture.Ink(49, 26, 18, 15));
        Assert.Equal(picture.Ink(0, 0, 100, 50), picture.Ink(9, 26, 18, 15) + picture.Ink(49, 26, 18, 15));
    }

    [Fact]
    public void A_glyph_is_moved_right_and_up_by_its_offsets()
    {
        var moved = Run("H", 20, 10, 40, advance: 40) is var run
            ? run with { Glyphs = new[] { run.Glyphs.Span[0] with { XOffset = 30, YOffset = 10 } } }
            : run;
        var picture = Draw(moved);
        Assert.True(picture.Ink(39, 16, 18, 15) > 50);
        Assert.Equal(picture.Ink(0, 0, 100, 50), picture.Ink(39, 16, 18, 15));
    }

    [Fact]
    public void A_turned_run_goes_up_and_its_glyphs_lie_on_their_left_side()
    {
        // Two H of 20 points from the foot upwards, 24 points apart: 13 points wide now, to the left of the baseline.
        var picture = Draw(Run("HH", 20, 40, 49, advance: 24) with { Rotation = Rotation.Left });
        Assert.True(picture.Ink(26, 32, 15, 18) > 50);
        Assert.Equal(picture.Ink(26, 32, 15, 18), picture.Ink(26, 8, 15, 18));
        Assert.Equal(picture.Ink(0, 0, 100, 50), picture.Ink(26, 32, 15, 18) + picture.Ink(26, 8, 15, 18));
    }

    [Fact]
    public void Horizontal_scale_widens_glyphs_and_keeps_their_height()
    {
        var plain = Draw(Run("H", 20, 10, 40, advance: 40));
        var wide = Draw(Run("H", 20, 10, 40, advance: 40) with { HorizontalScale = 2 });
        Assert.Equal(0, plain.Ink(27, 0, 73, 50));
        Assert.True(wide.Ink(27, 27, 15, 13) > 20);
        Assert.Equal(0, wide.Ink(0, 0, 100, 26) + wide.Ink(0, 41, 100, 9) + wide.Ink(42, 0, 58, 50));
    }

    [Fact]
    public void A_picture_fills_its_box()
    {
        var file = Samples.Png(2, 1, [0, 255]);
        var picture = Draw(new PictureMark { Picture = Assert.IsType<ReadablePicture>(PictureReader.Read(file)).Picture, Box = BoxOf(20, 10, 40, 20) });
        Assert.Equal((0, 255), (picture[21, 20], picture[58, 20]));
        Assert.Equal(0, picture.Ink(0, 0, 20, 50) + picture.Ink(0, 0, 100, 10) + picture.Ink(0, 30, 100, 20));
    }

    [Fact]
    public void The_same_page_gives_the_same_bytes()
    {
        var page = PageOf(Run("Hamburg", 12, 10, 40, advance: 8.3), new RuleMark { Box = BoxOf(1.3, 2.7, 50, 0.4) });
        using var first = new PageRaster();
        using var second = new PageRaster();
        Assert.Equal(first.Png(page, 150), first.Png(page, 150));
        Assert.Equal(first.Png(page, 150), second.Png(page, 150));
    }

    [Fact]
    public void Resolution_and_size_give_the_pixels()
    {
        using var raster = new PageRaster();
        var page = PageOf(new RuleMark { Box = BoxOf(50, 0, 50, 50) });
        var (fine, stretched) = (new Drawing(raster.Png(page, 144)), new Drawing(raster.Png(page, 20, 30)));
        Assert.Equal((200, 100, 10_000), (fine.Width, fine.Height, fine.Ink(100, 0, 100, 100)));
        Assert.Equal((20, 30, 300, 0), (stretched.Width, stretched.Height, stretched.Ink(10, 0, 10, 30), stretched.Ink(0, 0, 10, 30)));
    }

    [Fact]
    public void A_spread_lays_pages_side_by_side_and_keeps_each_to_its_paper()
    {
        using var raster = new PageRaster();
        // The first page's rule runs over its right edge.
        var picture = new Drawing(raster.Spread([PageOf(new RuleMark { Box = BoxOf(90, 0, 100, 50) }), PageOf()], 72));
        Assert.Equal((18 + 100 + 18 + 100 + 18, 18 + 50 + 18), (picture.Width, picture.Height));
        Assert.Equal((255, 0, 222, 255, 222), (picture[18, 18], picture[117, 18], picture[118, 18], picture[136, 18], picture[17, 18]));
    }

    private static Drawing Draw(params Mark[] marks)
    {
        using var raster = new PageRaster();
        return new(raster.Png(PageOf(marks), 72));
    }

    private static Page PageOf(params Mark[] marks) =>
        new(new Folio(1, FolioStyle.Arabic), new(Length.Pt(100), Length.Pt(50)), marks, [], null);

    private static Point At(double x, double y) => new(Length.Pt(x), Length.Pt(y));

    private static Box BoxOf(double x, double y, double width, double height) =>
        new(Length.Pt(x), Length.Pt(y), Length.Pt(width), Length.Pt(height));

    private static GlyphRun Run(string text, double size, double x, double y, double advance)
    {
        var face = TestFonts.House.Text.Regular;
        return new()
        {
            Face = face,
            Size = Length.Pt(size),
            Origin = At(x, y),
            Text = text,
            Glyphs = text.Select((c, i) => face.TryGetGlyph(c, out var glyph) ? new Glyph(glyph, advance, 0, 0, i, 1) : default).ToArray(),
        };
    }

    /// <summary>A drawn picture, decoded.</summary>
    private sealed class Drawing
    {
        private readonly byte[] gray;

        public Drawing(byte[] png)
        {
            var picture = Assert.IsType<ReadablePicture>(PictureReader.Read(png)).Picture;
            (Width, Height, gray) = (picture.Width, picture.Height, PictureSamples.Gray(picture));
        }

        public int Width { get; }

        public int Height { get; }

        public int this[int x, int y] => gray[y * Width + x];

        /// <summary>How many pixels of a box are not white.</summary>
        public int Ink(int left, int top, int width, int height) =>
            Enumerable.Range(top, height).Sum(y => Enumerable.Range(left, width).Count(x => this[x, y] != 255));
    }
}
