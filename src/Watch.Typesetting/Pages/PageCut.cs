using Watch.Typesetting.Galleys;

namespace Watch.Typesetting.Pages;

/// <summary>A galley cut into pages.</summary>
/// <param name="Lines">The lines of the galley in page order, with paragraphs as altered and floats where they were placed.</param>
/// <param name="Starts">The index of each page's first line.</param>
/// <param name="Moved">The first line of each float that was moved from its place.</param>
/// <param name="Altered">The first line of each altered paragraph, and how many lines longer it is. 0 means other line
/// breaks, so that no word is broken across pages.</param>
/// <param name="Cost">The total cost of the pages.</param>
internal sealed record PageCut(IReadOnlyList<GalleyLine> Lines, IReadOnlyList<int> Starts, IReadOnlyList<(int Line, int More)> Altered, IReadOnlyList<int> Moved, double Cost);
