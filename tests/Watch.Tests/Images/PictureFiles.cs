using System.Buffers.Binary;
using System.IO.Compression;
using SkiaSharp;

namespace Watch.Tests.Images;

/// <summary>A picture file of every kind that Watch takes, 32 by 32 pixels, and the colours that its quarters are shown
/// in: upper left, upper right, lower left, lower right.</summary>
internal static class PictureFiles
{
    private const int Side = 32, Half = Side / 2;

    private static readonly SKColor Red = new(255, 0, 0), Lime = new(0, 255, 0), Blue = new(0, 0, 255), Gray = new(128, 128, 128), Black = new(0, 0, 0), White = new(255, 255, 255);

    private static readonly SKColor[] Colours = [Red, Lime, Blue, Gray], Grays = [Black, White, Gray, new(64, 64, 64)];

    public static IReadOnlyList<(string Name, byte[] File)> All => [.. Shown.Select(s => (s.Name, s.File))];

    public static IReadOnlyList<(string Name, byte[] File, SKColor[] Quarters)> Shown { get; } =
    [
        ("PNG gray 8", Png(8, 0, q => [(byte)Grays[q].Red]), Grays),
        ("PNG gray 16", Png(16, 0, q => [Grays[q].Red, Grays[q].Red]), Grays),
        ("PNG gray 4", Png(4, 0, q => [(byte)(Grays[q].Red / 17)]), [Black, White, new(119, 119, 119), new(51, 51, 51)]),
        ("PNG gray 1", Png(1, 0, q => [(byte)(q % 2)]), [Black, White, Black, White]),
        ("PNG colour 8", Png(8, 2, q => [Colours[q].Red, Colours[q].Green, Colours[q].Blue]), Colours),
        ("PNG colour 16", Png(16, 2, q => [Colours[q].Red, 0, Colours[q].Green, 0, Colours[q].Blue, 0]), Colours),
        ("PNG palette 4", Png(4, 3, q => [(byte)q], Palette(Colours)), Colours),
        ("PNG palette 8, short", Png(8, 3, q => [(byte)(q == 3 ? 200 : q)], Palette(Colours)), [Red, Lime, Blue, Black]),
        ("PNG palette of grays", Png(2, 3, q => [(byte)q], Palette(Grays)), Grays),
        ("PNG colour of grays", Png(8, 2, q => [Grays[q].Red, Grays[q].Red, Grays[q].Red]), Grays),
        ("PNG palette, transparent", Png(8, 3, q => [(byte)q], Palette(Colours), ("tRNS", [255, 0])), [Red, White, Blue, Gray]),
        ("PNG gray, transparent", Png(8, 4, q => [Grays[q].Red, (byte)(q == 0 ? 0 : 255)]), [White, White, Gray, new(64, 64, 64)]),
        ("PNG colour, transparent", Png(8, 6, q => [Colours[q].Red, Colours[q].Green, Colours[q].Blue, (byte)(q == 1 ? 0 : q == 0 ? 128 : 255)]), [new(255, 127, 127), White, Blue, Gray]),
        ("PNG colour, one transparent", Png(8, 2, q => [Colours[q].Red, Colours[q].Green, Colours[q].Blue], ("tRNS", [0, 255, 0, 0, 0, 0])), [White, Lime, Blue, Gray]),
        ("PNG interlaced", Interlaced(), Colours),
        ("PNG whose data is not whole", Cut(), [Red, Lime, White, White]),
        ("JPEG colour", Jpeg(Colours, SKColorType.Rgba8888), Colours),
        ("JPEG gray", Jpeg(Grays, SKColorType.Gray8), Grays),
        ("JPEG progressive", Convert.FromBase64String(Progressive), Colours),
        ("JPEG in four inks", Convert.FromBase64String(FourInks), Colours),
        ("JPEG with a profile", Jpeg(Colours, SKColorType.Rgba8888, SKColorSpace.CreateRgb(SKColorSpaceTransferFn.Srgb, SKColorSpaceXyz.DisplayP3)), Colours),
        .. Enumerable.Range(1, 8).Select(n => ($"PNG turned, {n}", Png(8, 2, q => [Colours[q].Red, Colours[q].Green, Colours[q].Blue], ("eXIf", Samples.Exif((byte)n)[10..])), Quarters(n))),
        .. Enumerable.Range(1, 8).Select(n => ($"JPEG turned, {n}", Turned((byte)n), Quarters(n))),
    ];

