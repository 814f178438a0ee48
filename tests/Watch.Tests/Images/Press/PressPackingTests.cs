using CsCheck;
using SkiaSharp;
using Watch.Images;
using Watch.Images.Press;
using Xunit;

namespace Watch.Tests.Images.Press;

public class PressPackingTests
{
    private static readonly PressInk Auto = new(PressColour.Auto, Profiles.Fogra39), Four = new(PressColour.Cmyk, Profiles.Fogra39), Black = new(PressColour.Gray, null);

    /// <summary>Components in black alone, and where colour is allowed; and how the samples are packed then.</summary>
    [Theory]
    [InlineData("PNG gray 8", 1, 1, Packing.FilteredRows)]
    [InlineData("PNG gray 16", 1, 1, Packing.FilteredRows)]
    [InlineData("PNG gray 4", 1, 1, Packing.FilteredRows)]
    [InlineData("PNG gray 1", 1, 1, Packing.FilteredRows)]
    [InlineData("PNG gray, transparent", 1, 1, Packing.FilteredRows)]
    [InlineData("PNG palette of grays", 1, 1, Packing.FilteredRows)]
    [InlineData("PNG colour of grays", 1, 1, Packing.FilteredRows)]
    [InlineData("PNG palette 4", 1, 4, Packing.FilteredRows)]
    [InlineData("PNG palette 8, short", 1, 4, Packing.FilteredRows)]
    [InlineData("PNG palette, transparent", 1, 4, Packing.FilteredRows)]
    [InlineData("PNG colour 8", 1, 4, Packing.FilteredRows)]
    [InlineData("PNG colour 16", 1, 4, Packing.FilteredRows)]
    [InlineData("PNG colour, transparent", 1, 4, Packing.FilteredRows)]
    [InlineData("PNG interlaced", 1, 4, Packing.FilteredRows)]
    [InlineData("PNG whose data is not whole", 1, 4, Packing.FilteredRows)]
    [InlineData("JPEG gray", 1, 1, Packing.Jpeg)]
    [InlineData("JPEG colour", 1, 4, Packing.FilteredRows)]
    [InlineData("JPEG progressive", 1, 4, Packing.FilteredRows)]
    [InlineData("JPEG with a profile", 1, 4, Packing.FilteredRows)]
    [InlineData("JPEG in four inks", 1, 4, Packing.Jpeg)]
    [InlineData("JPEG turned, 6", 1, 4, Packing.FilteredRows)]
    public void A_picture_is_in_black_or_four_inks(string name, int black, int colour, Packing packing)
    {
        foreach (var (ink, components) in new[] { (Black, black), (Auto, colour), (Four, colour) })
        {
            var packed = Pack(name, ink);
            Assert.Equal((components, 32, 32, name == "JPEG turned, 6" ? 6 : 1), (packed.Components, packed.Width, packed.Height, packed.Orientation));
            Assert.Equal(components < colour ? Packing.FilteredRows : packing, packed.Packing);
            Assert.True(packed.BitsPerSample <= 8 && packed.Profile.IsEmpty && packed.SoftMask is null);
        }
    }

    [Fact]
    public void A_JPEG_whose_samples_can_be_printed_is_not_coded_again()
    {
        Assert.Equal(Named("JPEG gray"), Pack("JPEG gray", Auto).Data);
        Assert.False(Pack("JPEG gray", Auto).IsInverted);
        // Adobe's programs write no ink as 255.
        Assert.Equal((Packing.Jpeg, true), (Pack("JPEG in four inks", Four).Packing, Pack("JPEG in four inks", Four).IsInverted));
        Assert.Equal(Named("JPEG in four inks"), Pack("JPEG in four inks", Four).Data);
        var plain = WithoutAdobe(Named("JPEG in four inks"));
        Assert.Equal((Packing.Jpeg, false), (Pack(plain, Four).Packing, Pack(plain, Four).IsInverted));
    }

    /// <summary>Its quarters have 200 % at most.</summary>
    [Fact]
    public void A_JPEG_in_inks_is_coded_again_only_where_it_has_more_than_the_limit()
    {
        Assert.Equal(Named("JPEG in four inks"), Pack("JPEG in four inks", Four with { InkLimit = 210 }).Data);
        var packed = Pack("JPEG in four inks", Four with { InkLimit = 170 });
        var samples = UnpackedRows.Of(packed);
        Assert.False(packed.IsInverted);
        Assert.InRange(GreatestCoverage(samples), 168, 170);
        Assert.All(new[] { 0, 216, 216, 0 }.Zip(samples[..4]), pair => Assert.InRange(pair.First - pair.Second, -2, 2));
        Assert.All(new[] { 0, 0, 0, 127 }.Zip(samples[^4..]), pair => Assert.InRange(pair.First - pair.Second, -2, 2));
    }

