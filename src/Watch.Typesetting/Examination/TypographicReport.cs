using System.Globalization;
using Watch.Documents;
using Watch.Documents.Diagnostics;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Pages;

namespace Watch.Typesetting.Examination;

/// <summary>A typographic fault of a line.</summary>
/// <param name="Place">Where the source says the first words of the line.</param>
/// <param name="Line">The number of the line on its page, from 1.</param>
/// <param name="What">A short description, such as "loose: word spaces of 0.41 em".</param>
/// <param name="Text">The text of the line.</param>
public sealed record TypographicFinding(LineFaults Fault, SourcePlace Place, Folio Folio, int Line, string What, string Text);

/// <summary>The typographic faults of a report, and how even its lines are.</summary>
/// <param name="Lines">How many lines of type there are.</param>
/// <param name="Justified">How many of them are justified.</param>
/// <param name="Hyphenated">How many end with a hyphen, added or the text's own.</param>
/// <param name="Space">The mean word space of the justified lines, in em.</param>
/// <param name="Deviation">The standard deviation of the word space, in em.</param>
/// <param name="Findings">The faults of lines, in page order.</param>
public sealed record TypographicReport(int Lines, int Justified, int Hyphenated, double Space, double Deviation, IReadOnlyList<TypographicFinding> Findings)
{
    /// <summary>The faults of pages, with their places in the source.</summary>
    public IReadOnlyList<(PageFinding Finding, SourcePlace Place)> Pages { get; init; } = [];

    private static readonly LineFaults[] Kinds = [.. Enum.GetValues<LineFaults>().Where(f => f != LineFaults.None)];

    /// <summary>Reports on a document that was set with its lines and pages examined.</summary>
    public static TypographicReport Of(TypesetDocument document, Report report)
    {
        var findings = new List<TypographicFinding>();
        foreach (var (folio, number, line) in document.Lines)
        {
            foreach (var fault in Kinds.Where(k => line.Faults.HasFlag(k)))
            {
                var place = line.Start is { } start ? report.PlaceOf(start) : new(report.Source.Path, 0, 0);
                findings.Add(new(fault, place, folio, number, Describe(line, fault), line.Text.Replace("\u00AD", "-", StringComparison.Ordinal).TrimEnd()));
            }
        }

        var spaces = document.Lines.Where(l => l.Line is { IsJustified: true, Space: not null }).Select(l => l.Line.Space!.Value).ToList();
        var mean = spaces.Count == 0 ? 0 : spaces.Average();
        return new(
            document.Lines.Count,
            document.Lines.Count(l => l.Line.IsJustified),
            document.Lines.Count(l => l.Line.EndsInHyphen),
            mean,
            spaces.Count == 0 ? 0 : Math.Sqrt(spaces.Average(s => (s - mean) * (s - mean))),
            findings)
        {
            Pages = [.. document.PageFindings.Select(f => (f, f.Start is { } start ? report.PlaceOf(start) : new(report.Source.Path, 0, 0)))],
        };
    }

    /// <summary>Describes each fault of a line in a few words.</summary>
    internal static IEnumerable<string> DescribeFaults(LineTrace line) => Kinds.Where(k => line.Faults.HasFlag(k)).Select(k => Describe(line, k));

    internal static string Describe(LineTrace line, LineFaults fault) => fault switch
    {
        LineFaults.Loose => string.Create(CultureInfo.InvariantCulture, $"loose: word spaces of {line.Space ?? 0:0.00} em"),
        LineFaults.Tight => string.Create(CultureInfo.InvariantCulture, $"tight: word spaces of {line.Space ?? 0:0.00} em"),
        LineFaults.Ladder => "ladder: a second hyphen in a row",
        LineFaults.River => string.Create(CultureInfo.InvariantCulture, $"river: {line.River} word spaces below each other"),
        LineFaults.Short => string.Create(CultureInfo.InvariantCulture, $"short: a last line of {line.Width.Points:0.#} pt"),
        LineFaults.PartedTie => "last resort: broken at a no-break space",
        LineFaults.BrokenWord => "last resort: a word broken where it may not be divided",
        LineFaults.Smaller => "last resort: a table set smaller",
        LineFaults.Overfull => string.Create(CultureInfo.InvariantCulture, $"overfull by {line.Excess.Points:0.#} pt"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
