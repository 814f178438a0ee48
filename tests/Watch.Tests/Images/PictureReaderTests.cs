using CsCheck;
using Watch.Images;
using Xunit;

namespace Watch.Tests.Images;

public class PictureReaderTests
{
    [Fact]
    public void A_png_has_the_size_of_its_header_and_96_dpi()
    {
        var picture = Picture(Samples.Png(3, 2, new byte[6]));
        Assert.Equal((PictureFormat.Png, 3, 2, 96.0, 1), (picture.Format, picture.Width, picture.Height, picture.Dpi, picture.Orientation));
    }

    [Fact]
    public void A_png_has_the_resolution_of_its_pHYs_chunk()
    {
        Assert.Equal(299.9994, Picture(Samples.Png(3, 2, new byte[6], 11811)).Dpi, 4);
    }

    [Fact]
    public void A_jpeg_has_the_size_of_its_frame()
    {
        var picture = Picture(Samples.Jpeg());
        Assert.Equal((PictureFormat.Jpeg, 32, 16, 96.0, 1), (picture.Format, picture.Width, picture.Height, picture.Dpi, picture.Orientation));
    }

    [Theory]
    [InlineData(0, 96.0)]
    [InlineData(1, 200.0)]
    [InlineData(2, 508.0)]
    public void A_jpeg_has_the_density_of_its_JFIF_segment(byte unit, double dpi)
    {
        Assert.Equal(dpi, Picture(Samples.Jpeg(Samples.Jfif(unit, 200, 100))).Dpi, 6);
    }

    [Fact]
    public void A_jpeg_without_JFIF_density_has_that_of_its_Exif_segment()
    {
        Assert.Equal(72, Picture(Samples.Jpeg(Samples.Exif(1, 72))).Dpi);
        Assert.Equal(72, Picture(Samples.Jpeg(Samples.Jfif(0, 1, 1), Samples.Exif(1, 72))).Dpi);
        Assert.Equal(200, Picture(Samples.Jpeg(Samples.Jfif(1, 200, 200), Samples.Exif(1, 72))).Dpi);
    }

    [Fact]
    public void A_turned_jpeg_is_as_wide_as_it_is_stored_high()
    {
        var picture = Picture(Samples.Jpeg(Samples.Jfif(1, 200, 100), Samples.Exif(6)));
        Assert.Equal((16, 32, 100.0, 6), (picture.Width, picture.Height, picture.Dpi, picture.Orientation));
    }

    [Fact]
    public void A_picture_of_more_than_a_hundred_million_pixels_is_too_large()
    {
        Assert.IsType<ReadablePicture>(PictureReader.Read(Samples.PngHeader(10_000, 10_000)));
        Assert.Equal(new OversizePicture(10_001, 10_000), PictureReader.Read(Samples.PngHeader(10_001, 10_000)));
        Assert.Equal(new OversizePicture(65_536, 1), PictureReader.Read(Samples.PngHeader(65_536, 1)));
        Assert.Equal(new OversizePicture(int.MaxValue, int.MaxValue), PictureReader.Read(Samples.PngHeader(int.MaxValue, int.MaxValue)));
    }

    [Fact]
    public void A_size_of_nothing_is_unreadable()
    {
        Assert.IsType<UnreadablePicture>(PictureReader.Read(Samples.PngHeader(0, 5)));
    }

    [Fact]
    public void A_damaged_png_is_unreadable()
    {
        var file = Samples.Png(3, 2, [1, 2, 3, 4, 5, 6]);
        var data = file.AsSpan().IndexOf("IDAT"u8) + 8;
        file[data] ^= 1;
        Assert.IsType<UnreadablePicture>(PictureReader.Read(file));
    }

    [Fact]
    public void A_picture_cut_short_anywhere_is_unreadable()
    {
        foreach (var file in new[] { Samples.Png(3, 2, new byte[6], 11811), Samples.Jpeg(Samples.Jfif(1, 200, 200), Samples.Exif(6)) })
        {
            for (var length = 0; length < file.Length; length++)
                Assert.IsType<UnreadablePicture>(PictureReader.Read(file.AsMemory(0, length)));
        }
    }

    [Fact]
    public void Any_bytes_are_read_without_throwing()
    {
        byte[][] beginnings = [[], Samples.Png(3, 2, new byte[6])[..33], [0xFF, 0xD8, 0xFF], [0xFF, 0xD8, .. Samples.Exif(6)[..20]]];
        Gen.Select(Gen.Int[0, beginnings.Length - 1], Gen.Byte.Array[0, 200]).Sample(
            (beginning, rest) => PictureReader.Read((byte[])[.. beginnings[beginning], .. rest]) is not ReadablePicture);
    }

    [Fact]
    public void A_picture_with_any_byte_changed_is_read_and_sampled_without_throwing()
    {
        byte[][] files = [Samples.Png(3, 2, new byte[6], 11811), Samples.Jpeg(Samples.Jfif(1, 200, 200), Samples.Exif(6, 72))];
        Gen.Select(Gen.Int[0, 1], Gen.Int[0, 10_000], Gen.Byte).Sample((which, where, value) =>
        {
            var file = (byte[])files[which].Clone();
            file[where % file.Length] = value;
            return PictureReader.Read(file) is not ReadablePicture { Picture: var picture }
                || (long)picture.Width * picture.Height > 1_000_000
                || PictureSamples.Gray(picture).Length == picture.Width * picture.Height;
        });
    }

    private static Picture Picture(byte[] file) => Assert.IsType<ReadablePicture>(PictureReader.Read(file)).Picture;
}
