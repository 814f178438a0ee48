using Watch.Fonts;

namespace Watch.Typesetting.Paragraphs;

/// <summary>What a typesetter remembers from text to text: the words that it has shaped and measured. For one thread.</summary>
internal sealed class WordMemory : IDisposable
{
    // Above this many remembered words the memory is begun anew, so that a large corpus does not fill it.
    private const int WordLimit = 50_000;

    private readonly FontSet fonts;

    public WordMemory(FontSet fonts)
    {
        this.fonts = fonts;
        Shaper = new(fonts);
        Styles = new(fonts);
        Setter = new(Shaper);
    }

    public Shaper Shaper { get; private set; }

    public RunStyles Styles { get; private set; }

    public ParagraphSetter Setter { get; private set; }

    /// <summary>Forgets all, if it is too much. To be called between two texts.</summary>
    public void Bound()
    {
        if (Shaper.WordCount <= WordLimit)
            return;
        Shaper.Dispose();
        Shaper = new(fonts);
        Styles = new(fonts);
        Setter = new(Shaper);
    }

    public void Dispose() => Shaper.Dispose();
}
