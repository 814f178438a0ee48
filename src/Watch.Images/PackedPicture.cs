namespace Watch.Images;

/// <summary>How a packed picture's samples are written.</summary>
public enum Packing
{
    /// <summary>As they are, row by row from the top.</summary>
    Plain,

    /// <summary>A JPEG file.</summary>
    Jpeg,

    /// <summary>A zlib stream of rows, each behind the byte of its filter, as a PNG has it.</summary>
    FilteredRows,
}

/// <summary>A picture's samples as a format that knows the compression of JPEG and PNG can hold them: where it can be,
/// those of the file itself. Nothing in it is transparent: what was lies on white.</summary>
public sealed record PackedPicture
{
    public required Packing Packing { get; init; }

    public required ReadOnlyMemory<byte> Data { get; init; }

    /// <summary>In pixels, as stored.</summary>
    public required int Width { get; init; }

    /// <summary>In pixels, as stored.</summary>
    public required int Height { get; init; }

    /// <summary>How it is turned to be shown, 1 to 8, as <see cref="Picture.Orientation"/>.</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>Of a pixel's colour: 1 for gray, 3 for red, green and blue.</summary>
    public required int Components { get; init; }

    public int BitsPerSample { get; init; } = 8;

    /// <summary>The colours that the samples number, <see cref="Components"/> bytes each, as many as samples can number;
    /// empty where samples are colours themselves.</summary>
    public ReadOnlyMemory<byte> Palette { get; init; }

    /// <summary>The ICC profile of the colours; empty where they are sRGB, or gray in its tone curve.</summary>
    public ReadOnlyMemory<byte> Profile { get; init; }

    /// <summary>Packs a picture. Never fails: what cannot be taken as it is is decoded, as <see cref="PictureSamples"/> does.</summary>
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
