using System.Diagnostics;
using SkiaSharp;
using Watch.Images.Jpeg;
using Watch.Images.Png;

namespace Watch.Images;

/// <summary>Prepares a picture's file for reading systems: RGB or gray, upright by its pixels, on white where it was transparent (a dark page
/// would hide black lines), complete, and without camera data. The format stays. Samples are compressed anew only if one of these demands
/// it.</summary>
public static class ScreenPicture
{
    /// <summary>Of 100. At this quality and without subsampling, the loss of a second compression stays below the first's.</summary>
    private const int Quality = 94;

    /// <summary>The file as a book shows it. Never fails: what cannot be decoded is white, as in <see cref="PictureSamples"/>.</summary>
    public static ReadOnlyMemory<byte> FileOf(Picture picture) => picture.Format switch
    {
        PictureFormat.Jpeg => picture.Orientation == 1 && JpegPacking.Pack(picture) is { } packed ? packed.Data : Jpeg(picture),
        PictureFormat.Png => picture.Orientation == 1 && (PngPacking.Pack(picture) is not null || PictureSamples.IsOpaque(picture)) ? PngCleaner.Clean(picture) : Png(picture),
        _ => throw new UnreachableException(),
    };

    private static byte[] Jpeg(Picture picture)
    {
        var colour = JpegColour.Read(picture.Bytes.Span);
        // With its profile, samples keep their values; without, or with one that cannot be used, they are brought to sRGB.
        var keepsProfile = colour is { IsUnambiguous: true, Profile.Length: > 0 };
        var samples = PictureSamples.Colour(picture, out var isGray, keepsProfile);
        if (isGray && keepsProfile && colour.Components == 3)
            (samples, isGray) = ([.. samples.SelectMany(sample => new[] { sample, sample, sample })], false);
        using var bitmap = BitmapOf(picture, samples, isGray);
        using var pixels = bitmap.PeekPixels();
        using var data = pixels.Encode(new SKJpegEncoderOptions(Quality, SKJpegEncoderDownsample.Downsample444, SKJpegEncoderAlphaOption.Ignore)) ?? throw new UnreachableException();
        var file = data.ToArray();
        return keepsProfile ? WithProfile(file, picture.Bytes.Span) : file;
    }

    private static byte[] Png(Picture picture)
    {
        using var bitmap = BitmapOf(picture, PictureSamples.Colour(picture, out var isGray), isGray);
        using var pixels = bitmap.PeekPixels();
        using var data = pixels.Encode(new SKPngEncoderOptions(SKPngEncoderFilterFlags.AllFilters, 9)) ?? throw new UnreachableException();
        return data.ToArray();
    }

    /// <summary>The pixels as an encoder takes them. They have no colour space of their own, so that none is written.</summary>
    private static SKBitmap BitmapOf(Picture picture, ReadOnlySpan<byte> samples, bool isGray)
    {
        var bitmap = new SKBitmap(new SKImageInfo(picture.Width, picture.Height, isGray ? SKColorType.Gray8 : SKColorType.Rgba8888, SKAlphaType.Opaque));
        var pixels = bitmap.GetPixelSpan();
        for (var y = 0; y < picture.Height; y++)
        {
            var row = pixels[(y * bitmap.RowBytes)..];
            if (isGray)
            {
                samples.Slice(y * picture.Width, picture.Width).CopyTo(row);
                continue;
            }

            for (var x = 0; x < picture.Width; x++)
            {
                samples.Slice(3 * (y * picture.Width + x), 3).CopyTo(row[(4 * x)..]);
                row[4 * x + 3] = 255;
            }
        }

        return bitmap;
    }

    /// <summary>A JPEG file with the profile of another, behind its JFIF segment.</summary>
    private static byte[] WithProfile(ReadOnlySpan<byte> file, ReadOnlySpan<byte> original)
    {
        var first = 2;
        var afterJfif = JpegSegments.Read(file, ref first, out var marker, out _) && marker == JpegSegments.App0 ? first : 2;
        using var whole = new MemoryStream();
        whole.Write(file[..afterJfif]);
        var start = 2;
        for (var at = 2; JpegSegments.Read(original, ref at, out marker, out var data) && marker != JpegSegments.StartOfScan; start = at)
        {
            if (marker == JpegSegments.App2 && JpegColour.IsProfilePiece(data))
                whole.Write(original[start..at]);
        }

        whole.Write(file[afterJfif..]);
        return whole.ToArray();
    }
}
