using System.Buffers.Binary;
using System.IO.Compression;

namespace Watch.Images.Png;

/// <summary>Keeps the compressed image data of a PNG file if a PDF can hold them and they are undamaged (PNG specification, third edition;
/// clause numbers are its).</summary>
internal static class PngPacking
{
    private const byte Grayscale = 0, Truecolour = 2, Indexed = 3;

    /// <summary>Null if the picture must be decoded: it is transparent, interlaced, damaged, has a colour space of its own, or has three samples for each of
    /// its grays.</summary>
    public static PackedPicture? Pack(Picture picture)
    {
        var file = picture.Bytes.Span;
        using var stored = new MemoryStream();
        var palette = default(ReadOnlySpan<byte>);
        var header = file.Slice(16, 13);
        for (var at = 8; PngHeader.Chunk(file, at, out var type, out var data) && !type.SequenceEqual("IEND"u8); at += 12 + data.Length)
        {
            if (type.SequenceEqual("IDAT"u8))
                stored.Write(data);
            else if (type.SequenceEqual("PLTE"u8))
                palette = data;
            else if (type.SequenceEqual("tRNS"u8) || PngHeader.IsColourSpace(type, data))
                return null;
        }

        var (depth, colour, interlace) = (header[8], header[9], header[12]);
        if (colour is not (Grayscale or Truecolour or Indexed) || interlace != 0 || (colour == Indexed && (palette.IsEmpty || palette.Length % 3 != 0 || palette.Length > 768)))
            return null;
        var bytes = stored.GetBuffer().AsMemory(0, (int)stored.Length);
        var (width, height) = picture.Orientation >= 5 ? (picture.Height, picture.Width) : (picture.Width, picture.Height);
        var rowLength = ((long)width * depth * (colour == Truecolour ? 3 : 1) + 7) / 8;
        var grays = colour == Truecolour && depth == 8 ? new GrayRows(width) : null;
        if (!IsSound(bytes, rowLength, height, grays) || grays is { AreGray: true })
            return null;
        var isGray = colour == Grayscale || (colour == Indexed && PngHeader.IsGrayPalette(palette));
        return new()
        {
            Packing = Packing.FilteredRows,
            Data = bytes,
            Width = width,
            Height = height,
            Orientation = picture.Orientation,
            Components = isGray ? 1 : 3,
            BitsPerSample = depth,
            Palette = colour == Indexed ? Whole(palette, depth, isGray) : default(ReadOnlyMemory<byte>),
        };
    }

    private static MemoryStream Reader(ReadOnlyMemory<byte> bytes) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(bytes, out var array) ? new(array.Array!, array.Offset, array.Count, writable: false) : new(bytes.ToArray(), writable: false);

    /// <summary>The palette with a colour for every number that a sample can be, so that none is out of it.</summary>
    private static byte[] Whole(ReadOnlySpan<byte> palette, int depth, bool isGray)
    {
        var whole = new byte[(1 << depth) * 3];
        palette[..Math.Min(palette.Length, whole.Length)].CopyTo(whole);
        return isGray ? [.. whole.Where((_, i) => i % 3 == 0)] : whole;
    }

    /// <summary>Whether a zlib stream holds just so many rows, each behind a known filter, and the right checksum
    /// (RFC 1950, 2.2).</summary>
    /// <param name="grays">Gets each row.</param>
    private static bool IsSound(ReadOnlyMemory<byte> stream, long rowLength, int height, GrayRows? grays)
    {
        if (stream.Length < 6)
            return false;
        try
        {
            using var rows = new ZLibStream(Reader(stream), CompressionMode.Decompress);
            var row = new byte[rowLength + 1];
            var (a, b) = (1u, 0u);
            for (var y = 0; y < height; y++)
            {
                if (rows.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) < row.Length || row[0] > 4)
                    return false;
                AddToChecksum(row, ref a, ref b);
                grays?.Add(row);
            }

            return rows.ReadByte() < 0 && BinaryPrimitives.ReadUInt32BigEndian(stream.Span[^4..]) == (b << 16 | a);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    /// <summary>Adler-32 (RFC 1950, 8.2).</summary>
    private static void AddToChecksum(ReadOnlySpan<byte> bytes, ref uint a, ref uint b)
    {
        const uint Modulus = 65521;
        const int LongestWithoutOverflow = 5552;
        while (!bytes.IsEmpty)
        {
            var part = bytes[..Math.Min(LongestWithoutOverflow, bytes.Length)];
            foreach (var value in part)
            {
                a += value;
                b += a;
            }

            a %= Modulus;
            b %= Modulus;
            bytes = bytes[part.Length..];
        }
    }
}
