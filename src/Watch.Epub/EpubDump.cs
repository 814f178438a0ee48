using System.Text;
using Watch.Documents;
using Watch.Epub.Package;

namespace Watch.Epub;

/// <summary>Prints the contents of an EPUB.</summary>
public static class EpubDump
{
    /// <summary>The names of all entries in order, then the content of each text entry under its name.</summary>
    public static string Write(Volume volume, CorpusSettings settings, EpubOptions options)
    {
        var names = new StringBuilder();
        var contents = new StringBuilder();
        foreach (var entry in new Publication(volume, settings, options).Entries())
        {
            names.Append(entry.Name).Append('\n');
            if (!entry.IsText)
                continue;
            contents.Append("\n==> ").Append(entry.Name).Append(" <==\n").Append(Encoding.UTF8.GetString(entry.Content().Span));
            if (contents[^1] != '\n')
                contents.Append('\n');
        }

        return names.Append(contents).ToString();
    }
}
