using Watch.Preflight.Objects;

namespace Watch.Preflight.Filters;

/// <summary>The filter of old files, which no press standard allows; what it holds is judged all the same (ISO 32000-1, 7.4.4).</summary>
internal static class Lzw
{
    private const int Clear = 256, End = 257, First = 258;

    public static (byte[] Data, string? Problem) Decode(byte[] data, int early, int longest, Budget budget)
    {
        var output = new MemoryStream();
        var words = new byte[4096][];
        for (var i = 0; i < 256; i++)
            words[i] = [(byte)i];
        int next = First, width = 9, bits = 0, held = 0;
        byte[]? last = null;
        foreach (var b in data)
        {
            held = (held << 8) | b;
            bits += 8;
            if (bits < width)
                continue;
            bits -= width;
            var code = (held >> bits) & ((1 << width) - 1);
            held &= (1 << bits) - 1;
            if (code == End)
                return (output.ToArray(), null);
            if (code == Clear)
            {
                (next, width, last) = (First, 9, null);
                continue;
            }

            if (code == End || (code >= next && (last is null || code > next)))
                return (output.ToArray(), "the data are damaged");
            var word = code < next && code != Clear ? words[code] : [.. last!, last![0]];
            budget.Take(word.Length);
            output.Write(word);
            if (output.Length > longest)
                return ([], $"the data are longer than {longest >> 20} MB");
            if (last is not null && next < 4096)
                words[next++] = [.. last, word[0]];
            width = next + early >= 2048 ? 12 : next + early >= 1024 ? 11 : next + early >= 512 ? 10 : 9;
            last = word;
        }

        return (output.ToArray(), null);
    }
}
