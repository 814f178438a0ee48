using System.Diagnostics;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Images;
using Watch.Typesetting.Marks;

namespace Watch.Production.Files;

/// <summary>Reads the pictures that a report names.</summary>
internal static class ReportPictures
{
    public static Read<Assets> Read(Report report, CorpusFiles files)
    {
        var pictures = new SortedDictionary<string, Picture>(StringComparer.Ordinal);
        var diagnostics = new List<Diagnostic>();
        foreach (var file in NamedIn(report))
        {
            if (Read(file, files, diagnostics) is { } picture)
                pictures.Add(file.Path, picture);
        }

        return new(new(pictures), diagnostics);
    }

    /// <summary>Reads the pictures for a proof.</summary>
    /// <param name="standIns">Receives what is shown instead of those that cannot be read, by the place of what is wrong with them.</param>
    public static Read<Assets> ReadForProof(Report report, CorpusFiles files, IDictionary<SourcePlace, Picture> standIns)
    {
        var (assets, diagnostics) = Read(report, files);
        var pictures = new SortedDictionary<string, Picture>(assets.Pictures.ToDictionary(), StringComparer.Ordinal);
        foreach (var file in NamedIn(report).Where(file => !pictures.ContainsKey(file.Path)))
        {
            var standIn = BlankPicture.Make();
            pictures.Add(file.Path, standIn);
            standIns[file.Place] = standIn;
        }

        return new(new(pictures), diagnostics);
    }

    /// <summary>The pictures that a report names, each once, in order.</summary>
    public static IEnumerable<NamedFile> NamedIn(Report report) =>
        BlockTree.All(report.Body.Concat(report.Notes.SelectMany(n => n.Content))).OfType<Figure>().Select(f => f.Path).Distinct().Select(path => new NamedFile(path, PlaceOf(path, report.Source)));

    /// <summary>Reads one picture. Returns null and a diagnostic if that is not possible.</summary>
    public static Picture? Read(NamedFile file, CorpusFiles files, List<Diagnostic> diagnostics)
    {
        var bytes = files.Read(file.Path, CorpusFiles.LargestPicture, file.Place);
        diagnostics.AddRange(bytes.Diagnostics);
        if (bytes.Value is null)
            return null;
        switch (PictureReader.Read(bytes.Value))
        {
            case ReadablePicture readable:
                return readable.Picture;
            case OversizePicture oversize:
                diagnostics.Add(new(
                    Rules.PictureTooLarge, file.Place, FormattableString.Invariant($"\"{file.Path}\" has {oversize.Width} × {oversize.Height} pixels."), "Scale it down; 600 dpi is enough for any page."));
                return null;
            case UnreadablePicture:
                diagnostics.Add(new(Rules.PictureUnreadable, file.Place, $"\"{file.Path}\" is no picture that Watch can read.", "Save it as PNG or JPEG."));
                return null;
            default:
                throw new UnreachableException();
        }
    }

    // A figure without a caption has no position in the model, so its path is searched for in the source.
    private static SourcePlace PlaceOf(string path, SourceText source)
    {
        var offset = source.Text.IndexOf($"]({path}", StringComparison.Ordinal);
        return offset < 0 ? new(source.Path, 0, 0) : source.Place(offset + 2);
    }
}
