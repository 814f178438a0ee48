namespace Watch.LineQuality;

/// <summary>A line of the body text.</summary>
/// <param name="Line">The line as measured.</param>
/// <param name="IsFull">Whether it reaches the right margin.</param>
/// <param name="Excess">How far it extends beyond the right margin, in points; negative if it ends before.</param>
/// <param name="BeginsParagraph">Whether it is the first line of a paragraph.</param>
/// <param name="FollowsClosely">Whether the body line before it is directly above it on the page.</param>
public sealed record BodyLine(MeasuredLine Line, bool IsFull, double Excess, bool BeginsParagraph, bool FollowsClosely);

/// <summary>Separates the body text of a document from headings, notes, running heads and everything else on its pages.</summary>
public sealed class TextBlock
{
    // In em: how far the size of a body line may differ from the body's.
    private const double SameSize = 0.02;

    // In em: how far light signs may hang into the margins, and how far from the margin a line may begin.
    private const double Hang = 0.3;

    // In em: the range of a first-line indent.
    private const double LeastIndent = 0.5;
    private const double MostIndent = 4;

    // In em: how far from the right margin a full line may end.
    private const double Full = 0.35;

    // In em. A wider space separates the two edges of a line, such as a title from its folio, unless others are nearly
    // as wide.
    private const double Tab = 2;

    // In lines. Lines further apart do not belong together.
    private const double Apart = 1.35;

    // A page has margins of its own if at least this many lines agree.
    private const int EnoughLines = 8;

    private readonly double em;
    private readonly IReadOnlyList<IReadOnlyList<MeasuredLine>> pages;
    private readonly Edges[] edges;
    private readonly double leading;
    private readonly double? indent;

    private TextBlock(IReadOnlyList<IReadOnlyList<MeasuredLine>> pages, double em)
    {
        (this.pages, this.em) = (pages, em);
        leading = FindLeading();
        edges = FindEdges();
        indent = FindIndent();
    }

    /// <summary>The most common type size by number of glyphs, in points.</summary>
    public static double BodySize(IEnumerable<MeasuredLine> lines) =>
        lines.GroupBy(l => l.Size).MaxBy(g => g.Sum(l => l.Glyphs))?.Key ?? 0;

    /// <summary>Returns the body lines of a document, in order.</summary>
    /// <param name="pages">The lines of each page, from top to bottom.</param>
    /// <param name="em">The size of the body type, in points.</param>
    public static IReadOnlyList<BodyLine> Body(IReadOnlyList<IReadOnlyList<MeasuredLine>> pages, double em) => new TextBlock(pages, em).Read();

    private List<BodyLine> Read()
    {
        var font = pages.SelectMany(p => p).Where(IsOfBodySize).GroupBy(l => l.Font).MaxBy(g => g.Sum(l => l.Glyphs))?.Key;
        List<BodyLine> body = [];
        for (var p = 0; p < pages.Count; p++)
        {
            for (var i = 0; i < pages[p].Count; i++)
            {
                var line = pages[p][i];
                if (!IsOfBodySize(line) || !(IsFlush(p, line) || IsIndented(p, line)) || IsHeadOrFoot(p, i) || IsHeading(p, i, font) || IsParted(line))
                    continue;
                var before = body.Count > 0 ? body[^1] : null;
                var closely = before?.Line.Page == line.Page && before.Line.Baseline - line.Baseline < Apart * leading;
                var begins = before is null || !before.IsFull || IsIndented(p, line) || (before.Line.Page == line.Page && !closely);
                body.Add(new(line, IsFull(p, line), line.Right - edges[p].Right, begins, closely));
            }
        }

        return body;
    }

    private bool IsOfBodySize(MeasuredLine line) => Math.Abs(line.Size - em) <= SameSize * em;

    private bool IsFlush(int page, MeasuredLine line) => Math.Abs(line.Left - edges[page].Left) <= Hang * em;

    private bool IsIndented(int page, MeasuredLine line) => indent is { } width && Math.Abs(line.Left - edges[page].Left - width) <= Hang * em;

    private bool IsFull(int page, MeasuredLine line) => line.Right >= edges[page].Right - Full * em;