    private const string FourInks = "/9j/7gAOQWRvYmUAZAAAAAAA/9sAQwAFAwQEBAMFBAQEBQUFBgcMCAcHBwcPCwsJDBEPEhIRDxERExYcFxMUGhURERghGBodHR8fHxMXIiQiHiQcHh8e/8AAFAgAIAAgBEMRAE0RAFkRAEsRAP/EAB"
        + "YAAQEBAAAAAAAAAAAAAAAAAAAJCP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAOBEMATQBZAEsAAD8A2Wxkxk2WAIzrMAALMIzgAIzrMAACM6zAALMLMDGgAjOjONlgCzCzAxoAP//Z";

    private const string Progressive = "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAUDBAQEAwUEBAQFBQUGBwwIBwcHBw8LCwkMEQ8SEhEPERETFhwXExQaFRERGCEYGh0dHx8fExciJCIeJBweHx7/2wBDAQUFBQcGBw4ICA4eFBEUHh4eHh"
        + "4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh7/wgARCAAgACADAREAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAYH/8QAGAEBAAMBAAAAAAAAAAAAAAAAAAYH"
        + "CAX/2gAMAwEAAhADEAAAAZWOXKLuP5EEJINdi7j+RBj+qLFGn010RmFy84afTXRH/8QAFBABAAAAAAAAAAAAAAAAAAAAQP/aAAgBAQABBQIH/8QAFBEBAAAAAAAAAAAAAAAAAAAAQP/aAAgBAwEBPw"
        + "EH/8QAFBEBAAAAAAAAAAAAAAAAAAAAQP/aAAgBAgEBPwEH/8QAFBABAAAAAAAAAAAAAAAAAAAAQP/aAAgBAQAGPwIH/8QAFBABAAAAAAAAAAAAAAAAAAAAQP/aAAgBAQABPyEH/9oADAMBAAIAAwAA"
        + "ABD+3+1IBID/xAAUEQEAAAAAAAAAAAAAAAAAAABA/9oACAEDAQE/EAf/xAAUEQEAAAAAAAAAAAAAAAAAAABA/9oACAECAQE/EAf/xAAUEAEAAAAAAAAAAAAAAAAAAABA/9oACAEBAAE/EAf/2Q==";

    /// <summary>A PNG of colours by quarter, in filter 0 and 2 by turns.</summary>
    /// <param name="pixel">The bytes of a pixel; of less than eight bits, its bits in one byte.</param>
    private static byte[] Png(byte depth, byte colour, Func<int, byte[]> pixel, params (string Type, byte[] Data)[] chunks) =>
        File(depth, colour, 0, Rows(depth, pixel, [(0, 0, 1, 1)]), chunks);

