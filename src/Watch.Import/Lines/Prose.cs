namespace Watch.Import.Lines;

/// <summary>Running text as the author has it, its lines rejoined.</summary>
/// <param name="Source">The offset in the page at which it begins.</param>
/// <param name="Indent">The least indent of its lines.</param>
internal sealed record Prose(string Text, int Source, int Indent = 0);
