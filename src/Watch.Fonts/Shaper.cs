using System.Text;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Watch.Fonts;

/// <summary>How a text is shaped: which face first, and which OpenType features.</summary>
/// <param name="Features">As HarfBuzz writes them, separated by commas: <c>onum,smcp,-liga</c>.</param>
/// <param name="Language">BCP 47, for language-specific forms and for the order of the fallback faces.</param>
public sealed record ShapingStyle(FontFace Face, string Features, string Language)
{
    /// <summary>Whether punctuation that Latin and East Asian text share is taken from an East Asian face.</summary>
    public bool HasEastAsianPunctuation { get; init; }
}

/// <summary>Turns characters into glyphs with HarfBuzz, each cluster in the first face that has all its characters.
/// Never shows .notdef. Remembers what it shaped, since words recur. For one thread.</summary>
public sealed class Shaper : IDisposable
{
    private readonly FontSet fonts;
    private readonly Buffer buffer = new();
    private readonly Dictionary<ShapingStyle, StyleCache> styles = [];

    public Shaper(FontSet fonts) => this.fonts = fonts;

    /// <summary>Shapes a text of one direction; the same text in the same style gives the same object.</summary>
    /// <param name="rightToLeft">The direction, as the bidirectional algorithm finds it.</param>
    public ShapedText Shape(ShapingStyle style, ReadOnlySpan<char> text, bool rightToLeft = false)
    {
        var cache = CacheOf(style);
        var texts = cache.Texts(rightToLeft).GetAlternateLookup<ReadOnlySpan<char>>();
        if (texts.TryGetValue(text, out var known))
            return known;
        var key = text.ToString();
        var runs = new List<ShapedRun>(1);
        for (var start = 0; start < key.Length;)
        {
            var choice = cache.Faces.Choose(key, start, out var end);
            if (choice == FaceChoice.Unseen)
                choice = cache.Faces.Own;
            while (choice.Face is not null && end < key.Length
                && cache.Faces.Choose(key, end, out var next) is var following && (following == choice || following == FaceChoice.Unseen))
                end = next;
            runs.Add(
                choice == FaceChoice.None ? CodeOf(key, start, end)
                : choice == FaceChoice.Nothing ? Blank(style.Face, 0, start, end)
                : choice == FaceChoice.Space ? Blank(style.Face, style.Face.SpaceAdvance, start, end)
                : ShapeRun(choice, cache, key, start, end - start, rightToLeft));
            start = end;
        }

        var shaped = new ShapedText([.. runs]);
        cache.Texts(rightToLeft).Add(key, shaped);
        WordCount++;
        return shaped;
    }

    /// <summary>Whether no face shows the character at an offset, so that its code will stand for it.</summary>
    /// <param name="end">Where the character or cluster ends.</param>
    public bool Lacks(ShapingStyle style, ReadOnlySpan<char> text, int start, out int end) =>
        CacheOf(style).Faces.Choose(text, start, out end) == FaceChoice.None;

    /// <summary>The em of East Asian punctuation beside that of the style.</summary>
    public double EastAsianScale(ShapingStyle style) => CacheOf(style).Faces.EastAsian.Scale;

    /// <summary>How many texts it remembers.</summary>
    public int WordCount { get; private set; }

    public void Dispose() => buffer.Dispose();

    private StyleCache CacheOf(ShapingStyle style)
    {
        if (!styles.TryGetValue(style, out var cache))
        {
            var features = style.Features.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Feature.Parse).ToArray();
            cache = new StyleCache(features, new Language(style.Language), new FaceChooser(fonts, style, ShowsAll));
            styles.Add(style, cache);
        }

        return cache;
    }

    private bool ShowsAll(FontFace face, string cluster)
    {
        Fill(cluster, 0, cluster.Length, rightToLeft: null);
        face.Font.Shape(buffer);
        foreach (var info in buffer.GetGlyphInfoSpan())
        {
            if (info.Codepoint == 0)
                return false;
        }

        return true;
    }

    private void Fill(string text, int start, int length, bool? rightToLeft)
    {
        buffer.ClearContents();
        buffer.AddUtf16(text.AsSpan(), start, length);
        buffer.GuessSegmentProperties();
        if (rightToLeft is { } known)
            buffer.Direction = known ? Direction.RightToLeft : Direction.LeftToRight;
    }

    private ShapedRun ShapeRun(FaceChoice choice, StyleCache cache, string text, int start, int length, bool rightToLeft)
    {
        var face = choice.Face!;
        Fill(text, start, length, rightToLeft);
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

        // Characters that are never seen have no glyph in a face without a space.
        return glyphs.Length == 0 ? Blank(face, 0, start, start + length) : new(face, choice.Scale, start, length, glyphs) { IsRightToLeft = rightToLeft };
    }

    private ShapedRun CodeOf(string text, int start, int end)
    {
        Rune.DecodeFromUtf16(text.AsSpan(start), out var rune, out _);
        return CodeBox.Make(fonts.Code.Regular, rune.Value, start, end - start);
    }

    private static ShapedRun Blank(FontFace face, int advance, int start, int end) =>
        new(face, 1, start, end - start, [new(face.TryGetGlyph(' ', out var space) ? space : (ushort)1, start, advance, 0, 0, Joined: false)]);

    private sealed class StyleCache(Feature[] features, Language language, FaceChooser faces)
    {
        private readonly Dictionary<string, ShapedText> leftToRight = [];
        private readonly Dictionary<string, ShapedText> rightToLeft = [];

        public Feature[] Features { get; } = features;

        public Language Language { get; } = language;

        public FaceChooser Faces { get; } = faces;

        public Dictionary<string, ShapedText> Texts(bool isRightToLeft) => isRightToLeft ? rightToLeft : leftToRight;
    }
}
