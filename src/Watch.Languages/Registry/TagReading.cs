namespace Watch.Languages.Registry;

/// <summary>What the registry of languages says of a tag that someone wrote.</summary>
/// <param name="Tag">The tag that is used in its place, in the customary case; null if it cannot be used.</param>
/// <param name="Findings">What is wrong with it, in the order of its parts.</param>
public sealed record TagReading(string? Tag, IReadOnlyList<TagFinding> Findings);

/// <param name="IsDeprecated">Whether the registry has given the tag up; else it does not know it.</param>
/// <param name="Message">One sentence.</param>
/// <param name="Remedy">What to write.</param>
public sealed record TagFinding(bool IsDeprecated, string Message, string Remedy);
