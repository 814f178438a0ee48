using System.Collections.Frozen;

namespace Watch.Typesetting.Paragraphs;

/// <summary>How far characters stand out into the margins, so that margins look straight: light signs further than
/// letters. In thousandths of an em of EB Garamond.</summary>
internal static class Protrusion
{
    private static readonly FrozenDictionary<char, (int Left, int Right)> Table = new Dictionary<char, (int, int)>
    {
        ['.'] = (0, 130),
        [','] = (0, 120),
        [':'] = (0, 80),
        [';'] = (0, 70),
        ['!'] = (0, 40),
        ['?'] = (0, 50),
        ['-'] = (0, 140),
        ['\u2010'] = (0, 140),
        ['–'] = (0, 120),
        ['—'] = (0, 120),
        ['“'] = (150, 0),
        ['”'] = (0, 150),
        ['‘'] = (110, 0),
        ['’'] = (80, 110),
        ['"'] = (100, 100),
        ['\''] = (80, 80),
        ['('] = (40, 0),
        [')'] = (0, 40),
        ['['] = (30, 0),
        [']'] = (0, 30),
        ['«'] = (100, 0),
        ['»'] = (0, 100),
        ['A'] = (20, 20),
        ['J'] = (30, 0),
        ['T'] = (30, 30),
        ['V'] = (25, 25),
        ['W'] = (20, 20),
        ['X'] = (15, 15),
        ['Y'] = (30, 30),
        ['f'] = (0, 15),
        ['k'] = (0, 15),
        ['r'] = (0, 20),
        ['t'] = (0, 15),
        ['v'] = (20, 20),
        ['w'] = (15, 15),
        ['x'] = (10, 10),
        ['y'] = (15, 20),
    }.ToFrozenDictionary();

    /// <summary>Before the left margin, in em.</summary>
    public static double Left(char first) => Table.GetValueOrDefault(first).Left / 1000.0;

    /// <summary>Behind the right margin, in em.</summary>
    public static double Right(char last) => Table.GetValueOrDefault(last).Right / 1000.0;
}
