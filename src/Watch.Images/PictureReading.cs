namespace Watch.Images;

/// <summary>The result of reading a picture file. The kinds below are all there are.</summary>
public abstract record PictureReading
{
    private protected PictureReading()
    {
    }
}

public sealed record ReadablePicture(Picture Picture) : PictureReading;

/// <summary>Not a PNG or JPEG, or one that is incomplete or damaged.</summary>
public sealed record UnreadablePicture : PictureReading;

/// <summary>A picture larger than <see cref="PictureReader.MaxPixels"/> or <see cref="PictureReader.MaxSide"/>.</summary>
/// <param name="Width">In pixels, as stored.</param>
/// <param name="Height">In pixels, as stored.</param>
public sealed record OversizePicture(int Width, int Height) : PictureReading;
