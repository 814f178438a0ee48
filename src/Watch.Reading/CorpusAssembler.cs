using System.Globalization;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Reading.Checks;

namespace Watch.Reading;

/// <summary>Puts the reports of a corpus in their order, and checks them against each other.</summary>
public static class CorpusAssembler
{
    /// <summary>Assembles a corpus. The result does not depend on the order in which the reports come.</summary>
    /// <param name="leftOut">Files that are there but not among the reports, such as drafts: the order may name them.</param>
    public static Read<Corpus> Assemble(
        CorpusSettings settings, IReadOnlyList<Report> reports, IReadOnlyList<string>? leftOut = null)
    {
        var diagnostics = new List<Diagnostic>();
        var byPath = TranslationJoiner.Join([.. reports.OrderBy(r => r.Source.Path, StringComparer.Ordinal)], leftOut ?? [], settings.Language, diagnostics).ToList();
        foreach (var same in byPath.Where(r => r.Metadata.Number is not null).GroupBy(r => r.Metadata.Number!.Value).OrderBy(g => g.Key))
        {
            // A report and its translations have one number.
            foreach (var report in same.Skip(1).Where(r => !r.Metadata.Translations.Any(t => t.Report?.Slug == same.First().Slug)))
            {
                diagnostics.Add(new(
                    Rules.NumberDuplicate, PlaceOf(report, "number"),
                    string.Create(CultureInfo.InvariantCulture, $"Number {same.Key} is also that of {same.First().Source.Path}."), "Give this report another number."));
            }
        }

        TellMissing(byPath, r => r.Metadata.Number is not null, Rules.NumberMissing, "The report has no number.", "Write \"number: ...\" in its front matter, as in the other reports.", diagnostics);
        TellMissing(byPath, r => r.Metadata.Authors.Count > 0, Rules.AuthorsMissing, "The report names no authors.", "Write \"authors: [Given Family]\" in its front matter.", diagnostics);
        foreach (var same in byPath.GroupBy(r => r.Slug).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            // Of reports with one number that is told already.
            foreach (var report in same.Skip(1).Where(r => r.Metadata.Number is null || same.First().Metadata.Number is null))
            {
                diagnostics.Add(new(
                    Rules.SlugDuplicate, Whole(report.Source.Path),
                    $"Its outputs would have the name \"{report.Slug}\", which those of {same.First().Source.Path} have.", "Rename the file, or give it a number."));
            }
        }

        VolumeCheck.Tell(settings.Volumes, byPath, leftOut ?? [], diagnostics);
        var inOrder = settings.Order switch
        {
            ReportOrder.ByNumber => ByNumber(byPath),
            ReportOrder.ByDate => [.. ByNumber(byPath).OrderBy(r => r.Metadata.Date ?? DateOnly.MaxValue)],
            ReportOrder.AsListed => AsListed(settings.OrderedFiles, byPath, leftOut ?? [], diagnostics),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        return new(new(settings, inOrder), diagnostics);
    }

    private static List<Report> ByNumber(IEnumerable<Report> byPath) =>
        [.. byPath.OrderBy(r => r.Metadata.Number is null).ThenBy(r => r.Metadata.Number)];

    private static List<Report> AsListed(
        IReadOnlyList<NamedFile> files, IReadOnlyList<Report> byPath, IReadOnlyList<string> leftOut, List<Diagnostic> diagnostics)
    {
        var listed = new List<Report>();
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (file, place) in files)
        {
            if (!named.Add(file))
            {
                diagnostics.Add(new(Rules.OrderFileTwice, place, $"The order names {file} twice.", "Delete one."));
                continue;
            }

            var found = byPath.Where(r => r.Source.Path == file).ToList();
            listed.AddRange(found);
            if (found.Count == 0 && !leftOut.Contains(file))
                diagnostics.Add(new(Rules.OrderFileMissing, place, $"The order names {file}, and there is no such report.", "Correct the name, or delete it."));
        }

        return [.. listed, .. ByNumber(byPath.Where(r => !named.Contains(r.Source.Path)))];
    }

    /// <summary>Tells what a report lacks and most others have; where few have it, it is not meant to be everywhere.</summary>
    private static void TellMissing(List<Report> reports, Func<Report, bool> has, Rule rule, string message, string remedy, List<Diagnostic> diagnostics)
    {
        if (2 * reports.Count(has) >= reports.Count)
            diagnostics.AddRange(reports.Where(r => !has(r)).Select(r => new Diagnostic(rule, Whole(r.Source.Path), message, remedy)));
    }

    private static SourcePlace PlaceOf(Report report, string key) =>
        report.Metadata.KeyPlaces.TryGetValue(key, out var at) ? report.Source.Place(at) : Whole(report.Source.Path);

    private static SourcePlace Whole(string path) => new(path, 0, 0);
}
