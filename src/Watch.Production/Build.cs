using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Edition;
using Watch.Edition.BookMatter;
using Watch.Production.Files;
using Watch.Production.Outputs;
using Watch.Production.Reports;
using Watch.Production.Volumes;
using Watch.Production.Work;
using Watch.Typesetting.Design;

namespace Watch.Production;

/// <summary>Makes the outputs of a corpus: reads all reports, sets each for all products, binds the volumes, and puts what is whole
/// in place at the end. A bad report stops itself and the volumes that hold it, whose last good versions stay, and nothing else.</summary>
public static class Build
{
    // So many reports are set ahead of the one that volumes take.
    private const int Ahead = 2;

    /// <summary>Makes what is asked for. The same request on the same files gives the same bytes, whatever the machine.</summary>
    /// <param name="progress">Told of each step, from several threads; null where nobody waits.</param>
    /// <exception cref="UnusableRequestException">The request asks for what cannot be meant.</exception>
    /// <exception cref="OperationCanceledException">The build was interrupted: all outputs are as they were.</exception>
    /// <exception cref="IOException">The output folder cannot be written; all outputs are as they were.</exception>
    public static BuildOutcome Run(BuildRequest request, IProgress<BuildStep>? progress = null, CancellationToken interruption = default)
    {
        progress ??= new Silence();
        var dates = new OutputDates(request.Epoch);
        var files = new CorpusFiles(request.Folder);
        progress.Report(new("Reading the reports", 0, 1));
        var reading = CorpusReader.Read(files, request.Drafts, request.Jobs, interruption);
        var choice = ReportChoice.Of(reading, request.Report);
        var found = reading.Diagnostics.Where(d => choice.Covers(d.Place.Path)).ToLookup(d => d.Place.Path);
        var forPages = request.MakesReports || request.MakesPages;
        var fonts = FontLoader.Load(reading.Corpus.Settings, files, forPages);
        var reportFonts = FontLoader.Dress(fonts.Value, reading.Corpus.Settings.ReportDesign, files, forPages);
        var bookFonts = FontLoader.Dress(fonts.Value, reading.Corpus.Settings.PrintDesign, files, forPages);
        var intent = request.MakesPrint || request.MakesCover ? PressProfile.Load(reading.Corpus.Settings.Print, files) : new(null, []);
        IReadOnlyList<Diagnostic> ofFonts = [.. intent.Diagnostics, .. request.MakesPrint ? HouseCheck.OfDesign(reading.Corpus.Settings.Print, PageDesign.Of(reading.Corpus.Settings.PrintDesign)) : [], .. request.MakesPages ? FrontMatter.Check(reading.Corpus.Settings, CorpusFiles.SettingsPath) : [], .. fonts.Diagnostics, .. reportFonts.Diagnostics, .. bookFonts.Diagnostics];
        var outcome = new BuildOutcome([], 0, 0, choice.Drafts, CorpusReader.InOrder(found.SelectMany(d => d).Concat(ofFonts)), reading.Sources, []);
        var attempts = new List<Attempt>();
        if (request.Obstacle([.. found[CorpusFiles.SettingsPath], .. ofFonts]) is { } obstacle)
        {
            var stopped = new Stopped(CorpusFiles.SettingsPath, $"has {obstacle}: nothing {(request.Proof ? "would be" : "is")} made.", []);
            if (!request.Proof)
                return outcome with { Attempts = [stopped] };
            attempts.Add(stopped);
        }

        var corpus = reading.Corpus with { Reports = request.Proof ? Proofs.WithSlugsOfTheirOwn(choice.Reports) : choice.Reports };
        var settings = corpus.Settings;
        var pageFonts = settings.ReportDesign.IsLike(settings.PrintDesign) ? reportFonts.Value : bookFonts.Value;
        IReadOnlyList<Volume> volumes = request.MakesVolumes ? VolumeAssembler.Assemble(corpus, reading.Forewords) : [];
        using var folder = OutputFolder.Open(request.Out);
        using var press = new Press(request, files, settings, reportFonts.Value, pageFonts, dates, folder) { OfCorpus = Proofs.OfCorpus(outcome.Diagnostics, [.. corpus.Reports, .. reading.Forewords.Values]) };
        using var bindery = new Bindery(new(request, files, pageFonts, fonts.Value, dates, folder, reading.Index) { Unread = [.. choice.Unread.Select(f => f.Path)], Found = found, OfCorpus = press.OfCorpus, Press = intent.Value, Slugs = corpus.Reports.Select(r => r.Slug).ToHashSet() }, settings);
        var forewords = reading.Forewords.Values.Select(f => f.Source.Path).Where(IsSpoiled).ToList();
        var runs = bindery.Begin(volumes, request.Proof ? [] : [.. choice.Unread.Select(f => f.Path), .. choice.Reports.Select(r => r.Source.Path).Where(IsSpoiled), .. forewords]);

        attempts.AddRange(choice.Unread.Select(Attempt (f) => f.Fault is null ? new Stopped(f.Path, $"{request.NotMade}: it cannot be read.", []) : new Failed(f.Path, f.Fault)));
        attempts.AddRange(MakeReports(press, runs, request, corpus.Reports, InOrderOfBooks(corpus.Reports, volumes), found, progress, interruption));
        var spoiled = attempts.Select(a => a switch { Stopped stopped => stopped.What, Failed failed => failed.What, _ => null }).OfType<string>().Concat(forewords).ToList();
        attempts.AddRange(volumes.SelectMany(v => bindery.Bind(v, spoiled, progress, interruption)));

        interruption.ThrowIfCancellationRequested();
        var whole = choice.Reports.Where(r => !spoiled.Contains(r.Source.Path)).ToList();
        outcome = outcome with
        {
            Attempts = attempts,
            Reports = whole.Count,
            Notes = whole.Sum(r => r.Notes.Count),
            Diagnostics = CorpusReader.InOrder(outcome.Diagnostics.Concat(forPages ? LanguageFindings.Of(corpus) : []).Concat(attempts.SelectMany(a => a.Diagnostics)).Distinct()),
            ReportsSet = press.ReportsSet,
        };
        if (!request.Proof)
            return outcome with { Removed = PutInPlace(folder, outcome, request.IsWhole) };
        folder.Commit([]);
        return outcome;

        bool IsSpoiled(string path) => request.Obstacle([.. found[path]]) is not null;
    }

