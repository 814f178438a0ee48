using Watch.Documents.Diagnostics;
using Watch.Import;
using Watch.Production.Files;
using Watch.Production.Imports;
using Watch.Reading;

namespace Watch.Production;

/// <summary>What an import is asked for.</summary>
public sealed record ImportRequest
{
    /// <summary>The raw pages: the absolute path of each, and how messages name it.</summary>
    public required IReadOnlyList<(string Path, string Name)> Pages { get; init; }

    /// <summary>The folder that the reports are written to, absolute. Made where there is none.</summary>
    public required string Into { get; init; }

    /// <summary>Whether files that were edited since their import are written over.</summary>
    public bool Force { get; init; }

    /// <summary>What the reports' mastheads call them, before the number.</summary>
    public string Series { get; init; } = PageImporter.UsualSeries;
}

/// <summary>What became of a file that an import would write.</summary>
public enum ImportWriting
{
    Written,
    Replaced,

    /// <summary>It is what the import would write.</summary>
    Unchanged,

    /// <summary>It is someone's own.</summary>
    Kept,
}

/// <summary>A report that a page held.</summary>
/// <param name="Name">Of its file, in the folder of the request.</param>
public sealed record ImportedFile(string Name, ImportWriting Writing, IReadOnlyList<Diagnostic> Diagnostics);

/// <summary>What became of a page.</summary>
/// <param name="Tokens">How many words it has, and where they went.</param>
/// <param name="Files">Empty where the page has errors.</param>
public sealed record PageOutcome(SourceText Source, TokenCount Tokens, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<ImportedFile> Files);

/// <summary>What an import came to.</summary>
/// <param name="Settings">The file with settings that was written; null where there was one already.</param>
/// <param name="Diagnostics">Of the folder.</param>
public sealed record ImportOutcome(IReadOnlyList<PageOutcome> Pages, string? Settings, IReadOnlyList<Diagnostic> Diagnostics)
{
    public bool HasErrors => Pages.Any(p => p.Diagnostics.Concat(p.Files.SelectMany(f => f.Diagnostics)).Any(d => d.Severity == Severity.Error));
}

/// <summary>Turns raw pages into reports.</summary>
public static class PageImport
{
    /// <summary>Reads all pages, then writes what they hold. A page with errors is not written.</summary>
    /// <exception cref="UnusableRequestException">There is no such page, or the folder is a file.</exception>
    /// <exception cref="OperationCanceledException">The import was interrupted; each file is whole or not written.</exception>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static ImportOutcome Run(ImportRequest request, CancellationToken interruption = default)
    {
        var pages = new List<(SourceText Source, Documents.Diagnostics.Read<ImportedPage> Page)>();
        foreach (var (path, name) in request.Pages)
        {
            interruption.ThrowIfCancellationRequested();
            pages.Add(Read(path, name, request.Series));
        }

        var target = ImportFolder.Open(request.Into, request.Force);
        var outcomes = new List<PageOutcome>();
        foreach (var (source, page) in pages)
        {
            var files = new List<ImportedFile>();
            foreach (var report in page.HasErrors ? [] : page.Value.Reports)
            {
                interruption.ThrowIfCancellationRequested();
                var written = target.Value.Write(report, source.Path);
                files.Add(new(report.FileName, written.Value, written.Diagnostics));
            }

            outcomes.Add(new(source, page.Value.Tokens, page.Diagnostics, files));
        }

        var settings = pages.Any(p => p.Page.Value.Reports.Count > 0) && target.Value.WriteSettings(request.Series) ? CorpusFiles.SettingsPath : null;
        return new(outcomes, settings, target.Diagnostics);
    }

    private static (SourceText Source, Documents.Diagnostics.Read<ImportedPage> Page) Read(string path, string name, string series)
    {
        if (!File.Exists(path))
            throw new UnusableRequestException($"There is no file {name}.");
        if (new FileInfo(path).Length > CorpusFiles.LargestText)
            throw new UnusableRequestException(FormattableString.Invariant($"{name} is larger than any page: {CorpusFiles.LargestText} bytes are read at most."));
        var source = SourceDecoder.Decode(name, File.ReadAllBytes(path));
        var page = PageImporter.Import(source.Value, series);
        return (source.Value, page with { Diagnostics = [.. source.Diagnostics, .. page.Diagnostics] });
    }
}
