using System.Buffers.Binary;
using static Watch.Images.Jpeg.JpegSegments;

namespace Watch.Images.Jpeg;

/// <summary>Decodes a JPEG of four components to the samples that a press would print, which Skia gives in red, green and blue alone. Takes any
/// bytes.</summary>
internal sealed class JpegInks
{
    // A sound file has some twenty scans. Each costs time for the whole picture, however short it is.
    private const int Components = 4, MaxScans = 100;

    private readonly JpegPlane[] planes;
    private readonly int width, horizontal, vertical;
    private readonly bool isTransformed, isInverted;

    private JpegInks(JpegPlane[] planes, int width, int height, byte? adobe)
    {
        (this.planes, this.width, Height) = (planes, width, height);
        (horizontal, vertical) = (planes.Max(p => p.Horizontal), planes.Max(p => p.Vertical));
        (isTransformed, isInverted) = (adobe == 2, adobe is not null);
    }

    public int Height { get; }

    /// <summary>Null if the file is damaged, or is none of 8 bits, four components and Huffman's codes.</summary>
    public static JpegInks? Read(ReadOnlySpan<byte> file)
    {
        var tables = new Tables();
        var scans = 0;
        for (var at = 2; JpegSegments.Read(file, ref at, out var marker, out var data) && marker != EndOfImage;)
        {
            var isSound = marker switch
            {
                0xC0 or 0xC1 or 0xC2 => tables.ReadFrame(data, marker == 0xC2),
                0xC4 => tables.ReadCodes(data),
                0xDB => tables.ReadSteps(data),
                0xDD => tables.ReadInterval(data),
                App14 when JpegColour.IsAdobeTransform(data) => tables.SetAdobe(data[11]),
                StartOfScan => ++scans <= MaxScans && tables.ReadScan(data, new(file, at)),
                _ => true,
            };
            if (!isSound)
                return null;
            if (marker == StartOfScan)
                at = EndOfScan(file, at);
        }

        return scans > 0 ? tables.Finish() : null;
    }

    /// <summary>The inks of a row, four for each pixel, 255 being full coverage.</summary>
    public void Read(int y, Span<byte> inks)
    {
        for (var x = 0; x < width; x++)
        {
            var ink = inks.Slice(Components * x, Components);
            for (var i = 0; i < Components; i++)
                ink[i] = planes[i].At(x, y, horizontal, vertical);
            if (isTransformed)
                Transform(ink);
            for (var i = 0; i < Components && isInverted; i++)
                ink[i] = (byte)(255 - ink[i]);
        }
    }

    /// <summary>From luminance and two differences to cyan, magenta and yellow: the complements of red, green and blue (ITU-T T.871, 7).</summary>
    private static void Transform(Span<byte> ink)
    {
        var (y, cb, cr) = (ink[0], ink[1] - 128, ink[2] - 128);
        ink[0] = Sample(255 - (y + 1.402 * cr));
        ink[1] = Sample(255 - (y - 0.344136 * cb - 0.714136 * cr));
        ink[2] = Sample(255 - (y + 1.772 * cb));

        static byte Sample(double value) => (byte)Math.Clamp(value + 0.5, 0, 255);
    }

    /// <summary>What the segments before a scan have said.</summary>
    private sealed class Tables
    {
        private readonly HuffmanTable?[] means = new HuffmanTable?[4], rests = new HuffmanTable?[4];
        private readonly ushort[]?[] steps = new ushort[]?[4];
        private JpegPlane[] planes = [];
        private int width, height, unitsWide, unitsHigh, interval;
        private bool isProgressive;
        private byte? adobe;

        public bool SetAdobe(byte transform)
        {
            adobe = transform;
            return true;
        }

