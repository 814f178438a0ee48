using System.Text;
using Watch.Import.Notes;
using Watch.Import.Posts;

namespace Watch.Import.Lines;

/// <summary>How the text of a post is divided into lines: one paragraph per line, or wrapped at some width.</summary>
/// <param name="Measure">The width of wrapped lines in characters; 0 if a line is a paragraph.</param>
/// <param name="Longest">The length of the longest line that another line follows.</param>
internal sealed record Layout(int Measure, int Longest)
{
    private const int WidestIndent = 8;
    private const int ShortestWrapped = 40;

    public bool IsWrapped => Measure > 0;

    /// <summary>Determines the layout. Lines are wrapped if most adjacent ones end and begin inside sentences and end near the right
    /// edge of the text.</summary>
    public static Layout Of(IReadOnlyList<PageLine> lines)
    {
        var pairs = 0;
        var inside = 0;
        var open = new List<int>();
        var setIn = new List<int>(); // the width of their indent is a guess
        var all = new List<int>();
        var longest = 0;
        for (var i = 0; i < lines.Count; i++)
        {
            var isRunning = IsRunningText(lines[i]);
            if (isRunning && !StandsAlone(lines, i))
                all.Add(WidthOf(lines[i]));
            if (i + 1 == lines.Count || !IsRunningText(lines[i + 1]) || !(isRunning || Endnotes.BeginsNote(lines[i].Text)))
                continue;
            pairs++;
            longest = Math.Max(longest, WidthOf(lines[i]));
            if (Sentence.Ends(lines[i].Text))
                continue;
            (lines[i].Indent < 2 ? open : setIn).Add(WidthOf(lines[i]));
            if (Sentence.BeginsInside(lines[i + 1].Text))
                inside++;
        }

        var mostlyInside = inside * 3 >= pairs || (open.Count + setIn.Count) * 2 >= pairs;
        if (open.Count == 0)
            open = setIn;
        open.Sort();
        // If no line begins with a small letter, only length tells a wrapped line from a heading.
        if (open.Count == 0 || !mostlyInside || (inside == 0 && open[0] < ShortestWrapped))
            return new(0, 0);
        all.Sort();
        return open[open.Count / 2] * 10 >= NearlyLongest(all) * 7 ? new(MeasureOf(open), longest) : new(0, 0);
    }

    /// <summary>Whether a paragraph continues on the next line.</summary>
    public bool Continues(PageLine line, PageLine next)
    {
        var begins = Sentence.BeginsInside(next.Text);
        if (!IsWrapped)
            return begins && (char.IsLetterOrDigit(line.Text[^1]) || line.Text[^1] == ',');
        // Inside a sentence, a difference of one or two columns proves nothing: indents and hyphens may cause it.
        return !Fits(line, next) || (!Sentence.Ends(line.Text) && (begins || WidthOf(line) * 10 > Measure * 8));
    }

    /// <summary>Whether a title continues on the next line. Only the width tells, because titles have capitals. A line longer than the
    /// wrapped ones was not wrapped.</summary>
    public bool TitleContinues(PageLine line, PageLine next) =>
        Continues(line, next) && Byline.ReadOpening(next.Text, null) is null && (!IsWrapped || Sentence.BeginsInside(next.Text) || (!Fits(line, next) && WidthOf(line) <= Longest + 2));

    /// <summary>Joins lines to paragraphs. A paragraph ends at a blank line, at a change of indent and, in wrapped text, at a line that had
    /// room for the next word.</summary>
    public IReadOnlyList<Prose> Paragraphs(IReadOnlyList<PageLine> lines)
    {
        var paragraphs = new List<Prose>();
        for (var start = 0; start < lines.Count;)
        {
            var end = start;
            while (end < lines.Count && !lines[end].IsBlank)
                end++;
            if (end > start)
            {
                var block = lines.Take(end).Skip(start).ToList();
                paragraphs.AddRange(ParagraphsOfBlock(block));
            }

            start = end + 1;
        }

        return paragraphs;
    }

