namespace Watch.Typesetting;

/// <summary>A paragraph of the galley that can be set a line longer or shorter.</summary>
/// <param name="First">Its first line in the galley.</param>
/// <param name="Count">How many lines it has there.</param>
/// <param name="Vary">Its lines with one more and with one fewer; null for what cannot be done well. Sets them, so it is asked
/// only where they are wanted.</param>
public sealed record VariableParagraph(int First, int Count, Func<(IReadOnlyList<GalleyLine>? Longer, IReadOnlyList<GalleyLine>? Shorter)> Vary);
