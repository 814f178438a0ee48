using System.Diagnostics;
using Watch.Documents;
using Watch.Images;
using Watch.Typesetting;

namespace Watch.Cli;

/// <summary>Reads the pictures that a report names.</summary>
internal static class ReportPictures
{
    public static Read<Assets> Read(Report report, CorpusFiles files)
    {
        var pictures = new SortedDictionary<string, Picture>(StringComparer.Ordinal);
        var diagnostics = new List<Diagnostic>();
        foreach (var path in BlockTree.All(report.Body.Concat(report.Notes.SelectMany(n => n.Content))).OfType<Figure>().Select(f => f.Path).Distinct())
        {
            var place = PlaceOf(path, report.Source);
            var bytes = files.Read(path, CorpusFiles.LargestPicture, place);
            diagnostics.AddRange(bytes.Diagnostics);
            if (bytes.Value is null)
                continue;
            switch (PictureReader.Read(bytes.Value))
            {
                case ReadablePicture readable:
                    pictures.Add(path, readable.Picture);
                    break;
                case OversizePicture oversize:
                    diagnostics.Add(new(
                        Rules.PictureTooLarge, place, FormattableString.Invariant($"\"{path}\" has {oversize.Width} × {oversize.Height} pixels."), "Scale it down; 600 dpi is enough for any page."));
                    break;
                case UnreadablePicture:
                    diagnostics.Add(new(Rules.PictureUnreadable, place, $"\"{path}\" is no picture that Watch can read.", "Save it as PNG or JPEG."));
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        return new(new(pictures), diagnostics);
    }

    // A figure without a caption has no leaf, and so no position; its path stands in the source as it was written.
    private static SourcePlace PlaceOf(string path, SourceText source)
    {
        var offset = source.Text.IndexOf($"]({path}", StringComparison.Ordinal);
        return offset < 0 ? new(source.Path, 0, 0) : source.Place(offset + 2);
    }
}
