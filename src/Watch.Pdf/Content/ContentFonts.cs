using Watch.Fonts;
using Watch.Pdf.Fonts;

namespace Watch.Pdf.Content;

/// <summary>The fonts in a book's content, numbered in the order of first use.</summary>
internal sealed class ContentFonts(bool pretty)
{
    private readonly Dictionary<FontFace, EmbeddedFont> byFace = [];

    public EmbeddedFont Of(FontFace face)
    {
        if (!byFace.TryGetValue(face, out var font))
        {
            font = new(face, byFace.Count + 1, pretty);
            byFace.Add(face, font);
        }

        return font;
    }
}
