namespace Watch.Import.Lines;

/// <summary>Running text whose lines are joined.</summary>
/// <param name="Source">Its offset in the page.</param>
/// <param name="Indent">The smallest indent of its lines.</param>
internal sealed record Prose(string Text, int Source, int Indent = 0);
