using Watch.Pdf.Cos;

namespace Watch.Pdf.Fonts;

/// <summary>The fonts of a file, in the order of first use.</summary>
internal sealed class FontTable(CosFile file)
{
    private readonly Dictionary<EmbeddedFont, CosReference> references = [];
    private readonly List<EmbeddedFont> fonts = [];

    public CosReference Of(EmbeddedFont font)
    {
        if (!references.TryGetValue(font, out var reference))
        {
            reference = file.Reserve();
            references.Add(font, reference);
            fonts.Add(font);
        }

        return reference;
    }

    /// <summary>Writes all fonts. Call after every page has been written.</summary>
    public void Write()
    {
        foreach (var font in fonts)
            font.Write(file, references[font]);
    }
}
