using System.Globalization;
using System.Text;
using HarfBuzzSharp;
using Buffer = HarfBuzzSharp.Buffer;

namespace Watch.Fonts;

/// <summary>How a text is shaped: its preferred face and its OpenType features.</summary>
/// <param name="Features">In HarfBuzz's syntax, separated by commas: <c>onum,smcp,-liga</c>.</param>
/// <param name="Language">BCP 47, for language-specific forms and for the order of the fallback faces.</param>
public sealed record ShapingStyle(FontFace Face, string Features, string Language)
{
    /// <summary>Whether punctuation that Latin and East Asian text share is taken from an East Asian face.</summary>
    public bool HasEastAsianPunctuation { get; init; }
}

/// <summary>Shapes characters to glyphs with HarfBuzz, each cluster in the first face that has all its characters. Never shows .notdef.
/// Caches what it shaped, because words recur. Not thread-safe.</summary>
public sealed class Shaper : IDisposable
{
    private readonly FontSet fonts;
    private readonly Buffer buffer = new();
    private readonly Dictionary<ShapingStyle, StyleCache> styles = [];

    public Shaper(FontSet fonts) => this.fonts = fonts;

    /// <summary>Shapes a text of one direction. The same text in the same style gives the same object.</summary>
    /// <param name="rightToLeft">The direction by the bidirectional algorithm.</param>
    public ShapedText Shape(ShapingStyle style, ReadOnlySpan<char> text, bool rightToLeft = false)
    {
        var cache = CacheOf(style);
        var texts = cache.Texts(rightToLeft).GetAlternateLookup<ReadOnlySpan<char>>();
        if (texts.TryGetValue(text, out var known))
            return known;
        var key = text.ToString();
        var runs = cache.Capitals is { } capitals ? InSmallCapitals(cache, capitals, key, rightToLeft) : ShapeRuns(cache, key, 0, key.Length, rightToLeft);
        var shaped = new ShapedText([.. runs]);
        cache.Texts(rightToLeft).Add(key, shaped);
        WordCount++;
        return shaped;
    }

    /// <summary>Whether no face has the character at an offset, so that its code is shown instead.</summary>
    /// <param name="end">The end of the character or cluster.</param>
    public bool Lacks(ShapingStyle style, ReadOnlySpan<char> text, int start, out int end) =>
        CacheOf(style).Faces.Choose(text, start, out end) == FaceChoice.None;

    /// <summary>The em of East Asian punctuation relative to that of the style.</summary>
    public double EastAsianScale(ShapingStyle style) => CacheOf(style).Faces.EastAsian.Scale;

    /// <summary>The number of texts in its cache.</summary>
    public int WordCount { get; private set; }

    public void Dispose() => buffer.Dispose();

    /// <summary>Shapes a stretch of a text, each cluster in its face.</summary>
    private List<ShapedRun> ShapeRuns(StyleCache cache, string text, int from, int to, bool rightToLeft)
    {
        var runs = new List<ShapedRun>(1);
        for (var start = from; start < to;)
        {
            var choice = cache.Faces.Choose(text.AsSpan(..to), start, out var end);
            if (choice == FaceChoice.Unseen)
                choice = cache.Faces.Own;
            while (choice.Face is not null && end < to
                && cache.Faces.Choose(text.AsSpan(..to), end, out var next) is var following && (following == choice || following == FaceChoice.Unseen))
                end = next;
            if (choice == FaceChoice.None)
                runs.Add(CodeOf(text, start, end));
            else if (choice == FaceChoice.Nothing)
                runs.Add(Blank(cache.Faces.Own.Face!, 0, start, end));
            else if (choice == FaceChoice.Space)
                runs.Add(Blank(cache.Faces.Own.Face!, cache.Faces.Own.Face!.SpaceAdvance, start, end));
            else
                AddRun(runs, choice, cache, text, start, end, rightToLeft);
            start = end;
        }

        return runs;
    }

