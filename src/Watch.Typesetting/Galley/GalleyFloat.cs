namespace Watch.Typesetting;

/// <summary>Lines of the galley, a figure with its caption, that may stand at the head of a later page where they have no room.</summary>
/// <param name="First">The first line.</param>
/// <param name="Below">The space between them and the text below.</param>
public sealed record GalleyFloat(int First, int Count, Length Below);
