namespace Watch.Typesetting.Galleys;

/// <summary>A justified paragraph that can be set with other line breaks to make better pages.</summary>
/// <param name="First">The index of its first line in the galley.</param>
/// <param name="Count">How many lines it has in the galley.</param>
/// <param name="Vary">Sets it with one line more and with one line fewer; null for a version that would be too loose or
/// too tight. Expensive, so called only where pages need it.</param>
/// <param name="Mend">Sets it in the given number of lines so that the listed lines, counted from 0, do not begin
/// within a word; null if the result would be too loose or too tight.</param>
internal sealed record VariableParagraph(
    int First, int Count,
    Func<(IReadOnlyList<GalleyLine>? Longer, IReadOnlyList<GalleyLine>? Shorter)> Vary,
    Func<int, IReadOnlyList<int>, IReadOnlyList<GalleyLine>?> Mend);
