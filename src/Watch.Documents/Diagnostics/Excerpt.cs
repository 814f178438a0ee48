using System.Text;

namespace Watch.Documents.Diagnostics;

/// <summary>Shows a diagnostic's place on a console of fixed width.</summary>
public static class Excerpt
{
    private const int Widest = 100;

    /// <summary>The source line of a diagnostic and below it a caret under its place; empty for one on a whole file. A
    /// long line is cut on both sides, tabs are spaces, and what a console could take for a command is shown as
    /// U+FFFD.</summary>
    public static string Of(Diagnostic diagnostic, SourceText source)
    {
        var place = diagnostic.Place;
        if (place.Line == 0)
            return "";
        var cells = source.Line(place.Line).EnumerateRunes().Select(r => new Cell(Shown(r), WidthOf(r))).ToList();
        var caret = Math.Min(place.Column - 1, cells.Count);
        var first = caret;
        var room = Widest / 2;
        while (first > 0 && cells[first - 1].Width <= room)
            room -= cells[--first].Width;
        room = Widest - cells[first..caret].Sum(c => c.Width);
        var end = caret;
        while (end < cells.Count && cells[end].Width <= room)
            room -= cells[end++].Width;

        var line = new StringBuilder();
        var under = new StringBuilder();
        if (first > 0)
        {
            line.Append('…');
            under.Append(' ');
        }

        for (var i = first; i < end; i++)
        {
            line.Append(cells[i].Text);
            under.Append(' ', i < caret ? cells[i].Width : 0);
        }

        if (end < cells.Count)
            line.Append('…');
        return line.Append('\n').Append(under).Append("^\n").ToString();
    }

    private static string Shown(Rune rune) =>
        rune.Value == '\t' ? " " : Rune.IsControl(rune) || IsDirection(rune.Value) ? "\uFFFD" : rune.ToString();

    /// <summary>Whether a character turns the direction of those after it, and so the meaning of a caret.</summary>
    private static bool IsDirection(int c) => c is 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    /// <summary>How many cells a console gives a character: by Unicode's annex 11, in broad strokes.</summary>
    private static int WidthOf(Rune rune)
    {
        var c = rune.Value;
        if (Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.EnclosingMark
            || c is 0x200B or 0x200C or 0x200D or 0xFEFF)
            return 0;
        var wide = c is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xA960 and <= 0xA97F)
            or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60)
            or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
        return wide ? 2 : 1;
    }

    private readonly record struct Cell(string Text, int Width);
}
