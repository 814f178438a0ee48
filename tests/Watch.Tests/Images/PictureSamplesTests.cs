using SkiaSharp;
using Watch.Images;
using Xunit;

namespace Watch.Tests.Images;

public class PictureSamplesTests
{
    [Fact]
    public void Gray_stays_the_gray_it_is()
    {
        byte[] gray = [.. Enumerable.Range(0, 256).Select(v => (byte)v)];
        Assert.Equal(gray, Gray(Samples.Png(32, 8, gray)));
    }

    [Fact]
    public void A_colour_becomes_the_gray_of_its_light()
    {
        Assert.Equal([127], Gray(Samples.Png(SKColors.Red)));
        Assert.Equal([220], Gray(Samples.Png(new SKColor(0, 255, 0))));
        Assert.Equal([76], Gray(Samples.Png(SKColors.Blue)));
    }

    [Fact]
    public void What_is_transparent_lies_on_white()
    {
        Assert.Equal([255], Gray(Samples.Png(SKColors.Transparent)));
        Assert.Equal([127], Gray(Samples.Png(new SKColor(0, 0, 0, 128))));
    }

    /// <summary>Where the black quarter of the stored picture, its upper left, is shown (CIPA DC-008, Orientation: the
    /// sides that the 0th row and the 0th column are shown on).</summary>
    [Theory]
    [InlineData(1, false, false)]
    [InlineData(2, true, false)]
    [InlineData(3, true, true)]
    [InlineData(4, false, true)]
    [InlineData(5, false, false)]
    [InlineData(6, true, false)]
    [InlineData(7, true, true)]
    [InlineData(8, false, true)]
    public void A_turned_picture_is_sampled_as_it_is_shown(byte orientation, bool isRight, bool isLow)
    {
        var picture = Assert.IsType<ReadablePicture>(PictureReader.Read(Samples.Jpeg(Samples.Exif(orientation)))).Picture;
        var gray = PictureSamples.Gray(picture);
        Assert.Equal(orientation >= 5 ? (16, 32) : (32, 16), (picture.Width, picture.Height));
        for (var y = 0; y < picture.Height; y++)
        {
            for (var x = 0; x < picture.Width; x++)
            {
                var isBlack = x >= picture.Width / 2 == isRight && y >= picture.Height / 2 == isLow;
                Assert.InRange(gray[y * picture.Width + x], isBlack ? 0 : 250, isBlack ? 5 : 255);
            }
        }
    }

    [Fact]
    public void Orientations_differ_in_the_order_of_their_samples()
    {
        // Rows A B C / D E F, and what Exif's eight orientations make of them.
        var file = Samples.Png(3, 2, "ABCDEF"u8.ToArray());
        string[] shown = ["ABCDEF", "CBAFED", "FEDCBA", "DEFABC", "ADBECF", "DAEBFC", "FCEBDA", "CFBEAD"];
        for (var orientation = 1; orientation <= 8; orientation++)
        {
            var (width, height) = orientation >= 5 ? (2, 3) : (3, 2);
            var gray = PictureSamples.Gray(new(PictureFormat.Png, file, width, height, 96) { Orientation = orientation });
            Assert.Equal(shown[orientation - 1], System.Text.Encoding.ASCII.GetString(gray));
        }
    }

    [Fact]
    public void A_file_that_cannot_be_decoded_is_white()
    {
        Assert.Equal([255, 255, 255, 255], PictureSamples.Gray(new(PictureFormat.Png, new byte[10], 2, 2, 96)));
        Assert.Equal([255, 255], PictureSamples.Gray(new(PictureFormat.Png, Samples.Png(1, 1, [0]), 2, 1, 96)));
    }

    [Fact]
    public void A_jpeg_whose_scan_ends_early_keeps_its_size()
    {
        var whole = Samples.Jpeg();
        // A scan header is of 14 bytes for three components, its marker included (ITU-T T.81, B.2.3).
        var scan = whole.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]) + 14;
        Assert.Equal(32 * 16, Gray([.. whole[..scan], 0xFF, 0xD9]).Length);
    }

    private static byte[] Gray(byte[] file) => PictureSamples.Gray(Assert.IsType<ReadablePicture>(PictureReader.Read(file)).Picture);
}
