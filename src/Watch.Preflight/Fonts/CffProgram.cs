using System.Text;

namespace Watch.Preflight.Fonts;

/// <summary>A font in the Compact Font Format (Adobe Technical Note 5176), as far as its glyphs are counted, found and measured (5177).</summary>
internal sealed class CffProgram : GlyphProgram
{
    private readonly byte[] data;
    private readonly List<(int Start, int End)> charStrings;
    private readonly int[] charset;
    private readonly Dictionary<string, int> names = [];
    private readonly Dictionary<int, int> cids = [];
    private readonly Dictionary<int, int> codes = [];
    private readonly List<(double Default, double Nominal, double Scale)> widths = [];
    private readonly byte[]? selects;

    private CffProgram(byte[] data)
    {
        this.data = data;
        var at = (int)data[2];
        ReadIndex(ref at);
        var tops = ReadIndex(ref at);
        var strings = ReadIndex(ref at);
        var top = ReadDictionary(tops[0]);
        var charStringsAt = (int)top[17][0];
        charStrings = ReadIndex(ref charStringsAt);
        IsCidKeyed = top.ContainsKey(1230);
        charset = ReadCharset((int)(top.GetValueOrDefault(15)?[0] ?? 0));
        HasNames = !IsCidKeyed && (top.GetValueOrDefault(15)?[0] ?? 0) is not (1 or 2);
        if (IsCidKeyed)
        {
            for (var glyph = 0; glyph < charset.Length; glyph++)
                cids.TryAdd(charset[glyph], glyph);
            var dictionaries = (int)top[1236][0];
            foreach (var place in ReadIndex(ref dictionaries))
                widths.Add(ReadPrivate(ReadDictionary(place), top));
            selects = ReadSelects((int)top[1237][0]);
        }
        else
        {
            for (var glyph = 0; glyph < charset.Length; glyph++)
                names.TryAdd(NameOf(charset[glyph], strings), glyph);
            widths.Add(ReadPrivate(top, null));
            ReadEncoding((int)(top.GetValueOrDefault(16)?[0] ?? 0));
        }
    }

    public bool IsCidKeyed { get; }

    /// <summary>Whether names lead to glyphs: not in fonts that number them, nor in those with one of the charsets for experts, which are not known here.</summary>
    public bool HasNames { get; }

    public override int Count => charStrings.Count;

    /// <summary>Reads a program; null if it is none.</summary>
    public static CffProgram? Read(byte[] data)
    {
        if (data.Length < 8 || data[0] != 1)
            return null;
        try
        {
            return new(data);
        }
        catch (Exception e) when (e is IndexOutOfRangeException or ArgumentException or KeyNotFoundException or OverflowException)
        {
            return null;
        }
    }

    public override int? OfName(string name) => names.TryGetValue(name, out var glyph) ? glyph : null;

    public override int? OfCid(int cid) => IsCidKeyed ? cids.TryGetValue(cid, out var glyph) ? glyph : null : cid < Count ? cid : null;

    public override int? OfCode(int code) => codes.TryGetValue(code, out var glyph) ? glyph : null;

    public override double? Width(int glyph)
    {
        if (glyph < 0 || glyph >= Count || (selects is not null && selects[glyph] >= widths.Count))
            return null;
        var (normal, nominal, scale) = widths[selects?[glyph] ?? 0];
        return (WidthIn(charStrings[glyph]) is { } extra ? double.IsNaN(extra) ? null : nominal + extra : normal) * scale;
    }

    // A charstring may begin with its width: it is there if the first operator that takes the whole stack has one number more than it needs. NaN where it cannot be told.
    private double? WidthIn((int Start, int End) place)
    {
        var stack = new List<double>();
        for (var at = place.Start; at < place.End;)
        {
            int b = data[at++];
            switch (b)
            {
                case 28:
                    stack.Add((short)((data[at] << 8) | data[at + 1]));
                    at += 2;
                    break;
                case >= 32 and <= 246:
                    stack.Add(b - 139);
                    break;
                case >= 247 and <= 250:
                    stack.Add(((b - 247) * 256) + data[at++] + 108);
                    break;
                case >= 251 and <= 254:
                    stack.Add((-(b - 251) * 256) - data[at++] - 108);
                    break;
                case 255:
                    stack.Add(((data[at] << 24) | (data[at + 1] << 16) | (data[at + 2] << 8) | data[at + 3]) / 65536.0);
                    at += 4;
                    break;
                case 1 or 3 or 18 or 23 or 19 or 20:
                    return stack.Count % 2 == 1 ? stack[0] : null;
                case 21:
                    return stack.Count > 2 ? stack[0] : null;
                case 4 or 22:
                    return stack.Count > 1 ? stack[0] : null;
                case 14:
                    return stack.Count is 1 or 5 ? stack[0] : null;
                default:
                    return double.NaN;
            }
        }

        return double.NaN;
    }

    private List<(int Start, int End)> ReadIndex(ref int at)
    {
        var count = (data[at] << 8) | data[at + 1];
        at += 2;
        var items = new List<(int, int)>(count);
        if (count == 0)
            return items;
        int size = data[at++];
        var table = at;
        var first = table + ((count + 1) * size) - 1;
        for (var i = 0; i < count; i++)
        {
            var (start, end) = (first + Offset(i), first + Offset(i + 1));
            if (start > end || end > data.Length)
                throw new ArgumentException("An index leads beyond the font.");
            items.Add((start, end));
        }

        at = first + Offset(count);
        return items;

        int Offset(int i)
        {
            var value = 0;
            for (var k = 0; k < size; k++)
                value = (value << 8) | data[table + (i * size) + k];
            return value;
        }
    }

