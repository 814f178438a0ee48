using System.Globalization;
using System.Text;

namespace Watch.Preflight.Fonts;

/// <summary>A Type 1 font (Adobe Type 1 Font Format), as far as its glyphs are counted, found and measured.</summary>
internal sealed class Type1Program : GlyphProgram
{
    // The glyph for what is missing is glyph 0, wherever it stands among the others.
    private readonly Dictionary<string, int> names = new() { [".notdef"] = 0 };
    private readonly List<double?> widths = [null];
    private readonly Dictionary<int, string> encoding = [];

    public override int Count => widths.Count;

    /// <summary>Reads a program; null if it is none.</summary>
    public static Type1Program? Read(byte[] data, int clearLength)
    {
        if (data.Length > 6 && data[0] == 0x80)
            (data, clearLength) = WithoutSegments(data);
        var eexec = data.AsSpan().IndexOf("eexec"u8);
        if (eexec < 0)
            return null;
        var start = clearLength > eexec && clearLength < data.Length ? clearLength : eexec + 5;
        while (start < data.Length && data[start] is 9 or 10 or 13 or 32 && start < eexec + 8)
            start++;
        var secret = data.AsSpan(start);
        if (secret.Length < 8)
            return null;
        var isHexadecimal = true;
        foreach (var b in secret[..4])
            isHexadecimal &= char.IsAsciiHexDigit((char)b);
        var bytes = isHexadecimal ? Filters.Ascii.DecodeHexadecimal([.. secret.ToArray().TakeWhile(b => char.IsAsciiHexDigit((char)b) || b <= 32)]).Data : secret.ToArray();
        var program = new Type1Program();
        program.ReadEncoding(Encoding.Latin1.GetString(data, 0, eexec));
        program.ReadPrivate(Decrypt(bytes, 55665, 4));
        return program.names.Count > 1 ? program : null;
    }

    public override int? OfName(string name) => names.TryGetValue(name, out var glyph) ? glyph : null;

    public override int? OfCid(int cid) => null;

    public override int? OfCode(int code) => encoding.TryGetValue(code, out var name) ? OfName(name) : null;

    public override double? Width(int glyph) => glyph >= 0 && glyph < widths.Count ? widths[glyph] : null;

    private static (byte[] Data, int ClearLength) WithoutSegments(byte[] data)
    {
        var output = new List<byte>();
        var clear = 0;
        for (var at = 0; at + 6 <= data.Length && data[at] == 0x80 && data[at + 1] is 1 or 2;)
        {
            var length = (int)Math.Min(BitConverter.ToUInt32(data, at + 2), (uint)(data.Length - at - 6));
            if (data[at + 1] == 2 && clear == 0)
                clear = output.Count;
            output.AddRange(data.AsSpan(at + 6, length));
            at += 6 + length;
        }

        return ([.. output], clear);
    }

    private static byte[] Decrypt(ReadOnlySpan<byte> secret, int key, int skip)
    {
        var clear = new byte[Math.Max(0, secret.Length - skip)];
        for (var i = 0; i < secret.Length; i++)
        {
            if (i >= skip)
                clear[i - skip] = (byte)(secret[i] ^ (key >> 8));
            key = unchecked((((secret[i] + key) * 52845) + 22719) & 0xFFFF);
        }

        return clear;
    }

    private void ReadEncoding(string clear)
    {
        var at = clear.IndexOf("/Encoding", StringComparison.Ordinal);
        if (at < 0)
            return;
        if (clear.AsSpan(at + 9).TrimStart().StartsWith("StandardEncoding"))
        {
            for (var code = 0; code < 256; code++)
            {
                if (Encodings.Standard[code] is { } name)
                    encoding[code] = name;
            }

            return;
        }

        var words = clear[at..].Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        for (var i = 0; i + 3 < words.Length && words[i] != "readonly" && words[i] != "currentdict"; i++)
        {
            if (words[i] == "dup" && int.TryParse(words[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var code) && words[i + 2].StartsWith('/'))
                encoding[code] = words[i + 2][1..];
        }
    }

    // "/name length RD bytes ND": what stands between is as long as it says, so the bytes are never searched.
    private void ReadPrivate(byte[] clear)
    {
        var text = Encoding.Latin1.GetString(clear);
        var skip = text.IndexOf("/lenIV", StringComparison.Ordinal) is >= 0 and var lenIv && int.TryParse(text.AsSpan(lenIv + 6, Math.Min(4, text.Length - lenIv - 6)).Trim(), out var length) ? length : 4;
        var at = text.IndexOf("/CharStrings", StringComparison.Ordinal);
        if (at < 0)
            return;
        at += 12;
        while ((at = text.IndexOf('/', at)) >= 0)
        {
            var end = at + 1;
            while (end < text.Length && text[end] > ' ')
                end++;
            var name = text[(at + 1)..end];
            var digits = end + 1;
            while (digits < text.Length && char.IsAsciiDigit(text[digits]))
                digits++;
            if (digits == end + 1 || !int.TryParse(text.AsSpan(end + 1, digits - end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var count))
                return;
            var data = text.IndexOf(' ', Math.Min(digits + 1, text.Length));
            if (data < 0 || count < 0 || data + 1 + count > clear.Length)
                return;
            if (names.TryAdd(name, widths.Count))
                widths.Add(WidthIn(Decrypt(clear.AsSpan(data + 1, count), 4330, Math.Max(0, skip))));
            at = data + 1 + count;
        }
    }

    // A charstring begins with hsbw or sbw.
    private static double? WidthIn(byte[] charString)
    {
        var stack = new List<double>();
        for (var at = 0; at < charString.Length;)
        {
            int b = charString[at++];
            if (b is >= 32 and <= 246)
                stack.Add(b - 139);
            else if (b is >= 247 and <= 250 && at < charString.Length)
                stack.Add(((b - 247) * 256) + charString[at++] + 108);
            else if (b is >= 251 and <= 254 && at < charString.Length)
                stack.Add((-(b - 251) * 256) - charString[at++] - 108);
            else if (b == 255 && at + 4 <= charString.Length)
                (_, at) = (Push((charString[at] << 24) | (charString[at + 1] << 16) | (charString[at + 2] << 8) | charString[at + 3]), at + 4);
            else if (b == 12 && at < charString.Length && charString[at] == 12 && stack.Count >= 2 && stack[^1] != 0)
                (_, at) = (Divide(), at + 1);
            else
                return b == 13 && stack.Count >= 2 ? stack[1] : b == 12 && at < charString.Length && charString[at] == 7 && stack.Count >= 4 ? stack[2] : null;
        }

        return null;

        bool Push(double value)
        {
            stack.Add(value);
            return true;
        }

        bool Divide()
        {
            var quotient = stack[^2] / stack[^1];
            stack.RemoveRange(stack.Count - 2, 2);
            stack.Add(quotient);
            return true;
        }
    }
}
