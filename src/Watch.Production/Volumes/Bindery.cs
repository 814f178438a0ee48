using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Edition.Records;
using Watch.Epub;
using Watch.Fonts;
using Watch.Production.Files;
using Watch.Production.Outputs;
using Watch.Production.Reports;
using Watch.Typesetting;
using Watch.Typesetting.Design;

namespace Watch.Production.Volumes;

/// <summary>What a bindery works with.</summary>
/// <param name="BookFonts">Of the pages of volumes.</param>
/// <param name="CoverFonts">Of the EPUBs' covers.</param>
/// <param name="Index">What <c>index.yaml</c> says.</param>
internal sealed record BinderyTools(BuildRequest Request, CorpusFiles Files, FontSet BookFonts, FontSet CoverFonts, OutputDates Dates, OutputFolder Folder, IndexSettings Index)
{
    /// <summary>What the inks of printed books are meant for; null where no book is printed.</summary>
    public PressCondition? Press { get; init; }

    /// <summary>Files that cannot be read, so that nobody knows which volume they belong to.</summary>
    public IReadOnlyCollection<string> Unread { get; init; } = [];

    /// <summary>What reading found, by file.</summary>
    public required ILookup<string, Diagnostic> Found { get; init; }

    /// <summary>The slugs of all reports, which proofs have for names.</summary>
    public required IReadOnlySet<string> Slugs { get; init; }

    /// <summary>Problems of the corpus's own files, which every proof shows.</summary>
    public required IReadOnlyList<Diagnostic> OfCorpus { get; init; }
}

/// <summary>Makes the outputs of volumes and stages them.</summary>
internal sealed class Bindery(BinderyTools tools, CorpusSettings settings) : IDisposable
{
    private readonly Typesetter typesetter = new(tools.BookFonts, PageDesign.Of(settings.PrintDesign)) { Words = settings.Words };
    // Reports that have an EPUB of their own: a report may be in several volumes, and names the pages of the first that is made.
    private readonly HashSet<Report> split = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Volume, PrintRun> runs = new(ReferenceEqualityComparer.Instance);

    /// <summary>Begins the books of the volumes that nothing stops yet: they take their reports next.</summary>
    /// <param name="spoiled">The files that are known to stop what would hold them.</param>
    public IReadOnlyList<PrintRun> Begin(IReadOnlyList<Volume> volumes, IReadOnlyList<string> spoiled)
    {
        if (!tools.Request.MakesPages)
            return [];
        foreach (var volume in volumes.Where(v => StoppingOf(v, spoiled).Count == 0))
            runs.Add(volume, new(volume, settings, tools, typesetter));
        return [.. runs.Values];
    }

    /// <summary>Makes all outputs of a volume that are asked for, when its books have all reports.</summary>
    /// <param name="spoiled">The files among its texts that stop it.</param>
    public IReadOnlyList<Attempt> Bind(Volume volume, IReadOnlyList<string> spoiled, IProgress<BuildStep> progress, CancellationToken interruption)
    {
        var request = tools.Request;
        var attempts = new List<Attempt>();
        if (StoppingOf(volume, spoiled) is { Count: > 0 } stopping)
        {
            attempts.AddRange(Paths(volume).Select(path => new Stopped(path, $"{request.NotMade}: it would hold {string.Join(", ", stopping)}.", [])));
            if (request.Proof && runs.Remove(volume, out var proof))
            {
                using (proof)
                    attempts.AddRange(Attempt([proof.ProofPath], () => proof.Finish(progress, interruption)).Where(a => a is not Stopped));
            }

            return attempts;
        }

        EditionRecord? edition = null;
        if (runs.Remove(volume, out var run))
        {
            using (run)
                attempts.AddRange(Attempt(request.Proof ? [run.ProofPath] : PrintRun.Paths(volume, request), () => run.Finish(progress, interruption)));
            edition = run.Edition;
            if (request.MakesCover && run.PageCount > 0)
                attempts.AddRange(Attempt([OutputKind.Cover.PathOf(volume.Id)], () => CoverMaker.Make(volume, settings, tools, run.PageCount)));
        }
        else if (request is { MakesCover: true, CoverFor: { } pages })
        {
            attempts.AddRange(Attempt([OutputKind.Cover.PathOf(volume.Id)], () => CoverMaker.Make(volume, settings, tools, pages)));
        }

        if (request.MakesEpub)
        {
            progress.Report(new($"Binding {EpubPath(volume)}", 0, 1));
            var published = PublishedOf(volume) is { } record ? EditionFinder.Find(record, volume) : null;
            edition = published?.Value ?? edition;
            attempts.AddRange(Attempt([EpubPath(volume)], () => [Epub(volume, settings, edition, EpubPath(volume), published?.Diagnostics ?? [])]));
            foreach (var report in request.Splits ? volume.Reports.Where(split.Add) : [])
            {
                interruption.ThrowIfCancellationRequested();
                var path = SingleEpub.Path(report);
                attempts.AddRange(Attempt([path], () => [Epub(SingleEpub.VolumeOf(report), SingleEpub.SettingsOf(report, settings), edition, path, [])]));
            }
        }

        return attempts;
    }

