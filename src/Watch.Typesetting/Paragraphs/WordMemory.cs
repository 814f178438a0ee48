using Watch.Fonts;
using Watch.Typesetting.Design;

namespace Watch.Typesetting.Paragraphs;

/// <summary>The words that a typesetter has shaped and measured, kept from text to text. For one thread.</summary>
internal sealed class WordMemory : IDisposable
{
    // Above this many words the memory is emptied, so that a large corpus does not fill it.
    private const int WordLimit = 50_000;

    private readonly FontSet fonts;
    private readonly PageDesign design;

    public WordMemory(FontSet fonts, PageDesign design)
    {
        (this.fonts, this.design) = (fonts, design);
        Shaper = new(fonts);
        Styles = new(fonts, design);
        Setter = new(Shaper);
    }

    public Shaper Shaper { get; private set; }

    public RunStyles Styles { get; private set; }

    public ParagraphSetter Setter { get; private set; }

    /// <summary>Empties the memory if it is full. Call between two texts.</summary>
    public void Bound()
    {
        if (Shaper.WordCount <= WordLimit)
            return;
        Shaper.Dispose();
        Shaper = new(fonts);
        Styles = new(fonts, design);
        Setter = new(Shaper);
    }

    public void Dispose() => Shaper.Dispose();
}
