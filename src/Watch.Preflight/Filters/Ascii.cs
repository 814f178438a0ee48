using Watch.Preflight.Objects;

namespace Watch.Preflight.Filters;

/// <summary>Bytes that are written in characters (ISO 32000-1, 7.4.2 and 7.4.3).</summary>
internal static class Ascii
{
    public static (byte[] Data, string? Problem) DecodeHexadecimal(byte[] data)
    {
        var output = new List<byte>(data.Length / 2);
        var high = -1;
        foreach (var b in data)
        {
            if (b == '>')
                break;
            if (Lexer.IsSpace(b))
                continue;
            if (!char.IsAsciiHexDigit((char)b))
                return ([.. output], "the data hold a character that is no digit");
            var digit = b <= '9' ? b - '0' : (b | 32) - 'a' + 10;
            if (high < 0)
            {
                high = digit;
            }
            else
            {
                output.Add((byte)((high << 4) | digit));
                high = -1;
            }
        }

        if (high >= 0)
            output.Add((byte)(high << 4));
        return ([.. output], null);
    }

    public static (byte[] Data, string? Problem) Decode85(byte[] data)
    {
        var output = new List<byte>(data.Length);
        Span<uint> digits = stackalloc uint[5];
        var count = 0;
        foreach (var b in data)
        {
            if (b == '~')
                break;
            if (Lexer.IsSpace(b))
                continue;
            if (b == 'z' && count == 0)
            {
                output.AddRange([0, 0, 0, 0]);
                continue;
            }

            if (b is < (byte)'!' or > (byte)'u')
                return ([.. output], "the data hold a character that is no digit");
            digits[count++] = (uint)(b - '!');
            if (count == 5)
            {
                Put(digits, 4, output);
                count = 0;
            }
        }

        if (count > 1)
        {
            digits[count..].Fill(84);
            Put(digits, count - 1, output);
        }

        return ([.. output], null);
    }

    private static void Put(ReadOnlySpan<uint> digits, int bytes, List<byte> output)
    {
        uint value = 0;
        foreach (var digit in digits)
            value = unchecked((value * 85) + digit);
        for (var i = 0; i < bytes; i++)
            output.Add((byte)(value >> (24 - (8 * i))));
    }
}
