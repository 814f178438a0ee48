using System.Diagnostics;
using SkiaSharp;
using Watch.Images.Jpeg;
using Watch.Images.Png;

namespace Watch.Images;

/// <summary>A picture's samples, decoded.</summary>
public static class PictureSamples
{
    // Each sample's share of light, 0 to 65535, and back again.
    private static readonly int[] LightOf = [.. ToneCurve.LightOfSample.Select(light => (int)Math.Round(65535 * light))];
    private static readonly byte[] SampleOf = [.. Enumerable.Range(0, 65536).Select(light => (byte)Math.Round(255 * ToneCurve.Sample(light / 65535.0)))];

    /// <summary>The picture in gray as it is to be shown: Width × Height samples in sRGB's tone curve, 0 black, top row
    /// first. What is transparent lies on white. If a file cannot be decoded to its end, the rest is white, or gray in a
    /// JPEG.</summary>
    public static byte[] Gray(Picture picture)
    {
        var gray = White(picture, 1);
        EachPixel(picture, keepsProfile: false, (place, pixel) => gray[place] = GrayOnWhite(pixel));
        return gray;
    }

    /// <summary>The picture as it is to be shown, three samples per pixel; or one, if every pixel is gray. What is
    /// transparent lies on white, and what cannot be decoded is white, as in <see cref="Gray"/>.</summary>
    /// <param name="keepsProfile">Whether the samples stay in the colours of the file's own profile; else they are sRGB.</param>
    internal static byte[] Colour(Picture picture, out bool isGray, bool keepsProfile = false)
    {
        var colour = White(picture, 3);
        var hasColour = false;
        var isGrayFile = IsGrayFile(picture);
        EachPixel(picture, keepsProfile, (place, pixel) =>
        {
            var white = 255 - pixel[3];
            for (var i = 0; i < 3; i++)
                colour[3 * place + i] = (byte)(pixel[isGrayFile ? 1 : i] + white);
            hasColour |= !isGrayFile && (pixel[0] != pixel[1] || pixel[0] != pixel[2]);
        });
        isGray = !hasColour;
        if (!isGray)
            return colour;
        for (var i = 0; 3 * i < colour.Length; i++)
            colour[i] = colour[3 * i];
        return colour[..(colour.Length / 3)];
    }

    /// <summary>Whether every pixel can be decoded and none lets what is behind it show through.</summary>
    internal static bool IsOpaque(Picture picture)
    {
        var opaque = 0;
        EachPixel(picture, keepsProfile: false, (_, pixel) => opaque += pixel[3] == 255 ? 1 : 0);
        return opaque == picture.Width * picture.Height;
    }

    /// <summary>Whether a file has only grays. Conversion between colour spaces can tint its pixels: their green is the gray.</summary>
    internal static bool IsGrayFile(Picture picture) =>
        picture.Format == PictureFormat.Png ? PngHeader.IsGray(picture.Bytes.Span) : JpegColour.Read(picture.Bytes.Span).Components == 1;

    private delegate void Pixel(int place, ReadOnlySpan<byte> pixel);

    private static byte[] White(Picture picture, int components)
    {
        var samples = new byte[checked(picture.Width * picture.Height * components)];
        Array.Fill(samples, (byte)255);
        return samples;
    }

    /// <summary>Visits the pixels of a picture, if it can be decoded: red, green, blue, alpha, multiplied by alpha.</summary>
    /// <param name="use">Gets each pixel with its index in the picture as it is shown.</param>
    private static void EachPixel(Picture picture, bool keepsProfile, Pixel use)
    {
        var turned = picture.Orientation >= 5;
        var (width, height) = turned ? (picture.Height, picture.Width) : (picture.Width, picture.Height);
        using var bitmap = Decode(picture, keepsProfile, SKAlphaType.Premul);
        if (bitmap is null)
            return;
        var pixels = bitmap.GetPixelSpan();
        for (var y = 0; y < height; y++)
        {
            var row = pixels.Slice(y * bitmap.RowBytes, 4 * width);
            var (start, step) = WayThroughShown(picture.Orientation, y, width, height);
            for (var x = 0; x < width; x++)
                use(start + x * step, row.Slice(4 * x, 4));
        }
    }

    /// <summary>The pixels as they are stored, red, green, blue, alpha; null if the file holds no picture of its size. Pixels that a damaged file
    /// lacks stay transparent.</summary>
    /// <param name="keepsProfile">Whether the samples stay in the colours of the file's own profile; else they are sRGB.</param>
    internal static SKBitmap? Decode(Picture picture, bool keepsProfile, SKAlphaType alpha)
    {
        var turned = picture.Orientation >= 5;
        var (width, height) = turned ? (picture.Height, picture.Width) : (picture.Width, picture.Height);
        // As when the samples are packed: a PNG that names no colour space, or only sRGB's usual gamma, is taken for sRGB whatever its primaries.
        var isConverted = !keepsProfile && (picture.Format != PictureFormat.Png || PngHeader.HasColourSpace(picture.Bytes.Span));
        using var data = SKData.CreateCopy(picture.Bytes.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.Info.Width != width || codec.Info.Height != height)
            return null;
        // Without a target colour space, the codec does not convert the samples.
        using var colours = isConverted ? SKColorSpace.CreateSrgb() : null;
        var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, alpha, colours));
        bitmap.Erase(SKColors.Transparent);
        codec.GetPixels(bitmap.Info, bitmap.GetPixels());
        return bitmap;
    }

    /// <summary>Where the first pixel of a stored row is among the shown ones, and how far apart its pixels are there.</summary>
    private static (int Start, int Step) WayThroughShown(int orientation, int row, int width, int height) => orientation switch
    {
        1 => (row * width, 1),
        2 => (row * width + width - 1, -1),
        3 => ((height - 1 - row) * width + width - 1, -1),
        4 => ((height - 1 - row) * width, 1),
        5 => (row, height),
        6 => (height - 1 - row, height),
        7 => ((width - 1) * height + height - 1 - row, -height),
        8 => ((width - 1) * height + row, -height),
        _ => throw new UnreachableException(),
    };

    private static byte GrayOnWhite(ReadOnlySpan<byte> pixel)
    {
        var white = 255 - pixel[3];
        return GrayOf((byte)(pixel[0] + white), (byte)(pixel[1] + white), (byte)(pixel[2] + white));
    }

    /// <summary>The gray as light as a colour, in sRGB's tone curve. The weights are those of sRGB's primaries in luminance, in 65536ths:
    /// together 1, so that gray stays as it is.</summary>
    internal static byte GrayOf(byte red, byte green, byte blue) => SampleOf[(13933L * LightOf[red] + 46871L * LightOf[green] + 4732L * LightOf[blue]) >> 16];
}
