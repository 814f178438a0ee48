using System.Runtime.InteropServices;
using Watch.Fonts;

namespace Watch.Typesetting.Paragraphs;

/// <summary>A break within a measured word, in points.</summary>
/// <param name="Before">The width of what stands before it when the word is whole.</param>
/// <param name="Extra">What a line is wider that ends here: the hyphen, and what the shape of the fragment changes.</param>
/// <param name="After">What the next line is wider: what the shape of the rest changes.</param>
internal readonly record struct MeasuredBreak(int Offset, double Before, double Extra, double After, double Penalty, bool Flagged, bool Hyphenated);

/// <param name="Width">In points.</param>
internal sealed record MeasuredWord(double Width, MeasuredBreak[] Breaks)
{
    /// <summary>The width of the longest part that no line can end within.</summary>
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

/// <summary>Measures words and their fragments, and remembers them, since words recur.</summary>
internal sealed class MeasuredWords(Shaper shaper)
{
    private readonly Dictionary<RunStyle, Dictionary<string, MeasuredWord>> styles = new(ReferenceEqualityComparer.Instance);
    private readonly List<BreakOpportunity> breaks = [];

    public MeasuredWord Measure(RunStyle style, ReadOnlySpan<char> word)
    {
        ref var words = ref CollectionsMarshal.GetValueRefOrAddDefault(styles, style, out _);
        words ??= [];
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(word, out var known))
            return known;
        BreakOpportunities.Find(word, style, breaks);
        var measured = Measure(style, word.ToString());
        lookup[word] = measured;
        return measured;
    }

    /// <summary>Measures a word that may be broken between any of its clusters, dearly: it is as long as a line.</summary>
    public MeasuredWord MeasureLong(RunStyle style, ReadOnlySpan<char> word)
    {
        BreakOpportunities.Find(word, style, breaks);
        var text = word.ToString();
        BreakOpportunities.AddEmergencyBreaks(text, breaks);
        return Measure(style, text);
    }

    private MeasuredWord Measure(RunStyle style, string word)
    {
        var shaped = shaper.Shape(style.Shaping, word);
        var whole = WidthOf(shaped, style);
        var measured = new MeasuredBreak[breaks.Count];
        for (var i = 0; i < measured.Length; i++)
            measured[i] = Measure(style, word, shaped, whole, breaks[i]);
        return new(whole, measured);
    }

    private MeasuredBreak Measure(RunStyle style, string word, ShapedText shaped, double whole, BreakOpportunity at)
    {
        // The hyphen is shaped with its prefix, since the pair may be kerned.
        if (TryCut(shaped, at.Offset, style, out var before))
        {
            var extra = 0.0;
            if (at.Hyphenated)
            {
                var last = word.AsSpan(at.Offset - 1, 1);
                extra = WidthOf(shaper.Shape(style.Shaping, $"{last}-"), style) - WidthOf(shaper.Shape(style.Shaping, last), style);
            }

            return new(at.Offset, before, extra, 0, at.Penalty, at.Flagged, at.Hyphenated);
        }

        var prefix = word.AsSpan(0, at.Offset);
        var fragment = WidthOf(shaper.Shape(style.Shaping, prefix), style);
        var ended = at.Hyphenated ? WidthOf(shaper.Shape(style.Shaping, $"{prefix}-"), style) : fragment;
        var rest = WidthOf(shaper.Shape(style.Shaping, word.AsSpan(at.Offset)), style);
        return new(at.Offset, fragment, ended - fragment, rest - (whole - fragment), at.Penalty, at.Flagged, at.Hyphenated);
    }

    /// <summary>The width of the glyphs before an offset, where the shaper says that the text can be cut there.</summary>
    private static bool TryCut(ShapedText shaped, int offset, RunStyle style, out double before)
    {
        before = 0;
        foreach (var run in shaped.Runs)
        {
            if (offset == run.Start)
                return true;
            if (offset >= run.Start + run.Length)
            {
                before += run.Width * style.Size + run.Glyphs.Length * style.Letterspacing * style.Size;
                continue;
            }

            var advance = 0L;
            for (var i = 0; i < run.Glyphs.Length; i++)
            {
                var glyph = run.Glyphs[i];
                if (glyph.Cluster == offset)
                {
                    before += advance * style.Size / run.Face.UnitsPerEm + i * style.Letterspacing * style.Size;
                    return !glyph.Joined;
                }

                // Clusters fall from right to left, and the offset is stepped over by a ligature.
                if (glyph.Cluster > offset)
                    return false;
                advance += glyph.Advance;
            }

            return false;
        }

        return false;
    }

    private static double WidthOf(ShapedText shaped, RunStyle style)
    {
        var width = shaped.Width * style.Size;
        if (style.Letterspacing != 0)
        {
            foreach (var run in shaped.Runs)
                width += run.Glyphs.Length * style.Letterspacing * style.Size;
        }

        return width;
    }
}