    [Fact]
    public void The_profile_of_a_JPEG_in_inks_is_left_out()
    {
        var file = Named("JPEG in four inks");
        byte[] profile = [0xFF, 0xE2, 0, 20, .. "ICC_PROFILE\0"u8, 1, 1, 1, 2, 3, 4];
        Assert.Equal(file, Pack([.. file[..2], .. profile, .. file[2..]], Four).Data);
    }

    [Fact]
    public void A_palette_is_converted_and_the_numbers_of_its_colours_stay()
    {
        var (before, after) = (PackedPicture.Of(Read(Named("PNG palette 4"))), Pack("PNG palette 4", Auto));
        Assert.Equal(before.Data, after.Data);
        Assert.Equal((4, 64), (after.BitsPerSample, after.Palette.Length));
        var converter = new CmykConverter(Profiles.Fogra39);
        Assert.Equal([.. new[] { (255, 0, 0), (0, 255, 0), (0, 0, 255), (128, 128, 128) }.SelectMany(c => Bytes(converter.InkOf((byte)c.Item1, (byte)c.Item2, (byte)c.Item3)))],
            after.Palette[..16].ToArray());
        Assert.Equal(16, Pack("PNG palette 4", Black).Palette.Length);
    }

    [Fact]
    public void Each_pixel_has_the_inks_of_its_colour()
    {
        var (samples, converter) = (UnpackedRows.Of(Pack("PNG colour 8", Auto)), new CmykConverter(Profiles.Fogra39));
        Assert.Equal(Bytes(converter.InkOf(255, 0, 0)), samples[..4]);
        Assert.Equal(Bytes(converter.InkOf(0, 255, 0)), samples[(4 * 31)..(4 * 32)]);
        Assert.Equal(Bytes(converter.InkOf(0, 0, 255)), samples[(4 * 32 * 31)..(4 * 32 * 31 + 4)]);
        Assert.Equal([0, 0, 0, converter.InkOf(128, 128, 128).Black], samples[^4..]);
        // Red, green and blue have 0.2126, 0.7152 and 0.0722 of the light (IEC 61966-2-1).
        var gray = UnpackedRows.Of(Pack("PNG colour 8", Black));
        Assert.Equal((127, 220, 76, 128), (gray[0], gray[31], gray[32 * 31], gray[^1]));
    }

    [Fact]
    public void No_picture_has_more_ink_than_the_limit()
    {
        var limited = new PressInk(PressColour.Cmyk, Profiles.Fogra39) { InkLimit = 170 };
        Assert.True(GreatestCoverage(UnpackedRows.Of(Pack("PNG colour 8", Four))) > 190);
        Assert.InRange(GreatestCoverage(UnpackedRows.Of(Pack("PNG colour 8", limited))), 168, 170);
        Assert.InRange(GreatestCoverage(Pack("PNG palette 4", limited).Palette.ToArray()), 168, 170);
    }

    [Fact]
    public void What_is_transparent_lies_on_white_or_has_a_soft_mask()
    {
        var converter = new CmykConverter(Profiles.Fogra39);
        var flat = UnpackedRows.Of(Pack("PNG colour, transparent", Auto));
        Assert.Equal(Bytes(converter.InkOf(255, 127, 127)), flat[..4]);
        Assert.Equal([0, 0, 0, 0], flat[(4 * 31)..(4 * 32)]);

        var packed = Pack("PNG colour, transparent", new PressInk(PressColour.Auto, Profiles.Fogra39) { KeepsTransparency = true });
        var (kept, mask) = (UnpackedRows.Of(packed), UnpackedRows.Of(packed.SoftMask!));
        Assert.Equal((1, 32, 32, null), (packed.SoftMask!.Components, packed.SoftMask.Width, packed.SoftMask.Height, packed.SoftMask.SoftMask));
        Assert.Equal(Bytes(converter.InkOf(255, 0, 0)), kept[..4]);
        Assert.Equal((128, 0, 255, 255), (mask[0], mask[31], mask[32 * 31], mask[^1]));
        Assert.Equal([0, 0, 0, 0], kept[(4 * 31)..(4 * 32)]); // lime that nobody sees
        Assert.Null(Pack("PNG interlaced", new PressInk(PressColour.Auto, Profiles.Fogra39) { KeepsTransparency = true }).SoftMask);
    }

