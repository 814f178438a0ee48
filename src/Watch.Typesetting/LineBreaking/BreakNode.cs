using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.LineBreaking;

/// <summary>A feasible break, with the best way to it.</summary>
/// <param name="Position">The item of the break; -1 for the beginning of the paragraph.</param>
/// <param name="Start">The first item of the line after the break.</param>
/// <param name="Line">How many lines end here or before.</param>
/// <param name="Fitness">The fitness class of the line that ends here: 0 tight, 1 normal, 2 loose, 3 very loose.</param>
/// <param name="Run">How many flagged breaks in a row end here, up to the limit.</param>
/// <param name="Previous">The node of the break before.</param>
/// <param name="Width">Σw of the items before <paramref name="Start"/>, less what the break adds to the next line, plus
/// what hangs into the left margin. So the width of a line is a difference of two sums. Likewise for Σy, Σz, the widths
/// of glyphs, and the letterspacing that is possible.</param>
/// <param name="Expansion">The expansion of the line that ends here.</param>
/// <param name="FirstWord">The number of the word that this line begins with; 0 for none.</param>
/// <param name="LastWord">The number of the word that this line ends with; 0 for none.</param>
/// <param name="Spaces">The index of the line's first word space in the memory of <see cref="Rivers"/>.</param>
internal readonly record struct BreakNode(
    int Position, int Start, int Line, int Fitness, int Run, bool Flagged, int Previous,
    double Demerits, double Width, double Stretch, double Shrink, double Elastic, double Spread,
    double Expansion, int FirstWord, int LastWord, int Spaces, int SpaceCount);

/// <summary>A place where the line under consideration could end.</summary>
/// <param name="Penalty">0 for a break at glue.</param>
/// <param name="Final">Whether the break ends the paragraph.</param>
/// <param name="LastWord">The number of the word before the break; 0 for none.</param>
internal readonly record struct BreakPoint(int Position, double Penalty, bool Flagged, bool Final, int LastWord)
{
    public bool Forced => Penalty <= Item.Forced;
}
