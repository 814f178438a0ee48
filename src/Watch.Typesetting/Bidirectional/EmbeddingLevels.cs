namespace Watch.Typesetting.Bidirectional;

using static BidiClass;

/// <summary>Resolves the embedding levels of a paragraph: rules X1 to I2 of UAX #9, "Unicode Bidirectional Algorithm"
/// (revision 46), with the report's names. Linear in time.</summary>
internal static class EmbeddingLevels
{
    private const int MaxDepth = 125;

    /// <summary>The level of each character. A character removed by rule X9 gets the level of the one before.</summary>
    /// <param name="classes">The class of each character.</param>
    /// <param name="brackets">The characters, of which some are brackets.</param>
    /// <param name="paragraphLevel">0 or 1.</param>
    public static byte[] Resolve(ReadOnlySpan<BidiClass> classes, ReadOnlySpan<char> brackets, byte paragraphLevel)
    {
        var count = classes.Length;
        var matches = MatchIsolates(classes);
        var levels = new byte[count];
        var types = classes.ToArray();
        Explicit(classes, matches, types, levels, paragraphLevel);
        var embedding = levels.ToArray();
        var sequence = new IsolatingRunSequence();
        foreach (var indices in Sequences(classes, matches, embedding))
            sequence.Resolve(indices, classes, types, embedding, levels, brackets, paragraphLevel, matches);
        for (var i = 0; i < count; i++)
        {
            if (IsRemoved(classes[i]))
                levels[i] = i > 0 ? levels[i - 1] : paragraphLevel;
        }

        return levels;
    }

    /// <summary>The paragraph level from the first strong character (P2, P3); null if there is none.</summary>
    public static byte? FirstStrong(ReadOnlySpan<BidiClass> classes) => FirstStrong(classes, MatchIsolates(classes), 0, classes.Length);

    /// <summary>Whether rule X9 removes a character.</summary>
    public static bool IsRemoved(BidiClass type) => type is RLE or LRE or RLO or LRO or PDF or BN;

    private static bool IsIsolateInitiator(BidiClass type) => type is LRI or RLI or FSI;

    private static byte? FirstStrong(ReadOnlySpan<BidiClass> classes, int[] matches, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (classes[i] is L)
                return 0;
            if (classes[i] is R or AL)
                return 1;
            if (classes[i] is B)
                return null;
            if (IsIsolateInitiator(classes[i]))
                i = matches[i];
        }

        return null;
    }

    /// <summary>For each isolate initiator the index of its PDI, and the reverse (BD9). Without a match: the text's
    /// length for an initiator, -1 for a PDI.</summary>
    private static int[] MatchIsolates(ReadOnlySpan<BidiClass> classes)
    {
        var matches = new int[classes.Length];
        var open = new Stack<int>();
        for (var i = 0; i < classes.Length; i++)
        {
            matches[i] = -1;
            if (IsIsolateInitiator(classes[i]))
            {
                matches[i] = classes.Length;
                open.Push(i);
            }
            else if (classes[i] is PDI && open.TryPop(out var initiator))
            {
                matches[i] = initiator;
                matches[initiator] = i;
            }
            else if (classes[i] is B)
            {
                open.Clear();
            }
        }

        return matches;
    }

    /// <summary>An entry of the directional status stack.</summary>
    /// <param name="Override">L or R; ON for none.</param>
    private readonly record struct Status(byte Level, BidiClass Override, bool IsIsolate);

    /// <summary>X1 to X8.</summary>
    private static void Explicit(ReadOnlySpan<BidiClass> classes, int[] matches, BidiClass[] types, byte[] levels, byte paragraphLevel)
    {
        var stack = new Stack<Status>();
        stack.Push(new(paragraphLevel, ON, false));
        int overflowIsolates = 0, overflowEmbeddings = 0, validIsolates = 0;
        for (var i = 0; i < classes.Length; i++)
        {
            var top = stack.Peek();
            var type = classes[i];
            levels[i] = top.Level;
            switch (type)
            {
                case RLE or LRE or RLO or LRO:
                    if (Next(top.Level, type is RLE or RLO) is { } embedded && overflowIsolates == 0 && overflowEmbeddings == 0)
                        stack.Push(new(embedded, type is RLO ? R : type is LRO ? L : ON, false));
                    else if (overflowIsolates == 0)
                        overflowEmbeddings++;
                    break;
                case RLI or LRI or FSI:
                    if (top.Override is not ON)
                        types[i] = top.Override;
                    var isRightToLeft = type is RLI || (type is FSI && FirstStrong(classes, matches, i + 1, matches[i]) == 1);
                    if (Next(top.Level, isRightToLeft) is { } isolated && overflowIsolates == 0 && overflowEmbeddings == 0)
                    {
                        validIsolates++;
                        stack.Push(new(isolated, ON, true));
                    }
                    else
                    {
                        overflowIsolates++;
                    }

                    break;
                case PDI:
                    if (overflowIsolates > 0)
                    {
                        overflowIsolates--;
                    }
                    else if (validIsolates > 0)
                    {
                        overflowEmbeddings = 0;
                        while (!stack.Pop().IsIsolate)
                        {
                        }

                        validIsolates--;
                    }

                    levels[i] = stack.Peek().Level;
                    if (stack.Peek().Override is not ON)
                        types[i] = stack.Peek().Override;
                    break;
                case PDF:
                    if (overflowIsolates > 0)
                        break;
                    if (overflowEmbeddings > 0)
                        overflowEmbeddings--;
                    else if (!top.IsIsolate && stack.Count > 1)
                        stack.Pop();
                    break;
                case B:
                    levels[i] = paragraphLevel;
                    stack.Clear();
                    stack.Push(new(paragraphLevel, ON, false));
                    (overflowIsolates, overflowEmbeddings, validIsolates) = (0, 0, 0);
                    break;
                case BN:
                    break;
                default:
                    if (top.Override is not ON)
                        types[i] = top.Override;
                    break;
            }
        }
    }

    /// <summary>The next higher level of a direction; null beyond the maximum depth.</summary>
    private static byte? Next(byte level, bool isRightToLeft)
    {
        var next = isRightToLeft ? (level + 1) | 1 : (level + 2) & ~1;
        return next <= MaxDepth ? (byte)next : null;
    }

    /// <summary>The isolating run sequences (BD13, X10), each as indices of characters of one level, in order.</summary>
    private static List<List<int>> Sequences(ReadOnlySpan<BidiClass> classes, int[] matches, byte[] levels)
    {
        var sequences = new List<List<int>>();
        var waiting = new Dictionary<int, List<int>>(); // by the index of the PDI that continues the sequence
        List<int>? run = null;
        var last = -1;
        for (var i = 0; i < classes.Length; i++)
        {
            if (IsRemoved(classes[i]))
                continue;
            if (run is null || levels[i] != levels[last])
            {
                if (run is not null && IsIsolateInitiator(classes[last]) && matches[last] < classes.Length)
                    waiting[matches[last]] = run;
                if (classes[i] is not PDI || !waiting.Remove(i, out run))
                    sequences.Add(run = []);
            }

            run.Add(i);
            last = i;
        }

        return sequences;
    }
}
