using Watch.Typesetting.Marks;

namespace Watch.Edition;

/// <summary>A part of a volume, set and numbered.</summary>
/// <param name="Place">Where it stands among the others.</param>
public sealed record BookPart(int Place, TypesetDocument Document);
