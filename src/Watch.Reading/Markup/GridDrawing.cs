using System.Globalization;
using System.Text;

namespace Watch.Reading.Markup;

/// <summary>The lines of a grid table as the signs of a drawing, one in each column of a typewriter. Characters of
/// East Asian width take two columns, and combining marks none, as editors show them.</summary>
internal sealed class GridDrawing
{
    private readonly char[] signs;
    private readonly int[] offsets; // of each column in its line, and of the column after the last

    private GridDrawing(int width, int height)
    {
        Width = width;
        Height = height;
        signs = new char[width * height];
        offsets = new int[(width + 1) * height];
    }

    public int Width { get; }

    public int Height { get; }

    public char this[int line, int column] => signs[line * Width + column];

    /// <summary>Draws lines that all are as wide as the first; null when one is not.</summary>
    /// <param name="wide">Whether East Asian characters take two columns; else every character takes one.</param>
    public static GridDrawing? Of(IReadOnlyList<TableLine> lines, bool wide)
    {
        var width = lines[0].Text.TrimEnd().Length;
        // No character takes more than two columns: the drawing is no larger than its lines.
        foreach (var line in lines)
        {
            if (line.Text.Length < width / 2)
                return null;
        }

        var drawing = new GridDrawing(width, lines.Count);
        for (var y = 0; y < lines.Count; y++)
        {
            if (!drawing.Draw(y, lines[y].Text.TrimEnd(), wide))
                return null;
        }

        return drawing;
    }

    /// <summary>Where the characters between two columns of a line stand in it.</summary>
    public (int Start, int End) Between(int line, int left, int right) =>
        (offsets[line * (Width + 1) + left + 1], offsets[line * (Width + 1) + right]);

    private bool Draw(int y, ReadOnlySpan<char> line, bool wide)
    {
        // In a line from border to border the heads' double line and the columns' colons are lines as well.
        var isBorder = IsBorder(line);
        var x = 0;
        var offset = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            var columns = !wide ? 1 : CharacterWidth.Of(rune);
            if (x + columns > Width)
                return false;
            for (var c = 0; c < columns; c++)
            {
                signs[y * Width + x + c] = rune.IsAscii ? isBorder && rune.Value is '=' or ':' ? '-' : (char)rune.Value : '\0';
                offsets[y * (Width + 1) + x + c] = offset;
            }

            x += columns;
            offset += rune.Utf16SequenceLength;
        }

        offsets[y * (Width + 1) + x] = offset;
        return x == Width;
    }

    /// <summary>Whether a line is a border from end to end, as the first line of a table is.</summary>
    public static bool IsBorder(ReadOnlySpan<char> line)
    {
        var text = line.Trim(" \t");
        return text.Length >= 3 && text[0] == '+' && text[^1] == '+' && !text.ContainsAnyExcept("+-=:")
            && text[1] is '-' or '=' or ':' && text.IndexOf("++") < 0;
    }
}

/// <summary>How many columns of a typewriter a character takes (Unicode Standard Annex 11).</summary>
internal static class CharacterWidth
{
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x4DBF), (0x4E00, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF),
        (0xFE30, 0xFE6F), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    /// <summary>0, 1 or 2.</summary>
    public static int Of(Rune rune)
    {
        if (rune.Value < 0x300)
            return rune.Value == 0xAD ? 0 : 1;
        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
            return 0;
        foreach (var (first, last) in Wide)
        {
            if (rune.Value <= last)
                return rune.Value >= first ? 2 : 1;
        }

        return 1;
    }
}
