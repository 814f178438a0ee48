namespace Watch.Typesetting.Galleys;

/// <summary>A justified paragraph of the galley, which can be set otherwise for the sake of pages.</summary>
/// <param name="First">Its first line in the galley.</param>
/// <param name="Count">How many lines it has there.</param>
/// <param name="Vary">Its lines with one more and with one fewer; null for what cannot be done well. Sets them, so it is asked
/// only where they are wanted.</param>
/// <param name="Mend">Its lines, so many, without a broken word before some of them: those that pages begin with. Null if that cannot
/// be done well.</param>
public sealed record VariableParagraph(
    int First, int Count,
    Func<(IReadOnlyList<GalleyLine>? Longer, IReadOnlyList<GalleyLine>? Shorter)> Vary,
    Func<int, IReadOnlyList<int>, IReadOnlyList<GalleyLine>?> Mend);
