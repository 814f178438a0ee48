using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Edition;
using Watch.Edition.Records;
using Watch.Epub;
using Watch.Fonts;
using Watch.Pdf;
using Watch.Production.Files;
using Watch.Production.Outputs;
using Watch.Production.Reports;
using Watch.Production.Work;
using Watch.Typesetting;
using Watch.Typesetting.Design;
using Watch.Typesetting.Examination;
using Watch.Typesetting.Marks;

namespace Watch.Production.Volumes;

/// <summary>What a bindery works with.</summary>
/// <param name="BookFonts">Of the pages of volumes.</param>
/// <param name="CoverFonts">Of the EPUBs' covers.</param>
/// <param name="Index">What <c>index.yaml</c> says.</param>
internal sealed record BinderyTools(BuildRequest Request, CorpusFiles Files, FontSet BookFonts, FontSet CoverFonts, OutputDates Dates, OutputFolder Folder, IndexSettings Index)
{
    /// <summary>Files that cannot be read, so that nobody knows which volume they belong to.</summary>
    public IReadOnlyCollection<string> Unread { get; init; } = [];
}

/// <summary>Makes the outputs of volumes and stages them.</summary>
internal sealed class Bindery(BinderyTools tools, CorpusSettings settings)
{
    // So many reports are set ahead of the one that is written.
    private const int Ahead = 2;

    private readonly PageDesign design = PageDesign.Of(settings.PrintDesign);

    /// <summary>Makes all outputs of a volume that are asked for.</summary>
    /// <param name="spoiled">The files among its texts that stop it.</param>
    public IReadOnlyList<Attempt> Bind(Volume volume, IReadOnlyList<string> spoiled, IProgress<BuildStep> progress, CancellationToken interruption)
    {
        var request = tools.Request;
        if (spoiled.Where(s => volume.Texts.Any(t => t.Source.Path == s) || tools.Unread.Contains(s)).ToList() is { Count: > 0 } stopping)
            return [.. Paths(volume).Select(path => new Stopped(path, $"is not made: it would hold {string.Join(", ", stopping)}.", []))];
        var attempts = new List<Attempt>();
        EditionRecord? edition = null;
        if (request.MakesPages)
            attempts.AddRange(Attempt(PagePaths(volume), () => Print(volume, progress, interruption, out edition)));
        if (request.MakesEpub)
        {
            progress.Report(new($"Binding {EpubPath(volume)}", 0, 1));
            var published = PublishedOf(volume) is { } record ? EditionFinder.Find(record, volume) : null;
            edition = published?.Value ?? edition;
            attempts.AddRange(Attempt([EpubPath(volume)], () => [Epub(volume, settings, edition, EpubPath(volume), published?.Diagnostics ?? [])]));
            foreach (var report in request.Splits ? volume.Reports : [])
            {
                interruption.ThrowIfCancellationRequested();
                var path = SingleEpub.Path(report);
                attempts.AddRange(Attempt([path], () => [Epub(SingleEpub.VolumeOf(report), SingleEpub.SettingsOf(report, settings), edition, path, [])]));
            }
        }

        return attempts;
    }

    private IEnumerable<string> Paths(Volume volume)
    {
        foreach (var path in PagePaths(volume))
            yield return path;
        if (tools.Request.MakesEpub)
        {
            yield return EpubPath(volume);
            foreach (var report in tools.Request.Splits ? volume.Reports : [])
                yield return SingleEpub.Path(report);
        }
    }

    /// <summary>Of what has pages. A record is named where it is made alone: else it belongs to its book.</summary>
    private IEnumerable<string> PagePaths(Volume volume)
    {
        if (tools.Request.MakesPrint)
            yield return OutputKind.Print.PathOf(volume.Id);
        if (tools.Request.MakesArchive)
            yield return OutputKind.Archive.PathOf(volume.Id);
        if (tools.Request is { MakesRecord: true, MakesPrint: false })
            yield return OutputKind.Record.PathOf(volume.Id);
    }

    private static string EpubPath(Volume volume) => OutputKind.Epub.PathOf(volume.Id);

