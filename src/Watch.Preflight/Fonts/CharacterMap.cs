using System.Text;
using Watch.Preflight.Objects;

namespace Watch.Preflight.Fonts;

/// <summary>A CMap (Adobe Technical Note 5014): how bytes are codes, and what a code stands for, a character identifier or a text.</summary>
internal sealed class CharacterMap
{
    private readonly List<(int Length, int First, int Last)> spaces = [];
    private readonly List<(int First, int Last, int Cid)> ranges = [];

    /// <summary>The texts of codes.</summary>
    public Dictionary<int, string> Texts { get; } = [];

    public bool HasSpaces => spaces.Count > 0;

    public static CharacterMap Identity { get; } = OfIdentity();

    private static CharacterMap OfIdentity()
    {
        var map = new CharacterMap();
        map.spaces.Add((2, 0, 0xFFFF));
        map.ranges.Add((0, 0xFFFF, 0));
        return map;
    }

    public static CharacterMap Read(byte[] data, Budget budget)
    {
        var map = new CharacterMap();
        var lexer = new Lexer(data, 0, NoResolver.Instance, readsReferences: false);
        var operands = new List<Value>();
        while (lexer.Next() is { } value)
        {
            budget.Step();
            if (value is not Word word)
            {
                operands.Add(value);
                continue;
            }

            switch (word.Text)
            {
                case "endcodespacerange":
                    for (var i = 0; i + 1 < operands.Count; i += 2)
                    {
                        if (operands[i] is Bytes first && operands[i + 1] is Bytes last)
                            map.spaces.Add((first.Data.Length, CodeOf(first.Data), CodeOf(last.Data)));
                    }

                    break;
                case "endcidrange":
                    for (var i = 0; i + 2 < operands.Count; i += 3)
                    {
                        if (operands[i] is Bytes first && operands[i + 1] is Bytes last && operands[i + 2] is Number cid)
                            map.ranges.Add((CodeOf(first.Data), CodeOf(last.Data), cid.Int));
                    }

                    break;
                case "endcidchar":
                    for (var i = 0; i + 1 < operands.Count; i += 2)
                    {
                        if (operands[i] is Bytes code && operands[i + 1] is Number cid)
                            map.ranges.Add((CodeOf(code.Data), CodeOf(code.Data), cid.Int));
                    }

                    break;
                case "endbfchar":
                    for (var i = 0; i + 1 < operands.Count; i += 2)
                    {
                        if (operands[i] is Bytes code && operands[i + 1] is Bytes text)
                            map.Texts[CodeOf(code.Data)] = Encoding.BigEndianUnicode.GetString(text.Data);
                    }

                    break;
                case "endbfrange":
                    map.ReadTextRanges(operands, budget);
                    break;
            }

            operands.Clear();
        }

        return map;
    }

    private void ReadTextRanges(List<Value> operands, Budget budget)
    {
        for (var i = 0; i + 2 < operands.Count; i += 3)
        {
            if (operands[i] is not Bytes first || operands[i + 1] is not Bytes last)
                continue;
            var (start, end) = (CodeOf(first.Data), Math.Min(CodeOf(last.Data), CodeOf(first.Data) + 0xFFFF));
            for (var code = start; code <= end; code++)
            {
                budget.Step();
                if (operands[i + 2] is Sequence each && each[code - start] is Bytes one)
                    Texts[code] = Encoding.BigEndianUnicode.GetString(one.Data);
                else if (operands[i + 2] is Bytes { Data.Length: >= 2 } text)
                    Texts[code] = Encoding.BigEndianUnicode.GetString(Added(text.Data, code - start));
            }
        }
    }

    private static byte[] Added(byte[] text, int by)
    {
        var sum = (byte[])text.Clone();
        var unit = ((sum[^2] << 8) | sum[^1]) + by;
        (sum[^2], sum[^1]) = ((byte)(unit >> 8), (byte)unit);
        return sum;
    }

    /// <summary>The code that begins at a place, and its length.</summary>
    public (int Code, int Length) Next(ReadOnlySpan<byte> text)
    {
        for (var length = 1; length <= Math.Min(4, text.Length); length++)
        {
            var code = CodeOf(text[..length]);
            foreach (var space in spaces)
            {
                if (space.Length == length && Fits(code, space.First, space.Last, length))
                    return (code, length);
            }
        }

        var shortest = spaces.Count == 0 ? 2 : spaces.Min(s => s.Length);
        return (-1, Math.Clamp(shortest, 1, text.Length));
    }

    // A code space is a rectangle: each byte has its own bounds.
    private static bool Fits(int code, int first, int last, int length)
    {
        for (var i = 0; i < length; i++)
        {
            var shift = 8 * i;
            if (((code >> shift) & 255) < ((first >> shift) & 255) || ((code >> shift) & 255) > ((last >> shift) & 255))
                return false;
        }

        return true;
    }

    /// <summary>The character identifier of a code; null if it has none.</summary>
    public int? Cid(int code)
    {
        foreach (var (first, last, cid) in ranges)
        {
            if (code >= first && code <= last)
                return cid + code - first;
        }

        return null;
    }

    private static int CodeOf(ReadOnlySpan<byte> bytes)
    {
        var code = 0;
        foreach (var b in bytes)
            code = (code << 8) | b;
        return code;
    }
}
