using System.Text;
using Watch.Documents;
using Watch.Pdf.Fonts;
using Watch.Typesetting.Marks;

namespace Watch.Pdf.Content;

/// <summary>Glyphs of a run that stand for the same characters together.</summary>
internal readonly ref struct Cluster
{
    private Cluster(ReadOnlySpan<Glyph> glyphs, ReadOnlySpan<char> text)
    {
        Glyphs = glyphs;
        Text = text;
    }

    public ReadOnlySpan<Glyph> Glyphs { get; }

    /// <summary>The characters.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>Whether the characters cannot be told glyph by glyph: there are more glyphs than characters, or
    /// characters that mean nothing elsewhere.</summary>
    public bool NeedsActualText => Text.Length < Glyphs.Length || (Glyphs.Length > 1 && CharactersOf(Text) < Glyphs.Length) || ToUnicode.HasPrivateUse(Text);

    /// <summary>The cluster at the beginning of a run or of what is left of it: a glyph, and those after it that have
    /// no characters.</summary>
    public static Cluster First(ReadOnlySpan<Glyph> glyphs, string text)
    {
        var count = 1;
        while (count < glyphs.Length && glyphs[count].TextLength == 0)
            count++;
        return new(glyphs[..count], text.AsSpan(glyphs[0].TextStart, glyphs[0].TextLength));
    }

    /// <summary>What one of the glyphs is said to stand for: a character each, and all that are left for the last, so
    /// that together they read as the cluster does.</summary>
    public ReadOnlySpan<char> TextOf(int glyph)
    {
        var rest = Text;
        for (var i = 0; i < glyph && !rest.IsEmpty; i++)
            rest = rest[LengthOfFirst(rest)..];
        return glyph == Glyphs.Length - 1 || rest.IsEmpty ? rest : rest[..LengthOfFirst(rest)];
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
