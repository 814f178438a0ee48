namespace Watch.Preflight.Content;

/// <summary>The ink of a JPEG in four inks, from the mean of each of its blocks: the first coefficient (ISO/IEC 10918-1, A.3.3). The others are passed over, so no picture is made.</summary>
internal sealed class JpegInk
{
    private readonly byte[] data;
    private readonly int[][] quantization = new int[4][];
    private readonly Huffman?[] direct = new Huffman?[4];
    private readonly Huffman?[] alternating = new Huffman?[4];
    private readonly List<Component> components = [];
    private int at;
    private int width, height, interval, transform = -1;
    private int bits, bitCount;
    private bool isProgressive;

    private JpegInk(byte[] data) => this.data = data;

    private sealed class Component
    {
        public int Id, Across, Down, Table, Direct, Alternating, Last, BlocksAcross, BlocksDown;
        public int[] Means = [];
    }

    /// <summary>The inks of the picture's areas; null if the JPEG is of another kind, or damaged.</summary>
    public static InkMap? Measure(byte[] data, double[]? decode, int sideX, int sideY)
    {
        var jpeg = new JpegInk(data);
        try
        {
            if (!jpeg.Read())
                return null;
        }
        catch (Exception e) when (e is IndexOutOfRangeException or NullReferenceException)
        {
            return null;
        }

        var isInverted = decode is { Length: >= 2 } && decode[0] > decode[1];
        var (across, down) = ((jpeg.width + 7) / 8, (jpeg.height + 7) / 8);
        var tiles = new InkMap(across, down, Math.Max(1, sideX / 8), Math.Max(1, sideY / 8));
        Span<double> ink = stackalloc double[InkMap.Inks];
        ink[4] = 0;
        for (var y = 0; y < down; y++)
        {
            for (var x = 0; x < across; x++)
            {
                for (var c = 0; c < 4; c++)
                    ink[c] = jpeg.MeanAt(c, x, y, across, down);
                if (jpeg.transform == 2)
                {
                    var (luma, blue, red) = (ink[0], ink[1] - 128, ink[2] - 128);
                    (ink[0], ink[1], ink[2]) = (255 - (luma + (1.402 * red)), 255 - (luma - (0.344136 * blue) - (0.714136 * red)), 255 - (luma + (1.772 * blue)));
                }

                for (var c = 0; c < 4; c++)
                    ink[c] = Math.Clamp(isInverted ? 255 - ink[c] : ink[c], 0, 255) / 255;
                tiles.Add(x, y, ink);
            }
        }

        return tiles;
    }

    private double MeanAt(int index, int x, int y, int across, int down)
    {
        var component = components[index];
        var (most, mostDown) = (components.Max(c => c.Across), components.Max(c => c.Down));
        var block = (y * component.Down / mostDown * component.BlocksAcross) + (x * component.Across / most);
        return (component.Means[Math.Min(block, component.Means.Length - 1)] * quantization[component.Table][0] / 8.0) + 128;
    }

