using Watch.Documents;
using Watch.Epub;
using Watch.Fonts;
using Watch.Raster;
using Watch.Typesetting;

namespace Watch.Cli;

/// <summary>What an EPUB is made with beside its texts: cover, dates, pictures, pages.</summary>
internal static class Anthology
{
    /// <summary>In pixels, as bookshops ask for it.</summary>
    private const int CoverWidth = 1600, CoverHeight = 2560;

    /// <summary>What stands for a date where there is none: an EPUB must have one, and a zip knows none that is earlier.</summary>
    private static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <param name="index">What <c>index.yaml</c> says.</param>
    /// <param name="edition">The printed edition whose pages it lists.</param>
    public static Read<EpubOptions> Prepare(Volume volume, CorpusSettings settings, CorpusFiles files, FontSet fonts, OutputDates dates, IndexSettings index, EditionRecord? edition)
    {
        var diagnostics = new List<Diagnostic>();
        var date = dates.Of(volume);
        if (date is null)
        {
            diagnostics.Add(new(
                Rules.AnthologyUndated, new(CorpusFiles.SettingsPath, 0, 0), "No report has a date, so the anthology is dated 1980-01-01.", "Give the reports a date, or set SOURCE_DATE_EPOCH."));
        }

        var pictures = new SortedDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var report in volume.Texts)
        {
            var read = ReportPictures.Read(report, files);
            diagnostics.AddRange(read.Diagnostics);
            foreach (var (path, picture) in read.Value.Pictures)
                pictures[path] = picture.Bytes;
        }

        var coverPicture = settings.Epub.Cover is { } file ? ReportPictures.Read(file, files, diagnostics) : null;
        var faces = settings.Epub.EmbedsFonts ? EmbeddedFaces.Of(volume, fonts) : [];
        var issue = date is { } known ? DateOnly.FromDateTime(known.UtcDateTime) : (DateOnly?)null;
        var generator = $"Watch {WatchPress.Version}";
        using var raster = new PageRaster();
        var options = new EpubOptions
        {
            Generator = generator,
            Modified = date ?? NoDate,
            Date = issue,
            Matter = EpubMatter.Of(volume, settings, index, new(volume.Date ?? issue, [.. faces.Select(face => face.Family).Distinct()], generator), edition),
            Cover = raster.Png(CoverTypesetter.Set(settings with { Title = volume.Title, Subtitle = volume.Subtitle }, [.. volume.Reports.Select(r => r.Metadata)], fonts, coverPicture), CoverWidth, CoverHeight),
            Pictures = pictures,
            Edition = edition,
            Fonts = faces,
        };
        return new(options, diagnostics);
    }
}
