using System.Globalization;
using Watch.Documents.Diagnostics;
using Watch.Epub;

namespace Watch.Production.Volumes;

/// <summary>Checks an EPUB against the size limits of stores and reading systems.</summary>
internal static class EpubSize
{
    /// <summary>In bytes: the limits of Send to Kindle, by e-mail and on the web.</summary>
    private const long ByMail = 50_000_000, AtAll = 200_000_000;

    /// <summary>In bytes: the limit of Kobo's readers for one file in a book.</summary>
    private const long AFile = 10_000_000;

    /// <summary>Warns of files and books above a limit.</summary>
    /// <param name="path">Of the book, for messages.</param>
    /// <param name="volume">The place in <c>watch.yaml</c> that defines the volume.</param>
    /// <param name="placeOf">Finds the place in the corpus that names a file.</param>
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
