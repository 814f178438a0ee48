using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Edition.BookMatter;
using Watch.Production.Work;
using Watch.Reading;
using Watch.Reading.Settings;

namespace Watch.Production.Files;

/// <summary>The file of a report, as read.</summary>
/// <param name="Report">Null if the file cannot be read.</param>
/// <param name="Fault">The exception, if the program failed on the file.</param>
internal sealed record ReportFile(string Path, Report? Report, Exception? Fault = null);

/// <summary>A corpus, read and checked.</summary>
/// <param name="Files">The files of all reports, by name.</param>
/// <param name="Corpus">The reports that could be read, in the order of the anthology.</param>
/// <param name="Drafts">The drafts that are left out of the corpus.</param>
/// <param name="Sources">The texts that diagnostics point into, by path.</param>
/// <param name="Diagnostics">The settings' first, then the reports' by file name; within a file in the order of the source.</param>
internal sealed record CorpusReading(
    IReadOnlyList<ReportFile> Files,
    Corpus Corpus,
    IReadOnlyList<Report> Drafts,
    IReadOnlyDictionary<string, SourceText> Sources,
    IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>By their files' paths.</summary>
    public IReadOnlyDictionary<string, Report> Forewords { get; init; } = new Dictionary<string, Report>();

    public IndexSettings Index { get; init; } = IndexSettings.None;
}

/// <summary>Reads the files of a corpus.</summary>
internal static class CorpusReader
{
    /// <param name="drafts">Whether the corpus includes drafts.</param>
    public static CorpusReading Read(CorpusFiles files, bool drafts, int jobs, CancellationToken interruption)
    {
        var (settings, settingsSource) = ReadSettings(files);
        var others = settings.Value.OtherFiles.ToList();
        var paths = files.ReportPaths().Where(p => others.All(o => o.Path != p)).ToList();
        if (paths.Count == 0)
            throw new UnusableRequestException("There is no report, which is a file that ends in .md, in the folder.");
        var readings = Jobs.Run(paths, jobs, interruption, path => ReadReport(files, path, settings.Value));
        var leftOut = readings.Select(r => r.Value.Report).OfType<Report>().Where(r => r.Metadata.Status == ReportStatus.Draft && !drafts).ToList();
        var corpus = CorpusAssembler.Assemble(
            settings.Value,
            [.. readings.Select(r => r.Value.Report).OfType<Report>().Except(leftOut)],
            [.. leftOut.Select(r => r.Source.Path), .. readings.Where(r => r.Value.Report is null).Select(r => r.Value.File.Path)]);
        var forewords = settings.Value.Volumes.Select(v => v.Foreword).OfType<NamedFile>().DistinctBy(f => f.Path).Where(f => files.Has(f.Path)).Select(f => ReadReport(files, f.Path, settings.Value)).ToList();
        var (index, indexSource) = ReadIndex(files, settings.Value.Language);
        IReadOnlyList<Diagnostic> ofIndex = [.. index.Diagnostics, .. IndexBuilder.Check(index.Value, [.. corpus.Value.Reports, .. forewords.Select(f => f.Value.Report).OfType<Report>()])];
        var sources = new Dictionary<string, SourceText>();
        foreach (var source in readings.Concat(forewords).Select(r => r.Value.Source).Append(settingsSource).Append(indexSource).OfType<SourceText>())
            sources.TryAdd(source.Path, source);
        return new(
            [.. readings.Select(r => r.Value.File)],
            corpus.Value,
            leftOut,
            sources,
            InOrder([.. settings.Diagnostics, .. others.SelectMany(o => files.Read(o.Path, CorpusFiles.LargestPicture, o.Place).Diagnostics), .. readings.SelectMany(r => r.Diagnostics), .. ForewordFindings(forewords), .. corpus.Diagnostics, .. ofIndex]))
        {
            Forewords = forewords.Select(f => f.Value.Report).OfType<Report>().ToDictionary(r => r.Source.Path),
            Index = index.Value,
        };
    }

    /// <summary>Sorts diagnostics by file, the settings first, and within a file by place. The sort is stable.</summary>
    public static IReadOnlyList<Diagnostic> InOrder(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics.OrderBy(d => d.Place.Path != CorpusFiles.SettingsPath).ThenBy(d => d.Place.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Place.Line).ThenBy(d => d.Place.Column),
    ];

    // A foreword needs neither date nor number nor authors.
    private static IEnumerable<Diagnostic> ForewordFindings(IEnumerable<Read<Reading>> forewords) =>
        forewords.SelectMany(f => f.Diagnostics).Where(d => d.Rule != Rules.DateMissing);

    private static (Read<IndexSettings> Index, SourceText? Source) ReadIndex(CorpusFiles files, string language)
    {
        if (!files.Has(IndexBuilder.Path))
            return (new(IndexSettings.None, []), null);
        var text = ReadText(files, IndexBuilder.Path);
        if (text.Value is null)
            return (new(IndexSettings.None, text.Diagnostics), null);
        var index = IndexSettingsReader.Read(text.Value, language);
        return (index with { Diagnostics = [.. text.Diagnostics, .. index.Diagnostics] }, text.Value);
    }

    private static (Read<CorpusSettings> Settings, SourceText? Source) ReadSettings(CorpusFiles files)
    {
        if (!files.HasSettings)
            return (new(new(), []), null);
        var text = ReadText(files, CorpusFiles.SettingsPath);
        if (text.Value is null)
            return (new(new(), text.Diagnostics), null);
        var settings = SettingsReader.Read(text.Value);
        return (settings with { Diagnostics = [.. text.Diagnostics, .. settings.Diagnostics] }, text.Value);
    }

    private static Read<Reading> ReadReport(CorpusFiles files, string path, CorpusSettings settings)
    {
        var text = ReadText(files, path);
        if (text.Value is null)
            return new(new(new(path, Report: null), Source: null), text.Diagnostics);
        try
        {
            var report = ReportReader.Read(text.Value, settings);
            return new(new(new(path, report.Value), text.Value), [.. text.Diagnostics, .. report.Diagnostics]);
        }
        catch (Exception fault)
        {
            return new(new(new(path, Report: null, fault), text.Value), text.Diagnostics);
        }
    }

    private static Read<SourceText?> ReadText(CorpusFiles files, string path)
    {
        var bytes = files.Read(path, CorpusFiles.LargestText, new SourcePlace(path, 0, 0));
        if (bytes.Value is null)
            return new(null, bytes.Diagnostics);
        var text = SourceDecoder.Decode(path, bytes.Value);
        return new(text.Value, text.Diagnostics);
    }

    private sealed record Reading(ReportFile File, SourceText? Source)
    {
        public Report? Report => File.Report;
    }
}