    private bool Read()
    {
        at = 2;
        while (at + 4 < data.Length)
        {
            if (data[at] != 0xFF)
                return false;
            int marker = data[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (marker is 1 or (>= 0xD0 and <= 0xD8))
            {
                at += 2;
                continue;
            }

            if (marker == 0xD9)
                break;
            var length = Word(at + 2);
            var (start, end) = (at + 4, at + 2 + length);
            at = end;
            switch (marker)
            {
                case 0xC0 or 0xC1 or 0xC2:
                    isProgressive = marker == 0xC2;
                    if (data[start] != 8 || !ReadFrame(start))
                        return false;
                    break;
                case 0xC3 or (>= 0xC5 and <= 0xC7) or (>= 0xC9 and <= 0xCB) or (>= 0xCD and <= 0xCF):
                    return false;
                case 0xC4:
                    ReadHuffman(start, end);
                    break;
                case 0xDB:
                    ReadQuantization(start, end);
                    break;
                case 0xDD:
                    interval = Word(start);
                    break;
                case 0xEE when length >= 14 && data.AsSpan(start).StartsWith("Adobe"u8):
                    transform = data[start + 11];
                    break;
                case 0xDA:
                    if (!ReadScan(start))
                        return components.Count == 4 && components.TrueForAll(c => c.Means.Length > 0);
                    break;
            }
        }

        return components.Count == 4;
    }

    private bool ReadFrame(int start)
    {
        (height, width) = (Word(start + 1), Word(start + 3));
        for (var i = 0; i < data[start + 5]; i++)
        {
            var place = start + 6 + (3 * i);
            components.Add(new() { Id = data[place], Across = data[place + 1] >> 4, Down = data[place + 1] & 15, Table = data[place + 2] & 3 });
        }

        if (components.Count != 4 || width == 0 || height == 0 || (long)width * height > 400_000_000 || components.Exists(c => c.Across is 0 or > 4 || c.Down is 0 or > 4))
            return false;
        var (across, down) = (components.Max(c => c.Across) * 8, components.Max(c => c.Down) * 8);
        foreach (var component in components)
        {
            component.BlocksAcross = (width + across - 1) / across * component.Across;
            component.BlocksDown = (height + down - 1) / down * component.Down;
            component.Means = new int[component.BlocksAcross * component.BlocksDown];
        }

        return true;
    }

    // Returns whether there may be more to know after this scan.
    private bool ReadScan(int start)
    {
        var inScan = new List<Component>();
        for (var i = 0; i < data[start]; i++)
        {
            var component = components.Find(c => c.Id == data[start + 1 + (2 * i)])!;
            (component.Direct, component.Alternating) = (data[start + 2 + (2 * i)] >> 4, data[start + 2 + (2 * i)] & 15);
            inScan.Add(component);
        }

        var spectral = start + 1 + (2 * data[start]);
        var (first, high, low) = (data[spectral], data[spectral + 2] >> 4, data[spectral + 2] & 15);
        // Refinements and later coefficients of a progressive JPEG change a mean by less than a step.
        if (isProgressive && (first > 0 || high > 0))
        {
            SkipScan();
            return true;
        }

        (bits, bitCount) = (0, 0);
        components.ForEach(c => c.Last = 0);
        var (most, mostDown) = (components.Max(c => c.Across), components.Max(c => c.Down));
        var units = inScan.Count > 1
            ? (width + (8 * most) - 1) / (8 * most) * ((height + (8 * mostDown) - 1) / (8 * mostDown))
            : Own(width, inScan[0].Across, most) * Own(height, inScan[0].Down, mostDown);
        for (var unit = 0; unit < units; unit++)
        {
            if (interval > 0 && unit > 0 && unit % interval == 0)
                Restart();
            if (inScan.Count == 1)
            {
                var across = Own(width, inScan[0].Across, most);
                ReadBlock(inScan[0], unit % across, unit / across, low);
                continue;
            }

            var row = (width + (8 * most) - 1) / (8 * most);
            foreach (var component in inScan)
            {
                for (var y = 0; y < component.Down; y++)
                {
                    for (var x = 0; x < component.Across; x++)
                        ReadBlock(component, (unit % row * component.Across) + x, (unit / row * component.Down) + y, low);
                }
            }
        }

        SkipScan();
        return true;
    }

    private static int Own(int size, int factor, int most) => (((size * factor) + most - 1) / most + 7) / 8;

    private void ReadBlock(Component component, int x, int y, int low)
    {
        var size = Decode(direct[component.Direct]!);
        component.Last += size == 0 ? 0 : Extend(size);
        var block = (y * component.BlocksAcross) + x;
        if (block < component.Means.Length)
            component.Means[block] = component.Last << low;
        if (isProgressive)
            return;
        for (var k = 1; k < 64; k++)
        {
            var code = Decode(alternating[component.Alternating]!);
            if ((code & 15) == 0)
            {
                if (code != 0xF0)
                    break;
                k += 15;
                continue;
            }

            k += code >> 4;
            Bits(code & 15);
        }
    }

    private int Extend(int size)
    {
        var value = Bits(size);
        return value < 1 << (size - 1) ? value - (1 << size) + 1 : value;
    }

    private int Bits(int count)
    {
        var value = 0;
        for (var i = 0; i < count; i++)
            value = (value << 1) | Bit();
        return value;
    }

    private int Bit()
    {
        if (bitCount == 0)
        {
            bits = data[at++];
            bitCount = 8;
            if (bits == 0xFF)
            {
                if (data[at] == 0)
                    at++;
                else
                    throw new IndexOutOfRangeException("The scan ends before it should.");
            }
        }

        return (bits >> --bitCount) & 1;
    }

    private int Decode(Huffman table)
    {
        var code = 0;
        for (var length = 1; length <= 16; length++)
        {
            code = (code << 1) | Bit();
            if (code <= table.Last[length] && table.Last[length] >= 0 && code >= table.First[length])
                return table.Values[table.Index[length] + code - table.First[length]];
        }

        throw new IndexOutOfRangeException("There is no such code.");
    }

    private void Restart()
    {
        bitCount = 0;
        while (!(data[at] == 0xFF && data[at + 1] is >= 0xD0 and <= 0xD7))
            at++;
        at += 2;
        components.ForEach(c => c.Last = 0);
    }

    private void SkipScan()
    {
        while (at + 1 < data.Length && !(data[at] == 0xFF && data[at + 1] is not (0 or (>= 0xD0 and <= 0xD7))))
            at++;
    }

    private void ReadQuantization(int start, int end)
    {
        while (start < end)
        {
            var (wide, table) = (data[start] >> 4, data[start] & 3);
            quantization[table] = [wide > 0 ? Word(start + 1) : data[start + 1]];
            start += 1 + (wide > 0 ? 128 : 64);
        }
    }

    private void ReadHuffman(int start, int end)
    {
        while (start + 17 <= end)
        {
            var table = new Huffman();
            var (code, index) = (0, 0);
            for (var length = 1; length <= 16; length++)
            {
                var count = data[start + length];
                (table.First[length], table.Index[length], table.Last[length]) = (code, index, count == 0 ? -1 : code + count - 1);
                (code, index) = ((code + count) << 1, index + count);
            }

            table.Values = data.AsSpan(start + 17, index).ToArray();
            (data[start] >> 4 == 0 ? direct : alternating)[data[start] & 3] = table;
            start += 17 + index;
        }
    }

    private int Word(int place) => (data[place] << 8) | data[place + 1];

    private sealed class Huffman
    {
        public int[] First { get; } = new int[17];

        public int[] Last { get; } = new int[17];

        public int[] Index { get; } = new int[17];

        public byte[] Values { get; set; } = [];
    }
}