    private List<Prose> ParagraphsOfBlock(IReadOnlyList<PageLine> lines)
    {
        var paragraphs = new List<Prose>();
        var group = new List<PageLine>();
        foreach (var line in lines)
        {
            if (group.Count > 0 && (!Continues(group[^1], line) || IsShifted(group, line) || IsAttribution(group[^1], line) || Ornament.IsBreak(line.Text)))
            {
                paragraphs.Add(Join(group));
                group.Clear();
            }

            group.Add(line);
        }

        if (group.Count > 0)
            paragraphs.Add(Join(group));
        return paragraphs;
    }

    /// <summary>Joins lines to one text. Wrapping breaks compounds after their hyphen, so "US-" and "ROK" are joined without a space.</summary>
    public Prose Join(IReadOnlyList<PageLine> lines)
    {
        var text = new StringBuilder(lines[0].Text);
        for (var i = 1; i < lines.Count; i++)
        {
            if (!IsCompound(lines[i - 1].Text, lines[i].Text))
                text.Append(' ');
            text.Append(lines[i].Text);
        }

        return new(text.ToString(), lines[0].Start, lines.Min(line => line.Indent));
    }

    /// <summary>Whether a line is between blank lines, and so is no evidence of wrapping.</summary>
    private static bool StandsAlone(IReadOnlyList<PageLine> lines, int at) =>
        (at == 0 || lines[at - 1].IsBlank) && (at + 1 == lines.Count || lines[at + 1].IsBlank);

    /// <summary>The width near which most lines end. Lines that were not wrapped may be longer.</summary>
    private static int MeasureOf(List<int> sorted)
    {
        const int Few = 6; // too few for a common width to be more than chance
        if (sorted.Count < Few)
            return NearlyLongest(sorted);
        var best = (Lines: 0, Last: 0);
        var first = 0;
        for (var last = 0; last < sorted.Count; last++)
        {
            while (sorted[last] - sorted[first] > Math.Max(10, sorted[last] / 8))
                first++;
            if (last + 1 - first >= best.Lines)
                best = (last + 1 - first, last);
        }

        // The longest tenth are outliers. A measure that is too short only joins more lines.
        return sorted[best.Last - (best.Lines < Few ? 0 : Math.Max(1, best.Lines / 10))];
    }

    /// <summary>The longest after a tenth are left out, because a title or an address may stick out.</summary>
    private static int NearlyLongest(List<int> sorted) => sorted[sorted.Count - 1 - sorted.Count / 10];

    /// <summary>The columns that a line takes. A deep indent counts only in part, because wrapping does not account for it.</summary>
    private static int WidthOf(PageLine line) => Math.Min(line.Indent, WidestIndent) + line.Text.Length;

    /// <summary>Whether a line had room for the first word of the next line.</summary>
    public bool Fits(PageLine line, PageLine next) =>
        WidthOf(line) + 1 + Spacing.FirstWordLength(next.Text) <= Measure;

    private bool IsCompound(string line, string next) =>
        IsWrapped
        && line.Length > 1 && line[^1] == '-' && char.IsLetterOrDigit(line[^2]) && char.IsLetterOrDigit(next[0])
        && !next.StartsWith("and ", StringComparison.Ordinal) && !next.StartsWith("or ", StringComparison.Ordinal);

    /// <summary>Whether a line is indented deeper than the paragraph so far, or less than a paragraph of which more than the first line
    /// is indented.</summary>
    private static bool IsShifted(List<PageLine> group, PageLine line) =>
        line.Indent >= group[^1].Indent + 2
        || (group.Count > 1 && group[^1].Indent >= line.Indent + 2);

    /// <summary>Whether a line names the source of the indented statement above it.</summary>
    private static bool IsAttribution(PageLine before, PageLine line) =>
        line.Indent >= 2 && line.Text.StartsWith("— ", StringComparison.Ordinal) && Sentence.Ends(before.Text);

    private static bool IsRunningText(PageLine line) =>
        !line.IsBlank && line.Text[0] != '§' && !Endnotes.BeginsNote(line.Text) && !Ornament.IsBreak(line.Text) && !Address.Begins(line.Text, 0);
}
