using System.Buffers.Binary;

namespace Watch.Images;

/// <summary>The marker segments of a JPEG file up to its first scan, after ITU-T T.81, annex B; of the application
/// segments, JFIF's (ITU-T T.871, 10.1) and Exif's (CIPA DC-008, 4.5).</summary>
internal static class JpegHeader
{
    private const byte StartOfImage = 0xD8, EndOfImage = 0xD9, StartOfScan = 0xDA, App0 = 0xE0, App1 = 0xE1;

    /// <summary>Null for what is no JPEG file of 8 bits a sample, sequential or progressive and Huffman-coded, with an
    /// end.</summary>
    public static PictureHeader? Read(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith((ReadOnlySpan<byte>)[0xFF, StartOfImage, 0xFF]))
            return null;
        var (width, height, hasFrame) = (0, 0, false);
        var (jfif, exif) = ((0.0, 0.0), ExifHeader.None);
        for (var at = 2; Segment(file, ref at, out var marker, out var data);)
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
                    // What follows the end, such as a camera's preview, does not matter.
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

    /// <summary>The marker segment at an offset, which is moved behind it (B.1.1); false where none is whole.</summary>
    internal static bool Segment(ReadOnlySpan<byte> file, ref int at, out byte marker, out ReadOnlySpan<byte> data)
    {
        marker = 0;
        data = default;
        if (at >= file.Length || file[at] != 0xFF)
            return false;
        // B.1.1.2: any number of fill bytes X'FF' may stand before a marker.
        while (at < file.Length && file[at] == 0xFF)
            at++;
        if (at >= file.Length)
            return false;
        marker = file[at++];
        if (marker is 0x01 or (>= 0xD0 and <= EndOfImage))
            return true;
        if (marker == 0 || file.Length - at < 2)
            return false;
        int length = BinaryPrimitives.ReadUInt16BigEndian(file[at..]);
        if (length < 2 || length > file.Length - at)
            return false;
        data = file.Slice(at + 2, length - 2);
        at += length;
        return true;
    }

    /// <summary>Frame header (B.2.2). A height of 0, which a later segment would mend (B.2.5), is not taken.</summary>
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

    /// <summary>Dots an inch from units, Xdensity and Ydensity; unit 0 gives only the pixel's shape.</summary>
    private static (double, double) DensityOf(ReadOnlySpan<byte> data)
    {
        var inches = data[7] switch { 1 => 1, 2 => 2.54, _ => 0 };
        return (BinaryPrimitives.ReadUInt16BigEndian(data[8..]) * inches, BinaryPrimitives.ReadUInt16BigEndian(data[10..]) * inches);
    }
}
