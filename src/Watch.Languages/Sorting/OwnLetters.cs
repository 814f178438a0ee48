namespace Watch.Languages.Sorting;

/// <summary>Letters that a language sorts by themselves.</summary>
/// <param name="Letters">In lower case and in their order, at most nine.</param>
/// <param name="After">The letter they stand behind.</param>
internal sealed record OwnLetters(string Letters, char After);
