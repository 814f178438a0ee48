namespace Watch.Images;

/// <summary>Reads what a picture's file says of itself, without decoding it. Takes any bytes, in time linear in their
/// number.</summary>
public static class PictureReader
{
    /// <summary>The greatest number of pixels that Watch takes: A3 at 600 dpi has 70 million.</summary>
    public const int MaxPixels = 100_000_000;

    /// <summary>The greatest width or height in pixels that Watch takes: all that a JPEG can have.</summary>
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

    // Cameras and converters write 0 or 1 dot an inch when they do not know.
    private static bool IsPlausible(double dpi) => dpi is >= 2 and <= 100_000;
}

/// <summary>What a file's header says, before it is judged.</summary>
/// <param name="Width">In pixels, as stored, at least 1.</param>
/// <param name="Height">In pixels, as stored, at least 1.</param>
/// <param name="HorizontalDpi">Of the stored rows; 0 where the file says nothing.</param>
/// <param name="VerticalDpi">Of the stored columns; 0 where the file says nothing.</param>
/// <param name="Orientation">1 to 8.</param>
internal sealed record PictureHeader(PictureFormat Format, int Width, int Height, double HorizontalDpi, double VerticalDpi, int Orientation);
