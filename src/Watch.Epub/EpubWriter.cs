using Watch.Documents;

namespace Watch.Epub;

/// <summary>Writes a corpus as one EPUB 3.3 publication. The same corpus and options give the same bytes.</summary>
public static class EpubWriter
{
    /// <param name="output">Written from front to back; it need not seek.</param>
    public static void Write(Corpus corpus, EpubOptions options, Stream output)
    {
        var zip = new ZipContainer(output);
        foreach (var entry in new Publication(corpus, options).Entries())
            zip.Add(entry.Name, entry.Content().Span, entry.IsDeflated);
        zip.Finish();
    }
}