        /// <summary>B.2.2.</summary>
        public bool ReadFrame(ReadOnlySpan<byte> data, bool progressive)
        {
            if (planes.Length > 0 || data.Length != 6 + 3 * Components || data[0] != 8 || data[5] != Components)
                return false;
            (isProgressive, height, width) = (progressive, BinaryPrimitives.ReadUInt16BigEndian(data[1..]), BinaryPrimitives.ReadUInt16BigEndian(data[3..]));
            if (width == 0 || height == 0 || (long)width * height > PictureReader.MaxPixels)
                return false;
            var (most, tallest) = (0, 0);
            for (var i = 0; i < Components; i++)
            {
                var (h, v) = (data[7 + 3 * i] >> 4, data[7 + 3 * i] & 15);
                if (h is < 1 or > 4 || v is < 1 or > 4 || data[8 + 3 * i] > 3)
                    return false;
                (most, tallest) = (Math.Max(most, h), Math.Max(tallest, v));
            }

            (unitsWide, unitsHigh) = (Ceiling(width, 8 * most), Ceiling(height, 8 * tallest));
            planes = new JpegPlane[Components];
            for (var i = 0; i < Components; i++)
            {
                var (h, v) = (data[7 + 3 * i] >> 4, data[7 + 3 * i] & 15);
                planes[i] = new(data[6 + 3 * i], h, v, data[8 + 3 * i], Ceiling(Ceiling(width * h, most), 8), Ceiling(Ceiling(height * v, tallest), 8), unitsWide * h,
                    new short[64L * unitsWide * h * unitsHigh * v]);
            }

            return true;
        }

        /// <summary>B.2.4.2.</summary>
        public bool ReadCodes(ReadOnlySpan<byte> data)
        {
            while (!data.IsEmpty)
            {
                var (kind, number) = (data[0] >> 4, data[0] & 15);
                data = data[1..];
                if (kind > 1 || number > 3 || HuffmanTable.Read(ref data) is not { } table)
                    return false;
                (kind == 0 ? means : rests)[number] = table;
            }

            return true;
        }

        /// <summary>B.2.4.1.</summary>
        public bool ReadSteps(ReadOnlySpan<byte> data)
        {
            while (!data.IsEmpty)
            {
                var (isWide, number) = (data[0] >> 4 == 1, data[0] & 15);
                var size = isWide ? 128 : 64;
                if (number > 3 || data.Length < 1 + size)
                    return false;
                var table = new ushort[64];
                for (var k = 0; k < 64; k++)
                    table[JpegScan.Zigzag[k]] = isWide ? BinaryPrimitives.ReadUInt16BigEndian(data[(1 + 2 * k)..]) : data[1 + k];
                steps[number] = table;
                data = data[(1 + size)..];
            }

            return true;
        }

        /// <summary>B.2.4.4.</summary>
        public bool ReadInterval(ReadOnlySpan<byte> data)
        {
            interval = data.Length == 2 ? BinaryPrimitives.ReadUInt16BigEndian(data) : 0;
            return data.Length == 2;
        }

        /// <summary>B.2.3, and the scan itself.</summary>
        public bool ReadScan(ReadOnlySpan<byte> data, JpegBits bits)
        {
            if (data.Length < 1 || data[0] is < 1 or > Components || data.Length != 4 + 2 * data[0])
                return false;
            var chosen = new List<(JpegPlane, HuffmanTable?, HuffmanTable?)>();
            for (var i = 0; i < data[0]; i++)
            {
                var (identifier, mean, rest) = (data[1 + 2 * i], data[2 + 2 * i] >> 4, data[2 + 2 * i] & 15);
                if (Array.Find(planes, p => p.Identifier == identifier) is not { } plane || mean > 3 || rest > 3)
                    return false;
                chosen.Add((plane, means[mean], rests[rest]));
            }

            var (start, end, before, low) = isProgressive ? (data[^3], data[^2], data[^1] >> 4, data[^1] & 15) : (0, 63, 0, 0);
            var needsMean = start == 0 && before == 0;
            var needsRest = !isProgressive || start > 0;
            if (start > end || end > 63 || low > 13 || before > 13 || (isProgressive && start == 0 && end > 0) || (isProgressive && start > 0 && chosen.Count > 1)
                || chosen.Any(c => (needsMean && c.Item2 is null) || (needsRest && c.Item3 is null)))
                return false;
            new JpegScan(chosen, isProgressive, start, end, before, low, interval).Decode(bits, unitsWide, unitsHigh);
            return true;
        }

        public JpegInks? Finish()
        {
            foreach (var plane in planes)
            {
                if (steps[plane.Table] is not { } table)
                    return null;
                plane.Transform(table);
            }

            return planes.Length == 0 ? null : new(planes, width, height, adobe);
        }

        private static int Ceiling(int value, int divisor) => (value + divisor - 1) / divisor;
    }
}
