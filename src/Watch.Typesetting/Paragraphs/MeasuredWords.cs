using System.Runtime.InteropServices;
using Watch.Fonts;

namespace Watch.Typesetting.Paragraphs;

/// <summary>A break within a measured word. Lengths are in points.</summary>
/// <param name="Before">The width of the text before the break within the whole word.</param>
/// <param name="Extra">Added to a line that ends here: the hyphen, and the change in width from shaping the fragment on
/// its own.</param>
/// <param name="After">Added to the next line: the change in width from shaping the rest on its own.</param>
internal readonly record struct MeasuredBreak(int Offset, double Before, double Extra, double After, double Penalty, bool Flagged, bool Hyphenated);

/// <param name="Width">In points.</param>
internal sealed record MeasuredWord(double Width, MeasuredBreak[] Breaks)
{
    /// <summary>Identifies words of the same letters; 0 for a word without letters or digits.</summary>
    public int Id { get; init; }

    /// <summary>How many of its letters can be spaced from the next one.</summary>
    public int SpacedLetters { get; init; }

    /// <summary>The width of the longest part without a possible break.</summary>
    public double LongestPart
    {
        get
        {
            var (longest, before) = (0.0, 0.0);
            foreach (var at in Breaks)
            {
                longest = Math.Max(longest, at.Before - before + at.Extra);
                before = at.Before;
            }

            return Math.Max(longest, Width - before);
        }
    }
}

/// <summary>Measures words and their fragments, and caches the results, since words recur.</summary>
internal sealed class MeasuredWords(Shaper shaper)
{
    // In characters. Where HarfBuzz would have to reshape more than this for a fragment, the fragment is measured as if
    // its shape did not change. The line is shaped exactly when it is set.
    private const int LongestWindow = 64;

    private readonly Dictionary<RunStyle, Dictionary<string, MeasuredWord>> leftToRight = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<RunStyle, Dictionary<string, MeasuredWord>> rightToLeft = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<BreakOpportunity> breaks = [];
    private readonly List<Cut> cuts = [];

    public MeasuredWord Measure(RunStyle style, ReadOnlySpan<char> word, bool isRightToLeft)
    {
        ref var words = ref CollectionsMarshal.GetValueRefOrAddDefault(isRightToLeft ? rightToLeft : leftToRight, style, out _);
        words ??= [];
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(word, out var known))
            return known;
        BreakOpportunities.Find(word, style, breaks);
        var measured = Measure(style, word.ToString(), isRightToLeft) with { Id = IdOf(word) };
        lookup[word] = measured;
        return measured;
    }

    private int IdOf(ReadOnlySpan<char> word)
    {
        while (!word.IsEmpty && !char.IsLetterOrDigit(word[0]))
            word = word[1..];
        while (!word.IsEmpty && !char.IsLetterOrDigit(word[^1]))
            word = word[..^1];
        if (word.IsEmpty)
            return 0;
        var letters = word.ToString().ToLowerInvariant();
        if (!ids.TryGetValue(letters, out var id))
            ids.Add(letters, id = ids.Count + 1);
        return id;
    }

    /// <summary>Measures a word that fills a line, with last-resort breaks between all its clusters.</summary>
    public MeasuredWord MeasureLong(RunStyle style, ReadOnlySpan<char> word, bool isRightToLeft)
    {
        BreakOpportunities.Find(word, style, breaks);
        var text = word.ToString();
        BreakOpportunities.AddLastResortBreaks(text, style.Breaks, breaks);
        return Measure(style, text, isRightToLeft);
    }

    private MeasuredWord Measure(RunStyle style, string word, bool isRightToLeft)
    {
        var shaped = shaper.Shape(style.Shaping, word, isRightToLeft);
        var whole = style.WidthOf(shaped);
        if (breaks.Count == 0)
            return new(whole, []) { SpacedLetters = style.SpacedLetters(shaped) };
        FindCuts(shaped, style);
        var measured = new MeasuredBreak[breaks.Count];
        var next = 0;
        for (var i = 0; i < measured.Length; i++)
        {
            while (next < cuts.Count && cuts[next].Offset < breaks[i].Offset)
                next++;
            measured[i] = Measure(style, word, isRightToLeft, next, whole, breaks[i]);
        }

        return new(whole, measured) { SpacedLetters = style.SpacedLetters(shaped) };
    }

    /// <param name="next">The index of the first cut at or after the break.</param>
    private MeasuredBreak Measure(RunStyle style, string word, bool isRightToLeft, int next, double whole, BreakOpportunity at)
    {
        // Shape the hyphen together with the letter before it, since the two may be kerned.
        if (next < cuts.Count && cuts[next].Offset == at.Offset && cuts[next].IsClean)
        {
            var extra = 0.0;
            if (at.Hyphenated)
            {
                var last = word.AsSpan(at.Offset - 1, 1);
                extra = Width($"{last}-") - Width(last);
            }

            return new(at.Offset, cuts[next].Before, extra, 0, at.Penalty, at.Flagged, at.Hyphenated);
        }

        // Elsewhere, reshape both fragments as far as they can differ from the whole word: up to the next clean cuts.
        var left = next - 1;
        while (left >= 0 && !cuts[left].IsClean)
            left--;
        var right = next;
        while (right < cuts.Count && (!cuts[right].IsClean || cuts[right].Offset == at.Offset))
            right++;
        var (from, before) = left >= 0 ? (cuts[left].Offset, cuts[left].Before) : (0, 0);
        var (to, after) = right < cuts.Count ? (cuts[right].Offset, whole - cuts[right].Before) : (word.Length, 0);
        if (to - from > LongestWindow && next < cuts.Count)
            return new(at.Offset, cuts[next].Before, at.Hyphenated ? Width("-") : 0, 0, at.Penalty, at.Flagged, at.Hyphenated);
        var prefix = word.AsSpan(from, at.Offset - from);
        var fragment = before + Width(prefix);
        var ended = at.Hyphenated ? before + Width($"{prefix}-") : fragment;
        var rest = Width(word.AsSpan(at.Offset, to - at.Offset)) + after;
        return new(at.Offset, fragment, ended - fragment, rest - (whole - fragment), at.Penalty, at.Flagged, at.Hyphenated);

        double Width(ReadOnlySpan<char> text) => style.WidthOf(shaper.Shape(style.Shaping, text, isRightToLeft));
    }

    /// <summary>A boundary between two clusters.</summary>
    /// <param name="Before">The width of the glyphs before it, in points.</param>
    /// <param name="IsClean">Whether HarfBuzz allows the text to be cut there without reshaping.</param>
    private readonly record struct Cut(int Offset, double Before, bool IsClean);

    /// <summary>Finds the boundaries between clusters, in order.</summary>
    private void FindCuts(ShapedText shaped, RunStyle style)
    {
        cuts.Clear();
        var before = 0.0;
        foreach (var run in shaped.Runs)
        {
            var (advance, count) = (0L, 0);
            var scale = style.Size * run.Scale / run.Face.UnitsPerEm;
            for (var i = 0; i < run.Glyphs.Length; i++)
            {
                // In the order of the text.
                var glyph = run.Glyphs[run.IsRightToLeft ? run.Glyphs.Length - 1 - i : i];
                var here = before + advance * scale + count * style.SpacingOf(run);
                if (i == 0)
                    cuts.Add(new(run.Start, here, IsClean: true));
                else if (glyph.Cluster > cuts[^1].Offset)
                    cuts.Add(new(glyph.Cluster, here, !glyph.Joined));
                advance += glyph.Advance;
                count++;
            }

            before += style.WidthOf(run);
        }
    }
}
