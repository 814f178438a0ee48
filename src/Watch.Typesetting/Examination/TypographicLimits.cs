using System.Globalization;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Documents.Settings;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Pages;

namespace Watch.Typesetting.Examination;

/// <summary>Compares the typographic faults of a report with the limits that its corpus sets.</summary>
public static class TypographicLimits
{
    private const string EditParagraph = "Lengthen or shorten the paragraph, or one before it, by a few words";
    private const string EditWords = "Change a few words of the paragraph";

    /// <summary>Returns a diagnostic for every fault of each kind that exceeds its limit, in the order of the limits.</summary>
    /// <param name="document">A document whose lines and pages were examined.</param>
    /// <param name="volume">The identifier of the volume that the document is part of; null for none.</param>
    public static IReadOnlyList<Diagnostic> Check(TypesetDocument document, Report report, TypographySettings limits, string? volume = null)
    {
        var where = volume is null ? "" : $" of volume {volume}";
        var found = new List<Diagnostic>();
        var (pages, lines) = (document.PageFindings, document.Lines);
        Pages(limits.Widows, "widows", PageFault.Widow, EditParagraph);
        Pages(limits.Orphans, "orphans", PageFault.Orphan, EditParagraph);
        Pages(limits.BrokenWords, "broken-words", PageFault.BrokenWord, EditParagraph);
        Pages(limits.Parted, "parted", PageFault.Parted, "Shorten what belongs together, or move it");
        Pages(limits.ShortPages, "short-pages", PageFault.Short, EditParagraph);
        Pages(limits.LongPages, "long-pages", PageFault.Long, EditParagraph);
        Pages(limits.UnevenSpreads, "uneven-spreads", PageFault.Uneven, EditParagraph);
        Lines(limits.LooseLines, "loose-lines", LineFaults.Loose);
        Lines(limits.Ladders, "ladders", LineFaults.Ladder);
        Lines(limits.Rivers, "rivers", LineFaults.River);
        if (limits.HyphensPerCent is { } share)
        {
            // The diagnostic names the first line beyond the limit.
            var hyphenated = lines.Where(l => l.Line.EndsInHyphen).ToList();
            var allowed = (int)(lines.Count * share / 100);
            if (hyphenated.Count > allowed)
            {
                var percent = 100.0 * hyphenated.Count / lines.Count;
                Add(hyphenated[allowed].Line.Start, "hyphens-per-cent", string.Create(CultureInfo.InvariantCulture, $"{percent:0.0} % of the report's lines end with a hyphen, and {share} % are allowed"), EditWords);
            }
        }

        if (limits.WidestSpace is { } widest)
        {
            foreach (var (folio, number, line) in lines.Where(l => l.Line is { IsJustified: true, Space: { } space } && space > widest))
                Add(line.Start, "widest-space", string.Create(CultureInfo.InvariantCulture, $"Page {folio}{where}, line {number} has word spaces of {line.Space:0.000} em, and {widest} em are allowed"), EditWords);
        }

        return found;

        void Pages(int? limit, string key, PageFault fault, string remedy)
        {
            var those = pages.Where(p => p.Fault == fault).ToList();
            if (limit is null || those.Count <= limit)
                return;
            foreach (var one in those)
                Add(one.Start, key, $"Page {one.Folio}{where} has a fault ({one}){Allowed(those.Count, limit.Value)}", remedy);
        }

        void Lines(int? limit, string key, LineFaults fault)
        {
            var those = lines.Where(l => l.Line.Faults.HasFlag(fault)).ToList();
            if (limit is null || those.Count <= limit)
                return;
            foreach (var (folio, number, line) in those)
                Add(line.Start, key, $"Page {folio}{where}, line {number} has a fault ({TypographicReport.Describe(line, fault)}){Allowed(those.Count, limit.Value)}", EditWords);
        }

        void Add(Position? start, string key, string message, string remedy) => found.Add(new(
            Rules.TypographyLimit, start is { } at ? report.PlaceOf(at) : new(report.Source.Path, 0, 0), $"{message}.", $"{remedy}, or let \"typography\" in watch.yaml allow more \"{key}\"."));
    }

    private static string Allowed(int found, int allowed) => string.Create(CultureInfo.InvariantCulture, $": the report has {found} of these, and {allowed} are allowed");
}
