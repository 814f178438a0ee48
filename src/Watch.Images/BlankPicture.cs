using SkiaSharp;

namespace Watch.Images;

/// <summary>A picture that stands where another cannot be shown.</summary>
public static class BlankPicture
{
    // Four to three, and as wide as a column when printed.
    private const int Width = 80;
    private const int Height = 60;
    private const double Dpi = 24;

    private static readonly SKColor Gray = new(0xDD, 0xDD, 0xDD);

    /// <summary>A gray rectangle. Each is a value of its own, by which its place on a page is found.</summary>
    public static Picture Make()
    {
        using var bitmap = new SKBitmap(new SKImageInfo(Width, Height, SKColorType.Gray8, SKAlphaType.Opaque));
        bitmap.Erase(Gray);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return new(PictureFormat.Png, data.ToArray(), Width, Height, Dpi);
    }
}