    // Operators of two bytes are numbered 1200 and their second byte.
    private Dictionary<int, List<double>> ReadDictionary((int Start, int End) place)
    {
        var dictionary = new Dictionary<int, List<double>>();
        var operands = new List<double>();
        for (var at = place.Start; at < place.End;)
        {
            int b = data[at++];
            switch (b)
            {
                case <= 21:
                    dictionary[b == 12 ? 1200 + data[at++] : b] = operands;
                    operands = [];
                    break;
                case 28:
                    operands.Add((short)((data[at] << 8) | data[at + 1]));
                    at += 2;
                    break;
                case 29:
                    operands.Add((data[at] << 24) | (data[at + 1] << 16) | (data[at + 2] << 8) | data[at + 3]);
                    at += 4;
                    break;
                case 30:
                    operands.Add(ReadReal(ref at));
                    break;
                case >= 32 and <= 246:
                    operands.Add(b - 139);
                    break;
                case >= 247 and <= 250:
                    operands.Add(((b - 247) * 256) + data[at++] + 108);
                    break;
                case >= 251 and <= 254:
                    operands.Add((-(b - 251) * 256) - data[at++] - 108);
                    break;
            }
        }

        return dictionary;
    }

    private double ReadReal(ref int at)
    {
        var text = new StringBuilder();
        while (true)
        {
            int b = data[at++];
            foreach (var digit in new[] { b >> 4, b & 15 })
            {
                if (digit == 15)
                    return double.TryParse(text.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var value) ? value : 0;
                text.Append(digit switch { < 10 => digit.ToString(System.Globalization.CultureInfo.InvariantCulture), 10 => ".", 11 => "E", 12 => "E-", 14 => "-", _ => "" });
            }
        }
    }

    private (double Default, double Nominal, double Scale) ReadPrivate(Dictionary<int, List<double>> dictionary, Dictionary<int, List<double>>? top)
    {
        var scale = 1000 * (ScaleOf(dictionary) is { } own ? own * (top is not null && ScaleOf(top) is { } outer ? outer : 1) : (top is not null ? ScaleOf(top) : null) ?? 0.001);
        if (!dictionary.TryGetValue(18, out var place) || place.Count < 2)
            return (0, 0, scale);
        var entries = ReadDictionary(((int)place[1], (int)(place[1] + place[0])));
        return (entries.GetValueOrDefault(20)?[0] ?? 0, entries.GetValueOrDefault(21)?[0] ?? 0, scale);
    }

    // A font of several dictionaries has its matrix in each of them, in the first, or in both.
    private static double? ScaleOf(Dictionary<int, List<double>> dictionary) => dictionary.TryGetValue(1207, out var matrix) && matrix.Count == 6 && matrix[0] > 0 ? matrix[0] : null;

    private int[] ReadCharset(int at)
    {
        var ids = new int[Count];
        if (at <= 2)
        {
            // The charsets that are not written: ISOAdobe counts up; the two of experts are not found in books.
            for (var i = 0; i < ids.Length; i++)
                ids[i] = i;
            return ids;
        }

        int format = data[at++];
        for (var glyph = 1; glyph < ids.Length;)
        {
            var first = (data[at] << 8) | data[at + 1];
            at += 2;
            var left = 0;
            if (format > 0)
            {
                left = format == 1 ? data[at] : (data[at] << 8) | data[at + 1];
                at += format;
            }

            for (var i = 0; i <= left && glyph < ids.Length; i++)
                ids[glyph++] = first + i;
        }

        return ids;
    }

    private byte[] ReadSelects(int at)
    {
        var selected = new byte[Count];
        if (data[at] == 0)
        {
            data.AsSpan(at + 1, Count).CopyTo(selected);
            return selected;
        }

        var ranges = (data[at + 1] << 8) | data[at + 2];
        at += 3;
        for (var i = 0; i < ranges; i++, at += 3)
        {
            var (first, next) = ((data[at] << 8) | data[at + 1], (data[at + 3] << 8) | data[at + 4]);
            for (var glyph = first; glyph < next && glyph < Count; glyph++)
                selected[glyph] = data[at + 2];
        }

        return selected;
    }

    private void ReadEncoding(int at)
    {
        if (at <= 1)
        {
            for (var code = 0; code < 256; code++)
            {
                if (at == 0 && Encodings.Standard[code] is { } name && names.TryGetValue(name, out var glyph))
                    codes[code] = glyph;
            }

            return;
        }

        int format = data[at++];
        int count = data[at++];
        if ((format & 127) == 0)
        {
            for (var i = 0; i < count; i++)
                codes[data[at + i]] = i + 1;
            return;
        }

        var next = 1;
        for (var i = 0; i < count; i++, at += 2)
        {
            for (var k = 0; k <= data[at + 1]; k++)
                codes[data[at] + k] = next++;
        }
    }

    private string NameOf(int id, List<(int Start, int End)> strings) =>
        id < GlyphNames.Standard.Count ? GlyphNames.Standard[id]
        : id - GlyphNames.Standard.Count < strings.Count && strings[id - GlyphNames.Standard.Count] is var (start, end) ? Encoding.Latin1.GetString(data, start, end - start)
        : "";
}
