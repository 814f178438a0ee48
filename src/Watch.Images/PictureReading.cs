namespace Watch.Images;

/// <summary>What came of reading a picture. The kinds below are all there are.</summary>
public abstract record PictureReading
{
    private protected PictureReading()
    {
    }
}

public sealed record ReadablePicture(Picture Picture) : PictureReading;

/// <summary>Neither a PNG nor a JPEG, or one cut short or damaged.</summary>
public sealed record UnreadablePicture : PictureReading;

/// <summary>A picture beyond <see cref="PictureReader.MaxPixels"/> or <see cref="PictureReader.MaxSide"/>.</summary>
/// <param name="Width">In pixels, as stored.</param>
/// <param name="Height">In pixels, as stored.</param>
public sealed record OversizePicture(int Width, int Height) : PictureReading;
