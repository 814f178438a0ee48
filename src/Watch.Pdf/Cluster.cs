using System.Text;
using Watch.Typesetting;

namespace Watch.Pdf;

/// <summary>Glyphs of a run that stand for the same characters together.</summary>
/// <param name="Start">The first of them.</param>
internal readonly record struct Cluster(GlyphRun Run, int Start, int Count)
{
    /// <summary>The cluster that begins with a glyph: the glyph, and those after it that have no characters.</summary>
    public static Cluster At(GlyphRun run, int start)
    {
        var glyphs = run.Glyphs.Span;
        var end = start + 1;
        while (end < glyphs.Length && glyphs[end].TextLength == 0)
            end++;
        return new(run, start, end - start);
    }

    /// <summary>The characters.</summary>
    public ReadOnlySpan<char> Text
    {
        get
        {
            var first = Run.Glyphs.Span[Start];
            return Run.Text.AsSpan(first.TextStart, first.TextLength);
        }
    }

    /// <summary>Whether the characters cannot be told glyph by glyph: there are more glyphs than characters, or
    /// characters that mean nothing elsewhere.</summary>
    public bool NeedsActualText => (Count > 1 || Text.IsEmpty) && CharactersOf(Text) < Count || ToUnicode.HasPrivateUse(Text);

    /// <summary>What one of the glyphs is said to stand for: a character each, and all that are left for the last, so
    /// that together they read as the cluster does.</summary>
    public ReadOnlySpan<char> TextOf(int glyph)
    {
        var rest = Text;
        if (Count == 1)
            return rest;
        for (var i = 0; i < glyph && !rest.IsEmpty; i++)
            rest = rest[LengthOfFirst(rest)..];
        return glyph == Count - 1 || rest.IsEmpty ? rest : rest[..LengthOfFirst(rest)];
    }

    private static int CharactersOf(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (; !text.IsEmpty; text = text[LengthOfFirst(text)..])
            count++;
        return count;
    }

    private static int LengthOfFirst(ReadOnlySpan<char> text)
    {
        Rune.DecodeFromUtf16(text, out _, out var length);
        return length;
    }
}
