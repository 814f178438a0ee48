namespace Watch.Typesetting;

/// <summary>A paragraph of the galley that can be set a line longer or shorter.</summary>
/// <param name="First">Its first line in the galley.</param>
/// <param name="Count">How many lines it has there.</param>
/// <param name="Vary">Its lines with so many more (1) or fewer (-1); null where that cannot be done well. To be asked once.</param>
public sealed record VariableParagraph(int First, int Count, Func<int, IReadOnlyList<GalleyLine>?> Vary);
