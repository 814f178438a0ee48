using System.Text;
using Watch.Import.Notes;
using Watch.Import.Posts;

namespace Watch.Import.Lines;

/// <summary>How a post's text is laid out in lines: a paragraph a line, or wrapped at some width.</summary>
/// <param name="Measure">The width, in characters, that wrapped lines fill; 0 where a line is a paragraph.</param>
/// <param name="Longest">The longest line that another follows.</param>
internal sealed record Layout(int Measure, int Longest)
{
    private const int WidestIndent = 8;
    private const int ShortestWrapped = 40;

    public bool IsWrapped => Measure > 0;

    /// <summary>Judges a post's lines. Where lines that follow each other without a blank line mostly stop and begin
    /// inside sentences, and stop near the right edge of the text, they are wrapped.</summary>
    public static Layout Of(IReadOnlyList<PageLine> lines)
    {
        var pairs = 0;
        var inside = 0;
        var open = new List<int>();
        var setIn = new List<int>(); // whose columns of indent are only guessed
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
        // Without a small letter at the beginning of a line only its length tells that the line before is no heading.
        if (open.Count == 0 || !mostlyInside || (inside == 0 && open[0] < ShortestWrapped))
            return new(0, 0);
        all.Sort();
        return open[open.Count / 2] * 10 >= NearlyLongest(all) * 7 ? new(MeasureOf(open), longest) : new(0, 0);
    }

    /// <summary>Whether a paragraph goes on in the line that follows.</summary>
    public bool Continues(PageLine line, PageLine next)
    {
        var begins = Sentence.BeginsInside(next.Text);
        if (!IsWrapped)
            return begins && (char.IsLetterOrDigit(line.Text[^1]) || line.Text[^1] == ',');
        // Inside a sentence the width must tell by more than a column or two, which indents and hyphens may take.
        return !Fits(line, next) || (!Sentence.Ends(line.Text) && (begins || WidthOf(line) * 10 > Measure * 8));
    }

    /// <summary>Whether a title goes on in the line that follows: titles have capitals, so that only the width tells.
    /// A line longer than wrapped ones was not wrapped.</summary>
    public bool TitleContinues(PageLine line, PageLine next) =>
        Continues(line, next) && Byline.ReadOpening(next.Text, null) is null && (!IsWrapped || Sentence.BeginsInside(next.Text) || (!Fits(line, next) && WidthOf(line) <= Longest + 2));

    /// <summary>The paragraphs of some lines. A blank line ends one; so does, in wrapped text, a line that had room for
    /// the next word, and a change of indent.</summary>
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

    /// <summary>One text of several lines. Wrapping breaks compounds behind their hyphen, so that "US-" and "ROK" join
    /// without a space.</summary>
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

    /// <summary>Whether blank lines are above and below a line, so that it says nothing on wrapping.</summary>
    private static bool StandsAlone(IReadOnlyList<PageLine> lines, int at) =>
        (at == 0 || lines[at - 1].IsBlank) && (at + 1 == lines.Count || lines[at + 1].IsBlank);

    /// <summary>The width near which most lines stop: some are longer that were not wrapped.</summary>
    private static int MeasureOf(List<int> sorted)
    {
        const int Few = 6; // of which no two need be of one width by more than chance
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

        // One that stands out is none of them. A measure too short only joins more.
        return sorted[best.Last - (best.Lines < Few ? 0 : Math.Max(1, best.Lines / 10))];
    }

    /// <summary>The longest but a tenth, since a title or an address may stick out.</summary>
    private static int NearlyLongest(List<int> sorted) => sorted[sorted.Count - 1 - sorted.Count / 10];

    /// <summary>The columns a line takes; what is set in far was not set in by the wrapping.</summary>
    private static int WidthOf(PageLine line) => Math.Min(line.Indent, WidestIndent) + line.Text.Length;

    /// <summary>Whether a line had room for the first word of the next.</summary>
    public bool Fits(PageLine line, PageLine next) =>
        WidthOf(line) + 1 + Spacing.FirstWordLength(next.Text) <= Measure;

    private bool IsCompound(string line, string next) =>
        IsWrapped
        && line.Length > 1 && line[^1] == '-' && char.IsLetterOrDigit(line[^2]) && char.IsLetterOrDigit(next[0])
        && !next.StartsWith("and ", StringComparison.Ordinal) && !next.StartsWith("or ", StringComparison.Ordinal);

    /// <summary>Whether a line is set in deeper than the paragraph so far, or further out than a paragraph that is set
    /// in as a whole (one whose first line alone is set in goes on).</summary>
    private static bool IsShifted(List<PageLine> group, PageLine line) =>
        line.Indent >= group[^1].Indent + 2
        || (group.Count > 1 && group[^1].Indent >= line.Indent + 2);

    /// <summary>Whether a line below a statement that is set in says whose it is.</summary>
    private static bool IsAttribution(PageLine before, PageLine line) =>
        line.Indent >= 2 && line.Text.StartsWith("— ", StringComparison.Ordinal) && Sentence.Ends(before.Text);

    private static bool IsRunningText(PageLine line) =>
        !line.IsBlank && line.Text[0] != '§' && !Endnotes.BeginsNote(line.Text) && !Ornament.IsBreak(line.Text) && !Address.Begins(line.Text, 0);
}
