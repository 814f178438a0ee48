using CsCheck;
using SkiaSharp;
using Watch.Images;
using Xunit;

namespace Watch.Tests.Images;

/// <summary>Pictures as EPUBs have them: RGB or gray, upright, on white, without camera data.</summary>
public class ScreenPictureTests
{
    /// <summary>All but a PNG with samples beyond its palette, which decoders show in colours of their own.</summary>
    public static TheoryData<string> Names => [.. PictureFiles.All.Select(file => file.Name).Where(name => name != "PNG palette 8, short")];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_picture_of_any_kind_has_the_colours_that_it_is_shown_in_and_is_opaque_RGB_or_gray(string name)
    {
        var (_, file, quarters) = PictureFiles.Shown.First(shown => shown.Name == name);
        var prepared = ScreenPicture.FileOf(Read(file)).ToArray();
        using var codec = SKCodec.Create(new SKMemoryStream(prepared));
        Assert.Equal(SKEncodedOrigin.TopLeft, codec.EncodedOrigin);
        Assert.Equal(name.StartsWith("JPEG", StringComparison.Ordinal) ? SKEncodedImageFormat.Jpeg : SKEncodedImageFormat.Png, codec.EncodedFormat);
        using var bitmap = new SKBitmap(new SKImageInfo(32, 32, SKColorType.Rgba8888, SKAlphaType.Unpremul, SKColorSpace.CreateSrgb()));
        codec.GetPixels(bitmap.Info, bitmap.GetPixels());
        for (var q = 0; q < 4; q++)
        {
            var pixel = bitmap.GetPixel(8 + q % 2 * 16, 8 + q / 2 * 16);
            Assert.InRange(Math.Abs(pixel.Red - quarters[q].Red), 0, 6);
            Assert.InRange(Math.Abs(pixel.Green - quarters[q].Green), 0, 6);
            Assert.InRange(Math.Abs(pixel.Blue - quarters[q].Blue), 0, 6);
        }

        Assert.All(bitmap.Pixels, pixel => Assert.Equal(255, pixel.Alpha));
        Assert.Contains(ComponentsOf(prepared), new[] { 1, 3 });
    }

    [Theory]
    [InlineData("JPEG colour")]
    [InlineData("JPEG gray")]
    [InlineData("JPEG progressive")]
    [InlineData("JPEG with a profile")]
    public void A_JPEG_loses_its_camera_data_and_nothing_else(string name)
    {
        var clean = Named(name);
        Assert.Equal(clean, ScreenPicture.FileOf(Read(clean)).ToArray());
        var spoiled = CameraData.In(clean);
        Assert.True(CameraData.IsIn(spoiled));
        Assert.Equal(clean, ScreenPicture.FileOf(Read(spoiled)).ToArray());
        Assert.Equal(clean, PackedPicture.Of(Read(spoiled)).Data.ToArray());
    }

