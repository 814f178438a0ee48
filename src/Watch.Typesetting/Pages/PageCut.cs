using Watch.Typesetting.Galleys;
using Watch.Typesetting.LineBreaking;

namespace Watch.Typesetting.Pages;

/// <summary>How a galley is cut into pages.</summary>
/// <param name="Lines">The galley's, with the paragraphs that are set longer or shorter as they are set then, and the floats where
/// they stand.</param>
/// <param name="Starts">The index of each page's first line.</param>
/// <param name="Moved">The first lines of the floats that do not stand at their places.</param>
/// <param name="Altered">The first lines of altered paragraphs, and by how many lines they are altered; by none where
/// they are broken otherwise, lest a word be broken from page to page.</param>
/// <param name="Cost">Of all that is not as it should be.</param>
internal sealed record PageCut(IReadOnlyList<GalleyLine> Lines, IReadOnlyList<int> Starts, IReadOnlyList<(int Line, int More)> Altered, IReadOnlyList<int> Moved, double Cost);
