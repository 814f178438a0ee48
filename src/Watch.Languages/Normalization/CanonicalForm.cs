using System.Text;

namespace Watch.Languages.Normalization;

/// <summary>The canonical normalization forms, C and D (UAX #15). Text that is in form C already, as nearly all is, is only
/// looked through.</summary>
public static class CanonicalForm
{
    /// <summary>A text in form C: letters and the marks on them are one character. The same object where nothing changes.</summary>
    public static string Compose(string text) => Compose(text, keepsVariants: false).Text;

    /// <summary>A text in form C, but for ideographs of compatibility that are drawn otherwise than those that the form puts in
    /// their place: a person's name keeps the shape that it is written in.</summary>
    public static ComposedText ComposeSource(string text) => Compose(text, keepsVariants: true);

    /// <summary>A text in form D: letters and the marks on them are apart.</summary>
    public static string Decompose(string text) => Written(Parts(text, CanonicalData.Unicode));

    private static ComposedText Compose(string text, bool keepsVariants)
    {
        StringBuilder? composed = null;
        var pieces = new List<(int Offset, int Source)> { (0, 0) };
        var copied = 0;
        for (var at = NextUnsure(text, 0); at < text.Length; at = NextUnsure(text, at))
        {
            if (IsStable(text, at, keepsVariants, out var length))
            {
                at += length;
                continue;
            }

            var start = at;
            while (start > copied && !(start < at && IsStable(text, start, keepsVariants, out _)))
                start -= start > copied + 1 && char.IsLowSurrogate(text[start - 1]) && char.IsHighSurrogate(text[start - 2]) ? 2 : 1;
            var end = at + length;
            while (end < text.Length && !IsStable(text, end, keepsVariants, out length))
                end += length;
            var written = text.AsSpan(start, end - start);
            var normal = Written(Compose(Parts(written, CanonicalData.Unicode), CanonicalData.Unicode));
            if (!written.SequenceEqual(normal))
            {
                composed ??= new(text.Length);
                composed.Append(text, copied, start - copied);
                pieces.Add((composed.Length, start));
                composed.Append(normal);
                pieces.Add((composed.Length, end));
                copied = end;
            }

            at = end;
        }

        return composed is null ? new(text, pieces) : new(composed.Append(text, copied, text.Length - copied).ToString(), pieces);
    }

    /// <summary>Whether a character may be other than it is in form C, told without tables: letters of Europe, punctuation, kana,
    /// Han and Hangul are not.</summary>
    internal static bool MayChange(char c) => c >= '\u0300'
        && c is not ((>= '\u0388' and <= '\u0482') or (>= '\u048A' and <= '\u0590') or (>= '\u1E00' and <= '\u1EFF') or (>= '\u2010' and <= '\u20CF')
            or (>= '\u2190' and <= '\u2328') or (>= '\u3001' and <= '\u3029') or (>= '\u3030' and <= '\u3098') or (>= '\u309B' and <= '\uA66E')
            or (>= '\uAC00' and <= '\uD7A3'));

    /// <summary>The next character that may change; the text's length where there is none.</summary>
    private static int NextUnsure(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            var next = text.AsSpan(at).IndexOfAnyExceptInRange('\0', '\u02FF');
            if (next < 0)
                return text.Length;
            at += next;
            if (MayChange(text[at]))
                return at;
        }

        return text.Length;
    }

    private static bool IsStable(string text, int at, bool keepsVariants, out int length)
    {
        length = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        var codePoint = length == 2 ? char.ConvertToUtf32(text[at], text[at + 1]) : text[at];
        return CanonicalData.Unicode.IsStable(codePoint) || (keepsVariants && IsVariant(codePoint));
    }

    /// <summary>Ideographs of compatibility of Japanese, North Korean and Taiwanese standards. Those before U+FA10 are South
    /// Korean, of one shape with what they stand for.</summary>
    private static bool IsVariant(int codePoint) => codePoint is (>= 0xFA10 and <= 0xFAFF) or (>= 0x2F800 and <= 0x2FA1F);

    /// <summary>The characters that a text is made of, marks in their order (The Unicode Standard, 3.11).</summary>
    private static List<(int CodePoint, byte Class)> Parts(ReadOnlySpan<char> text, CanonicalData data)
    {
        var parts = new List<(int CodePoint, byte Class)>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            Decompose(isPair ? char.ConvertToUtf32(text[i], text[++i]) : text[i], data, parts);
        }

        return Ordered(parts);
    }

    private static string Written(List<(int CodePoint, byte Class)> parts)
    {
        var text = new StringBuilder(parts.Count);
        foreach (var (codePoint, _) in parts)
        {
            // Half a surrogate pair stays what it is.
            if (codePoint > char.MaxValue)
                text.Append(char.ConvertFromUtf32(codePoint));
            else
                text.Append((char)codePoint);
        }

        return text.ToString();
    }

    private static void Decompose(int codePoint, CanonicalData data, List<(int CodePoint, byte Class)> parts)
    {
        if (data.DecompositionOf(codePoint) is not { } decomposition)
        {
            parts.Add((codePoint, data.ClassOf(codePoint)));
            return;
        }

        foreach (var part in decomposition)
            Decompose(part, data, parts);
    }

    /// <summary>Marks between two starters in the order of their classes; those of one class stay in theirs.</summary>
    private static List<(int CodePoint, byte Class)> Ordered(List<(int CodePoint, byte Class)> parts)
    {
        for (var start = 0; start < parts.Count; start++)
        {
            var end = start;
            while (end < parts.Count && parts[end].Class != 0)
                end++;
            if (end - start > 1)
            {
                var marks = parts[start..end].OrderBy(p => p.Class).ToList();
                for (var i = 0; i < marks.Count; i++)
                    parts[start + i] = marks[i];
            }

            start = end;
        }

        return parts;
    }

    /// <summary>Parts composed with their starters, where nothing blocks them.</summary>
    private static List<(int CodePoint, byte Class)> Compose(List<(int CodePoint, byte Class)> parts, CanonicalData data)
    {
        var composed = new List<(int CodePoint, byte Class)>(parts.Count);
        var starter = -1;
        foreach (var part in parts)
        {
            // A mark is blocked from its starter by one of its class or a higher one, and by a starter between.
            var isBlocked = starter < 0 || (composed.Count - 1 > starter && (composed[^1].Class == 0 || composed[^1].Class >= part.Class));
            if (!isBlocked && data.Compose(composed[starter].CodePoint, part.CodePoint) is var composite and >= 0)
            {
                composed[starter] = (composite, 0);
                continue;
            }

            if (part.Class == 0)
                starter = composed.Count;
            composed.Add(part);
        }

        return composed;
    }
}

/// <summary>A text in form C, and where its characters stand in the text that it was made of.</summary>
/// <param name="Pieces">In order: from an offset of the text on, it stands in its source from another on, unit by unit, up to the
/// next piece.</param>
public sealed record ComposedText(string Text, IReadOnlyList<(int Offset, int Source)> Pieces);
