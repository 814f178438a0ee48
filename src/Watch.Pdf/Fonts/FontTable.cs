using Watch.Fonts;
using Watch.Pdf.Cos;

namespace Watch.Pdf.Fonts;

/// <summary>The faces that a document uses, in the order of first use.</summary>
internal sealed class FontTable(CosFile file)
{
    private readonly Dictionary<FontFace, EmbeddedFont> byFace = [];
    private readonly List<EmbeddedFont> fonts = [];

    public EmbeddedFont Of(FontFace face)
    {
        if (!byFace.TryGetValue(face, out var font))
        {
            font = new(face, fonts.Count + 1, file.Reserve());
            byFace.Add(face, font);
            fonts.Add(font);
        }

        return font;
    }

    /// <summary>Writes all fonts; to be called when every page has been written.</summary>
    public void Write()
    {
        foreach (var font in fonts)
            font.Write(file);
    }
}
