using System.Diagnostics;
using SkiaSharp;

namespace Watch.Images;

/// <summary>A picture's samples, decoded.</summary>
public static class PictureSamples
{
    // IEC 61966-2-1 (sRGB), 5.2: each sample's share of light, 0 to 65535, and back again.
    private static readonly int[] LightOf = [.. Enumerable.Range(0, 256).Select(v => (int)Math.Round(65535 * Light(v / 255.0)))];
    private static readonly byte[] GrayOf = [.. Enumerable.Range(0, 65536).Select(v => (byte)Math.Round(255 * Sample(v / 65535.0)))];

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
        EachPixel(picture, keepsProfile, (place, pixel) =>
        {
            var white = 255 - pixel[3];
            for (var i = 0; i < 3; i++)
                colour[3 * place + i] = (byte)(pixel[i] + white);
            hasColour |= pixel[0] != pixel[1] || pixel[0] != pixel[2];
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
        using var bitmap = Decode(picture.Bytes, width, height, keepsProfile);
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

    /// <summary>The stored pixels, red, green, blue, alpha, multiplied by alpha; null if the file holds no picture of this
    /// size. Pixels that a damaged file lacks stay transparent.</summary>
    private static SKBitmap? Decode(ReadOnlyMemory<byte> bytes, int width, int height, bool keepsProfile)
    {
        using var data = SKData.CreateCopy(bytes.Span);
        using var codec = SKCodec.Create(data);
        if (codec is null || codec.Info.Width != width || codec.Info.Height != height)
            return null;
        // Without a colour space to lead to, the codec leaves the samples in their own.
        using var colours = keepsProfile ? null : SKColorSpace.CreateSrgb();
        var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Rgba8888, SKAlphaType.Premul, colours));
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
        // The weights of sRGB's primaries in luminance, in 65536ths: together 1, so that gray stays as it is.
        return GrayOf[(13933L * LightOf[pixel[0] + white] + 46871L * LightOf[pixel[1] + white] + 4732L * LightOf[pixel[2] + white]) >> 16];
    }

    private static double Light(double sample) => sample <= 0.04045 ? sample / 12.92 : Math.Pow((sample + 0.055) / 1.055, 2.4);

    private static double Sample(double light) => light <= 0.0031308 ? light * 12.92 : 1.055 * Math.Pow(light, 1 / 2.4) - 0.055;
}