    public void Dispose()
    {
        foreach (var run in runs.Values)
            run.Dispose();
        typesetter.Dispose();
    }

    private List<string> StoppingOf(Volume volume, IReadOnlyList<string> spoiled) =>
        [.. spoiled.Where(s => volume.Texts.Any(t => t.Source.Path == s) || tools.Unread.Contains(s))];

    private IEnumerable<string> Paths(Volume volume)
    {
        foreach (var path in PrintRun.Paths(volume, tools.Request))
            yield return path;
        if (tools.Request.MakesEpub)
        {
            yield return EpubPath(volume);
            foreach (var report in tools.Request.Splits ? volume.Reports : [])
                yield return SingleEpub.Path(report);
        }
    }

    private static string EpubPath(Volume volume) => OutputKind.Epub.PathOf(volume.Id);

    private IReadOnlyList<Attempt> Attempt(IEnumerable<string> paths, Func<IReadOnlyList<Attempt>> make)
    {
        try
        {
            return make();
        }
        catch (VolumeStoppedException stop)
        {
            return [.. paths.Select((path, i) => new Stopped(path, $"{tools.Request.NotMade}: it has {stop.Message}.", i == 0 ? stop.Diagnostics : []))];
        }
        catch (Exception fault) when (!Press.IsOfTheMachine(fault) && fault is not OperationCanceledException)
        {
            return [.. paths.Select(path => new Failed(path, fault))];
        }
    }

    /// <param name="found">What was found of the edition.</param>
    private Attempt Epub(Volume volume, CorpusSettings settings, EditionRecord? edition, string path, IReadOnlyList<Diagnostic> found)
    {
        var options = Anthology.Prepare(volume, settings, tools.Files, tools.CoverFonts, tools.Dates, tools.Index, edition);
        IReadOnlyList<Diagnostic> all = [.. found, .. options.Diagnostics];
        if (tools.Request.Obstacle(all) is { } obstacle)
            return new Stopped(path, $"{tools.Request.NotMade}: it has {obstacle}.", all);
        if (tools.Request.Proof)
        {
            // Written to know what is wrong with it, and not kept: without pages it has no proof.
            using var trial = tools.Folder.Begin(OutputKind.Proof.PathOf(volume.Id) + ".epub");
            Write(trial.Stream);
            return new Tried(path, all);
        }

        var output = tools.Folder.Stage(path, Write);
        return new Made(output.As(OutputKind.Epub), Record: null, all);

        void Write(Stream stream)
        {
            var written = EpubWriter.Write(volume, settings, options.Value, stream);
            all = [.. all, .. EpubSize.Check(path, PlaceOf(volume), written, stream.Length, file => PlaceOf(file, volume))];
            if (tools.Request.Obstacle(all) is { } tooLarge)
                throw new VolumeStoppedException(tooLarge, all);
        }
    }

    private SourcePlace PlaceOf(Volume volume) => settings.Volumes.FirstOrDefault(v => v.Id == volume.Id)?.Place ?? new(CorpusFiles.SettingsPath, 0, 0);

    /// <summary>Where a volume names a picture; of a report, its whole.</summary>
    private static SourcePlace PlaceOf(string file, Volume volume) =>
        volume.Texts.SelectMany(ReportPictures.NamedIn).FirstOrDefault(picture => picture.Path == file)?.Place ?? new(file, 0, 0);

    private EditionRecord? PublishedOf(Volume volume) => tools.Request.Editions.FirstOrDefault(e => e.Volume == volume.Id);
}

/// <summary>What was found in a volume stops it, in a few words.</summary>
internal sealed class VolumeStoppedException(string obstacle, IReadOnlyList<Diagnostic> diagnostics) : Exception(obstacle)
{
    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;
}
