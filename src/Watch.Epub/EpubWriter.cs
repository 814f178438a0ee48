using System.Text;
using Watch.Documents;
using Watch.Epub.Container;
using Watch.Epub.Package;

namespace Watch.Epub;

/// <summary>Writes a volume as an EPUB 3.3 publication. The same volume, settings and options give the same bytes.</summary>
public static class EpubWriter
{
    /// <param name="settings">The settings that all volumes of the corpus share.</param>
    /// <param name="output">Written from beginning to end; it need not seek.</param>
    /// <returns>The files of the container, in order.</returns>
    public static IReadOnlyList<WrittenFile> Write(Volume volume, CorpusSettings settings, EpubOptions options, Stream output)
    {
        var zip = new ZipContainer(output);
        var files = new List<WrittenFile>();
        foreach (var entry in new Publication(volume, settings, options).Entries())
        {
            var content = entry.Content().Span;
            zip.Add(entry.Name, content, entry.IsDeflated);
            files.Add(new(entry.Name, content.Length, entry.Origin));
        }

        zip.Finish();
        return files;
    }

    /// <summary>All characters of a book's documents, including their markup. Embedded faces are cut down to them.</summary>
    /// <param name="options">Its faces are not used.</param>
    public static IReadOnlySet<Rune> CharactersOf(Volume volume, CorpusSettings settings, EpubOptions options)
    {
        var found = new HashSet<Rune>();
        foreach (var entry in new Publication(volume, settings, options).Entries().Where(entry => entry.Name.EndsWith(".xhtml", StringComparison.Ordinal)))
            found.UnionWith(Encoding.UTF8.GetString(entry.Content().Span).EnumerateRunes());
        return found;
    }
}

/// <summary>A file of a finished book.</summary>
/// <param name="Bytes">Its size, uncompressed.</param>
/// <param name="Origin">The file of the corpus that it is made from; null if there is none.</param>
public sealed record WrittenFile(string Name, long Bytes, string? Origin);
