using System.Globalization;
using System.Text;

namespace Watch.LineQuality;

/// <summary>The text between two spaces of a line.</summary>
public readonly record struct MeasuredWord(string Text, double Left, double Right);

/// <summary>How a line ends.</summary>
public enum LineEnd
{
    Whole,

    /// <summary>With a hyphen after a letter. The file does not say whether it was added.</summary>
    Hyphen,

    /// <summary>With a hyphen that the file marks as added (U+00AD).</summary>
    AddedHyphen,
}

/// <summary>A line of type on its page, in points.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Baseline">The height above the foot of the page.</param>
/// <param name="Size">The size of most of its glyphs.</param>
/// <param name="Font">The font of most of its glyphs.</param>
/// <param name="Glyphs">The number of visible glyphs.</param>
/// <param name="Words">From left to right, at least one.</param>
public sealed record MeasuredLine(int Page, double Baseline, double Size, string Font, int Glyphs, IReadOnlyList<MeasuredWord> Words)
{
    public double Left => Words[0].Left;

    public double Right => Words[^1].Right;

    public string Text => string.Join(' ', Words.Select(w => w.Text));

    public LineEnd End
    {
        get
        {
            var text = Words[^1].Text;
            if (text.Length < 2 || text[^1] is not ('-' or '\u2010' or '\u00AD') || !EndsInLetter(text.AsSpan(0, text.Length - 1)))
                return LineEnd.Whole;
            return text[^1] == '\u00AD' ? LineEnd.AddedHyphen : LineEnd.Hyphen;
        }
    }

    /// <summary>The widths of its word spaces.</summary>
    public IEnumerable<double> Spaces => Words.Zip(Words.Skip(1), (a, b) => b.Left - a.Right);

    /// <summary>The mean width of its word spaces; null for a line of one word.</summary>
    public double? MeanSpace => Words.Count < 2 ? null : Spaces.Average();

    /// <summary>The centres of its word spaces.</summary>
    public IEnumerable<double> SpaceCentres => Words.Zip(Words.Skip(1), (a, b) => (a.Right + b.Left) / 2);

    private static bool EndsInLetter(ReadOnlySpan<char> text)
    {
        Rune last;
        do
        {
            Rune.DecodeLastFromUtf16(text, out last, out var length);
            text = text[..^length];
        }
        while (text.Length > 0 && Rune.GetUnicodeCategory(last) == UnicodeCategory.NonSpacingMark);
        return Rune.IsLetter(last);
    }
}