    /// <summary>The reports in the order in which volumes hold them, then those that no volume holds: a group may draw reports together, and a book takes
    /// its reports in its own order.</summary>
    private static List<Report> InOrderOfBooks(IReadOnlyList<Report> reports, IReadOnlyList<Volume> volumes)
    {
        var known = new HashSet<Report>(ReferenceEqualityComparer.Instance);
        return [.. volumes.SelectMany(v => v.Reports).Concat(reports).Where(known.Add)];
    }

    /// <summary>Makes the reports in order. Each is set once for its own PDF and the volumes that hold it, and goes to them at once, so that no more are held
    /// than are worked on.</summary>
    /// <param name="runs">The books of the volumes. Those that hold a report that is stopped are given up.</param>
    /// <param name="order">The same reports in the order in which they are worked on.</param>
    private static IEnumerable<Attempt> MakeReports(
        Press press, IReadOnlyList<PrintRun> runs, BuildRequest request, IReadOnlyList<Report> reports, IReadOnlyList<Report> order, ILookup<string, Diagnostic> found, IProgress<BuildStep> progress, CancellationToken interruption)
    {
        var (step, done) = ("Setting the reports", 0);
        var attempts = new Dictionary<Report, IReadOnlyList<Attempt>>(ReferenceEqualityComparer.Instance);
        if (request.MakesReports)
            progress.Report(new(step, 0, reports.Count));
        else
            runs.ToList().ForEach(run => run.Announce(progress));
        foreach (var (report, made) in Jobs.InOrder(order, request.Jobs, Ahead, interruption, report => (report, Make(report))))
        {
            foreach (var run in runs.Where(run => run.Holds(report)))
            {
                if (made.Text is { } text)
                    run.Add(text, progress, interruption);
                else
                    run.Abandon();
            }

            attempts.Add(report, made.Attempts);
            done++;
            if (request.MakesReports)
                progress.Report(new(step, done, reports.Count));
        }

        return reports.SelectMany(report => attempts[report]);

        PressedReport Make(Report report) => press.Make(report, [.. found[report.Source.Path]], runs.Any(run => run.Takes(report)));
    }

    /// <summary>Moves what was made into place and returns the paths of what was removed: what the last build lists
    /// and this one no longer makes. Where a part was asked for, or something was stopped, all that is not made anew stays.</summary>
    private static IReadOnlyList<string> PutInPlace(OutputFolder folder, BuildOutcome outcome, bool isWhole)
    {
        var last = folder.Read(BuildRecord.Path, BuildRecord.Largest) is { } bytes ? BuildRecord.Parse(bytes) ?? BuildRecord.Empty : BuildRecord.Empty;
        // Proofs are for looking, and no part of what the folder holds.
        var made = new BuildRecord([.. outcome.Outputs.Where(o => o.Kind != OutputKind.Proof)], outcome.Records);
        var all = made.Over(last with { Outputs = [.. last.Outputs.Where(o => folder.Has(o.Path))] });
        var replacesAll = isWhole && outcome.Ending == BuildEnding.Done;
        var removed = replacesAll ? all.Outputs.Except(outcome.Outputs).Select(o => o.Path).Order(StringComparer.Ordinal).ToList() : [];
        folder.Stage(BuildRecord.Path, stream => stream.Write((replacesAll ? made : all).Write()));
        folder.Commit(removed);
        return removed;
    }

    private sealed class Silence : IProgress<BuildStep>
    {
        public void Report(BuildStep value)
        {
        }
    }
}
