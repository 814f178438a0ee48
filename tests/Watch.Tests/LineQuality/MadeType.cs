using Watch.LineQuality;

namespace Watch.Tests.LineQuality;

/// <summary>Type whose figures can be told in one's head: an em is 10 points, every letter half of one, and lines stand 14
/// points apart.</summary>
internal static class MadeType
{
    public const double Em = 10;

    /// <summary>The glyphs of a line. A space is a move of the pen.</summary>
    /// <param name="space">How wide, in points.</param>
    public static IEnumerable<PageGlyph> Glyphs(string text, double left = 0, double baseline = 0, double space = 3, double size = Em, string font = "Roman")
    {
        foreach (var letter in text)
        {
            if (letter != ' ')
                yield return new(letter.ToString(), left, left + size / 2, baseline, size, font);
            left += letter == ' ' ? space : size / 2;
        }
    }

    public static MeasuredLine Line(string text, double left = 0, double space = 3) => LineReader.Read(1, [.. Glyphs(text, left, 0, space)]).Single();

    /// <summary>Full lines of one page, each right below the other. A pilcrow before a line begins a paragraph.</summary>
    public static IReadOnlyList<BodyLine> Body(params string[] lines) =>
        [.. lines.Select((text, i) => new BodyLine(Line(text.TrimStart('¶')), true, 0, i == 0 || text[0] == '¶', i > 0))];

    public static LineFigures Figures(params IReadOnlyList<BodyLine> lines) => LineMeasure.Of([lines], Em);
}
