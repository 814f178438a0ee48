using System.Globalization;
using Watch.Documents;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Pages;

/// <summary>The typographic faults of pages.</summary>
public enum PageFault
{
    /// <summary>The page has fewer lines than fit.</summary>
    Short,

    /// <summary>The page has one line more than fits.</summary>
    Long,

    /// <summary>Two facing pages end at different heights.</summary>
    Uneven,

    /// <summary>The page begins with the last line of a paragraph.</summary>
    Widow,

    /// <summary>The page ends with the first line of a paragraph.</summary>
    Orphan,

    /// <summary>The page ends within a word.</summary>
    BrokenWord,

    /// <summary>The page ends between lines that belong together, such as a heading and its text.</summary>
    Parted,

    /// <summary>A figure stands at the head of the page because it did not fit where it belongs.</summary>
    Moved,

    /// <summary>A paragraph on the page is set one line longer or shorter than is best, or with other line breaks.</summary>
    Altered,
}

/// <summary>A typographic fault of a page.</summary>
/// <param name="Start">Where the page, or the paragraph or figure at fault, begins; null for generated text.</param>
/// <param name="Lines">How many lines are missing (negative: too many); for an uneven or altered page the difference in lines.</param>
public sealed record PageFinding(PageFault Fault, Folio Folio, Position? Start, double Lines)
{
    private string Count => Math.Round(Math.Abs(Lines)) is var count and not 1 ? string.Create(CultureInfo.InvariantCulture, $"{count} lines") : "a line";

    /// <summary>A short description.</summary>
    public override string ToString() => Fault switch
    {
        PageFault.Short => $"short by {Count}",
        PageFault.Long => "long by a line",
        PageFault.Uneven => $"uneven: {Count} {(Lines > 0 ? "longer" : "shorter")} than the page it faces",
        PageFault.Widow => "widow: it begins with the last line of a paragraph",
        PageFault.Orphan => "orphan: it ends with the first line of a paragraph",
        PageFault.BrokenWord => "a word is broken at its end",
        PageFault.Parted => "it ends between lines that belong together",
        PageFault.Moved => "moved: a figure did not fit where it belongs",
        PageFault.Altered => Lines switch
        {
            > 0 => "altered: a paragraph is set a line longer than is best",
            < 0 => "altered: a paragraph is set a line shorter than is best",
            _ => "altered: a paragraph is set with other line breaks, so that no word is broken at the end of a page",
        },
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>Finds the typographic faults of a cut galley.</summary>
internal static class PageExaminer
{
    /// <param name="numbered">The folio of the first page; odd.</param>
    public static IReadOnlyList<PageFinding> Examine(PageCut cut, Length height, Length leading, Folio numbered)
    {
        var findings = new List<PageFinding>();
        double? beside = null;
        for (var page = 0; page < cut.Starts.Count; page++)
        {
            var folio = numbered with { Value = numbered.Value + page };
            var (first, isLast) = (cut.Starts[page], page + 1 == cut.Starts.Count);
            var end = isLast ? cut.Lines.Count : cut.Starts[page + 1];
            var fill = new PageFill(leading.Points);
            for (var i = first; i < end; i++)
                fill.Add(LineSize.Of(cut.Lines[i]));
            var start = cut.Lines.Skip(first).Take(end - first).Select(l => l.Start).FirstOrDefault(s => s is not null);
            var missing = Math.Floor((height.Points - fill.Foot) / leading.Points + 0.01);
            if (!isLast && missing != 0)
                findings.Add(new(missing > 0 ? PageFault.Short : PageFault.Long, folio, start, missing));
            var isRecto = page % 2 == 0;
            // A page that ends between table rows has the height of its rows.
            double? lines = isLast || cut.Lines[end].Repeats is null ? fill.Foot / leading.Points : null;
            if (isRecto && !isLast && beside is { } verso && lines is { } own && Math.Floor(Math.Abs(own - verso) + 0.1) > 0)
                findings.Add(new(PageFault.Uneven, folio, start, own - verso));
            beside = isRecto ? null : lines;
            foreach (var (line, more) in cut.Altered.Where(a => a.Line >= first && a.Line < end))
                findings.Add(new(PageFault.Altered, folio, cut.Lines[line].Start, more));
            foreach (var line in cut.Moved.Where(line => line >= first && line < end))
                findings.Add(new(PageFault.Moved, folio, cut.Lines.Skip(line).Select(l => l.Start).FirstOrDefault(s => s is not null), 0));
            if (!isLast)
                AddEnd(cut.Lines[end], folio, findings);
        }

        return findings;
    }

    /// <summary>Adds the faults of the end of a page, which the first line of the next page reveals.</summary>
    private static void AddEnd(GalleyLine next, Folio folio, List<PageFinding> findings)
    {
        var following = folio with { Value = folio.Value + 1 };
        if (next.IsWidow)
            findings.Add(new(PageFault.Widow, following, next.Start, 0));
        if (next.IsSecond)
            findings.Add(new(PageFault.Orphan, folio, next.Start, 0));
        if (next.IsWithinWord)
            findings.Add(new(PageFault.BrokenWord, folio, next.Start, 0));
        if (next.BreakCost >= BreakCosts.Parted)
            findings.Add(new(PageFault.Parted, folio, next.Start, 0));
    }
}
