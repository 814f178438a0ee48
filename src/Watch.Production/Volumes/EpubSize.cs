using System.Globalization;
using Watch.Documents.Diagnostics;
using Watch.Epub;

namespace Watch.Production.Volumes;

/// <summary>What stores and readers take.</summary>
public static class EpubSize
{
    /// <summary>In bytes: what Send to Kindle takes by e-mail, and what it takes at all.</summary>
    private const long ByMail = 50_000_000, AtAll = 200_000_000;

    /// <summary>In bytes: what Kobo's readers take of one file within a book.</summary>
    private const long AFile = 10_000_000;

    /// <summary>What is to be said of a book's size and of its files'; nothing of one that goes everywhere.</summary>
    /// <param name="path">The book's.</param>
    /// <param name="volume">Where watch.yaml speaks of it.</param>
    /// <param name="placeOf">Where the corpus speaks of a file of its own.</param>
    public static IEnumerable<Diagnostic> Check(string path, SourcePlace volume, IReadOnlyList<WrittenFile> files, long bytes, Func<string, SourcePlace> placeOf)
    {
        foreach (var file in files.Where(file => file.Bytes > AFile))
        {
            yield return new(
                Rules.EpubFileSize, file.Origin is { } origin ? placeOf(origin) : volume,
                $"{file.Name} in {path} has {Megabytes(file.Bytes)} MB, more than the 10 MB that Kobo's readers take of one file.",
                RemedyOf(file));
        }

        if (bytes > AtAll)
            yield return new(Rules.EpubSize, volume, $"{path} has {Megabytes(bytes)} MB, more than the 200 MB that Send to Kindle takes.", "Give its figures fewer pixels, or bind it in volumes.");
        else if (bytes > ByMail)
            yield return new(Rules.EpubSize, volume, $"{path} has {Megabytes(bytes)} MB, and Send to Kindle takes no more than 50 MB by e-mail.", "Send it by the web, which takes 200 MB, or give its figures fewer pixels.");
    }

    private static string RemedyOf(WrittenFile file) => (Path.GetExtension(file.Name), file.Origin) switch
    {
        (".png" or ".jpg", _) => "Give the picture fewer pixels, or save it as JPEG.",
        (".ttf" or ".otf", _) => "Write \"epub: {fonts: none}\".",
        (_, null) => "Bind the reports in several volumes.",
        _ => "Divide the report with headings, at which it is split.",
    };

    private static string Megabytes(long bytes) => (bytes / 1e6).ToString("0.#", CultureInfo.InvariantCulture);
}
