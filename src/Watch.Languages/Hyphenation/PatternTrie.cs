namespace Watch.Languages.Hyphenation;

/// <summary>Hyphenation patterns as a trie whose equal branches are one. A word's levels are found as in Liang, "Word
/// Hy-phen-a-tion by Com-put-er" (1983), chapter 2.</summary>
internal sealed class PatternTrie
{
    /// <summary>Marks the beginning and the end of a word in the patterns.</summary>
    private const char Edge = '.';

    /// <summary>The place of each character in the alphabet, from 1; 0 for characters that no pattern has.</summary>
    private readonly ushort[] codes;

    // Patterns with the same levels share them. List number k, from 1, is levels[start[k]..start[k + 1]], of which the first stands back[k] letters
    // before the end of the pattern.
    private readonly byte[] back;
    private readonly int[] start;
    private readonly byte[] levels;

    // The edges of node n are first[n]..first[n + 1], by their letters. An edge leads to a node and ends the pattern of a list of levels, or none (0).
    private readonly int[] first;
    private readonly ushort[] letters;
    private readonly ushort[] ends;
    private readonly int[] targets;

    /// <summary>The edge of each letter from the root; -1 for none. The root has an edge for nearly every letter, the other nodes for few.</summary>
    private readonly int[] root;

    private PatternTrie(char[] alphabet, byte[] back, int[] start, byte[] levels, int[] first, ushort[] letters, ushort[] ends, int[] targets)
    {
        (this.back, this.start, this.levels, this.first, this.letters, this.ends, this.targets) = (back, start, levels, first, letters, ends, targets);
        codes = new ushort[alphabet.Length == 0 ? 0 : alphabet.Max() + 1];
        for (var i = 0; i < alphabet.Length; i++)
            codes[alphabet[i]] = (ushort)(i + 1);
        root = new int[alphabet.Length + 1];
        Array.Fill(root, -1);
        for (var edge = first[^2]; edge < first[^1]; edge++)
            root[letters[edge]] = edge;
    }

    public static PatternTrie Read(ref NumberReader numbers)
    {
        var alphabet = numbers.NextCharacters();
        var lists = numbers.Next();
        var (back, start) = (new byte[lists + 1], new int[lists + 2]);
        var levels = new List<byte>();
        for (var k = 1; k <= lists; k++)
        {
            back[k] = (byte)numbers.Next();
            for (var count = numbers.Next(); count > 0; count--)
                levels.Add((byte)numbers.Next());
            start[k + 1] = levels.Count;
        }

        var first = new int[numbers.Next() + 1];
        var (letters, ends, targets) = (new List<ushort>(), new List<ushort>(), new List<int>());
        for (var node = 0; node < first.Length - 1; node++)
        {
            for (var count = numbers.Next(); count > 0; count--)
            {
                letters.Add((ushort)(numbers.Next() + 1));
                ends.Add((ushort)numbers.Next());
                targets.Add(node - numbers.Next());
            }

            first[node + 1] = letters.Count;
        }

        return new(alphabet, back, start, [.. levels], first, [.. letters], [.. ends], [.. targets]);
    }

    /// <summary>Whether some pattern has a character.</summary>
    public bool Has(char c) => c < codes.Length && codes[c] != 0;

    /// <summary>Finds the levels between the letters of a word. An odd level allows a hyphen.</summary>
    /// <param name="word">In lower case.</param>
    /// <param name="found">Three more than the word has letters. Receives the levels that are higher than what it holds: the one before the letter at i
    /// is at i + 1.</param>
    public void Levels(ReadOnlySpan<char> word, Span<byte> found)
    {
        for (var i = 0; i < word.Length + 1; i++)
        {
            var edge = root[CodeAt(word, i)];
            for (var j = i + 1; edge >= 0; j++)
            {
                int end = ends[edge];
                if (end != 0)
                    Raise(found[(j - back[end])..], levels.AsSpan(start[end]..start[end + 1]));
                if (j > word.Length + 1)
                    break;
                var node = targets[edge];
                var next = letters.AsSpan(first[node]..first[node + 1]).IndexOf(CodeAt(word, j));
                edge = next < 0 ? -1 : first[node] + next;
            }
        }
    }

    /// <summary>The code of a letter of a word that stands between edges.</summary>
    private ushort CodeAt(ReadOnlySpan<char> word, int i)
    {
        var c = i == 0 || i > word.Length ? Edge : word[i - 1];
        return c < codes.Length ? codes[c] : (ushort)0;
    }

    private static void Raise(Span<byte> found, ReadOnlySpan<byte> levels)
    {
        for (var k = 0; k < levels.Length; k++)
            found[k] = Math.Max(found[k], levels[k]);
    }
}