    /// <summary>Shapes a stretch in one face. Characters that the face shows by themselves may lack a glyph beside others, as a mark that is composed otherwise there:
    /// then they are shaped apart, and what has no glyph even so is shown by its code.</summary>
    private void AddRun(List<ShapedRun> runs, FaceChoice choice, StyleCache cache, string text, int start, int end, bool rightToLeft)
    {
        var run = ShapeRun(choice, cache, text, start, end - start, rightToLeft);
        if (Array.TrueForAll(run.Glyphs, glyph => glyph.Id != 0))
        {
            runs.Add(run);
            return;
        }

        Rune.DecodeFromUtf16(text.AsSpan(start..end), out var rune, out var length);
        if (start + length == end)
        {
            runs.Add(Unicode.IsDefaultIgnorable(rune.Value) ? Blank(cache.Faces.Own.Face!, 0, start, end) : CodeOf(text, start, end));
            return;
        }

        // Halves of a long stretch, and of a cluster its first character and the rest.
        var middle = start;
        while (middle - start < (end - start) / 2)
            middle += StringInfo.GetNextTextElementLength(text.AsSpan(middle..end));
        if (middle == start || middle == end)
            middle = start + length;
        AddRun(runs, choice, cache, text, start, middle, rightToLeft);
        AddRun(runs, choice, cache, text, middle, end, rightToLeft);
    }

    /// <summary>Shapes a text with the small capitals of its face, or with made ones.</summary>
    private List<ShapedRun> InSmallCapitals(StyleCache cache, SmallCapitals capitals, string text, bool rightToLeft)
    {
        var bare = Capitals.Bare(text, capitals.Plain.Language, out var places);
        if (capitals.MustBeMade(bare, GlyphsOf))
        {
            // A face may have forgotten letters in the small capitals of one language.
            if (capitals.OfNoLanguage.MustBeMade(bare, GlyphsOf))
                return Made(capitals, text, rightToLeft);
            cache = CacheOf(capitals.OfNoLanguage.Style);
        }

        return [.. ShapeRuns(cache, bare, 0, bare.Length, rightToLeft).Select(run => run.StandingFor(places))];
    }

    /// <summary>Shapes a text whose small letters are shown as scaled capitals.</summary>
    private List<ShapedRun> Made(SmallCapitals capitals, string text, bool rightToLeft)
    {
        var cache = CacheOf(capitals.Plain);
        var shown = Capitals.Of(text, capitals.Plain.Language, out var places);
        var runs = new List<ShapedRun>();
        var from = 0;
        foreach (var (_, end, isSmall) in capitals.Parts(text))
        {
            var to = from;
            while (places[to] < end)
                to++;
            var part = ShapeRuns(cache, shown, from, to, rightToLeft);
            runs.AddRange(part.Select(run => run.Made(isSmall ? capitals.Scale : 1).StandingFor(places)));
            from = to;
        }

        return runs;
    }

    /// <summary>The glyphs of a cluster in a style, by their numbers.</summary>
    private IEnumerable<ushort> GlyphsOf(ShapingStyle style, string cluster) => ShapeRuns(CacheOf(style), cluster, 0, cluster.Length, false).SelectMany(run => run.Glyphs).Select(glyph => glyph.Id);

    private StyleCache CacheOf(ShapingStyle style)
    {
        if (!styles.TryGetValue(style, out var cache))
        {
            var features = style.Features.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Feature.Parse).ToArray();
            cache = new StyleCache(features, new Language(style.Language), new FaceChooser(fonts, style, ShowsAll), SmallCapitals.Of(style));
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

        // Invisible characters have no glyph in a face without a space.
        return glyphs.Length == 0 ? Blank(face, 0, start, start + length) : new(face, choice.Scale, start, length, glyphs) { IsRightToLeft = rightToLeft };
    }

    private ShapedRun CodeOf(string text, int start, int end)
    {
        Rune.DecodeFromUtf16(text.AsSpan(start), out var rune, out _);
        return CodeBox.Make(fonts.Code.Regular, rune.Value, start, end - start);
    }

    private static ShapedRun Blank(FontFace face, int advance, int start, int end) =>
        new(face, 1, start, end - start, [new(face.TryGetGlyph(' ', out var space) ? space : (ushort)1, start, advance, 0, 0, Joined: false)]);

    private sealed class StyleCache(Feature[] features, Language language, FaceChooser faces, SmallCapitals? capitals)
    {
        private readonly Dictionary<string, ShapedText> leftToRight = [];
        private readonly Dictionary<string, ShapedText> rightToLeft = [];

        public Feature[] Features { get; } = features;

        public Language Language { get; } = language;

        public FaceChooser Faces { get; } = faces;

        /// <summary>Null for a style without small capitals.</summary>
        public SmallCapitals? Capitals { get; } = capitals;

        public Dictionary<string, ShapedText> Texts(bool isRightToLeft) => isRightToLeft ? rightToLeft : leftToRight;
    }
}
