using Watch.Documents;

namespace Watch.Epub;

/// <summary>Writes a volume as one EPUB 3.3 publication. The same volume, settings and options give the same bytes.</summary>
public static class EpubWriter
{
    /// <param name="settings">What the volumes of a corpus have in common.</param>
    /// <param name="output">Written from front to back; it need not seek.</param>
    public static void Write(Volume volume, CorpusSettings settings, EpubOptions options, Stream output)
    {
        var zip = new ZipContainer(output);
        foreach (var entry in new Publication(volume, settings, options).Entries())
            zip.Add(entry.Name, entry.Content().Span, entry.IsDeflated);
        zip.Finish();
    }
}
