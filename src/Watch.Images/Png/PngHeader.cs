using System.Buffers.Binary;
using Watch.Images.Jpeg;

namespace Watch.Images.Png;

/// <summary>The chunks of a PNG file, after the PNG specification, third edition (W3C, 2025). Clause numbers are its.</summary>
internal static class PngHeader
{
    /// <summary>0.45455 as gAMA writes it (11.3.2.2): the tone curve of sRGB.</summary>
    private const uint UsualGamma = 45455;

    private static readonly uint[] CrcOfByte = [.. Enumerable.Range(0, 256).Select(CrcOf)];

    /// <summary>Null if the file is not a complete PNG: signature, image header first, image data, IEND, and a correct checksum in every
    /// critical chunk.</summary>
    public static PictureHeader? Read(ReadOnlySpan<byte> file)
    {
        // 5.2, PNG signature.
        if (!file.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return null;
        PictureHeader? header = null;
        var hasData = false;
        for (var at = 8; Chunk(file, at, out var type, out var data);)
        {
            // 5.4: a critical chunk's name begins with a capital letter.
            if ((type[0] & 0x20) == 0 && !HasRightChecksum(file, at, data.Length))
                return null;
            if ((header is null) != type.SequenceEqual("IHDR"u8))
                return null;
            if (type.SequenceEqual("IHDR"u8))
                header = ReadImageHeader(data);
            else if (type.SequenceEqual("pHYs"u8))
                header = WithDensity(header!, data);
            else if (type.SequenceEqual("eXIf"u8))
                header = header! with { Orientation = ExifHeader.Read(data).Orientation }; // 11.3.4.5
            else if (type.SequenceEqual("IDAT"u8))
                hasData = true;
            else if (type.SequenceEqual("IEND"u8))
                return hasData ? header : null;
            if (header is null)
                return null;
            at += 12 + data.Length;
        }

        return null;
    }

    /// <summary>Reads the chunk at an offset: length, type, data, checksum (5.3). False if there is no complete chunk.</summary>
    public static bool Chunk(ReadOnlySpan<byte> file, int at, out ReadOnlySpan<byte> type, out ReadOnlySpan<byte> data)
    {
        type = data = default;
        if (file.Length - at < 12)
            return false;
        var length = BinaryPrimitives.ReadUInt32BigEndian(file[at..]);
        if (length > (uint)(file.Length - at - 12))
            return false;
        type = file.Slice(at + 4, 4);
        data = file.Slice(at + 8, (int)length);
        return true;
    }

    /// <summary>Whether a file has a colour space of its own.</summary>
    public static bool HasColourSpace(ReadOnlySpan<byte> file)
    {
        for (var at = 8; Chunk(file, at, out var type, out var data) && !type.SequenceEqual("IDAT"u8); at += 12 + data.Length)
        {
            if (IsColourSpace(type, data))
                return true;
        }

        return false;
    }

    /// <summary>Whether a chunk sets a colour space: a profile (11.3.2.3), code points (11.3.2.6), or a gamma other than sRGB's.</summary>
    public static bool IsColourSpace(ReadOnlySpan<byte> type, ReadOnlySpan<byte> data) =>
        type.SequenceEqual("iCCP"u8) || type.SequenceEqual("cICP"u8)
        || (type.SequenceEqual("gAMA"u8) && (data.Length != 4 || BinaryPrimitives.ReadUInt32BigEndian(data) != UsualGamma));

    /// <summary>Whether a file has only grays: by its colour type (11.2.1), or by its palette (11.2.2).</summary>
    public static bool IsGray(ReadOnlySpan<byte> file)
    {
        var colourType = file[25];
        if (colourType != 3)
            return colourType is 0 or 4;
        for (var at = 8; Chunk(file, at, out var type, out var data); at += 12 + data.Length)
        {
            if (type.SequenceEqual("PLTE"u8))
                return IsGrayPalette(data);
        }

        return false;
    }

    /// <summary>Whether all colours of a palette are grays.</summary>
    public static bool IsGrayPalette(ReadOnlySpan<byte> palette)
    {
        for (var i = 0; i + 2 < palette.Length; i += 3)
        {
            if (palette[i] != palette[i + 1] || palette[i] != palette[i + 2])
                return false;
        }

        return true;
    }

    /// <summary>IHDR (11.2.1).</summary>
    private static PictureHeader? ReadImageHeader(ReadOnlySpan<byte> data)
    {
        if (data.Length != 13)
            return null;
        var width = BinaryPrimitives.ReadUInt32BigEndian(data);
        var height = BinaryPrimitives.ReadUInt32BigEndian(data[4..]);
        var (depth, colour, compression, filter, interlace) = (data[8], data[9], data[10], data[11], data[12]);
        var isAllowed = colour switch
        {
            0 => depth is 1 or 2 or 4 or 8 or 16,
            2 or 4 or 6 => depth is 8 or 16,
            3 => depth is 1 or 2 or 4 or 8,
            _ => false,
        };
        return isAllowed && compression == 0 && filter == 0 && interlace <= 1 && width is > 0 and <= int.MaxValue && height is > 0 and <= int.MaxValue
            ? new(PictureFormat.Png, (int)width, (int)height, 0, 0, 1)
            : null;
    }

    /// <summary>pHYs (11.3.4.3): pixels per metre if the unit is 1, else only the pixels' aspect ratio.</summary>
    private static PictureHeader WithDensity(PictureHeader header, ReadOnlySpan<byte> data) =>
        data.Length != 9 || data[8] != 1
            ? header
            : header with
            {
                HorizontalDpi = BinaryPrimitives.ReadUInt32BigEndian(data) * 0.0254,
                VerticalDpi = BinaryPrimitives.ReadUInt32BigEndian(data[4..]) * 0.0254,
            };

    private static bool HasRightChecksum(ReadOnlySpan<byte> file, int at, int length)
    {
        var crc = 0xFFFFFFFF;
        foreach (var value in file.Slice(at + 4, 4 + length))
            crc = CrcOfByte[(byte)(crc ^ value)] ^ (crc >> 8);
        return ~crc == BinaryPrimitives.ReadUInt32BigEndian(file[(at + 8 + length)..]);
    }

    /// <summary>Annex D, Sample CRC implementation.</summary>
    private static uint CrcOf(int value)
    {
        var crc = (uint)value;
        for (var bit = 0; bit < 8; bit++)
            crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        return crc;
    }
}