    /// <summary>Whether a line is the first or last of its page, stands apart, and is not a full line of text.</summary>
    private bool IsHeadOrFoot(int page, int index)
    {
        var (lines, line) = (pages[page], pages[page][index]);
        var alone = (index == 0 && StandsApart(page, 1)) || (index == lines.Count - 1 && StandsApart(page, index));
        return alone && (!IsFull(page, line) || line.Spaces.Any(s => s > Tab * em));
    }

    /// <summary>Whether one space of a line is much wider than the others, as in a table of contents.</summary>
    private bool IsParted(MeasuredLine line)
    {
        var widest = line.Spaces.OrderDescending().Take(2).ToArray();
        return widest.Length == 2 && widest[0] > Tab * em && widest[0] > 2 * widest[1];
    }

    /// <summary>Whether a line is short, in a font other than the body's, and apart from the line above or below.</summary>
    private bool IsHeading(int page, int index, string? bodyFont) =>
        pages[page][index].Font != bodyFont && !IsFull(page, pages[page][index]) && (StandsApart(page, index) || StandsApart(page, index + 1));

    private bool StandsApart(int page, int index) =>
        index <= 0 || index >= pages[page].Count || pages[page][index - 1].Baseline - pages[page][index].Baseline > Apart * leading;

    /// <summary>The most common distance between two lines.</summary>
    private double FindLeading() =>
        pages.SelectMany(page => page.Where(IsOfBodySize).Zip(page.Where(IsOfBodySize).Skip(1), (a, b) => a.Baseline - b.Baseline))
            .Where(d => d > 0.5 * em && d < 3 * em)
            .GroupBy(d => Math.Round(d, 1)).MaxBy(g => g.Count())?.Key ?? 1.2 * em;

    /// <summary>The edges of the text block on each page. A page with few body lines, or only indented ones, takes
    /// those of the pages on the same side.</summary>
    private Edges[] FindEdges()
    {
        Edges[] facing = [Of(pages.Where((_, p) => p % 2 == 0).SelectMany(p => p)), Of(pages.Where((_, p) => p % 2 == 1).SelectMany(p => p))];
        for (var side = 0; side < 2; side++)
        {
            // The few lines of a last page show where it begins, but hardly how wide it is.
            var (few, other) = (facing[side], facing[1 - side]);
            if (few.Lines < EnoughLines && other.Lines >= EnoughLines)
                facing[side] = few with { Right = few.Left + other.Right - other.Left };
        }

        return [.. pages.Select((lines, p) =>
        {
            var (own, general) = (Of(lines), facing[p % 2]);
            var (left, right) = (own.Left - general.Left, own.Right - general.Right);
            return own.Lines >= EnoughLines && (left < Hang * em || Math.Abs(left - right) < Hang * em) ? own : general;
        })];
    }

    private Edges Of(IEnumerable<MeasuredLine> lines)
    {
        var body = lines.Where(IsOfBodySize).ToArray();
        var (left, lefts) = Densest(body.Select(l => l.Left));
        var (right, rights) = Densest(body.Select(l => l.Right));
        return new(left, right, Math.Min(lefts, rights));
    }

    /// <summary>The most common indent of lines above a flush line.</summary>
    private double? FindIndent()
    {
        List<double> found = [];
        for (var p = 0; p < pages.Count; p++)
        {
            var body = pages[p].Where(IsOfBodySize).ToArray();
            found.AddRange(body.Zip(body.Skip(1))
                .Where(pair => IsFlush(p, pair.Second) && pair.First.Baseline - pair.Second.Baseline < Apart * leading)
                .Select(pair => pair.First.Left - edges[p].Left)
                .Where(offset => offset > LeastIndent * em && offset < MostIndent * em));
        }

        return found.Count == 0 ? null : Densest(found).Middle;
    }

    /// <summary>The densest range of a tenth of an em: its median and the number of values in it.</summary>
    private (double Middle, int Count) Densest(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        var (best, count, first) = (0, 0, 0);
        for (var last = 0; last < sorted.Length; last++)
        {
            while (sorted[last] - sorted[first] > 0.1 * em)
                first++;
            if (last - first + 1 > count)
                (best, count) = (first, last - first + 1);
        }

        return count == 0 ? (0, 0) : (sorted[best + count / 2], count);
    }

    /// <param name="Lines">The number of lines that agree.</param>
    private readonly record struct Edges(double Left, double Right, int Lines);
}
