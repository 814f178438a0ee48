using System.Collections.Frozen;
using System.Globalization;

namespace Watch.Languages.Normalization;

/// <summary>Combining classes and canonical decompositions of the Unicode Character Database. .NET has none of its own in
/// invariant mode, where <c>string.Normalize</c> returns its input.</summary>
internal sealed class CanonicalData
{
    private static readonly Lazy<CanonicalData> Loaded = new(Load);

    private readonly FrozenDictionary<int, byte> classes;
    private readonly FrozenDictionary<int, int[]> decompositions;
    private readonly FrozenDictionary<(int, int), int> compositions;
    private readonly FrozenSet<int> composed;
    private readonly FrozenSet<int> seconds;

    private CanonicalData(Dictionary<int, byte> classes, Dictionary<int, int[]> decompositions, Dictionary<(int First, int Second), int> compositions)
    {
        this.classes = classes.ToFrozenDictionary();
        this.decompositions = decompositions.ToFrozenDictionary();
        this.compositions = compositions.ToFrozenDictionary();
        composed = compositions.Values.ToFrozenSet();
        seconds = compositions.Keys.Select(p => p.Second).ToFrozenSet();
    }

    public static CanonicalData Unicode => Loaded.Value;

    /// <summary>Canonical_Combining_Class: 0 for a starter.</summary>
    public byte ClassOf(int codePoint) => classes.GetValueOrDefault(codePoint);

    /// <summary>One step of the canonical decomposition; null for a character without one.</summary>
    public int[]? DecompositionOf(int codePoint) =>
        Hangul.Decompose(codePoint) ?? decompositions.GetValueOrDefault(codePoint);

    /// <summary>The primary composite of two characters; -1 for none.</summary>
    public int Compose(int first, int second)
    {
        var syllable = Hangul.Compose(first, second);
        return syllable >= 0 ? syllable : compositions.GetValueOrDefault((first, second), -1);
    }

    /// <summary>Whether a character stays as it is in form C whatever stands beside it, and nothing before it changes for
    /// it: a starter of which NFC_Quick_Check says yes.</summary>
    public bool IsStable(int codePoint) =>
        Hangul.IsSyllable(codePoint)
        || (!classes.ContainsKey(codePoint) && !seconds.Contains(codePoint) && !Hangul.IsSecond(codePoint)
            && (!decompositions.ContainsKey(codePoint) || composed.Contains(codePoint)));

    private static CanonicalData Load()
    {
        using var stream = typeof(CanonicalData).Assembly.GetManifestResourceStream("Normalization/Canonical.txt")
            ?? throw new InvalidOperationException("The program was built without Canonical.txt.");
        using var reader = new StreamReader(stream);
        var classes = new Dictionary<int, byte>();
        var decompositions = new Dictionary<int, int[]>();
        var compositions = new Dictionary<(int, int), int>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            var words = line.Split(' ');
            if (words[0] == "class")
            {
                foreach (var range in words.Skip(2).Select(w => w.Split('-')))
                {
                    for (var codePoint = Parse(range[0]); codePoint <= Parse(range[^1]); codePoint++)
                        classes.Add(codePoint, byte.Parse(words[1], CultureInfo.InvariantCulture));
                }

                continue;
            }

            foreach (var row in words.Skip(1).Select(w => w.Split('=', '+').Select(Parse).ToArray()))
            {
                decompositions.Add(row[0], row[1..]);
                if (words[0] == "pairs")
                    compositions.Add((row[1], row[2]), row[0]);
            }
        }

        return new(classes, decompositions, compositions);
    }

    private static int Parse(string hex) => int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
