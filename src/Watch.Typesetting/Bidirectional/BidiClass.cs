namespace Watch.Typesetting.Bidirectional;

/// <summary>Bidirectional character types (UAX #9, table 4).</summary>
internal enum BidiClass : byte
{
    L, R, AL, EN, ES, ET, AN, CS, NSM, BN, B, S, WS, ON, LRE, LRO, RLE, RLO, PDF, LRI, RLI, FSI, PDI,
}

/// <summary>The character types and bracket pairs of the Unicode Character Database.</summary>
internal sealed class BidiData
{
    private static readonly Lazy<BidiData> Loaded = new(Load);

    private readonly (int First, int Last, BidiClass Class)[] ranges;
    private readonly Dictionary<char, char> closings;
    private readonly HashSet<char> closers;

    private BidiData((int First, int Last, BidiClass Class)[] ranges, Dictionary<char, char> closings)
    {
        this.ranges = ranges;
        this.closings = closings;
        closers = [.. closings.Values];
    }

    public static BidiData Unicode => Loaded.Value;

    public BidiClass ClassOf(int codePoint)
    {
        var (low, high) = (0, ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (first, last, type) = ranges[middle];
            if (codePoint < first)
                high = middle - 1;
            else if (codePoint > last)
                low = middle + 1;
            else
                return type;
        }

        return BidiClass.L;
    }

    /// <summary>The closing counterpart of an opening bracket; U+0000 for any other character. All brackets are in the
    /// Basic Multilingual Plane.</summary>
    public char ClosingOf(char opening) => closings.GetValueOrDefault(Canonical(opening));

    public bool IsClosing(char character) => closers.Contains(Canonical(character));

    /// <summary>U+2329 and U+232A are equivalent to U+3008 and U+3009 (BD16).</summary>
    public static char Canonical(char bracket) => bracket switch
    {
        '\u2329' => '\u3008',
        '\u232A' => '\u3009',
        _ => bracket,
    };

    private static BidiData Load()
    {
        using var stream = typeof(BidiData).Assembly.GetManifestResourceStream("Bidirectional/BidiClass.txt")
            ?? throw new InvalidOperationException("The program was built without BidiClass.txt.");
        using var reader = new StreamReader(stream);
        var ranges = new List<(int First, int Last, BidiClass Class)>();
        var closings = new Dictionary<char, char>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var words = line.Split(' ');
            foreach (var word in words.AsSpan(1))
            {
                if (words[0] == "brackets")
                {
                    var pair = word.Split(':');
                    closings[Canonical((char)Parse(pair[0]))] = Canonical((char)Parse(pair[1]));
                }
                else
                {
                    var ends = word.Split('-');
                    ranges.Add((Parse(ends[0]), Parse(ends[^1]), Enum.Parse<BidiClass>(words[0])));
                }
            }
        }

        return new([.. ranges.OrderBy(r => r.First)], closings);
    }

    private static int Parse(string hexadecimal) => Convert.ToInt32(hexadecimal, 16);
}
