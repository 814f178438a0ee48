using Watch.Images.Jpeg;
using Watch.Images.Png;

namespace Watch.Images;

/// <summary>How a packed picture's samples are written.</summary>
public enum Packing
{
    /// <summary>Uncompressed, row by row from the top.</summary>
    Plain,

    /// <summary>A JPEG file.</summary>
    Jpeg,

    /// <summary>A zlib stream of rows, each after the byte of its filter, as in a PNG.</summary>
    FilteredRows,
}

/// <summary>A picture's samples for a format that has the compression of JPEG and PNG, such as PDF. If possible they are the file's own
/// compressed samples, without its camera data. What is transparent lies on white, unless there is a soft mask.</summary>
public sealed record PackedPicture
{
    public required Packing Packing { get; init; }

    public required ReadOnlyMemory<byte> Data { get; init; }

    /// <summary>In pixels, as stored.</summary>
    public required int Width { get; init; }

    /// <summary>In pixels, as stored.</summary>
    public required int Height { get; init; }

    /// <summary>How the stored picture is turned when it is shown, as <see cref="Picture.Orientation"/>.</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>Samples per pixel: 1 for gray, 3 for red, green and blue, 4 for cyan, magenta, yellow and black ink.</summary>
    public required int Components { get; init; }

    public int BitsPerSample { get; init; } = 8;

    /// <summary>The palette: <see cref="Components"/> bytes for each value that a sample can have; empty if the samples are colours
    /// themselves.</summary>
    public ReadOnlyMemory<byte> Palette { get; init; }

    /// <summary>The ICC profile of the colours; empty if they are sRGB, or gray in sRGB's tone curve.</summary>
    public ReadOnlyMemory<byte> Profile { get; init; }

    /// <summary>Whether the samples of inks are 0 for full coverage.</summary>
    public bool IsInverted { get; init; }

    /// <summary>How opaque the pixels are, in gray: white is opaque. Null if all are.</summary>
    public PackedPicture? SoftMask { get; init; }

    /// <summary>Packs a picture. Never fails: if the file's own samples cannot be kept, they are decoded as in <see cref="PictureSamples"/>.</summary>
    public static PackedPicture Of(Picture picture) =>
        (picture.Format == PictureFormat.Jpeg ? JpegPacking.Pack(picture) : PngPacking.Pack(picture)) ?? Decoded(picture);

    private static PackedPicture Decoded(Picture picture)
    {
        var samples = PictureSamples.Colour(picture, out var isGray);
        return new()
        {
            Packing = Packing.Plain,
            Data = samples,
            Width = picture.Width,
            Height = picture.Height,
            Components = isGray ? 1 : 3,
        };
    }
}
