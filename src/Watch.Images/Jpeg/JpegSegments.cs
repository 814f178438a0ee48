using System.Buffers.Binary;

namespace Watch.Images.Jpeg;

/// <summary>Walks through the marker segments of a JPEG file (ITU-T T.81, annex B).</summary>
internal static class JpegSegments
{
    public const byte StartOfImage = 0xD8, EndOfImage = 0xD9, StartOfScan = 0xDA, App0 = 0xE0, App1 = 0xE1, App2 = 0xE2, App14 = 0xEE;

    /// <summary>Reads the segment at an offset and moves the offset behind it (B.1.1). False if there is no complete segment.</summary>
    /// <param name="data">The parameters, without the two bytes of the length.</param>
    public static bool Read(ReadOnlySpan<byte> file, ref int at, out byte marker, out ReadOnlySpan<byte> data)
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

    /// <summary>The offset of the marker that ends the entropy-coded data which begin at an offset; the file's length if no marker follows.
    /// Restart markers and stuffed zeros belong to the data (B.1.1.5).</summary>
    public static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        while (at < file.Length && file[at..].IndexOf((byte)0xFF) is >= 0 and var distance)
        {
            var marker = at + distance;
            at = marker;
            while (at < file.Length && file[at] == 0xFF)
                at++;
            if (at == file.Length)
                break;
            if (file[at] is not (0 or (>= 0xD0 and <= 0xD7)))
                return marker;
            at++;
        }

        return file.Length;
    }
}
