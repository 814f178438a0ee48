using SkiaSharp;
using Watch.Preflight;
using Watch.Tests.Cli;
using Xunit;

namespace Watch.Tests.Preflight;

public class SketchTests
{
    [Fact]
    public void A_page_is_sketched_with_its_boxes_and_what_it_paints()
    {
        var file = SoundFiles.Of("pdf");
        file.Paint("0 0 0 1 k 100 100 50 50 re f");

        using var picture = SKBitmap.Decode(Assert.Single(PdfJudge.Sketch(new MemoryStream(file.Write()))));

        // One and a half pixels to the point, and four round the page of 320 × 460 points.
        Assert.Equal((488, 698), (picture.Width, picture.Height));
        Assert.Equal(new SKColor(0xE0, 0, 0), picture.GetPixel(4 + 15, 300));
        Assert.Equal(new SKColor(0, 0x60, 0xFF), picture.GetPixel(4 + 1, 300));
        Assert.Equal(new SKColor(155, 155, 155), picture.GetPixel(4 + (int)(125 * 1.5), 4 + (int)((460 - 125) * 1.5)));
        Assert.Equal(SKColors.White, picture.GetPixel(4 + (int)(250 * 1.5), 4 + 100));
    }

    [Fact]
    public void The_command_writes_a_picture_of_each_page()
    {
        using var desk = new Desk();
        File.WriteAllBytes(desk["book.pdf"], SoundFiles.Of("ingram").Write());

        Assert.Equal(0, desk.Run("preflight", "book.pdf", "--boxes", "boxes").Code);
        Assert.Equal(["book-001.png", "book-002.png", "book-003.png", "book-004.png"], desk.Outputs("boxes").Keys);
    }

    [Fact]
    public void What_cannot_be_read_has_no_pictures() => Assert.Empty(PdfJudge.Sketch(new MemoryStream("no PDF"u8.ToArray())));
}
