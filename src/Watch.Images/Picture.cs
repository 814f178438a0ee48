namespace Watch.Images;

public enum PictureFormat
{
    Png,
    Jpeg,
}

/// <summary>A picture file and what its header says.</summary>
/// <param name="Bytes">The whole file.</param>
/// <param name="Width">In pixels, as it is shown.</param>
/// <param name="Height">In pixels, as it is shown.</param>
/// <param name="Dpi">Pixels per inch, horizontally; 96 if the file does not say.</param>
public sealed record Picture(PictureFormat Format, ReadOnlyMemory<byte> Bytes, int Width, int Height, double Dpi)
{
    /// <summary>How the stored picture is turned and mirrored when it is shown, 1 to 8, as Exif numbers it (CIPA DC-008,
    /// 4.6.5.1, Orientation). 1 is as stored; from 5 on, stored width and height change places.</summary>
    public int Orientation { get; init; } = 1;
}
