using System.Buffers.Binary;
using static Watch.Images.Jpeg.JpegSegments;

namespace Watch.Images.Jpeg;

/// <summary>Removes from a JPEG file all that is not the picture: camera, owner and place (Exif, XMP, IPTC), comments, previews, and
/// whatever follows the end of the image. The samples are copied as they are.</summary>
internal static class JpegCleaner
{
    /// <summary>The cleaned file; the file's own bytes if there is nothing to remove. Null if the segments are damaged, so that only a
    /// decoder can tell what belongs to the picture.</summary>
    /// <param name="keepsProfile">Whether the colour profile stays.</param>
    public static ReadOnlyMemory<byte>? Clean(Picture picture, bool keepsProfile = true)
    {
        var file = picture.Bytes.Span;
        using var cleaned = new MemoryStream(file.Length);
        cleaned.Write([0xFF, StartOfImage]);
        if (HeaderOf(file) is { } header)
            WriteSegment(cleaned, App0, header);
        var at = 2;
        while (true)
        {
            if (!JpegSegments.Read(file, ref at, out var marker, out var data))
                return null;
            if (marker == EndOfImage)
                break;
            if (!IsPicture(marker, data) || (marker == App2 && !keepsProfile))
                continue;
            WriteSegment(cleaned, marker, marker == App14 ? data[..JpegColour.AdobeLength] : data);
            if (marker != StartOfScan)
                continue;
            var end = EndOfScan(file, at);
            cleaned.Write(file[at..end]);
            at = end;
        }

        cleaned.Write([0xFF, EndOfImage]);
        var result = cleaned.ToArray();
        return file.SequenceEqual(result) ? picture.Bytes : result;
    }

    /// <summary>The segments that decoders need: frame, tables, scans, colours. All others, known or not, are removed.</summary>
    private static bool IsPicture(byte marker, ReadOnlySpan<byte> data) => marker switch
    {
        0xC0 or 0xC1 or 0xC2 or 0xC4 => true, // frame, Huffman tables
        StartOfScan or 0xDB or 0xDC or 0xDD => true, // quantization tables, number of lines, restart interval
        App2 => JpegColour.IsProfilePiece(data),
        App14 => JpegColour.IsAdobeTransform(data),
        _ => false,
    };

    /// <summary>The JFIF segment (T.871, 10.1) without its thumbnail. A file that has Exif instead gets one with Exif's resolution, because
    /// some programs recognise a JPEG by either; a file that names its colours otherwise gets none, because JFIF implies YCbCr.</summary>
    private static byte[]? HeaderOf(ReadOnlySpan<byte> file)
    {
        for (var at = 2; JpegSegments.Read(file, ref at, out var marker, out var data) && marker != StartOfScan;)
        {
            if (marker == App0 && data.Length >= 14 && data.StartsWith("JFIF\0"u8))
                return [.. data[..12], 0, 0];
        }

        var colour = JpegColour.Read(file);
        if (colour.Components == 4 || colour.IsNamed || colour.IsAdobe)
            return null;
        var (unit, x, y) = JpegHeader.Read(file) is { HorizontalDpi: > 0 and < 65536, VerticalDpi: > 0 and < 65536 } header
            ? (1, (ushort)Math.Round(Math.Clamp(header.HorizontalDpi, 1, 65535)), (ushort)Math.Round(Math.Clamp(header.VerticalDpi, 1, 65535)))
            : (0, (ushort)1, (ushort)1);
        return [.. "JFIF\0"u8, 1, 2, (byte)unit, (byte)(x >> 8), (byte)x, (byte)(y >> 8), (byte)y, 0, 0];
    }

    private static void WriteSegment(MemoryStream output, byte marker, ReadOnlySpan<byte> data)
    {
        Span<byte> head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head[2..], (ushort)(data.Length + 2));
        output.Write(head);
        output.Write(data);
    }
}
