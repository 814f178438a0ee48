using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Watch.Preflight.Content;

namespace Watch.Preflight.Boxes;

/// <summary>A picture of a part of a page, and its PNG (ISO/IEC 15948).</summary>
internal sealed class Canvas
{
    private readonly Box view;
    private readonly double scale;
    private readonly int width;
    private readonly int height;
    private readonly uint[] pixels;

    /// <param name="scale">Pixels to a point.</param>
    public Canvas(Box view, double scale)
    {
        (this.view, this.scale) = (view, scale);
        width = Math.Clamp((int)Math.Ceiling((view.Width * scale) - 1e-6), 1, 5000);
        height = Math.Clamp((int)Math.Ceiling((view.Height * scale) - 1e-6), 1, 5000);
        pixels = new uint[width * height];
        Array.Fill(pixels, 0xFFFFFFu);
    }

    public void Fill(Box box, uint colour)
    {
        var (left, top, right, bottom) = Pixels(box);
        for (var y = top; y <= bottom; y++)
        {
            for (var x = left; x <= right; x++)
                pixels[(y * width) + x] = colour;
        }
    }

    public void Outline(Box box, uint colour)
    {
        var (left, top, right, bottom) = Pixels(box);
        for (var x = left; x <= right; x++)
            pixels[(top * width) + x] = pixels[(bottom * width) + x] = colour;
        for (var y = top; y <= bottom; y++)
            pixels[(y * width) + left] = pixels[(y * width) + right] = colour;
    }

    public void Cross(Box box, uint colour)
    {
        var (left, top, right, bottom) = Pixels(box);
        var steps = Math.Max(right - left, bottom - top);
        for (var i = 0; i <= steps && steps > 0; i++)
        {
            var (x, y) = (left + ((right - left) * i / steps), top + ((bottom - top) * i / steps));
            pixels[(y * width) + x] = colour;
            pixels[((bottom - (y - top)) * width) + x] = colour;
        }
    }

    /// <summary>The pixels that a box covers, as far as they are in the picture; from the top down.</summary>
    private (int Left, int Top, int Right, int Bottom) Pixels(Box box)
    {
        var left = Math.Clamp((int)Math.Floor((box.Left - view.Left) * scale + 1e-6), 0, width - 1);
        var right = Math.Clamp((int)Math.Ceiling((box.Right - view.Left) * scale) - 1, left, width - 1);
        var top = Math.Clamp((int)Math.Floor((view.Top - box.Top) * scale), 0, height - 1);
        var bottom = Math.Clamp((int)Math.Ceiling((view.Top - box.Bottom) * scale) - 1, top, height - 1);
        return (left, top, right, bottom);
    }

    public byte[] Encode()
    {
        var rows = new MemoryStream();
        using (var deflate = new ZLibStream(rows, CompressionLevel.Optimal, leaveOpen: true))
        {
            var row = new byte[1 + (3 * width)];
            for (var y = 0; y < height; y++)
            {
                for (var x = 0; x < width; x++)
                {
                    var pixel = pixels[(y * width) + x];
                    (row[1 + (3 * x)], row[2 + (3 * x)], row[3 + (3 * x)]) = ((byte)(pixel >> 16), (byte)(pixel >> 8), (byte)pixel);
                }

                deflate.Write(row);
            }
        }

        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        var file = new MemoryStream();
        file.Write([0x89, .. "PNG\r\n\x1A\n"u8]);
        Write(file, "IHDR", head);
        Write(file, "IDAT", rows.ToArray());
        Write(file, "IEND", []);
        return file.ToArray();
    }

    private static void Write(MemoryStream file, string kind, byte[] data)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(kind), .. data];
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        file.Write(number);
        file.Write(named);
        BinaryPrimitives.WriteUInt32BigEndian(number, Check(named));
        file.Write(number);
    }

    private static uint Check(byte[] data)
    {
        var sum = uint.MaxValue;
        foreach (var b in data)
        {
            sum ^= b;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) != 0 ? (sum >> 1) ^ 0xEDB88320u : sum >> 1;
        }

        return ~sum;
    }
}
