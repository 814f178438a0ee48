using System.Collections.Frozen;

namespace Watch.Typesetting.Paragraphs;

/// <summary>How far the characters of a face hang into the margins. Light signs hang further than letters, which makes
/// the margins look straight.</summary>
internal sealed class Protrusion
{
    // Character, left margin, right margin, in thousandths of an em. Both faces share EB Garamond's signs, whose ink is
    // about as wide in italic as in roman.
    private static readonly (char, int, int)[] Signs =
    [
        ('.', 0, 130), (',', 0, 120), (':', 0, 80), (';', 0, 70), ('!', 0, 40), ('?', 0, 50),
        ('-', 0, 140), ('\u2010', 0, 140), ('–', 0, 120), ('—', 0, 120),
        ('“', 150, 0), ('”', 0, 150), ('‘', 110, 0), ('’', 80, 110), ('"', 100, 100), ('\'', 80, 80), ('«', 100, 0), ('»', 0, 100),
        ('(', 40, 0), (')', 0, 40), ('[', 30, 0), (']', 0, 30),
    ];

    /// <summary>For EB Garamond's roman and bold.</summary>
    public static readonly Protrusion Roman = new(
    [
        .. Signs,
        ('A', 20, 20), ('J', 30, 0), ('T', 30, 30), ('V', 25, 25), ('W', 20, 20), ('X', 15, 15), ('Y', 30, 30),
        ('f', 0, 15), ('k', 0, 15), ('r', 0, 20), ('t', 0, 15), ('v', 20, 20), ('w', 15, 15), ('x', 10, 10), ('y', 15, 20),
    ]);

    /// <summary>For EB Garamond's italic. Letters that slant to the right hang less there than their boxes suggest, and
    /// more at the left.</summary>
    public static readonly Protrusion Italic = new(
    [
        .. Signs,
        ('A', 45, 0), ('J', 45, 0), ('T', 0, 10), ('V', 0, 10), ('W', 0, 10), ('X', 20, 0), ('Y', 0, 10),
        ('f', 40, 0), ('j', 40, 0), ('p', 20, 0), ('r', 0, 15), ('v', 0, 15), ('w', 0, 10), ('y', 25, 10),
    ]);

    /// <summary>For code, whose characters are aligned in columns.</summary>
    public static readonly Protrusion None = new([]);

    private readonly FrozenDictionary<char, (int Left, int Right)> table;

    private Protrusion((char Character, int Left, int Right)[] rows) => table = rows.ToFrozenDictionary(r => r.Character, r => (r.Left, r.Right));

    /// <summary>How far the first character of a line hangs into the left margin, in em.</summary>
    public double Left(char first) => table.GetValueOrDefault(first).Left / 1000.0;

    /// <summary>How far the last character of a line hangs into the right margin, in em.</summary>
    public double Right(char last) => table.GetValueOrDefault(last).Right / 1000.0;
}
