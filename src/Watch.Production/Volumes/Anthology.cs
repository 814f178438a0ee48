using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Epub;
using Watch.Fonts;
using Watch.Images;
using Watch.Production.Files;
using Watch.Production.Outputs;
using Watch.Raster;
using Watch.Typesetting.Cover;

namespace Watch.Production.Volumes;

/// <summary>Gathers what an EPUB needs beside its texts: cover, dates, pictures, fonts, page list.</summary>
internal static class Anthology
{
    /// <summary>In pixels; the size that bookshops ask for.</summary>
    private const int CoverWidth = 1600, CoverHeight = 2560;

    /// <summary>The date of an EPUB without dates. It must have one, and 1980 is the earliest that zip files can hold.</summary>
    private static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="index">The contents of <c>index.yaml</c>.</param>
    /// <param name="edition">The printed edition whose pages the page list names; null for none.</param>
    public static Read<EpubOptions> Prepare(Volume volume, CorpusSettings settings, CorpusFiles files, FontSet fonts, OutputDates dates, IndexSettings index, EditionRecord? edition)
    {
        var diagnostics = new List<Diagnostic>();
        var date = dates.Of(volume);
        if (date is null)
        {
            diagnostics.Add(new(
                Rules.AnthologyUndated, new(CorpusFiles.SettingsPath, 0, 0), "No report has a date, so the anthology is dated 1980-01-01.", "Give the reports a date, or set SOURCE_DATE_EPOCH."));
        }

        var pictures = new SortedDictionary<string, BookPicture>(StringComparer.Ordinal);
        foreach (var file in volume.Texts.SelectMany(ReportPictures.NamedIn))
        {
            if (PictureOf(file, files, diagnostics) is { } picture)
                pictures[file.Path] = picture;
        }

        var coverPicture = settings.Epub.Cover is { } named ? ReportPictures.Read(named, files, diagnostics) : null;
        var issue = date is { } known ? DateOnly.FromDateTime(known.UtcDateTime) : (DateOnly?)null;
        var generator = Maker.Generator;
        using var raster = new PageRaster();
        var cover = raster.Png(CoverTypesetter.Set(settings with { Title = volume.Title, Subtitle = volume.Subtitle }, [.. volume.Reports.Select(r => r.Metadata)], fonts, coverPicture), CoverWidth, CoverHeight);
        var options = new EpubOptions
        {
            Generator = generator,
            Modified = date ?? NoDate,
            Date = issue,
            Matter = MatterNaming([]),
            Cover = new(BookPictureFormat.Png, CoverWidth, CoverHeight, () => cover),
            Pictures = pictures,
            Edition = edition,
        };
        if (!settings.Epub.EmbedsFonts)
            return new(options, diagnostics);
        var faces = EmbeddedFaces.Of(EpubWriter.CharactersOf(volume, settings, options), settings, fonts);
        var embedding = options with { Fonts = faces.Value, Matter = MatterNaming(faces.Value) };
        return new(embedding, [.. diagnostics, .. faces.Diagnostics]);

        IReadOnlyList<Matter> MatterNaming(IReadOnlyList<EmbeddedFont> brought) =>
            EpubMatter.Of(volume, settings, index, new(volume.Date ?? issue, [.. brought.Select(face => face.Family).Distinct()], generator), edition);
    }

    /// <summary>A figure's file. Its bytes are read again when they are written, so that only one picture at a time is in memory.</summary>
    private static BookPicture? PictureOf(NamedFile file, CorpusFiles files, List<Diagnostic> diagnostics)
    {
        if (ReportPictures.Read(file, files, diagnostics) is not { Format: var format, Width: var width, Height: var height })
            return null;
        return new(format == PictureFormat.Png ? BookPictureFormat.Png : BookPictureFormat.Jpeg, width, height, () =>
        {
            var again = ReportPictures.Read(file, files, []);
            return again is not null && (again.Format, again.Width, again.Height) == (format, width, height)
                ? ScreenPicture.FileOf(again)
                : throw new IOException($"{file.Path} changed while the EPUB was written. Build again.");
        });
    }
}