    private static IReadOnlyList<Attempt> Attempt(IEnumerable<string> paths, Func<IReadOnlyList<Attempt>> make)
    {
        try
        {
            return make();
        }
        catch (VolumeStoppedException stop)
        {
            return [.. paths.Select((path, i) => new Stopped(path, $"is not made: it has {stop.Message}.", i == 0 ? stop.Diagnostics : []))];
        }
        catch (Exception fault) when (!Press.IsOfTheMachine(fault) && fault is not OperationCanceledException)
        {
            return [.. paths.Select(path => new Failed(path, fault))];
        }
    }

    /// <summary>The pages of a volume, written for the printer and for archives as they are finished.</summary>
    private IReadOnlyList<Attempt> Print(Volume volume, IProgress<BuildStep> progress, CancellationToken interruption, out EditionRecord edition)
    {
        var diagnostics = new List<Diagnostic>();
        var outputs = new List<Output>();
        var request = tools.Request;
        EditionRecord? record = null;
        if (request is { MakesPrint: true, MakesArchive: true })
            Stage(OutputKind.Archive, archive => Stage(OutputKind.Print, print => Write([Linked(archive), Plain(print)])));
        else if (request.MakesArchive)
            Stage(OutputKind.Archive, archive => Write([Linked(archive)]));
        else if (request.MakesPrint)
            Stage(OutputKind.Print, print => Write([Plain(print)]));
        else
            Write([]);
        edition = record!;
        if (request.MakesRecord)
            Stage(OutputKind.Record, stream => stream.Write(EditionJson.Write(record!)));
        return [.. outputs.Select((o, i) => new Made(o, Record: null, i == 0 ? diagnostics : []))];

        void Stage(OutputKind kind, Action<Stream> write) => outputs.Add(tools.Folder.Stage(kind.PathOf(volume.Id), write).As(kind));

        PdfBook Linked(Stream stream) => new(stream, settings.Language, PdfFacts.Of(volume, settings, tools.Dates.Of(volume), "pdf"), new(tools.Request.Pretty, StandardOf(settings)));

        PdfBook Plain(Stream stream) =>
            new(stream, settings.Language, PdfFacts.Of(volume, settings, tools.Dates.Of(volume), "print"), new(tools.Request.Pretty, StandardOf(settings)) { HasLinks = false });

        void Write(IReadOnlyList<PdfBook> books)
        {
            try
            {
                record = this.Write(volume, books, diagnostics, progress, interruption);
            }
            finally
            {
                foreach (var book in books)
                    book.Dispose();
            }

            if (tools.Request.Obstacle(diagnostics) is { } obstacle)
                throw new VolumeStoppedException(obstacle, diagnostics);
        }
    }

    private EditionRecord Write(Volume volume, IReadOnlyList<PdfBook> books, List<Diagnostic> diagnostics, IProgress<BuildStep> progress, CancellationToken interruption)
    {
        using var typesetters = new TypesetterPool(() => new(tools.BookFonts, design));
        using var own = new PartTypesetter(tools.BookFonts, design);
        var facts = new VolumeFacts(volume.Date ?? DateOnlyOf(tools.Dates.Of(volume)), [.. FacesOf(settings.PrintDesign)], Maker.Generator);
        var book = new BookSetter(volume, settings, facts, tools.Index, own, text => PicturesOf(text, []), design.Paper);
        var done = 0;
        progress.Report(new($"Setting volume {volume.Id}", 0, volume.Reports.Count));
        var cuts = Jobs.InOrder(volume.Reports, tools.Request.Jobs + Ahead, interruption, report =>
        {
            var found = new List<Diagnostic>();
            var pictures = PicturesOf(report, found);
            var cut = typesetters.With(t => t.Cut(report, settings, pictures, settings.Print.Notes, examined: tools.Request.Strict));
            return (Report: report, Cut: cut.Value, Diagnostics: (IReadOnlyList<Diagnostic>)[.. found, .. cut.Diagnostics]);
        });
        foreach (var (report, cut, found) in cuts)
        {
            diagnostics.AddRange(found);
            foreach (var part in book.Add(report, cut))
            {
                if (tools.Request.Strict)
                    diagnostics.AddRange(TypographicLimits.Check(part.Document, report, settings.Typography, volume.Id));
                Add(part);
            }

            progress.Report(new($"Setting volume {volume.Id}", ++done, volume.Reports.Count));
        }

        foreach (var part in book.Finish())
            Add(part);
        diagnostics.AddRange(book.Diagnostics);
        foreach (var pdf in books)
            pdf.Finish(book.Outline);
        return book.Record();

        void Add(BookPart part)
        {
            interruption.ThrowIfCancellationRequested();
            if (books.Count > 1 && tools.Request.Jobs > 1)
            {
                Parallel.ForEach(books, pdf => pdf.Add(part.Document, part.Place));
                return;
            }

            foreach (var pdf in books)
                pdf.Add(part.Document, part.Place);
        }
    }

