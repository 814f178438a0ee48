using System.Globalization;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Images;
using Watch.Images.Press;
using Watch.Production.Files;
using Watch.Typesetting.Marks;

namespace Watch.Production.Volumes;

/// <summary>Looks for pictures that a press shows worse than a screen does.</summary>
internal static class PressCheck
{
    // Pixels to an inch.
    private const double Least = 300, Poor = 150, LeastOfLineArt = 600;

    /// <summary>A picture of so few pixels to an inch more or less is as the house wants it.</summary>
    private const double Tolerance = 0.99;

    /// <summary>In points. On a smaller picture nobody sees pixels.</summary>
    private const double LeastWidth = 9;

    /// <param name="isReal">Whether a picture is one of the report's, and stands for no other.</param>
    public static IEnumerable<Diagnostic> Pictures(TypesetDocument document, Report report, PrintSettings print, Func<Picture, bool> isReal)
    {
        var least = print.House?.LeastPixels ?? Least;
        var places = new Dictionary<string, SourcePlace>(StringComparer.Ordinal);
        foreach (var named in ReportPictures.NamedIn(report))
            places.TryAdd(named.Path, named.Place);
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in document.Pages)
        {
            foreach (var mark in page.Marks.OfType<PictureMark>())
            {
                if (mark.Path is not { } path || mark.Box.Width.Points < LeastWidth || !isReal(mark.Picture) || !places.TryGetValue(path, out var place))
                    continue;
                var resolution = ResolutionOf(mark);
                // Only what may be coarse is decoded; line art is seldom a JPEG.
                if (resolution >= LeastOfLineArt * Tolerance || (resolution >= least * Tolerance && mark.Picture.Format == PictureFormat.Jpeg))
                    continue;
                var isLineArt = mark.Picture.Format == PictureFormat.Png && PictureTraits.Of(mark.Picture).IsLineArt;
                var wanted = isLineArt ? LeastOfLineArt : least;
                if (resolution >= wanted * Tolerance || !told.Add(path))
                    continue;
                var pixels = Math.Ceiling(mark.Box.Width.Points / 72 * wanted);
                yield return new(
                    Rules.PictureCoarse, place,
                    string.Create(CultureInfo.InvariantCulture, $"On page {page.Folio} \"{path}\" has {resolution:0} pixels to an inch, and {(isLineArt ? "lines need" : "a press needs")} {wanted:0}{(resolution < Poor ? ": its pixels will show" : "")}."),
                    string.Create(CultureInfo.InvariantCulture, $"Give it {pixels:0} pixels of width, or a smaller width on the page."));
            }
        }
    }

    private static double ResolutionOf(PictureMark mark) => Math.Min(mark.Picture.Width / mark.Box.Width.Points, mark.Picture.Height / mark.Box.Height.Points) * 72;
}
