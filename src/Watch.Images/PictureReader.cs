using Watch.Images.Jpeg;
using Watch.Images.Png;

namespace Watch.Images;

/// <summary>Reads the header of a picture file without decoding the picture. Takes any bytes, in linear time.</summary>
public static class PictureReader
{
    /// <summary>The largest number of pixels that Watch takes: A3 at 600 dpi has 70 million.</summary>
    public const int MaxPixels = 100_000_000;

    /// <summary>The largest width or height in pixels that Watch takes, which is the largest of a JPEG.</summary>
    public const int MaxSide = 65535;

    internal const double DefaultDpi = 96;

    public static PictureReading Read(ReadOnlyMemory<byte> bytes)
    {
        var header = PngHeader.Read(bytes.Span) ?? JpegHeader.Read(bytes.Span);
        if (header is null)
            return new UnreadablePicture();
        var (format, width, height) = (header.Format, header.Width, header.Height);
        if (width > MaxSide || height > MaxSide || (long)width * height > MaxPixels)
            return new OversizePicture(width, height);
        var turned = header.Orientation >= 5;
        var dpi = turned ? header.VerticalDpi : header.HorizontalDpi;
        return new ReadablePicture(
            new(format, bytes, turned ? height : width, turned ? width : height, IsPlausible(dpi) ? dpi : DefaultDpi)
            {
                Orientation = header.Orientation,
            });
    }

    // Cameras and converters write 0 or 1 dot per inch when they do not know.
    private static bool IsPlausible(double dpi) => dpi is >= 2 and <= 100_000;
}

/// <summary>The header of a picture file, not yet checked against the limits.</summary>
/// <param name="Width">In pixels, as stored, at least 1.</param>
/// <param name="Height">In pixels, as stored, at least 1.</param>
/// <param name="HorizontalDpi">Along the stored rows; 0 if not given.</param>
/// <param name="VerticalDpi">Along the stored columns; 0 if not given.</param>
/// <param name="Orientation">1 to 8.</param>
internal sealed record PictureHeader(PictureFormat Format, int Width, int Height, double HorizontalDpi, double VerticalDpi, int Orientation);
