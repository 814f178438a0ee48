using Watch.Documents;
using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Tables;

/// <summary>A column whose cells are mostly numbers. The numbers form a block within the column and are aligned at
/// their decimal signs.</summary>
/// <param name="DecimalSign">The sign to assume where a number leaves it open.</param>
/// <param name="Before">The greatest width before a decimal sign.</param>
/// <param name="After">The greatest width after a decimal sign, the sign included.</param>
/// <param name="IsStub">Whether the column names the rows; its numbers then stand at the left.</param>
/// <param name="IsRight">Whether the source aligns the column to the right.</param>
internal sealed record NumberColumn(char DecimalSign, Length Before, Length After, bool IsStub, bool IsRight)
{
    public Length Width => Before + After;

    /// <summary>Where the block begins in the column: centred under a wider head, else flush with it where lines end, or right where the source says so.</summary>
    /// <param name="head">The width of the head.</param>
    public Length Left(Length column, Length head, bool isRightToLeft)
    {
        var indent = Length.Max(Length.Zero, (head - Width) / 2);
        return IsStub ? isRightToLeft ? column - Width : Length.Zero : isRightToLeft && !IsRight ? indent : column - Width - indent;
    }

    /// <summary>Places the lines of a cell in the column. A number is aligned at its decimal sign. Any other single
    /// line is centred in the block, or flush right where it is wider. Several lines are flush right if the source says so.</summary>
    /// <param name="cell">The lines, set flush left.</param>
    /// <param name="column">The left edge of the column.</param>
    /// <param name="width">The width of the column.</param>
    /// <param name="block">The left edge of the block, from the left edge of the column.</param>
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

    /// <summary>The cell's number and the index of its decimal sign; null unless the cell holds only a number.</summary>
    public static (string Text, int Sign)? NumberOf(TableCell cell, char decimalSign) =>
        TextOf(cell) is { } text && CellNumber.SignOf(text, decimalSign) is { } sign ? (text, sign) : null;

    /// <summary>The text of a cell that spans one column and holds one paragraph; null for any other cell.</summary>
    public static string? TextOf(TableCell cell) =>
        cell is { ColumnSpan: 1, Content: [Paragraph { Text: var leaf }] } ? leaf.PlainText : null;

    /// <summary>The position of the pen before a character of the text.</summary>
    /// <returns>Null where the marks do not begin with the text, or where one glyph stands for characters on both sides.</returns>
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

    /// <summary>The leftmost and rightmost position of the pen; null without glyphs.</summary>
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
