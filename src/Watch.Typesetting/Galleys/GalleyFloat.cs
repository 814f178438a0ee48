using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Galleys;

/// <summary>Lines of the galley, a figure with its caption, that may stand at the foot of their page or at the head of a later one.</summary>
/// <param name="First">The first line.</param>
/// <param name="Below">The space between them and the text below.</param>
public sealed record GalleyFloat(int First, int Count, Length Below);