    /// <param name="found">What was found of the edition.</param>
    private Attempt Epub(Volume volume, CorpusSettings settings, EditionRecord? edition, string path, IReadOnlyList<Diagnostic> found)
    {
        var options = Anthology.Prepare(volume, settings, tools.Files, tools.CoverFonts, tools.Dates, tools.Index, edition);
        IReadOnlyList<Diagnostic> all = [.. found, .. options.Diagnostics];
        if (tools.Request.Obstacle(all) is { } obstacle)
            return new Stopped(path, $"is not made: it has {obstacle}.", all);
        var output = tools.Folder.Stage(path, stream =>
        {
            var written = EpubWriter.Write(volume, settings, options.Value, stream);
            all = [.. all, .. EpubSize.Check(path, PlaceOf(volume), written, stream.Length, file => PlaceOf(file, volume))];
            if (tools.Request.Obstacle(all) is { } tooLarge)
                throw new VolumeStoppedException(tooLarge, all);
        });
        return new Made(output.As(OutputKind.Epub), Record: null, all);
    }

    private SourcePlace PlaceOf(Volume volume) => settings.Volumes.FirstOrDefault(v => v.Id == volume.Id)?.Place ?? new(CorpusFiles.SettingsPath, 0, 0);

    /// <summary>Where a volume names a picture; of a report, its whole.</summary>
    private static SourcePlace PlaceOf(string file, Volume volume) =>
        volume.Texts.SelectMany(ReportPictures.NamedIn).FirstOrDefault(picture => picture.Path == file)?.Place ?? new(file, 0, 0);

    private EditionRecord? PublishedOf(Volume volume) => tools.Request.Editions.FirstOrDefault(e => e.Volume == volume.Id);

    /// <summary>The pictures of a text; what is found in them stops the volume, which cannot be set without them.</summary>
    private Assets PicturesOf(Report report, List<Diagnostic> diagnostics)
    {
        var pictures = ReportPictures.Read(report, tools.Files);
        if (tools.Request.Obstacle(pictures.Diagnostics) is { } obstacle)
            throw new VolumeStoppedException(obstacle, pictures.Diagnostics);
        diagnostics.AddRange(pictures.Diagnostics);
        return pictures.Value;
    }

    private static DateOnly? DateOnlyOf(DateTimeOffset? date) => date is { } day ? DateOnly.FromDateTime(day.UtcDateTime) : null;

    // A volume has no one source to lie within it.
    private static ArchiveStandard StandardOf(CorpusSettings settings) => settings.ArchiveStandard == ArchiveStandard.A2u ? ArchiveStandard.A2u : ArchiveStandard.A2a;

    private static IEnumerable<string> FacesOf(DesignSettings design)
    {
        yield return NameOf(design.Face) ?? BuiltInFamily.Serif;
        if (design.Style == DesignStyle.Modern)
            yield return NameOf(design.Sans) ?? BuiltInFamily.Sans;

        static string? NameOf(FamilyChoice? choice) => choice switch
        {
            BuiltInFamily family => family.Name,
            FamilyOfFiles files => Path.GetFileNameWithoutExtension(files.Regular.Path),
            _ => null,
        };
    }
}

/// <summary>What was found in a volume stops it, in a few words.</summary>
internal sealed class VolumeStoppedException(string obstacle, IReadOnlyList<Diagnostic> diagnostics) : Exception(obstacle)
{
    public IReadOnlyList<Diagnostic> Diagnostics => diagnostics;
}
