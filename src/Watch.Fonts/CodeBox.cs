using System.Globalization;

namespace Watch.Fonts;

/// <summary>Shows a character that no face has: its code in hexadecimal, in two rows in a ruled box between the baseline and the height of
/// capitals. Measures are in em.</summary>
public static class CodeBox
{
    /// <summary>From the baseline down to the outer edge of the lower rule.</summary>
    public const double Depth = 0.08;

    /// <summary>From the baseline up to the outer edge of the upper rule.</summary>
    public const double Height = 0.66;

    public const double RuleWeight = 0.03;

    /// <summary>The empty space to the left and right of the box.</summary>
    public const double Bearing = 0.05;

    // The em of the figures, so that two rows are as high as a capital.
    private const double FigureSize = 0.46;
    private const double UpperRow = 0.35;
    private const double LowerRow = -0.005;
    private const double Padding = 0.045;

    /// <summary>The figures of a character's code, as one cluster of glyphs for the character.</summary>
    /// <param name="face">A monospaced face.</param>
    internal static ShapedRun Make(FontFace face, int codePoint, int start, int length)
    {
        var figures = codePoint.ToString(codePoint > 0xFFFF ? "X6" : "X4", CultureInfo.InvariantCulture);
        var columns = figures.Length / 2;
        var unit = face.UnitsPerEm / FigureSize;
        var pitch = face.AdvanceOf(face.TryGetGlyph('0', out var zero) ? zero : (ushort)1);
        var margin = (Bearing + RuleWeight + Padding) * unit;
        var width = (int)(2 * margin) + columns * pitch;
        // Spaces before and after fill the rest of the width, so that programs that extract text by position see no gap.
        var space = face.TryGetGlyph(' ', out var blank) ? blank : (ushort)1;
        var glyphs = new ShapedGlyph[figures.Length + 2];
        glyphs[0] = new(space, start, 0, 0, 0, Joined: false);
        for (var i = 0; i < figures.Length; i++)
        {
            var row = i < columns ? UpperRow : LowerRow;
            glyphs[i + 1] = new(
                face.TryGetGlyph(figures[i], out var glyph) ? glyph : (ushort)1, start, 0, (int)margin + i % columns * pitch, (int)(row * unit), Joined: false);
        }

        glyphs[^1] = new(space, start, width, width - face.AdvanceOf(space), 0, Joined: false);
        return new(face, FigureSize, start, length, glyphs) { IsCode = true };
    }
}