    /// <summary>Adam7, the seven passes (PNG specification, 8.1).</summary>
    private static byte[] Interlaced() => File(8, 2, 1, Rows(8, q => [Colours[q].Red, Colours[q].Green, Colours[q].Blue],
        [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)]), []);

    private static byte[] Rows(byte depth, Func<int, byte[]> pixel, (int X, int Y, int StepX, int StepY)[] passes)
    {
        var rows = new List<byte>();
        foreach (var pass in passes)
        {
            var above = Array.Empty<byte>();
            for (var y = pass.Y; y < Side; y += pass.StepY)
            {
                var row = new List<byte>();
                var bits = 0;
                for (var x = pass.X; x < Side; x += pass.StepX)
                {
                    var bytes = pixel((x >= Half ? 1 : 0) + (y >= Half ? 2 : 0));
                    if (depth >= 8)
                        row.AddRange(bytes);
                    else if (bits++ % (8 / depth) == 0)
                        row.Add((byte)(bytes[0] << (8 - depth)));
                    else
                        row[^1] |= (byte)(bytes[0] << (8 - depth - (bits - 1) * depth % 8));
                }

                // Filter 2 is Up (9.2): each byte less the one above.
                rows.Add((byte)(above.Length > 0 ? 2 : 0));
                rows.AddRange(above.Length > 0 ? row.Select((b, i) => (byte)(b - above[i])) : row);
                above = [.. row];
            }
        }

        return [.. rows];
    }

    private static byte[] File(byte depth, byte colour, byte interlace, byte[] rows, (string Type, byte[] Data)[] chunks)
    {
        using var stored = new MemoryStream();
        using (var zlib = new ZLibStream(stored, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(rows);
        var data = stored.ToArray();
        var file = new List<byte> { 0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A };
        Add("IHDR", [0, 0, 0, Side, 0, 0, 0, Side, depth, colour, 0, 0, interlace]);
        foreach (var (type, bytes) in chunks)
            Add(type, bytes);
        Add("IDAT", data[..(data.Length / 2)]);
        Add("IDAT", data[(data.Length / 2)..]);
        Add("IEND", []);
        return [.. file];

        void Add(string type, byte[] bytes)
        {
            byte[] named = [.. System.Text.Encoding.ASCII.GetBytes(type), .. bytes];
            file.AddRange(BigEndian((uint)bytes.Length));
            file.AddRange(named);
            file.AddRange(BigEndian(Samples.Crc(named)));
        }
    }

    /// <summary>A PNG of 16 bits with a transparent pixel and then 1,023 grays, which names sRGB's primaries and a gamma.</summary>
    public static byte[] GrayRamp(uint gamma) => File(16, 4, 0,
        [.. Enumerable.Range(0, Side * Side).SelectMany(n => (byte[])[.. n % Side == 0 ? [(byte)0] : Array.Empty<byte>(), (byte)(n / 4), (byte)(n % 4 * 64), .. n == 0 ? [(byte)0, (byte)0] : new byte[] { 255, 255 }])],
        [("gAMA", BigEndian(gamma)), ("cHRM", [.. new uint[] { 31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000 }.SelectMany(BigEndian)])]);

    /// <summary>A PNG whose rows end in the middle, with all else in order.</summary>
    private static byte[] Cut() => File(8, 2, 0, Rows(8, q => [Colours[q].Red, Colours[q].Green, Colours[q].Blue], [(0, 0, 1, 1)])[..((1 + 3 * Side) * Half)], []);

    private static (string, byte[]) Palette(SKColor[] colours) => ("PLTE", [.. colours.SelectMany(c => new[] { c.Red, c.Green, c.Blue })]);

    private static byte[] BigEndian(uint value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        return bytes;
    }

    private static byte[] Jpeg(SKColor[] quarters, SKColorType type, SKColorSpace? space = null)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(Side, Side, SKColorType.Rgba8888, SKAlphaType.Opaque, space));
        for (var q = 0; q < 4; q++)
            bitmap.Erase(quarters[q], SKRectI.Create(q % 2 * Half, q / 2 * Half, Half, Half));
        using var stored = bitmap.Copy(type);
        using var data = stored.Encode(SKEncodedImageFormat.Jpeg, 95);
        return data.ToArray();
    }

    private static byte[] Turned(byte orientation)
    {
        var file = Jpeg(Colours, SKColorType.Rgba8888);
        return [.. file[..2], .. Samples.Exif(orientation), .. file[2..]];
    }

    /// <summary>Where Exif's orientations show the quarters of <see cref="Colours"/>.</summary>
    private static SKColor[] Quarters(int orientation)
    {
        int[][] order = [[0, 1, 2, 3], [1, 0, 3, 2], [3, 2, 1, 0], [2, 3, 0, 1], [0, 2, 1, 3], [2, 0, 3, 1], [3, 1, 2, 0], [1, 3, 0, 2]];
        return [.. order[orientation - 1].Select(q => Colours[q])];
    }
}
