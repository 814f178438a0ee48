using System.Buffers.Binary;
using static Watch.Images.Jpeg.JpegSegments;

namespace Watch.Images.Jpeg;

/// <summary>Reads the header of a JPEG file: the frame, and the resolution and orientation that JFIF (ITU-T T.871, 10.1) or Exif
/// (CIPA DC-008, 4.5) give.</summary>
internal static class JpegHeader
{
    /// <summary>Reads the segments up to the first scan. Null if the file is not a JPEG of 8 bits per sample, sequential or progressive and
    /// Huffman-coded, that has an end.</summary>
    public static PictureHeader? Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith((ReadOnlySpan<byte>)[0xFF, StartOfImage, 0xFF]))
            return null;
        var (width, height, hasFrame) = (0, 0, false);
        var (jfif, exif) = ((0.0, 0.0), ExifHeader.None);
        for (var at = 2; JpegSegments.Read(file, ref at, out var marker, out var data);)
        {
            switch (marker)
            {
                case 0xC0 or 0xC1 or 0xC2 when !hasFrame:
                    if (!ReadFrame(data, out width, out height))
                        return null;
                    hasFrame = true;
                    break;
                case App0 when data.Length >= 14 && data.StartsWith("JFIF\0"u8):
                    jfif = DensityOf(data);
                    break;
                case App1 when exif == ExifHeader.None && data.StartsWith("Exif\0\0"u8):
                    exif = ExifHeader.Read(data[6..]);
                    break;
                case StartOfScan:
                    // Bytes after the end of the image, such as a camera's preview, are ignored.
                    if (!hasFrame || file[at..].IndexOf((ReadOnlySpan<byte>)[0xFF, EndOfImage]) < 0)
                        return null;
                    var (horizontal, vertical) = jfif.Item1 > 0 ? jfif : (exif.HorizontalDpi, exif.VerticalDpi);
                    return new(PictureFormat.Jpeg, width, height, horizontal, vertical, exif.Orientation);
                case EndOfImage:
                    return null;
            }
        }

        return null;
    }

    /// <summary>Reads the frame header (B.2.2). A height of 0, which a later segment would define (B.2.5), is not supported.</summary>
    private static bool ReadFrame(ReadOnlySpan<byte> data, out int width, out int height)
    {
        (width, height) = (0, 0);
        if (data.Length < 6)
            return false;
        height = BinaryPrimitives.ReadUInt16BigEndian(data[1..]);
        width = BinaryPrimitives.ReadUInt16BigEndian(data[3..]);
        int components = data[5];
        return data[0] == 8 && width > 0 && height > 0 && components is 1 or 3 or 4 && data.Length == 6 + 3 * components;
    }

    /// <summary>Dots per inch from units, Xdensity and Ydensity; 0 if the unit is 0, which gives only the pixels' aspect ratio.</summary>
    private static (double, double) DensityOf(ReadOnlySpan<byte> data)
    {
        var inches = data[7] switch { 1 => 1, 2 => 2.54, _ => 0 };
        return (BinaryPrimitives.ReadUInt16BigEndian(data[8..]) * inches, BinaryPrimitives.ReadUInt16BigEndian(data[10..]) * inches);
    }
}
