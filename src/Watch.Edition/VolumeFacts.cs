namespace Watch.Edition;

/// <summary>What the makers of a volume say of it beside its settings.</summary>
/// <param name="Date">When it is published; null where nothing has a date.</param>
/// <param name="Faces">The families it is set in.</param>
/// <param name="Generator">The program and its version.</param>
public sealed record VolumeFacts(DateOnly? Date, IReadOnlyList<string> Faces, string Generator);