    [Fact]
    public void Colour_that_is_no_more_than_noise_is_printed_in_black_unless_four_inks_are_asked_for()
    {
        var (noise, tint) = (Samples.Png(new SKColor(100, 107, 100)), Samples.Png(new SKColor(100, 108, 100)));
        Assert.Equal((1, 4, 1), (Pack(noise, Auto).Components, Pack(noise, Four).Components, Pack(noise, Black).Components));
        Assert.Equal((4, 4, 1), (Pack(tint, Auto).Components, Pack(tint, Four).Components, Pack(tint, Black).Components));
        Assert.Equal(1, Pack(Samples.Png(new SKColor(90, 90, 90)), Four).Components);
    }

    [Fact]
    public void Four_inks_need_a_profile() => Assert.Throws<ArgumentException>(() => new PressInk(PressColour.Auto, null));

    [Fact]
    public void Rows_come_out_as_they_went_in() => Gen.Select(Gen.Int[1, 9], Gen.Int[1, 9], Gen.Bool.Select(isInInks => isInInks ? 4 : 1), Gen.Byte.Array[81 * 4]).Sample((width, height, components, bytes) =>
    {
        var length = width * components;
        using var rows = new Watch.Images.Png.PngRows(width, components);
        for (var y = 0; y < height; y++)
            rows.Add(bytes.AsSpan(y * length, length));
        return UnpackedRows.Of(new() { Packing = Packing.FilteredRows, Data = rows.Finish(), Width = width, Height = height, Components = components })
            .AsSpan().SequenceEqual(bytes.AsSpan(0, height * length));
    });

    [Fact]
    public void A_picture_with_any_byte_changed_is_packed_without_throwing()
    {
        var files = PictureFiles.All.Select(f => f.File).ToList();
        var kept = new PressInk(PressColour.Auto, Profiles.Fogra39) { KeepsTransparency = true, InkLimit = 240 };
        Gen.Select(Gen.Int[0, files.Count - 1], Gen.Int[0, 10_000], Gen.Byte, Gen.Int[0, 2].Select(n => new[] { Black, Auto, kept }[n])).Sample((which, where, value, ink) =>
        {
            byte[] file = [.. files[which]];
            file[where % file.Length] = value;
            if (PictureReader.Read(file) is not ReadablePicture { Picture: var picture } || (long)picture.Width * picture.Height > 1_000_000)
                return true;
            var packed = new PressPacking(ink).Pack(picture);
            return packed.Data.Length > 0 && packed.Components is 1 or 4 && (ink.Colour != PressColour.Gray || packed.Components == 1);
        }, iter: 300);
    }

    [Theory]
    [InlineData("PNG gray 8", false, true, false)] // of four grays, as all of these are of four colours
    [InlineData("PNG gray 1", false, true, false)]
    [InlineData("PNG colour 8", true, true, false)]
    [InlineData("PNG colour, transparent", true, true, true)]
    [InlineData("JPEG gray", false, true, false)]
    [InlineData("JPEG in four inks", true, true, false)]
    [InlineData("PNG gray, transparent", false, true, true)]
    public void Traits_are_those_of_the_pixels(string name, bool hasColour, bool isLineArt, bool isTransparent) =>
        Assert.Equal(new PictureTraits(hasColour, isLineArt, isTransparent), PictureTraits.Of(Read(Named(name))));

    [Fact]
    public void A_ramp_of_grays_is_no_line_art() => Assert.False(PictureTraits.Of(Read(PictureFiles.GrayRamp(45455))).IsLineArt);

    private static byte[] WithoutAdobe(byte[] file)
    {
        var at = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xEE]);
        return [.. file[..at], .. file[(at + 2 + file[at + 3])..]];
    }

    private static double GreatestCoverage(byte[] inks) => inks.Chunk(4).Max(ink => ink.Sum(share => share)) / 2.55;

    private static byte[] Bytes(Ink ink) => [ink.Cyan, ink.Magenta, ink.Yellow, ink.Black];

    private static byte[] Named(string name) => PictureFiles.All.First(f => f.Name == name).File;

    private static Picture Read(byte[] file) => Assert.IsType<ReadablePicture>(PictureReader.Read(file)).Picture;

    private static PackedPicture Pack(string name, PressInk ink) => Pack(Named(name), ink);

    private static PackedPicture Pack(byte[] file, PressInk ink) => new PressPacking(ink).Pack(Read(file));
}
