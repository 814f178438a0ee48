using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Watch.Fonts;

/// <summary>A glyph as the shaper placed it, in font units.</summary>
/// <param name="Cluster">Where its characters begin in the shaped text.</param>
/// <param name="Joined">Whether the text cannot be cut before this glyph without shaping both parts anew (HarfBuzz:
/// unsafe to break).</param>
public readonly record struct ShapedGlyph(ushort Id, int Cluster, int Advance, int XOffset, int YOffset, bool Joined);

/// <summary>Glyphs of one face for a stretch of the shaped text, left to right.</summary>
/// <param name="Start">Where the stretch begins in the shaped text, in UTF-16 units.</param>
public sealed record ShapedRun(FontFace Face, int Start, int Length, ShapedGlyph[] Glyphs)
{
    /// <summary>The sum of the advances, in em.</summary>
    public double Width { get; } = Glyphs.Sum(g => (long)g.Advance) / (double)Face.UnitsPerEm;
}

/// <summary>A shaped text: one run, or several where faces had to stand in.</summary>
public sealed record ShapedText(ShapedRun[] Runs)
{
    /// <summary>In em.</summary>
    public double Width { get; } = Runs.Sum(r => r.Width);
}

/// <summary>How a text is shaped: which face first, and which OpenType features.</summary>
/// <param name="Features">As HarfBuzz writes them, separated by commas: <c>onum,smcp,-liga</c>.</param>
/// <param name="Language">BCP 47, for language-specific forms.</param>
public sealed record ShapingStyle(FontFace Face, string Features, string Language);

/// <summary>Turns characters into glyphs with HarfBuzz, each cluster in the first face that has all its characters.
/// Remembers what it shaped, since words recur. For one thread.</summary>
public sealed class Shaper : IDisposable
{
    private readonly FontSet fonts;
    private readonly Buffer buffer = new();
    private readonly Dictionary<ShapingStyle, StyleCache> styles = [];

    public Shaper(FontSet fonts) => this.fonts = fonts;

    /// <summary>Shapes a text of one direction; the same text in the same style gives the same object.</summary>
    public ShapedText Shape(ShapingStyle style, ReadOnlySpan<char> text)
    {
        var cache = CacheOf(style);
        if (cache.Lookup.TryGetValue(text, out var known))
            return known;
        var key = text.ToString();
        var runs = new List<ShapedRun>(1);
        for (var start = 0; start < key.Length;)
        {
            var face = FaceFor(style.Face, key, start, out var end);
            while (end < key.Length && FaceFor(style.Face, key, end, out var next) == face)
                end = next;
            runs.Add(ShapeRun(face ?? style.Face, cache, key, start, end - start));
            start = end;
        }

        var shaped = new ShapedText([.. runs]);
        cache.Texts.Add(key, shaped);
        WordCount++;
        return shaped;
    }

    /// <summary>Whether a face of the set has the cluster that begins at an offset.</summary>
    /// <param name="end">Where the cluster ends.</param>
    public bool HasCluster(FontFace first, string text, int start, out int end) => FaceFor(first, text, start, out end) is not null;

    /// <summary>How many texts it remembers.</summary>
    public int WordCount { get; private set; }

    public void Dispose() => buffer.Dispose();

    private StyleCache CacheOf(ShapingStyle style)
    {
        if (!styles.TryGetValue(style, out var cache))
        {
            cache = new StyleCache([.. style.Features.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Feature.Parse)], new Language(style.Language));
            styles.Add(style, cache);
        }

        return cache;
    }

    private FontFace? FaceFor(FontFace first, string text, int start, out int end)
    {
        end = start + System.Globalization.StringInfo.GetNextTextElementLength(text, start);
        if (HasAll(first, text, start, end))
            return first;
        foreach (var face in fonts.Fallback)
        {
            if (HasAll(face, text, start, end))
                return face;
        }

        return null;
    }

    private static bool HasAll(FontFace face, string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            var codePoint = char.IsHighSurrogate(text[i]) && i + 1 < end ? char.ConvertToUtf32(text[i], text[i + 1]) : text[i];
            if (!face.TryGetGlyph(codePoint, out _) && !IsDefaultIgnorable(codePoint))
                return false;
            if (codePoint > 0xFFFF)
                i++;
        }

        return true;
    }

    /// <summary>Characters that a shaper may leave without a glyph (Unicode, Default_Ignorable_Code_Point, as far as
    /// running text has them).</summary>
    private static bool IsDefaultIgnorable(int codePoint) =>
        codePoint is 0x00AD or 0x034F or (>= 0x200B and <= 0x200F) or (>= 0x202A and <= 0x202E)
            or (>= 0x2060 and <= 0x206F) or (>= 0xFE00 and <= 0xFE0F) or 0xFEFF or (>= 0xE0000 and <= 0xE0FFF);

    private ShapedRun ShapeRun(FontFace face, StyleCache cache, string text, int start, int length)
    {
        buffer.ClearContents();
        buffer.AddUtf16(text.AsSpan(), start, length);
        buffer.GuessSegmentProperties();
        buffer.Language = cache.Language;
        face.Font.Shape(buffer, cache.Features);
        var infos = buffer.GetGlyphInfoSpan();
        var positions = buffer.GetGlyphPositionSpan();
        var glyphs = new ShapedGlyph[infos.Length];
        for (var i = 0; i < infos.Length; i++)
        {
            glyphs[i] = new((ushort)infos[i].Codepoint, (int)infos[i].Cluster,
                positions[i].XAdvance, positions[i].XOffset, positions[i].YOffset,
                (infos[i].GlyphFlags & GlyphFlags.UnsafeToBreak) != 0);
        }

        return new(face, start, length, glyphs);
    }

    private sealed class StyleCache(Feature[] features, Language language)
    {
        public Feature[] Features { get; } = features;

        public Language Language { get; } = language;

        public Dictionary<string, ShapedText> Texts { get; } = [];

        public Dictionary<string, ShapedText>.AlternateLookup<ReadOnlySpan<char>> Lookup => Texts.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
