using Watch.Typesetting.Paragraphs;

namespace Watch.Typesetting.LineBreaking;

/// <summary>The rules of one pass over a paragraph.</summary>
/// <param name="Tolerance">The greatest badness of a feasible line.</param>
/// <param name="Hyphenate">Whether the pass tries breaks inserted by hyphenation, and breaks of the last resort.</param>
/// <param name="ExtraStretch">Added to the stretch of each line.</param>
/// <param name="PartTies">Whether the pass may break at tied penalties (<see cref="Item.Tied"/>).</param>
/// <param name="Forced">Whether the pass must find a way, however bad.</param>
internal readonly record struct PassLimits(double Tolerance, bool Hyphenate, double ExtraStretch = 0, bool PartTies = false, bool Forced = false)
{
    /// <summary>The lines, counted from 0, that must not begin within a word; null for none.</summary>
    public IReadOnlyList<int>? UnbrokenBefore { get; init; }
}
