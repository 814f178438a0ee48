using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace Watch.LineQuality;

/// <summary>A glyph on its page, in points. Its edges are those of its advance and not of its ink.</summary>
/// <param name="Value">The characters of the glyph; empty if the file does not say.</param>
/// <param name="Baseline">The height above the foot of the page.</param>
/// <param name="Size">The type size.</param>
/// <param name="Font">The font name in the file, without the tag of a subset.</param>
public readonly record struct PageGlyph(string Value, double Left, double Right, double Baseline, double Size, string Font)
{
    /// <summary>Whether the glyph is an invisible word space.</summary>
    public bool IsBlank => Value.Length > 0 && Value.All(c => char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF');
}

/// <summary>Reads the glyphs of a finished PDF from any program.</summary>
public static class GlyphReader
{
    /// <summary>The upright glyphs of each page, in content order. Their edges include horizontal scaling, whether it
    /// comes from the text state or the text matrix.</summary>
    public static IEnumerable<IReadOnlyList<PageGlyph>> Pages(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        for (var number = 1; number <= document.NumberOfPages; number++)
            yield return [.. document.GetPage(number).Letters.Where(l => l.TextOrientation == TextOrientation.Horizontal).Select(Read)];
    }

    private static PageGlyph Read(Letter letter)
    {
        var (left, right) = (letter.StartBaseLine.X, letter.EndBaseLine.X);
        return new(
            letter.Value ?? "", Math.Min(left, right), Math.Max(left, right), letter.StartBaseLine.Y, Math.Round(letter.PointSize, 2), Family(letter.FontName ?? ""));
    }

    // The tag of a subset is six letters and a plus sign (ISO 32000-1, 9.6.4).
    private static string Family(string font) => font.Length > 7 && font[6] == '+' ? font[7..] : font;
}