    [Fact]
    public void Comments_between_the_scans_of_a_JPEG_are_removed()
    {
        var clean = Named("JPEG progressive");
        var second = clean.AsSpan().LastIndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]);
        byte[] spoiled = [.. clean[..second], 0xFF, 0xFE, 0, 8, .. "SECRET"u8, .. clean[second..]];
        Assert.Equal(clean, ScreenPicture.FileOf(Read(spoiled)).ToArray());
    }

    [Fact]
    public void The_thumbnail_of_a_JFIF_segment_is_removed()
    {
        byte[] jfif = [0xFF, 0xE0, 0, 22, .. "JFIF\0"u8, 1, 2, 1, 0, 150, 0, 150, 1, 2, .. "SECRET"u8];
        var prepared = ScreenPicture.FileOf(Read(Samples.Jpeg(jfif))).ToArray();
        Assert.False(CameraData.IsIn(prepared));
        Assert.Equal(Samples.Jpeg(Samples.Jfif(1, 150, 150)), prepared);
    }

    [Fact]
    public void A_JPEG_that_only_Exif_describes_keeps_the_resolution()
    {
        var prepared = ScreenPicture.FileOf(Read(Samples.Jpeg(Samples.Exif(1, dpi: 200)))).ToArray();
        Assert.Equal(Samples.Jpeg(Samples.Jfif(1, 200, 200)), prepared);
    }

    [Fact]
    public void A_turned_JPEG_loses_its_camera_data_and_keeps_its_profile()
    {
        var clean = Named("JPEG with a profile");
        var prepared = ScreenPicture.FileOf(Read(CameraData.In(clean, orientation: 6))).ToArray();
        Assert.False(CameraData.IsIn(prepared));
        Assert.Equal(ProfileOf(clean), ProfileOf(prepared));
        Assert.NotEmpty(ProfileOf(clean));
        using var upright = SKBitmap.Decode(prepared);
        using var stored = SKBitmap.Decode(clean);
        Assert.True(Near(stored.GetPixel(8, 24), upright.GetPixel(8, 8)));
        Assert.True(Near(stored.GetPixel(8, 8), upright.GetPixel(24, 8)));
    }

    /// <summary>The segments cannot be told from the data behind a length that is wrong, so the picture is compressed anew.</summary>
    [Fact]
    public void A_JPEG_whose_segments_are_damaged_is_decoded_so_that_nothing_else_is_passed_on()
    {
        var clean = Named("JPEG colour");
        byte[] spoiled = [.. clean[..^2], 0xFF, 0xFE, 0xFF, 0xFF, .. "SECRET"u8, 0xFF, 0xD9];
        Assert.False(CameraData.IsIn(ScreenPicture.FileOf(Read(spoiled)).Span));
        Assert.Equal(Packing.Plain, PackedPicture.Of(Read(spoiled)).Packing);
    }

    [Theory]
    [InlineData("PNG colour 8")]
    [InlineData("PNG gray 16")]
    [InlineData("PNG palette 4")]
    [InlineData("PNG interlaced")]
    public void A_PNG_loses_what_is_no_picture_and_nothing_else(string name)
    {
        var clean = Named(name);
        Assert.Equal(clean, ScreenPicture.FileOf(Read(clean)).ToArray());
        Assert.Equal(clean, ScreenPicture.FileOf(Read(CameraData.InPng(clean))).ToArray());
    }

    [Fact]
    public void A_transparent_PNG_loses_what_is_no_picture_too() =>
        Assert.False(CameraData.IsIn(ScreenPicture.FileOf(Read(CameraData.InPng(Named("PNG colour, transparent")))).Span));

    [Fact]
    public void A_PNG_keeps_its_resolution()
    {
        var file = Samples.Png(2, 1, [0, 255], pixelsPerMetre: 3937);
        Assert.Equal(file, ScreenPicture.FileOf(Read(file)).ToArray());
    }

    [Fact]
    public void A_file_with_any_bytes_changed_is_prepared_without_throwing()
    {
        var files = PictureFiles.All.SelectMany(f => new[] { f.File, f.Name.StartsWith("JPEG", StringComparison.Ordinal) ? CameraData.In(f.File, 6) : CameraData.InPng(f.File) }).ToList();
        Gen.Select(Gen.Int[0, files.Count - 1], Gen.Int[0, 10_000], Gen.Byte).Sample((which, where, value) =>
        {
            byte[] file = [.. files[which]];
            file[where % file.Length] = value;
            return PictureReader.Read(file) is not ReadablePicture { Picture: var picture } || (long)picture.Width * picture.Height > 1_000_000
                || PictureReader.Read(ScreenPicture.FileOf(picture)) is ReadablePicture { Picture: var prepared }
                && (prepared.Format, prepared.Width, prepared.Height, prepared.Orientation) == (picture.Format, picture.Width, picture.Height, 1);
        }, iter: 300);
    }

    private static bool Near(SKColor one, SKColor other) =>
        Math.Abs(one.Red - other.Red) + Math.Abs(one.Green - other.Green) + Math.Abs(one.Blue - other.Blue) < 12;

    private static byte[] ProfileOf(byte[] file)
    {
        var start = file.AsSpan().IndexOf("ICC_PROFILE\0"u8);
        return start < 0 ? [] : file[start..(start - 2 + (file[start - 2] << 8) + file[start - 1])];
    }

    /// <summary>From the frame of a JPEG, or the colour type of a PNG.</summary>
    private static int ComponentsOf(byte[] file)
    {
        if (file[0] == 0x89)
            return file[25] switch { 0 => 1, 2 or 3 => 3, _ => 4 };
        var frame = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC0]);
        if (frame < 0)
            frame = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xC2]);
        return file[frame + 9];
    }

    private static byte[] Named(string name) => PictureFiles.All.First(f => f.Name == name).File;

    private static Picture Read(byte[] file) => Assert.IsType<ReadablePicture>(PictureReader.Read(file)).Picture;
}
