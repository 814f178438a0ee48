using System.Buffers.Binary;
using System.Text;

namespace Watch.Tests.Images;

/// <summary>Picture files with camera data in every place that a file has for them. Each piece holds the word <see cref="Secret"/>.</summary>
internal static class CameraData
{
    public const string Secret = "SECRET";

    /// <summary>A JPEG file with segments before its own, a comment before each scan, and a preview after its end.</summary>
    /// <param name="file">A clean JPEG.</param>
    public static byte[] In(byte[] file, byte orientation = 1)
    {
        var scan = file.AsSpan().IndexOf((ReadOnlySpan<byte>)[0xFF, 0xDA]);
        return
        [
            .. file[..2],
            .. Samples.Exif(orientation),
            .. Segment(0xE1, "Exif\0\0II*\0\u0008\0\0\0" + Secret),
            .. Segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + Secret),
            .. Segment(0xE1, "http://ns.adobe.com/xmp/extension/\0" + Secret),
            .. Segment(0xE2, "MPF\0" + Secret),
            .. Segment(0xE2, "FPXR\0" + Secret),
            .. Segment(0xED, "Photoshop 3.0\08BIM" + Secret),
            .. Segment(0xE0, "JFXX\0\u0010" + Secret),
            .. Segment(0xEB, "HDR_RI" + Secret),
            .. Segment(0xEF, Secret),
            .. Segment(0xFE, "Owner: " + Secret),
            .. file[2..scan],
            .. Segment(0xFE, Secret),
            .. file[scan..],
            .. file,
            .. Encoding.ASCII.GetBytes(Secret),
        ];
    }

    /// <summary>A PNG file with chunks that say nothing of its looks, and more after its end.</summary>
    /// <param name="file">A clean PNG.</param>
    public static byte[] InPng(byte[] file) =>
    [
        .. file[..33],
        .. Chunk("tEXt", "Author\0" + Secret),
        .. Chunk("zTXt", "Comment\0\0" + Secret),
        .. Chunk("iTXt", "XML:com.adobe.xmp\0\0\0\0\0" + Secret),
        .. Chunk("eXIf", "II*\0" + Secret),
        .. Chunk("tIME", "\u0007\u0007\u0001\u0001\0\0\0"),
        .. Chunk("prIv", Secret),
        .. file[33..],
        .. Encoding.ASCII.GetBytes(Secret),
    ];

    public static bool IsIn(ReadOnlySpan<byte> file) => file.IndexOf(Encoding.ASCII.GetBytes(Secret)) >= 0;

    private static byte[] Segment(byte marker, string text)
    {
        var data = Encoding.Latin1.GetBytes(text);
        return [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];
    }

    private static byte[] Chunk(string type, string text)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. Encoding.Latin1.GetBytes(text)];
        var numbers = new byte[8];
        BinaryPrimitives.WriteInt32BigEndian(numbers, named.Length - 4);
        BinaryPrimitives.WriteUInt32BigEndian(numbers.AsSpan(4), Samples.Crc(named));
        return [.. numbers[..4], .. named, .. numbers[4..]];
    }
}
