using System.Globalization;
using System.Text;
using HarfBuzzSharp;

namespace Watch.Fonts;

/// <summary>How a cluster of characters is shown. Clusters that are shown in the same way have the same object.</summary>
/// <param name="face">Null if no face shows them.</param>
/// <param name="scale">The em of the face relative to the em of the style.</param>
internal sealed class FaceChoice(FontFace? face, double scale)
{
    public FontFace? Face => face;

    public double Scale => scale;

    /// <summary>Invisible characters (Unicode: Default_Ignorable_Code_Point), which any face can take.</summary>
    public static readonly FaceChoice Unseen = new(null, 1);

    /// <summary>Invisible characters that must not reach the shaper: Hangul fillers, to which fonts give a width, and variation selectors whose
    /// variation a font may lack.</summary>
    public static readonly FaceChoice Nothing = new(null, 1);

    /// <summary>White space without a glyph in fonts, such as the tab.</summary>
    public static readonly FaceChoice Space = new(null, 1);

    /// <summary>No face has the characters.</summary>
    public static readonly FaceChoice None = new(null, 1);
}

/// <summary>Chooses the face for each cluster of a text: the style's own if it has all characters of the cluster, else the first fallback face
/// that has them. Caches its choices. Not thread-safe.</summary>
/// <param name="showsAll">Tells whether a face shows a whole cluster when it is shaped.</param>
internal sealed class FaceChooser(FontSet fonts, ShapingStyle style, Func<FontFace, string, bool> showsAll)
{
    private const char IdeographicFullStop = '。';

    /// <summary>Punctuation that Latin and East Asian text share, with different shapes and widths.</summary>
    private const string SharedPunctuation = "‘’“”…‥—―·";

    private readonly Dictionary<int, FaceChoice> byRune = [];
    private readonly Dictionary<string, FaceChoice> byCluster = [];
    private readonly bool isEastAsian = style.HasEastAsianPunctuation && !style.Face.Metrics.IsFixedPitch;
    private readonly (FallbackFace Face, FaceChoice? Choice)[] fallback = [.. fonts.FallbackFor(style.Language).Select(f => (f, (FaceChoice?)null))];
    private FaceChoice? eastAsian;

    /// <summary>The style's own face.</summary>
    public FaceChoice Own { get; } = new(style.Face, 1);

    /// <summary>The face for the cluster that begins at an offset.</summary>
    /// <param name="end">The end of the cluster. If no face has the whole cluster, only its first character is taken.</param>
    public FaceChoice Choose(ReadOnlySpan<char> text, int start, out int end)
    {
        var first = text[start];
        if (first is >= ' ' and < '\u007F' && (start + 1 == text.Length || text[start + 1] < '\u0300'))
        {
            end = start + 1;
            return Own;
        }

        end = start + StringInfo.GetNextTextElementLength(text[start..]);
        if (isEastAsian && end == start + 1 && SharedPunctuation.Contains(first) && !IsApostrophe(text, start))
            return EastAsian;
        Rune.DecodeFromUtf16(text[start..end], out var rune, out var length);
        if (start + length == end)
            return OfRune(rune);
        var lookup = byCluster.GetAlternateLookup<ReadOnlySpan<char>>();
        var cluster = text[start..end];
        if (!lookup.TryGetValue(cluster, out var choice))
        {
            choice = OfCluster(cluster.ToString());
            lookup[cluster] = choice;
        }

        if (choice != FaceChoice.None)
            return choice;
        end = start + length;
        return OfRune(rune);
    }

    /// <summary>The face of East Asian punctuation; the style's own if no face has any.</summary>
    public FaceChoice EastAsian => eastAsian ??= FirstOf(f => f.TryGetGlyph(IdeographicFullStop, out _)) ?? Own;

    private FaceChoice OfRune(Rune rune)
    {
        if (!byRune.TryGetValue(rune.Value, out var choice))
        {
            choice = Find(rune);
            byRune.Add(rune.Value, choice);
        }

        return choice;
    }

    private FaceChoice Find(Rune rune)
    {
        // A variation selector comes alone if no face has the variation that it selects.
        if (rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF))
            return FaceChoice.Nothing;
        if (Unicode.IsDefaultIgnorable(rune.Value))
            return FaceChoice.Unseen;
        // Private-use characters have a meaning only in the fonts that the corpus names.
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse)
            return FirstOf(f => f.TryGetGlyph(rune.Value, out _), onlyNamed: true) ?? FaceChoice.None;
        // The few characters of this block in a text face are not drawn for East Asian text.
        if (rune.Value is not (>= 0x3000 and <= 0x303F) && style.Face.TryGetGlyph(rune.Value, out _))
            return Own;
        if (FirstOf(f => f.TryGetGlyph(rune.Value, out _)) is { } choice)
            return choice;
        if (style.Face.TryGetGlyph(rune.Value, out _))
            return Own;
        // The shaper substitutes equivalent characters, and other spaces for spaces.
        var isSpace = Rune.IsWhiteSpace(rune);
        var other = isSpace || UnicodeFunctions.Default.TryDecompose(rune.Value, out _, out _) ? OfCluster(rune.ToString()) : FaceChoice.None;
        return isSpace && other == FaceChoice.None ? FaceChoice.Space : other;
    }

    private FaceChoice OfCluster(string cluster) =>
        showsAll(style.Face, cluster) ? Own : FirstOf(f => showsAll(f, cluster)) ?? FaceChoice.None;

    private FaceChoice? FirstOf(Func<FontFace, bool> has, bool onlyNamed = false)
    {
        foreach (ref var entry in fallback.AsSpan())
        {
            if (onlyNamed && !entry.Face.IsNamed)
                continue;
            entry.Choice ??= new(entry.Face.Face, ScaleOf(entry.Face));
            if (has(entry.Face.Face))
                return entry.Choice;
        }

        return null;
    }

    /// <summary>Scales a fallback face to the x-height of the style's face. Beside a monospaced face it is not scaled, so that fullwidth
    /// characters take two columns.</summary>
    private double ScaleOf(FallbackFace face) =>
        style.Face.Metrics.IsFixedPitch ? 1 : face.Size * style.Face.XHeight / FallbackFace.XHeight;

    private static bool IsApostrophe(ReadOnlySpan<char> text, int at) =>
        text[at] == '’' && at > 0 && text[at - 1] < '\u0250' && char.IsLetter(text[at - 1]);
}
