using Watch.Typesetting.Galleys;
using Watch.Typesetting.LineBreaking;
using Watch.Typesetting.Marks;
using Watch.Typesetting.Tables;

namespace Watch.Typesetting.Pages;

/// <summary>Where a page begins.</summary>
/// <param name="Pending">How many floats wait for a place: the last that were passed.</param>
internal readonly record struct PageStart(int Part, int Variant, int Line, int Pending);

/// <summary>Where a page may end.</summary>
/// <param name="Next">Where the page after it begins.</param>
/// <param name="Foot">Of its last line, from the top of the text block, in points; null where it need not end at the height of the page beside.</param>
/// <param name="Missing">How many lines it is short.</param>
/// <param name="Cost">Of what was chosen on the page.</param>
/// <param name="Own">What it costs to end there.</param>
/// <param name="Chosen">The last of the variants chosen on the page; -1 for none.</param>
internal readonly record struct PageEnd(PageStart Next, double? Foot, double Missing, double Cost, double Own, int Chosen);

/// <summary>A part that a page went through, and in which variant.</summary>
/// <param name="Previous">The choice before it on the same page; -1 for none.</param>
internal readonly record struct PageChoice(int Previous, int Part, int Variant);

/// <summary>A page filled up to the beginning of a part, as far as it matters for what follows.</summary>
/// <param name="Foot">In hundredths of a point.</param>
/// <param name="Count">How many lines stand on it; no more than make a last page long enough.</param>
internal readonly record struct BegunPage(int Part, int Foot, int Count, int Pending, SpaceAbove Space);

/// <summary>What stands above the next line of a page instead of its own space.</summary>
/// <param name="Below">The space below a float that was laid last, in points; -1 for none.</param>
/// <param name="WithoutFloat">Whether a float was passed that stands elsewhere.</param>
internal readonly record struct SpaceAbove(double Below, bool WithoutFloat)
{
    public static readonly SpaceAbove Own = new(-1, false);

    public LineSize Of(in LineSize line) =>
        Below >= 0 ? line with { Space = Math.Max(Below, line.SpaceWithoutFloat) } : WithoutFloat ? line with { Space = line.SpaceWithoutFloat } : line;

    public GalleyLine Of(GalleyLine line) =>
        Below >= 0 ? line with { SpaceAbove = Length.Max(Length.Pt(Below), line.SpaceWithoutFloat ?? line.SpaceAbove) }
        : WithoutFloat ? line with { SpaceAbove = line.SpaceWithoutFloat ?? line.SpaceAbove }
        : line;
}
