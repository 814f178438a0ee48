using System.Globalization;

namespace Watch.Languages.Normalization;

/// <summary>What a character is in the name of a host.</summary>
internal enum HostCharacter : byte
{
    /// <summary>No name has it.</summary>
    None,

    /// <summary>A letter of a script that is written from left to right.</summary>
    Left,

    /// <summary>A mark of such a script that takes room of its own.</summary>
    LeftMark,

    /// <summary>A letter of a script that is written from right to left.</summary>
    Right,

    /// <summary>A European figure (the bidirectional class EN).</summary>
    Number,

    /// <summary>An Arabic figure (AN).</summary>
    ArabicNumber,

    /// <summary>A mark over or under a letter.</summary>
    Mark,

    /// <summary>Anything else, such as the hyphen.</summary>
    Neutral,
}

/// <summary>Which characters names of hosts have (RFC 5892), and their class of direction (RFC 5893).</summary>
internal sealed class HostCharacters
{
    private static readonly Lazy<HostCharacters> Loaded = new(Load);

    private readonly (int First, int Last, HostCharacter Kind)[] ranges;

    private HostCharacters((int First, int Last, HostCharacter Kind)[] ranges) => this.ranges = ranges;

    public static HostCharacters Unicode => Loaded.Value;

    public HostCharacter Of(int codePoint)
    {
        if (codePoint < 0x80)
        {
            return (char)codePoint switch
            {
                >= 'a' and <= 'z' => HostCharacter.Left,
                >= '0' and <= '9' => HostCharacter.Number,
                // Hosts that are found by services have underscores, which browsers take.
                '-' or '_' => HostCharacter.Neutral,
                _ => HostCharacter.None,
            };
        }

        var (low, high) = (0, ranges.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var (first, last, kind) = ranges[middle];
            if (codePoint < first)
                high = middle - 1;
            else if (codePoint > last)
                low = middle + 1;
            else
                return kind;
        }

        return HostCharacter.None;
    }

    private static HostCharacters Load()
    {
        using var stream = typeof(HostCharacters).Assembly.GetManifestResourceStream("Normalization/HostNames.txt")
            ?? throw new InvalidOperationException("The program was built without HostNames.txt.");
        using var reader = new StreamReader(stream);
        var ranges = new List<(int First, int Last, HostCharacter Kind)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var words = line.Split(' ');
            var kind = words[0] switch
            {
                "left" => HostCharacter.Left,
                "left-mark" => HostCharacter.LeftMark,
                "right" => HostCharacter.Right,
                "number" => HostCharacter.Number,
                "arabic-number" => HostCharacter.ArabicNumber,
                "mark" => HostCharacter.Mark,
                "neutral" => HostCharacter.Neutral,
                var other => throw new InvalidOperationException($"HostNames.txt has a class {other}."),
            };
            foreach (var range in words.Skip(1).Select(w => w.Split('-')))
                ranges.Add((Parse(range[0]), Parse(range[^1]), kind));
        }

        return new([.. ranges.OrderBy(r => r.First)]);
    }

    private static int Parse(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
