using Watch.Documents;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Tables;

/// <summary>A column whose cells mostly say numbers, which stand with their decimal signs below each other: a block within
/// the column.</summary>
/// <param name="DecimalSign">Where a number alone does not tell.</param>
/// <param name="Before">The widest that stands before a decimal sign.</param>
/// <param name="After">The widest that stands after one, itself with it.</param>
/// <param name="IsStub">Whether it names the rows, and stands at the left.</param>
/// <param name="IsRight">Whether the report says that its cells stand at the right.</param>
internal sealed record NumberColumn(char DecimalSign, Length Before, Length After, bool IsStub, bool IsRight)
{
    public Length Width => Before + After;

    /// <summary>Where the block begins: below the middle of a wider head, else at the right of the column.</summary>
    /// <param name="head">How wide the head is, which stands at the right.</param>
    public Length Left(Length column, Length head) =>
        IsStub ? Length.Zero : head > Width ? column - (head + Width) / 2 : column - Width;

    /// <summary>The lines of a cell where they stand in the column: a number at its decimal sign; what is none in the middle
    /// of the block, or at its right; several lines at the right, if the report says so.</summary>
    /// <param name="cell">Set at the left of the column.</param>
    /// <param name="column">The left edge of the column.</param>
    /// <param name="width">Of the column.</param>
    /// <param name="block">Where the block begins, from the left edge of the column.</param>
    public IReadOnlyList<GalleyLine> Place(IReadOnlyList<GalleyLine> cell, TableCell content, Length column, Length width, Length block)
    {
        if (cell is [var line] && NumberOf(content, DecimalSign) is var (text, sign) && PenAt(line.Marks, text, sign) is { } pen)
            return [Move(line, column + block + Before - pen)];
        if (IsStub)
            return cell;
        if (cell is [var short1] && ExtentOf(short1.Marks) is var (left, right))
        {
            var room = Width - (right - left);
            var at = room >= Length.Zero ? block + room / 2 : Length.Min(block + Width, width) - (right - left);
            return [Move(short1, column + Length.Max(Length.Zero, at) - left)];
        }

        return IsRight ? [.. cell.Select(l => ExtentOf(l.Marks) is var (_, end) ? Move(l, column + width - end) : l)] : cell;
    }

    /// <summary>The cell's number and the place of its decimal sign, if a number is all that it says.</summary>
    public static (string Text, int Sign)? NumberOf(TableCell cell, char decimalSign) =>
        TextOf(cell) is { } text && CellNumber.SignOf(text, decimalSign) is { } sign ? (text, sign) : null;

    /// <summary>What a cell says that stands in one column and is one paragraph.</summary>
    public static string? TextOf(TableCell cell) =>
        cell is { ColumnSpan: 1, Content: [Paragraph { Text: var leaf }] } ? leaf.PlainText : null;

    /// <summary>Where the pen is before a character of the text.</summary>
    /// <returns>Null where the marks do not begin with the text, or a glyph stands for characters on both sides.</returns>
    public static Length? PenAt(IReadOnlyList<Mark> marks, string text, int index)
    {
        var start = 0;
        foreach (var run in marks.OfType<GlyphRun>())
        {
            var length = Math.Min(run.Text.Length, index - start);
            if (string.CompareOrdinal(run.Text, 0, text, start, length) != 0)
                return null;
            var pen = run.Origin.X.Points;
            foreach (var glyph in run.Glyphs.Span)
            {
                if (start + glyph.TextStart == index)
                    return new(pen);
                pen += glyph.Advance;
                if (glyph.TextLength > 0 && start + glyph.TextStart + glyph.TextLength == index)
                    return new(pen);
            }

            start += run.Text.Length;
            if (start > index)
                return null;
        }

        return null;
    }

    /// <summary>From the first to the last place of the pen; null where nothing is written.</summary>
    public static (Length Left, Length Right)? ExtentOf(IReadOnlyList<Mark> marks)
    {
        (Length Left, Length Right)? extent = null;
        foreach (var run in marks.OfType<GlyphRun>())
        {
            var (left, right) = (run.Left, run.Left + run.Width);
            extent = extent is var (l, r) ? (Length.Min(l, left), Length.Max(r, right)) : (left, right);
        }

        return extent;
    }

    private static GalleyLine Move(GalleyLine line, Length right) => line with
    {
        Marks = [.. line.Marks.Select(m => m.Move(right, Length.Zero))],
        Destinations = [.. line.Destinations.Select(d => d with { At = d.At + new Point(right, Length.Zero) })],
    };
}
