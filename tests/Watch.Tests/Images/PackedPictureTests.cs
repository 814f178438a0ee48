using CsCheck;
using SkiaSharp;
using Watch.Images;
using Xunit;

namespace Watch.Tests.Images;

public class PackedPictureTests
{
    /// <summary>What need not be decoded is not: it is the file's own data, in the file's own depth.</summary>
    [Theory]
    [InlineData("PNG gray 8", Packing.FilteredRows, 1, 8, 0)]
    [InlineData("PNG gray 16", Packing.FilteredRows, 1, 16, 0)]
    [InlineData("PNG gray 1", Packing.FilteredRows, 1, 1, 0)]
    [InlineData("PNG colour 8", Packing.FilteredRows, 3, 8, 0)]
    [InlineData("PNG colour 16", Packing.FilteredRows, 3, 16, 0)]
    [InlineData("PNG palette 4", Packing.FilteredRows, 3, 4, 48)]
    [InlineData("PNG palette of grays", Packing.FilteredRows, 1, 2, 4)]
    [InlineData("PNG colour of grays", Packing.Plain, 1, 8, 0)]
    [InlineData("PNG palette, transparent", Packing.Plain, 3, 8, 0)]
    [InlineData("PNG gray, transparent", Packing.Plain, 1, 8, 0)]
    [InlineData("PNG colour, transparent", Packing.Plain, 3, 8, 0)]
    [InlineData("PNG colour, one transparent", Packing.Plain, 3, 8, 0)]
    [InlineData("PNG interlaced", Packing.Plain, 3, 8, 0)]
    [InlineData("PNG whose data is not whole", Packing.Plain, 3, 8, 0)]
    [InlineData("JPEG colour", Packing.Jpeg, 3, 8, 0)]
    [InlineData("JPEG gray", Packing.Jpeg, 1, 8, 0)]
    [InlineData("JPEG progressive", Packing.Jpeg, 3, 8, 0)]
    [InlineData("JPEG in four inks", Packing.Plain, 3, 8, 0)]
    [InlineData("JPEG with a profile", Packing.Jpeg, 3, 8, 0)]
    [InlineData("JPEG turned, 6", Packing.Jpeg, 3, 8, 0)]
    [InlineData("PNG turned, 6", Packing.FilteredRows, 3, 8, 0)]
    public void A_picture_is_packed_as_it_can_be(string name, Packing packing, int components, int bits, int palette)
    {
        var packed = Pack(Named(name));
        Assert.Equal((packing, components, bits, palette), (packed.Packing, packed.Components, packed.BitsPerSample, packed.Palette.Length));
        if (packing == Packing.Jpeg)
            Assert.Equal(Named(name == "JPEG turned, 6" ? "JPEG colour" : name), packed.Data.ToArray()); // Exif alone turns it
        if (packing == Packing.Plain)
            Assert.Equal(32 * 32 * components, packed.Data.Length);
        Assert.Equal(name == "JPEG with a profile", !packed.Profile.IsEmpty);
        Assert.Equal(name.EndsWith("turned, 6", StringComparison.Ordinal) ? 6 : 1, packed.Orientation);
    }

    /// <summary>What is decoded has the colours it should, which <c>PictureTests</c> of the PDF shows of all.</summary>
    [Fact]
    public void Four_inks_become_the_colours_they_print()
    {
        var packed = Pack(Named("JPEG in four inks"));
        var quarters = new[] { (8, 8), (24, 8), (8, 24), (24, 24) }.Select(at => packed.Data.Slice(3 * (32 * at.Item2 + at.Item1), 3).ToArray()).ToList();
        var wanted = PictureFiles.Shown.First(s => s.Name == "JPEG in four inks").Quarters;
        for (var q = 0; q < 4; q++)
            Assert.All(new[] { (wanted[q].Red, quarters[q][0]), (wanted[q].Green, quarters[q][1]), (wanted[q].Blue, quarters[q][2]) }, pair => Assert.InRange(Math.Abs(pair.Item1 - pair.Item2), 0, 6));
    }

    /// <summary>Whatever filters an encoder chooses, and wherever the one colour is.</summary>
    [Fact]
    public void Grays_in_three_samples_are_found_and_one_colour_among_them()
    {
        Gen.Select(Gen.Int[1, 40], Gen.Int[1, 40], Gen.Byte.Array[1600], Gen.Int[0, 1599], Gen.Bool).Sample((width, height, grays, where, hasColour) =>
        {
            using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgb888x, SKAlphaType.Opaque));
            for (var i = 0; i < width * height; i++)
                bitmap.SetPixel(i % width, i / width, new(grays[i], grays[i], (byte)(hasColour && i == where % (width * height) ? grays[i] ^ 1 : grays[i])));
            using var pixels = bitmap.PeekPixels();
            using var png = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.AllFilters, 1))!;
            var packed = Pack(png.ToArray());
            return png.Span[25] == 2 && packed.Components == (hasColour ? 3 : 1)
                && (hasColour ? packed.Packing == Packing.FilteredRows : packed.Data.Span.SequenceEqual(grays.AsSpan(0, width * height)));
        }, iter: 200);
    }

    /// <summary>Decoders convert what names primaries and a gamma, and their rounding tints it.</summary>
    [Theory]
    [InlineData(45455)]
    [InlineData(50000)]
    public void What_is_gray_in_the_file_is_gray_when_it_is_decoded(uint gamma)
    {
        var packed = Pack(PictureFiles.GrayRamp(gamma));
        Assert.Equal((Packing.Plain, 1, 32 * 32), (packed.Packing, packed.Components, packed.Data.Length));
    }

    [Fact]
    public void Samples_of_the_usual_gamma_keep_their_values_when_they_are_decoded()
    {
        var packed = Pack(PictureFiles.GrayRamp(45455));
        Assert.All(packed.Data.ToArray().Skip(1).Select((gray, n) => gray - (n + 1) / 4), difference => Assert.InRange(difference, -1, 1));
        Assert.Equal(255, packed.Data.Span[0]);
    }

    [Fact]
    public void A_profile_that_is_not_whole_is_not_passed_on()
    {
        var file = Named("JPEG with a profile");
        var profile = file.AsSpan().IndexOf("ICC_PROFILE\0"u8) + 14;
        Assert.True(profile > 14);
        file = [.. file];
        file[profile + 36] = (byte)'x'; // no "acsp"
        Assert.Equal(Packing.Plain, Pack(file).Packing);
    }

    [Fact]
    public void A_picture_with_any_byte_changed_is_packed_without_throwing()
    {
        var files = PictureFiles.All.Select(f => f.File).ToList();
        Gen.Select(Gen.Int[0, files.Count - 1], Gen.Int[0, 10_000], Gen.Byte).Sample((which, where, value) =>
        {
            byte[] file = [.. files[which]];
            file[where % file.Length] = value;
            return PictureReader.Read(file) is not ReadablePicture { Picture: var picture } || (long)picture.Width * picture.Height > 1_000_000
                || PackedPicture.Of(picture).Data.Length > 0;
        }, iter: 300);
    }

    private static byte[] Named(string name) => PictureFiles.All.First(f => f.Name == name).File;

    private static PackedPicture Pack(byte[] file) => PackedPicture.Of(Assert.IsType<ReadablePicture>(PictureReader.Read(file)).Picture);
}
