using System.Globalization;
using System.Text;
using HarfBuzzSharp;

namespace Watch.Fonts;

/// <summary>How clusters of characters are shown; one object for all that are shown alike.</summary>
/// <param name="face">Null where no face shows them.</param>
/// <param name="scale">The size of the face's em beside the em of the style.</param>
internal sealed class FaceChoice(FontFace? face, double scale)
{
    public FontFace? Face => face;

    public double Scale => scale;

    /// <summary>Characters that are never seen (Unicode: Default_Ignorable_Code_Point); any face will do.</summary>
    public static readonly FaceChoice Unseen = new(null, 1);

    /// <summary>Characters that are never seen either, and that the shaper must not meet: the Hangul fillers, to which fonts
    /// give a width, and selectors of variations that a font may promise and lack.</summary>
    public static readonly FaceChoice Nothing = new(null, 1);

    /// <summary>White space that no font has a glyph for, such as the tab.</summary>
    public static readonly FaceChoice Space = new(null, 1);

    /// <summary>No face has it.</summary>
    public static readonly FaceChoice None = new(null, 1);
}

/// <summary>Chooses the face for each cluster of a text: the style's own if it has all its characters, else the first
/// of the fallback faces that does. Remembers what it chose. For one thread.</summary>
/// <param name="showsAll">Whether a face shows all of a cluster when it is shaped.</param>
internal sealed class FaceChooser(FontSet fonts, ShapingStyle style, Func<FontFace, string, bool> showsAll)
{
    private const char IdeographicFullStop = '。';

    /// <summary>Punctuation that Latin and East Asian text share, each with its own shapes and widths.</summary>
    private const string SharedPunctuation = "‘’“”…‥—―·";

    private readonly Dictionary<int, FaceChoice> byRune = [];
    private readonly Dictionary<string, FaceChoice> byCluster = [];
    private readonly bool isEastAsian = style.HasEastAsianPunctuation && !style.Face.Metrics.IsFixedPitch;
    private readonly (FallbackFace Face, FaceChoice? Choice)[] fallback = [.. fonts.FallbackFor(style.Language).Select(f => (f, (FaceChoice?)null))];
    private FaceChoice? eastAsian;

    /// <summary>The style's own face.</summary>
    public FaceChoice Own { get; } = new(style.Face, 1);

    /// <summary>The face for the cluster that begins at an offset.</summary>
    /// <param name="end">Where the cluster ends. Of a cluster that no face has as a whole, the first character is taken
    /// alone.</param>
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

    /// <summary>The face of East Asian punctuation; the style's own where no face has any.</summary>
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
        // A variation selector is met alone where no face has the variation that it selects.
        if (rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF))
            return FaceChoice.Nothing;
        if (Unicode.IsDefaultIgnorable(rune.Value))
            return FaceChoice.Unseen;
        // What a font shows for private use means something to who chose the font.
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.PrivateUse)
            return FirstOf(f => f.TryGetGlyph(rune.Value, out _), onlyNamed: true) ?? FaceChoice.None;
        // A text face's few signs of this block are not drawn for East Asian text.
        if (rune.Value is not (>= 0x3000 and <= 0x303F) && style.Face.TryGetGlyph(rune.Value, out _))
            return Own;
        if (FirstOf(f => f.TryGetGlyph(rune.Value, out _)) is { } choice)
            return choice;
        if (style.Face.TryGetGlyph(rune.Value, out _))
            return Own;
        // The shaper takes other characters for these: equivalent ones, and spaces for spaces.
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

    /// <summary>A fallback face follows the x-height of the style's face; beside one of fixed pitch it is left alone, so
    /// that what is full-width takes two columns.</summary>
    private double ScaleOf(FallbackFace face) =>
        style.Face.Metrics.IsFixedPitch ? 1 : face.Size * style.Face.XHeight / FallbackFace.XHeight;

    private static bool IsApostrophe(ReadOnlySpan<char> text, int at) =>
        text[at] == '’' && at > 0 && text[at - 1] < '\u0250' && char.IsLetter(text[at - 1]);
}
