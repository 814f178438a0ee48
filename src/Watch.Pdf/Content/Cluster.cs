using System.Text;
using Watch.Pdf.Fonts;
using Watch.Typesetting.Marks;

namespace Watch.Pdf.Content;

/// <summary>Consecutive glyphs of a run that together show the same characters.</summary>
internal readonly ref struct Cluster
{
    private Cluster(ReadOnlySpan<Glyph> glyphs, ReadOnlySpan<char> text)
    {
        Glyphs = glyphs;
        Text = text;
    }

    public ReadOnlySpan<Glyph> Glyphs { get; }

    /// <summary>The characters that the glyphs show.</summary>
    public ReadOnlySpan<char> Text { get; }

    /// <summary>Whether the characters cannot be assigned to single glyphs: there are more glyphs than characters, or
    /// some characters are of private use.</summary>
    public bool NeedsActualText => Text.Length < Glyphs.Length || (Glyphs.Length > 1 && CharactersOf(Text) < Glyphs.Length) || ToUnicode.HasPrivateUse(Text);

    /// <summary>The first cluster of the glyphs: the first glyph and all that follow it without characters of their own.</summary>
    public static Cluster First(ReadOnlySpan<Glyph> glyphs, string text)
    {
        var count = 1;
        while (count < glyphs.Length && glyphs[count].TextLength == 0)
            count++;
        return new(glyphs[..count], text.AsSpan(glyphs[0].TextStart, glyphs[0].TextLength));
    }

    /// <summary>The characters assigned to one of the glyphs: one each, and the rest to the last, so that together they
    /// read as the cluster does.</summary>
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
