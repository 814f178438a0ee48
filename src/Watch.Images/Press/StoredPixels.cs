using SkiaSharp;

namespace Watch.Images.Press;

/// <summary>A picture's pixels, decoded, as they are stored: row by row, in sRGB. What cannot be decoded is white.</summary>
internal sealed class StoredPixels : IDisposable
{
    private readonly SKBitmap? bitmap;
    private readonly bool isGray;

    /// <param name="keepsTransparency">Whether what is transparent keeps its colour; else it lies on white.</param>
    public StoredPixels(Picture picture, bool keepsTransparency)
    {
        (Width, Height) = picture.Orientation >= 5 ? (picture.Height, picture.Width) : (picture.Width, picture.Height);
        isGray = PictureSamples.IsGrayFile(picture);
        bitmap = PictureSamples.Decode(picture, keepsProfile: false, keepsTransparency ? SKAlphaType.Unpremul : SKAlphaType.Premul);
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Reads a row.</summary>
    /// <param name="colours">Receives red, green and blue of each pixel.</param>
    /// <param name="opacities">Receives how opaque each pixel is.</param>
    public void Read(int y, Span<byte> colours, Span<byte> opacities)
    {
        if (bitmap is null)
        {
            colours.Fill(255);
            opacities.Fill(255);
            return;
        }

        var isFlat = bitmap.AlphaType == SKAlphaType.Premul;
        var row = bitmap.GetPixelSpan().Slice(y * bitmap.RowBytes, 4 * Width);
        for (var x = 0; x < Width; x++)
        {
            var pixel = row.Slice(4 * x, 4);
            var colour = colours.Slice(3 * x, 3);
            // What cannot be seen may have any colour in the file, and would count as colour.
            if (pixel[3] == 0)
                colour.Fill(255);
            for (var i = 0; i < 3 && pixel[3] > 0; i++)
                colour[i] = (byte)(pixel[isGray ? 1 : i] + (isFlat ? 255 - pixel[3] : 0));
            opacities[x] = pixel[3];
        }
    }

    public void Dispose() => bitmap?.Dispose();
}
