using System.Globalization;
using Watch.Documents;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.LineBreaking;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Pages;

/// <summary>What an editor would look at in the pages of a report.</summary>
public enum PageFault
{
    /// <summary>Lines are lacking at its foot.</summary>
    Short,

    /// <summary>It has a line more than others.</summary>
    Long,

    /// <summary>It and the page that it faces end at different heights.</summary>
    Uneven,

    /// <summary>It begins with the last line of a paragraph.</summary>
    Widow,

    /// <summary>It ends with the first line of a paragraph.</summary>
    Orphan,

    /// <summary>It ends within a word.</summary>
    BrokenWord,

    /// <summary>It ends between what belongs together, such as a heading and its text.</summary>
    Parted,

    /// <summary>A figure at its head stands at no place of its own: it had no room there.</summary>
    Moved,

    /// <summary>A paragraph on it is set a line longer or shorter than is best, or in other lines.</summary>
    Altered,
}

/// <summary>Something to look at in a page.</summary>
/// <param name="Start">What it is about begins here: the page, or the paragraph. Null for what is generated.</param>
/// <param name="Lines">How many lines are lacking or too many, where that is counted.</param>
public sealed record PageFinding(PageFault Fault, Folio Folio, Position? Start, double Lines)
{
    private string Count => Math.Round(Math.Abs(Lines)) is var count and not 1 ? string.Create(CultureInfo.InvariantCulture, $"{count} lines") : "a line";

    /// <summary>In a few words.</summary>
    public override string ToString() => Fault switch
    {
        PageFault.Short => $"short by {Count}",
        PageFault.Long => "long by a line",
        PageFault.Uneven => $"uneven: {Count} {(Lines > 0 ? "longer" : "shorter")} than the page it faces",
        PageFault.Widow => "widow: the last line of a paragraph begins it",
        PageFault.Orphan => "orphan: the first line of a paragraph ends it",
        PageFault.BrokenWord => "a word is broken at its end",
        PageFault.Parted => "what belongs together is parted at its end",
        PageFault.Moved => "moved: a figure that had no room at its place",
        PageFault.Altered => Lines switch
        {
            > 0 => "altered: the paragraph is a line longer than is best",
            < 0 => "altered: the paragraph is a line shorter than is best",
            _ => "altered: the paragraph is broken otherwise than is best, lest a word of it be broken at a page's end",
        },
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>Looks at a cut galley as an editor would.</summary>
internal static class PageExaminer
{
    /// <param name="numbered">The first page's number; odd.</param>
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
            // Rows of tables end where they end.
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

    /// <summary>What the cost of beginning the next page says of the end of this one.</summary>
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
