using System.Globalization;
using System.Text.Json;
using Watch.Documents.Diagnostics;
using Watch.Typesetting.Examination;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Pages;

namespace Watch.Cli.Messages;

/// <summary>Prints the lines and pages of reports that an editor should look at.</summary>
internal static class TypographyText
{
    // So many characters of a line are printed, enough to find it on the page.
    private const int Shown = 60;

    /// <summary>Prints one line for each finding, then one for each report.</summary>
    public static void Write(IReadOnlyList<(string Slug, TypographicReport Report)> reports, Surroundings surroundings)
    {
        foreach (var finding in reports.SelectMany(r => r.Report.Findings))
        {
            var text = finding.Text.Length > Shown ? finding.Text[..Shown].TrimEnd() + "…" : finding.Text;
            surroundings.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{finding.Place}: page {finding.Folio}, line {finding.Line}: {finding.What}: {text}"));
        }

        foreach (var (finding, place) in reports.SelectMany(r => r.Report.Pages))
            surroundings.Output.WriteLine($"{place}: page {finding.Folio}: {finding}");
        foreach (var (slug, report) in reports)
        {
            var share = report.Lines == 0 ? 0 : 100.0 * report.Hyphenated / report.Lines;
            surroundings.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{slug}: {Counted.Text(report.Lines, "line")}, {report.Justified} justified with word spaces of {report.Space:0.000} em (standard deviation {report.Deviation:0.000}), {share:0.0} % end with a hyphen; {Summary(report)}"));
        }
    }

    /// <summary>Writes one JSON object for a report.</summary>
    public static void Write(Utf8JsonWriter json, (string Slug, TypographicReport Report) of)
    {
        json.WriteStartObject();
        json.WriteString("report", of.Slug);
        json.WriteNumber("lines", of.Report.Lines);
        json.WriteNumber("justified", of.Report.Justified);
        json.WriteNumber("hyphenated", of.Report.Hyphenated);
        json.WriteNumber("space", Math.Round(of.Report.Space, 4));
        json.WriteNumber("deviation", Math.Round(of.Report.Deviation, 4));
        json.WriteStartArray("findings");
        foreach (var finding in of.Report.Findings)
        {
            json.WriteStartObject();
            json.WriteString("fault", NameOf(finding.Fault));
            json.WriteString("path", finding.Place.Path);
            json.WriteNumber("line", finding.Place.Line);
            json.WriteNumber("column", finding.Place.Column);
            json.WriteString("page", finding.Folio.ToString());
            json.WriteNumber("lineOnPage", finding.Line);
            json.WriteString("what", finding.What);
            json.WriteString("text", finding.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("pages");
        foreach (var (finding, place) in of.Report.Pages)
        {
            json.WriteStartObject();
            json.WriteString("fault", NameOf(finding.Fault));
            json.WriteString("path", place.Path);
            json.WriteNumber("line", place.Line);
            json.WriteNumber("column", place.Column);
            json.WriteString("page", finding.Folio.ToString());
            json.WriteString("what", finding.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Summary(TypographicReport report)
    {
        var counts = report.Findings.GroupBy(f => f.Fault).OrderBy(g => g.Key).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {NameOf(g.Key)}"))
            .Concat(report.Pages.GroupBy(p => p.Finding.Fault).OrderBy(g => g.Key).Select(g => string.Create(CultureInfo.InvariantCulture, $"{g.Count()} {NameOf(g.Key)}"))).ToList();
        return counts.Count == 0 ? "nothing to look at" : string.Join(", ", counts);
    }

    private static string NameOf(PageFault fault) => fault switch
    {
        PageFault.Short => "short-page",
        PageFault.Long => "long-page",
        PageFault.Uneven => "uneven-spread",
        PageFault.Widow => "widow",
        PageFault.Orphan => "orphan",
        PageFault.BrokenWord => "broken-word-at-page-end",
        PageFault.Parted => "parted",
        PageFault.Moved => "moved-figure",
        PageFault.Altered => "altered-paragraph",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string NameOf(LineFaults fault) => fault switch
    {
        LineFaults.Loose => "loose",
        LineFaults.Tight => "tight",
        LineFaults.Ladder => "ladder",
        LineFaults.River => "river",
        LineFaults.Short => "short",
        LineFaults.PartedTie => "parted-tie",
        LineFaults.BrokenWord => "broken-word",
        LineFaults.Smaller => "smaller",
        LineFaults.Overfull => "overfull",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
