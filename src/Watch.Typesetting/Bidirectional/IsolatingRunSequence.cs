namespace Watch.Typesetting.Bidirectional;

using static BidiClass;

/// <summary>Resolves the levels of an isolating run sequence: rules W1 to I2 of UAX #9.</summary>
internal sealed class IsolatingRunSequence
{
    // BD16.
    private const int MaxOpenBrackets = 63;

    private readonly List<BidiClass> types = [];
    private readonly List<(int Opening, int Closing)> pairs = [];
    private BidiClass sos;
    private BidiClass eos;
    private BidiClass embedding;

    /// <param name="indices">The indices of the sequence's characters, in order.</param>
    /// <param name="explicitTypes">The types after rules X1 to X8.</param>
    /// <param name="explicitLevels">The levels after rules X1 to X8.</param>
    /// <param name="levels">Receives the resolved levels.</param>
    public void Resolve(
        List<int> indices, ReadOnlySpan<BidiClass> classes, BidiClass[] explicitTypes, byte[] explicitLevels, byte[] levels,
        ReadOnlySpan<char> brackets, byte paragraphLevel, int[] matches)
    {
        var level = explicitLevels[indices[0]];
        embedding = DirectionOf(level);
        sos = DirectionOf(Math.Max(level, LevelBefore(indices[0], classes, explicitLevels, paragraphLevel)));
        eos = DirectionOf(Math.Max(level, LevelAfter(indices[^1], classes, explicitLevels, paragraphLevel, matches)));
        types.Clear();
        foreach (var index in indices)
            types.Add(explicitTypes[index]);
        Weak();
        Brackets(indices, classes, brackets);
        Neutral();
        for (var i = 0; i < indices.Count; i++)
        {
            // I1, I2.
            var raise = (level & 1, types[i]) switch
            {
                (0, R) => 1,
                (0, AN or EN) => 2,
                (1, L or EN or AN) => 1,
                _ => 0,
            };
            levels[indices[i]] = (byte)(level + raise);
        }
    }

    private static BidiClass DirectionOf(int level) => (level & 1) == 0 ? L : R;

    private static byte LevelBefore(int index, ReadOnlySpan<BidiClass> classes, byte[] levels, byte paragraphLevel)
    {
        do
            index--;
        while (index >= 0 && EmbeddingLevels.IsRemoved(classes[index]));
        return index < 0 || classes[index] is B ? paragraphLevel : levels[index];
    }

    private static byte LevelAfter(int index, ReadOnlySpan<BidiClass> classes, byte[] levels, byte paragraphLevel, int[] matches)
    {
        // An isolate initiator at the end of a sequence has no PDI, so its isolate extends to the end of the paragraph.
        if (classes[index] is LRI or RLI or FSI && matches[index] == classes.Length)
            return paragraphLevel;
        do
            index++;
        while (index < classes.Length && EmbeddingLevels.IsRemoved(classes[index]));
        return index >= classes.Length || classes[index] is B ? paragraphLevel : levels[index];
    }

    /// <summary>W1 to W7.</summary>
    private void Weak()
    {
        var (before, strong) = (sos, sos);
        for (var i = 0; i < types.Count; i++)
        {
            if (types[i] is NSM)
                types[i] = before is LRI or RLI or FSI or PDI ? ON : before; // W1
            before = types[i];
            if (types[i] is R or L or AL)
                strong = types[i];
            else if (types[i] is EN && strong is AL)
                types[i] = AN; // W2
        }

        for (var i = 0; i < types.Count; i++)
        {
            if (types[i] is AL)
                types[i] = R; // W3
        }

        for (var i = 1; i < types.Count - 1; i++)
        {
            // W4.
            if (types[i] is ES or CS && types[i - 1] is EN && types[i + 1] is EN)
                types[i] = EN;
            else if (types[i] is CS && types[i - 1] is AN && types[i + 1] is AN)
                types[i] = AN;
        }

        for (var i = 0; i < types.Count; i++)
        {
            if (types[i] is not ET)
                continue;
            var start = i;
            while (i + 1 < types.Count && types[i + 1] is ET)
                i++;
            var joins = (start > 0 && types[start - 1] is EN) || (i + 1 < types.Count && types[i + 1] is EN);
            for (var j = start; j <= i; j++)
                types[j] = joins ? EN : ON; // W5, W6
        }

        strong = sos;
        for (var i = 0; i < types.Count; i++)
        {
            if (types[i] is ES or CS)
                types[i] = ON; // W6
            if (types[i] is R or L)
                strong = types[i];
            else if (types[i] is EN && strong is L)
                types[i] = L; // W7
        }
    }

    /// <summary>N0.</summary>
    private void Brackets(List<int> indices, ReadOnlySpan<BidiClass> classes, ReadOnlySpan<char> text)
    {
        FindPairs(indices, text);
        var strongBefore = sos;
        var seen = 0;
        foreach (var (opening, closing) in pairs)
        {
            for (; seen < opening; seen++)
                strongBefore = StrongOf(types[seen]) ?? strongBefore;
            var (hasEmbedding, hasOpposite) = (false, false);
            for (var i = opening + 1; i < closing && !hasEmbedding; i++)
            {
                if (StrongOf(types[i]) is { } strong)
                    (hasEmbedding, hasOpposite) = (strong == embedding, hasOpposite || strong != embedding);
            }

            if (!hasEmbedding && !hasOpposite)
                continue;
            types[opening] = types[closing] = hasEmbedding || strongBefore == embedding ? embedding : strongBefore;
        }

        // Nonspacing marks after a bracket take its type.
        foreach (var (opening, closing) in pairs)
        {
            Follow(opening, indices, classes);
            Follow(closing, indices, classes);
        }
    }

    private void Follow(int bracket, List<int> indices, ReadOnlySpan<BidiClass> classes)
    {
        if (types[bracket] is not (L or R))
            return;
        for (var i = bracket + 1; i < types.Count && classes[indices[i]] is NSM; i++)
            types[i] = types[bracket];
    }

    /// <summary>BD16: the pairs in order of their openings.</summary>
    private void FindPairs(List<int> indices, ReadOnlySpan<char> text)
    {
        pairs.Clear();
        var open = new List<(char Closing, int At)>();
        for (var i = 0; i < types.Count; i++)
        {
            if (types[i] is not ON)
                continue;
            var character = text[indices[i]];
            if (BidiData.Unicode.ClosingOf(character) is not '\0' and var closing)
            {
                if (open.Count == MaxOpenBrackets)
                    break;
                open.Add((closing, i));
            }
            else if (BidiData.Unicode.IsClosing(character))
            {
                var match = open.FindLastIndex(o => o.Closing == BidiData.Canonical(character));
                if (match < 0)
                    continue;
                pairs.Add((open[match].At, i));
                open.RemoveRange(match, open.Count - match);
            }
        }

        pairs.Sort();
    }

    /// <summary>Numbers count as right-to-left in rules N0 to N2.</summary>
    private static BidiClass? StrongOf(BidiClass type) => type switch
    {
        L => L,
        R or EN or AN => R,
        _ => null,
    };

    /// <summary>N1, N2.</summary>
    private void Neutral()
    {
        var before = sos;
        for (var i = 0; i < types.Count; i++)
        {
            if (StrongOf(types[i]) is { } strong)
            {
                before = strong;
                continue;
            }

            var start = i;
            while (i + 1 < types.Count && StrongOf(types[i + 1]) is null)
                i++;
            var after = i + 1 < types.Count ? StrongOf(types[i + 1])!.Value : eos;
            for (var j = start; j <= i; j++)
                types[j] = before == after ? before : embedding;
        }
    }
}
