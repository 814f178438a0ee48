using Watch.Typesetting.Marks;

namespace Watch.Edition;

/// <summary>A part of a volume, set and numbered.</summary>
/// <param name="Place">Orders the parts of the volume. Parts are not made in this order.</param>
public sealed record BookPart(int Place, TypesetDocument Document);
