using Watch.Typesetting.Marks;

namespace Watch.Typesetting.Galleys;

/// <summary>Lines of the galley, such as a figure with its caption, that may float to the foot of their page or to the
/// head of a later one.</summary>
/// <param name="First">The index of the first line.</param>
/// <param name="Below">The space between the float and the text below it.</param>
internal sealed record GalleyFloat(int First, int Count, Length Below);
