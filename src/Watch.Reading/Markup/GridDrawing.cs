using System.Globalization;

namespace Watch.Reading.Markup;

/// <summary>The lines of a grid table as the signs of a drawing, one in each column of a typewriter. Characters of
/// East Asian width and emoji take two columns, and combining marks none, as editors show them.</summary>
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
    public static GridDrawing? Of(IReadOnlyList<TableLine> lines, ColumnCount count)
    {
        var width = lines[0].Text.TrimEnd().Length;
        // No UTF-16 unit takes more than two columns: the drawing is no larger than its lines.
        foreach (var line in lines)
        {
            if (line.Text.Length < width / 2)
                return null;
        }

        var drawing = new GridDrawing(width, lines.Count);
        for (var y = 0; y < lines.Count; y++)
        {
            if (!drawing.Draw(y, lines[y].Text.TrimEnd(), count))
                return null;
        }

        return drawing;
    }

    /// <summary>Where the characters between two columns of a line stand in it.</summary>
    public (int Start, int End) Between(int line, int left, int right) =>
        (offsets[line * (Width + 1) + left + 1], offsets[line * (Width + 1) + right]);

    private bool Draw(int y, ReadOnlySpan<char> line, ColumnCount count)
    {
        // In a line from border to border the heads' double line and the columns' colons are lines as well.
        var isBorder = IsBorder(line);
        var x = 0;
        var offset = 0;
        while (offset < line.Length)
        {
            var length = CharacterWidth.Next(line[offset..], count, out var columns);
            if (x + columns > Width)
                return false;
            var sign = length > 1 || !char.IsAscii(line[offset]) ? '\0' : isBorder && line[offset] is '=' or ':' ? '-' : line[offset];
            for (var c = 0; c < columns; c++)
            {
                signs[y * Width + x + c] = sign;
                offsets[y * (Width + 1) + x + c] = offset;
            }

            x += columns;
            offset += length;
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
