using System.Text;
using Watch.Languages;
using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.Bidirectional;

using static BidiClass;

/// <summary>The text directions of a paragraph that contains right-to-left text.</summary>
internal sealed class Directions
{
    private readonly BidiClass[] classes;
    private readonly byte[] levels;
    private readonly byte paragraphLevel;

    private Directions(BidiClass[] classes, byte[] levels, byte paragraphLevel)
    {
        this.classes = classes;
        this.levels = levels;
        this.paragraphLevel = paragraphLevel;
    }

    /// <summary>Whether the paragraph as a whole runs from right to left.</summary>
    public bool IsRightToLeft => paragraphLevel == 1;

    /// <summary>Whether the character at an offset runs from right to left.</summary>
    public bool IsRightToLeftAt(int offset) => (levels[offset] & 1) == 1;

    public bool IsSameLevel(int offset, int other) => levels[offset] == levels[other];

    /// <summary>The directions of a text; null where all of it runs from left to right, as is usual.</summary>
    /// <param name="language">The language of the paragraph (BCP 47).</param>
    public static Directions? Of(string text, IReadOnlyList<TextRun> runs, string language)
    {
        var isRightToLeft = Language.Of(language).IsRightToLeft;
        if (!isRightToLeft && !MayHaveRightToLeft(text))
            return null;

        // Text in a language of the other direction, addresses and code are treated as if they were written between
        // isolates (UAX #9, HL3).
        var (types, characters, origin) = (new List<BidiClass>(text.Length + 8), new StringBuilder(text.Length + 8), new List<int>(text.Length + 8));
        BidiClass? open = null;
        foreach (var run in runs)
        {
            if (IsolateOf(run, isRightToLeft) is var isolate && isolate != open)
            {
                if (open is not null)
                    Add(PDI, '\u2069', -1);
                if (isolate is { } initiator)
                    Add(initiator, '\u2066', -1);
                open = isolate;
            }

            for (var i = run.Start; i < run.End; i++)
                Add(ClassAt(text, i), text[i], i);
        }

        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(types);
        // A paragraph without a left-to-right letter takes the direction of its letters, whatever its language.
        var paragraphLevel = isRightToLeft ? (byte)1 : all.Contains(L) ? (byte)0 : EmbeddingLevels.FirstStrong(all) ?? 0;
        var resolved = EmbeddingLevels.Resolve(all, characters.ToString(), paragraphLevel);
        var (classes, levels) = (new BidiClass[text.Length], new byte[text.Length]);
        for (var i = 0; i < resolved.Length; i++)
        {
            if (origin[i] >= 0)
                (classes[origin[i]], levels[origin[i]]) = (types[i], resolved[i]);
        }

        return new(classes, levels, paragraphLevel);

        void Add(BidiClass type, char character, int at)
        {
            types.Add(type);
            characters.Append(character);
            origin.Add(at);
        }
    }

    /// <summary>Directions with known levels, for tests.</summary>
    public static Directions Resolved(BidiClass[] classes, byte[] levels, byte paragraphLevel) => new(classes, levels, paragraphLevel);

    /// <summary>The levels of a line's characters from <paramref name="from"/> up to <paramref name="to"/> (L1).</summary>
    public byte[] OfLine(int from, int to)
    {
        var line = levels.AsSpan(from, to - from).ToArray();
        var trails = true;
        for (var i = line.Length - 1; i >= 0; i--)
        {
            var type = classes[from + i];
            if (type is B or S)
                trails = true;
            else if (type is not (WS or FSI or LRI or RLI or PDI) && !EmbeddingLevels.IsRemoved(type))
                trails = false;
            if (trails)
                line[i] = paragraphLevel;
        }

        return line;
    }

    /// <summary>The visual order from left to right (L2), as indices into <paramref name="levels"/>.</summary>
    /// <param name="levels">The levels in the order of the text.</param>
    public static int[] VisualOrder(ReadOnlySpan<byte> levels)
    {
        var order = new int[levels.Length];
        byte highest = 0, lowestOdd = byte.MaxValue;
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
            highest = Math.Max(highest, levels[i]);
            if ((levels[i] & 1) == 1)
                lowestOdd = Math.Min(lowestOdd, levels[i]);
        }

        for (int level = highest; level >= lowestOdd; level--)
        {
            for (var i = 0; i < order.Length; i++)
            {
                var start = i;
                while (i < order.Length && levels[order[i]] >= level)
                    i++;
                order.AsSpan(start, i - start).Reverse();
            }
        }

        return order;
    }

    private static BidiClass? IsolateOf(TextRun run, bool isParagraphRightToLeft)
    {
        var isRightToLeft = run.Style.Breaks == BreakRule.Prose && run.Style.Language.IsRightToLeft;
        if (isRightToLeft == isParagraphRightToLeft)
            return null;
        return isRightToLeft ? RLI : LRI;
    }

    /// <summary>A fast test for characters that run from right to left or may make others do so.</summary>
    private static bool MayHaveRightToLeft(string text)
    {
        foreach (var c in text)
        {
            if (c >= '\u0590' && c is <= '\u08FF' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
                or (>= '\uD802' and <= '\uD803') or (>= '\uD83A' and <= '\uD83B') or (>= '\uFB1D' and <= '\uFDFF') or (>= '\uFE70' and <= '\uFEFE'))
                return true;
        }

        return false;
    }

    private static BidiClass ClassAt(string text, int at)
    {
        var unit = text[at];
        if (unit == '\n')
            return WS; // ends a line, but not the paragraph
        if (char.IsHighSurrogate(unit) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            return BidiData.Unicode.ClassOf(char.ConvertToUtf32(unit, text[at + 1]));
        // The second half of a surrogate pair follows the first.
        return char.IsLowSurrogate(unit) && at > 0 && char.IsHighSurrogate(text[at - 1]) ? BN : BidiData.Unicode.ClassOf(unit);
    }
}
