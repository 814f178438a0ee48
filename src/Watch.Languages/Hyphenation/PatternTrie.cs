namespace Watch.Languages.Hyphenation;

/// <summary>Holds hyphenation patterns in a packed trie, after Liang, "Word Hy-phen-a-tion by Com-put-er" (1983), chapter 2:
/// the rows of the nodes overlap in one array, and a cell belongs to a row if it holds the letter that is looked up.</summary>
internal sealed class PatternTrie
{
    /// <summary>How far back a row searches for room among the others. Searching all the way back would save few cells and take much time.</summary>
    private const int Window = 512;

    /// <summary>Marks the beginning and the end of a word in the patterns.</summary>
    private const char Edge = '.';

    /// <summary>The number of each character that patterns contain, from 1; 0 for all others.</summary>
    private readonly byte[] codes;

    private readonly int root;

    // For each cell: the letter that leads to it, the row of the node it stands for (0 if nothing follows), and the number of the levels
    // of the pattern that ends there (0 if none does).
    private readonly byte[] letters;
    private readonly ushort[] rows;
    private readonly ushort[] ends;

    // Patterns with the same levels share them. Levels number k are skip[k] zeros, then levels[start[k]..start[k + 1]], then zeros
    // that are not stored.
    private readonly byte[] skip;
    private readonly int[] start;
    private readonly byte[] levels;

    /// <param name="patterns">Letters with levels between them, such as <c>.ach4</c>.</param>
    public PatternTrie(IReadOnlyList<string> patterns)
    {
        codes = CodesOf(patterns);
        var trie = new LinkedTrie();
        var numbers = new Dictionary<string, ushort>(StringComparer.Ordinal);
        List<byte> skips = [0], values = [];
        List<int> starts = [0, 0];
        foreach (var pattern in patterns)
        {
            var node = 0;
            var digits = new char[pattern.Length + 1];
            var length = 0;
            digits[0] = '0';
            foreach (var c in pattern)
            {
                if (char.IsAsciiDigit(c))
                {
                    digits[length] = c;
                    continue;
                }

                node = trie.Child(node, codes[c]);
                digits[++length] = '0';
            }

            var text = new string(digits, 0, length + 1);
            if (!numbers.TryGetValue(text, out var number))
            {
                number = (ushort)skips.Count;
                numbers.Add(text, number);
                var bare = text.TrimStart('0');
                skips.Add((byte)(text.Length - bare.Length));
                values.AddRange(bare.TrimEnd('0').Select(d => (byte)(d - '0')));
                starts.Add(values.Count);
            }

            trie.Nodes[node] = trie.Nodes[node] with { End = number };
        }

        skip = [.. skips];
        start = [.. starts];
        levels = [.. values];
        (root, letters, rows, ends) = Pack(trie, codes.Max() + 1);
    }

    /// <summary>Finds the levels between the letters of a word. An odd level allows a hyphen.</summary>
    /// <param name="word">In lower case.</param>
    /// <param name="found">Zeros, three more than the word has letters. Receives the levels: the one before the letter at i
    /// is at i + 1.</param>
    public void Levels(ReadOnlySpan<char> word, Span<byte> found)
    {
        for (var i = 0; i < word.Length + 1; i++)
        {
            var row = root;
            for (var j = i; j < word.Length + 2; j++)
            {
                var c = j == 0 || j > word.Length ? Edge : word[j - 1];
                var code = c < codes.Length ? codes[c] : (byte)0;
                var cell = row + code;
                if (code == 0 || letters[cell] != code)
                    break;
                int end = ends[cell];
                if (end != 0)
                    Raise(found[(i + skip[end])..], levels.AsSpan(start[end]..start[end + 1]));
                row = rows[cell];
                if (row == 0)
                    break;
            }
        }
    }

    private static void Raise(Span<byte> found, ReadOnlySpan<byte> levels)
    {
        for (var k = 0; k < levels.Length; k++)
            found[k] = Math.Max(found[k], levels[k]);
    }

    private static byte[] CodesOf(IReadOnlyList<string> patterns)
    {
        var alphabet = patterns.SelectMany(p => p).Where(c => !char.IsAsciiDigit(c)).Append(Edge).Distinct().Order().ToArray();
        var codes = new byte[alphabet[^1] + 1];
        for (var i = 0; i < alphabet.Length; i++)
            codes[alphabet[i]] = checked((byte)(i + 1));
        return codes;
    }

    private static (int Root, byte[] Letters, ushort[] Rows, ushort[] Ends) Pack(LinkedTrie trie, int width)
    {
        var size = trie.Nodes.Count * 2 + width;
        var letters = new byte[size];
        var rows = new ushort[size];
        var ends = new ushort[size];
        var taken = new bool[size];
        var used = 0;
        var children = new Node[width];

        // If two rows began at the same cell, a cell would not tell which of them it belongs to.
        ushort Place(int node)
        {
            var count = 0;
            for (var child = trie.Nodes[node].FirstChild; child != 0; child = trie.Nodes[child].NextSibling)
                children[count++] = trie.Nodes[child];
            if (count == 0)
                return 0;
            var row = Math.Max(1, used - Window);
            while (taken[row] || !Fits(row, count))
                row++;
            taken[row] = true;
            used = Math.Max(used, row + width);
            for (var i = 0; i < count; i++)
            {
                letters[row + children[i].Letter] = children[i].Letter;
                ends[row + children[i].Letter] = children[i].End;
            }

            for (var child = trie.Nodes[node].FirstChild; child != 0; child = trie.Nodes[child].NextSibling)
                rows[row + trie.Nodes[child].Letter] = Place(child);
            return checked((ushort)row);
        }

        bool Fits(int row, int count)
        {
            for (var i = 0; i < count; i++)
            {
                if (letters[row + children[i].Letter] != 0)
                    return false;
            }

            return true;
        }

        var root = Place(0);
        return (root, letters[..used], rows[..used], ends[..used]);
    }

    private readonly record struct Node(byte Letter, ushort End, int FirstChild, int NextSibling);

    private sealed class LinkedTrie
    {
        /// <summary>The root is number 0.</summary>
        public List<Node> Nodes { get; } = [default];

        public int Child(int parent, byte letter)
        {
            for (var child = Nodes[parent].FirstChild; child != 0; child = Nodes[child].NextSibling)
            {
                if (Nodes[child].Letter == letter)
                    return child;
            }

            Nodes.Add(new(letter, 0, 0, Nodes[parent].FirstChild));
            Nodes[parent] = Nodes[parent] with { FirstChild = Nodes.Count - 1 };
            return Nodes.Count - 1;
        }
    }
}
