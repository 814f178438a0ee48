namespace Watch.Edition;

/// <summary>What a volume's imprint says in addition to its settings.</summary>
/// <param name="Date">The date of publication; null if nothing has a date.</param>
/// <param name="Faces">The names of the type families used.</param>
/// <param name="Generator">The name and version of the program.</param>
public sealed record VolumeFacts(DateOnly? Date, IReadOnlyList<string> Faces, string Generator);
