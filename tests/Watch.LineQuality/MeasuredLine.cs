using System.Globalization;
using System.Text;

namespace Watch.LineQuality;

/// <summary>What stands between two spaces of a line.</summary>
public readonly record struct MeasuredWord(string Text, double Left, double Right);

/// <summary>How a line ends.</summary>
public enum LineEnd
{
    Whole,

    /// <summary>In a hyphen after a letter, of which the file does not say whether it was added.</summary>
    Hyphen,

    /// <summary>In a hyphen that the file says was added (U+00AD).</summary>
    AddedHyphen,
}

/// <summary>A line of type as it stands on its page, in points.</summary>
/// <param name="Page">From 1.</param>
/// <param name="Baseline">Height above the foot of the page.</param>
/// <param name="Size">Of most of its glyphs.</param>
/// <param name="Font">Of most of its glyphs.</param>
/// <param name="Glyphs">How many are visible.</param>
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

    /// <summary>Their mean; null for a line of one word.</summary>
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
