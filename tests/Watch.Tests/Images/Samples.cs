using System.Buffers.Binary;
using System.IO.Compression;
using SkiaSharp;

namespace Watch.Tests.Images;

/// <summary>Small picture files, made by hand.</summary>
internal static class Samples
{
    /// <summary>A PNG of gray samples, row by row; a resolution in pixels a metre, where one is given.</summary>
    public static byte[] Png(int width, int height, byte[] gray, int? pixelsPerMetre = null)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(width, height, SKColorType.Gray8, SKAlphaType.Opaque));
        for (var y = 0; y < height; y++)
            gray.AsSpan(y * width, width).CopyTo(bitmap.GetPixelSpan()[(y * bitmap.RowBytes)..]);
        var file = Encode(bitmap, SKEncodedImageFormat.Png);
        if (pixelsPerMetre is not { } density)
            return file;
        var data = new byte[9];
        BinaryPrimitives.WriteInt32BigEndian(data, density);
        BinaryPrimitives.WriteInt32BigEndian(data.AsSpan(4), 2 * density);
        data[8] = 1;
        // After the signature and the image header. An ancillary chunk's checksum is not asked for.
        return [.. file[..33], 0, 0, 0, 9, .. "pHYs"u8, .. data, 0, 0, 0, 0, .. file[33..]];
    }

    /// <summary>A PNG of one colour.</summary>
    public static byte[] Png(SKColor colour)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(1, 1, SKColorType.Rgba8888, SKAlphaType.Unpremul));
        bitmap.Erase(colour);
        return Encode(bitmap, SKEncodedImageFormat.Png);
    }

    /// <summary>A PNG of a little more than so many bytes: a black picture that is stored and not compressed.</summary>
    public static byte[] PngOfBytes(int bytes)
    {
        const int width = 4000;
        var height = bytes / (width + 1) + 1;
        var rows = new MemoryStream();
        using (var stored = new ZLibStream(rows, CompressionLevel.NoCompression, leaveOpen: true))
            stored.Write(new byte[(width + 1) * height]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = 8; // bits; gray, deflate, no interlacing
        return [0x89, .. "PNG\r\n\x1A\n"u8, .. Chunk("IHDR"u8, header), .. Chunk("IDAT"u8, rows.ToArray()), .. Chunk("IEND"u8, [])];

        static byte[] Chunk(ReadOnlySpan<byte> type, byte[] data)
        {
            var chunk = new byte[12 + data.Length];
            BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
            type.CopyTo(chunk.AsSpan(4));
            data.CopyTo(chunk, 8);
            BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(8 + data.Length), Crc(chunk.AsSpan(4, 4 + data.Length)));
            return chunk;
        }
    }

    /// <summary>A PNG that says a size, without the data for it.</summary>
    public static byte[] PngHeader(int width, int height)
    {
        var file = Png(1, 1, [0]);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(29), Crc(file.AsSpan(12, 17)));
        return file;
    }

    /// <summary>A JPEG, 32 wide and 16 high, black in its upper left quarter and else white.</summary>
    /// <param name="segments">Application segments, marker and length included, set before all others.</param>
    public static byte[] Jpeg(params byte[][] segments)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(32, 16, SKColorType.Rgba8888, SKAlphaType.Opaque));
        bitmap.Erase(SKColors.White);
        bitmap.Erase(SKColors.Black, SKRectI.Create(16, 8));
        var file = Encode(bitmap, SKEncodedImageFormat.Jpeg);
        var rest = file.AsSpan(2);
        // What the encoder itself says of resolution is dropped.
        if (rest[1] == 0xE0)
            rest = rest[(2 + BinaryPrimitives.ReadUInt16BigEndian(rest[2..]))..];
        return [0xFF, 0xD8, .. segments.SelectMany(s => s), .. rest];
    }

    public static byte[] Jfif(byte unit, ushort x, ushort y) =>
        [0xFF, 0xE0, 0, 16, .. "JFIF\0"u8, 1, 2, unit, (byte)(x >> 8), (byte)x, (byte)(y >> 8), (byte)y, 0, 0];

    /// <summary>An Exif segment with an orientation and, where given, a resolution in dots an inch.</summary>
    public static byte[] Exif(byte orientation, byte dpi = 0) =>
    [
        0xFF, 0xE1, 0, 62, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 3,
        0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0,
        0x01, 0x1A, 0, 5, 0, 0, 0, 1, 0, 0, 0, 46,
        0x01, 0x1B, 0, 5, 0, 0, 0, 1, 0, 0, 0, 46,
        0, 0, 0, dpi, 0, 0, 0, 1,
    ];

    private static byte[] Encode(SKBitmap bitmap, SKEncodedImageFormat format)
    {
        using var data = bitmap.Encode(format, 95);
        return data.ToArray();
    }

    public static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFF;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }

        return ~crc;
    }
}
