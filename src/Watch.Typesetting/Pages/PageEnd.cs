using Watch.Typesetting.Galleys;
using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Pages;

/// <summary>The place where a page begins.</summary>
/// <param name="Pending">How many floats wait to be placed. They are the last ones before <paramref name="Part"/>.</param>
internal readonly record struct PageStart(int Part, int Variant, int Line, int Pending);

/// <summary>A place where a page may end.</summary>
/// <param name="Next">Where the next page begins.</param>
/// <param name="Foot">The foot of the last line, from the top of the text block, in points; null where the page need
/// not end at the height of the facing page.</param>
/// <param name="Missing">How many lines the page is short.</param>
/// <param name="Cost">The cost of the variants chosen on the page.</param>
/// <param name="OwnCost">The cost of ending here.</param>
/// <param name="Chosen">The last variant chosen on the page, an index into <see cref="PageFiller.Choices"/>; -1 for none.</param>
internal readonly record struct PageEnd(PageStart Next, double? Foot, double Missing, double Cost, double OwnCost, int Chosen);

/// <summary>The variant chosen for a part on a page.</summary>
/// <param name="Previous">The choice before it on the same page; -1 for none.</param>
internal readonly record struct PageChoice(int Previous, int Part, int Variant);

/// <summary>A page filled up to the beginning of a part, reduced to what matters for the parts that follow.</summary>
/// <param name="Foot">The foot of the page so far, in hundredths of a point.</param>
/// <param name="Count">How many lines the page has, capped at <see cref="PageCosts.FewLines"/>.</param>
internal readonly record struct BegunPage(int Part, int Foot, int Count, int Pending, SpaceAbove Space);

/// <summary>The space above the next line of a page, where floats change it.</summary>
/// <param name="Below">The space below the float that was placed last, in points; -1 for none.</param>
/// <param name="WithoutFloat">Whether the float before the line was moved elsewhere.</param>
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
