namespace Watch.Images;

public enum PictureFormat
{
    Png,
    Jpeg,
}

/// <summary>A picture as a file holds it, and what its header says.</summary>
/// <param name="Bytes">The whole file.</param>
/// <param name="Width">In pixels, as it is to be shown.</param>
/// <param name="Height">In pixels, as it is to be shown.</param>
/// <param name="Dpi">Pixels an inch, horizontally; 96 where the file says nothing.</param>
public sealed record Picture(PictureFormat Format, ReadOnlyMemory<byte> Bytes, int Width, int Height, double Dpi);
