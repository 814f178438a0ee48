using System.Buffers.Binary;
using System.Text;

namespace Watch.Preflight.Fonts;

/// <summary>A TrueType or OpenType font (OpenType 1.9), as far as its glyphs are counted, found and measured.</summary>
internal sealed class TrueTypeProgram : GlyphProgram
{
    private readonly byte[] data;
    private readonly Dictionary<string, (int Offset, int Length)> tables = [];
    private readonly List<(int Platform, int Encoding, Dictionary<int, int> Glyphs)> maps = [];
    private readonly double unitsPerEm;
    private readonly int measured;

    private TrueTypeProgram(byte[] data)
    {
        this.data = data;
        var start = data.AsSpan().StartsWith("ttcf"u8) ? (int)Long(12) : 0;
        var count = Word(start + 4);
        for (var i = 0; i < count; i++)
        {
            var at = start + 12 + (16 * i);
            var (offset, length) = (Long(at + 8), Long(at + 12));
            if (offset + length <= data.Length)
                tables[Encoding.Latin1.GetString(data, at, 4)] = ((int)offset, (int)length);
        }

        Count = tables.TryGetValue("maxp", out var maxp) ? Word(maxp.Offset + 4) : 0;
        unitsPerEm = tables.TryGetValue("head", out var head) ? Word(head.Offset + 18) : 1000;
        measured = tables.TryGetValue("hhea", out var hhea) ? Word(hhea.Offset + 34) : 0;
        if (tables.TryGetValue("cmap", out var cmap))
            ReadMaps(cmap.Offset);
    }

    public override int Count { get; }

    public bool HasOutlines => tables.ContainsKey("glyf") && tables.ContainsKey("loca");

    /// <summary>The table of glyphs in PostScript's way; null if there is none.</summary>
    public byte[]? Cff => tables.TryGetValue("CFF ", out var table) ? data.AsSpan(table.Offset, table.Length).ToArray() : null;

    public bool HasMaps => maps.Count > 0;

    /// <summary>Reads a program; null if it is none.</summary>
    public static TrueTypeProgram? Read(byte[] data)
    {
        if (data.Length < 12 || !(data.AsSpan().StartsWith("\0\x01\0\0"u8) || data.AsSpan().StartsWith("true"u8) || data.AsSpan().StartsWith("OTTO"u8) || data.AsSpan().StartsWith("ttcf"u8)))
            return null;
        try
        {
            var program = new TrueTypeProgram(data);
            return program.tables.ContainsKey("head") || program.Cff is not null ? program : null;
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentException)
        {
            return null;
        }
    }

    public override int? OfName(string name) => null;

    public override int? OfCid(int cid) => cid < Count ? cid : null;

    public override int? OfCode(int code)
    {
        foreach (var (platform, encoding, glyphs) in maps)
        {
            var ways = platform == 3 && encoding == 0 ? [code, 0xF000 + code, 0xF100 + code, 0xF200 + code] : platform == 1 ? new[] { code } : [];
            foreach (var way in ways)
            {
                if (glyphs.GetValueOrDefault(way) is > 0 and var glyph)
                    return glyph;
            }
        }

        return null;
    }

    /// <summary>The glyph that the font has for a character of Unicode; null if it has none, or no map of Unicode.</summary>
    public int? OfCharacter(int character) =>
        maps.Where(m => m is { Platform: 0 } or { Platform: 3, Encoding: 1 or 10 }).Select(m => m.Glyphs.GetValueOrDefault(character)).FirstOrDefault(g => g > 0) is > 0 and var glyph ? glyph : null;

    public bool HasUnicode => maps.Any(m => m is { Platform: 0 } or { Platform: 3, Encoding: 1 or 10 });

    public override double? Width(int glyph)
    {
        if (!tables.TryGetValue("hmtx", out var table) || measured == 0 || unitsPerEm == 0 || glyph < 0)
            return null;
        var at = 4 * Math.Min(glyph, measured - 1);
        return at + 2 <= table.Length ? Word(table.Offset + at) * 1000 / unitsPerEm : null;
    }

    /// <summary>Whether a glyph's outline lies within the file.</summary>
    public bool HasOutline(int glyph)
    {
        if (!tables.TryGetValue("loca", out var loca) || !tables.TryGetValue("glyf", out var glyf) || !tables.TryGetValue("head", out var head))
            return false;
        var isLong = Word(head.Offset + 50) != 0;
        var size = isLong ? 4 : 2;
        if (size * (glyph + 2) > loca.Length)
            return false;
        var end = isLong ? Long(loca.Offset + (4 * (glyph + 1))) : 2L * Word(loca.Offset + (2 * (glyph + 1)));
        return end <= glyf.Length;
    }

    private void ReadMaps(int cmap)
    {
        for (var i = 0; i < Math.Min(20, Word(cmap + 2)); i++)
        {
            var at = cmap + 4 + (8 * i);
            var map = cmap + (int)Long(at + 4);
            maps.Add((Word(at), Word(at + 2), ReadMap(map)));
        }
    }

    private Dictionary<int, int> ReadMap(int at)
    {
        var glyphs = new Dictionary<int, int>();
        switch (Word(at))
        {
            case 0:
                for (var code = 0; code < 256; code++)
                    glyphs[code] = data[at + 6 + code];
                break;
            case 4:
                var segments = Word(at + 6) / 2;
                for (var s = 0; s < segments; s++)
                {
                    var end = Word(at + 14 + (2 * s));
                    var start = Word(at + 16 + (2 * (segments + s)));
                    var delta = Word(at + 16 + (2 * ((2 * segments) + s)));
                    var rangeAt = at + 16 + (2 * ((3 * segments) + s));
                    var range = Word(rangeAt);
                    for (var code = start; code <= end && code < 0xFFFF; code++)
                    {
                        var place = rangeAt + range + (2 * (code - start));
                        var glyph = range == 0 ? code + delta : place + 1 < data.Length && Word(place) is > 0 and var g ? g + delta : 0;
                        if ((glyph & 0xFFFF) != 0)
                            glyphs[code] = glyph & 0xFFFF;
                    }
                }

                break;
            case 6:
                for (var i = 0; i < Word(at + 8); i++)
                    glyphs[Word(at + 6) + i] = Word(at + 10 + (2 * i));
                break;
            case 12 or 13:
                var isOne = Word(at) == 13;
                for (var g = 0; g < Math.Min(100_000, Long(at + 12)); g++)
                {
                    var group = at + 16 + (12 * g);
                    var (start, end, glyph) = (Long(group), Long(group + 4), Long(group + 8));
                    for (var code = start; code <= end && code <= 0x10FFFF && glyphs.Count < 200_000; code++)
                        glyphs[(int)code] = (int)(isOne ? glyph : glyph + code - start);
                }

                break;
        }

        return glyphs;
    }

    private int Word(int at) => BinaryPrimitives.ReadUInt16BigEndian(data.AsSpan(at));

    private long Long(int at) => BinaryPrimitives.ReadUInt32BigEndian(data.AsSpan(at));
}
